#include "pipeline/cores.h"

#include <sched.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <thread>

namespace uttrekk {
namespace {

/// The quota in one folder, in cores; 0 for none. Version 2 has "MICROSECONDS PERIOD" or "max
/// PERIOD" in one file, version 1 two files, with -1 for none.
double quota_in(const std::string& folder) {
  double quota = 0;
  double period = 0;
  std::ifstream both(folder + "/cpu.max");
  if (!(both >> quota >> period)) {
    quota = 0;
    std::ifstream(folder + "/cpu.cfs_quota_us") >> quota;
    std::ifstream(folder + "/cpu.cfs_period_us") >> period;
  }
  return quota > 0 && period > 0 ? quota / period : 0;
}

/// The least quota of the group `path` and of the groups around it. Inside a container the outer
/// part of the path may not be there, but the mount itself is then the container's group.
double quota_around(const std::string& mount, std::string path) {
  double least = 0;
  for (;;) {
    const double quota = quota_in(mount + path);
    if (quota > 0 && (least == 0 || quota < least)) least = quota;
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return least;
    path.resize(slash);
  }
}

/// Whether the comma list `names` has `name`.
bool has(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::size_t comma = names.find(',');
    if (names.substr(0, comma) == name) return true;
    names.remove_prefix(comma == std::string_view::npos ? names.size() : comma + 1);
  }
  return false;
}

}  // namespace

unsigned cores_of_groups(std::string_view membership, const std::string& mount) {
  double least = 0;
  while (!membership.empty()) {
    // "NUMBER:CONTROLLERS:PATH"; no controllers are named in version 2.
    const std::string_view line = membership.substr(0, membership.find('\n'));
    membership.remove_prefix(std::min(line.size() + 1, membership.size()));
    const std::size_t first = line.find(':');
    const std::size_t second = first == std::string_view::npos ? first : line.find(':', first + 1);
    if (second == std::string_view::npos) continue;
    const std::string_view controllers = line.substr(first + 1, second - first - 1);
    if (!controllers.empty() && !has(controllers, "cpu")) continue;
    const std::string path(line.substr(second + 1));
    for (const char* below : {"", "/unified", "/cpu", "/cpu,cpuacct"}) {
      const double quota = quota_around(mount + below, path);
      if (quota > 0 && (least == 0 || quota < least)) least = quota;
    }
  }
  return static_cast<unsigned>(std::ceil(least));
}

unsigned default_workers() {
  cpu_set_t allowed;
  const unsigned cores = sched_getaffinity(0, sizeof allowed, &allowed) == 0
                             ? static_cast<unsigned>(CPU_COUNT(&allowed))
                             : std::thread::hardware_concurrency();
  std::ifstream membership("/proc/self/cgroup");
  const std::string groups{std::istreambuf_iterator<char>(membership), {}};
  const unsigned quota = cores_of_groups(groups, "/sys/fs/cgroup");
  return std::max(1u, quota > 0 ? std::min(cores, quota) : cores);
}

}  // namespace uttrekk
