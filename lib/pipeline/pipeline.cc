#include "pipeline/pipeline.h"

#include <array>
#include <charconv>
#include <chrono>

#include "validate/edit_distance.h"

namespace uttrekk {
namespace {

using namespace std::string_view_literals;

/// All of `text` as digits.
std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

}  // namespace

Result<std::vector<ChainLink>> make_chain(const Pipeline& pipeline) {
  auto chain = make_chain(pipeline.extractors);
  if (chain && pipeline.select.within) require_kind(*chain, *pipeline.select.within);
  return chain;
}

std::optional<CalendarDay> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return CalendarDay{*year, *month, *day};
}

Result<CalendarDay> parse_reference_date(std::string_view text) {
  if (const auto day = parse_day(text)) return *day;
  return failure("", "--reference-date takes a day as 2025-03-01");
}

Result<std::optional<Language>> parse_language(std::string_view text) {
  if (text == "auto") return std::optional<Language>();
  if (text == "nb" || text == "nn") return language_of(text);
  return failure("", unknown_name("language", text, std::array{"nb"sv, "nn"sv, "auto"sv}));
}

Result<RecordKind> parse_kind(std::string_view text) {
  if (const auto kind = kind_of(text)) return *kind;
  std::vector<std::string_view> known;
  for (const KindSchema& row : schema()) known.push_back(row.name);
  return failure("", unknown_name("kind of record", text, known));
}

Result<OutputFormat> parse_format(std::string_view text) {
  if (const auto format = output_format(text)) return *format;
  return failure("",
                 unknown_name("format", text, std::array{"jsonl"sv, "json"sv, "csv"sv, "table"sv}));
}

Result<OffsetUnit> parse_offset_unit(std::string_view text) {
  if (text == "code-point") return OffsetUnit::code_point;
  if (text == "byte") return OffsetUnit::byte;
  if (text == "utf16") return OffsetUnit::utf16;
  return failure(
      "", unknown_name("unit of offsets", text, std::array{"code-point"sv, "byte"sv, "utf16"sv}));
}

}  // namespace uttrekk
