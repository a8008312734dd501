#include "extract/time/digit_run.h"

#include "text/characters.h"

namespace uttrekk {
namespace {

/// The dashes are one: hyphen, non-breaking hyphen, en dash …
char32_t separator_at(std::string_view text, std::size_t at) {
  const char32_t c = code_point_at(text, at);
  if (c == '.' || c == ',' || c == ':' || c == '/') return c;
  return character_class(c) == CharacterClass::dash ? U'-' : U'\0';
}

}  // namespace

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(text[at]);
}

DigitRun::Group read_digits(std::string_view text, std::uint32_t at) {
  DigitRun::Group group;
  for (; is_digit_at(text, at); ++at, ++group.digits) {
    if (group.digits < 12) group.value = group.value * 10 + (text[at] - '0');
  }
  group.end = at;
  return group;
}

DigitRun read_digit_run(std::string_view text, std::uint32_t at) {
  DigitRun run;
  while (true) {
    const DigitRun::Group group = read_digits(text, at);
    run.end = group.end;
    if (run.size == DigitRun::kMaxGroups) {
      run.too_long = true;  // and no longer: "1-1-1-…" is read again from each of its numbers
      return run;
    }
    run.groups[run.size++] = group;
    const char32_t separator = separator_at(text, group.end);
    if (separator == 0) return run;
    at = group.end + utf8_length(text[group.end]);
    if (!is_digit_at(text, at)) return run;
    run.separators[run.size - 1] = separator;
  }
}

}  // namespace uttrekk
