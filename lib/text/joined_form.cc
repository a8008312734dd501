#include "text/joined_form.h"

#include "text/characters.h"

namespace uttrekk {
namespace {

bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || is_line_end(c);
}

bool keeps_hyphen(std::string_view before, char32_t next) {
  const char32_t last = code_point_before(before, before.size());
  return !is_lower(last) || is_upper(next);
}

}  // namespace

void append_joined_form(std::string& out, std::string_view token) {
  for (std::size_t i = 0; i < token.size();) {
    if (!is_line_end(token[i])) {
      out += token[i++];
      continue;
    }
    while (!out.empty() && is_space(out.back())) out.pop_back();
    while (i < token.size() && is_space(token[i])) ++i;
    if (!out.empty() && out.back() == '-') {
      const std::string_view before(out.data(), out.size() - 1);
      if (!keeps_hyphen(before, code_point_at(token, i))) out.pop_back();
    }
  }
}

}  // namespace uttrekk
