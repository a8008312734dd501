// Lines that only their place makes a heading: a noun phrase between blank lines, above text.
#include "structure/headings.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint16_t kPlainCharacters = 100;

/// Right below "Hovedmål:" or "Delmål 1".
bool is_text_of_label(const HeadingView& view, std::uint32_t i) {
  if (i == 0 || view.at(i).blanks > 0 || !view.heading(i - 1)) return false;
  if (view.at(i - 1).style == HeadingStyle::title) return false;  // "Sluttrapport for prosjektet:"
  return view.at(i - 1).last == ':' ||
         (view.at(i - 1).style == HeadingStyle::series && is_goal(view.wording(i - 1).type));
}

/// "2. Prosjektets navn", "Aktiv hverdag", "3. Bakgrunn" or "Bakgrunn": all that stands below a
/// numbered heading.
bool fills_number(const HeadingView& view, std::uint32_t i) {
  if (i == 0 || view.at(i - 1).style != HeadingStyle::numbered) return false;
  const HeadingStyle below = view.at(i + 1).style;
  return below == HeadingStyle::numbered ||
         (below == HeadingStyle::chapter && view.wording(i + 1).whole_type);
}

/// "Gruppeledere" above two names or more.
bool heads_roles(const HeadingView& view, std::uint32_t i) {
  return view.wording(i).words == 1 && i + 2 < view.size() && view.person(i + 1) &&
         view.person(i + 2);
}

/// What a form asks for is no more than a name: "Målgruppe", "Elevar på ungdomssteget".
bool asks_for_name(SectionType type) {
  return type == SectionType::target_group || type == SectionType::participants ||
         type == SectionType::duration || type == SectionType::contact;
}

/// "Fylkesmannen i Vik" between "OPPDRAGSGIVER" and "EMNEORD", "Færre fall" between "Hovedmål" and
/// "Delmål": what the form says there.
bool fills_form(const HeadingView& view, std::uint32_t i) {
  if (i == 0 || view.last(i) || !view.heading(i - 1) || !view.heading(i + 1)) return false;
  const Wording& above = view.wording(i - 1);
  const Wording& w = view.wording(i);
  const bool value =
      asks_for_name(above.type) && above.whole_type && view.wording(i + 1).whole_type;
  if (value && w.type == SectionType::none) return true;
  const bool aim = (is_goal(above.type) || is_learning(above.type)) && above.whole_type &&
                   w.type == SectionType::none;
  const bool subtitle = i - 1 == view.draft().next_text(0);
  const bool capitals =
      above.all_capitals && !w.all_capitals && view.wording(i + 1).all_capitals && !subtitle;
  return aim || capitals;
}

/// The name of a unit above the people in it: "Fjordvik sykehus", "Kari Moe, overlege".
bool heads_group(const HeadingView& view, std::uint32_t i) {
  return view.wording(i).words <= 4 && !view.wording(i).has_digit && view.person(i + 1);
}

/// The chunk above is a heading that this text belongs to, or a fragment like this one.
bool follows_fragment(const HeadingView& view, std::uint32_t i) {
  if (i == 0) return false;
  const Chunk& c = view.at(i - 1);
  if (c.style == HeadingStyle::label || c.style == HeadingStyle::question) return true;
  if (c.short_text && view.wording(i - 1).clock) return false;  // "10.15 Gruppearbeid"
  return c.style == HeadingStyle::none && c.text() && !view.content(i - 1);
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view closing : {")", "\"", "»", "”"}) {
    if (text.ends_with(closing)) text.remove_suffix(closing.size());
  }
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
}

/// Between blank lines and above a long text a heading may have some words more.
std::uint16_t most_words(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kStandingWords = 15;
  if (view.last(i)) return kPlainWords;
  const Chunk& next = view.at(i + 1);
  const bool stands = view.at(i).blanks > 0 && next.blanks > 0 && next.is(BlockKind::paragraph) &&
                      next.block.content.size() >= kLongText;
  return stands ? kStandingWords : kPlainWords;
}

/// "Redaksjonen • 9. mars 2023", "blogg | ingen svar": what is said of a page.
bool has_separator(std::string_view text) {
  const auto parts = [text](std::string_view sign) {
    for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign, at + 1)) {
      if (text.substr(0, at).ends_with(' ') && text.substr(at + sign.size()).starts_with(' '))
        return true;
    }
    return false;
  };
  return parts("|") || parts("•");
}

