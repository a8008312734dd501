// What is written can be read again: the text of each record comes back out of JSON and CSV.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "read/json_object.h"
#include "uttrekk.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// One row of RFC 4180, off the start of `csv`.
std::vector<std::string> take_row(std::string_view& csv) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    if (quoted) {
      if (csv[i] == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
        cells.back() += csv[i++];
      } else if (csv[i] == '"') {
        quoted = false;
      } else {
        cells.back() += csv[i];
      }
    } else if (csv[i] == '"') {
      quoted = true;
    } else if (csv[i] == ',') {
      cells.emplace_back();
    } else if (csv[i] == '\n') {
      csv.remove_prefix(i + 1);
      return cells;
    } else {
      cells.back() += csv[i];
    }
  }
  std::abort();  // a row without its end
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace uttrekk;
  static const auto chain = *make_chain("all");
  static const std::vector<RecordKind> kinds = asked_kinds(chain);
  static const CsvWriter csv(kinds, {});
  static Document document;
  static JsonObject object("text");
  const Context context{Lexicon::builtin(), {}};
  analyze(document, "any, \"name\"\n.txt", std::string(reinterpret_cast<const char*>(data), size),
          context.lexicon);
  extract(document, chain, context);
  JsonRecords records(document, {});
  CsvRecords rows(csv, document);
  for (const Record& record : document.records) {
    std::string json;
    records.append(json, record);
    json.reserve(json.size() + JsonObject::kPadding);
    require(object.parse(json).has_value() && object.text() == document.view(record.span));
    std::string row;
    rows.append(row, record);
    std::string_view rest = row;
    const std::vector<std::string> cells = take_row(rest);
    require(rest.empty() && cells.size() == columns_of(kinds, {}).size());
    require(cells[0] == document.path && cells[4] == document.view(record.span));
  }
  return 0;
}
