#include <algorithm>

#include "extract/people/people_rows.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kNearBefore = 3;  // rows around a gated one that may belong to its card
constexpr std::uint32_t kNearAfter = 4;

constexpr std::uint8_t kTold = token_shape::capital | token_shape::line_start;

/// A capitalised name, or a word of a label that announces people. Others than those of a shape
/// `kTold` are none.
bool opens_people(const Tokens& tokens, std::uint32_t t) {
  constexpr std::uint64_t kNames = mark_bit(MarkKind::given_name) | mark_bit(MarkKind::surname);
  constexpr std::uint64_t kLabels =
      mark_bit(MarkKind::contact_label) | mark_bit(MarkKind::person_cue);
  constexpr std::uint64_t kOpeners = kLabels | mark_bit(MarkKind::role) |
                                     mark_bit(MarkKind::title) | mark_bit(MarkKind::reach_label);
  const std::uint8_t shape = tokens.shape(t);
  const std::uint64_t marks = tokens.marks(t);
  if ((shape & token_shape::capital) == 0) return (marks & kLabels) != 0;
  if ((marks & (kNames | kLabels)) != 0) return true;
  return (shape & token_shape::line_start) != 0 &&
         (tokens.vocabulary().known(tokens.word(t)).opens & kOpeners) != 0;
}

/// Rows that hold an address or number are gated, whatever their words.
template <typename Found>
void gate_reach(const Document& document, const std::vector<Found>& found, std::vector<Row>& rows) {
  auto row = rows.begin();
  for (const Found& one : found) {
    while (row != rows.end() && document.lines[row->line].span.end <= one.span.begin) ++row;
    if (row == rows.end()) return;
    row->gated = true;
    row->nameless = false;
  }
}

void mark_near(std::vector<Row>& rows) {
  const auto size = static_cast<std::uint32_t>(rows.size());
  std::uint32_t until = 0;  // rows before are marked
  for (std::uint32_t i = 0; i < size; ++i) {
    if (!rows[i].gated) continue;
    const std::uint32_t from = std::max(until, i > kNearBefore ? i - kNearBefore : 0);
    until = std::min(size, i + kNearAfter + 1);
    for (std::uint32_t k = from; k < until; ++k) rows[k].near = true;
  }
}

}  // namespace

std::vector<Row> make_rows(const ItemMaker& maker, NameRuns& names) {
  const Document& document = maker.document();
  std::vector<Row> rows;
  rows.reserve(document.lines.size());
  std::uint32_t token = 0;
  std::uint16_t blanks = 0;
  const std::uint32_t tokens = document.tokens.size();
  for (std::uint32_t l = 0; l < document.lines.size(); ++l) {
    const Line& line = document.lines[l];
    if (line.blank()) {
      if (blanks < 0xFFFF) ++blanks;
      continue;
    }
    while (token < tokens && document.tokens.span(token).begin < line.content.begin) ++token;
    Row row{l, token, token, blanks, false, false, false, false, false};
    const std::size_t names_before = names.seconds().size();
    std::uint32_t openings = 0;
    for (; token < tokens && document.tokens.span(token).begin < line.content.end; ++token) {
      const bool told = (document.tokens.shape(token) & kTold) != 0;
      if (told && !row.gated) row.gated = opens_people(document.tokens, token);
      const WordTraits word = maker.word(token);
      names.take(token, word.name_parts());
      openings |= word.openings();
    }
    row.end_token = token;
    row.nameless = names.seconds().size() == names_before;
    row.colon = (openings & opening::colon) != 0;
    rows.push_back(row);
    blanks = 0;
  }
  gate_reach(document, maker.reach().emails, rows);
  gate_reach(document, maker.reach().phones, rows);
  mark_near(rows);
  return rows;
}

}  // namespace uttrekk
