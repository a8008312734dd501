#include "pipeline/pipeline_file.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <functional>

#include "pipeline/limits.h"
#include "text/toml_text.h"
#include "validate/edit_distance.h"

namespace uttrekk {
namespace {

tl::unexpected<Diagnostic> error_at(const std::string& path, const toml::source_region& where,
                                    std::string message) {
  return failure({Severity::error, path, static_cast<std::uint32_t>(where.begin.line),
                  static_cast<std::uint32_t>(where.begin.column), std::move(message)});
}

/// Reads the value of a key; its errors have no place yet.
using Setter = std::function<Result<void>(std::string_view key, const toml::node&)>;
struct Key {
  std::string_view name;
  Setter set;
};

Result<void> wrong_type(std::string_view key, std::string_view wanted) {
  return failure("", fmt::format("'{}' must be {}", key, wanted));
}

Setter text(std::string& target) {
  return [&target](std::string_view key, const toml::node& node) -> Result<void> {
    const auto value = node.value_exact<std::string>();
    if (!value) return wrong_type(key, "a string");
    target = *value;
    return {};
  };
}

/// A string that `parse` turns into the target's value.
template <typename Target, typename Parse>
Setter parsed(Target& target, Parse parse) {
  return [&target, parse](std::string_view key, const toml::node& node) -> Result<void> {
    const auto value = node.value_exact<std::string>();
    if (!value) return wrong_type(key, "a string");
    auto result = parse(*value);
    if (!result) return tl::unexpected(result.error());
    target = *result;
    return {};
  };
}

Setter flag(bool& target) {
  return [&target](std::string_view key, const toml::node& node) -> Result<void> {
    const auto value = node.value_exact<bool>();
    if (!value) return wrong_type(key, "true or false");
    target = *value;
    return {};
  };
}

Setter strings(std::vector<std::string>& target) {
  return [&target](std::string_view key, const toml::node& node) -> Result<void> {
    if (const auto one = node.value_exact<std::string>()) {
      target = {*one};
      return {};
    }
    const toml::array* list = node.as_array();
    if (list == nullptr) return wrong_type(key, "a string or a list of strings");
    target.clear();
    for (const toml::node& item : *list) {
      const auto value = item.value_exact<std::string>();
      if (!value) return wrong_type(key, "a list of strings");
      target.push_back(*value);
    }
    return {};
  };
}

/// A comma list of the names, which must be extractors.
Setter extractors(std::string& target) {
  return [&target](std::string_view key, const toml::node& node) -> Result<void> {
    std::vector<std::string> names;
    if (auto set = strings(names)(key, node); !set) return set;
    target = fmt::format("{}", fmt::join(names, ","));
    if (const auto chain = make_chain(target); !chain) return tl::unexpected(chain.error());
    return {};
  };
}

Setter day(std::optional<CalendarDay>& target) {
  return [&target](std::string_view key, const toml::node& node) -> Result<void> {
    if (const auto date = node.value_exact<toml::date>()) {
      target = CalendarDay{date->year, date->month, date->day};
    } else if (const auto written = node.value_exact<std::string>()) {
      target = parse_day(*written);
    }
    if (!target) return wrong_type(key, "a date (2025-03-01)");
    return {};
  };
}

/// Sets the keys of one table; the first that is unknown or has a wrong value is the error.
Result<void> set_keys(const toml::table& table, const std::vector<Key>& keys,
                      const std::string& path) {
  for (const auto& [name, node] : table) {
    const std::string_view given = name.str();
    const auto key =
        std::find_if(keys.begin(), keys.end(), [given](const Key& k) { return k.name == given; });
    if (key == keys.end()) {
      std::vector<std::string_view> known;
      for (const Key& k : keys) known.push_back(k.name);
      return error_at(path, name.source(), unknown_name("key", given, known));
    }
    if (auto set = key->set(given, node); !set) {
      return set.error().line > 0 ? set : error_at(path, node.source(), set.error().message);
    }
  }
  return {};
}

Setter subtable(std::vector<Key> keys, const std::string& path) {
  return [keys = std::move(keys), &path](std::string_view key,
                                         const toml::node& node) -> Result<void> {
    const toml::table* table = node.as_table();
    return table == nullptr ? wrong_type(key, "a table") : set_keys(*table, keys, path);
  };
}

std::vector<Key> keys_of(Pipeline& p, const std::string& path) {
  std::vector<Key> input = {{"include", strings(p.input.include)},
                            {"exclude", strings(p.input.exclude)},
                            {"follow-links", flag(p.input.follow_links)}};
  std::vector<Key> options = {{"reference-date", day(p.reference_date)},
                              {"dictionaries", text(p.dictionaries)}};
  std::vector<Key> select = {{"within", parsed(p.select.within, parse_kind)},
                             {"section", parsed(p.select.section, parse_section_type)},
                             {"language", parsed(p.select.language, parse_language)}};
  std::vector<Key> output = {
      {"path", text(p.output)},         {"format", parsed(p.format, parse_format)},
      {"excel", flag(p.records.excel)}, {"positions", flag(p.records.positions)},
      {"text", flag(p.records.text)},   {"offsets", parsed(p.records.offsets, parse_offset_unit)}};
  std::vector<Key> limits;
  for (const LimitInfo& limit : limit_table()) {
    limits.push_back(
        {limit.name, [&p, &limit](std::string_view key, const toml::node& node) -> Result<void> {
           const auto value = node.value_exact<std::int64_t>();
           if (!value || *value < 0) return wrong_type(key, "a number");
           return p.limits.set(limit.name, static_cast<std::uint64_t>(*value));
         }});
  }
  return {{"inputs", strings(p.inputs)},
          {"extractors", extractors(p.extractors)},
          {"input", subtable(std::move(input), path)},
          {"options", subtable(std::move(options), path)},
          {"select", subtable(std::move(select), path)},
          {"output", subtable(std::move(output), path)},
          {"limits", subtable(std::move(limits), path)}};
}

}  // namespace

Result<Pipeline> parse_pipeline(std::string_view toml, const std::string& path) {
  if (const auto stray = stray_character(toml)) {
    return failure(
        {Severity::error, path, stray->line, stray->column, std::string(kStrayCharacter)});
  }
  const toml::parse_result parsed_toml = toml::parse(toml, path);
  if (!parsed_toml) {
    const toml::parse_error& error = parsed_toml.error();
    return error_at(path, error.source(), std::string(error.description()));
  }
  Pipeline pipeline;
  if (auto set = set_keys(parsed_toml.table(), keys_of(pipeline, path), path); !set) {
    return tl::unexpected(set.error());
  }
  const std::filesystem::path base = std::filesystem::path(path).parent_path();
  pipeline.input.base = base.string();
  for (std::string* named : {&pipeline.dictionaries, &pipeline.output}) {
    if (!named->empty() && *named != "-") *named = (base / *named).string();
  }
  return pipeline;
}

Result<std::string> read_pipeline_file(const std::string& path) {
  auto toml = read_input({path, path});
  if (toml && toml->size() > kMaxPipelineFileSize) {
    return failure(path, fmt::format("more than {} bytes are no pipeline", kMaxPipelineFileSize));
  }
  return toml;
}

}  // namespace uttrekk
