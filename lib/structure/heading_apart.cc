// What sets a heading apart from the text right above it, where no blank line does.
#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// "Solvær kommune:", "Resultatmål" between the items of one list and those of the next.
bool parts_lists(const HeadingView& view, std::uint32_t i) {
  if (i == 0 || view.last(i) || !view.at(i).is(BlockKind::paragraph)) return false;
  if (!view.at(i - 1).is(BlockKind::list_item) || !view.at(i + 1).is(BlockKind::list_item))
    return false;
  const Wording& w = view.wording(i);
  return w.last == ':' || (w.whole_type && view.at(i).indent <= view.at(i - 1).indent);
}

/// "Delmål:" right below the text of another label: all of the line is a heading's phrase.
bool known_label(const HeadingView& view, std::uint32_t i) {
  const Wording& w = view.wording(i);
  return w.last == ':' && w.whole_type && view.at(i).is(BlockKind::paragraph) && !view.last(i) &&
         !view.at(i + 1).is(BlockKind::furniture);
}

/// A list, or a text that has come to its end.
bool is_complete(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  return c.is(BlockKind::list_item) || (c.is(BlockKind::paragraph) && view.text(i).ends_with('.'));
}

/// "Beskrivelse av gevinster:", "Hvordan skal det måles:" right below a table.
bool is_label_below_table(const HeadingView& view, std::uint32_t i) {
  if (i == 0 || view.last(i) || !view.at(i - 1).is(BlockKind::cell)) return false;
  const Chunk& c = view.at(i);
  if (c.last != ':' || !c.is(BlockKind::paragraph) || !is_upper(c.first)) return false;
  const Wording& w = view.wording(i);
  return w.type_first || (w.question_start && !w.conditional);
}

/// "Vedlegg 2 Kart" right below the end of a text or a table.
bool is_appendix(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  if (i == 0 || view.last(i) || !c.is(BlockKind::paragraph) || !c.may_open(MarkKind::heading))
    return false;
  const Wording& w = view.wording(i);
  if (w.type != SectionType::appendix || !w.type_first || w.verb || w.words < 2) return false;
  const bool named = w.has_digit || w.all_capitals;
  return named && w.words <= kPlainWords && !w.sentences && c.last != '.' && c.last != ',' &&
         (is_complete(view, i - 1) || view.at(i - 1).is(BlockKind::cell));
}

/// "For pårørande:" right below the text of "For pasientar:", the label `above`.
bool repeats_label(const HeadingView& view, std::uint32_t i, std::uint32_t above) {
  constexpr std::uint16_t kWords = 5;
  if (above == kNone || !view.at(i).is(BlockKind::paragraph) || view.last(i)) return false;
  const Wording& w = view.wording(i);
  if (w.last != ':' || !w.link || w.words > kWords || view.at(i + 1).is(BlockKind::furniture))
    return false;
  const std::string_view label = view.text(above);
  const std::size_t word = label.find(' ');
  return view.at(above).last == ':' && view.wording(above).words <= kWords &&
         word != std::string_view::npos && word > 1 && above + 1 < i &&
         view.text(i).substr(0, word + 1) == label.substr(0, word + 1);
}

/// "April 2012", "Vik, 3. mai 2025"
bool is_date_line(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 3;
  const Chunk& c = view.at(i);
  if (!is_digit(c.last) || !c.is(BlockKind::paragraph) || !c.short_text) return false;
  const Wording& w = view.wording(i);
  return names_place_and_day(view, i) || (w.words <= kWords && c.may_open(MarkKind::month));
}

/// "RESULTATMÅL" right below a text in small letters and right above another; "DUGNAD" as well,
/// where both texts are complete.
bool shouts(const HeadingView& view, std::uint32_t i) {
  if (i == 0 || view.last(i) || view.draft().deck || !view.at(i).is(BlockKind::paragraph))
    return false;
  const Wording& w = view.wording(i);
  if (!w.all_capitals || view.at(i).indent > 0 || view.at(i + 1).blanks > 0) return false;
  const bool ended = is_complete(view, i - 1) || view.below_break(i);
  const bool between =
      ended && is_complete(view, i + 1) && view.at(i).last != '.' && w.words <= kPlainWords;
  if (!w.whole_type && !between) return false;
  const Chunk& next = view.at(i + 1);
  const bool above_table = next.is(BlockKind::cell) && w.whole_type;
  if (!next.is(BlockKind::list_item) && !next.is(BlockKind::paragraph) && !above_table)
    return false;
  const bool text_above = view.at(i - 1).is(BlockKind::list_item) ||
                          view.at(i - 1).is(BlockKind::cell) ||
                          view.at(i - 1).is(BlockKind::paragraph) || view.below_break(i);
  return text_above && !in_capitals(view.text(i - 1)) && !in_capitals(view.text(i + 1));
}

