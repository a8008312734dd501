#include <algorithm>

#include "document/block_cursor.h"
#include "extract/people/people_rows.h"
#include "text/next_byte.h"

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

/// Where the tokens of one line after the other end.
class LineEnds {
 public:
  explicit LineEnds(const Document& document)
      : tokens_(document.tokens.spans()), blocks_(document.blocks) {}

  /// The first token from `first` on that begins at byte `at`, the end of its line, or past it.
  std::uint32_t find(std::uint32_t first, std::uint32_t at) {
    const auto size = static_cast<std::uint32_t>(tokens_.size());
    while (block_ < blocks_.size() && blocks_[block_].end_token <= first) ++block_;
    const std::uint32_t guess = block_ < blocks_.size() ? blocks_[block_].end_token : size;
    const bool past = guess == size || tokens_[guess].begin >= at;
    if (past && guess > first && tokens_[guess - 1].begin < at) return guess;  // as most lines end
    const auto found = std::find_if(tokens_.begin() + (past ? first : guess), tokens_.end(),
                                    [at](Span token) { return token.begin >= at; });
    return static_cast<std::uint32_t>(found - tokens_.begin());
  }

 private:
  std::span<const Span> tokens_;
  std::span<const Block> blocks_;
  std::size_t block_ = 0;
};

/// Reads the tokens of a row, and what they say of it.
void read_tokens(const ItemMaker& maker, NameRuns& names, Row& row) {
  const std::size_t names_before = names.seconds().size();
  const std::uint8_t openings = names.read(maker, row.first_token, row.end_token);
  row.gated =
      (openings & opening::person) != 0 ||
      (row.first_token < row.end_token && opens_line(maker.document().tokens, row.first_token));
  // A first word that goes on from the row above is no name of this one.
  const std::size_t goes_on = names.seconds().size() > names_before &&
                              names.seconds()[names_before].token == row.first_token;
  row.nameless = names.seconds().size() == names_before + goes_on;
}

/// Tells where a line about people is broken: "Deltakere: Kari Nes, Storvik | kommune, Ola | Vik".
class BrokenRow {
 public:
  BrokenRow(const ItemMaker& maker, const Row& row, const Row& next)
      : maker_(maker), document_(maker.document()), row_(row), next_(next) {}

  /// The lines are of one text that is wrapped at a width, as the structure of the document has it.
  bool is_wrapped() const {
    constexpr std::uint32_t kNarrowest = 60;  // bytes; the lines of cards are shorter
    if (row_.block != next_.block || row_.block == kNone || next_.blanks > 0) return false;
    if (document_.lines[row_.last_line].content.size() < kNarrowest) return false;
    return !opens_with_name(row_) || !opens_with_name(next_);  // a list, a name a line
  }

  bool goes_on() const {
    if (!row_.gated || row_.nameless || next_.blanks > 0 || next_.first_token == next_.end_token) {
      return false;
    }
    const Line& line = document_.lines[next_.line];
    const std::uint32_t begin = document_.lines[row_.line].content.begin;
    if (line.list_item || line.content.end - begin > kMaxRowBytes) return false;
    return ends_open() ? !opens_with(trait::reach_label)
                       : has_comma() && (splits_name() || goes_on_in_lower_case());
  }

 private:
  std::uint32_t last() const { return row_.end_token - 1; }
  ItemKind kind(std::uint32_t token) const { return maker_.word(token).kind(); }
  bool opens_with(std::uint32_t traits) const {
    return (maker_.traits(next_.first_token) & traits) != 0;
  }

  bool opens_with_name(const Row& row) const {
    constexpr std::uint32_t kGiven = trait::given | trait::initial;
    return document_.tokens.capital(row.first_token) &&
           (maker_.traits(row.first_token) & kGiven) != 0;
  }

  /// "…, Kari Nes, |", "… og |", "… ved |": something must follow.
  bool ends_open() const {
    const ItemKind end = kind(last());
    return end == ItemKind::comma || end == ItemKind::both ||
           (maker_.traits(last()) & trait::preposition) != 0;
  }

  bool has_comma() const {
    for (std::uint32_t t = row_.first_token; t < row_.end_token; ++t) {
      if (kind(t) == ItemKind::comma) return true;
    }
    return false;
  }

