#include "pipeline/selection.h"

#include <doctest/doctest.h>

using namespace uttrekk;

namespace {

/// Records as {kind, begin, end}; returns the begins of those that are kept.
struct Made {
  RecordKind kind;
  std::uint32_t begin, end;
};

std::vector<std::uint32_t> kept(const std::vector<Made>& records, const Selection& selection,
                                Document document = {}) {
  for (const Made& r : records) document.records.add(r.kind, {r.begin, r.end}, "test");
  document.records.sort();
  select(document, selection);
  std::vector<std::uint32_t> begins;
  for (const Record& r : document.records) begins.push_back(r.span.begin);
  return begins;
}

constexpr auto kGoal = RecordKind::goal;
constexpr auto kDuration = RecordKind::duration;

}  // namespace

TEST_CASE("within keeps the records inside a record of that kind") {
  const Selection within{.within = kGoal, .section = {}, .language = {}};
  using Begins = std::vector<std::uint32_t>;
  CHECK(kept({{kGoal, 0, 50}, {kDuration, 10, 20}, {kDuration, 60, 70}}, within) == Begins{10});
  CHECK(kept({{kGoal, 0, 15}, {kDuration, 10, 20}}, within).empty());
  CHECK(kept({{kGoal, 0, 50}, {kGoal, 10, 20}, {kDuration, 30, 40}}, within) == Begins{10, 30});
  CHECK(kept({{kGoal, 10, 20}, {kDuration, 10, 20}}, within) == Begins{10});
  CHECK(kept({{kGoal, 0, 50}, {kGoal, 10, 50}}, within) == Begins{10});
}

TEST_CASE("section is the record's own or one around it; a general type holds its special kin") {
  Document document;
  document.text = Text("0123456789");
  const auto add = [&](SectionType type, std::uint32_t parent) {
    Section& section = document.sections.emplace_back();
    section.type = type;
    section.parent = parent;
  };
  add(SectionType::experiences, kNone);
  add(SectionType::none, 0);
  add(SectionType::effect_goals, kNone);
  add(SectionType::background, kNone);
  for (std::uint32_t s = 0; s < 4; ++s) {
    document.records.add(kDuration, {s, s + 1}, "test").section = s;
  }
  document.records.add(kDuration, {4, 5}, "test").section = kNone;
  const auto in = [&](SectionType type) {
    Document copy = document;
    select(copy, {.within = {}, .section = type, .language = {}});
    std::vector<std::uint32_t> begins;
    for (const Record& r : copy.records) begins.push_back(r.span.begin);
    return begins;
  };
  using Begins = std::vector<std::uint32_t>;
  CHECK(in(SectionType::learning_points) == Begins{0, 1});
  CHECK(in(SectionType::experiences) == Begins{0, 1});
  CHECK(in(SectionType::goals) == Begins{2});
  CHECK(in(SectionType::main_goals).empty());
  CHECK(in(SectionType::background) == Begins{3});
}

TEST_CASE("language is the block's, or the document's where the block could be either") {
  Document document;
  document.text = Text("en to tre fire");
  document.language = Language::nynorsk;
  for (const auto& [begin, language] :
       {std::pair{0u, Language::bokmal}, {3u, Language::nynorsk}, {6u, Language::norwegian}}) {
    Block block;
    block.span = {begin, begin + 3};
    block.language = language;
    document.blocks.push_back(block);
  }
  const std::vector<Made> records = {{kDuration, 0, 2}, {kDuration, 3, 5}, {kDuration, 6, 8}};
  using Begins = std::vector<std::uint32_t>;
  CHECK(kept(records, {.within = {}, .section = {}, .language = Language::nynorsk}, document) ==
        Begins{3, 6});
  CHECK(kept(records, {.within = {}, .section = {}, .language = Language::bokmal}, document) ==
        Begins{0});
}
