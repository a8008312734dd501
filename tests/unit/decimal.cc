#include "text/decimal.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

namespace {

std::string put(Decimal& decimal, std::uint32_t value) {
  char room[Decimal::kRoom];
  return {room, decimal.put(room, value)};
}

}  // namespace

TEST_CASE("rising numbers are written as they are") {
  Decimal decimal;
  for (std::uint32_t value = 0; value < 120'000; value += value < 10'200 ? 1 : 7) {
    CHECK(put(decimal, value) == std::to_string(value));
  }
}

TEST_CASE("any other numbers too, up to the largest and down again") {
  Decimal decimal;
  for (const std::uint32_t value :
       {0u, 9u, 10u, 99u, 100u, 999u, 1000u, 9999u, 10'000u, 10'001u, 99'999u, 100'000u,
        4'294'967'295u, 4'294'960'000u, 5u, 123'456'789u, 20'000u, 9'999u}) {
    CHECK(put(decimal, value) == std::to_string(value));
  }
}
