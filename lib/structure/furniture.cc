// What is no part of the running text.
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "dictionary/choice.h"
#include "structure/draft.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint16_t kLongestAlt = 90;  // code points
constexpr std::uint16_t kLogoWords = 8;
constexpr std::uint16_t kPageCharacters = 7;
constexpr std::size_t kLongestPageNumber = 4 * kPageCharacters;  // bytes

bool is_image(const Wording& w) {
  const bool word = w.furniture == FurnitureWord::image || w.furniture == FurnitureWord::caption;
  return word && w.words == 1 && w.last != ':';
}

/// "Figur 2: …", "Illustrasjon nr. 1"
bool is_caption(std::string_view text, const Wording& w) {
  if (w.furniture != FurnitureWord::caption && w.furniture != FurnitureWord::image) return false;
  const std::size_t digit = text.find_first_of("0123456789");
  return digit != std::string_view::npos && digit < 20 && w.words > 1 &&
         text.substr(0, digit).find(',') == std::string_view::npos;
}

/// "12", "Side 3 av 10", "Lysbilde 4", "- 7 -"
bool is_page_number(const Wording& w, bool paged) {
  const bool word = w.furniture == FurnitureWord::page || w.furniture == FurnitureWord::slide;
  if (word && w.has_digit && w.words <= 4 && w.words > w.furniture_words) return true;
  return paged && w.digits_only && w.words <= 2 && w.characters <= kPageCharacters;
}

/// Names of organisations in capitals, alone: the text of a logo.
bool is_logo(const Draft& draft, std::uint32_t i) {
  const Chunk& c = draft.chunks[i];
  const Wording& w = draft.wording(c);
  if (!w.all_capitals || !w.logo || w.words > kLogoWords || w.link || w.verb || w.has_digit)
    return false;
  if (w.type != SectionType::none || c.markup > 0 || !c.block.marker.empty()) return false;
  return i + 1 >= draft.size() || draft.chunks[i + 1].blanks > 0;
}

/// "FRAMSIDE" above what a title page must hold.
bool heads_list(const Draft& draft, std::uint32_t i) {
  return i + 1 < draft.size() && draft.chunks[i + 1].is(BlockKind::list_item);
}

/// "Framside / Tenester / Helse": the way to a page of the web.
bool is_path(std::string_view text) {
  return text.find(" / ") != text.npos || text.find(" > ") != text.npos ||
         text.find(" » ") != text.npos || text.find(" › ") != text.npos;
}

/// A quick look: its first word, its letters or its size must allow it.
bool may_be_furniture(const Draft& draft, const Chunk& c, bool paged) {
  if (c.may_open(MarkKind::furniture)) return true;
  if (paged && c.block.content.size() <= kLongestPageNumber && !is_letter(c.first)) return true;
  return !is_lower(c.first) && in_capitals(draft.view(c.block.content));
}

/// "Resultater" right below a picture, "Hva oppnådde prosjektet?", or what stands right above such
/// a question: no caption.
bool heads_text(const Draft& draft, std::uint32_t i) {
  const auto asks = [&](const Chunk& c) {
    return c.last == '?' && c.is(BlockKind::paragraph) && c.short_text &&
           draft.wording(c).question_start;
  };
  const Chunk& c = draft.chunks[i];
  if (!c.short_text || i + 1 >= draft.size()) return false;
  const bool known = c.may_open(MarkKind::heading) && draft.wording(c).whole_type;
  const Chunk& below = draft.chunks[i + 1];
  return known || asks(c) || (below.blanks == 0 && asks(below) && is_letter(c.last));
}

/// "(12)" on a line of its own.
bool is_bracketed_page(const Draft& draft, const Chunk& c) {
  constexpr std::uint32_t kLongest = 5;  // bytes
  const std::uint32_t size = c.block.content.size();
  if (c.first != '(' || c.last != ')' || size > kLongest || size < 3) return false;
  const std::string_view text = draft.view(c.block.content);
  return text.substr(1, size - 2).find_first_not_of("0123456789") == std::string_view::npos;
}

