#include <utility>

#include "cli/command.h"
#include "cli/session.h"
#include "pipeline/analyze.h"
#include "write/conllu.h"
#include "write/sentence_lines.h"
#include "write/tokens_json.h"

namespace uttrekk::cli {
namespace {

using Append = void (*)(std::string&, const Document&);

Append writer(std::string_view format) {
  if (format == "text") return append_sentence_lines;
  return format == "jsonl" ? append_tokens_json : append_conllu;
}

}  // namespace

int run_tokenize(const Arguments& arguments) {
  Session session(arguments);
  if (!session.read_limits()) return kWrongCall;
  const Lexicon* lexicon = session.lexicon(arguments.dictionaries);
  if (lexicon == nullptr) return session.refusal();
  const Append append = writer(arguments.format());
  LanguageDepth languages = LanguageDepth::none;
  if (session.resumable()) languages = LanguageDepth::document;  // for the status file
  if (arguments.format() == "jsonl") languages = LanguageDepth::blocks;
  const std::string_view separator = arguments.format() == "text" ? "\n" : "";  // between reports
  return session.run(
      [&](Document& document, std::string bytes, Piece& piece) {
        analyze(document, piece.input->name, std::move(bytes), *lexicon, session.limits(),
                languages);
        std::string& out = piece.outputs[0];
        out = separator;
        append(out, document);
        if (out.size() == separator.size()) out.clear();
        piece.diagnostics = document.diagnostics;
      },
      {}, separator);
}

}  // namespace uttrekk::cli
