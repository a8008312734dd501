#include "write/json.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("JSON strings escape what is special, and what a terminal would obey") {
  struct Case {
    const char* text;
    const char* json;
  };
  const Case cases[] = {
      {"Blåbær", R"("Blåbær")"},
      {"\"\\/", R"("\"\\/")"},
      {"a\nb\r\tc", R"("a\nb\r\tc")"},
      {"\x1b[31m\x7f", R"("\u001b[31m\u007f")"},
      {"\xC2\x85 \xE2\x80\xA8 \xE2\x80\xAE", R"("\u0085 \u2028 \u202e")"},
      {"\u009f\u061c\u200e\u200f", R"("\u009f\u061c\u200e\u200f")"},
      {"\u2029\u202a\u202d\u2066\u2069", R"("\u2029\u202a\u202d\u2066\u2069")"},
      {"\u00a0\u061b\u200d\u2010\u2027\u202f\u2065\u206a",
       "\"\u00a0\u061b\u200d\u2010\u2027\u202f\u2065\u206a\""},
      {"« – … € ¤ آ", R"("« – … € ¤ آ")"},
      {"😀", R"("😀")"},
  };
  for (const Case& c : cases) {
    std::string out;
    append_json_string(out, c.text);
    CHECK(out == c.json);
  }
  std::string out;
  append_json_string(out, std::string_view("a\0b", 3));
  CHECK(out == "\"a\\u0000b\"");
}

TEST_CASE("a record has its fields in the order of the schema, whatever order they were set in") {
  Document document;
  document.path = "a.txt";
  document.text = Text("Å varte 8 uker");
  Section section;
  section.title = {0, 2};
  document.sections = {section};
  Record& record = document.records.add(RecordKind::duration, {9, 15}, "length.number-unit");
  record.section = 0;
  document.records.set(FieldId::modifier, "approx");
  document.records.set(FieldId::value, "P8W");
  document.records.set(FieldId::type, "length");
  std::string out;
  JsonRecords(document, {.positions = true}).append(out, document.records[0]);
  CHECK(out == R"({"document":"a.txt","kind":"duration","start":8,"end":14,"line":1,"column":9,)"
               R"("text":"8 uker","section":["Å"],"language":"und","type":"length","value":"P8W",)"
               R"("modifier":"approx","rule":"length.number-unit"})");
}

TEST_CASE("records in any order have the offsets of their own places") {
  Document document;
  document.text = Text("Å måle. Målet står på side «to».");
  const auto add = [&](Span span) { document.records.add(RecordKind::goal, span, "goal.label"); };
  add({9, 15});
  add({0, 8});
  add({0, document.text.size()});
  add({9, 15});
  JsonRecords records(document, {});
  std::string printed;
  for (const Record& record : document.records) {
    std::string one;
    records.append(one, record);
    CHECK(one.find("\"end\"") < one.find("\"text\""));
    printed +=
        one.substr(one.find("\"start\""), one.find(",\"text\"") - one.find("\"start\"")) + ' ';
  }
  const auto offset = [&](std::uint32_t at) {
    return std::to_string(document.text.offset(at, OffsetUnit::code_point));
  };
  const auto place = [&](Span span) {
    return "\"start\":" + offset(span.begin) + ",\"end\":" + offset(span.end) + ' ';
  };
  CHECK(printed ==
        place({9, 15}) + place({0, 8}) + place({0, document.text.size()}) + place({9, 15}));
}

TEST_CASE("targets are an array of objects") {
  Document document;
  document.text = Text("mål");
  document.records.add(RecordKind::goal, {0, 4}, "goal.cue");
  document.records.set(FieldId::targets, "reduce\t2.5\tdøgn\t\t2026");
  document.records.set(FieldId::targets, "reach\t80\t%\t\t");
  std::string out;
  JsonRecords(document, {}).append(out, document.records[0]);
  CHECK(out.find(
            R"("targets":[{"direction":"reduce","quantity":2.5,"unit":"døgn","deadline":"2026"},)"
            R"({"direction":"reach","quantity":80,"unit":"%"}],"rule")") != std::string::npos);
}
