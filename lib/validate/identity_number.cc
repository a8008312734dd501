#include "validate/identity_number.h"

#include <array>

#include "text/characters.h"

namespace uttrekk {
namespace {

using Digits = std::array<int, 11>;
constexpr std::size_t kShortestRun = 6;  // of digits: a day, parted from the rest
constexpr std::size_t kLastDigits = 5;

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
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

/// The end of a single space or hyphen at `at`; `at` where there is none.
std::size_t after_separator(std::string_view text, std::size_t at) {
  const char32_t c = code_point_at(text, at);
  const CharacterClass kind = character_class(c);
  const bool separates = kind == CharacterClass::space || kind == CharacterClass::dash;
  return c != 0 && separates ? at + utf8_length(text[at]) : at;
}

/// A run of digits from `at` on that may open an identity number: one of kShortestRun or more; the
/// text's size where there is none. Such a run has a digit in every stretch of that length, so that
/// one byte of each is looked at. No digit may stand right before `at`.
std::size_t next_run(std::string_view text, std::size_t at) {
  for (std::size_t probe = at + kShortestRun - 1; probe < text.size(); probe += kShortestRun) {
    if (!is_digit(text[probe])) continue;
    std::size_t begin = probe;
    while (begin > at && is_digit(text[begin - 1])) --begin;
    const std::size_t end = end_of_digits(text, probe);
    if (end - begin >= kShortestRun) return begin;
    probe = end;  // no digit
  }
  return text.size();
}

/// Where a number ends whose first digits are [at, end): behind its last five, where they are
/// parted from the six of the day.
std::size_t end_of_number(std::string_view text, std::size_t at, std::size_t end) {
  if (end - at != kShortestRun) return end;
  const std::size_t last = after_separator(text, end);
  const std::size_t last_end = end_of_digits(text, last);
  return last_end - last == kLastDigits ? last_end : end;
}

bool is_identity_number(std::string_view number) {
  Digits digits{};
  std::size_t count = 0;
  for (const char c : number) {
    if (!is_digit(c)) continue;
    if (count < digits.size()) digits[count] = c - '0';
    ++count;
  }
  return count == digits.size() && is_valid(digits);
}

}  // namespace

std::vector<Span> find_identity_numbers(std::string_view text) {
  std::vector<Span> found;
  for (std::size_t at = next_run(text, 0); at < text.size(); at = next_run(text, at)) {
    const std::size_t first_end = end_of_digits(text, at);
    const std::size_t end = end_of_number(text, at, first_end);
    if (is_identity_number(text.substr(at, end - at))) {
      found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end;
    } else {
      at = first_end;
    }
  }
  return found;
}

}  // namespace uttrekk
