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
         holds(reach_.phones, phone_, sentence.span) || (may_name(sentence) && names(sentence));
}

/// Two words of a name, one of them known; or a role, and two words of a name's shape or a contact
/// cue, behind which one word will do: "ta kontakt med rådgiver Kari".
bool SentenceGate::may_name(const Sentence& sentence) {
  const std::vector<NameRuns::Second>& seconds = names_.seconds();
  while (name_ < seconds.size() && seconds[name_].token <= sentence.first_token) ++name_;
  bool found = (sentence.marks & mark_bit(MarkKind::contact_label)) != 0;
  for (std::size_t i = name_; i < seconds.size() && seconds[i].token < sentence.end_token; ++i) {
    if (seconds[i].known) return true;
    found = true;
  }
  if (!found) return false;
  const std::vector<std::uint32_t>& roles = names_.roles();
  while (role_ < roles.size() && roles[role_] < sentence.first_token) ++role_;
  return role_ < roles.size() && roles[role_] < sentence.end_token;
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
