// Names and roles, as they stand on cards, in signatures and lists of participants: such lines are
// no headings.
#include <string>

#include "dictionary/choice.h"
#include "structure/draft.h"
#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

constexpr std::size_t kLongestName = 120;  // bytes
constexpr std::uint32_t kNameParts = 2;    // "Kari Moe": words with a capital, at least
constexpr std::uint32_t kNameWords = 8;    // "Kari Moe Berg & Ola Li, fysioterapeut" has five
constexpr std::size_t kShortestTail = 4;   // bytes; of a compound: "klinikk|sjef"

constexpr std::int32_t kClearName = choice(MarkKind::given_name, "clear");
constexpr std::int32_t kPersonRole = choice(MarkKind::role, "person");
constexpr std::int32_t kModifier = choice(MarkKind::role, "modifier");

bool has(const Lexicon& lexicon, const Entry& entry, MarkKind kind, std::int32_t value) {
  return entry.has(kind) && lexicon.value(entry, kind) == value;
}

const Entry& entry_of(const Draft& draft, std::string_view word) {
  return entry_of(word, draft.lexicon, draft.vocabulary());
}

/// "rådgiver", "klinikksjef"
bool is_role_word(const Draft& draft, std::string_view word) {
  const Lexicon& lexicon = draft.lexicon;
  const Entry& entry = entry_of(draft, word);
  if (entry.has(MarkKind::role)) return lexicon.value(entry, MarkKind::role) != kModifier;
  std::string& form = draft.folded;
  form.clear();
  append_folded(form, word);
  for (std::size_t at = 1; at + kShortestTail <= form.size(); ++at) {
    if (is_continuation(form[at])) continue;
    const Entry& tail = lexicon.find(std::string_view(form).substr(at));
    if (has(lexicon, tail, MarkKind::role, kPersonRole)) return true;
  }
  return false;
}

/// "Legen kommer": somebody does something; on a card a role has no article.
bool is_definite(std::string_view word) {
  return word.ends_with("en") || word.ends_with("ene") || word.ends_with("ane");
}

/// The text opens with a role.
bool opens_with_role(const Draft& draft, std::string_view first_word) {
  if (first_word.empty()) return false;
  draft.folded.clear();
  append_folded(draft.folded, first_word);
  return !is_definite(draft.folded) && is_role_word(draft, first_word);
}

/// The words of a text one by one; parted() once something that ends a name has been passed.
class WordWalk {
 public:
  explicit WordWalk(std::string_view text) : text_(text) {}

  /// The next word; empty at the end, and past so many that it is no name.
  std::string_view next() {
    if (++words_ > 2 * kNameWords) return {};
    while (at_ < text_.size()) {
      const char32_t c = code_point_at(text_, at_);
      if (is_word(c)) break;
      parted_ = parted_ || c == ',' || c == '(' || c == '\n' || c == ':' || c == 0x2013;
      at_ += utf8_length(text_[at_]);
    }
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_word(code_point_at(text_, at_))) at_ += utf8_length(text_[at_]);
    return text_.substr(begin, at_ - begin);
  }
  bool parted() const { return parted_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t words_ = 0;
  bool parted_ = false;
};

/// What stands before a comma, bracket or line break.
struct NameParts {
  std::string_view first;  // word
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;  // of these
};

NameParts parts_of(std::string_view text) {
  NameParts parts;
  WordWalk walk(text);
  for (std::string_view word = walk.next(); !word.empty(); word = walk.next()) {
    if (parts.first.empty()) parts.first = word;
    if (walk.parted()) break;
    ++parts.words;
    parts.capitals += is_upper(code_point_at(word, 0));
  }
  return parts;
}

/// A role stands behind the comma, or with `unit` an organisation.
bool has_role_behind(const Draft& draft, std::string_view text, bool unit) {
  WordWalk walk(text);
  for (std::string_view word = walk.next(); !word.empty(); word = walk.next()) {
    if (!walk.parted()) continue;
    if (is_role_word(draft, word)) return true;
    if (unit && entry_of(draft, word).has(MarkKind::organisation)) return true;
  }
  return false;
}

}  // namespace

bool is_person(const Draft& draft, const Chunk& chunk) {
  const std::string_view text = draft.view(chunk.block.content);
  if (text.size() > kLongestName || draft.wording(chunk).verb) return false;
  if (chunk.short_text && draft.wording(chunk).capitals < kNameParts) return false;
  const NameParts parts = parts_of(text);
  if (parts.words > kNameWords || parts.capitals < kNameParts) return false;
  const Entry& first = entry_of(draft, parts.first);
  const bool given_name = first.has(MarkKind::given_name);
  const std::uint32_t small = given_name ? 1 : 0;  // "og", "de"
  if (parts.capitals + small < parts.words || opens_with_role(draft, parts.first)) return false;
  if (has(draft.lexicon, first, MarkKind::given_name, kClearName)) return true;
  if (given_name && parts.words >= 3) return true;
  return (given_name || parts.words <= 4) && has_role_behind(draft, text, given_name);
}

bool is_role_line(const Draft& draft, const Chunk& chunk) {
  const std::string_view text = draft.view(chunk.block.content);
  if (text.size() > kLongestName || draft.wording(chunk).type != SectionType::none) return false;
  WordWalk walk(text);
  std::string_view first = walk.next();
  // "Assisterende direktør Kari Moe"
  if (has(draft.lexicon, entry_of(draft, first), MarkKind::role, kModifier)) first = walk.next();
  return !draft.wording(chunk).verb && opens_with_role(draft, first);
}

}  // namespace uttrekk