/// "Ingen saker" below a heading, "Mars 2025": an answer, a date.
bool is_answer(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 3;
  const Chunk& c = view.at(i);
  const Wording& w = view.wording(i);
  if (w.words > kWords) return false;
  if (c.may_open(MarkKind::placeholder) && i > 0 && view.heading(i - 1)) return true;
  return w.has_digit && w.words == 2 && c.may_open(MarkKind::month);
}

/// By itself: a noun phrase that starts with a capital, and nobody's name.
bool is_noun_phrase(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  const Wording& w = view.wording(i);
  if (w.words > most_words(view, i) || w.characters > kPlainCharacters || w.verb || w.sentences)
    return false;
  if (w.last == '.' || w.last == ':' || w.open_end || w.pronoun) return false;
  if (w.furniture == FurnitureWord::closing || !is_upper(w.first)) return false;
  if (w.inner_colon || w.instruction || is_place_and_date(view, i)) return false;
  if (has_separator(view.text(i)) || is_answer(view, i) || closes_or_dates(w)) return false;
  return c.end_line - c.first_line <= 2 && !view.person(i) &&
         (!is_role_line(view.draft(), c) || heads_roles(view, i));
}

/// "Slik kan kommunen hjelpe til" between a text that has come to its end and a long one.
bool is_clause(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 9;
  constexpr std::uint32_t kParagraph = 70;  // bytes
  const Chunk& c = view.at(i);
  const Chunk& next = view.at(i + 1);
  if (view.draft().deck || i == 0 || c.blanks == 0 || next.blanks == 0) return false;
  if (c.end_line - c.first_line > 1 || !is_upper(c.first)) return false;
  if (!next.is(BlockKind::paragraph) || next.block.content.size() < kParagraph) return false;
  if (!view.text(i + 1).ends_with('.') || view.heading(i - 1)) return false;
  if (!view.at(i - 1).is(BlockKind::paragraph) || !view.text(i - 1).ends_with('.')) return false;
  const Wording& w = view.wording(i);
  return w.verb && w.words >= 3 && w.words <= kWords && !w.conditional && !w.has_digit &&
         !w.inner_colon && !w.open_end && !w.pronoun && !w.instruction && !w.sentences &&
         (is_letter(w.last) || w.last == '!') && w.furniture == FurnitureWord::none;
}

/// "Ny rutine: alle får svar same dag", "Helsefagarbeidar: – No får eg tid" between a text that has
/// come to its end and a long one; no field, whose value is a name or a figure.
bool is_headline(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kFewest = 5;
  constexpr std::uint16_t kLeadWords = 4;
  constexpr std::uint32_t kParagraph = 120;  // bytes
  const Chunk& c = view.at(i);
  const Chunk& next = view.at(i + 1);
  if (view.draft().deck || i == 0 || c.blanks == 0 || next.blanks == 0) return false;
  if (c.end_line - c.first_line > 1 || !is_upper(c.first) || !is_letter(c.last)) return false;
  if (!next.is(BlockKind::paragraph) || next.block.content.size() < kParagraph) return false;
  if (!view.text(i + 1).ends_with('.') || view.heading(i - 1)) return false;
  if (!view.at(i - 1).is(BlockKind::paragraph) || !view.text(i - 1).ends_with('.')) return false;
  const Wording& w = view.wording(i);
  if (!w.inner_colon || w.words < kFewest || w.words > kPlainWords || w.has_digit || w.sentences ||
      w.open_end || w.instruction || w.type_first || w.furniture != FurnitureWord::none)
    return false;
  const std::string_view text = view.text(i);
  const std::size_t colon = text.find(": ");
  if (colon == std::string_view::npos || text.find(':', colon + 1) != std::string_view::npos)
    return false;
  const char32_t behind = code_point_at(text, colon + 2);
  const bool speech = character_class(behind) == CharacterClass::dash;
  const Wording lead =
      wording_of(text.substr(0, colon), view.draft().lexicon, view.draft().vocabulary());
  return (speech || is_lower(behind)) && lead.words <= kLeadWords && !lead.verb && !lead.pronoun;
}

/// Past what is left of a web page's navigation.
std::uint32_t past_navigation(const HeadingView& view, std::uint32_t i) {
  while (i < view.size() && view.at(i).is(BlockKind::furniture) && view.at(i).short_text &&
         view.wording(i).furniture == FurnitureWord::web) {
    ++i;
  }
  if (i + 1 < view.size() && view.at(i).is(BlockKind::furniture) &&
      view.at(i).may_open(MarkKind::connective)) {
    return i + 1;  // "Kapittel 1." above the first chapter
  }
  return i;
}

