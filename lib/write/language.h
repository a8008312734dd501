// The languages of a report, as rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "write/format.h"

namespace uttrekk {

/// The language of a document, of one of its sections or of a sentence.
struct LanguageRow {
  Span span;
  std::string_view text;  // heading or sentence; empty for the whole document
  Language language = Language::unknown;
  float confidence = 0;
  std::vector<std::string> reasons;  // "ikkje x3 (nn 9)"
};

class LanguageWriter {
 public:
  /// `text`: what the rows' text is called, empty where they have none; `reasons`: they say why.
  LanguageWriter(OutputFormat format, std::string_view text, bool reasons,
                 const TableOptions& table)
      : format_(format), text_(text), reasons_(reasons), table_(table) {}

  /// The CSV header; nothing in other formats.
  void append_head(std::string& out) const;
  /// document, start and end (code points), text or heading, language, confidence, reasons,
  /// truncated.
  void append(std::string& out, const Document& document, std::vector<LanguageRow> rows) const;

 private:
  void append_json(std::string& out, const Document& document, const LanguageRow& row) const;
  void append_csv(std::string& out, const Document& document, const LanguageRow& row) const;
  void append_document(std::string& out, const Document& document, const LanguageRow& row) const;
  void append_table(std::string& out, const Document& document,
                    const std::vector<LanguageRow>& rows) const;

  bool shows_text() const { return !text_.empty() && table_.text; }

  OutputFormat format_;
  std::string_view text_;
  bool reasons_;
  TableOptions table_;
};

}  // namespace uttrekk
