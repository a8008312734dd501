#include "validate/toml_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "validate/edit_distance.h"

namespace uttrekk {
namespace {

std::string listed(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

}  // namespace

void TomlErrors::add(const toml::source_region& where, std::string message) {
  errors_.push_back({Severity::error, path_, static_cast<std::uint32_t>(where.begin.line),
                     static_cast<std::uint32_t>(where.begin.column), std::move(message)});
}

const toml::node* TomlTable::find(std::string_view key) {
  asked_.push_back(key);
  return table_.get(key);
}

void TomlTable::wrong_type(const toml::node& node, std::string_view key, std::string_view wanted) {
  errors_.add(node.source(), fmt::format("'{}' must be {}", key, wanted));
}

bool TomlTable::has(std::string_view key) {
  return find(key) != nullptr;
}

std::string TomlTable::text(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  if (const auto value = node->value_exact<std::string>()) return *value;
  wrong_type(*node, key, "a string");
  return {};
}

std::uint32_t TomlTable::count(std::string_view key, std::uint32_t otherwise) {
  const toml::node* node = find(key);
  if (node == nullptr) return otherwise;
  const auto value = node->value_exact<std::int64_t>();
  if (value && *value >= 0 && *value < 1'000'000'000) return static_cast<std::uint32_t>(*value);
  wrong_type(*node, key, "a whole number from 0");
  return otherwise;
}

bool TomlTable::flag(std::string_view key, bool otherwise) {
  const toml::node* node = find(key);
  if (node == nullptr) return otherwise;
  if (const auto value = node->value_exact<bool>()) return *value;
  wrong_type(*node, key, "true or false");
  return otherwise;
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  if (const auto one = node->value_exact<std::string>()) return {*one};
  std::vector<std::string> out;
  const toml::array* list = node->as_array();
  if (list == nullptr) {
    wrong_type(*node, key, "a string or a list of strings");
    return {};
  }
  for (const toml::node& item : *list) {
    if (const auto value = item.value_exact<std::string>()) {
      out.push_back(*value);
    } else {
      wrong_type(item, key, "a list of strings");
    }
  }
  return out;
}

std::size_t TomlTable::choice(std::string_view key, std::span<const std::string_view> choices,
                              std::size_t otherwise) {
  const toml::node* node = find(key);
  if (node == nullptr) return otherwise;
  const auto value = node->value_exact<std::string>();
  const auto found = value ? std::find(choices.begin(), choices.end(), *value) : choices.end();
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  wrong_type(*node, key, "one of: " + listed(choices));
  return otherwise;
}

const toml::table* TomlTable::table(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return nullptr;
  if (const toml::table* inner = node->as_table()) return inner;
  wrong_type(*node, key, "a table");
  return nullptr;
}

std::vector<const toml::table*> TomlTable::tables(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  std::vector<const toml::table*> out;
  if (const toml::array* list = node->as_array()) {
    for (const toml::node& item : *list) {
      if (const toml::table* inner = item.as_table()) {
        out.push_back(inner);
      } else {
        wrong_type(item, key, fmt::format("a list of tables: [[{}]]", key));
      }
    }
  } else {
    wrong_type(*node, key, fmt::format("a list of tables: [[{}]]", key));
  }
  return out;
}

void TomlTable::error(std::string_view key, std::string message) {
  const toml::node* node = table_.get(key);
  errors_.add(node != nullptr ? node->source() : table_.source(), std::move(message));
}

void TomlTable::finish() {
  for (const auto& [key, node] : table_) {
    const std::string_view name = key.str();
    if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    const std::string meant = did_you_mean(name, asked_);
    errors_.add(
        key.source(),
        fmt::format("unknown key '{}'{}", name,
                    meant.empty() ? fmt::format(" (there are: {})", listed(asked_)) : meant));
  }
}

}  // namespace uttrekk
