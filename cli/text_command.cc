#include <utility>

#include "cli/command.h"
#include "cli/session.h"
#include "pipeline/analyze.h"

namespace uttrekk::cli {

int run_text(const Arguments& arguments) {
  Session session(arguments);
  if (!session.read_limits()) return kWrongCall;
  return session.run([&](Document& document, std::string bytes, Piece& piece) {
    decode_document(document, piece.input->name, std::move(bytes), session.limits());
    piece.outputs[0] += document.text.view();
    piece.diagnostics = document.diagnostics;
  });
}

}  // namespace uttrekk::cli
