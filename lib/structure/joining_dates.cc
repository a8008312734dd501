// Numbers that open a line and are those of dates, not of a list.
#include <algorithm>

#include "dictionary/choice.h"
#include "structure/joining.h"
#include "structure/wording.h"
#include "text/characters.h"

namespace uttrekk {

/// "1. januar …", "2. kvartal …", "12. og 13. juni …": an ordinal, no list number.
bool Joining::is_date(const Line& line) const {
  return !line.bulleted && counts_date(line);
}

bool Joining::is_dated_item(const Line& line) const {
  return line.bulleted && counts_date(line);
}

/// "12. og 13. juni", "2. eller 3. trinn", "12. – 14 mai": a second ordinal or the day of a month
/// follows, behind `word` or a dash.
bool Joining::counts_on(const Line& line, const Entry& word) const {
  constexpr std::int32_t kCoordinator = choice(MarkKind::connective, "coordinator");
  constexpr std::size_t kDigits = 2;
  if (document_.view(line.marker).back() != '.') return false;
  const std::string_view text = document_.view(line.content).substr(0, kLooked);
  if (text.empty()) return false;
  const char32_t first = code_point_at(text, 0);
  const bool dash = character_class(first) == CharacterClass::dash;
  if (!dash && (!is_lower(first) || lexicon_.value(word, MarkKind::connective) != kCoordinator))
    return false;
  const std::string_view rest =
      trim(text.substr(dash ? utf8_length(text[0]) : first_word(text).size()));
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (digits == 0 || digits > kDigits || digits >= rest.size()) return false;
  if (rest[digits] == '.') return rest.substr(digits + 1).starts_with(' ');
  return entry_of(first_word(trim(rest.substr(digits))), lexicon_, vocabulary_)
      .has(MarkKind::month);
}

/// A line of its own, and not one that the date goes on with: "Møtet er" above "18. juli 2014".
bool Joining::stands_above_date(std::uint32_t i) const {
  const Line& line = document_.lines[i];
  return line.content.size() <= kWidest && shape(i).last != ',' && !ends_open(line);
}

/// "18. juli 2014" and nothing else.
bool Joining::is_date_alone(const Line& line) const {
  if (line.marker_kind != MarkerKind::number || line.bulleted) return false;
  const std::string_view text = document_.view(line.content);
  const std::string_view month = first_word(text);
  if (!entry_of(month, lexicon_, vocabulary_).has(MarkKind::month)) return false;
  const std::string_view year = trim(text.substr(month.size()));
  return year.find_first_not_of("0123456789") == std::string_view::npos;
}

bool Joining::counts_date(const Line& line) const {
  if (line.marker_kind != MarkerKind::number) return false;
  const Entry& entry = entry_of(first_word(document_.view(line.content)), lexicon_, vocabulary_);
  if (entry.has(MarkKind::month) || counts_on(line, entry)) return true;
  const Mark* unit = lexicon_.mark(entry, MarkKind::unit);
  if (unit == nullptr || !is_lower(code_point_at(document_.view(line.content), 0))) return false;
  const std::string_view length = lexicon_.text(*unit);
  return length == "P3M" || length == "P4M" || length == "P6M";
}

}  // namespace uttrekk
