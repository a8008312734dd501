// Dictionary files: TSV, an entry a line, "#" starts a comment line, empty lines are skipped.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace uttrekk {

/// "months" of "words/nb/months.tsv": the dictionary that a file is of.
std::string_view dictionary_named(std::string_view path);

struct TsvRow {
  std::string_view key;   // first column
  std::string_view rest;  // the other columns, tabs between them
  std::uint32_t line = 0;
};

/// Reads a dictionary file row by row. Windows line ends are taken for line ends.
class TsvReader {
 public:
  /// A byte order mark is passed over.
  TsvReader(std::string_view path, std::string_view content);
  /// The next row; an empty key at the end. Fails with file, line and column on a row that has
  /// an empty key or white space around it, or is no UTF-8; the next call goes on behind it.
  Result<TsvRow> next();
  /// A "# replace" line has been read.
  bool replaces() const { return replaces_; }

 private:
  std::string_view path_;
  std::string_view rest_;
  std::uint32_t line_ = 0;
  bool replaces_ = false;
};

}  // namespace uttrekk