  bool is_name_word(std::uint32_t token) const {
    return document_.tokens.capital(token) &&
           (maker_.traits(token) & (trait::name_shape | trait::initial)) != 0;
  }

  /// "…, Ola | Vik, lege", "…, Svein Helge | Vik", "…, Ola Nes | Vik, …"
  bool splits_name() const {
    constexpr std::uint32_t kFewestTokens = 5;  // "Nordbø, Kari" is a name by itself
    constexpr std::uint32_t kMostWords = 3;
    if (row_.end_token < row_.first_token + kFewestTokens) return false;
    if (!opens_with(trait::name_shape) || opens_with(trait::given)) return false;
    std::uint32_t before = last();
    bool given = true;  // and no surname yet
    while (before + kMostWords > last() && is_name_word(before)) {
      given = given && (maker_.traits(before) & (trait::given | trait::initial)) != 0;
      --before;
    }
    if (before == last() || (maker_.traits(before + 1) & trait::given) == 0) return false;
    const bool starts = kind(before) == ItemKind::comma || kind(before) == ItemKind::both ||
                        (maker_.traits(before) & trait::role) != 0;
    if (!starts) return false;
    const std::uint32_t behind = next_.first_token + 1;
    if (!given) return behind < next_.end_token && kind(behind) == ItemKind::comma;
    return opens_with(trait::surname | trait::surname_tail) || behind == next_.end_token ||
           kind(behind) != ItemKind::word;
  }

  /// "Kari Nes, leder ved Storvik | sykehus"; not a field of its own below it.
  bool goes_on_in_lower_case() const {
    const std::uint32_t first = next_.first_token;
    if (document_.tokens.capital(first) || kind(first) != ItemKind::word) return false;
    if (kind(last()) != ItemKind::word) return false;
    return !opens_with(trait::reach_label | trait::role | trait::role_modifier | trait::digits);
  }

  const ItemMaker& maker_;
  const Document& document_;
  const Row& row_;
  const Row& next_;
};

/// Makes one row of those that a list is broken over.
void join_broken(const ItemMaker& maker, std::vector<Row>& rows) {
  std::size_t kept = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    Row& row = rows[kept];
    const Row& next = rows[i];
    const BrokenRow broken(maker, row, next);
    if (broken.is_wrapped() || broken.goes_on()) {
      row.last_line = next.line;
      row.end_token = next.end_token;
      row.colon = row.colon || next.colon;
      row.gated = row.gated || next.gated;
      row.nameless = row.nameless && next.nameless;
    } else if (++kept != i) {
      rows[kept] = next;
    }
  }
  if (!rows.empty()) rows.resize(kept + 1);
}

}  // namespace

std::vector<Row> make_rows(const ItemMaker& maker, NameRuns& names) {
  const Document& document = maker.document();
  std::vector<Row> rows;
  rows.reserve(document.lines.size());
  std::uint32_t token = 0;
  std::uint16_t blanks = 0;
  NextByte colons(document.text.view(), ':');
  const std::span<const Span> tokens = document.tokens.spans();
  LineEnds ends(document);
  BlockCursor blocks(document);
  for (std::uint32_t l = 0; l < document.lines.size(); ++l) {
    const Line& line = document.lines[l];
    if (line.blank()) {
      if (blanks < 0xFFFF) ++blanks;
      continue;
    }
    std::uint32_t first = token;
    while (first < tokens.size() && tokens[first].begin < line.content.begin) ++first;
    if (first > token) names.read(maker, token, first);  // a marker: "K." may be an initial
    token = ends.find(first, line.content.end);
    const std::uint32_t block = blocks.block_at(line.content.begin);
    Row row{l, l, first, token, block, blanks, false, false, false, false, false};
    read_tokens(maker, names, row);
    row.colon = colons.from(line.content.begin) < line.content.end;
    rows.push_back(row);
    blanks = 0;
  }
  gate_reach(document, maker.reach().emails, rows);
  gate_reach(document, maker.reach().phones, rows);
  join_broken(maker, rows);
  mark_near(rows);
  return rows;
}

}  // namespace uttrekk
