#include "pipeline/pipeline_file.h"

#include <doctest/doctest.h>

using namespace uttrekk;

TEST_CASE("a pipeline file says all that a call can say") {
  const auto p = parse_pipeline(R"(
inputs = ["reports", "more/a.txt"]
extractors = ["goals", "durations"]
[input]
include = ["*.md"]
exclude = "old"
[options]
reference-date = 2025-03-01
dictionaries = "words"
[select]
within = "goals"
language = "nn"
[output]
path = "out/"
format = "csv"
excel = true
positions = true
offsets = "utf16"
)",
                                "paper/pipeline.toml");
  REQUIRE(p);
  CHECK(p->inputs == std::vector<std::string>{"reports", "more/a.txt"});
  CHECK(p->input.base == "paper");
  CHECK(p->input.include == std::vector<std::string>{"*.md"});
  CHECK(p->input.exclude == std::vector<std::string>{"old"});
  CHECK(p->extractors == "goals,durations");
  REQUIRE(p->reference_date);
  CHECK(p->reference_date->month == 3);
  CHECK(p->dictionaries == "paper/words");
  CHECK(p->select.within == RecordKind::goal);
  CHECK(p->select.language == Language::nynorsk);
  CHECK(p->output == "paper/out/");
  CHECK(p->format == OutputFormat::csv);
  CHECK(p->records.excel);
  CHECK(p->records.positions);
  CHECK(p->records.offsets == OffsetUnit::utf16);
}

TEST_CASE("an empty pipeline file is the default call") {
  const auto p = parse_pipeline("", "pipeline.toml");
  REQUIRE(p);
  CHECK(p->extractors == kDefaultExtractors);
  CHECK(p->input.base.empty());
  CHECK(p->select.empty());
}

TEST_CASE("a day is one that the calendar has") {
  CHECK(parse_day("2024-02-29"));
  for (const char* wrong : {"2025-02-29", "2025-13-01", "2025-1-1", "25-01-01", "2025-01-0x", ""}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_day(wrong));
  }
}

TEST_CASE("what --within needs is run without being printed") {
  Pipeline p;
  p.extractors = "durations";
  p.select.within = RecordKind::goal;
  const auto chain = make_chain(p);
  REQUIRE(chain);
  CHECK(asked_kinds(*chain) == std::vector<RecordKind>{RecordKind::duration});
  bool goals = false;
  for (const ChainLink& link : *chain) goals = goals || link.extractor->kind == RecordKind::goal;
  CHECK(goals);
}
