// Templates filled in without blank lines: a known heading or a question, its answer, the next one.
#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kFewest = 3;    // known headings between texts
constexpr std::uint32_t kShare = 5;     // one blank line in so many texts, at most
constexpr std::uint32_t kLongest = 90;  // bytes of a heading

/// One line right below another text, and no sentence.
bool is_tight_line(const Chunk& c) {
  return c.is(BlockKind::paragraph) && c.blanks == 0 && c.indent == 0 && !c.page_start &&
         c.end_line - c.first_line == 1 && c.block.content.size() <= kLongest &&
         is_upper(c.first) && (is_letter(c.last) || c.last == '?' || c.last == ')');
}

/// "Gjennomføring", "Kva gjorde vi for å nå målet", "Hva gikk pengene til?": all of it is what a
/// template asks for.
bool asks(const Wording& w) {
  if (w.sentences || w.words > kQuestionWords) return false;
  return w.whole_type ||
         (w.question_start && !w.conditional && w.words >= 3 && (!w.open_end || w.last == '?'));
}

/// The question right below a chapter's name.
bool asks_more(const HeadingView& view, std::uint32_t i) {
  return is_tight_line(view.at(i)) && view.wording(i).question_start;
}

/// A sentence or an item ends above, a sentence or a list follows below.
bool between_texts(const HeadingView& view, std::uint32_t i) {
  const Chunk& above = view.at(i - 1);
  const Chunk& below = view.at(i + 1);
  const bool ended =
      above.is(BlockKind::list_item) || view.text(i - 1).ends_with('.') ||
      (above.short_text && view.wording(i - 1).inner_colon);  // "Søkjar: Lia kommune"
  return ended && (below.is(BlockKind::list_item) || view.text(i + 1).ends_with('.'));
}

}  // namespace

bool is_form(const HeadingView& view) {
  if (view.draft().deck) return false;
  std::uint32_t blanks = 0, known = 0, questions = 0;
  for (std::uint32_t i = 1; i < view.size(); ++i) {
    const Chunk& c = view.at(i);
    blanks += c.blanks > 0;
    if (c.short_text && (c.last == '?' || c.may_open(MarkKind::heading)) && is_tight_line(c)) {
      const Wording& w = view.wording(i);
      const bool heads = w.whole_type || (w.type_first && i + 1 < view.size() && !w.verb &&
                                          w.words <= kPlainWords && between_texts(view, i));
      known += heads && !view.at(i - 1).is(BlockKind::furniture);
      questions += !heads && asks(w) && i + 1 < view.size() && between_texts(view, i);
    }
  }
  return known + questions >= kFewest && known > 1 && blanks * kShare <= view.size();
}

bool has_labels(const HeadingView& view) {
  if (view.draft().deck) return false;
  std::uint32_t labels = 0;
  for (std::uint32_t i = 1; i + 1 < view.size() && labels < kFewest; ++i) {
    const Chunk& c = view.at(i);
    if (c.last != ':' || !c.short_text || !c.may_open(MarkKind::heading)) continue;
    labels += c.is(BlockKind::paragraph) && c.blanks == 0 && view.wording(i).whole_type;
  }
  return labels >= kFewest;
}

bool is_label_of_form(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 5;
  const Chunk& c = view.at(i);
  if (!view.labelled() || c.last != ':' || view.last(i) || i == 0) return false;
  if (!c.is(BlockKind::paragraph) || c.blanks > 0 || !is_upper(c.first) || c.indent > 0)
    return false;
  if (c.end_line - c.first_line > 1 || view.at(i - 1).last == ':') return false;
  const Chunk& below = view.at(i + 1);
  if (below.is(BlockKind::furniture) || below.blanks > 0) return false;
  const Wording& w = view.wording(i);
  return w.words <= kWords && !w.verb && !w.pronoun && !w.open_end && !w.inner_colon &&
         !w.sentences && w.type != SectionType::none && !view.person(i);
}

bool asks_in_form(const HeadingView& view, std::uint32_t i) {
  if (!view.form() || i == 0 || view.last(i) || !is_tight_line(view.at(i))) return false;
  const Chunk& next = view.at(i + 1);
  if (next.is(BlockKind::furniture) || next.is(BlockKind::cell)) return false;
  const Wording& w = view.wording(i);
  if (asks(w)) return !next.short_text || !view.wording(i + 1).whole_type || asks_more(view, i + 1);
  if (w.last == '?') return !w.sentences && w.words <= kPlainWords && between_texts(view, i);
  return w.type != SectionType::none && !w.verb && !w.pronoun && !w.open_end &&
         w.words <= kPlainWords && between_texts(view, i);
}

}  // namespace uttrekk
