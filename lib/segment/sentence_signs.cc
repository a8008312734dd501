#include "segment/sentence_signs.h"

#include "text/characters.h"

namespace uttrekk {
namespace {

Sign sign_of_ascii(std::string_view mark, bool space_before, bool next_glued) {
  switch (mark.front()) {
    case '.':
      return mark.size() == 1 ? Sign::stop : Sign::ellipsis;
    case '?':
    case '!':
      return Sign::question;
    case ':':
      return Sign::colon;
    case ',':
    case ';':
      return Sign::comma;
    case '-':
      return Sign::dash;
    case '(':
    case '[':
      return Sign::open;
    case ')':
    case ']':
      return Sign::close;
    case '"':
    case '\'':
      return space_before && next_glued ? Sign::open : Sign::close;
    case '*':
    case '_':
      return Sign::emphasis;
    default:
      return Sign::other;
  }
}

}  // namespace

Sign sign_of(std::string_view mark, bool space_before, bool next_glued) {
  const char32_t c = code_point_at(mark, 0);
  if (c < 0x80) return sign_of_ascii(mark, space_before, next_glued);
  switch (character_class(c)) {
    case CharacterClass::open:
      return Sign::open;
    case CharacterClass::close:
      return Sign::close;
    case CharacterClass::dash:
      return Sign::dash;
    default:
      return c == 0x2026 ? Sign::ellipsis : Sign::other;
  }
}

}  // namespace uttrekk
