#include "dictionary/dictionary_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace uttrekk {
namespace {

std::optional<std::int32_t> parse_decimal(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || std::abs(value) > 2'000'000) {
    return std::nullopt;
  }
  return static_cast<std::int32_t>(std::lround(value * 1000));
}

std::optional<std::int32_t> parse_integer(std::string_view text) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "nn:9 da:2", the spaces and order free; nothing given twice.
std::optional<std::int32_t> parse_weights(std::string_view choices, std::string_view text) {
  std::uint32_t packed = 0;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    const std::string_view item = text.substr(0, space);
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    const std::size_t colon = item.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto choice = choice_index(choices, item.substr(0, colon));
    const auto weight = parse_integer(item.substr(colon + 1));
    if (!choice || !weight || *weight < 1 || *weight > 15) return std::nullopt;
    const auto shift = static_cast<std::uint32_t>(*choice) * 4;
    if ((packed >> shift & 15u) != 0) return std::nullopt;
    packed |= static_cast<std::uint32_t>(*weight) << shift;
  }
  if (packed == 0) return std::nullopt;
  return static_cast<std::int32_t>(packed);
}

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "P1D", "PT45M": one unit alone, so that lengths can be counted in it.
bool is_duration(std::string_view text) {
  if (!text.starts_with('P')) return false;
  text.remove_prefix(1);
  const bool clock = text.starts_with('T');
  if (clock) text.remove_prefix(1);
  if (text.empty()) return false;
  const std::string_view units = clock ? "HMS" : "YMWD";
  const std::string_view count = text.substr(0, text.size() - 1);
  return units.find(text.back()) != std::string_view::npos && is_digits(count);
}

bool is_signed(std::string_view text) {
  return (text.starts_with('+') || text.starts_with('-')) && is_digits(text.substr(1));
}

/// "W+1"
bool is_offset(std::string_view text) {
  constexpr std::string_view kUnits = "DWMYRSTN";
  return !text.empty() && kUnits.find(text[0]) != std::string_view::npos &&
         is_signed(text.substr(1));
}

/// "12-24", "E-2"; a flag may stand behind: "12-24#".
bool is_holiday(std::string_view text) {
  constexpr std::string_view kFlags = "#by";
  if (!text.empty() && kFlags.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  if (text.starts_with('E')) return is_signed(text.substr(1));
  if (text.size() != 5 || text[2] != '-') return false;
  const auto month = parse_integer(text.substr(0, 2));
  const auto day = parse_integer(text.substr(3));
  return month && day && *month >= 1 && *month <= 12 && *day >= 1 && *day <= 31;
}

/// 0 for a text that is as it must be.
std::optional<std::int32_t> kept(bool good) {
  return good ? std::optional<std::int32_t>(0) : std::nullopt;
}

}  // namespace

std::optional<std::int32_t> parse_value(const DictionarySpec& spec, std::string_view text) {
  switch (spec.type) {
    case ValueType::integer:
      return parse_integer(text);
    case ValueType::decimal:
      return parse_decimal(text);
    case ValueType::choice:
      return choice_index(spec.choices, text);
    case ValueType::weights:
      return parse_weights(spec.choices, text);
    case ValueType::duration:
      return kept(is_duration(text));
    case ValueType::offset:
      return kept(is_offset(text));
    case ValueType::holiday:
      return kept(is_holiday(text));
    case ValueType::none:
      break;
  }
  return 0;
}

std::string expected_value(const DictionarySpec& spec) {
  switch (spec.type) {
    case ValueType::choice:
      return fmt::format("one of: {}", spec.choices);
    case ValueType::weights:
      return fmt::format("weights such as \"{}:9\", of: {}", choice_name(spec.choices, 0),
                         spec.choices);
    case ValueType::duration:
      return "an ISO 8601 duration of one unit, such as P1W or PT45M";
    case ValueType::offset:
      return "a date counted from today, such as D+1 or Y-1";
    case ValueType::holiday:
      return "a month and day such as 12-24, or days from Easter such as E-2";
    default:
      return "a number";
  }
}

}  // namespace uttrekk
