#include "extract/time/time_number.h"

namespace uttrekk {
namespace {

std::optional<std::int64_t> word_value(const TimeText& text, std::size_t i) {
  const TimeAtom& atom = text.at(i);
  if (atom.kind != AtomKind::word || !atom.has(MarkKind::number)) return std::nullopt;
  return text.lexicon.value(text.lexicon.entry(atom.entry), MarkKind::number);
}

/// Whether the row of a number word ends in that remark.
bool is_remarked(const TimeText& text, std::size_t i, std::string_view remark) {
  const Entry& entry = text.lexicon.entry(text.at(i).entry);
  return text.lexicon.row(*text.lexicon.mark(entry, MarkKind::number)).ends_with(remark);
}

bool is_article(const TimeText& text, std::size_t i) {
  return is_remarked(text, i, "article");
}

/// "… og en halv", "… og et halvt", "… og en kvart"; the article may lack.
void add_fraction(const TimeText& text, TimeNumber& number) {
  if (!text.is_and(number.next)) return;
  std::size_t i = number.next + 1;
  const auto article = word_value(text, i);
  if (article == kOne) ++i;
  const auto half = word_value(text, i);
  if (!half || *half <= 0 || *half >= kOne) return;
  number.thousandths += *half;
  number.next = i + 1;
  number.article = false;
}

/// "tre halve dager": so many halves.
void take_halves(const TimeText& text, TimeNumber& number) {
  if (number.thousandths <= kOne || word_value(text, number.next) != kOne / 2) return;
  number.thousandths /= 2;
  ++number.next;
}

/// "to hundre og femti": hundreds and thousands multiply what stands before them.
void add_hundreds(const TimeText& text, TimeNumber& number) {
  for (int rounds = 0; rounds < 4; ++rounds) {
    const auto value = word_value(text, number.next);
    if (value == 100 * kOne || value == 1000 * kOne) {
      number.thousandths = number.thousandths * (*value / kOne);
      ++number.next;
      continue;
    }
    if (number.thousandths < 100 * kOne || !text.is_and(number.next)) return;
    const auto rest = word_value(text, number.next + 1);
    if (!rest || *rest < kOne || *rest >= 100 * kOne) return;
    if (*rest == kOne && word_value(text, number.next + 2)) return;  // "hundre og en halv"
    number.thousandths += *rest;
    number.next += 2;
  }
}

std::optional<TimeNumber> word_number(const TimeText& text, std::size_t i) {
  const auto value = word_value(text, i);
  if (!value) return std::nullopt;
  TimeNumber number{*value, i + 1, is_article(text, i), false};
  if (text.at(i + 1).compound || text.at(i + 2).compound) return number;  // "en to|årig"
  const auto second = word_value(text, i + 1);
  if (is_one_or_two(text, i)) return number;  // "en to timer"
  if (*value == kOne && second && (*second < kOne || *second == 2 * kOne) && *second > 0) {
    number = {*second, i + 2, false, false};  // "en halv", "et par", "ei trekvart"
    return number;
  }
  if (*value >= kOne && *value < 1000 * kOne) add_hundreds(text, number);
  take_halves(text, number);
  if (number.next > i + 1) number.article = false;
  add_fraction(text, number);
  return number;
}

}  // namespace

bool is_one_or_two(const TimeText& text, std::size_t i) {
  const auto one = word_value(text, i);
  if (!one || *one != kOne || !is_article(text, i)) return false;
  if (text.at(i + 1).compound || text.at(i + 2).compound) return false;  // "en to|årig"
  return word_value(text, i + 1) == 2 * kOne && !is_remarked(text, i + 1, "\tfew");
}

std::optional<TimeNumber> read_time_number(const TimeText& text, std::size_t i) {
  const TimeAtom& atom = text.at(i);
  if (atom.kind == AtomKind::word) return word_number(text, i);
  if (atom.kind != AtomKind::number || atom.glued || atom.hyphened || atom.numeric.dot) return {};
  switch (atom.numeric.kind) {
    case NumericKind::integer:
    case NumericKind::decimal:
      break;
    case NumericKind::fraction:
      if (atom.numeric.thousandths == 0) return {};
      break;
    default:
      return {};
  }
  TimeNumber number{atom.numeric.thousandths, i + 1, false, true};
  if (atom.is(NumericKind::integer)) {
    const auto scale = word_value(text, i + 1);
    if (scale == 100 * kOne || scale == 1000 * kOne) return {};  // "2 tusen": money, not time
    take_halves(text, number);
    add_fraction(text, number);
  }
  return number;
}

}  // namespace uttrekk
