// The decoded text of one document: owns the UTF-8, and converts offsets at the library's edge.
//
//   Text text("Møte 3. mai");
//   text.view({0, 5});                            // "Møte": spans are bytes
//   text.offset(5, OffsetUnit::code_point);       // 4: what records print
//   text.position(5);                             // line 1, column 5
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace uttrekk {

enum class OffsetUnit : std::uint8_t { code_point, byte, utf16 };

struct Position {
  std::uint32_t line = 1;    // 1-based
  std::uint32_t column = 1;  // 1-based, code points
};

class Text {
 public:
  Text() = default;
  /// `utf8` must be valid UTF-8 of less than 4 GiB.
  explicit Text(std::string utf8);

  std::string_view view() const { return utf8_; }
  /// `span` must lie inside the text.
  std::string_view view(Span span) const {
    assert(span.begin <= span.end && span.end <= utf8_.size());
    return {utf8_.data() + span.begin, span.size()};
  }
  bool is_ascii() const { return ascii_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(utf8_.size()); }
  Span whole() const { return {0, size()}; }

  /// The byte offset `byte` (on a character boundary) in another unit. Counts a few
  /// words of text a call.
  std::uint32_t offset(std::uint32_t byte, OffsetUnit unit) const;
  /// Line and column of a byte offset. Lines end with LF, CRLF or a lone CR.
  Position position(std::uint32_t byte) const;

  /// The span without blank characters at either end.
  Span trimmed(Span span) const;

 private:
  struct Checkpoint {  // counts of what lies before it
    std::uint32_t code_points = 0;
    std::uint32_t astral = 0;  // code points of two UTF-16 units
  };
  const std::vector<Checkpoint>& checkpoints() const;
  const std::vector<std::uint32_t>& line_starts() const;

  std::string utf8_;
  bool ascii_ = true;
  // Both are made when first asked for.
  mutable std::vector<Checkpoint> checkpoints_;  // at every stride
  mutable std::vector<std::uint32_t> line_starts_;
};

}  // namespace uttrekk
