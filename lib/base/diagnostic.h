// What went wrong, and where: the library's errors and warnings are values of this type.
// Nothing in lib/ prints; the command line decides what a user sees.
#pragma once

#include <cstdint>
#include <string>

namespace uttrekk {

enum class Severity : std::uint8_t { note, warning, error };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string path;          // as the user gave it; "-" is standard input
  std::uint32_t line = 0;    // 1-based; 0: the message is about the whole file
  std::uint32_t column = 0;  // 1-based, code points; 0: the message is about the whole line
  std::string message;       // one sentence without a full stop, no report text in it
  std::string limit = {};    // the limit that was passed, by its name ("tokens"); else empty
};

/// "PATH:LINE:COLUMN: message", leaving out what is not known.
std::string to_string(const Diagnostic& diagnostic);

/// What the system says of an errno: "No such file or directory".
std::string system_message(int error);

}  // namespace uttrekk
