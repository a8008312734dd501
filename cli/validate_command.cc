#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <map>
#include <utility>

#include "cli/command.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "pipeline/analyze.h"
#include "pipeline/limits.h"
#include "pipeline/pipeline.h"
#include "pipeline/version.h"
#include "validate/check.h"
#include "validate/messages.h"
#include "validate/propose.h"
#include "validate/requirements_file.h"
#include "write/escape.h"
#include "write/finding_writer.h"

namespace uttrekk::cli {
namespace {

/// How the counts of all files come together, whichever thread worked on them.
struct Counters {
  std::atomic<std::uint64_t> errors = 0, warnings = 0, notes = 0;
  std::atomic<bool> failed = false;
};

struct Validation {
  Requirements requirements;
  FindingContext context;
  MessageLanguage language = MessageLanguage::bokmal;
  Day today;
  Context extraction;
  std::vector<ChainLink> chain;
  std::vector<FindingWriter> writers;  // in the order of the destinations
  std::vector<Destination> destinations;
  Counters counters;
  FindingTotals totals;
};

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

std::string builtin_names() {
  std::string names;
  for (const BuiltinRequirements& file : builtin_requirements()) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", file.name);
  }
  return names;
}

/// The text of -r: a built-in file by its name, or else a file.
Result<std::string> requirements_text(const std::string& given) {
  for (const BuiltinRequirements& file : builtin_requirements()) {
    if (file.name == given) return std::string(file.toml);
  }
  auto text = read_input({given, given});
  if (!text) {
    Diagnostic error = text.error();
    error.message += fmt::format(" (built in are: {})", builtin_names());
    return failure(std::move(error));
  }
  if (text->size() > kMaxPipelineFileSize) return failure(given, "too large for requirements");
  return text;
}

int load_requirements(Session& session, Validation& validation) {
  const std::string& given = session.arguments().requirements;
  if (given.empty()) {
    return session.wrong_call(
        fmt::format("validate needs -r with a requirements file, or one of: {}", builtin_names()));
  }
  const auto text = requirements_text(given);
  if (!text) return session.wrong_call(text.error());
  ParsedRequirements parsed = parse_requirements(*text, given);
  for (const Diagnostic& error : parsed.errors) {
    session.messages().show(error);
    show_place(error, *text);
  }
  if (!parsed.errors.empty()) return kWrongCall;
  validation.requirements = std::move(parsed.requirements);
  return kDone;
}

Day current_day() {
  return Day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

int read_options(Session& session, Validation& validation) {
  const Arguments& arguments = session.arguments();
  validation.language = validation.requirements.messages.value_or(MessageLanguage::bokmal);
  if (!arguments.messages.empty()) {
    const std::map<std::string_view, MessageLanguage> languages = {
        {"nb", MessageLanguage::bokmal},
        {"nn", MessageLanguage::nynorsk},
        {"en", MessageLanguage::english}};
    const auto found = languages.find(arguments.messages);
    if (found == languages.end()) return session.wrong_call("--messages takes nb, nn or en");
    validation.language = found->second;
  }
  validation.today = current_day();
  if (!arguments.reference_date.empty()) {
    const auto day = parse_calendar_day(arguments.reference_date);
    if (!day) return session.wrong_call("--reference-date takes a day as 2025-03-01");
    validation.today = *day;
    validation.extraction.reference_date = parse_day(arguments.reference_date);
  }
  FindingContext& context = validation.context;
  if (arguments.fail_on == "warning") {
    context.fail_from = Severity::warning;
  } else if (arguments.fail_on == "never") {
    context.never_fails = true;
  } else if (!arguments.fail_on.empty() && arguments.fail_on != "error") {
    return session.wrong_call("--fail-on takes error, warning or never");
  }
  context.version = version();
  context.requirements_name =
      validation.requirements.name.empty() ? arguments.requirements : validation.requirements.name;
  context.requirements = validation.requirements.list();
  context.rules = finding_rules();
  return kDone;
}

/// -f FORMAT or FORMAT=PATH, each with its own place.
int open_destinations(Session& session, Validation& validation) {
  const Arguments& arguments = session.arguments();
  std::vector<std::string> formats = arguments.formats;
  if (formats.empty()) formats.emplace_back("text");
  std::vector<std::string> paths;
  for (const std::string& given : formats) {
    const std::size_t equals = given.find('=');
    const std::string path =
        equals == std::string::npos ? arguments.output : given.substr(equals + 1);
    if (std::find(paths.begin(), paths.end(), path) != paths.end()) {
      return session.wrong_call(fmt::format("two formats for {}: give one a file with -f {}=PATH",
                                            path.empty() ? "standard output" : path,
                                            given.substr(0, equals)));
    }
    paths.push_back(path);
    auto output = Output::open(path);
    if (!output) return session.wrong_call(output.error());
    const auto format = *finding_format_of(given.substr(0, equals));
    if (path.empty() || path == "-") {
      validation.context.colour = wants_colour(arguments.color, output_is_terminal());
    }
    const FindingWriter& writer = validation.writers.emplace_back(format, validation.context);
    std::string head;
    writer.append_head(head);
    validation.destinations.push_back(
        {std::move(*output), std::move(head), {}, writer.separator()});
  }
  return kDone;
}

void validate(Validation& validation, Document& document, std::string bytes, Piece& piece) {
  const Lexicon& lexicon = validation.extraction.lexicon;
  analyze(document, piece.input->name, std::move(bytes), lexicon);
  extract(document, validation.chain, validation.extraction);
  FileFindings file{document.path, {}, {}};
  file.findings =
      check(document, validation.requirements, {lexicon, validation.language, validation.today});
  FindingCounts counts;
  counts.add(file);
  validation.counters.errors += counts.errors;
  validation.counters.warnings += counts.warnings;
  validation.counters.notes += counts.notes;
  for (const Finding& finding : file.findings) {
    if (validation.context.fails(finding)) validation.counters.failed = true;
  }
  for (std::size_t i = 0; i < validation.writers.size(); ++i) {
    validation.writers[i].append(piece.outputs[i], file);
  }
  piece.records = file.findings.size();
  piece.diagnostics = document.diagnostics;
}

/// An input that could not be read stands in every format that has a place for it.
void add_unreadable(Validation& validation, Piece& piece) {
  const std::string reason =
      piece.diagnostics.empty() ? std::string("unreadable") : piece.diagnostics.back().message;
  const FileFindings file{piece.input->name, {}, reason};
  validation.totals.unreadable.emplace_back(file.path, reason);
  for (std::size_t i = 0; i < validation.writers.size(); ++i) {
    validation.writers[i].append(piece.outputs[i], file);
  }
}

void add_feet(Validation& validation, std::vector<Destination>& destinations) {
  FindingTotals& totals = validation.totals;
  FindingCounts& counts = totals.counts;
  counts.unreadable = totals.unreadable.size();
  counts.errors = validation.counters.errors;
  counts.warnings = validation.counters.warnings;
  counts.notes = validation.counters.notes;
  const MessageLanguage in = validation.language;
  totals.summary = say(in, MessageId::summary, counted(in, CountedNoun::report, counts.files),
                       counted(in, CountedNoun::error, counts.errors),
                       counted(in, CountedNoun::warning, counts.warnings),
                       counted(in, CountedNoun::note, counts.notes));
  if (counts.unreadable > 0) {
    totals.summary += say(in, MessageId::summary_unreadable, counts.unreadable);
  }
  for (std::size_t i = 0; i < destinations.size(); ++i) {
    validation.writers[i].append_foot(destinations[i].foot, totals);
  }
}

int run_checks(Session& session, const Lexicon& lexicon) {
  Validation validation{.extraction = {lexicon, {}}};
  if (const int status = load_requirements(session, validation); status != kDone) return status;
  if (const int status = read_options(session, validation); status != kDone) return status;
  std::string names;
  for (const RecordKind kind : validation.requirements.kinds()) {
    names += fmt::format("{}{}", names.empty() ? "" : ",", schema_of(kind).plural);
  }
  if (!names.empty()) validation.chain = *make_chain(names);
  const auto found = session.inputs(session.arguments().inputs, {});
  if (!found) return kWrongCall;
  if (const int status = open_destinations(session, validation); status != kDone) return status;
  RunHooks hooks;
  hooks.finished = [&](Piece& piece) {
    ++validation.totals.counts.files;
    if (!piece.read) add_unreadable(validation, piece);
  };
  hooks.before_foot = [&](std::vector<Destination>& to) { add_feet(validation, to); };
  const int status = session.run(
      *found, std::move(validation.destinations),
      [&](Document& document, std::string bytes, Piece& piece) {
        validate(validation, document, std::move(bytes), piece);
      },
      hooks);
  if (status != kDone) return status;
  return validation.counters.failed ? kFindings : kDone;
}

/// --init: proposes requirements from one good report.
int propose(Session& session, const Lexicon& lexicon) {
  const std::string& example = session.arguments().init;
  auto bytes = read_input({example, example});
  if (!bytes) {
    session.messages().show(bytes.error());
    return kUnreadable;
  }
  Document document;
  analyze(document, example, std::move(*bytes), lexicon);
  extract(document, *make_chain("all"), {lexicon, {}});
  auto output = Output::open(session.arguments().output);
  if (!output) return session.wrong_call(output.error());
  output->write(propose_requirements(document));
  const auto closed = output->close();
  if (!closed) session.messages().show(closed.error());
  return closed ? kDone : kUnreadable;
}

}  // namespace

int run_validate(const Arguments& arguments) {
  Session session(arguments);
  const Lexicon* lexicon = session.lexicon(arguments.dictionaries);
  if (lexicon == nullptr) return kWrongCall;
  return arguments.init.empty() ? run_checks(session, *lexicon) : propose(session, *lexicon);
}

}  // namespace uttrekk::cli
