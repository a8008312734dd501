#include "write/language.h"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <utility>

#include "write/csv.h"
#include "write/json.h"
#include "write/text_table.h"

namespace uttrekk {
namespace {

struct Row {
  Span span;
  std::string_view text;  // empty for the whole document
  Language language = Language::unknown;
  float confidence = 0;
};

/// The language that most of a section's text is in, by bytes of its blocks; its confidence is
/// theirs, weighted in the same way.
Row section_row(const Document& document, const Section& section) {
  std::array<double, kLanguageCodes.size()> bytes{};
  std::array<double, kLanguageCodes.size()> sure{};
  for (std::uint32_t b = section.block; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    if (block.span.begin >= section.extent.end) break;
    const auto language = static_cast<std::size_t>(block.language);
    bytes[language] += block.content.size();
    sure[language] += static_cast<double>(block.content.size()) * block.confidence;
  }
  std::size_t most = 0;
  for (std::size_t l = 1; l < bytes.size(); ++l) {
    if (bytes[l] > (most == 0 ? 0 : bytes[most])) most = l;
  }
  const double confidence = bytes[most] > 0 ? sure[most] / bytes[most] : 0;
  return {section.extent, document.view(section.title), static_cast<Language>(most),
          static_cast<float>(confidence)};
}

template <typename Visit>
void for_each_row(const Document& document, LanguagePart part, const Visit& visit) {
  switch (part) {
    case LanguagePart::document:
      visit(Row{document.text.whole(), {}, document.language, document.confidence});
      break;
    case LanguagePart::section:
      for (const Section& section : document.sections) visit(section_row(document, section));
      break;
    case LanguagePart::sentence:
      for (const Sentence& sentence : document.sentences) {
        const Block& block = document.blocks[sentence.block];
        visit(Row{sentence.span, document.view(sentence.span), block.language, block.confidence});
      }
      break;
  }
}

void append_json_row(std::string& out, const Document& document, const Row& row, bool text) {
  out += "{\"document\":";
  append_json_string(out, document.path);
  fmt::format_to(std::back_inserter(out), ",\"start\":{},\"end\":{}",
                 document.text.offset(row.span.begin, OffsetUnit::code_point),
                 document.text.offset(row.span.end, OffsetUnit::code_point));
  if (text) {
    out += ",\"text\":";
    append_json_string(out, row.text);
  }
  fmt::format_to(std::back_inserter(out), ",\"language\":\"{}\",\"confidence\":{:.2f}}}\n",
                 code(row.language), row.confidence);
}

void append_csv_row(std::string& out, const Document& document, const Row& row, bool text) {
  append_csv_cell(out, document.path, false);
  fmt::format_to(std::back_inserter(out), ",{},{},",
                 document.text.offset(row.span.begin, OffsetUnit::code_point),
                 document.text.offset(row.span.end, OffsetUnit::code_point));
  if (text) {
    append_csv_cell(out, row.text, false);
    out += ',';
  }
  fmt::format_to(std::back_inserter(out), "{},{:.2f}\n", code(row.language), row.confidence);
}

void append_language_table(std::string& out, const Document& document, LanguagePart part,
                           const TableOptions& options) {
  TextTable table({{"", false, Style::value}, {""}, {"", true}});
  for_each_row(document, part, [&](const Row& row) {
    const std::string_view text = part == LanguagePart::document ? document.path : row.text;
    table.add(
        {std::string(code(row.language)), fmt::format("{:.2f}", row.confidence), one_line(text)});
  });
  if (part == LanguagePart::document) return table.append(out, options);
  append_styled(out, one_line(document.path), Style::heading, options.colour);
  out += '\n';
  table.append(out, options, 2);
  out += '\n';
}

}  // namespace

std::optional<LanguagePart> language_part(std::string_view name) {
  constexpr std::array<std::string_view, 3> kNames = {"document", "section", "sentence"};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<LanguagePart>(i);
  }
  return std::nullopt;
}

std::string languages_head(LanguagePart part, OutputFormat format) {
  if (format != OutputFormat::csv) return {};
  return part == LanguagePart::document ? "document,start,end,language,confidence\n"
                                        : "document,start,end,text,language,confidence\n";
}

void append_languages(std::string& out, const Document& document, LanguagePart part,
                      OutputFormat format, const TableOptions& table) {
  const bool text = part != LanguagePart::document;
  if (format == OutputFormat::table) return append_language_table(out, document, part, table);
  for_each_row(document, part, [&](const Row& row) {
    if (format == OutputFormat::csv) {
      append_csv_row(out, document, row, text);
    } else {
      append_json_row(out, document, row, text);
    }
  });
}

}  // namespace uttrekk
