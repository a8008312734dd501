// Limits on random reports: what is kept is a sound document, and nothing is cut without a mark.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "invariants/document_invariants.h"
#include "invariants/text_generator.h"
#include "uttrekk.h"

using namespace uttrekk;

namespace {

void run(Document& document, const std::string& text, const Limits& limits) {
  static const auto chain = *make_chain("all");
  const Context context{Lexicon::builtin(), CalendarDay{2025, 6, 4}};
  analyze(document, "any.txt", text, context.lexicon, limits);
  extract(document, chain, context, {}, limits);
}

std::uint64_t longest_line(const Document& document) {
  std::uint64_t longest = 0;
  for (const Line& line : document.lines)
    longest = std::max<std::uint64_t>(longest, line.span.size());
  return longest;
}

std::uint64_t deepest(const Document& document) {
  std::uint64_t most = 0;
  for (std::uint32_t i = 0; i < document.sections.size(); ++i) {
    std::uint64_t depth = 1;
    for (std::uint32_t s = document.sections[i].parent; s != kNone;
         s = document.sections[s].parent) {
      ++depth;
    }
    most = std::max(most, depth);
  }
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::list_item) most = std::max<std::uint64_t>(most, block.level + 1u);
  }
  return most;
}

std::uint64_t measure(const Document& document, LimitId id) {
  switch (id) {
    case LimitId::line_length:
      return longest_line(document);
    case LimitId::lines:
      return document.lines.size();
    case LimitId::tokens:
      return document.tokens.size();
    case LimitId::records:
      return document.records.size();
    default:
      return deepest(document);
  }
}

constexpr LimitId kCutting[] = {LimitId::line_length, LimitId::lines, LimitId::tokens,
                                LimitId::records, LimitId::nesting};

}  // namespace

TEST_CASE("a report within its limits is read as without them") {
  TextGenerator generator(11);
  Document free;
  Document limited;
  for (int i = 0; i < 60; ++i) {
    const std::string text = generator.report(80);
    CAPTURE(text);
    run(free, text, {});
    Limits limits;
    for (const LimitId id : kCutting) {
      REQUIRE(limits.set(info(id).name, std::max<std::uint64_t>(measure(free, id), 1)));
    }
    run(limited, text, limits);
    REQUIRE(limited.truncated == "");
    REQUIRE(printed(limited) == printed(free));
  }
}

TEST_CASE("a report that passes a limit ends there, sound and marked") {
  TextGenerator generator(12);
  Document free;
  Document limited;
  for (int i = 0; i < 300; ++i) {
    std::string text = generator.report(80);
    if (i % 2 == 1) text = generator.mutated(text);
    const LimitId id = kCutting[i % 5];
    run(free, text, {});
    const std::uint64_t whole = measure(free, id);
    if (whole < 2) continue;
    Limits limits;
    REQUIRE(limits.set(info(id).name, 1 + generator.below(static_cast<std::uint32_t>(whole - 1))));
    CAPTURE(text);
    CAPTURE(info(id).name);
    CAPTURE(limits[id]);
    run(limited, text, limits);
    REQUIRE(limited.truncated == info(id).name);
    REQUIRE(limited.diagnostics.back().limit == info(id).name);
    REQUIRE(limited.diagnostics.back().severity == Severity::error);
    REQUIRE(broken_invariant(limited) == "");
    REQUIRE(free.text.view().starts_with(limited.text.view()));
    REQUIRE(measure(limited, id) <= limits[id]);
  }
}
