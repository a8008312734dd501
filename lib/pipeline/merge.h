// The outputs of the parts of a run (--shard) put together again, in the order of one run.
//
//   Merge merge;
//   for (…) merge.add(file, name);   // each part, in any order; several joined in a file will do
//   merge.sort({});
//   merge.write([&](std::string_view text) { return output.write(text); });
//
// Memory goes with the number of documents; what the parts hold is copied from file to file.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace uttrekk {

enum class PartFormat : std::uint8_t { none, jsonl, json, csv };

class Merge {
 public:
  /// Finds the documents of a part: a JSON object a line with a member "document", an array of
  /// such as `-f json` writes it (a record a line), or CSV whose first column is `document`.
  /// `file`: an open descriptor that can be read at any place, the caller's until write() is done.
  Result<void> add(int file, std::string name);

  /// Puts the documents in the order of `names` (each a document or a folder of them), within a
  /// folder in the order of a walk, and those that no name covers at the end in that order too.
  void sort(std::span<const std::string> names);

  /// Calls `sink` with the whole in pieces; false from it ends the writing.
  Result<void> write(const std::function<bool(std::string_view)>& sink) const;

 private:
  class Rows;

  /// Rows of one document that follow each other in one file.
  struct Piece {
    std::string document;
    std::uint32_t file = 0;
    std::uint64_t begin = 0;  // offsets in the file
    std::uint64_t end = 0;    // past the last row without its line end or comma
    std::uint64_t rank = 0;
  };
  struct File {
    int descriptor;
    std::string name;
  };

  Result<void> take_format(PartFormat format, const std::string& name);
  Result<void> take_header(std::string_view header, const std::string& name);
  void take_row(std::string_view document, std::uint64_t begin, std::uint64_t end);
  Result<bool> copy(const Piece& piece, const std::function<bool(std::string_view)>& sink) const;

  PartFormat format_ = PartFormat::none;
  std::string header_;  // of CSV, with its line end
  std::vector<File> files_;
  std::vector<Piece> pieces_;
};

}  // namespace uttrekk
