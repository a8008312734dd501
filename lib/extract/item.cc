#include "extract/item.h"

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

bool is_markup(char32_t c) {
  return c == '*' || c == '_' || c == '`' || c == '#';
}

}  // namespace

ItemMaker::ItemMaker(Document& document, const Lexicon& lexicon, const Reach& reach)
    : document_(document),
      lexicon_(lexicon),
      reach_(reach),
      traits_(document.tokens.vocabulary().column(
          document.tokens.vocabulary().people,
          [&](std::string_view word, EntryId) { return word_traits(word, lexicon); })) {}

bool ItemMaker::has_cue(std::uint32_t first, std::uint32_t end) const {
  constexpr std::uint64_t kCue = mark_bit(MarkKind::person_cue);
  for (std::uint32_t t = first; t < end; ++t) {
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
      items.push_back({kind, span, 0, index, false});
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

Item ItemMaker::separator_or_word(std::uint32_t t) const {
  const Token token = document_.tokens[t];
  const std::string_view text = document_.view(token.span);
  Item item{ItemKind::word, token.span, 0, t, !token.space_before()};
  const char32_t first = code_point_at(text, 0);
  const bool single = text.size() == utf8_length(text[0]);
  if (single && character_class(first) == CharacterClass::dash) {
    const char32_t after = code_point_at(document_.text.view(), token.span.end);
    item.kind = token.space_before() && is_blank(after) ? ItemKind::dash : ItemKind::other;
  } else if (text == "og" || text == "samt" || text == "eller") {
    item.kind = ItemKind::both;
  } else if (text == "v/" || text == "V/" || text == "ved/") {
    item.kind = ItemKind::by;
  } else if (is_word(first)) {
    item.traits = traits(t);
  } else {
    item.kind = single ? punctuation_kind(first) : ItemKind::other;
  }
  return item;
}

void ItemMaker::make(std::uint32_t first, std::uint32_t end, std::vector<Item>& items) {
  items.clear();
  if (first < end) {  // ranges may be read again: step back to the first that may overlap
    const std::uint32_t at = document_.tokens.span(first).begin;
    range_begin_ = previous_line_end(document_.text.view(), at);
    while (email_ > 0 && reach_.emails[email_ - 1].span.end > at) --email_;
    while (phone_ > 0 && reach_.phones[phone_ - 1].span.end > at) --phone_;
  }
  const std::string_view text = document_.text.view();
  for (std::uint32_t t = first; t < end; ++t) {
    const Span span = document_.tokens.span(t);
    if (t > first) {
      const std::uint32_t before = document_.tokens.span(t - 1).end;
      if (before < span.begin && parts_cells(text.substr(before, span.begin - before))) {
        items.push_back({ItemKind::cell, {before, span.begin}, 0, t, false});
      }
    }
    if (take_reach(span, items)) continue;
    if (is_markup(code_point_at(text, span.begin))) continue;
    items.push_back(separator_or_word(t));
  }
}

}  // namespace uttrekk
