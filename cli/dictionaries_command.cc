#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/session.h"
#include "dictionary/dictionaries.h"
#include "dictionary/tsv.h"
#include "pipeline/input.h"
#include "validate/edit_distance.h"
#include "write/text_table.h"

namespace uttrekk::cli {
namespace {

std::size_t count_entries(std::string_view name) {
  std::size_t count = 0;
  for (const DictionaryFile& file : builtin_dictionaries()) {
    if (dictionary_named(file.path) != name) continue;
    TsvReader reader(file.path, file.content);
    for (auto row = reader.next(); row && !row->key.empty(); row = reader.next()) ++count;
  }
  return count;
}

std::string list(const TableOptions& options) {
  TextTable table({{"name", Fit::keep, Style::value}, {"entries"}, {"what it holds", Fit::wrap}});
  for (const DictionarySpec& spec : dictionary_specs()) {
    table.add({std::string(spec.name), fmt::format("{}", count_entries(spec.name)),
               std::string(spec.about)});
  }
  std::string out;
  table.append(out, options);
  return out;
}

/// The rows as they stand in the files, each with its folder in front.
std::string show(const DictionarySpec& spec) {
  std::string out;
  for (const DictionaryFile& file : builtin_dictionaries()) {
    if (dictionary_named(file.path) != spec.name) continue;
    TsvReader reader(file.path, file.content);
    for (auto row = reader.next(); row && !row->key.empty(); row = reader.next()) {
      out += fmt::format("{}\t{}\t{}\n", file.path.substr(0, file.path.find('/')), row->key,
                         row->rest);
    }
  }
  return out;
}

/// Those below the directory that --dictionaries would pass over.
void tell_unread(const std::string& directory, const InputList& files,
                 std::vector<Diagnostic>& problems) {
  std::set<std::filesystem::path> read;
  for (const std::string& path : Lexicon::files_in(directory)) {
    read.insert(std::filesystem::path(path).lexically_normal());
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Input file = files[i];
    if (read.contains(std::filesystem::path(file.path).lexically_normal())) continue;
    problems.push_back({Severity::error, file.name, 0, 0,
                        "is not read: dictionaries lie in the directory itself or in its folders "
                        "common, nb and nn"});
  }
}

/// All that is wrong is told, not only the first.
int check(Session& session, const std::string& directory) {
  std::vector<Diagnostic> problems;
  InputOptions options;
  options.include = {"*.tsv"};
  const InputList files = find_inputs({directory}, options, problems);
  std::error_code error;
  const bool exists = std::filesystem::is_directory(directory, error);
  if (exists && files.size() == 0) {
    return session.wrong_call(failure(directory, "no dictionaries (*.tsv) here").value());
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Input file = files[i];
    const auto content = read_input(file);
    if (!content) {
      problems.push_back(content.error());
      continue;
    }
    for (Diagnostic& problem : Lexicon::problems_in({file.name, *content})) {
      problems.push_back(std::move(problem));
    }
  }
  if (exists) tell_unread(directory, files, problems);
  for (const Diagnostic& problem : problems) session.messages().show(problem);
  if (!problems.empty()) return kWrongCall;
  if (session.lexicon(directory) == nullptr) return session.refusal();
  return session.print(fmt::format("{}: {} files, no errors\n", directory, files.size()));
}

}  // namespace

int run_dictionaries(const Arguments& arguments) {
  Session session(arguments);
  const auto& words = arguments.words;
  const std::string what = words.empty() ? "list" : words[0];
  const std::size_t wanted = what == "list" ? 1 : 2;
  if ((what != "list" && what != "show" && what != "check") || !arguments.inputs.empty() ||
      (!words.empty() && words.size() != wanted)) {
    return session.wrong_call("dictionaries takes: list, show NAME, or check DIR");
  }
  if (what == "list") return session.print(list(session.table_options()));
  if (what == "check") return check(session, words[1]);
  const DictionarySpec* spec =
      dictionary_spec(dictionary_named(words[1]));  // "units", "nb/units.tsv"
  if (spec == nullptr) {
    std::vector<std::string_view> known;
    for (const DictionarySpec& row : dictionary_specs()) known.push_back(row.name);
    return session.wrong_call(
        fmt::format("unknown dictionary '{}'{} ('uttrekk dictionaries list' names them)", words[1],
                    did_you_mean(words[1], known)));
  }
  return session.print(show(*spec));
}

}  // namespace uttrekk::cli