/// A title and what stands right below it, no text: "Trygg heim", "Fagdag 12. mai".
bool only_lines_above(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint32_t kMost = 4;
  const std::uint32_t first = view.draft().next_text(0);
  if (i <= first || i > first + kMost || view.at(i).blanks > 0) return false;
  for (std::uint32_t n = first; n < i; ++n) {
    const Chunk& c = view.at(n);
    if (!c.is(BlockKind::paragraph) || !c.short_text || (n > first && c.blanks > 0)) return false;
    if (c.last == '.' || c.last == ':' || c.last == '?' || view.wording(n).verb) return false;
  }
  return true;
}

/// "Hovudmål" right above a text.
bool is_known_line(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  return !view.last(i) && c.is(BlockKind::paragraph) && c.blanks == 0 && c.short_text &&
         c.may_open(MarkKind::heading) && view.wording(i).whole_type &&
         view.at(i + 1).blanks == 0 && view.content(i + 1);
}

/// "Gjennomføring" alone on its line, right below a complete sentence, a list or a table and right
/// above text or a table.
bool ends_text(const HeadingView& view, std::uint32_t i) {
  if (i == 0 || view.last(i) || !view.at(i).is(BlockKind::paragraph) || !view.wording(i).whole_type)
    return false;
  const Chunk& above = view.at(i - 1);
  if (above.page_start || view.at(i).indent > above.indent || view.at(i).indent > 0) return false;
  const Chunk& below = view.at(i + 1);
  if (below.blanks > 0) return false;
  const bool table = above.is(BlockKind::cell);
  const bool lines = !table && only_lines_above(view, i);
  const bool parted = view.below_break(i) || is_date_line(view, i - 1);
  const bool ended = parted || is_complete(view, table || lines ? i + 1 : i - 1);
  if (below.is(BlockKind::cell)) return table || ended || above.is(BlockKind::furniture);
  return ended && (view.content(i + 1) || is_known_line(view, i + 1));
}

/// "Del II Resultat" right below the end of a text.
bool opens_part(const HeadingView& view, std::uint32_t i) {
  return is_part(view.draft(), view.at(i)) &&
         (view.below_break(i) || (i > 0 && is_complete(view, i - 1)));
}

/// "Hva gikk mindre bra?" right below an answer: a template's question fills the line. "Hvem eier
/// stien?" stands between an answer and the next.
bool asks_anew(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  const Wording& w = view.wording(i);
  if (c.last != '?' || !c.is(BlockKind::paragraph) || c.end_line - c.first_line > 1) return false;
  if (!w.question_start || view.last(i) || i == 0) return false;
  const bool ended = is_complete(view, i - 1) || view.below_break(i);
  return w.whole_type ||
         (!w.sentences && ended && is_complete(view, i + 1) && view.at(i + 1).blanks == 0);
}

}  // namespace

// … below the cell of a table, a date: a line that is no lead-in.
bool heads_list(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 6;
  const Chunk& c = view.at(i);
  if (i == 0 || view.last(i) || !c.may_open(MarkKind::heading) || c.blanks > 0 || c.indent > 0)
    return false;
  if (!c.is(BlockKind::paragraph) || !is_letter(c.last) || c.end_line - c.first_line > 1)
    return false;
  const Chunk& below = view.at(i + 1);
  const Chunk& above = view.at(i - 1);
  if (!below.is(BlockKind::list_item) || below.blanks > 0 || view.draft().deck) return false;
  if (!above.short_text || above.last == ':' || above.last == ',') return false;
  const Wording& w = view.wording(i);
  return w.type_first && (is_goal(w.type) || is_learning(w.type)) && w.words <= kWords && !w.verb &&
         !w.pronoun && !w.open_end;
}

bool stands_apart(const HeadingView& view, std::uint32_t i, const HeadingsAbove& above) {
  return view.set_off(i) || parts_lists(view, i) || opens_part(view, i) || known_label(view, i) ||
         next_of_series(view, i, above.series) || repeats_label(view, i, above.label) ||
         shouts(view, i) || ends_text(view, i) || parts_paragraphs(view, i) ||
         asks_in_form(view, i) || asks_anew(view, i) || is_label_of_form(view, i) ||
         heads_list(view, i) || is_label_below_table(view, i) || is_appendix(view, i);
}

}  // namespace uttrekk
