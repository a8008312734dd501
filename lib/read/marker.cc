#include "read/marker.h"

#include <algorithm>

#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::size_t kMostDigits = 3;   // of one part of a number: "2024." is no marker
constexpr std::size_t kParts = 6;        // "1.2.3.4.5.6"
constexpr std::size_t kRomanDigits = 5;  // "xviii"

/// Bullets of Word and PowerPoint, those of the Symbol font (in the private use area) included.
bool is_bullet(char32_t c) {
  constexpr char32_t kBullets[] = {0x2022, 0xB7,   0x25AA, 0x25E6, 0x25CF, 0x25CB, 0x25A0, 0x25A1,
                                   0x2023, 0x2043, 0x2219, 0x27A2, 0x27A4, 0x2713, 0x2714, 0x25BA,
                                   0x25B6, 0x25C6, 0x2756, 0x2192, 0x25B8, 0x26AB, 0x2610, 0x2611,
                                   0x2612, 0x25AB, 0x25B7, 0x25C7, 0x2705, 0x2794, 0x279C, 0x27A1};
  if (c < 0x80) return false;
  return std::find(std::begin(kBullets), std::end(kBullets), c) != std::end(kBullets) ||
         (c >= 0xF000 && c <= 0xF0FF);
}

bool blank_at(std::string_view line, std::size_t at) {
  return at < line.size() && is_blank(code_point_at(line, at));
}

/// "» Færre fall", and what a bullet of the Wingdings font is in a text: "Ø ", "ü ", "§ " ("§ 3" is
/// a paragraph of a law).
bool stands_for_bullet(std::string_view line, std::uint32_t length) {
  constexpr char32_t kLetters[] = {0xBB, 0xD8, 0xFC, 0xA7};
  const char32_t c = code_point_at(line, 0);
  if (c < 0x80 || std::find(std::begin(kLetters), std::end(kLetters), c) == std::end(kLetters))
    return false;
  std::size_t at = length;
  while (blank_at(line, at)) at += utf8_length(line[at]);
  return at > length && at < line.size() && is_letter(code_point_at(line, at));
}

Marker bullet(std::string_view line) {
  const char32_t c = code_point_at(line, 0);
  const std::uint32_t length = utf8_length(line[0]);
  if (is_bullet(c)) return {MarkerKind::bullet, length};
  if (stands_for_bullet(line, length)) return {MarkerKind::bullet, length};
  const bool dash = c == '-' || c == '*' || c == '+' || c == 'o' || c == 0x2013 || c == 0x2014;
  return dash && blank_at(line, length) ? Marker{MarkerKind::bullet, length} : Marker{};
}

std::size_t digits_at(std::string_view line, std::size_t at) {
  std::size_t n = 0;
  while (n <= kMostDigits && at + n < line.size() && is_digit(line[at + n])) ++n;
  return n;
}

/// "1." "1)" "1.2" "1.2." "1.2)" "1.0"; a bare "1" is for headings.cc to judge.
std::size_t number_length(std::string_view line) {
  std::size_t at = 0;
  for (std::size_t part = 0; part < kParts; ++part) {
    const std::size_t digits = digits_at(line, at);
    if (digits == 0 || digits > kMostDigits) return 0;
    const bool whole = part == 1 && digits == 1 && blank_at(line, at + 1);  // "2.0 Mål"
    if (line[at] == '0' && !whole) return 0;                                // "01.09.2024", "09.30"
    at += digits;
    if (at < line.size() && line[at] == ')') return at + 1;
    if (at >= line.size() || line[at] != '.') return part > 0 ? at : 0;
    ++at;
    if (digits_at(line, at) == 0) return at;
  }
  return 0;
}

/// "2.5 millioner", "10.30 Velkommen": a number of parts is one of a heading only before a capital,
/// and not where it may be a clock time.
bool is_quantity(std::string_view line, std::size_t length) {
  const std::size_t point = line.find('.');
  if (point == std::string_view::npos || point + 1 >= length) return false;
  if (point == 2 || (point == 1 && line[0] >= '7')) {
    if (digits_at(line, point + 1) == 2) return true;
  }
  std::size_t at = length;
  while (blank_at(line, at)) at += utf8_length(line[at]);
  return is_lower(code_point_at(line, at)) || is_digit(code_point_at(line, at));
}

bool is_roman(std::string_view digits) {
  return !digits.empty() && digits.size() <= kRomanDigits &&
         digits.find_first_not_of("ivx") == std::string_view::npos;
}

/// "a)" "a." "A)" "ii." "iv)"; "A." is an initial.
Marker letter(std::string_view line) {
  std::size_t n = 0;
  while (n < line.size() && n <= kRomanDigits && line[n] >= 'a' && line[n] <= 'z') ++n;
  const bool upper = n == 0 && !line.empty() && line[0] >= 'A' && line[0] <= 'Z';
  if (upper) n = 1;
  if (n == 0 || n >= line.size() || (line[n] != ')' && (line[n] != '.' || upper))) return {};
  const auto length = static_cast<std::uint32_t>(n + 1);
  if (n > 1 && !is_roman(line.substr(0, n))) return {};
  if (!blank_at(line, length)) return {};
  return {n > 1 ? MarkerKind::roman : MarkerKind::letter, length};
}

}  // namespace

Marker marker_at(std::string_view line) {
  if (line.empty()) return {};
  if (const Marker found = bullet(line); found.length > 0) return found;
  const bool bracket = line[0] == '(';
  const std::string_view inner = bracket ? line.substr(1) : line;
  Marker found = letter(inner);
  if (found.length == 0) {
    const auto length = static_cast<std::uint32_t>(number_length(inner));
    if (length > 0 && blank_at(inner, length) && !is_quantity(inner, length)) {
      found = {MarkerKind::number, length};
    }
  }
  if (found.length == 0 || !bracket) return found;
  return line[found.length] == ')' ? Marker{found.kind, found.length + 1} : Marker{};
}

}  // namespace uttrekk
