#include "extract/people/people_rows.h"

#include <algorithm>
#include <optional>

#include "extract/people/row_reader.h"

namespace uttrekk {
namespace {

constexpr std::size_t kMinInlineNames = 3;  // bare names on one line that are a list

/// "Prosjektleder: Kari Nes Referent: Ola Vik": the label is that of the first.
bool has_role_of(const PeopleLabel& label, const PersonDraft& draft) {
  return label.contact_role &&
         (draft.roles.empty() || label.role.empty() || draft.roles[0].begin == label.role.begin);
}

}  // namespace

void RowReader::reset() {
  mode_ = Mode::none;
  mode_used_ = false;
  group_.reset();
  label_role_.reset();
  waiting_.reset();
  card_.reset();
  columns_.clear();
  shared_.clear();
}

bool RowReader::is_heading(std::uint32_t i) const {
  const std::uint32_t block = document_.block_at(document_.lines[rows_[i].line].content.begin);
  return block != kNone && document_.blocks[block].kind == BlockKind::heading;
}

void RowReader::label(const PeopleLabel& label) {
  if (label.kind == LabelKind::field) return;
  card_.reset();
  waiting_.reset();
  label_role_.reset();
  const bool after_people = mode_used_;
  mode_used_ = false;
  switch (label.kind) {
    case LabelKind::contact:
      mode_ = Mode::contact;
      open_group(label.organisation);
      break;
    case LabelKind::list:
      if (mode_ != Mode::contact || after_people) mode_ = Mode::list;
      open_group(label.organisation);
      break;
    case LabelKind::caption:
      mode_ = Mode::caption;
      break;
    case LabelKind::role:
      // "Medlemmer: | Varamedlemmer:" head columns that are lost, and tell of nobody
      if (!after_label_) label_role_ = label.role;
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

void RowReader::open_group(Span organisation) {
  group_.reset();
  group_used_ = false;
  if (!organisation.empty()) group_ = organisation;
}

/// A row that names nobody: the end of a list, or the name of the next one.
void RowReader::other(std::uint32_t i) {
  card_.reset();
  shared_.clear();
  columns_.clear();
  waiting_.reset();
  if (readings_.names_group(i)) {
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

void RowReader::fragment(std::uint32_t i, LineReading& line) {
  if (share_out(i, line)) return;
  columns_.clear();
  const bool shared = share_role(i, line);
  shared_.clear();
  if (shared) return;
  PersonDraft& draft = line.people[0];
  const bool bodies = line.label.kind == LabelKind::role || line.label.kind == LabelKind::list;
  if (bodies && only_organisation(draft)) {
    card_.reset();  // "Prosjekteier: Vik kommune" is nobody's organisation
    return;
  }
  if (line.people.size() == 1 && attach(i, draft)) return;
  if (only_organisation(draft) && line.people.size() == 1 && line.label.kind == LabelKind::none) {
    card_.reset();
    board_ = draft.organisations[0];
    board_row_ = i;
    if (readings_.is_entry(i + 1)) {
      open_group(draft.organisations[0]);
      if (mode_ == Mode::none) mode_ = Mode::list;
      return;
    }
  }
  if (!draft.has_reach()) {
    waiting_.reset();
    const std::uint32_t gap = rows_[i].end_token - rows_[i].first_token == 1 ? 1 : 0;
    const bool above_name = i + 1 < end_ && rows_[i + 1].blanks <= gap &&
                            readings_.is_entry(i + 1) && readings_[i + 1].line.people.size() == 1;
    card_.reset();
    const bool items = document_.lines[rows_[i].line].list_item && above_name &&
                       document_.lines[rows_[i + 1].line].list_item;  // "- Representant fra rådet"
    const bool labelled = items || line.label.kind != LabelKind::none;  // "Kopi til: medlemmene"
    if (above_name && !draft.roles.empty() && !labelled) waiting_ = std::move(draft);
    return;
  }
  if (board_row_ != kNone && board_row_ + 1 == i && rows_[i].blanks == 0 &&
      line.people.size() == 1 && draft.organisations.empty() && draft.roles.empty()) {
    draft.organisations.push_back(board_);  // "Vik kommune" above "Telefon 71 00 12 34"
    draft.stretch(board_);
  }
  for (PersonDraft& one : line.people) {
    if (one.has_reach()) add(i, line, std::move(one));
  }
  switchboard_row_ = i;
}

/// Bare names need a list around them: a label, a group, or neighbours that are people too.
bool RowReader::in_list(std::uint32_t i, const LineReading& line) const {
  if (mode_ != Mode::none || group_ || label_role_ || line.speaker) return true;
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
    if (!readings_.is_entry(row) || rows_[lower].blanks > kMaxCardBlanks) return false;
    const LabelKind kind = readings_[row].line.label.kind;
    return kind != LabelKind::other && kind != LabelKind::field;
  };
  // "Kari Nes | Assistent | Ola Vik | Kokk, 50 % | Siri Dal"
  const bool among_cards = readings_.is_behind_holder(i) && readings_.is_entry(i + 2);
  return beside(i - 1, i) || beside(i + 1, i + 1) || among_cards;
}

void RowReader::add(std::uint32_t i, const LineReading& line, PersonDraft draft) {
  if ((line.label.kind == LabelKind::contact && !draft.own_label) ||
      (mode_ == Mode::contact && draft.has_name())) {
    draft.contact = ContactEvidence::label;
  } else if ((!draft.own_label && has_role_of(line.label, draft)) ||
             (label_role_ && mode_ == Mode::contact)) {
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

void RowReader::named(std::uint32_t i, LineReading& line) {
  card_rows_ = role_above_ = false;
  card_.reset();
  const bool single = line.people.size() == 1;
  if (single && fill_switchboard(i, line.people[0])) return;
  if (waiting_ && single && line.people[0].roles.empty()) {
    PersonDraft& draft = line.people[0];
    draft.roles = waiting_->roles;
    draft.organisations.insert(draft.organisations.begin(), waiting_->organisations.begin(),
                               waiting_->organisations.end());
    draft.stretch(waiting_->extent);
    card_rows_ = true;
    role_above_ = !draft.roles.empty();
  }
  waiting_.reset();
  columns_.clear();
  shared_.clear();
  const bool bare =
      !single && line.label.kind == LabelKind::none &&
      std::all_of(line.people.begin(), line.people.end(), [](const PersonDraft& draft) {
        return draft.bare() && draft.strength >= NameStrength::given;
      });
  const bool side_by_side =
      !single && line.cells + 1 == line.people.size() &&
      std::all_of(line.people.begin(), line.people.end(),
                  [](const PersonDraft& draft) { return draft.has_name() && draft.bare(); });
  for (PersonDraft& draft : line.people) {
    add(i, line, std::move(draft));
    if (side_by_side) columns_.push_back(people_.size() - 1);
    if (bare) shared_.push_back(people_.size() - 1);
  }
  if (single) card_ = people_.size() - 1;
}

/// "Forfall: …"
bool RowReader::colon_ends(const PeopleLabel& label) const {
  const std::string_view behind = document_.text.view().substr(label.span.end);
  return behind.starts_with(':') || behind.starts_with(" :");
}

/// A label and people with other words around them: "Kontaktperson: Kari Nes. Hun er …".
void RowReader::running(std::uint32_t i, LineReading& line) {
  const bool labelled = line.label.kind == LabelKind::contact ||
                        line.label.kind == LabelKind::caption ||
                        (line.label.kind == LabelKind::role && line.label.contact_role);
  const bool listed = line.label.kind == LabelKind::list;  // "Utarbeidet av Kari Nes, Vik AS, på …"
  if (!labelled && !listed) {
    other(i);
    return;
  }
  card_.reset();
  waiting_.reset();
  for (PersonDraft& draft : line.people) {
    // "Forfall: Kari Nes og Ola Vik. Siri kjem seinare." names them before the text
    // of whom they go on to tell
    const bool before = line.label.span.end < draft.name.begin && colon_ends(line.label) &&
                        draft.extent.end + 1 < line.clean_end;
    if (listed && draft.strength < NameStrength::given) continue;
    if (listed && draft.bare() && !before) continue;
    const bool sure = draft.has_name() && draft.strength != NameStrength::shape;
    if (sure || (draft.has_name() && draft.has_reach())) add(i, line, std::move(draft));
  }
}

/// "Andre: Kari Nes og Ola Vik" below "Til stede"
bool RowReader::subgroup(const LineReading& line) const {
  return mode_ == Mode::list && line.label.kind == LabelKind::other &&
         std::all_of(line.people.begin(), line.people.end(), [](const PersonDraft& draft) {
           return draft.strength >= NameStrength::given && !draft.has_reach();
         });
}

/// Nothing is open that a row without names, labels and addresses could belong to or end.
bool RowReader::is_idle() const {
  return mode_ == Mode::none && !group_ && !label_role_ && !waiting_ && !card_ &&
         columns_.empty() && shared_.empty();
}

void RowReader::row(std::uint32_t i) {
  if (readings_.put_off(i) && is_idle() && !readings_.is_entry(i + 1) &&
      !readings_.has_reach(i + 1) && !(mode_used_ && is_heading(i))) {
    return;
  }
  RowReading& r = readings_.ready(i);
  LineReading& line = r.line;
  if (card_ && (readings_.is_postal(i) || readings_.names_field(i))) {
    return;
  } else if (!r.read) {
    other(i);
  } else if (line.label.kind == LabelKind::credit) {
    card_.reset();
  } else if (line.label.kind == LabelKind::contact && line.label.alone && !readings_.has_colon(i) &&
             document_.lines[rows_[i].line].list_item) {
    other(i);  // "- Spørsmål fra salen"
  } else if (line.label.kind != LabelKind::none && line.label.alone) {
    label(line.label);
    after_label_ = line.label.kind == LabelKind::role || line.label.kind == LabelKind::list;
    return;
  } else if (line.empty_field) {
    return;  // "E-post", with its address lost or on the next line
  } else if (line.people.empty() || readings_.opens_group(i)) {
    other(i);
  } else if (!line.clean) {
    running(i, line);
  } else if (r.fragment) {
    fragment(i, line);
  } else {
    if (subgroup(line)) {
      line.label.kind = LabelKind::list;
    } else if (line.label.kind == LabelKind::other || line.label.kind == LabelKind::list) {
      reset();
    }
    named(i, line);
  }
  after_label_ = false;
}

void RowReader::run(std::uint32_t first, std::uint32_t end) {
  end_ = end;
  reset();
  readings_.read(first, end);
  for (std::uint32_t i = first; i < end; ++i) row(i);
}

void read_rows(ItemMaker& maker, const std::vector<Row>& rows, std::vector<PersonDraft>& people) {
  RowReader reader(maker, rows, people);
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
