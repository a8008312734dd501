#include "read/json_string.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("escapes are read, half a surrogate pair as U+FFFD") {
  CHECK(unescape_json_string(R"(M\u00f8te\n\"\\\/\t\b\f\r" : 1)") == "Møte\n\"\\/\t\b\f\r");
  CHECK(unescape_json_string(R"(\uD83D\uDE00")") == "😀");
  CHECK(unescape_json_string(R"(a\ud800")") == "a\uFFFD");
  CHECK(unescape_json_string(R"(\ud800\ud83d\ude00b")") == "\uFFFD😀b");
  CHECK(unescape_json_string(R"(\ude00\ud83d\u0041")") == "\uFFFD\uFFFDA");
  CHECK(unescape_json_string(R"(\ud83d\n")") == "\uFFFD\n");
  CHECK(unescape_json_string("\"") == "");
}

TEST_CASE("a bad escape is none") {
  for (const char* raw :
       {R"(\x")", R"(\u12")", R"(\u12g4")", R"(\u")", R"(\u-123")", R"(\ud83d\u1")"}) {
    CAPTURE(raw);
    CHECK_FALSE(unescape_json_string(raw));
  }
}
