#include "cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "cli/command.h"
#include "cli/ending.h"
#include "validate/edit_distance.h"

namespace uttrekk::cli {
namespace {

/// "--shard" of "-s,--shard".
std::string_view long_name(const OptionRow& row) {
  return row.names.substr(row.names.find("--"));
}

/// An empty value is most often a variable of the shell that is not set.
auto not_empty(std::string_view option) {
  return [option](const std::string& value) {
    if (value.empty()) throw CLI::ParseError(fmt::format("{} needs a value", option), 0);
    return std::string();
  };
}

auto within_range(std::string_view option) {
  return [option](const std::string& value) {
    constexpr unsigned kMost = 1024;
    unsigned number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool whole = error == std::errc() && end == value.data() + value.size();
    if (!whole || number < 1 || number > kMost) {
      throw CLI::ParseError(
          fmt::format("{} takes a number from 1 to {}, not '{}'", option, kMost, value), 0);
    }
    return std::string();
  };
}

void add(CLI::App& app, const OptionRow& row, Arguments& arguments) {
  const OptionTarget& target = row.target;
  const std::string names(row.names);
  if (target.flag != nullptr) {
    app.add_flag(names, arguments.*target.flag);
  } else if (target.list != nullptr) {
    app.add_option(names, arguments.*target.list)
        ->allow_extra_args(false)
        ->check(not_empty(long_name(row)));
  } else if (target.text != nullptr) {
    app.add_option(names, arguments.*target.text)->take_last()->check(not_empty(long_name(row)));
  } else if (row.value.empty()) {
    app.add_flag(names, arguments.*target.number);
  } else {
    app.add_option(names, arguments.*target.number)
        ->check(not_empty(long_name(row)))
        ->check(within_range(long_name(row)))
        ->take_last();
  }
}

/// "--shard=" becomes "--shard" and an empty value, which would else be the word that follows.
void part_empty_values(std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    if (!words[i].starts_with("--") || words[i].find('=') + 1 != words[i].size()) continue;
    words[i].pop_back();
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(++i), std::string());
  }
}

/// The commands that have an option of that name.
std::vector<std::string_view> commands_with(std::string_view option) {
  std::vector<std::string_view> names;
  for (const OptionRow& row : option_rows()) {
    if (long_name(row) != option && !row.names.starts_with(std::string(option) + ',')) continue;
    for (const Command& command : commands()) {
      if (command.options.has(row.id)) names.push_back(command.name);
    }
  }
  return names;
}

std::string unknown_option(const Command& command, std::string_view word) {
  word = word.substr(0, word.find('='));
  if (const auto others = commands_with(word); !others.empty()) {
    return fmt::format("{} has no option '{}' (it is for {})", command.name, word,
                       fmt::join(others, ", "));
  }
  std::vector<std::string_view> known = {"--help", "--version"};
  for (const OptionRow& row : option_rows()) {
    if (command.options.has(row.id)) known.push_back(long_name(row));
  }
  return fmt::format("unknown option '{}'{}", word, did_you_mean(word, known));
}

std::string check_formats(const Command& command, const Arguments& a) {
  for (const std::string& format : a.formats) {
    const std::string_view name = std::string_view(format).substr(0, format.find('='));
    if (!has_format(command, name)) {
      return fmt::format("unknown format '{}'{} ({} has: {})", format,
                         did_you_mean(name, words_of(command.formats)), command.name,
                         command.formats);
    }
    if (format.ends_with('=')) return fmt::format("-f {} needs a file", format);
  }
  return {};
}

std::string check_choices(const Command& command, const Arguments& a) {
  if (auto wrong = check_formats(command, a); !wrong.empty()) return wrong;
  if (a.excel && !a.formats.empty() && a.format() != "csv") {
    return fmt::format("--excel writes CSV, not {}", a.format());
  }
  if (!a.init.empty() && !(a.inputs.empty() && a.formats.empty() && a.requirements.empty())) {
    return "--init REPORT stands alone: beside it are no -r, no -f and no further reports";
  }
  if (a.status == "-" || a.resume == "-") return "the status file cannot be standard output";
  if (!a.status.empty() && !a.resume.empty() && a.status != a.resume) {
    return "--resume FILE goes on with FILE: there is no --status of its own";
  }
  if (!a.jsonl_in.empty() && !(a.status + a.resume).empty()) {
    return fmt::format("--jsonl-in has no {}: each line has its answer",
                       a.resume.empty() ? "--status" : "--resume");
  }
  for (const auto& [option, when] :
       {std::pair("--progress", &a.progress), std::pair("--color", &a.color)}) {
    if (*when != "auto" && *when != "always" && *when != "never") {
      return fmt::format("{} takes auto, always or never, not '{}'", option, *when);
    }
  }
  return {};
}

/// Where -f names none.
void take_format_of_output(Parsed& parsed) {
  Arguments& a = parsed.arguments;
  auto format = format_of_output(*a.command, a, a.output);
  if (!format) {
    parsed.error = to_string(format.error());
  } else if (!format->empty()) {
    a.formats = {*std::move(format)};
  }
}

}  // namespace

Parsed parse_arguments(const Command& command, std::vector<std::string> words) {
  Parsed parsed;
  Arguments& arguments = parsed.arguments;
  arguments.command = &command;
  CLI::App app;
  app.set_help_flag("");
  app.allow_extras();  // so that they are told of by a message of our own
  app.add_flag("-h,--help", parsed.help);
  app.add_flag("--version", parsed.version);
  for (const OptionRow& row : option_rows()) {
    if (command.options.has(row.id)) add(app, row, arguments);
  }
  app.add_option("INPUT", arguments.inputs)->check(not_empty("an input"));
  part_empty_values(words);
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  try {
    app.parse(std::move(words));
  } catch (const CLI::ArgumentMismatch& error) {  // "--shard: 1 required TEXT missing"
    const std::string message = error.what();
    parsed.error = fmt::format("{} needs a value", message.substr(0, message.find(':')));
    return parsed;
  } catch (const CLI::ParseError& error) {
    parsed.error = error.what();
    return parsed;
  }
  if (parsed.help || parsed.version) return parsed;
  for (const std::string& word : app.remaining()) {
    if (word == "--") continue;
    parsed.error = unknown_option(command, word);
    return parsed;
  }
  const auto count = static_cast<std::ptrdiff_t>(std::min(command.words, arguments.inputs.size()));
  arguments.words.assign(arguments.inputs.begin(), arguments.inputs.begin() + count);
  arguments.inputs.erase(arguments.inputs.begin(), arguments.inputs.begin() + count);
  parsed.error = check_choices(command, arguments);
  if (parsed.error.empty() && arguments.formats.empty()) take_format_of_output(parsed);
  return parsed;
}

}  // namespace uttrekk::cli
