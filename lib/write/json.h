// Records as JSON objects (RFC 8259), with the fields and the order of the schema. Dates and
// periods are EDTF (ISO 8601-2), lengths ISO 8601 durations, phone numbers E.164.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "document/block_cursor.h"
#include "document/document.h"
#include "text/offset_cursor.h"
#include "write/format.h"
#include "write/section_path.h"

namespace uttrekk {

/// The records of one document, best in the order of the text: what they share is printed once and
/// copied from then on.
class JsonRecords {
 public:
  JsonRecords(const Document& document, const RecordOptions& options);

  /// Appends one object without a line end.
  void append(std::string& out, const Record& record);

 private:
  void append_place(std::string& out, Span span);
  Span offsets(Span span);
  const std::string& around(const Record& record);
  void append_fields(std::string& out, const Record& record) const;

  const Document& document_;
  RecordOptions options_;
  std::array<std::string, kRecordKinds> heads_;  // {"document":"…","kind":"goal","start":
  std::string tail_;                             // ","truncated":"…"}
  OffsetCursor begin_;                           // where the last record begins and ends
  OffsetCursor end_;
  PrintedPath path_;
  BlockCursor blocks_;
  std::string around_;  // ,"section":["…"],"language":"nb" of the last record
  std::uint32_t section_ = kNone;
  Language language_ = Language::unknown;
};

/// Appends `text`, valid UTF-8, as a JSON string with its quotes. Control characters and the
/// Unicode marks that turn or break lines on a terminal (bidi, U+2028, …) are escaped.
void append_json_string(std::string& out, std::string_view text);

/// Appends `,"truncated":"tokens"` for a document that ends where it passed that limit.
void append_json_truncated(std::string& out, const Document& document);

}  // namespace uttrekk
