#include "extract/people/item.h"

#include <algorithm>

#include "extract/people/name.h"
#include "extract/phrase.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

ItemKind punctuation_kind(char32_t c) {
  switch (c) {
    case ',':
      return ItemKind::comma;
    case ';':
      return ItemKind::semicolon;
    case ':':
      return ItemKind::colon;
    case '(':
    case '[':
      return ItemKind::open;
    case ')':
    case ']':
      return ItemKind::close;
    case '&':
    case '+':
      return ItemKind::both;
    case '/':
      return ItemKind::slash;
    case '|':
      return ItemKind::cell;
    case '.':
    case '!':
    case '?':
      return ItemKind::stop;
    default:
      return ItemKind::other;
  }
}

/// One past the line end before byte `at`, where nothing but blanks and signs lies between (the
/// "<" of "<kari@eksempel.no>" is no token of the address); `at` itself otherwise.
std::uint32_t previous_line_end(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t kMaxSigns = 8;
  std::uint32_t i = at;
  while (i > 0 && at - i < kMaxSigns && text[i - 1] != '\n' &&
         !is_word(code_point_before(text, i))) {
    i = static_cast<std::uint32_t>(previous_boundary(text, i));
  }
  return i;
}

/// A tab, or a gap so wide that columns are meant.
bool parts_cells(std::string_view gap) {
  constexpr std::size_t kWide = 4;
  if (gap.find('\t') != std::string_view::npos) return true;
  return gap.size() >= kWide && gap.find_first_not_of(' ') == std::string_view::npos;
}

/// The kind of item that a token of that spelling makes, but for what its surroundings say.
ItemKind item_kind(std::string_view word, SmallWord small) {
  const char32_t first = code_point_at(word, 0);
  const bool single = word.size() == utf8_length(word[0]);
  if (first == '*' || first == '_' || first == '`' || first == '#') return ItemKind::markup;
  if (single && character_class(first) == CharacterClass::dash) return ItemKind::dash;
  if (small == SmallWord::both) return ItemKind::both;
  if (small == SmallWord::sign && (!is_upper(first) || word.back() == '/')) return ItemKind::by;
  if (word.starts_with("www.") || word.starts_with("http")) return ItemKind::other;
  if (is_word(first)) return ItemKind::word;
  return single ? punctuation_kind(first) : ItemKind::other;
}

std::uint16_t name_parts_of(ItemKind kind, std::uint32_t traits) {
  if (kind == ItemKind::markup) return name_part::between;
  if (kind == ItemKind::stop) return name_part::stop;
  if (kind == ItemKind::comma) return name_part::comma;
  if (kind != ItemKind::word) return 0;
  const auto is = [traits](std::uint32_t any_of) { return (traits & any_of) != 0; };
  std::uint32_t parts = 0;
  const auto add = [&](bool holds, std::uint16_t part) { parts |= holds ? part : 0u; };
  const bool word = is_name_word(traits);
  const bool last = is(trait::org_name) && is(trait::name_shape);  // "Kari Haukeland"
  const bool part = word || last || is(trait::initial);
  const bool no_start = is(trait::common_word) || (is(trait::org_front) && !is(trait::given));
  constexpr std::uint32_t kKnown =
      trait::given | trait::surname | trait::surname_tail | trait::initial | trait::org_name;
  add(part, name_part::part);
  add((word || is(trait::initial)) && !no_start, name_part::start);
  add(part && is(kKnown), name_part::known);
  add(is(trait::name_shape) && is(trait::given), name_part::given);
  add(is(trait::name_shape) && is(trait::surname | trait::surname_tail), name_part::surname);
  add(is(trait::initial), name_part::initial);
  add(parts == 0 && is(trait::particle), name_part::between);
  add(is(trait::role | trait::role_before_for), name_part::role);
  return static_cast<std::uint16_t>(parts);
}

std::uint8_t openings_of(std::string_view word, ItemKind kind, std::uint32_t traits,
                         const Entry& entry) {
  constexpr std::uint64_t kNames = mark_bit(MarkKind::given_name) | mark_bit(MarkKind::surname);
  constexpr std::uint64_t kPeople =
      kNames | mark_bit(MarkKind::contact_label) | mark_bit(MarkKind::person_cue);
  std::uint32_t openings = 0;
  if (entry.opens(MarkKind::contact_label)) openings |= opening::contact;
  if (entry.opens(MarkKind::person_cue)) openings |= opening::cue;
  if (entry.opens(MarkKind::membership)) openings |= opening::member;
  if (kind == ItemKind::colon) openings |= opening::colon;
  const bool capital = (traits & trait::capital) != 0;
  if (capital && (entry.kinds & kPeople) != 0) openings |= opening::person;
  const bool name = (entry.kinds & kNames) != 0 || word.find('-') != std::string_view::npos;
  if (capital && name) openings |= opening::name;
  return static_cast<std::uint8_t>(openings);
}

}  // namespace

std::uint32_t past_number(std::span<const Item> items, std::uint32_t i) {
  constexpr std::size_t kMostInside = 5;
  if (i >= items.size() || items[i].kind != ItemKind::open) return i;
  bool number = false;
  for (std::uint32_t k = i + 1; k < std::min(items.size(), i + kMostInside + 1); ++k) {
    const Item& item = items[k];
    if (item.kind == ItemKind::close) return number ? k + 1 : i;
    const bool reach = item.kind == ItemKind::email || item.kind == ItemKind::phone;
    if (reach || item.is(trait::capital)) break;
    number = number || item.is(trait::digits);
  }
  return i;
}

