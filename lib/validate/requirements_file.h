// Requirements files: what a report must hold, as TOML.
//
//   name = "prosjekterfaring"
//   messages = "nb"                       # nb, nn or en; the command line comes first
//
//   [document.language]
//   allowed = ["nb", "nn"]
//   [document.title]                      # pattern = "Prosjekterfaring: .+"
//   [document.words]
//   min = 200
//   [document.newest-date]
//   max-age = "P2Y"
//   [document.instructions]               # "Beskriv her …" may not be left
//   [document.identity-numbers]
//
//   [[section]]
//   names = ["Mål", "Hva var målene for prosjektet?"]
//   names-nn = ["Kva var måla for prosjektet?"]
//   type = "goals"                        # or a list: any heading of that meaning counts
//   presence = "required"                 # optional, forbidden
//   after = "background"                  # the id of another section
//   min-words = 20
//
//   [[one-of]]
//   sections = ["goals", "purpose"]
//
//   [[record]]
//   kind = "goal"
//   within = "goals"
//   min = 2
//   with = ["targets"]                    # counts only those that have it
//
// Each table may have `id`, `severity` (error, warning, info) and `message`. Regular expressions
// are RE2's and must match the whole value. README.md lists every key.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "validate/requirements.h"

namespace uttrekk {

struct ParsedRequirements {
  Requirements requirements;
  std::vector<Diagnostic> errors;  // with line and column, in the order of the file
};

/// `path` names the file in errors.
ParsedRequirements parse_requirements(std::string_view toml, std::string path);

struct BuiltinRequirements {
  std::string_view name;  // "prosjekterfaring"
  std::string_view toml;
};
/// The files of samples/requirements/, compiled into the program.
std::span<const BuiltinRequirements> builtin_requirements();

}  // namespace uttrekk
