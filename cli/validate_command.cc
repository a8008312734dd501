#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <utility>

#include "cli/command.h"
#include "cli/requirements_option.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "pipeline/analyze.h"
#include "pipeline/pipeline.h"
#include "pipeline/version.h"
#include "validate/check.h"
#include "validate/messages.h"
#include "validate/propose.h"
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
  Limits limits;
  LanguageDepth languages = LanguageDepth::document;
  std::vector<ChainLink> chain;
  std::vector<FindingWriter> writers;  // in the order of the destinations
  std::vector<Destination> destinations;
  Counters counters;
  FindingTotals totals;
};

Day current_day() {
  return Day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

int read_options(Session& session, Validation& validation) {
  const Arguments& arguments = session.arguments();
  validation.language = validation.requirements.messages.value_or(MessageLanguage::bokmal);
  if (!arguments.messages.empty()) {
    const auto& codes = kMessageLanguageCodes;
    const auto found = std::find(codes.begin(), codes.end(), arguments.messages);
    if (found == codes.end()) return session.wrong_call("--messages takes nb, nn or en");
    validation.language = static_cast<MessageLanguage>(found - codes.begin());
  }
  validation.today = current_day();
  if (!arguments.reference_date.empty()) {
    const auto day = parse_reference_date(arguments.reference_date);
    if (!day) return session.wrong_call(day.error());
    validation.today = Day(std::chrono::year(day->year) / day->month / day->day);
    validation.extraction.reference_date = *day;
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
  context.requirements = validation.requirements.ids();
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
    if (output->path().empty()) {
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
  analyze(document, piece.input->name, std::move(bytes), lexicon, validation.limits,
          validation.languages);
  if (document.undecodable) {  // add_unreadable() tells of it
    piece.diagnostics = document.diagnostics;
    return;
  }
  extract(document, validation.chain, validation.extraction, {}, validation.limits);
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
  validation.limits = session.limits();
  auto requirements = load_requirements(session);
  if (!requirements) return session.refusal();
  validation.requirements = std::move(*requirements);
  if (const int status = read_options(session, validation); status != kDone) return status;
  // A status file tells the language of each report.
  const Requirements& wanted = validation.requirements;
  if (!wanted.document.language && !wanted.names_both_standards() && !session.resumable()) {
    validation.languages = LanguageDepth::none;
  }
  std::string names;
  for (const RecordKind kind : validation.requirements.kinds()) {
    names += fmt::format("{}{}", names.empty() ? "" : ",", schema_of(kind).plural);
  }
  if (!names.empty()) validation.chain = *make_chain(names);
  auto found = session.inputs(session.arguments().inputs, {});
  if (!found) return kWrongCall;
  if (const int status = open_destinations(session, validation); status != kDone) return status;
  RunHooks hooks;
  hooks.finished = [&](Piece& piece) {
    ++validation.totals.counts.files;
    if (!piece.read()) add_unreadable(validation, piece);
  };
  hooks.before_foot = [&](std::vector<Destination>& to) { add_feet(validation, to); };
  const int status = session.run(
      *std::move(found), std::move(validation.destinations),
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
  auto bytes = read_input({example, example}, session.limits());
  if (!bytes) {
    session.messages().show(bytes.error());
    return kUnreadable;
  }
  Document document;
  analyze(document, example, std::move(*bytes), lexicon, session.limits());
  for (const Diagnostic& diagnostic : document.diagnostics) session.messages().show(diagnostic);
  if (document.undecodable || !document.truncated.empty()) return kUnreadable;
  extract(document, *make_chain("all"), {lexicon, {}});
  auto output = Output::open(session.arguments().output);
  if (!output) return session.wrong_call(output.error());
  if (!session.spares_inputs({}, {output->path()})) return kWrongCall;
  output->write(propose_requirements(document));
  const auto closed = output->close();
  if (!closed) session.messages().show(closed.error());
  return closed ? kDone : kUnreadable;
}

}  // namespace

int run_validate(const Arguments& arguments) {
  Session session(arguments);
  if (!session.read_limits()) return kWrongCall;
  const Lexicon* lexicon = session.lexicon(arguments.dictionaries);
  if (lexicon == nullptr) return session.refusal();
  return arguments.init.empty() ? run_checks(session, *lexicon) : propose(session, *lexicon);
}

}  // namespace uttrekk::cli
