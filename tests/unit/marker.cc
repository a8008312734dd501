#include "read/marker.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

TEST_CASE("list markers and heading numbers are told from text") {
  struct Case {
    const char* line;
    MarkerKind kind;
    std::uint32_t length;
  };
  const Case cases[] = {
      {"• mål", MarkerKind::bullet, 3},
      {"•mål", MarkerKind::bullet, 3},
      {"- mål", MarkerKind::bullet, 1},
      {"-mål", MarkerKind::none, 0},
      {"– mål", MarkerKind::bullet, 3},
      {"* mål", MarkerKind::bullet, 1},
      {"**mål**", MarkerKind::none, 0},
      {"o mål", MarkerKind::bullet, 1},
      {"og mål", MarkerKind::none, 0},
      {"» mål", MarkerKind::bullet, 2},
      {"»mål", MarkerKind::none, 0},
      {"Ø mål", MarkerKind::bullet, 2},
      {"Økt mål", MarkerKind::none, 0},
      {"§ mål", MarkerKind::bullet, 2},
      {"§ 3 gjelder", MarkerKind::none, 0},
      {"1. mål", MarkerKind::number, 2},
      {"12) mål", MarkerKind::number, 3},
      {"(3) mål", MarkerKind::number, 3},
      {"3.2 Mål", MarkerKind::number, 3},
      {"3.2. Mål", MarkerKind::number, 4},
      {"3.2 millionar", MarkerKind::none, 0},
      {"2.0 Mål", MarkerKind::number, 3},
      {"2.05 Mål", MarkerKind::none, 0},
      {"2.0", MarkerKind::none, 0},
      {"2024. Mål", MarkerKind::none, 0},
      {"01.09.2024 Oppstart", MarkerKind::none, 0},
      {"10.30 Pause", MarkerKind::none, 0},
      {"7.30 Frukost", MarkerKind::none, 0},
      {"6.30 Frukost", MarkerKind::number, 4},
      {"7.3 Frukost", MarkerKind::number, 3},
      {"(1. mål", MarkerKind::none, 0},
      {"(a. mål", MarkerKind::none, 0},
      {"1.", MarkerKind::none, 0},
      {"3 mål", MarkerKind::none, 0},
      {"a) mål", MarkerKind::letter, 2},
      {"(b) mål", MarkerKind::letter, 3},
      {"c. mål", MarkerKind::letter, 2},
      {"A. Moe", MarkerKind::none, 0},
      {"A) mål", MarkerKind::letter, 2},
      {"iv) mål", MarkerKind::roman, 3},
      {"ii. mål", MarkerKind::roman, 3},
      {"bl.a. mål", MarkerKind::none, 0},
      {"", MarkerKind::none, 0},
      {"(", MarkerKind::none, 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const Marker marker = marker_at(c.line);
    CHECK(marker.kind == c.kind);
    CHECK(marker.length == c.length);
  }
}
