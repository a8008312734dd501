#include "cli/ending.h"

#include <fmt/format.h>

#include <algorithm>

namespace uttrekk::cli {
namespace {

struct Ending {
  std::string_view ending;
  std::string_view formats;  // the first that the command has
};

/// Those without a format are of files that people hope for, and are refused.
constexpr Ending kEndings[] = {
    {".jsonl", "jsonl"},   {".ndjson", "jsonl"}, {".json", "json"}, {".csv", "csv"},
    {".conllu", "conllu"}, {".sarif", "sarif"},  {".xml", "junit"}, {".txt", "table|tree|text"},
    {".xlsx", ""},         {".xls", ""},         {".ods", ""},      {".tsv", ""},
    {".parquet", ""},
};

/// ".csv" of "out/all.CSV".
std::string ending_of(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  const std::size_t point = path.rfind('.');
  std::string ending(point == std::string_view::npos ? std::string_view() : path.substr(point));
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return ending;
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view choices) {
  std::vector<std::string_view> words;
  while (!choices.empty()) {
    const std::size_t end = std::min(choices.find('|'), choices.size());
    words.push_back(choices.substr(0, end));
    choices.remove_prefix(std::min(end + 1, choices.size()));
  }
  return words;
}

bool has_format(const Command& command, std::string_view name) {
  const auto formats = words_of(command.formats);
  return std::find(formats.begin(), formats.end(), name) != formats.end();
}

Result<std::string> format_of_output(const Command& command, const Arguments& arguments,
                                     std::string_view output) {
  if (command.formats.empty() || !arguments.init.empty()) return std::string();
  const std::string ending = ending_of(output);
  const auto* const row = std::find_if(std::begin(kEndings), std::end(kEndings),
                                       [&](const Ending& e) { return e.ending == ending; });
  if (arguments.excel && (ending == ".csv" || ending == ".txt" || row == std::end(kEndings))) {
    return std::string("csv");
  }
  if (row == std::end(kEndings)) return std::string();
  if (!arguments.jsonl_in.empty() && ending == ".txt") return std::string("jsonl");
  for (const std::string_view name : words_of(row->formats)) {
    if (has_format(command, name) && !arguments.excel) return std::string(name);
  }
  if (arguments.excel) {
    return failure(std::string(output),
                   fmt::format("--excel writes CSV, which is not for files named '…{}'", ending));
  }
  return failure(std::string(output),
                 fmt::format("{} has no format for files named '…{}' (it has: {}; -f names one)",
                             command.name, ending, command.formats));
}

}  // namespace uttrekk::cli
