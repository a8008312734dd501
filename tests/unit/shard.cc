#include "pipeline/shard.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

TEST_CASE("a shard is I/N") {
  CHECK(parse_shard("2/8")->index == 2);
  CHECK(parse_shard("8/8")->count == 8);
  for (const char* wrong : {"", "0/8", "9/8", "1", "1/", "/1", "a/b", "1/2/3", "-1/2", "1/0"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_shard(wrong));
  }
}

TEST_CASE("every name is of one shard, and the shards are of like size") {
  std::uint32_t sizes[4] = {};
  for (int i = 0; i < 4000; ++i) {
    const std::string name = "reports/" + std::to_string(i) + ".txt";
    int shards = 0;
    for (std::uint32_t s = 1; s <= 4; ++s) {
      if (!in_shard(name, {s, 4})) continue;
      ++shards;
      ++sizes[s - 1];
    }
    CHECK(shards == 1);
  }
  for (const std::uint32_t size : sizes) CHECK((size > 850 && size < 1150));
}

TEST_CASE("./ before a name changes nothing") {
  for (int i = 0; i < 20; ++i) {
    const std::string name = std::to_string(i) + ".txt";
    for (std::uint32_t s = 1; s <= 5; ++s) {
      CHECK(in_shard("./" + name, {s, 5}) == in_shard(name, {s, 5}));
      CHECK(in_shard("././" + name, {s, 5}) == in_shard(name, {s, 5}));
    }
  }
}

TEST_CASE("a name stays in its shard from version to version") {
  CHECK(in_shard("reports/a.txt", {1, 1}));
  std::string of_three;
  for (const char* name : {"a.txt", "b.txt", "c.txt", "reports/a.txt", "æ.md"}) {
    for (std::uint32_t s = 1; s <= 3; ++s) {
      if (in_shard(name, {s, 3})) of_three += std::to_string(s);
    }
  }
  CHECK(of_three == "32312");
}
