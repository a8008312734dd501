// The command line over a folder with a report, an empty file and a dictionary of any bytes. The
// first byte names the call; no status but those that are promised may come back.
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace {

constexpr std::array<std::string_view, 14> kCalls = {
    "extract -e all -q r",
    "extract -e all -f csv --excel --positions -q r",
    "extract -e all -f table -v --color always -q r",
    "extract --within goal --offsets utf16 --no-text -f json -q r",
    "extract --jsonl-in text -q r/a.txt",
    "extract --dictionaries words -q r",
    "extract --limit tokens=20 --status status.jsonl -q r",
    "run r/a.txt",
    "tokenize -f jsonl -j 2 -q r",
    "sections -q r",
    "language --by sentence -f csv -v -q r",
    "validate -r sluttrapport -f sarif -q r",
    "validate -r r/a.txt r/empty.txt",
    "merge r/a.txt",
};

/// A folder for this process, its working directory; messages go nowhere.
const std::filesystem::path& folder() {
  static const std::filesystem::path path = [] {
    std::string name = (std::filesystem::temp_directory_path() / "uttrekk-fuzz-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    std::filesystem::create_directories(name + "/r");
    std::filesystem::create_directories(name + "/words/nb");
    std::ofstream(name + "/r/empty.txt");
    return std::filesystem::path(name);
  }();
  return path;
}

std::vector<std::string> words_of(std::string_view call) {
  std::istringstream words{std::string(call)};
  return {std::istream_iterator<std::string>(words), {}};
}

int run(std::vector<std::string> words) {
  using namespace uttrekk::cli;
  const Command& command = *find_command(words.front());
  words.erase(words.begin());
  words.insert(words.begin(), {"-o", "out"});
  const Parsed parsed = parse_arguments(command, std::move(words));
  if (!parsed.error.empty()) std::abort();
  const int errors = dup(STDERR_FILENO);
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2(nowhere, STDERR_FILENO);
  const int status = command.run(parsed.arguments);
  dup2(errors, STDERR_FILENO);
  close(errors);
  close(nowhere);
  return status;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder());
  std::ofstream("r/a.txt", std::ios::binary) << bytes;
  std::ofstream("words/nb/months.tsv", std::ios::binary) << bytes;
  const int status = run(words_of(kCalls[data[0] % kCalls.size()]));
  std::filesystem::current_path(before);
  if (status < 0 || status > 3) std::abort();
  return 0;
}
