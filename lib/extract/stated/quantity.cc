#include "extract/stated/quantity.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::size_t kLongestNumber = 24;  // bytes

bool is_digits(std::string_view text, std::size_t count) {
  return text.size() == count &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

/// "7,5" → "7.5", "1.500" → "1500"; nothing for a date, a clock time or a range.
std::optional<std::string> decimal(std::string_view text) {
  if (text.empty() || text.size() > kLongestNumber) return std::nullopt;
  std::string out;
  bool point = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c)) {
      out += c;
    } else if (c == '.' && is_digits(text.substr(i + 1, 3), 3) &&
               (i + 4 >= text.size() || text[i + 4] == '.' || text[i + 4] == ',')) {
      continue;  // thousands
    } else if ((c == ',' || c == '.') && !point && i > 0 && i + 1 < text.size()) {
      point = true;
      out += '.';
    } else {
      return std::nullopt;
    }
  }
  const std::size_t zeros = std::min(out.find_first_not_of('0'), out.size() - 1);
  out.erase(0, out[zeros] == '.' ? zeros - 1 : zeros);  // JSON has no leading zeros
  return out;
}

/// "20 000" is two tokens.
std::uint32_t take_thousands(const CueWords& words, std::string& number, std::uint32_t t,
                             std::uint32_t end) {
  while (t < end && number.size() <= kLongestNumber && number.find('.') == std::string::npos &&
         words.is_number(t) && is_digits(words.document().view(words.tokens().span(t)), 3)) {
    number += words.document().view(words.tokens().span(t));
    ++t;
  }
  return t;
}

/// A number in words counts before a unit or by itself: "to døgn", not "to rettleiarar" or the
/// article of "ei gruppe".
std::optional<std::string> number_word(const CueWords& words, std::uint32_t t, std::uint32_t end) {
  const auto thousandths = words.value(t, MarkKind::number);
  if (!thousandths) return std::nullopt;
  const bool measures =
      t + 1 >= end || words.has(t + 1, MarkKind::target_unit) || words.has(t + 1, MarkKind::unit);
  if (!measures) return std::nullopt;
  return fmt::format("{:g}", *thousandths / 1000.0);
}

bool is_plain_noun(const CueWords& words, std::uint32_t t) {
  const Token token = words.tokens()[t];
  return token.kind == TokenClass::word && !token.capital() && words.roles_of(t) == 0 &&
         !words.has(t, MarkKind::target_verb) && !words.has(t, MarkKind::month);
}

}  // namespace

std::optional<Quantity> read_quantity(const CueWords& words, std::uint32_t t, std::uint32_t end) {
  if (t >= end) return std::nullopt;
  Quantity found;
  std::string_view text = words.document().view(words.tokens().span(t));
  if (words.is_number(t)) {
    if (text.ends_with('%')) {
      found.unit = text.substr(text.size() - 1);
      found.known_unit = true;
      text.remove_suffix(1);
    }
    auto number = decimal(text);
    if (!number) return std::nullopt;
    found.number = *number;
  } else if (auto number = number_word(words, t, end)) {
    found.number = *number;
  } else {
    return std::nullopt;
  }
  found.end = t + 1;
  if (found.known_unit) return found;
  found.end = take_thousands(words, found.number, t + 1, end);
  if (found.end >= end) return found;
  found.known_unit =
      words.has(found.end, MarkKind::target_unit) || words.has(found.end, MarkKind::unit);
  if (found.known_unit || is_plain_noun(words, found.end)) {
    found.unit = words.document().view(words.tokens().span(found.end));
    ++found.end;
  }
  return found;
}

}  // namespace uttrekk
