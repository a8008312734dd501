#include "cli/writing.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/terminal.h"

namespace uttrekk::cli {
namespace {

OutputFormat format_of(const Pipeline& pipeline) {
  if (pipeline.format) return *pipeline.format;
  if (pipeline.records.excel) return OutputFormat::csv;
  return pipeline.output.empty() && output_is_terminal() ? OutputFormat::table
                                                         : OutputFormat::jsonl;
}

Result<void> add(Writing& writing, const std::string& path, RecordWriter writer, bool resumable) {
  auto output = Output::open(path, resumable);
  if (!output) return tl::unexpected(output.error());
  std::string head, foot;
  writer.append_head(head);
  writer.append_foot(foot);
  writing.destinations.push_back(
      {std::move(*output), std::move(head), std::move(foot), writer.separator()});
  writing.writers.push_back(std::move(writer));
  return {};
}

}  // namespace

Result<Writing> open_writing(const Pipeline& pipeline, const std::vector<RecordKind>& kinds,
                             TableOptions table, bool resumable) {
  const OutputFormat format = format_of(pipeline);
  Writing writing;
  if (!names_directory(pipeline.output)) {
    if (!pipeline.output.empty()) table.colour = false;
    auto added = add(writing, pipeline.output, RecordWriter(format, kinds, pipeline.records, table),
                     resumable);
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
                     RecordWriter(format, {kind}, pipeline.records, table), resumable);
    if (!added) return tl::unexpected(added.error());
  }
  return writing;
}

}  // namespace uttrekk::cli
