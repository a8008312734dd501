#include "segment/address_scanner.h"

#include "segment/word_scanner.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kLocalPart = 64;  // RFC 5321, 4.5.3.1.1
constexpr std::uint32_t kDomain = 255;    // RFC 5321, 4.5.3.1.2

bool is_local(char32_t c) {
  return is_word(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
}

bool is_domain(char32_t c) {
  return is_word(c) || c == '.' || c == '-';
}

/// The end of the domain at `at`: labels, a dot among them, letters last; 0 if there is none.
std::uint32_t scan_domain(const Window& window, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < window.end && end - at < kDomain && is_domain(window.at(end)))
    end = window.next(end);
  while (end > at && (window.byte(end - 1) == '.' || window.byte(end - 1) == '-')) --end;
  const std::string_view domain = window.view(at, end);
  const std::size_t dot = domain.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || domain.size() - dot < 3) return 0;
  return is_letter(code_point_at(domain, dot + 1)) ? end : 0;
}

bool ends_url(char32_t c) {
  return is_blank(c) || c == '<' || c == '>' || c == '"' || c == 0xAB || c == 0xBB || c == 0x201C ||
         c == 0x201D || c == '|' || c == 0;
}

bool closes_sentence(char c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\'' ||
         c == ']' || c == '*';
}

/// The end of the URL's characters from `at` on, without marks that close sentence or bracket.
std::uint32_t scan_url_characters(const Window& window, std::uint32_t at) {
  std::uint32_t end = at;
  int open = 0;  // brackets: Wikipedia's URLs have them
  while (end < window.end && !ends_url(window.at(end))) {
    if (window.byte(end) == '(') ++open;
    if (window.byte(end) == ')' && --open < 0) break;
    end = window.next(end);
  }
  while (end > at && closes_sentence(window.byte(end - 1))) --end;
  return end;
}

}  // namespace

bool scan_email(const Window& window, std::uint32_t start, Scanned& token) {
  std::uint32_t at = token.end;
  while (at < window.end && at - start <= kLocalPart && is_local(window.at(at)))
    at = window.next(at);
  if (window.byte(at) != '@') return false;
  const std::uint32_t end = scan_domain(window, at + 1);
  if (end == 0) return false;
  token.end = end;
  token.kind = TokenClass::email;
  return true;
}

bool scan_url(const Window& window, std::uint32_t start, Scanned& token) {
  const std::string_view rest = window.view(token.end, window.end);
  if (!rest.starts_with("://") || (token.seen & seen::digit) != 0) return false;
  constexpr std::uint32_t kLongestScheme = 8;
  const std::uint32_t after = token.end + 3;
  if (token.end - start > kLongestScheme || !is_word(window.at(after))) return false;
  token.end = scan_url_characters(window, after);
  token.kind = TokenClass::url;
  return true;
}

std::uint32_t scan_path(const Window& window, std::uint32_t at) {
  const char c = window.byte(at);
  const bool port = c == ':' && is_digit(window.at(at + 1));
  if (c != '/' && c != '?' && c != '#' && !port) return at;
  if (c == '?' && !is_word(window.at(at + 1))) return at;
  return scan_url_characters(window, at);
}

std::uint32_t scan_handle(const Window& window, std::uint32_t at) {
  std::uint8_t bits = 0;
  std::uint32_t end = scan_run(window, at + 1, bits);
  if (end == at + 1 || (bits & seen::letter) == 0) return at;
  while (window.byte(end) == '_') {
    std::uint32_t next = end;
    while (window.byte(next) == '_') ++next;
    const std::uint32_t run = scan_run(window, next, bits);
    if (run == next) break;
    end = run;
  }
  return end;
}

}  // namespace uttrekk
