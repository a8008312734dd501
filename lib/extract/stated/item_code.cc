#include "extract/stated/item_code.h"

#include <string_view>

#include "extract/stated/learning_cue.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::size_t kLetters = 3;  // "RM1"
constexpr std::size_t kDigits = 2;   // of each part of "1.12": more is a year or an amount

/// What a code's token holds besides its letters and digits.
struct Code {
  bool letters = false;
  bool stop = false;  // "1."
};

std::optional<Code> code_of(std::string_view text) {
  Code code;
  std::size_t i = 0;
  while (i < text.size() && i < kLetters && text[i] >= 'A' && text[i] <= 'Z') ++i;
  code.letters = i > 0;
  if (i > 0 && i < text.size() && text[i] == '-') ++i;
  std::size_t digits = 0;
  for (; i < text.size(); ++i) {
    if (is_digit(text[i])) {
      if (++digits > kDigits) return std::nullopt;
    } else if (text[i] == '.' && digits > 0) {
      digits = 0;
    } else {
      return std::nullopt;
    }
  }
  code.stop = text.ends_with('.');
  if (digits == 0 && !code.stop) return std::nullopt;
  return code;
}

class CodeReader {
 public:
  CodeReader(const CueWords& words, TokenRange block) : w_(words), block_(block) {}

  std::optional<ItemCode> read() const {
    ItemCode found;
    std::uint32_t t = block_.begin;
    if (const auto aim = value_of_aim(t)) {
      found.aim = aim;
      ++t;
    } else if (t < block_.end && names_learning(w_, t)) {
      found.point = true;
      t += numero(t + 1) ? 2 : 1;
    }
    if (t >= block_.end || w_.tokens().kind(t) == TokenClass::punctuation) return std::nullopt;
    const auto code = code_of(w_.document().view(w_.tokens().span(t)));
    if (!code) return std::nullopt;
    const bool named = code->letters || found.aim || found.point;
    ++t;
    if (t >= block_.end) return std::nullopt;
    const bool dash = is_dash(t);
    found.parted = w_.is_sign(t, ':') || dash;
    if (found.parted || (named && (w_.is_sign(t, '.') || w_.is_sign(t, ')')))) {
      found.statement = t + 1;
      if (dash && !named) return std::nullopt;  // "10 – 15"
    } else if (named ? w_.tokens().capital(t) || (code->letters && counts(t))
                     : w_.tokens().capital(t) && wide(t)) {
      found.statement = t;
    } else {
      return std::nullopt;
    }
    if (!states(found.statement)) return std::nullopt;
    return found;
  }

  std::optional<ItemCode> read_alone() const {
    ItemCode found;
    std::uint32_t t = block_.begin;
    if ((found.aim = value_of_aim(t))) ++t;
    if (t >= block_.end) return std::nullopt;
    const auto code = code_of(w_.document().view(w_.tokens().span(t)));
    if (!code || !(code->letters || found.aim)) return std::nullopt;
    ++t;
    if (t < block_.end && w_.is_punctuation(t)) ++t;
    found.statement = t;
    return t == block_.end ? std::optional(found) : std::nullopt;
  }

 private:
  std::optional<std::uint8_t> value_of_aim(std::uint32_t t) const {
    if (t >= block_.end) return std::nullopt;
    const auto value = w_.value(t, MarkKind::goal_cue);
    return value ? std::optional(static_cast<std::uint8_t>(*value)) : std::nullopt;
  }

  /// "Læringspunkt nr. 1"
  bool numero(std::uint32_t t) const {
    return t < block_.end && w_.is(t, role_bit(CueRole::numero));
  }

  /// A dash with white space on both sides.
  bool is_dash(std::uint32_t t) const {
    const Span span = w_.tokens().span(t);
    return character_class(code_point_at(w_.document().text.view(), span.begin)) ==
               CharacterClass::dash &&
           w_.tokens().space_before(t) && t + 1 < block_.end && w_.tokens().space_before(t + 1);
  }

  /// More than one blank stands before the token: "1  Start".
  bool wide(std::uint32_t t) const {
    return t > block_.begin && w_.tokens().span(t).begin >= w_.tokens().span(t - 1).end + 2;
  }

  /// Words follow, and they are no question, no second code ("E1 – E3") and no report on the
  /// item ("Delmål 2 – status").
  bool states(std::uint32_t t) const {
    if (t >= block_.end || w_.ends_in(block_, '?') || w_.ends_in(block_, ':')) return false;
    if (counts(t)) return true;
    const bool reports = w_.is(t, role_bit(CueRole::attain)) && !opens_phrase(t);
    return w_.tokens().kind(t) == TokenClass::word && !reports &&
           !code_of(w_.document().view(w_.tokens().span(t)));
  }

  /// "Evaluere ordningen": an infinitive and its object.
  bool opens_phrase(std::uint32_t t) const {
    return w_.document().view(w_.tokens().span(t)).ends_with('e') && t + 1 < block_.end &&
           w_.tokens().kind(t + 1) == TokenClass::word;
  }

  /// "80 ansatte", "20 % færre": how many of what.
  bool counts(std::uint32_t t) const {
    if (t >= block_.end || w_.tokens().kind(t) != TokenClass::number) return false;
    t += t + 1 < block_.end && w_.is_sign(t + 1, '%') ? 2 : 1;
    return t < block_.end && w_.tokens().kind(t) == TokenClass::word && !w_.tokens().capital(t) &&
           !is_dash(t - 2) && !w_.is(t, roles(CueRole::be, CueRole::become, CueRole::have));
  }

  const CueWords& w_;
  TokenRange block_;
};

/// By its first token, which spares nearly all blocks a closer look: a cue, or what ends as a code
/// does.
bool may_open_with_code(const CueWords& words, TokenRange block) {
  constexpr std::uint64_t kCues = mark_bit(MarkKind::goal_cue) | mark_bit(MarkKind::learning_cue);
  if (block.empty()) return false;
  if ((words.tokens().marks(block.begin) & kCues) != 0) return true;
  const char last = words.document().text.view()[words.tokens().span(block.begin).end - 1];
  return is_digit(last) || last == '.';
}

}  // namespace

std::optional<ItemCode> read_item_code(const CueWords& words, TokenRange block) {
  if (!may_open_with_code(words, block)) return std::nullopt;
  return CodeReader(words, block).read();
}

std::optional<ItemCode> read_code_alone(const CueWords& words, TokenRange cell) {
  return CodeReader(words, cell).read_alone();
}

}  // namespace uttrekk
