#include "pipeline/sha256.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("SHA-256 is that of FIPS 180-4's examples") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("SHA-256 of what comes bit by bit") {
  Sha256 sum;
  CHECK(sum.digits() == sha256(""));
  sum.add("a");
  CHECK(sum.digits() == sha256("a"));
  Sha256 moved = std::move(sum);
  moved.add("bc");
  CHECK(moved.digits() == sha256("abc"));
}
