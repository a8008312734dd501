// From what a user names (files, directories, "-") to the files that are read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "pipeline/input_list.h"
#include "pipeline/limits.h"
#include "pipeline/shard.h"

namespace uttrekk {

/// The name of standard input, as an argument and in records.
inline constexpr std::string_view kStandardInput = "-";

struct InputOptions {
  std::vector<std::string> include;  // globs; empty: kReportEndings
  std::vector<std::string> exclude;  // globs, of files and of whole directories
  std::string base;                  // directory that relative names start from; empty: here
  bool follow_links = false;         // in directories
  Shard shard;                       // by the path below the directory named; of a file, its name
};

/// What is taken for a report when a directory is walked, in capitals or not, unless --include says
/// otherwise.
inline constexpr const char* kReportEndings[] = {"*.txt", "*.text", "*.md", "*.markdown"};

/// Files are taken as they are named. Directories are walked in the order of their entries' bytes;
/// the globs see the path below the directory that was named. Hidden entries and, unless
/// they are to be followed, symbolic links are passed over; special files, links that lead back to
/// a directory around them, and what cannot be opened go to `problems`.
InputList find_inputs(const std::vector<std::string>& names, const InputOptions& options,
                      std::vector<Diagnostic>& problems);

/// All bytes of a file, a pipe, or standard input; an error where they are more than limits allow
/// for a report (or for what `limit` names).
Result<std::string> read_input(const Input& input, const Limits& limits = {},
                               LimitId limit = LimitId::file_size);

}  // namespace uttrekk