/// A text that has come to its end, or the title above all.
bool ends_above(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint32_t kSentence = 40;  // bytes
  const Chunk& c = view.at(i);
  if (c.is(BlockKind::list_item)) return true;
  if (!c.is(BlockKind::paragraph)) return false;
  if (c.first == '(' && c.last == ')') return true;  // what a text is taken from
  if (c.block.content.size() >= kSentence && ends_sentence(view.text(i))) return true;
  return i == view.draft().next_text(0) && c.short_text && is_upper(c.first) &&
         (is_letter(c.last) || is_digit(c.last));
}

/// A line of its own, no sentence, right below the end of a text.
bool is_line_below_text(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  return i > 0 && c.is(BlockKind::paragraph) && c.blanks == 0 && c.indent == 0 &&
         c.block.content.size() <= kLongText && c.end_line - c.first_line == 1 &&
         is_upper(c.first) && (is_letter(c.last) || c.last == '?') &&
         (ends_above(view, i - 1) || view.below_break(i));
}

/// A long text, or a sentence.
bool is_text(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint32_t kSentence = 35;  // bytes
  constexpr std::uint16_t kSentenceWords = 7;
  const std::uint32_t size = view.at(i).block.content.size();
  if (size >= kLongText) return true;
  return size >= kSentence && view.text(i).ends_with('.') &&
         (view.wording(i).verb || view.wording(i).words >= kSentenceWords);
}

/// The first of some lines, none a sentence, below an open lead-in: "Delmålene var:".
bool follows_lead_in(const HeadingView& view, std::uint32_t i) {
  if (i == 0 || view.heading(i - 1) || view.at(i - 1).last != ':') return false;
  const Chunk& next = view.at(i + 1);
  return view.at(i - 1).is(BlockKind::paragraph) && next.is(BlockKind::paragraph) &&
         next.short_text && is_upper(next.first) && is_letter(next.last);
}

/// Right above "(maks 500 tegn)" and a text.
bool stands_above_remark(const HeadingView& view, std::uint32_t i) {
  const Chunk& remark = view.at(i + 1);  // blank lines may part them
  return remark.is(BlockKind::paragraph) && remark.first == '(' && remark.last == ')' &&
         i + 2 < view.size() && view.at(i + 2).blanks == 0 && view.content(i + 2);
}

/// Right above the next chunk.
HeadingStyle heading_of_next(const HeadingView& view, std::uint32_t i) {
  if (heads_roles(view, i)) return HeadingStyle::label;
  if (follows_lead_in(view, i)) return HeadingStyle::none;
  const Chunk& next = view.at(i + 1);
  const bool above_text =
      next.is(BlockKind::paragraph) && view.content(i + 1) && !view.heading(i + 1);
  const bool above_list =
      next.is(BlockKind::list_item) &&
      !(view.heading(i + 1) && i > 0 && view.at(i - 1).style == HeadingStyle::numbered);
  return above_text || above_list || stands_above_remark(view, i) ? HeadingStyle::label
                                                                  : HeadingStyle::none;
}

/// "- Ambulansen besøkte Vik. Der lærte dei mykje."
bool is_item_of_sentences(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  return c.is(BlockKind::list_item) && c.block.marker_kind == MarkerKind::bullet &&
         c.block.content.size() >= kLongText && view.text(i).ends_with('.');
}

}  // namespace

