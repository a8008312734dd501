#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/command.h"
#include "cli/ending.h"
#include "cli/json_lines.h"
#include "cli/session.h"
#include "cli/writing.h"
#include "extract/explanation.h"
#include "pipeline/analyze.h"
#include "pipeline/pipeline_file.h"

namespace uttrekk::cli {
namespace {

/// Sets `target` from an argument, if it was given.
template <typename Target, typename Parse>
Result<void> apply(const std::string& given, Target& target, Parse parse) {
  if (given.empty()) return {};
  auto value = parse(given);
  if (!value) return tl::unexpected(value.error());
  target = *value;
  return {};
}

/// What the command line says wins over the pipeline file.
Result<void> apply(const Arguments& a, Pipeline& p) {
  if (!a.inputs.empty() || !a.files_from.empty()) {
    p.inputs = a.inputs;
    p.input.base.clear();
  }
  if (!a.extractors.empty()) p.extractors = a.extractors;
  if (!a.dictionaries.empty()) p.dictionaries = a.dictionaries;
  if (!a.output.empty()) p.output = a.output;
  if (p.output == "-") p.output.clear();
  p.records.excel = p.records.excel || a.excel;
  p.records.positions = p.records.positions || a.positions;
  p.records.text = p.records.text && !a.no_text;
  for (const auto& set : {apply(a.within, p.select.within, parse_kind),
                          apply(a.section, p.select.section, parse_section_type),
                          apply(a.language, p.select.language, parse_language),
                          apply(a.reference_date, p.reference_date, parse_reference_date),
                          apply(a.offsets, p.records.offsets, parse_offset_unit),
                          apply(std::string(a.format()), p.format, parse_format)}) {
    if (!set) return set;
  }
  return {};
}

/// Why each record is one: for the table, or as a note for -v where records are for programs.
std::vector<std::string> explain(const Document& document, const Lexicon& lexicon) {
  std::vector<std::string> reasons;
  Explainer explainer(document, lexicon);
  for (const Record& record : document.records) reasons.push_back(explainer.explain(record));
  return reasons;
}

void append_notes(std::vector<Diagnostic>& notes, const Document& document,
                  const std::vector<std::string>& reasons) {
  for (std::uint32_t i = 0; i < document.records.size(); ++i) {
    const Record& record = document.records[i];
    const Position at = document.text.position(record.span.begin);
    std::string message = fmt::format("{}: {}", schema_of(record.kind).name, record.rule);
    if (!reasons[i].empty()) message += fmt::format(": {}", reasons[i]);
    notes.push_back({Severity::note, document.path, at.line, at.column, std::move(message)});
  }
}

int run_pipeline(Session& session, const Pipeline& pipeline) {
  const auto chain = make_chain(pipeline);
  if (!chain) return session.wrong_call(chain.error());
  if (!session.read_limits(pipeline.limits)) return kWrongCall;
  const Lexicon* lexicon = session.lexicon(pipeline.dictionaries);
  if (lexicon == nullptr) return session.refusal();
  if (!session.arguments().jsonl_in.empty())
    return run_json_lines(session, pipeline, *chain, *lexicon);
  auto found = session.inputs(pipeline.inputs, pipeline.input);
  if (!found) return kWrongCall;
  auto writing =
      open_writing(pipeline, asked_kinds(*chain), session.table_options(), session.resumable());
  if (!writing) return session.wrong_call(writing.error());
  const Context context{*lexicon, pipeline.reference_date};
  const bool explained = session.arguments().verbose > 0;
  return session.run(*std::move(found), std::move(writing->destinations),
                     [&](Document& document, std::string bytes, Piece& piece) {
                       analyze(document, piece.input->name, std::move(bytes), *lexicon,
                               session.limits(), LanguageDepth::blocks);
                       extract(document, *chain, context, pipeline.select, session.limits());
                       piece.diagnostics = document.diagnostics;
                       std::vector<std::string> reasons;
                       if (explained) reasons = explain(document, *lexicon);
                       for (std::size_t i = 0; i < writing->writers.size(); ++i) {
                         writing->writers[i].append(piece.outputs[i], document, reasons);
                       }
                       const bool table = writing->writers[0].format() == OutputFormat::table;
                       if (explained && !table) append_notes(piece.diagnostics, document, reasons);
                       piece.records = document.records.size();
                     });
}

int run_with(Session& session, Pipeline pipeline) {
  const Arguments& arguments = session.arguments();
  if (auto applied = apply(arguments, pipeline); !applied) {
    return session.wrong_call(applied.error());
  }
  if (!pipeline.format && !pipeline.records.excel) {
    const auto format = format_of_output(*arguments.command, arguments, pipeline.output);
    if (!format) return session.wrong_call(format.error());
    pipeline.format = output_format(*format);
  }
  return run_pipeline(session, pipeline);
}

}  // namespace

int run_extract(const Arguments& arguments) {
  Session session(arguments);
  for (const std::string& input : arguments.inputs) {
    std::error_code error;
    if (!make_chain(input) || std::filesystem::exists(input, error)) continue;
    const bool more = !arguments.extractors.empty();
    return session.wrong_call(
        fmt::format("there is no file '{}'; extractors stand behind -e, with commas: -e {}{}{}",
                    input, arguments.extractors, more ? "," : "", input));
  }
  return run_with(session, {});
}

int run_run(const Arguments& arguments) {
  Session session(arguments);
  if (arguments.words.empty()) {
    return session.wrong_call("run needs a pipeline file: uttrekk run PIPELINE.toml");
  }
  const std::string& path = arguments.words[0];
  const auto toml = read_pipeline_file(path);
  if (!toml) return session.wrong_call(toml.error());
  auto pipeline = parse_pipeline(*toml, path);
  if (!pipeline) return session.wrong_call(pipeline.error());
  session.depends_on(*toml);
  return run_with(session, std::move(*pipeline));
}

}  // namespace uttrekk::cli
