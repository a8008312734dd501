#include "cli/messages.h"

#include "cli/terminal.h"
#include "write/escape.h"
#include "write/text_table.h"

namespace uttrekk::cli {

Messages::Messages(const Arguments& arguments)
    : quiet_(arguments.quiet),
      verbose_(arguments.verbose > 0),
      colour_(wants_colour(arguments.color, errors_are_terminal())) {}

void Messages::show(const Diagnostic& diagnostic) const {
  if (diagnostic.severity == Severity::warning && quiet_) return;
  if (diagnostic.severity == Severity::note && !verbose_) return;
  std::string line;
  append_styled(line, "uttrekk:", Style::title, colour_);
  line += ' ';
  append_visible(line, to_string(diagnostic));  // arguments and names of files may be any bytes
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace uttrekk::cli
