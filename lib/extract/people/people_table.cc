#include "extract/people/people_table.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "dictionary/choice.h"
#include "extract/people/people_line.h"
#include "extract/phrase.h"

namespace uttrekk {
namespace {

enum Column : std::int32_t {
  kNoColumn = -1,
  kNameColumn,
  kRoleColumn,
  kOrganisationColumn,
  kEmailColumn,
  kPhoneColumn
};
static_assert(choices_of(MarkKind::person_column) == "name role organisation email phone");

constexpr std::uint32_t kMaxCellBytes = 400;  // a longer cell is running text

/// What a heading says its column holds; it may go on after the word ("Deltakere i prosjektet").
std::int32_t column_kind(const Document& document, const Lexicon& lexicon, const Block& cell) {
  if (cell.first_token == cell.end_token) return kNoColumn;
  constexpr std::uint64_t kBit = mark_bit(MarkKind::person_column);
  const PhraseMatch match =
      longest_phrase(document.tokens, lexicon, cell.first_token, cell.end_token, kBit);
  if (match.entry == Lexicon::kUnknown) return kNoColumn;
  return lexicon.value(lexicon.entry(match.entry), MarkKind::person_column).value_or(kNoColumn);
}

class TableReader {
 public:
  TableReader(ItemMaker& maker, std::vector<PersonDraft>& people)
      : maker_(maker), document_(maker.document()), lines_(maker), people_(people) {}

  /// Reads the cells of one table; whether it has a column for names.
  bool read(std::uint32_t first, std::uint32_t end);

 private:
  std::uint32_t row_end(std::uint32_t first, std::uint32_t end) const;
  bool set_off(std::uint32_t first) const;
  bool head(std::uint32_t first, std::uint32_t end);
  void row(std::uint32_t first, std::uint32_t end);
  bool read_cards(std::uint32_t first, std::uint32_t end);
  std::optional<PersonDraft> bare_name(const Block& cell);
  bool add_fields(const Block& cell, PersonDraft& card);
  void name_cell(const Block& cell);
  void field_cell(const Block& cell, std::int32_t kind, PersonDraft& draft);
  std::int32_t kind_of(const Block& cell) const {
    return cell.column < columns_.size() ? columns_[cell.column] : kNoColumn;
  }

