#include <utility>

#include "cli/command.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "pipeline/analyze.h"
#include "pipeline/languages.h"
#include "validate/edit_distance.h"

namespace uttrekk::cli {
namespace {

OutputFormat format_of(const Arguments& arguments) {
  if (const auto named = output_format(arguments.format())) return *named;
  return arguments.to_standard_output() && output_is_terminal() ? OutputFormat::table
                                                                : OutputFormat::jsonl;
}

}  // namespace

int run_language(const Arguments& arguments) {
  Session session(arguments);
  if (!session.read_limits()) return kWrongCall;
  const auto part = language_part(arguments.by.empty() ? "document" : arguments.by);
  if (!part) {
    return session.wrong_call(unknown_name("part", arguments.by, kLanguagePartNames));
  }
  const Lexicon* lexicon = session.lexicon(arguments.dictionaries);
  if (lexicon == nullptr) return session.refusal();
  const bool explain = arguments.verbose > 0;
  // Of a section, the place is the whole of it, and the text its heading alone.
  const std::string_view text = *part == LanguagePart::section    ? "heading"
                                : *part == LanguagePart::sentence ? "text"
                                                                  : "";
  const LanguageWriter writer(format_of(arguments), text, explain, session.table_options());
  std::string head;
  writer.append_head(head);
  return session.run(
      [&](Document& document, std::string bytes, Piece& piece) {
        analyze(document, piece.input->name, std::move(bytes), *lexicon, session.limits());
        writer.append(piece.outputs[0], document,
                      language_rows(document, *lexicon, *part, explain));
        piece.diagnostics = document.diagnostics;
      },
      std::move(head));
}

}  // namespace uttrekk::cli