bool ends_in_day(const Draft& draft, std::string_view text) {
  constexpr std::size_t kYear = 4;
  const auto digits = [](std::string_view s) {
    return !s.empty() && s.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const std::size_t year = text.rfind(' ');
  if (year == std::string_view::npos || text.size() - year - 1 != kYear ||
      !digits(text.substr(year + 1)))
    return false;
  text = text.substr(0, year);
  const std::size_t month = text.rfind(' ');
  if (month == std::string_view::npos || month < 2 || text[month - 1] != '.') return false;
  if (!entry_of(text.substr(month + 1), draft.lexicon, draft.vocabulary()).has(MarkKind::month))
    return false;
  text = text.substr(0, month - 1);
  text = text.substr(text.rfind(' ') + 1);
  const std::size_t first = text.find_first_not_of("0123456789");
  if (first == std::string_view::npos || first == 0) return !text.empty() && first != 0;
  return digits(text.substr(text.find_last_not_of("0123456789") + 1)) &&
         text.substr(first).find_first_not_of(".-–0123456789") == std::string_view::npos;
}

bool is_place_and_date(const HeadingView& view, std::uint32_t i) {
  if (!view.wording(i).has_digit) return false;
  return view.text(i).find(',') != std::string_view::npos || names_place_and_day(view, i);
}

bool names_place_and_day(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint16_t kWords = 5;  // "Vestre Lia 3. mai 2025"
  const Wording& w = view.wording(i);
  return w.has_digit && w.words <= kWords && !w.verb && !w.link &&
         ends_in_day(view.draft(), view.text(i));
}

bool parts_paragraphs(const HeadingView& view, std::uint32_t i) {
  constexpr std::uint32_t kLongest = 90;  // bytes
  const Chunk& c = view.at(i);
  if (i == 0 || view.last(i) || c.blanks > 0 || c.indent > 0 || view.draft().deck) return false;
  if (!c.is(BlockKind::paragraph) || c.block.content.size() > kLongest || c.page_start)
    return false;
  if (c.end_line - c.first_line > 1 || !is_upper(c.first)) return false;
  const Chunk& next = view.at(i + 1);
  if (next.blanks > 0 || next.page_start) return false;
  if (next.is(BlockKind::list_item)) {
    const Chunk& above = view.at(i - 1);
    const bool ended = above.is(BlockKind::paragraph) ? ends_above(view, i - 1)
                                                      : is_item_of_sentences(view, i - 1);
    return (view.below_break(i) || ended) && next.block.marker_kind == MarkerKind::bullet;
  }
  return next.is(BlockKind::paragraph) && is_text(view, i + 1) &&
         (ends_above(view, i - 1) || is_line_below_text(view, i - 1) || view.below_break(i));
}

HeadingStyle heading_by_place(const HeadingView& view, std::uint32_t i) {
  const Chunk& c = view.at(i);
  if (!c.is(BlockKind::paragraph) || view.last(i)) return HeadingStyle::none;
  if (!view.set_off(i)) {
    const bool above = is_line_below_text(view, i) && view.at(i + 1).blanks == 0 &&
                       (view.at(i + 1).style == HeadingStyle::plain ||
                        view.at(i + 1).style == HeadingStyle::question);
    const bool heading = (above || parts_paragraphs(view, i)) && is_noun_phrase(view, i) &&
                         !closes_or_dates(view.wording(i)) && !is_text_of_label(view, i);
    return heading ? HeadingStyle::plain : HeadingStyle::none;
  }
  if (is_clause(view, i) || is_headline(view, i)) return HeadingStyle::plain;
  if (!is_noun_phrase(view, i) || is_text_of_label(view, i)) return HeadingStyle::none;
  const std::uint32_t n = past_navigation(view, i + 1);
  if (n >= view.size()) return HeadingStyle::none;
  const Chunk& next = view.at(n);
  if (next.is(BlockKind::furniture) || next.is(BlockKind::caption)) return HeadingStyle::none;
  if (n == i + 1 && next.blanks == 0) {
    const bool dated = i > 0 && view.at(i - 1).style == HeadingStyle::title &&
                       view.wording(i).words >= 3 && next.short_text &&
                       is_place_and_date(view, n) &&
                       view.text(n).find(',') != std::string_view::npos;
    if (dated) return HeadingStyle::plain;
    const HeadingStyle style = heading_of_next(view, i);
    const bool tight = i > 0 && c.blanks == 0 && view.at(i - 1).style == HeadingStyle::plain;
    return style == HeadingStyle::label && tight ? HeadingStyle::plain : style;
  }
  if (view.heading(n)) {
    const bool fills = follows_fragment(view, i) || fills_number(view, i) || fills_form(view, i);
    return fills ? HeadingStyle::none : HeadingStyle::plain;
  }
  const Wording& w = view.wording(i);
  const bool subtitle =
      i > 0 && view.at(i - 1).style == HeadingStyle::title && w.words >= 3 &&
      (!w.has_digit || view.text(i).find("\u00ab") != std::string_view::npos);  // Prosjekt «…» 2025
  const bool remark = n == i + 1 && stands_above_remark(view, i);
  return view.content(n) || heads_group(view, i) || subtitle || remark ? HeadingStyle::plain
                                                                       : HeadingStyle::none;
}

}  // namespace uttrekk
