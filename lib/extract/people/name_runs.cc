#include "extract/people/name_runs.h"

#include "text/byte_set.h"

namespace uttrekk {

/// The token itself where it may go on with a name; else the next one with a capital, or the word
/// right before that where it starts a name too: "d'Aubert Jean".
std::uint32_t NameRuns::next(const ItemMaker& maker, std::uint32_t token) {
  if (before_ != 0) return token;
  const Tokens& tokens = maker.document().tokens;
  if (capital_ < token || (capital_ == token && !tokens.capital(token))) {
    const auto capitals = [](sixteen_bytes::Bytes shapes) {
      return sixteen_bytes::equal(shapes & token_shape::capital, token_shape::capital);
    };
    const std::span<const std::uint8_t> shapes = tokens.shapes();
    const std::string_view bytes(reinterpret_cast<const char*>(shapes.data()), shapes.size());
    capital_ = static_cast<std::uint32_t>(find_byte(bytes, token, capitals));
  }
  const bool elided =
      capital_ > token && (maker.word(capital_ - 1).name_parts() & name_part::start) != 0;
  return elided ? capital_ - 1 : capital_;
}

std::uint8_t NameRuns::read(const ItemMaker& maker, std::uint32_t first, std::uint32_t end) {
  std::uint32_t openings = 0;
  for (std::uint32_t t = next(maker, first); t < end; t = next(maker, t + 1)) {
    const WordTraits word = maker.word(t);
    openings |= word.openings();
    if ((word.openings() & opening::name) != 0) names_.push_back(t);
    follow(t, word.name_parts());
  }
  return static_cast<std::uint8_t>(openings);
}

void NameRuns::follow(std::uint32_t token, std::uint16_t parts) {
  constexpr std::uint32_t kOfName = name_part::part | name_part::given | name_part::surname;
  constexpr std::uint32_t kLeads = name_part::start | name_part::surname;
  if ((parts & kOfName) != 0) {
    const bool joins = (before_ & name_part::start) != 0 && (parts & name_part::part) != 0;
    const bool inverted = before_ == name_part::comma && (parts & name_part::given) != 0;
    known_ = (parts & name_part::known) != 0 || ((before_ & name_part::part) != 0 && known_);
    if (joins || inverted) seconds_.push_back({token, known_ || inverted});
    before_ = known_ || (parts & kLeads) != 0 ? parts : 0;
  } else if (parts == name_part::comma && (before_ & name_part::surname) != 0) {
    before_ = name_part::comma;  // "Nordbø, Kari"
  } else if ((parts & name_part::between) == 0 &&
             (parts != name_part::stop || (before_ & name_part::initial) == 0)) {
    before_ = 0;
  }
}

}  // namespace uttrekk
