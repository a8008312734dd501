#include "pipeline/limits.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>
#include <vector>

#include "validate/edit_distance.h"

namespace uttrekk {
namespace {

constexpr std::uint64_t kMostCounted = 0xFFFFFFFE;  // indices have 32 bits

constexpr std::array<LimitInfo, kLimits> kTable = {{
    {"file-size", kMaxFileSize, kMaxFileSize, "bytes", "of one report, as it is stored"},
    {"line-length", kMaxLineLength, kMostCounted, "bytes", "of one line, as UTF-8"},
    {"lines", kMaxLines, kMostCounted, "lines", "of one report"},
    {"tokens", kMaxTokens, kMostCounted, "tokens", "of one report"},
    {"records", kMaxRecords, kMostCounted, "records", "of one report"},
    {"nesting", kMaxNesting, kMaxNesting, "levels",
     "of sections within sections, and of items within items"},
    {"dictionary-size", kMaxDictionarySize, kMostCounted, "bytes",
     "of all files in --dictionaries"},
    {"requirements-size", kMaxRequirementsSize, kMostCounted, "bytes", "of a requirements file"},
}};

}  // namespace

std::span<const LimitInfo> limit_table() {
  return kTable;
}

const LimitInfo& info(LimitId id) {
  return kTable[static_cast<std::size_t>(id)];
}

Limits::Limits() {
  for (std::size_t i = 0; i < kLimits; ++i) values_[i] = kTable[i].standard;
}

Result<void> Limits::set(std::string_view name, std::uint64_t value) {
  std::vector<std::string_view> known;
  for (std::size_t i = 0; i < kLimits; ++i) {
    if (kTable[i].name != name) {
      known.push_back(kTable[i].name);
      continue;
    }
    if (value < 1 || value > kTable[i].most) {
      return failure("", fmt::format("the limit {} is from 1 to {}", name, kTable[i].most));
    }
    values_[i] = value;
    return {};
  }
  return failure("", unknown_name("limit", name, known));
}

Result<void> Limits::set(std::string_view assignment) {
  const std::size_t equals = assignment.find('=');
  std::uint64_t value = 0;
  if (equals != std::string_view::npos) {
    const char* const last = assignment.data() + assignment.size();
    const auto [end, error] = std::from_chars(assignment.data() + equals + 1, last, value);
    if (error == std::errc() && end == last) return set(assignment.substr(0, equals), value);
  }
  return failure("", fmt::format("a limit is NAME=NUMBER, not '{}'", assignment));
}

Diagnostic passed(LimitId id, const Limits& limits, std::string path, std::uint32_t line) {
  const LimitInfo& limit = info(id);
  Diagnostic diagnostic{Severity::error, std::move(path), line, 0, {}, std::string(limit.name)};
  diagnostic.message =
      fmt::format("{}: more than {} {}, the limit {}", line > 0 ? "read up to here" : "too large",
                  limits[id], limit.unit, limit.name);
  return diagnostic;
}

}  // namespace uttrekk
