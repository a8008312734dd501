// Fields of a form that nobody has filled in.
#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// "Mål: –", "Mål: …", "Mål: ___"
bool is_dash_for_value(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon + 1 >= text.size()) return false;
  bool sign = false;
  for (std::size_t at = colon + 1; at < text.size(); at += utf8_length(text[at])) {
    const char32_t c = code_point_at(text, at);
    if (is_blank(c)) continue;
    if (c != '.' && c != 0x2026 && c != '_' && character_class(c) != CharacterClass::dash)
      return false;
    sign = true;
  }
  return sign;
}

bool is_paragraph_line(const HeadingView& view, std::uint32_t i) {
  return view.at(i).short_text && view.at(i).is(BlockKind::paragraph) &&
         view.at(i).end_line - view.at(i).first_line == 1;
}

}  // namespace

bool is_unfilled(const HeadingView& view, std::uint32_t i) {
  const std::string_view text = view.text(i);
  const char32_t last = view.wording(i).last;
  if (last != ':') return !is_word(last) && is_dash_for_value(text);
  if (view.last(i) || !is_paragraph_line(view, i) || !is_paragraph_line(view, i + 1)) return false;
  const std::size_t colon = view.text(i + 1).find(": ");
  if (is_dash_for_value(view.text(i + 1))) return true;
  if (colon == std::string_view::npos || view.at(i + 1).blanks > 0 || i == 0 ||
      view.at(i).blanks > 0 || !is_paragraph_line(view, i - 1) ||
      view.text(i - 1).find(": ") == std::string_view::npos)
    return false;
  const Wording field = wording_of(view.text(i + 1).substr(0, colon), view.draft().lexicon,
                                   view.draft().vocabulary());
  return field.whole_type && view.wording(i).whole_type &&
         !(is_goal(field.type) && is_goal(view.wording(i).type));
}

}  // namespace uttrekk
