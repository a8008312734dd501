#include "cli/interrupt.h"

#include <csignal>

namespace uttrekk::cli {
namespace {

// A signal handler can reach nothing else.
volatile std::sig_atomic_t noted = 0;

void note(int) {
  noted = 1;
}

}  // namespace

void watch_for_interrupts() {
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // the second one has its usual effect
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() {
  return noted != 0;
}

}  // namespace uttrekk::cli
