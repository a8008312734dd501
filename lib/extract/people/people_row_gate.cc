#include <algorithm>

#include "extract/people/people_rows.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kNearBefore = 3;  // rows around a gated one that may belong to its card
constexpr std::uint32_t kNearAfter = 4;

/// Whether the first token of a line is one of a label, capitalised or not, or another capitalised
/// word that announces people.
bool opens_line(const Tokens& tokens, std::uint32_t t) {
  constexpr std::uint64_t kLabels =
      mark_bit(MarkKind::contact_label) | mark_bit(MarkKind::person_cue);
  constexpr std::uint64_t kOpeners = kLabels | mark_bit(MarkKind::role) |
                                     mark_bit(MarkKind::title) | mark_bit(MarkKind::reach_label);
  if ((tokens.shape(t) & token_shape::line_start) == 0) return false;
  if (!tokens.capital(t)) return (tokens.marks(t) & kLabels) != 0;
  return (tokens.vocabulary().known(tokens.word(t)).opens & kOpeners) != 0;
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

/// Reads the tokens of a row up to byte `end`, and what they say of it; one past the last. A
/// function of its own, so that what the loop needs stays in registers: every token passes here.
[[gnu::noinline]] std::uint32_t read_tokens(const ItemMaker& maker, std::uint32_t end,
                                            NameRuns& names, Row& row) {
  const Tokens& tokens = maker.document().tokens;
  const std::uint32_t size = tokens.size();
  const std::size_t names_before = names.seconds().size();
  std::uint64_t said = 0;
  std::uint32_t t = row.first_token;
  for (; t < size && tokens.span(t).begin < end; ++t) {
    const WordTraits word = maker.word(t);
    said |= word.bits();
    names.take(t, word.name_parts());
  }
  const std::uint8_t openings = WordTraits(said).openings();
  row.end_token = t;
  row.gated = (openings & opening::person) != 0 ||
              (row.first_token < t && opens_line(tokens, row.first_token));
  // A first word that goes on from the row above is no name of this one.
  const std::size_t goes_on = names.seconds().size() > names_before &&
                              names.seconds()[names_before].token == row.first_token;
  row.nameless = names.seconds().size() == names_before + goes_on;
  row.colon = (openings & opening::colon) != 0;
  return t;
}

}  // namespace

std::vector<Row> make_rows(const ItemMaker& maker, NameRuns& names) {
  const Document& document = maker.document();
  std::vector<Row> rows;
  rows.reserve(document.lines.size());
  std::uint32_t token = 0;
  std::uint16_t blanks = 0;
  const Tokens& all = document.tokens;
  const std::uint32_t tokens = all.size();
  for (std::uint32_t l = 0; l < document.lines.size(); ++l) {
    const Line& line = document.lines[l];
    if (line.blank()) {
      if (blanks < 0xFFFF) ++blanks;
      continue;
    }
    for (; token < tokens && all.span(token).begin < line.content.begin; ++token) {
      names.take(token, maker.word(token).name_parts());  // a marker: "K." may be an initial
    }
    Row row{l, token, token, blanks, false, false, false, false, false};
    token = read_tokens(maker, line.content.end, names, row);
    rows.push_back(row);
    blanks = 0;
  }
  gate_reach(document, maker.reach().emails, rows);
  gate_reach(document, maker.reach().phones, rows);
  mark_near(rows);
  return rows;
}

}  // namespace uttrekk
