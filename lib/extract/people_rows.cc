#include "extract/people_rows.h"

#include <optional>

#include "extract/role.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxRowBytes = 400;  // a longer line is running text
constexpr std::uint32_t kMaxCardBlanks = 2;  // blank lines inside a card
constexpr std::uint32_t kMaxGroupWords = 6;  // of a line that names the group below it
constexpr std::uint32_t kMaxUnitTokens = 9;  // of a line that is an organisation and no more
constexpr std::size_t kMinInlineNames = 3;   // bare names on one line that are a list

enum class Mode : std::uint8_t { none, contact, list, caption };

/// What a row is for its neighbours.
struct RowReading {
  LineReading line;
  bool read = false;
  bool entry = false;     // clean, with a name that is more than its shape
  bool fragment = false;  // clean, without a name: role, organisation, address
};

class Reader {
 public:
  Reader(ItemMaker& maker, const std::vector<Row>& rows, std::vector<PersonDraft>& people)
      : maker_(maker), document_(maker.document()), rows_(rows), people_(people), lines_(maker) {}

  void run(std::uint32_t first, std::uint32_t end);

 private:
  void read_all();
  RowReading read(std::uint32_t i, bool expect);
  bool is_entry(std::uint32_t i) const;
  bool is_field(std::uint32_t i, const PersonDraft& draft) const;
  bool ends_sentence(std::uint32_t i) const;
  void row(std::uint32_t i);
  void label(const PeopleLabel& label);
  void open_group(Span organisation);
  bool is_bare_entry(std::uint32_t i) const;
  bool beside_bare_names(std::uint32_t i) const;
  void other(std::uint32_t i);
  void fragment(std::uint32_t i, LineReading& line);
  void named(std::uint32_t i, LineReading& line);
  void running(std::uint32_t i, LineReading& line);
  void add(std::uint32_t i, const LineReading& line, PersonDraft draft);
  bool attach(std::uint32_t i, const PersonDraft& fragment);
  bool in_list(std::uint32_t i, const LineReading& line) const;
  bool names_group(std::uint32_t i) const;
  bool opens_group(std::uint32_t i) const;
  bool is_heading(std::uint32_t i) const;
  bool only_organisation(const PersonDraft& draft) const {
    return draft.roles.empty() && !draft.has_reach() && !draft.organisations.empty();
  }
  void reset();
  RowReading& reading(std::uint32_t i) { return readings_[i - first_]; }
  const RowReading& reading(std::uint32_t i) const { return readings_[i - first_]; }

  ItemMaker& maker_;
  const Document& document_;
  const std::vector<Row>& rows_;
  std::vector<PersonDraft>& people_;
  LineReader lines_;

  std::uint32_t first_ = 0;
  std::uint32_t end_ = 0;
  std::vector<RowReading> readings_;

  Mode mode_ = Mode::none;
  bool mode_used_ = false;     // somebody has come since the label
  std::optional<Span> group_;  // the organisation that a label gives to those below
  bool group_used_ = false;
  std::optional<Span> label_role_;      // "Prosjektleder:" alone on its line
  std::optional<PersonDraft> waiting_;  // a role on the line above its name
  std::optional<std::size_t> card_;     // in people_: takes the fields of the next rows
  bool card_rows_ = false;              // its fields stand on rows of their own
};

