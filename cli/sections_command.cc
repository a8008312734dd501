#include <string>
#include <utility>

#include "cli/command.h"
#include "cli/session.h"
#include "pipeline/analyze.h"
#include "pipeline/pipeline.h"
#include "write/outline.h"
#include "write/record_writer.h"

namespace uttrekk::cli {

int run_sections(const Arguments& arguments) {
  Session session(arguments);
  if (!session.read_limits()) return kWrongCall;
  const Lexicon* lexicon = session.lexicon(arguments.dictionaries);
  if (lexicon == nullptr) return session.refusal();
  RecordOptions options{.offsets = OffsetUnit::code_point,
                        .positions = arguments.positions,
                        .text = !arguments.no_text,
                        .excel = arguments.excel};
  if (!arguments.offsets.empty()) {
    const auto unit = parse_offset_unit(arguments.offsets);
    if (!unit) return session.wrong_call(unit.error());
    options.offsets = *unit;
  }
  const auto chain = make_chain("sections");
  const auto format = output_format(arguments.format());
  const bool tree = !format;
  const RecordWriter writer(format.value_or(OutputFormat::jsonl), {RecordKind::section}, options,
                            {});
  const TableOptions table = session.table_options();
  std::string head;
  if (!tree) writer.append_head(head);
  return session.run(
      [&](Document& document, std::string bytes, Piece& piece) {
        analyze(document, piece.input->name, std::move(bytes), *lexicon, session.limits(),
                LanguageDepth::blocks);
        if (tree) {
          append_outline(piece.outputs[0], document, table);
        } else {
          extract(document, *chain, {*lexicon, {}});
          writer.append(piece.outputs[0], document);
        }
        piece.diagnostics = document.diagnostics;
      },
      std::move(head));
}

}  // namespace uttrekk::cli
