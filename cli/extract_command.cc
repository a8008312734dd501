#include <algorithm>
#include <filesystem>
#include <utility>

#include "cli/command.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "pipeline/analyze.h"
#include "pipeline/pipeline_file.h"
#include "write/record_writer.h"

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

Result<std::optional<CalendarDay>> parse_reference_date(std::string_view text) {
  if (const auto day = parse_day(text)) return day;
  return failure("", "--reference-date takes a day as 2025-03-01");
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
  p.records.excel = p.records.excel || a.excel;
  p.records.positions = p.records.positions || a.positions;
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

bool is_directory(const std::string& path) {
  std::error_code error;
  return path.ends_with('/') || std::filesystem::is_directory(path, error);
}

OutputFormat format_of(const Pipeline& pipeline) {
  if (pipeline.format) return *pipeline.format;
  if (pipeline.records.excel) return OutputFormat::csv;
  if (!pipeline.output.empty()) {
    return format_of_ending(pipeline.output).value_or(OutputFormat::jsonl);
  }
  return output_is_terminal() ? OutputFormat::table : OutputFormat::jsonl;
}

/// What is written, and by whom; the two vectors run in parallel.
struct Writing {
  std::vector<RecordWriter> writers;
  std::vector<Destination> destinations;
};

Result<void> add(Writing& writing, const std::string& path, RecordWriter writer) {
  auto output = Output::open(path);
  if (!output) return tl::unexpected(output.error());
  std::string head, foot;
  writer.append_head(head);
  writer.append_foot(foot);
  writing.destinations.push_back(
      {std::move(*output), std::move(head), std::move(foot), writer.separator()});
  writing.writers.push_back(std::move(writer));
  return {};
}

Result<Writing> open_writing(const Pipeline& pipeline, const std::vector<RecordKind>& kinds,
                             TableOptions table) {
  const OutputFormat format = format_of(pipeline);
  Writing writing;
  if (!is_directory(pipeline.output)) {
    if (!pipeline.output.empty()) table.colour = false;
    auto added =
        add(writing, pipeline.output, RecordWriter(format, kinds, pipeline.records, table));
    if (!added) return tl::unexpected(added.error());
    return writing;
  }
  table.colour = false;
  std::error_code error;
  std::filesystem::create_directories(pipeline.output, error);
  if (error) return failure(pipeline.output, error.message());
  for (const RecordKind kind : kinds) {
    const std::string name = std::string(schema_of(kind).plural) + std::string(ending(format));
    auto added = add(writing, (std::filesystem::path(pipeline.output) / name).string(),
                     RecordWriter(format, {kind}, pipeline.records, table));
    if (!added) return tl::unexpected(added.error());
  }
  return writing;
}

int run_pipeline(Session& session, const Pipeline& pipeline) {
  const auto chain = make_chain(pipeline);
  if (!chain) return session.wrong_call(chain.error());
  const Lexicon* lexicon = session.lexicon(pipeline.dictionaries);
  if (lexicon == nullptr) return kWrongCall;
  const auto found = session.inputs(pipeline.inputs, pipeline.input);
  if (!found) return kWrongCall;
  auto writing = open_writing(pipeline, asked_kinds(*chain), session.table_options());
  if (!writing) return session.wrong_call(writing.error());
  const Context context{*lexicon, pipeline.reference_date};
  return session.run(*found, std::move(writing->destinations),
                     [&](Document& document, std::string bytes, Piece& piece) {
                       analyze(document, piece.input->name, std::move(bytes), *lexicon);
                       extract(document, *chain, context, pipeline.select);
                       for (std::size_t i = 0; i < writing->writers.size(); ++i) {
                         writing->writers[i].append(piece.outputs[i], document);
                       }
                       piece.records = document.records.size();
                       piece.diagnostics = document.diagnostics;
                     });
}

int run_with(const Arguments& arguments, Pipeline pipeline) {
  Session session(arguments);
  if (auto applied = apply(arguments, pipeline); !applied) {
    return session.wrong_call(applied.error());
  }
  return run_pipeline(session, pipeline);
}

}  // namespace

int run_extract(const Arguments& arguments) {
  return run_with(arguments, {});
}

int run_run(const Arguments& arguments) {
  if (arguments.words.empty()) {
    return Session(arguments).wrong_call("run needs a pipeline file: uttrekk run PIPELINE.toml");
  }
  auto pipeline = read_pipeline_file(arguments.words[0]);
  if (!pipeline) return Session(arguments).wrong_call(pipeline.error());
  return run_with(arguments, std::move(*pipeline));
}

}  // namespace uttrekk::cli
