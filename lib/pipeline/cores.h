// How many threads the machine, and whoever shares it out, have for this process.
#pragma once

#include <string>
#include <string_view>

namespace uttrekk {

/// The cores that this process may use: its affinity, and the quota of its control groups (those
/// of its container, its service or its job).
unsigned default_workers();

/// The least quota of the groups that `membership` (what /proc/self/cgroup holds) names and of
/// those around them, as whole cores, at least 1; 0 where none has a quota. `mount`: where the
/// groups are found, of version 1 or 2 (/sys/fs/cgroup).
unsigned cores_of_groups(std::string_view membership, const std::string& mount);

}  // namespace uttrekk
