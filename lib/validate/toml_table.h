// One table of a TOML file, read key by key; whatever is wrong is kept with its line and column.
//
//   TomlTable table(node, errors);
//   requirement.min = table.count("min", 1);
//   table.finish();   // a key that nobody asked for is an error too
#pragma once

#include <toml++/toml.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace uttrekk {

/// The errors of one file. Line and column are those of toml++: 1-based, columns in code points.
class TomlErrors {
 public:
  explicit TomlErrors(std::string path) : path_(std::move(path)) {}
  void add(const toml::source_region& where, std::string message);
  const std::vector<Diagnostic>& all() const { return errors_; }

 private:
  std::string path_;
  std::vector<Diagnostic> errors_;
};

class TomlTable {
 public:
  TomlTable(const toml::table& table, TomlErrors& errors) : table_(table), errors_(errors) {}

  bool has(std::string_view key);
  std::string text(std::string_view key);
  std::uint32_t count(std::string_view key, std::uint32_t otherwise);
  bool flag(std::string_view key, bool otherwise);
  /// One string or a list of strings.
  std::vector<std::string> texts(std::string_view key);
  /// The index of the value in `choices`; an error names them all.
  std::size_t choice(std::string_view key, std::span<const std::string_view> choices,
                     std::size_t otherwise);
  /// Null where the key is not there (or no table).
  const toml::table* table(std::string_view key);
  /// The tables of [[key]].
  std::vector<const toml::table*> tables(std::string_view key);

  void error(std::string_view key, std::string message);
  void error_here(std::string message) { errors_.add(table_.source(), std::move(message)); }
  /// Keys that were not asked for are errors.
  void finish();

 private:
  const toml::node* find(std::string_view key);
  void wrong_type(const toml::node& node, std::string_view key, std::string_view wanted);

  const toml::table& table_;
  TomlErrors& errors_;
  std::vector<std::string_view> asked_;
};

}  // namespace uttrekk
