#include "pipeline/cores.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>

using namespace uttrekk;

namespace {

/// A folder that looks like /sys/fs/cgroup, gone at the end of the test.
class Groups {
 public:
  ~Groups() { std::filesystem::remove_all(mount_); }
  void write(const std::string& file, const std::string& content) {
    const std::filesystem::path path = mount_ / file;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << content << '\n';
  }
  unsigned cores(std::string_view membership) const {
    return cores_of_groups(membership, mount_.string());
  }

 private:
  std::filesystem::path mount_ = std::filesystem::temp_directory_path() /
                                 ("uttrekk-groups-" + std::to_string(std::random_device{}()));
};

}  // namespace

TEST_CASE("a group of version 2 has its quota in one file") {
  Groups groups;
  CHECK(groups.cores("0::/job\n") == 0);
  groups.write("job/cpu.max", "max 100000");
  CHECK(groups.cores("0::/job\n") == 0);
  groups.write("job/cpu.max", "250000 100000");
  CHECK(groups.cores("0::/job\n") == 3);
  CHECK(groups.cores("0::/other\n") == 0);
}

TEST_CASE("the least quota of all groups around a process counts") {
  Groups groups;
  groups.write("slurm/cpu.max", "400000 100000");
  groups.write("slurm/job/step/cpu.max", "800000 100000");
  CHECK(groups.cores("0::/slurm/job/step") == 4);
  groups.write("cpu.max", "50000 100000");
  CHECK(groups.cores("0::/slurm/job/step") == 1);
}

TEST_CASE("a group of version 1 has its quota in two files of its controller") {
  Groups groups;
  groups.write("cpu/docker/cpu.cfs_quota_us", "-1");
  groups.write("cpu/docker/cpu.cfs_period_us", "100000");
  const char* membership = "4:memory:/docker\n3:cpuset:/docker\n1:cpuacct,cpu:/docker\n0::/\n";
  CHECK(groups.cores(membership) == 0);
  groups.write("cpu/docker/cpu.cfs_quota_us", "200000");
  CHECK(groups.cores(membership) == 2);
  CHECK(groups.cores("4:memory:/docker\n3:cpuset:/docker\n0::/\n") == 0);
}

TEST_CASE("there is always a worker") {
  CHECK(default_workers() >= 1);
  Groups groups;
  for (const char* membership : {"", "\n", ":", "::", "0:", "x"})
    CHECK(groups.cores(membership) == 0);
}