  ItemMaker& maker_;
  const Document& document_;
  LineReader lines_;
  std::vector<PersonDraft>& people_;
  std::vector<std::int32_t> columns_;
};

std::uint32_t TableReader::row_end(std::uint32_t first, std::uint32_t end) const {
  std::uint32_t i = first;
  while (i < end && document_.blocks[i].row == document_.blocks[first].row) ++i;
  return i;
}

/// A blank line stands above the row: where it heads columns, another table begins.
bool TableReader::set_off(std::uint32_t first) const {
  const Span gap = {document_.blocks[first - 1].span.end, document_.blocks[first].span.begin};
  const std::string_view between = document_.view(gap);
  return std::count(between.begin(), between.end(), '\n') > 1;
}

/// Takes the row for the head of a table where some column is headed as names.
bool TableReader::head(std::uint32_t first, std::uint32_t end) {
  std::vector<std::int32_t> columns;
  bool names = false;
  for (std::uint32_t i = first; i < end; ++i) {
    const Block& cell = document_.blocks[i];
    if (cell.column >= columns.size()) columns.resize(cell.column + 1u, kNoColumn);
    columns[cell.column] = column_kind(document_, maker_.lexicon(), cell);
    names = names || columns[cell.column] == kNameColumn;
  }
  if (!names || end - first < 2) return false;
  for (std::uint32_t i = first + 1; i < end; ++i) {  // "Prosjektleder: | Kari Nes": a form
    const auto name = bare_name(document_.blocks[i]);
    if (name && name->strength >= NameStrength::given) return false;
  }
  columns_ = std::move(columns);
  return true;
}

void TableReader::name_cell(const Block& cell) {
  if (cell.content.size() > kMaxCellBytes) return;
  LineReading reading = lines_.read(cell.first_token, cell.end_token, true);
  if (!reading.clean) return;
  for (PersonDraft& draft : reading.people) {
    if (!draft.has_name() || draft.strength == NameStrength::shape) continue;
    draft.person = PersonEvidence::table;
    people_.push_back(std::move(draft));
  }
}

void TableReader::field_cell(const Block& cell, std::int32_t kind, PersonDraft& draft) {
  const Span text = document_.text.trimmed(cell.content);
  if (text.empty()) return;
  if (kind == kRoleColumn || kind == kOrganisationColumn) {
    auto& field = kind == kRoleColumn ? draft.roles : draft.organisations;
    if (field.empty()) {
      field.push_back(text);
      draft.stretch(text);
    }
    return;
  }
  if (cell.content.size() > kMaxCellBytes) return;
  LineReading reading = lines_.read(cell.first_token, cell.end_token, true);
  for (PersonDraft& found : reading.people) {
    if (!found.has_reach()) continue;
    draft.emails.insert(draft.emails.end(), found.emails.begin(), found.emails.end());
    draft.phones.insert(draft.phones.end(), found.phones.begin(), found.phones.end());
    draft.stretch(found.extent);
  }
}

void TableReader::row(std::uint32_t first, std::uint32_t end) {
  const std::size_t before = people_.size();
  for (std::uint32_t i = first; i < end; ++i) {
    if (kind_of(document_.blocks[i]) == kNameColumn) name_cell(document_.blocks[i]);
  }
  if (people_.size() != before + 1) return;  // fields of a row belong to one person
  for (std::uint32_t i = first; i < end; ++i) {
    const std::int32_t kind = kind_of(document_.blocks[i]);
    if (kind > kNameColumn) field_cell(document_.blocks[i], kind, people_.back());
  }
}

bool TableReader::read(std::uint32_t first, std::uint32_t end) {
  columns_.clear();
  for (std::uint32_t i = first, next = first; i < end; i = next) {
    next = row_end(i, end);
    if ((i == first || set_off(i)) && head(i, next)) continue;
    if (!columns_.empty()) row(i, next);
  }
  return !columns_.empty() || read_cards(first, end);
}

/// A cell that holds one name and nothing else.
std::optional<PersonDraft> TableReader::bare_name(const Block& cell) {
  if (cell.content.size() > kMaxCellBytes) return std::nullopt;
  LineReading reading = lines_.read(cell.first_token, cell.end_token, true);
  if (!reading.clean || reading.people.size() != 1) return std::nullopt;
  PersonDraft& draft = reading.people[0];
  const bool bare = draft.has_name() && draft.bare() && reading.label.kind == LabelKind::none;
  return bare ? std::optional(std::move(draft)) : std::nullopt;
}

/// The role, organisation or address of a card that goes on in this cell; false for another text.
bool TableReader::add_fields(const Block& cell, PersonDraft& card) {
  if (cell.content.size() > kMaxCellBytes) return false;
  LineReading reading = lines_.read(cell.first_token, cell.end_token, false);
  if (!reading.clean || reading.people.size() != 1 || reading.people[0].has_name()) return false;
  const PersonDraft& fields = reading.people[0];
  card.roles.insert(card.roles.end(), fields.roles.begin(), fields.roles.end());
  card.organisations.insert(card.organisations.end(), fields.organisations.begin(),
                            fields.organisations.end());
  card.emails.insert(card.emails.end(), fields.emails.begin(), fields.emails.end());
  card.phones.insert(card.phones.end(), fields.phones.begin(), fields.phones.end());
  card.stretch(fields.extent);
  return true;
}

/// Signatures side by side: a row of names, below it a row of their roles, of their organisations.
bool TableReader::read_cards(std::uint32_t first, std::uint32_t end) {
  std::vector<PersonDraft> cards;
  const std::uint32_t names_end = row_end(first, end);
  bool sure = false;
  for (std::uint32_t i = first; i < names_end; ++i) {
    auto card = bare_name(document_.blocks[i]);
    if (!card) return false;
    sure = sure || card->strength >= NameStrength::given;
    cards.push_back(std::move(*card));
  }
  const auto columns = static_cast<std::uint32_t>(cards.size());
  if (columns < 2 || !sure) return false;
  bool fields = false;
  for (std::uint32_t i = names_end; i < end; i += columns) {
    if (row_end(i, end) != i + columns) break;
    bool all = true;
    for (std::uint32_t c = 0; c < columns; ++c) {
      all = add_fields(document_.blocks[i + c], cards[c]) && all;
    }
    if (!all) break;
    fields = true;
  }
  if (!fields) return false;
  for (PersonDraft& card : cards) {
    card.person = PersonEvidence::card;
    people_.push_back(std::move(card));
  }
  return true;
}

/// Rows inside `span` are not read as lines.
void take(const Document& document, Span span, std::vector<Row>& rows, std::size_t& at) {
  while (at < rows.size() && document.lines[rows[at].line].span.end <= span.begin) ++at;
  for (; at < rows.size() && document.lines[rows[at].line].span.begin < span.end; ++at) {
    rows[at].taken = true;
  }
}

}  // namespace

void read_tables(ItemMaker& maker, std::vector<Row>& rows, std::vector<PersonDraft>& people) {
  const Document& document = maker.document();
  TableReader reader(maker, people);
  const auto size = static_cast<std::uint32_t>(document.blocks.size());
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < size;) {
    const Block& block = document.blocks[i];
    std::uint32_t end = i + 1;
    if (block.kind == BlockKind::cell) {
      while (end < size && document.blocks[end].table == block.table) ++end;
      if (reader.read(i, end)) {
        take(document, {block.span.begin, document.blocks[end - 1].span.end}, rows, at);
      }
    }
    i = end;
  }
}

}  // namespace uttrekk
