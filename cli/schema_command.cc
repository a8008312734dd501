#include <optional>

#include "cli/command.h"
#include "cli/session.h"
#include "pipeline/pipeline.h"
#include "write/schema.h"

namespace uttrekk::cli {

int run_schema(const Arguments& arguments) {
  Session session(arguments);
  std::optional<RecordKind> kind;
  if (!arguments.inputs.empty()) return session.wrong_call("schema takes one kind of record");
  if (!arguments.words.empty()) {
    const auto named = parse_kind(arguments.words[0]);
    if (!named) return session.wrong_call(named.error());
    kind = *named;
  }
  std::string out;
  if (arguments.format() == "json") {
    append_table_schema(out, kind, {.text = !arguments.no_text});
  } else if (arguments.format() == "markdown") {
    append_schema_markdown(out, kind);
  } else {
    append_schema_table(out, kind, session.table_options());
  }
  return session.print(out);
}

}  // namespace uttrekk::cli
