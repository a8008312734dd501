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
