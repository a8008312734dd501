#include <fmt/format.h>

#include "cli/command.h"
#include "cli/ending.h"
#include "cli/terminal.h"
#include "write/text_table.h"

namespace uttrekk::cli {
namespace {

std::string replaced(std::string_view text, char from, std::string_view to) {
  std::string out;
  for (const char c : text) {
    if (c == from) {
      out += to;
    } else {
      out += c;
    }
  }
  return out;
}

std::string about_format(const Command& command) {
  const bool for_people = command.options.has(OptionId::extractors) ||  // a table on a terminal
                          command.options.has(OptionId::by);
  std::string text = replaced(command.formats, '|', ", ");
  text += for_people ? " (default: table on a terminal, else jsonl)"
                     : fmt::format(" (default: {})", words_of(command.formats).front());
  if (command.options.has(OptionId::requirements)) {
    text += "; FORMAT=FILE, as often as you like, writes to a file of its own";
  }
  return text;
}

std::string about_output(const Command& command, std::string_view about) {
  std::string text(about);
  if (command.options.has(OptionId::extractors)) {
    text += ", or into this directory (one file a kind; end its name with '/' to have it made)";
  }
  if (!command.formats.empty()) text += "; its ending chooses the format where -f does not";
  return text;
}

std::string about(const Command& command, const OptionRow& row) {
  const OptionSet& has = command.options;
  switch (row.id) {
    case OptionId::format:
      return about_format(command);
    case OptionId::output:
      return about_output(command, row.about);
    case OptionId::verbose:
      if (!has.has(OptionId::extractors) && !has.has(OptionId::by)) break;
      return std::string(row.about) + ", and why each result is one";
    case OptionId::files_from:
      if (has.has(OptionId::include)) break;  // else it reads no reports
      return "put the documents in the order in which FILE names them, a line each";
    default:
      break;
  }
  return std::string(row.about);
}

void append_indented(std::string& out, std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    out += fmt::format("  {}\n", lines.substr(0, end));
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
  }
}

}  // namespace

std::string help(const Command& command) {
  std::string out = fmt::format("uttrekk {}: {}\n\nusage: uttrekk {} {}\n\noptions:\n",
                                command.name, command.about, command.name, command.usage);
  TextTable options({{""}, {"", Fit::wrap}});
  for (const OptionRow& row : option_rows()) {
    if (!command.options.has(row.id)) continue;
    options.add(
        {fmt::format("{} {}", replaced(row.names, ',', ", "), row.value), about(command, row)});
  }
  options.add({"-h, --help", "this text"});
  options.add({"--version", "what this program was made of"});
  options.append(out, {.width = terminal_width(), .colour = false, .rules = false}, 2);
  out += "\nexamples:\n";
  append_indented(out, command.examples);
  return out;
}

std::string help() {
  std::string out =
      "uttrekk: contacts, durations, goals and learning points out of Norwegian reports\n\n"
      "usage: uttrekk COMMAND [OPTION…] [INPUT…]\n\ncommands:\n";
  TextTable rows({{""}, {"", Fit::wrap}});
  for (const Command& command : commands()) {
    rows.add({std::string(command.name), std::string(command.about)});
  }
  rows.append(out, {.width = terminal_width(), .colour = false, .rules = false}, 2);
  out +=
      "\nINPUT: files, directories, or - for standard input. 'uttrekk COMMAND --help' tells more,\n"
      "'uttrekk --version' what this program was made of.\n"
      "exit status: 0 done, 1 validate found something missing, 2 wrong call, 3 some input could\n"
      "not be read\n\nexample:\n";
  append_indented(out, "uttrekk extract -f csv -o out/ reports/");
  return out;
}

}  // namespace uttrekk::cli
