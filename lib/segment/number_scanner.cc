#include "segment/number_scanner.h"

#include "segment/full_stop.h"
#include "segment/word_scanner.h"

namespace uttrekk {
namespace {

std::uint32_t digits(const Window& window, std::uint32_t at) {
  while (byte_kind(window.byte(at)) == ByteKind::digit) ++at;
  return at;
}

/// The run of digits behind the mark at `mark`; `mark` itself if there is none.
std::uint32_t digits_behind(const Window& window, std::uint32_t mark) {
  const std::uint32_t end = digits(window, mark + 1);
  return end == mark + 1 ? mark : end;
}

/// "1,4" and "1200,50", but neither "1989,1992" nor "1,2,3".
bool is_decimal_comma(std::uint32_t before, std::uint32_t after) {
  return (before <= 3 || after <= 2);
}

/// One more group of digits and the mark before it: decimals, thousands, chapters, clock times,
/// fractions. `size`: of the group before.
std::uint32_t next_group(const Window& window, std::uint32_t at, std::uint32_t size) {
  const std::uint32_t end = digits_behind(window, at);
  const std::uint32_t after = end - at - (end > at ? 1 : 0);
  if (after == 0) return at;
  switch (window.byte(at)) {
    case '.':
      return end;
    case ',': {
      const bool another = window.byte(end) == ',' && digits_behind(window, end) != end;
      const bool thousands = after == 3 && another;
      return is_decimal_comma(size, after) && (!another || thousands) ? end : at;
    }
    case ':':
    case '/':
      return size <= 2 && after <= 2 ? end : at;
    default:
      return at;
  }
}

/// "2024-03-15" (ISO 8601).
std::uint32_t iso_date(const Window& window, std::uint32_t at, std::uint32_t end) {
  const auto two = [&](std::uint32_t mark) {
    return window.byte(mark) == '-' && digits(window, mark + 1) == mark + 3;
  };
  return end - at == 4 && two(end) && two(end + 3) && window.byte(end + 6) != '-' ? end + 6 : end;
}

/// A hyphen that makes the number part of a word: "1980-tallet", "50- og 60-åra",
/// "10-12-åringer".
bool hyphen_joins(const Window& window, std::uint32_t at) {
  const std::uint32_t after = at + 1;
  if (is_letter(window.at(after))) return true;
  const std::uint32_t range = digits(window, after);
  if (range > after) return window.byte(range) == '-' && is_letter(window.at(range + 1));
  const std::uint32_t next = window.skip_blanks(after);
  return next > after && is_lower(window.at(next));
}

void hyphen(const Window& window, std::uint32_t start, Scanned& token, ScanContext& context) {
  if (!hyphen_joins(window, token.end)) return;
  token.kind = TokenClass::word;
  ++token.end;
  if (is_blank(window.at(token.end))) return;
  token.end = scan_run(window, token.end, token.seen);
  scan_joined(window, start, token, context);
}

}  // namespace

Scanned scan_number(const Window& window, std::uint32_t at, ScanContext& context) {
  Scanned token;
  token.kind = TokenClass::number;
  token.seen = seen::digit;
  const std::uint32_t from = window.byte(at) == '-' ? at + 1 : at;
  token.end = digits(window, from);
  const std::uint32_t first = token.end;
  std::uint32_t group = from;
  for (std::uint32_t end = next_group(window, token.end, token.end - group); end != token.end;
       end = next_group(window, token.end, token.end - group)) {
    group = token.end + 1;
    token.end = end;
  }
  if (token.end == first) token.end = iso_date(window, from, token.end);
  const std::uint32_t number = token.end;
  token.end = scan_run(window, number, token.seen);  // "10cc", "2½", "3D"
  if ((token.seen & seen::letter) != 0) {
    token.kind = TokenClass::word;
    scan_joined(window, at, token, context);
    return token;
  }
  const char next = window.byte(token.end);
  if (next == '-') hyphen(window, at, token, context);
  if (next == ',' && window.byte(token.end + 1) == '-' && window.blank_or_mark(token.end + 2)) {
    token.end += 2;  // "500,-"
    return token;
  }
  if (next == '@') scan_joined(window, at, token, context);
  if (next == '.' && number == first && is_ordinal(window, at, token.end, context)) {
    ++token.end;
    token.kind = TokenClass::ordinal;
  }
  return token;
}

}  // namespace uttrekk
