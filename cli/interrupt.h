// Ctrl-C: the first one ends the batch after the reports that are complete, the second one ends
// the program.
#pragma once

namespace uttrekk::cli {

/// From now on an interrupt (SIGINT) or a request to end (SIGTERM) is noted.
void watch_for_interrupts();
bool interrupted();

}  // namespace uttrekk::cli
