#include "extract/people/people_sentence_gate.h"

namespace uttrekk {
namespace {

template <typename Found>
bool holds(const std::vector<Found>& found, std::size_t& at, Span span) {
  while (at < found.size() && found[at].span.end <= span.begin) ++at;
  return at < found.size() && found[at].span.begin < span.end;
}

}  // namespace

bool SentenceGate::open(const Sentence& sentence) {
  return holds(reach_.emails, email_, sentence.span) ||
         holds(reach_.phones, phone_, sentence.span) || names(sentence);
}

bool SentenceGate::names(const Sentence& sentence) const {
  constexpr std::uint64_t kNames = mark_bit(MarkKind::given_name) | mark_bit(MarkKind::surname);
  std::uint32_t capitals = 0;
  bool name = false;
  std::uint32_t behind_role = 0;  // capitalised words right behind a role
  for (std::uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
    if (!document_.tokens.capital(t)) {
      behind_role = 0;
      continue;
    }
    const bool role = t > sentence.first_token && (maker_.traits(t - 1) & trait::role) != 0;
    behind_role = role ? 1 : behind_role + (behind_role != 0);
    if (behind_role > 1) return true;
    ++capitals;
    name = name || (document_.tokens.marks(t) & kNames) != 0 ||
           document_.view(document_.tokens.span(t)).find('-') != std::string_view::npos;
    if (name && (capitals > 1 || t > sentence.first_token)) return true;
  }
  return false;
}

}  // namespace uttrekk