RowReading Reader::read(std::uint32_t i, bool expect) {
  RowReading out;
  const Row& row = rows_[i];
  const Line& line = document_.lines[row.line];
  if (row.taken || line.content.size() > kMaxRowBytes || row.first_token == row.end_token)
    return out;
  out.line = lines_.read(row.first_token, row.end_token, expect);
  out.read = true;
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

bool Reader::ends_sentence(std::uint32_t i) const {
  const std::uint32_t end = document_.lines[rows_[i].line].content.end;
  const char32_t last = code_point_before(document_.text.view(), end);
  return last == '.' || last == '!' || last == '?';
}

/// A line without a name is a field of a card only if it does not read like a sentence.
bool Reader::is_field(std::uint32_t i, const PersonDraft& draft) const {
  if (draft.has_reach()) return true;
  const Row& row = rows_[i];
  return row.end_token - row.first_token <= kMaxUnitTokens && !ends_sentence(i);
}

bool Reader::is_entry(std::uint32_t i) const {
  return i >= first_ && i < end_ && reading(i).entry;
}

/// Reads every row for sure names first; then those beside entries again, expecting people.
void Reader::read_all() {
  readings_.clear();
  readings_.reserve(end_ - first_);
  for (std::uint32_t i = first_; i < end_; ++i) readings_.push_back(read(i, false));
  for (std::uint32_t i = first_; i < end_; ++i) {
    const bool beside = is_entry(i - 1) || is_entry(i + 1);
    if (!beside || !reading(i).read || reading(i).fragment) continue;
    if (reading(i).line.clean && !reading(i).line.people.empty()) continue;
    RowReading again = read(i, true);
    if (!again.line.clean || again.line.people.empty() || again.fragment) continue;
    const PersonDraft& first = again.line.people[0];
    const bool shape = first.has_name() && first.strength == NameStrength::shape;
    if (shape && first.roles.empty() && !beside_bare_names(i)) continue;
    again.entry = true;
    reading(i) = std::move(again);
  }
}

/// A name that is more than its shape, and nothing else.
bool Reader::is_bare_entry(std::uint32_t i) const {
  if (!is_entry(i) || reading(i).line.people.size() != 1) return false;
  const PersonDraft& draft = reading(i).line.people[0];
  return draft.bare() && draft.strength != NameStrength::shape;
}

/// Whether a row that has a name's shape alone stands in a list of bare names: its nearest
/// neighbours are such.
bool Reader::beside_bare_names(std::uint32_t i) const {
  const bool before = i > first_ && reading(i - 1).entry;
  const bool after = i + 1 < end_ && reading(i + 1).entry;
  if (!(is_bare_entry(i - 1) || is_bare_entry(i + 1))) return false;
  if (before && after) return true;
  const std::uint32_t above = i > first_ ? rows_[i].blanks : 0xFFFF;
  const std::uint32_t below = i + 1 < end_ ? rows_[i + 1].blanks : 0xFFFF;
  return before ? above <= below : below <= above && below < 2;
}

void Reader::reset() {
  mode_ = Mode::none;
  mode_used_ = false;
  group_.reset();
  label_role_.reset();
  waiting_.reset();
  card_.reset();
}

bool Reader::is_heading(std::uint32_t i) const {
  const std::uint32_t block = document_.block_at(document_.lines[rows_[i].line].content.begin);
  return block != kNone && document_.blocks[block].kind == BlockKind::heading;
}

/// "Friskliv Jæren", "InnoMed": a short line of capitalised words right above people.
bool Reader::names_group(std::uint32_t i) const {
  if (!is_entry(i + 1) || rows_[i].end_token - rows_[i].first_token > kMaxGroupWords) return false;
  if (ends_sentence(i)) return false;
  std::uint32_t words = 0, capitals = 0, loose = 0;
  bool evidence = false;
  for (std::uint32_t t = rows_[i].first_token; t < rows_[i].end_token; ++t) {
    const std::string_view text = document_.view(document_.tokens.span(t));
    const std::uint32_t traits = word_traits(text, maker_.lexicon());
    if ((traits & trait::cue) != 0) return false;
    if (!is_word(code_point_at(text, 0))) continue;
    constexpr std::uint32_t kOwn =
        trait::capital | trait::org_head | trait::org_word | trait::preposition;
    ++words;
    if ((traits & trait::capital) != 0) ++capitals;
    if ((traits & kOwn) == 0 && text != "og") ++loose;
    evidence = evidence || (traits & (trait::org_head | trait::org_name | trait::acronym)) != 0;
  }
  if (loose > 1) return false;  // "gastrokirurgisk avdeling" has one
  if (evidence) return true;
  const bool nearer_above = i > first_ && rows_[i].blanks < rows_[i + 1].blanks;
  return words >= 2 && capitals == words && !nearer_above && is_bare_entry(i + 1) &&
         is_bare_entry(i + 2);
}

void Reader::label(const PeopleLabel& label) {
  if (label.kind == LabelKind::field) return;
  card_.reset();
  waiting_.reset();
  label_role_.reset();
  mode_used_ = false;
  switch (label.kind) {
    case LabelKind::contact:
      mode_ = Mode::contact;
      open_group(label.organisation);
      break;
    case LabelKind::list:
      if (mode_ != Mode::contact) mode_ = Mode::list;
      open_group(label.organisation);
      break;
    case LabelKind::caption:
      mode_ = Mode::caption;
      break;
    case LabelKind::role:
      label_role_ = label.role;
      if (label.contact_role) mode_ = Mode::contact;
      if (mode_ == Mode::none) mode_ = Mode::list;
      open_group(label.organisation);
      break;
    case LabelKind::organisation:
      open_group(label.span);
      if (mode_ == Mode::none) mode_ = Mode::list;
      break;
    default:
      reset();
      break;
  }
}

void Reader::open_group(Span organisation) {
  group_.reset();
  group_used_ = false;
  if (!organisation.empty()) group_ = organisation;
}

/// "Friskliv Jæren" between two lists: looks like a name, stands further from what is above it
/// than from what is below.
bool Reader::opens_group(std::uint32_t i) const {
  const LineReading& line = reading(i).line;
  if (line.label.kind != LabelKind::none || line.people.size() != 1) return false;
  const PersonDraft& draft = line.people[0];
  const bool shape = draft.has_name() && draft.bare() && draft.strength == NameStrength::shape;
  return shape && i > first_ && i + 1 < end_ && is_entry(i + 1) &&
         rows_[i].blanks > rows_[i + 1].blanks;
}

/// A row that names nobody: the end of a list, or the name of the next one.
void Reader::other(std::uint32_t i) {
  card_.reset();
  waiting_.reset();
  if (names_group(i)) {
    const Span content = document_.lines[rows_[i].line].content;
    open_group(document_.text.trimmed(content));
    if (mode_ == Mode::none) mode_ = Mode::list;
    return;
  }
  if (is_heading(i)) {
    reset();
    return;
  }
  if (mode_used_) {
    mode_ = Mode::none;
    label_role_.reset();
  } else if (mode_ == Mode::contact) {
    mode_used_ = true;  // one line of text between "Kontakt" and the name, no more
  }
  if (group_used_) group_.reset();
}

/// Puts the fields of a row without a name to the open card; false where they do not belong to it.
bool Reader::attach(std::uint32_t i, const PersonDraft& fragment) {
  if (!card_ || rows_[i].blanks > kMaxCardBlanks) return false;
  if (document_.lines[rows_[i].line].list_item) return false;  // an item of its own
  PersonDraft& card = people_[*card_];
  if (only_organisation(fragment)) {
    if (rows_[i].blanks > 0 && ((!card.organisations.empty() && !card.group_organisation) ||
                                (is_entry(i + 1) && !card_rows_)))
      return false;
  }
  if (!fragment.roles.empty() && !card.roles.empty() && rows_[i].blanks > 0) return false;
  if (!fragment.emails.empty() && !card.emails.empty()) return false;
  if (!card.label_role)
    card.roles.insert(card.roles.end(), fragment.roles.begin(), fragment.roles.end());
  if (!fragment.organisations.empty()) {
    if (card.group_organisation) card.organisations.clear();
    card.group_organisation = card.weak_organisation = false;
  }
  card.organisations.insert(card.organisations.end(), fragment.organisations.begin(),
                            fragment.organisations.end());
  card.emails.insert(card.emails.end(), fragment.emails.begin(), fragment.emails.end());
  card.phones.insert(card.phones.end(), fragment.phones.begin(), fragment.phones.end());
  card.stretch(fragment.extent);
  if (card.person == PersonEvidence::none || card.person == PersonEvidence::list) {
    card.person = PersonEvidence::card;
  }
  card_rows_ = true;
  return true;
}

void Reader::fragment(std::uint32_t i, LineReading& line) {
  PersonDraft& draft = line.people[0];
  if (line.people.size() == 1 && attach(i, draft)) return;
  if (only_organisation(draft) && line.people.size() == 1 && line.label.kind == LabelKind::none) {
    card_.reset();
    if (is_entry(i + 1)) {
      open_group(draft.organisations[0]);
      if (mode_ == Mode::none) mode_ = Mode::list;
      return;
    }
  }
  if (!draft.has_reach()) {
    waiting_.reset();
    const bool above_name = i + 1 < end_ && rows_[i + 1].blanks == 0 && is_entry(i + 1) &&
                            reading(i + 1).line.people.size() == 1;
    card_.reset();
    if (above_name && !draft.roles.empty()) waiting_ = std::move(draft);
    return;
  }
  for (PersonDraft& one : line.people) {
    if (one.has_reach()) add(i, line, std::move(one));
  }
}

/// Bare names need a list around them: a label, a group, or neighbours that are people too.
bool Reader::in_list(std::uint32_t i, const LineReading& line) const {
  if (mode_ != Mode::none || group_ || label_role_) return true;
  switch (line.label.kind) {
    case LabelKind::none:
      break;
    case LabelKind::field:
    case LabelKind::other:
      return false;  // "Foto: Kari Nes"
    default:
      return true;
  }
  if (line.people.size() >= kMinInlineNames) return true;
  const auto beside = [&](std::uint32_t row, std::uint32_t lower) {
    if (!is_entry(row) || rows_[lower].blanks > kMaxCardBlanks) return false;
    const LabelKind kind = reading(row).line.label.kind;
    return kind != LabelKind::other && kind != LabelKind::field;
  };
  return beside(i - 1, i) || beside(i + 1, i + 1);
}

void Reader::add(std::uint32_t i, const LineReading& line, PersonDraft draft) {
  if (line.label.kind == LabelKind::contact || (mode_ == Mode::contact && draft.has_name())) {
    draft.contact = ContactEvidence::label;
  } else if (line.label.contact_role || (label_role_ && mode_ == Mode::contact)) {
    draft.contact = ContactEvidence::role;
  }
  if (draft.has_name()) {
    if (label_role_ && draft.roles.empty()) {
      draft.roles.push_back(*label_role_);
      draft.label_role = true;
    }
    const bool fields =
        !draft.roles.empty() || (!draft.organisations.empty() && !draft.weak_organisation);
    const bool caption = line.label.kind == LabelKind::caption || mode_ == Mode::caption;
    if (caption) {
      draft.person = PersonEvidence::caption;
    } else if (fields && draft.strength != NameStrength::shape) {
      draft.person = PersonEvidence::entry;
    } else if (in_list(i, line)) {
      draft.person = fields ? PersonEvidence::entry : PersonEvidence::list;
    }
    if (line.label.kind == LabelKind::organisation && draft.organisations.empty()) {
      draft.organisations.push_back(line.label.span);
    } else if (!line.label.organisation.empty() && draft.organisations.empty()) {
      draft.organisations.push_back(line.label.organisation);
    } else if (group_ && draft.organisations.empty() && !caption) {
      draft.organisations.push_back(*group_);
      draft.group_organisation = true;
      group_used_ = true;
    }
    mode_used_ = true;
  }
  people_.push_back(std::move(draft));
}

void Reader::named(std::uint32_t i, LineReading& line) {
  card_rows_ = false;
  card_.reset();
  const bool single = line.people.size() == 1;
  if (waiting_ && single && line.people[0].roles.empty()) {
    PersonDraft& draft = line.people[0];
    draft.roles = waiting_->roles;
    draft.organisations.insert(draft.organisations.begin(), waiting_->organisations.begin(),
                               waiting_->organisations.end());
    draft.stretch(waiting_->extent);
    card_rows_ = true;
  }
  waiting_.reset();
  for (PersonDraft& draft : line.people) add(i, line, std::move(draft));
  if (single) card_ = people_.size() - 1;
}

/// A label and people with other words around them: "Kontaktperson: Kari Nes. Hun er …".
void Reader::running(std::uint32_t i, LineReading& line) {
  const bool labelled = line.label.kind == LabelKind::contact ||
                        line.label.kind == LabelKind::caption ||
                        (line.label.kind == LabelKind::role && line.label.contact_role);
  if (!labelled) {
    other(i);
    return;
  }
  card_.reset();
  waiting_.reset();
  for (PersonDraft& draft : line.people) {
    const bool sure = draft.has_name() && draft.strength != NameStrength::shape;
    if (sure || (draft.has_name() && draft.has_reach())) add(i, line, std::move(draft));
  }
}

void Reader::row(std::uint32_t i) {
  RowReading& r = reading(i);
  LineReading& line = r.line;
  if (!r.read) {
    other(i);
  } else if (line.label.kind != LabelKind::none && line.label.alone) {
    label(line.label);
  } else if (line.people.empty() || opens_group(i)) {
    other(i);
  } else if (!line.clean) {
    running(i, line);
  } else if (r.fragment) {
    fragment(i, line);
  } else {
    if (line.label.kind == LabelKind::other || line.label.kind == LabelKind::list) reset();
    named(i, line);
  }
}

void Reader::run(std::uint32_t first, std::uint32_t end) {
  first_ = first;
  end_ = end;
  reset();
  read_all();
  for (std::uint32_t i = first; i < end; ++i) row(i);
}

}  // namespace

void read_rows(ItemMaker& maker, const std::vector<Row>& rows, std::vector<PersonDraft>& people) {
  Reader reader(maker, rows, people);
  const auto size = static_cast<std::uint32_t>(rows.size());
  for (std::uint32_t i = 0; i < size;) {
    if (!rows[i].near) {
      ++i;
      continue;
    }
    std::uint32_t end = i;
    while (end < size && rows[end].near) ++end;
    reader.run(i, end);
    i = end;
  }
}

}  // namespace uttrekk
