#include "write/language.h"

#include <fmt/format.h>

#include <iterator>

#include "write/csv.h"
#include "write/json.h"
#include "write/text_table.h"

namespace uttrekk {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

}  // namespace

void LanguageWriter::append_head(std::string& out) const {
  if (format_ != OutputFormat::csv) return;
  out += "document,start,end,";
  if (shows_text()) (out += text_) += ',';
  out += "language,confidence";
  out += reasons_ ? ",reasons,truncated\n" : ",truncated\n";
}

void LanguageWriter::append_json(std::string& out, const Document& document,
                                 const LanguageRow& row) const {
  out += "{\"document\":";
  append_json_string(out, document.path);
  fmt::format_to(std::back_inserter(out), ",\"start\":{},\"end\":{}",
                 document.text.offset(row.span.begin, OffsetUnit::code_point),
                 document.text.offset(row.span.end, OffsetUnit::code_point));
  if (shows_text()) {
    fmt::format_to(std::back_inserter(out), ",\"{}\":", text_);
    append_json_string(out, row.text);
  }
  fmt::format_to(std::back_inserter(out), ",\"language\":\"{}\",\"confidence\":{:.2f}",
                 code(row.language), row.confidence);
  if (reasons_) {
    out += ",\"reasons\":[";
    for (const std::string& reason : row.reasons) {
      if (&reason != &row.reasons.front()) out += ',';
      append_json_string(out, reason);
    }
    out += ']';
  }
  append_json_truncated(out, document);
  out += "}\n";
}

void LanguageWriter::append_csv(std::string& out, const Document& document,
                                const LanguageRow& row) const {
  append_csv_cell(out, document.path, false);
  fmt::format_to(std::back_inserter(out), ",{},{},",
                 document.text.offset(row.span.begin, OffsetUnit::code_point),
                 document.text.offset(row.span.end, OffsetUnit::code_point));
  if (shows_text()) {
    append_csv_cell(out, row.text, false);
    out += ',';
  }
  fmt::format_to(std::back_inserter(out), "{},{:.2f}", code(row.language), row.confidence);
  if (reasons_) {
    out += ',';
    append_csv_cell(out, joined(row.reasons, "; "), false);
  }
  out += ',';
  out += document.truncated;
  out += '\n';
}

/// Reports come one by one, so that their rows can only be aligned by columns of fixed width.
void LanguageWriter::append_document(std::string& out, const Document& document,
                                     const LanguageRow& row) const {
  append_styled(out, fmt::format("{:<3}", code(row.language)), Style::value, table_.colour);
  fmt::format_to(std::back_inserter(out), "  {:.2f}  {}", row.confidence, one_line(document.path));
  if (!document.truncated.empty()) out += fmt::format("  truncated ({})", document.truncated);
  out += '\n';
  TextTable table({{"", Fit::wrap, Style::faint}});
  if (!row.reasons.empty()) table.add({joined(row.reasons, ", ")});
  table.append(out, table_, 11);
}

void LanguageWriter::append_table(std::string& out, const Document& document,
                                  const std::vector<LanguageRow>& rows) const {
  TextTable table(
      {{"", Fit::shorten, Style::value}, {""}, {"", Fit::wrap}, {"", Fit::wrap, Style::faint}});
  for (const LanguageRow& row : rows) {
    table.add({std::string(code(row.language)), fmt::format("{:.2f}", row.confidence),
               text_.empty() ? one_line(document.path) : one_line(shows_text() ? row.text : ""),
               joined(row.reasons, ", ")});
  }
  if (text_.empty()) return append_document(out, document, rows.front());
  append_styled(out, one_line(document.path), Style::heading, table_.colour);
  if (!document.truncated.empty()) out += fmt::format("  truncated ({})", document.truncated);
  out += '\n';
  table.append(out, table_, 2);
  out += '\n';
}

void LanguageWriter::append(std::string& out, const Document& document,
                            std::vector<LanguageRow> rows) const {
  if (format_ == OutputFormat::table) return append_table(out, document, rows);
  for (const LanguageRow& row : rows) {
    if (format_ == OutputFormat::csv) {
      append_csv(out, document, row);
    } else {
      append_json(out, document, row);
    }
  }
}

}  // namespace uttrekk
