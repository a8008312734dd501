#include "extract/people/row_readings.h"

#include <algorithm>
#include <utility>

#include "extract/people/line_phrase.h"
#include "extract/phrase.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxGroupWords = 6;  // of a line that names the group below it
constexpr std::uint32_t kMaxUnitTokens = 9;  // of a line that is an organisation and no more
constexpr std::int32_t kNameField = static_cast<std::int32_t>(FormField::name);
constexpr std::uint32_t kLongestLabel = 14;  // tokens, with its colon

}  // namespace

/// A row too long for the field of a card, without the words of a label and without two capitalised
/// words on end: nothing that it holds would count, and it need not be read.
bool RowReadings::is_running_text(const Row& row) const {
  if (row.gated || row.end_token - row.first_token <= kLongestLabel) return false;
  constexpr std::uint32_t kLabel = trait::cue | trait::role | trait::surname;
  bool capital = false;
  for (std::uint32_t t = row.first_token; t < row.end_token; ++t) {
    const bool capital_before = std::exchange(capital, document_.tokens.capital(t));
    if (capital && capital_before) return false;
    if ((maker_.traits(t) & kLabel) != 0) return false;
    if (t - row.first_token < kLongestLabel && document_.view(document_.tokens.span(t)) == ":") {
      return false;
    }
  }
  return true;
}

bool RowReadings::has_colon(std::uint32_t i) const {
  const Row& row = rows_[i];
  for (std::uint32_t t = row.first_token; row.colon && t < row.end_token; ++t) {
    if ((maker_.word(t).openings() & opening::colon) != 0) return true;
  }
  return false;
}

/// Nothing in the row can be a name, a label or an address. Without a name and a colon, a cue opens
/// its row.
bool RowReadings::is_quiet(std::uint32_t i) const {
  constexpr std::uint64_t kLabels =
      mark_bit(MarkKind::contact_label) | mark_bit(MarkKind::person_cue);
  const Row& row = rows_[i];
  if (!row.nameless || has_colon(i)) return false;
  std::uint32_t t = row.first_token;
  while (t < row.end_token && maker_.word(t).kind() == ItemKind::markup) ++t;
  if (t == row.end_token || maker_.word(t).openings() == 0) return true;
  const PhraseMatch match =
      longest_phrase(document_.tokens, maker_.lexicon(), t, row.end_token, kLabels);
  return match.entry == Lexicon::kUnknown;
}

bool RowReadings::is_readable(std::uint32_t i) const {
  const Row& row = rows_[i];
  const std::uint32_t begin = document_.lines[row.line].content.begin;
  return !row.taken && document_.lines[row.last_line].content.end - begin <= kMaxRowBytes &&
         row.first_token != row.end_token;
}

/// "… rådgiver Kari | Nes i Vik kommune, …": the row goes on with the name that the one above it
/// ends in.
bool RowReadings::splits_name(std::uint32_t i) const {
  if (i <= first_ || i >= end_ || rows_[i].blanks > 0) return false;
  const Row& above = rows_[i - 1];
  const Row& row = rows_[i];
  if (row.first_token + 1 >= row.end_token || above.end_token < above.first_token + 3) return false;
  const std::uint32_t given = maker_.traits(above.end_token - 1);
  const std::uint32_t before = maker_.traits(above.end_token - 2);
  const std::uint32_t family = maker_.traits(row.first_token);
  const std::uint32_t after = maker_.traits(row.first_token + 1);
  const bool alone = (given & trait::given) != 0 && (given & trait::capital) != 0 &&
                     (before & trait::capital) == 0 && (before & trait::role) != 0;
  return alone && (family & trait::name_shape) != 0 && (family & trait::given) == 0 &&
         (after & trait::capital) == 0;
}

