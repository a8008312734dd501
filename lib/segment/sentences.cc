#include "segment/sentences.h"

#include "segment/full_stop.h"
#include "segment/unmarked_ends.h"

namespace uttrekk {
namespace {

/// Past the closing quotes and brackets, and further closing marks, glued to the one before i.
std::uint32_t past_closers(const SentenceView& view, std::uint32_t i) {
  while (view.glued(i)) {
    const Sign s = view.sign(i);
    if (s != Sign::close && s != Sign::emphasis && !is_terminal(s)) break;
    ++i;
  }
  return i;
}

/// A sentence may start with token i, behind a closing mark.
bool can_open(const SentenceView& view, std::uint32_t i) {
  constexpr std::uint32_t kReach = 8;  // marks before the first word
  for (const std::uint32_t reach = i + kReach; i < view.end() && i < reach; ++i) {
    switch (view.sign(i)) {
      case Sign::word:
        return !view.lower(i);
      case Sign::open:
      case Sign::dash:
      case Sign::emphasis:
        continue;
      case Sign::ellipsis:
      case Sign::other:
        return true;
      default:
        return false;
    }
  }
  return false;
}

/// "(... ", "- ...": an ellipsis that stands for words left out in front.
bool leads_in(const SentenceView& view, const SentenceState& state, std::uint32_t ellipsis) {
  if (ellipsis == state.start) return true;
  const Sign before = view.sign(ellipsis - 1);
  return before == Sign::open || before == Sign::dash;
}

/// A function word, and no title ("Store Sko: Hele Turen").
bool opens_statement(const SentenceView& view, std::uint32_t i) {
  const auto kind = view.opener(i);
  return kind == SentenceOpener::strong ||
         (kind == SentenceOpener::determiner && !view.capital(i + 1));
}

/// "Målet var klart: Alle skulle med.", "Hun sa: «Nei.»", but neither "Foto: Navn Navnesen" nor
/// the title in "«Store Sko: Hele Turen»".
bool ends_at_colon(const SentenceView& view, const SentenceState& state, std::uint32_t colon) {
  const std::uint32_t next = colon + 1;
  if (colon == state.start || next >= view.end() || view.glued(next)) return false;
  if (view.marked(colon - 1, MarkKind::credit)) return false;
  switch (view.sign(next)) {
    case Sign::word:
      if (state.in_quote) return opens_statement(view, next);
      return view.capital(next);
    case Sign::open:
    case Sign::dash:
    case Sign::emphasis:
      return can_open(view, next);
    default:
      return false;
  }
}

/// "Vi spurte om det. og så …": the word before the full stop is known, or cannot be an
/// abbreviation that the dictionary lacks, since those end in a consonant.
bool ends_before_lower(const SentenceView& view, const SentenceState& state, std::uint32_t stop,
                       std::uint32_t next) {
  if (view.sign(stop) != Sign::stop || next != stop + 1 || stop == state.start) return false;
  if (view.glued(next) || !view.lower(next) || view.sign(stop - 1) != Sign::word) return false;
  if (view.marked(stop - 1, MarkKind::sentence_opener)) return true;
  if (view.marked(stop - 1, MarkKind::finite_verb)) return true;
  const std::string_view word = view.text(stop - 1);
  constexpr std::string_view kVowels = "aeiouy";
  const bool latin1 = word.ends_with("å") || word.ends_with("ø") || word.ends_with("æ");
  return latin1 || (word.size() > 1 && kVowels.find(word.back()) != std::string_view::npos);
}

/// "epler osv. Deretter": an abbreviation of the kind that often ends a sentence.
bool ends_with_abbreviation(const SentenceView& view, std::uint32_t i) {
  const auto end = static_cast<std::int32_t>(AbbreviationEnd::end);
  return view.value(i, MarkKind::abbreviation) == end && view.capital(i + 1);
}

/// "1.3. -30.6.2024", over a line end too: the full stop is the date's.
bool goes_on_in_range(const SentenceView& view, std::uint32_t stop, std::uint32_t next) {
  if (stop == 0 || next != stop + 1 || next >= view.end()) return false;
  if (view.kind(stop - 1) != TokenClass::number) return false;
  if (view.sign(stop) != Sign::stop || !view.glued(stop)) return false;
  if (view.kind(next) == TokenClass::number) return view.text(next).starts_with('-');
  return view.sign(next) == Sign::dash && view.glued(next + 1) &&
         view.kind(next + 1) == TokenClass::number;
}

/// Token i closes its sentence by a mark; `next` is where the next one would start.
bool ends_marked(const SentenceView& view, const SentenceState& state, std::uint32_t i, Sign sign,
                 std::uint32_t& next) {
  if (sign == Sign::word) {
    return view.kind(i) == TokenClass::abbreviation && ends_with_abbreviation(view, i);
  }
  if (is_terminal(sign)) {
    if (goes_on_in_range(view, i, next)) return false;
    next = past_closers(view, next);
    const bool opening = sign == Sign::ellipsis && leads_in(view, state, i);
    return !opening && (can_open(view, next) || ends_before_lower(view, state, i, next));
  }
  return sign == Sign::colon && ends_at_colon(view, state, i);
}

/// Token i starts a sentence with no closing mark before it: a capital, a number or a dash.
bool starts_new(const SentenceView& view, const SentenceState& state, std::uint32_t i) {
  const TokenClass kind = view.kind(i);
  if (kind == TokenClass::punctuation) {
    if (view.sign(i) == Sign::open) return starts_with_quoted_title(view, state, i);
    return view.sign(i) == Sign::dash && !goes_on_in_range(view, i - 1, i) &&
           starts_with_dash(view, state, i);
  }
  if (!view.capital(i) && kind != TokenClass::number) return false;
  return !goes_on_in_range(view, i - 1, i) && starts_unmarked(view, state, i);
}

/// Of a word in small letters, as most are: where the one behind it is one too, nothing ends
/// between the two, whatever came before.
bool is_small_word(const SentenceView& view, std::uint32_t i) {
  return view.kind(i) == TokenClass::word && !view.capital(i);
}

/// Past the words from token i on that have a small one behind them; all of them go into `state`.
std::uint32_t past_small_words(const SentenceView& view, SentenceState& state, std::uint32_t i) {
  while (i + 1 < view.end() && view.kind(i) == TokenClass::word && is_small_word(view, i + 1)) {
    state.add_word(view, i++);
  }
  return i;
}

}  // namespace

void find_sentence_ends(std::string_view text, const Tokens& tokens, std::uint32_t first,
                        std::uint32_t end, TextKind kind, const Lexicon& lexicon,
                        std::vector<std::uint32_t>& ends) {
  if (first >= end) return;
  const SentenceView view(text, tokens, end, lexicon);
  SentenceState state;
  state.start = first;
  for (std::uint32_t i = first; i < end;) {
    i = past_small_words(view, state, i);
    const Sign sign = view.sign(i);
    state.add(view, i, sign);
    std::uint32_t next = i + 1;
    bool ends_here = ends_marked(view, state, i, sign, next);
    bool unmarked = false;
    if (!ends_here && next == i + 1 && next < end && kind == TextKind::running) {
      ends_here = unmarked = starts_new(view, state, next);
    }
    if (ends_here && next < end) {
      ends.push_back(next);
      state = {};
      state.start = next;
      state.unmarked = unmarked;
    }
    i = next;
  }
  ends.push_back(end);
}

}  // namespace uttrekk
