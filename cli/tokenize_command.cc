#include <utility>

#include "cli/command.h"
#include "cli/session.h"
#include "pipeline/analyze.h"
#include "write/conllu.h"
#include "write/text_table.h"

namespace uttrekk::cli {
namespace {

/// One sentence a line.
void append_sentences(std::string& out, const Document& document) {
  for (const Sentence& sentence : document.sentences) {
    out += one_line(document.view(sentence.span));
    out += '\n';
  }
}

}  // namespace

int run_tokenize(const Arguments& arguments) {
  Session session(arguments);
  const Lexicon* lexicon = session.lexicon(arguments.dictionaries);
  if (lexicon == nullptr) return kWrongCall;
  const auto append = arguments.format() == "text" ? append_sentences : append_conllu;
  return session.run([&](Document& document, std::string bytes, Piece& piece) {
    analyze(document, piece.input->name, std::move(bytes), *lexicon);
    append(piece.outputs[0], document);
    piece.diagnostics = document.diagnostics;
  });
}

}  // namespace uttrekk::cli