RowReading RowReadings::read_row(std::uint32_t i, bool expect) {
  RowReading out;
  const Row& row = rows_[i];
  if (!is_readable(i)) return out;
  out.read = true;
  if (is_running_text(row)) return out;
  if (splits_name(i) || splits_name(i + 1)) return out;
  out.line = lines_.read_row(row.first_token, row.end_token, expect);
  bool named = false, known = false;
  for (const PersonDraft& draft : out.line.people) {
    named = named || draft.has_name();
    known = known || (draft.has_name() && draft.strength != NameStrength::shape);
  }
  out.entry = out.line.clean && known;
  out.fragment = out.line.clean && !named && !out.line.people.empty();
  if (out.fragment && !is_field(i, out.line.people[0])) out.fragment = out.line.clean = false;
  return out;
}

bool RowReadings::ends_sentence(std::uint32_t i) const {
  const std::uint32_t end = document_.lines[rows_[i].last_line].content.end;
  const char32_t last = code_point_before(document_.text.view(), end);
  std::uint32_t word = rows_[i].end_token - 1;
  if (document_.tokens.span(word).size() == 1 && word > rows_[i].first_token) --word;
  if (tells_attendance(maker_, word)) return false;  // "Styreleder sign."
  return last == '.' || last == '!' || last == '?';
}

/// A line without a name is a field of a card only if it does not read like a sentence.
bool RowReadings::is_field(std::uint32_t i, const PersonDraft& draft) const {
  if (draft.has_reach()) return true;
  const Row& row = rows_[i];
  return row.end_token - row.first_token <= kMaxUnitTokens && !ends_sentence(i);
}

bool RowReadings::is_entry(std::uint32_t i) const {
  return i >= first_ && i < end_ && (*this)[i].entry;
}

bool RowReadings::has_reach(std::uint32_t i) const {
  if (i < first_ || i >= end_ || rows_[i].blanks > 0) return false;
  const std::vector<PersonDraft>& people = (*this)[i].line.people;
  return std::any_of(people.begin(), people.end(),
                     [](const PersonDraft& draft) { return draft.has_reach(); });
}

/// Reads every row for sure names first; then those beside entries again, expecting people. Quiet
/// rows are put off: most of them stand where a field would belong to nobody.
void RowReadings::read(std::uint32_t first, std::uint32_t end) {
  first_ = first;
  end_ = end;
  readings_.clear();
  readings_.reserve(end_ - first_);
  for (std::uint32_t i = first_; i < end_; ++i) {
    RowReading& reading = readings_.emplace_back();
    if (is_quiet(i)) {
      reading.put_off = true;
    } else {
      reading = read_row(i, false);
    }
  }
  read_lists();
  for (std::uint32_t i = first_; i < end_; ++i) {
    RowReading& reading = readings_[i - first_];
    const bool above_role = names_holder(i);
    const bool beside = is_entry(i - 1) || is_entry(i + 1) || above_role;
    if (!beside || reading.put_off || !reading.read || reading.fragment) continue;
    if (reading.line.clean && !reading.line.people.empty()) continue;
    RowReading again = read_row(i, true);
    if (!again.line.clean || again.line.people.empty() || again.fragment) continue;
    const PersonDraft& draft = again.line.people[0];
    const bool shape = draft.has_name() && draft.strength == NameStrength::shape;
    if (shape && draft.roles.empty() && !beside_bare_names(i) && !above_role) continue;
    again.entry = true;
    reading = std::move(again);
  }
}

/// Below "Deltakere" a name's shape will do, where a role or an initial stands with it.
void RowReadings::read_lists() {
  bool listed = false;
  for (std::uint32_t i = first_; i < end_; ++i) {
    RowReading& reading = readings_[i - first_];
    const PeopleLabel& label = reading.line.label;
    const bool people = label.kind == LabelKind::list || label.kind == LabelKind::contact ||
                        label.kind == LabelKind::role;
    if (reading.read && label.kind != LabelKind::none && label.alone) {
      listed = people;
      continue;
    }
    listed = listed && is_readable(i) && rows_[i].blanks < 2;
    if (!listed || reading.put_off || reading.entry || reading.fragment) continue;
    RowReading again = read_row(i, true);
    if (!again.line.clean || again.line.people.empty() || again.fragment) continue;
    const PersonDraft& draft = again.line.people[0];
    const bool initial = document_.view(draft.name).find('.') != std::string_view::npos;
    const bool known = draft.strength >= NameStrength::given;
    if (!draft.has_name() || (draft.roles.empty() && !initial && !known)) continue;
    again.entry = true;
    reading = std::move(again);
  }
}

