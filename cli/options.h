// The options: one table, from which come parsing and help.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"

namespace uttrekk::cli {

enum class OptionId : std::uint8_t {
  extractors,
  requirements,
  init,
  messages,
  fail_on,
  format,
  output,
  include,
  exclude,
  follow_links,
  files_from,
  jsonl_in,
  nul_separated,
  within,
  section,
  language,
  reference_date,
  dictionaries,
  offsets,
  positions,
  no_text,
  excel,
  by,
  limit,
  status,
  resume,
  jobs,
  shard,
  progress,
  quiet,
  verbose,
  color,
};

/// A bit set over OptionId.
class OptionSet {
 public:
  constexpr OptionSet() = default;
  constexpr OptionSet(std::initializer_list<OptionId> options) {
    for (const OptionId id : options) bits_ |= std::uint64_t{1} << static_cast<unsigned>(id);
  }
  constexpr bool has(OptionId id) const { return (bits_ >> static_cast<unsigned>(id) & 1) != 0; }
  constexpr OptionSet operator|(OptionSet other) const {
    other.bits_ |= bits_;
    return other;
  }

 private:
  std::uint64_t bits_ = 0;
};

/// The member that an option sets; one of these is.
struct OptionTarget {
  constexpr OptionTarget(std::string Arguments::*member) : text(member) {}
  constexpr OptionTarget(std::vector<std::string> Arguments::*member) : list(member) {}
  constexpr OptionTarget(bool Arguments::*member) : flag(member) {}
  constexpr OptionTarget(unsigned Arguments::*member) : number(member) {}

  std::string Arguments::*text = nullptr;
  std::vector<std::string> Arguments::*list = nullptr;
  bool Arguments::*flag = nullptr;
  unsigned Arguments::*number = nullptr;
};

struct OptionRow {
  OptionId id;
  OptionTarget target;
  std::string_view names;  // "-e,--extractors"
  std::string_view value;  // "LIST"; empty: a flag
  std::string_view about;
};

/// What changes no byte of the output: how a run goes, and which inputs it has. All other options
/// are part of what --resume compares, as a new one is.
inline constexpr OptionSet kBesideOutput = {
    OptionId::include, OptionId::exclude,  OptionId::follow_links,  OptionId::files_from,
    OptionId::jobs,    OptionId::shard,    OptionId::nul_separated, OptionId::status,
    OptionId::resume,  OptionId::progress, OptionId::color,         OptionId::quiet};

/// In the order of the help.
std::span<const OptionRow> option_rows();

}  // namespace uttrekk::cli