void mark_one(Draft& draft, std::uint32_t i, bool paged) {
  Chunk& c = draft.chunks[i];
  if (!c.is(BlockKind::paragraph)) return;
  const bool below_image = i > 0 && c.blanks == 0 && draft.chunks[i - 1].is(BlockKind::furniture) &&
                           is_image(draft.wording(draft.chunks[i - 1]));
  if (below_image && !heads_text(draft, i)) c.block.kind = BlockKind::caption;
  if (is_bracketed_page(draft, c)) c.block.kind = BlockKind::furniture;
  if (!c.short_text || !may_be_furniture(draft, c, paged)) return;
  const Wording& w = draft.wording(c);
  const bool alt = w.furniture == FurnitureWord::alt && w.characters <= kLongestAlt;
  const bool web =
      w.furniture == FurnitureWord::web &&
      ((w.whole_furniture && !heads_list(draft, i)) || is_path(draft.view(c.block.content)));
  const bool placeholder = w.furniture == FurnitureWord::placeholder && w.whole_furniture;
  if (is_image(w) || alt || web || placeholder || is_page_number(w, paged) || is_logo(draft, i)) {
    c.block.kind = BlockKind::furniture;
  } else if (is_caption(draft.view(c.block.content), w)) {
    c.block.kind = BlockKind::caption;
  }
}

/// Short lines right below a page's name for itself: "Framside", "Om oss", "Kontakt".
void mark_navigation(Draft& draft) {
  constexpr std::uint32_t kLines = 12;
  constexpr std::uint16_t kWords = 3;
  bool inside = false;
  for (std::uint32_t i = 0; i < std::min(draft.size(), kLines); ++i) {
    Chunk& c = draft.chunks[i];
    const bool web = c.is(BlockKind::furniture) && c.may_open(MarkKind::furniture) &&
                     draft.wording(c).furniture == FurnitureWord::web;
    const bool next = inside && c.blanks == 0 && c.is(BlockKind::paragraph) && c.short_text &&
                      is_letter(c.last) && draft.wording(c).words <= kWords;
    if (next) c.block.kind = BlockKind::furniture;
    inside = web || next;
  }
}

/// "Kapittel": what a number may stand behind.
bool is_part_word(const Draft& draft, std::string_view word) {
  constexpr std::int32_t kDeterminer = choice(MarkKind::connective, "determiner");
  const Entry& entry = entry_of(word, draft.lexicon, draft.vocabulary());
  return draft.lexicon.value(entry, MarkKind::connective) == kDeterminer;
}

/// "Kapittel", "2" or "Kapittel 2." above a heading's text: its number, on lines of its own.
void mark_part_number(Draft& draft, std::uint32_t i) {
  constexpr std::size_t kLongest = 16;  // bytes: "Kapittel 12."
  Chunk& c = draft.chunks[i];
  if (!c.may_open(MarkKind::connective) || !c.is(BlockKind::paragraph) || !is_upper(c.first))
    return;
  const std::string_view text = draft.view(c.block.content);
  if (text.size() > kLongest || i + 2 >= draft.size()) return;
  const std::size_t blank = first_word(text).size();
  if (!is_part_word(draft, text.substr(0, blank))) return;
  std::uint32_t name = i + 1;
  if (blank == text.size() && draft.chunks[name].block.marker_kind == MarkerKind::number) {
    c.block.kind = BlockKind::furniture;  // above "4. Eksempler"
    return;
  }
  if (blank == text.size()) {
    Chunk& number = draft.chunks[name++];
    if (number.blanks > 0 || !number.short_text || !draft.wording(number).digits_only) return;
    if (name < draft.size()) number.block.kind = BlockKind::furniture;
  } else if (text.find_first_not_of("0123456789.", blank + 1) != std::string_view::npos ||
             !draft.wording(c).has_digit) {
    return;
  }
  if (name + 1 >= draft.size()) return;
  Chunk& heading = draft.chunks[name];
  const bool line = heading.is(BlockKind::paragraph) && heading.short_text &&
                    is_upper(heading.first) && heading.last != '.' && heading.last != ':' &&
                    !is_part_word(draft, first_word(draft.view(heading.block.content)));
  if (!line) return;
  c.block.kind = BlockKind::furniture;
  heading.blanks = std::max(heading.blanks, std::max<std::uint32_t>(c.blanks, 1));
}

}  // namespace

void mark_furniture(Draft& draft) {
  for (std::uint32_t i = 0; i < draft.size(); ++i) {
    const bool paged = draft.deck || draft.chunks[i].page_start ||
                       (i + 1 < draft.size() && draft.chunks[i + 1].page_start);
    mark_one(draft, i, paged);
    mark_part_number(draft, i);
  }
  mark_running_headers(draft);
  if (!draft.deck) mark_navigation(draft);
}

}  // namespace uttrekk