/// A row right below the one before it that opens with a role and names nobody. By its words: such
/// rows may be put off.
bool RowReadings::is_role_row(std::uint32_t i) const {
  constexpr std::uint32_t kMostTokens = 6;
  if (i < first_ || i >= end_ || rows_[i].blanks > 0) return false;
  const Row& row = rows_[i];
  if (row.end_token - row.first_token > kMostTokens || !document_.tokens.capital(row.first_token)) {
    return false;
  }
  bool role = false;
  for (std::uint32_t t = row.first_token; t < row.end_token; ++t) {
    const std::uint32_t traits = maker_.traits(t);
    if ((traits & (trait::given | trait::digits)) != 0 && !role) return false;
    role = role || (traits & trait::role) != 0;
    if (!role && (traits & trait::role_modifier) == 0) return false;
  }
  return role;
}

bool RowReadings::is_behind_holder(std::uint32_t i) const {
  return i > first_ + 1 && is_entry(i - 2) && is_role_row(i - 1) && rows_[i].blanks == 0;
}

/// "Kari Nes | Assistent | Xaro Quell | Assistent": right above a role, as the entry before or
/// behind it is.
bool RowReadings::names_holder(std::uint32_t i) const {
  return is_role_row(i + 1) && (is_behind_holder(i) || (is_entry(i + 2) && is_role_row(i + 3)));
}

bool RowReadings::is_bare_entry(std::uint32_t i) const {
  if (!is_entry(i) || (*this)[i].line.people.size() != 1) return false;
  const PersonDraft& draft = (*this)[i].line.people[0];
  return draft.bare() && draft.strength != NameStrength::shape;
}

bool RowReadings::names_field(std::uint32_t i) const {
  constexpr std::uint32_t kMostTokens = 3;
  const Row& row = rows_[i];
  if (row.end_token - row.first_token > kMostTokens || row.first_token == row.end_token)
    return false;
  const PhraseMatch match = longest_phrase(document_.tokens, maker_.lexicon(), row.first_token,
                                           row.end_token, mark_bit(MarkKind::person_column));
  if (match.entry == Lexicon::kUnknown || match.end_token != row.end_token) return false;
  const Entry& entry = maker_.lexicon().entry(match.entry);
  return maker_.lexicon().value(entry, MarkKind::person_column) != kNameField;
}

/// "Storgata 12", "Nedre Fjordvegen 5 B"; not "Vennskapsprisen 2031"
bool RowReadings::is_street(std::uint32_t i) const {
  constexpr std::uint32_t kMostTokens = 4;
  constexpr std::size_t kMostDigits = 3;
  const Row& row = rows_[i];
  std::uint32_t end = row.end_token;
  if (end - row.first_token < 2 || end - row.first_token > kMostTokens) return false;
  if ((maker_.traits(end - 1) & trait::initial) != 0) --end;  // "B"
  if (end < row.first_token + 2 || !document_.tokens.capital(row.first_token)) return false;
  const std::string_view number = document_.view(document_.tokens.span(end - 1));
  return is_digit(number[0]) && number.size() <= kMostDigits &&
         (maker_.traits(end - 2) & trait::namesake) != 0;
}

