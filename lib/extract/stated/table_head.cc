#include "extract/stated/table_head.h"

#include <algorithm>

#include "dictionary/choice.h"

namespace uttrekk {
namespace {

std::uint32_t tokens_in(const Block& cell) {
  return cell.end_token - cell.first_token;
}

/// The choices of `person-columns`.
enum class PersonColumn : std::int32_t { name, role, organisation, email, phone, none };
static_assert(choices_of(MarkKind::person_column) == "name role organisation email phone");

PersonColumn person_column(const CueWords& words, const Block& cell) {
  if (tokens_in(cell) != 1) return PersonColumn::none;
  const auto value = words.value(cell.first_token, MarkKind::person_column);
  return value ? static_cast<PersonColumn>(*value) : PersonColumn::none;
}

/// "Mål for 2024", "Status i dag": its first word is a heading's, or names what is stated.
bool opens_as_heading(const CueWords& words, const Block& cell) {
  constexpr std::uint64_t kHeads =
      mark_bit(MarkKind::heading) | mark_bit(MarkKind::goal_cue) | mark_bit(MarkKind::learning_cue);
  return tokens_in(cell) > 0 && (words.tokens().marks(cell.first_token) & kHeads) != 0;
}

/// "Mål for 2024 | Status i dag" above "Færre fall | I rute": both cells of the first row open as
/// headings do, and no cell of the next one.
bool names_two_columns(const CueWords& words, std::uint32_t first) {
  const auto& blocks = words.document().blocks;
  const std::uint32_t end = first + 2;
  if (!opens_as_heading(words, blocks[first]) || !opens_as_heading(words, blocks[first + 1]))
    return false;
  for (const std::uint32_t i : {first, first + 1}) {
    if (words.ends_in({blocks[i].first_token, blocks[i].end_token}, '.')) return false;
  }
  return row_end(words.document(), end) == end + 2 && tokens_in(blocks[end]) > 1 &&
         !opens_as_heading(words, blocks[end]) && !opens_as_heading(words, blocks[end + 1]);
}

}  // namespace

std::uint32_t row_end(const Document& document, std::uint32_t first) {
  const auto& blocks = document.blocks;
  std::uint32_t end = first;
  while (end < blocks.size() && blocks[end].table == blocks[first].table &&
         blocks[end].row == blocks[first].row) {
    ++end;
  }
  return end;
}

bool is_table_head(const CueWords& words, std::uint32_t first, std::uint32_t end) {
  const auto& blocks = words.document().blocks;
  if (end - first < 2) return false;
  const bool short_cells = std::all_of(
      blocks.begin() + first, blocks.begin() + end,
      [](const Block& block) { return is_cell(block) && tokens_in(block) <= kHeadTokens; });
  if (!short_cells) return false;
  if (end - first > 2) return true;
  if (end >= blocks.size() || blocks[end].table != blocks[first].table) return false;
  return !is_cell(blocks[end]) || names_two_columns(words, first) ||
         (tokens_in(blocks[first]) == 1 && tokens_in(blocks[end - 1]) == 1 &&
          tokens_in(blocks[end]) > 1);
}

bool heads_people(const CueWords& words, std::uint32_t first, std::uint32_t end) {
  const auto& blocks = words.document().blocks;
  bool name = false, role = false, reach = false;
  for (std::uint32_t i = first; i < end; ++i) {
    const PersonColumn column = person_column(words, blocks[i]);
    name = name || column == PersonColumn::name;
    role = role || column == PersonColumn::role;
    reach = reach || (column > PersonColumn::role && column != PersonColumn::none);
  }
  if (name && role) return true;
  return reach && person_column(words, blocks[first]) == PersonColumn::name;
}

}  // namespace uttrekk
