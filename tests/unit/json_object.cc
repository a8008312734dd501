#include "read/json_object.h"

#include <doctest/doctest.h>

#include <string>

using namespace uttrekk;

namespace {

/// The object with room behind it, as parse() needs it.
struct Parsed {
  explicit Parsed(std::string_view json) : bytes(json) {
    bytes.reserve(bytes.size() + JsonObject::kPadding);
    const auto result = object.parse(bytes);
    if (!result) error = result.error().message;
  }
  std::string with(std::string_view members) const {
    std::string out;
    object.append_with(out, members);
    return out;
  }
  std::string bytes;
  JsonObject object{"text"};
  std::string error;
};

}  // namespace

TEST_CASE("the text field is read without its escapes") {
  CHECK(Parsed(R"({"id":1,"text":"M\u00f8te\n\"i dag\""})").object.text() == "Møte\n\"i dag\"");
  CHECK(Parsed(R"({"te\u0078t":"x"})").object.text() == "x");
  CHECK(Parsed(R"({"text":"a","text":"b"})").object.text() == "b");
  CHECK(Parsed(R"({"text":"\ud83d\ude00"})").object.text() == "😀");
  CHECK(Parsed(R"({"text":"a\u0000b"})").object.text() == std::string_view("a\0b", 3));
}

TEST_CASE("an object may lack the text field, or have another value in it") {
  CHECK_FALSE(Parsed("{}").object.has_text_field());
  CHECK_FALSE(Parsed(R"({"a":{"text":"inner"}})").object.has_text_field());
  for (const char* json : {R"({"text":null})", R"({"text":7})", R"({"text":["a"]})"}) {
    CAPTURE(json);
    CHECK(Parsed(json).object.has_text_field());
    CHECK_FALSE(Parsed(json).object.text());
  }
}

TEST_CASE("other fields are passed through as the bytes they are") {
  const char* members[] = {
      R"({ "id" : 123456789012345678901234567890 , "text":"x" })",
      R"({"a":-0.50e+99999,"b":1E400,"c":"\u00e5\/","d":[ 1, {"e":[]} ],"f":true,"g":null,"text":"x"})",
      R"({"text":"x","a":"a , b","b":",,"})",
  };
  CHECK(Parsed(members[0]).with("\"r\":1") ==
        R"({"id" : 123456789012345678901234567890,"text":"x","r":1})");
  for (const char* json : {members[1], members[2]}) {
    const std::string whole(json);
    CHECK(Parsed(json).with("\"r\":1") == whole.substr(0, whole.size() - 1) + ",\"r\":1}");
  }
  CHECK(Parsed("{ }").with("\"r\":1") == R"({"r":1})");
}

TEST_CASE("half a surrogate pair is U+FFFD in the text, and passed through elsewhere") {
  const char* json =
      R"({"id":"\ud800","\udc00":[{"\ud83d":"\ud83d\n"}],"text":"M\u00e5l \ud83d, 5","n":7})";
  const Parsed parsed(json);
  CHECK(parsed.error == "");
  CHECK(parsed.object.text() == "Mål \uFFFD, 5");
  const std::string whole(json);
  CHECK(parsed.with("\"r\":1") == whole.substr(0, whole.size() - 1) + ",\"r\":1}");
}

TEST_CASE("records and errors of an earlier run give way") {
  CHECK(Parsed(R"({"error":1})").object.has_replaced());
  CHECK_FALSE(Parsed(R"({"text":"records","a":{"error":1}})").object.has_replaced());
  CHECK(Parsed(R"({"records":[{"records":1}],"text":"x","error":"y"})").with("\"r\":1") ==
        R"({"text":"x","r":1})");
  CHECK(Parsed(R"({"\u0065rror":"y"})").with("\"r\":1") == R"({"r":1})");
}

TEST_CASE("what is no JSON object is told apart") {
  const std::string deep = "{\"a\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
  const std::pair<std::string, std::string_view> wrong[] = {
      {"", "empty"},
      {"  ", "empty"},
      {"null", "no JSON object"},
      {R"("text")", "no JSON object"},
      {R"([{"text":"x"}])", "no JSON object"},
      {R"({"a":01})", "a bad number"},
      {R"({"a":1.})", "a bad number"},
      {R"({"a":+1})", ""},
      {R"({"a":-})", "a bad number"},
      {R"({"a":1e})", "a bad number"},
      {R"({"a":NaN})", ""},
      {R"({"a":tru})", ""},
      {R"({"a":nullx})", ""},
      {R"({"a":1 2})", ""},
      {R"({"a":1 "b":2})", ""},
      {R"({"a":1,})", ""},
      {R"({"a" 1})", ""},
      {R"({a:1})", ""},
      {R"({"a":1)", ""},
      {R"({"a":[1,]})", ""},
      {R"({"a":[1 2]})", ""},
      {R"({"a":[1})", ""},
      {R"({"a":1}})", ""},
      {R"({"a":1} x)", ""},
      {R"({"a":1}{"b":2})", ""},
      {"{\"a\":\"\x01\"}", "a control character in a string"},
      {"{\"a\":\"\xff\"}", "not valid UTF-8"},
      {R"({"a":"\x"})", "a bad escape in a string"},
      {R"({"a":"\ud83"})", "a bad escape in a string"},
      {R"({"text":"\ud83d\u"})", "a bad escape in a string"},
      {R"({"\x":1})", "a bad escape in a string"},
      {R"({"a":"b)", "a string without end"},
      {deep, "values lie too deep in one another"},
  };
  for (const auto& [json, message] : wrong) {
    CAPTURE(json.substr(0, 80));
    const Parsed parsed(json);
    CHECK_FALSE(parsed.error.empty());
    if (!message.empty()) CHECK(parsed.error == message);
  }
}

TEST_CASE("a parser is used again after an error") {
  JsonObject object("text");
  std::string bytes;
  for (const char* json : {"{\"text\":\"a\"}", "{\"text\":", "{\"text\":\"b\"}"}) {
    bytes = json;
    bytes.reserve(200);
    const bool parsed = object.parse(bytes).has_value();
    CHECK(parsed == (bytes.back() == '}'));
  }
  CHECK(object.text() == "b");
}