bool RowReadings::is_postal(std::uint32_t i) const {
  if (is_street(i)) return true;
  constexpr std::uint32_t kMostTokens = 10;
  constexpr std::uint32_t kMostPlaceWords = 2;
  const Row& row = rows_[i];
  if (row.end_token - row.first_token > kMostTokens) return false;
  std::uint32_t t = row.end_token, words = 0;
  while (t > row.first_token && words <= kMostPlaceWords && document_.tokens.capital(t - 1)) {
    --t, ++words;
  }
  if (words == 0 || words > kMostPlaceWords || t == row.first_token) return false;
  const std::string_view code = document_.view(document_.tokens.span(t - 1));
  return code.size() == 4 &&
         std::all_of(code.begin(), code.end(), [](char c) { return is_digit(c); });
}

bool RowReadings::is_plural(std::uint32_t i) const {
  const Span role = (*this)[i].line.people[0].roles[0];
  for (std::uint32_t t = rows_[i].first_token; t < rows_[i].end_token; ++t) {
    const Span word = document_.tokens.span(t);
    if (word.begin >= role.begin && word.end <= role.end &&
        (maker_.traits(t) & trait::plural) != 0) {
      return true;
    }
  }
  return false;
}

/// Whether a row that has a name's shape alone stands in a list of bare names: its nearest
/// neighbours are such.
bool RowReadings::beside_bare_names(std::uint32_t i) const {
  const bool before = i > first_ && (*this)[i - 1].entry;
  const bool after = i + 1 < end_ && (*this)[i + 1].entry;
  if (!(is_bare_entry(i - 1) || is_bare_entry(i + 1))) return false;
  if (before && after) return true;
  const std::uint32_t above = i > first_ ? rows_[i].blanks : 0xFFFF;
  const std::uint32_t below = i + 1 < end_ ? rows_[i + 1].blanks : 0xFFFF;
  return before ? above <= below : below <= above && below < 2;
}

bool RowReadings::names_group(std::uint32_t i) const {
  if (!is_entry(i + 1) || rows_[i].end_token - rows_[i].first_token > kMaxGroupWords) return false;
  if (ends_sentence(i) || has_colon(i)) return false;  // "Ansvarlig enhet: Oppvekst" is a field
  std::uint32_t words = 0, capitals = 0, loose = 0;
  bool evidence = false;
  for (std::uint32_t t = rows_[i].first_token; t < rows_[i].end_token; ++t) {
    const std::string_view text = document_.view(document_.tokens.span(t));
    const std::uint32_t traits = maker_.traits(t);
    if ((traits & trait::cue) != 0) return false;
    if ((traits & trait::digits) != 0 && text.find('/') != std::string_view::npos) {
      return false;  // "Sak 12/24"
    }
    if (!is_word(code_point_at(text, 0))) continue;
    constexpr std::uint32_t kOwn =
        trait::capital | trait::org_head | trait::org_word | trait::preposition;
    ++words;
    if ((traits & trait::capital) != 0) ++capitals;
    if ((traits & kOwn) == 0 && maker_.word(t).small() != SmallWord::both) ++loose;
    evidence = evidence || (traits & (trait::org_head | trait::org_name | trait::acronym)) != 0;
  }
  if (loose > 1) return false;  // "ortopedisk avdeling" has one
  if (evidence) return true;
  const bool nearer_above = i > first_ && rows_[i].blanks < rows_[i + 1].blanks;
  return words >= 2 && capitals == words && !nearer_above && is_bare_entry(i + 1) &&
         is_bare_entry(i + 2);
}

/// It stands further from what is above it than from what is below.
bool RowReadings::opens_group(std::uint32_t i) const {
  const LineReading& line = (*this)[i].line;
  if (line.label.kind != LabelKind::none || line.people.size() != 1) return false;
  const PersonDraft& draft = line.people[0];
  const bool shape = draft.has_name() && draft.bare() && draft.strength == NameStrength::shape;
  return shape && i > first_ && i + 1 < end_ && is_entry(i + 1) &&
         rows_[i].blanks > rows_[i + 1].blanks;
}

}  // namespace uttrekk
