#include "cli/requirements_option.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/limits.h"
#include "validate/edit_distance.h"
#include "validate/requirements_file.h"
#include "write/escape.h"

namespace uttrekk::cli {
namespace {

/// The line with a caret below the column, as compilers show it.
void show_place(const Diagnostic& diagnostic, std::string_view toml) {
  std::uint32_t line = 1;
  while (line < diagnostic.line && toml.find('\n') != std::string_view::npos) {
    toml.remove_prefix(toml.find('\n') + 1);
    ++line;
  }
  if (line != diagnostic.line) return;
  std::string_view text = toml.substr(0, toml.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  std::string caret;
  std::size_t at = 0;
  for (std::uint32_t column = 1; column < diagnostic.column && at < text.size(); ++column) {
    caret += text[at] == '\t' ? '\t' : ' ';
    for (++at; at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;) ++at;
  }
  std::string shown;
  for (std::size_t begin = 0; begin <= text.size();) {  // tabs stay, so that the caret fits
    const std::size_t tab = std::min(text.find('\t', begin), text.size());
    append_visible(shown, text.substr(begin, tab - begin));
    if (tab < text.size()) shown += '\t';
    begin = tab + 1;
  }
  std::fputs(fmt::format("    {}\n    {}^\n", shown, caret).c_str(), stderr);
}

std::vector<std::string_view> builtin_names() {
  std::vector<std::string_view> names;
  for (const BuiltinRequirements& file : builtin_requirements()) names.push_back(file.name);
  return names;
}

/// The text of -r: a built-in file by its name, or else a file.
Result<std::string> requirements_text(const std::string& given, const Limits& limits) {
  for (const BuiltinRequirements& file : builtin_requirements()) {
    if (file.name == given) return std::string(file.toml);
  }
  auto text = read_input({given, given}, limits, LimitId::requirements_size);
  if (!text && text.error().limit.empty()) {
    Diagnostic error = text.error();
    const std::vector<std::string_view> names = builtin_names();
    error.message +=
        fmt::format("{} (built in are: {})", did_you_mean(given, names), fmt::join(names, ", "));
    return failure(std::move(error));
  }
  return text;
}

}  // namespace

std::optional<Requirements> load_requirements(Session& session) {
  const std::string& given = session.arguments().requirements;
  if (given.empty()) {
    session.wrong_call(fmt::format("validate needs -r with a requirements file, or one of: {}",
                                   fmt::join(builtin_names(), ", ")));
    return std::nullopt;
  }
  const auto text = requirements_text(given, session.limits());
  if (!text) {
    session.refuse(text.error());
    return std::nullopt;
  }
  ParsedRequirements parsed = parse_requirements(*text, given);
  for (const Diagnostic& error : parsed.errors) {
    session.messages().show(error);
    show_place(error, *text);
  }
  if (!parsed.errors.empty()) return std::nullopt;
  if (parsed.requirements.ids().empty()) {
    session.messages().show({Severity::warning, given, 0, 0, "requires nothing: all reports pass"});
  }
  return std::move(parsed.requirements);
}

}  // namespace uttrekk::cli
