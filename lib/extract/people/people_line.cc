#include "extract/people/people_line.h"

#include "extract/people/line_parser.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kLongestCue = 5;  // tokens
constexpr std::uint32_t kGlance = 24;     // tokens; more than the longest label or organisation

}  // namespace

LineReading LineReader::read(std::uint32_t first, std::uint32_t end, bool expect_people) {
  LineReading reading;
  maker_.make(first, end, items_);
  LineParser(maker_, items_, expect_people, reading).run(true);
  return reading;
}

LineReading LineReader::read_row(std::uint32_t first, std::uint32_t end, bool expect_people) {
  // Long rows are running text, mostly: their first words show it, unless a caption stands inside.
  for (const std::uint32_t limit : {first + kGlance, end}) {
    if (limit > end || (limit < end && maker_.has_cue(limit - kLongestCue, end))) continue;
    LineReading reading;
    maker_.make(first, limit, items_);
    LineParser parse(maker_, items_, expect_people, reading);
    parse.run(false);
    if (parse.gave_up() || limit == end) return reading;
  }
  return {};
}

}  // namespace uttrekk
