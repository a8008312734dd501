// Messages to standard error: "uttrekk: PATH: message".
#pragma once

#include <cstdio>
#include <string_view>

#include "base/diagnostic.h"
#include "cli/arguments.h"

namespace uttrekk::cli {

class Messages {
 public:
  explicit Messages(const Arguments& arguments);

  /// Errors always; warnings unless -q; notes with -v.
  void show(const Diagnostic& diagnostic) const;
  void error(std::string_view message) const {
    show({Severity::error, "", 0, 0, std::string(message)});
  }

 private:
  bool quiet_;
  bool verbose_;
  bool colour_;
};

}  // namespace uttrekk::cli
