#include <fmt/format.h>

#include <utility>

#include "cli/command.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "pipeline/analyze.h"
#include "write/language.h"

namespace uttrekk::cli {
namespace {

OutputFormat format_of(const Arguments& arguments) {
  if (const auto named = output_format(arguments.format())) return *named;
  if (!arguments.output.empty()) {
    return format_of_ending(arguments.output).value_or(OutputFormat::jsonl);
  }
  return output_is_terminal() ? OutputFormat::table : OutputFormat::jsonl;
}

}  // namespace

int run_language(const Arguments& arguments) {
  Session session(arguments);
  const auto part = language_part(arguments.by.empty() ? "document" : arguments.by);
  if (!part) {
    return session.wrong_call(
        fmt::format("unknown part '{}' (there are: document, section, sentence)", arguments.by));
  }
  const Lexicon* lexicon = session.lexicon(arguments.dictionaries);
  if (lexicon == nullptr) return kWrongCall;
  const OutputFormat format = format_of(arguments);
  const TableOptions table = session.table_options();
  return session.run(
      [&](Document& document, std::string bytes, Piece& piece) {
        analyze(document, piece.input->name, std::move(bytes), *lexicon);
        append_languages(piece.outputs[0], document, *part, format, table);
        piece.diagnostics = document.diagnostics;
      },
      languages_head(*part, format));
}

}  // namespace uttrekk::cli
