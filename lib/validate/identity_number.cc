#include "validate/identity_number.h"

#include <array>

#include "text/characters.h"

namespace uttrekk {
namespace {

using Digits = std::array<int, 11>;

bool is_date(const Digits& d) {
  int day = d[0] * 10 + d[1];
  int month = d[2] * 10 + d[3];
  if (day > 40) day -= 40;
  for (const int synthetic : {80, 65, 40}) {
    if (month > synthetic) {
      month -= synthetic;
      break;
    }
  }
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/// The control digit over the first digits; 10 is never printed.
int control(const Digits& d, std::string_view weights) {
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += d[i] * (weights[i] - '0');
  return (11 - sum % 11) % 11;
}

bool is_valid(const Digits& d) {
  return is_date(d) && control(d, "376189452") == d[9] && control(d, "5432765432") == d[10];
}

std::size_t end_of_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

/// The end of a single space or hyphen at `at`; `at` where there is none.
std::size_t after_separator(std::string_view text, std::size_t at) {
  const char32_t c = code_point_at(text, at);
  const CharacterClass kind = character_class(c);
  const bool separates = kind == CharacterClass::space || kind == CharacterClass::dash;
  return c != 0 && separates ? at + utf8_length(text[at]) : at;
}

}  // namespace

std::vector<Span> find_identity_numbers(std::string_view text) {
  std::vector<Span> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    const std::size_t first_end = end_of_digits(text, at);
    std::size_t end = first_end;
    std::size_t next = first_end;
    if (first_end - at == 6) {
      next = after_separator(text, first_end);
      end = end_of_digits(text, next);
      if (end - next != 5) end = first_end;
    }
    Digits digits{};
    std::size_t count = 0;
    for (std::size_t i = at; i < end; ++i) {
      if (!is_digit(static_cast<unsigned char>(text[i]))) continue;
      if (count < digits.size()) digits[count] = text[i] - '0';
      ++count;
    }
    if (count == digits.size() && is_valid(digits)) {
      found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end;
    } else {
      at = first_end;
    }
  }
  return found;
}

}  // namespace uttrekk
