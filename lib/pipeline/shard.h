// One part of many inputs, for runs that are spread over machines: --shard 2/8.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace uttrekk {

struct Shard {
  std::uint32_t index = 1;  // from 1
  std::uint32_t count = 1;
};

/// "I/N" with 1 ≤ I ≤ N.
Result<Shard> parse_shard(std::string_view text);

/// Whether the input of that relative path is of the shard. Every path is of exactly one of N
/// shards, the same one on every machine and in every version (FNV-1a of its bytes; a leading "./"
/// does not count).
bool in_shard(std::string_view path, Shard shard);

}  // namespace uttrekk