bool holds_year(std::span<const Item> items, std::uint32_t i) {
  constexpr std::uint32_t kDigits = 4;
  const std::uint32_t end = past_number(items, i);
  for (std::uint32_t k = i; k < end; ++k) {
    if (items[k].is(trait::digits) && items[k].span.size() >= kDigits) return true;
  }
  return false;
}

ItemMaker::ItemMaker(Document& document, const Lexicon& lexicon, const Reach& reach)
    : document_(document),
      lexicon_(lexicon),
      reach_(reach),
      words_(document.tokens.vocabulary().column(
          document.tokens.vocabulary().people, [&](std::string_view word, EntryId entry) {
            const std::uint32_t traits = word_traits(word, lexicon);
            const SmallWord small = small_word(lexicon, lexicon.entry(entry));
            const ItemKind kind = item_kind(word, small);
            return WordTraits(traits, kind, small,
                              openings_of(word, kind, traits, lexicon.entry(entry)),
                              name_parts_of(kind, traits))
                .bits();
          })) {}

bool ItemMaker::has_cue(std::uint32_t first, std::uint32_t end) const {
  constexpr std::uint64_t kCue = mark_bit(MarkKind::person_cue);
  for (std::uint32_t t = first; t < end; ++t) {
    if ((word(t).openings() & opening::cue) == 0) continue;
    const PhraseMatch match = longest_phrase(document_.tokens, lexicon_, t, end, kCue);
    if (match.entry != Lexicon::kUnknown) return true;
  }
  return false;
}

/// Adds the address or number that overlaps the token, unless it stands there already.
bool ItemMaker::take_reach(Span token, std::vector<Item>& items) {
  const auto& emails = reach_.emails;
  const auto& phones = reach_.phones;
  while (email_ < emails.size() && emails[email_].span.end <= token.begin) ++email_;
  while (phone_ < phones.size() && phones[phone_].span.end <= token.begin) ++phone_;
  const auto take = [&](ItemKind kind, Span span, std::uint32_t index) {
    if (span.begin < range_begin_) return true;  // the rest of one that a line end breaks
    if (items.empty() || items.back().kind != kind || items.back().index != index) {
      items.push_back({kind, span, 0, index});
    }
    return true;
  };
  if (email_ < emails.size() && emails[email_].span.overlaps(token)) {
    return take(ItemKind::email, emails[email_].span, email_);
  }
  if (phone_ < phones.size() && phones[phone_].span.overlaps(token)) {
    return take(ItemKind::phone, phones[phone_].span, phone_);
  }
  return false;
}

/// Whether the dash at token `t` stands between blanks.
bool ItemMaker::is_dash(std::uint32_t t) const {
  return document_.tokens.space_before(t) &&
         is_blank(code_point_at(document_.text.view(), document_.tokens.span(t).end));
}

/// Where the next address or number begins.
std::uint32_t ItemMaker::next_reach() const {
  std::uint32_t next = 0xFFFFFFFF;
  if (email_ < reach_.emails.size()) next = reach_.emails[email_].span.begin;
  if (phone_ < reach_.phones.size()) next = std::min(next, reach_.phones[phone_].span.begin);
  return next;
}

void ItemMaker::make(std::uint32_t first, std::uint32_t end, std::vector<Item>& items) {
  items.clear();
  if (first < end) {  // ranges may be read again: step back to the first that may overlap
    const std::uint32_t at = document_.tokens.span(first).begin;
    range_begin_ = previous_line_end(document_.text.view(), at);
    while (email_ > 0 && reach_.emails[email_ - 1].span.end > at) --email_;
    while (phone_ > 0 && reach_.phones[phone_ - 1].span.end > at) --phone_;
  }
  const Tokens& tokens = document_.tokens;
  const std::span<const Span> spans = tokens.spans();
  const std::string_view text = document_.text.view();
  std::uint32_t reach = next_reach();
  for (std::uint32_t t = first; t < end; ++t) {
    const std::uint32_t begin = spans[t].begin;
    const std::uint32_t gap = t > first ? spans[t - 1].end : begin;
    if (begin - gap > 1 || (begin > gap && text[gap] == '\t')) {
      if (parts_cells(text.substr(gap, begin - gap)))
        items.push_back({ItemKind::cell, {gap, begin}, 0, t});
    }
    if (spans[t].end > reach) {
      const bool taken = take_reach(spans[t], items);
      reach = next_reach();
      if (taken) continue;
    }
    const WordTraits word = this->word(t);
    const ItemKind kind = word.kind();
    if (kind == ItemKind::markup) continue;
    Item& item = items.emplace_back();
    item.kind = kind == ItemKind::dash && !is_dash(t) ? ItemKind::other : kind;
    item.span = spans[t];
    item.traits = kind == ItemKind::word ? word.traits() : 0;
    item.index = t;
    item.glued = !tokens.space_before(t);
    item.openings = word.openings();
    item.small = word.small();
  }
}

}  // namespace uttrekk
