// Counts what each stage allocates for a document once it has seen one like it: kFixed at most, and
// `bound` more a KB of text, whatever tokens and records it has. Ends with 1 where one is past it.
//
// To tighten: lower the bounds in steps() to what this prints; none should be left in the end.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "language/identify.h"
#include "read/read.h"
#include "segment/segment.h"
#include "structure/structure.h"
#include "uttrekk.h"

namespace {
thread_local long allocations = 0;
}

// glibc's own, so that what ICU, RE2 and libphonenumber allocate counts too.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* malloc(std::size_t size) {
  ++allocations;
  return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) {
  ++allocations;
  return __libc_calloc(count, size);
}
void* realloc(void* block, std::size_t size) {
  ++allocations;
  return __libc_realloc(block, size);
}
}

namespace {

using namespace uttrekk;

std::string samples() {
  std::set<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(UTTREKK_SOURCE_DIR "/samples")) {
    if (entry.path().extension() == ".txt") paths.insert(entry.path());
  }
  std::string joined;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    joined.append(std::istreambuf_iterator<char>(in), {});
    joined += "\n\n\n";
  }
  return joined;
}

struct Step {
  std::string name;
  std::function<void(Document&)> run;
  double bound;  // allocations a KB of text, besides kFixed
};

constexpr double kFixed = 64;

/// The extractors that are one function run together, as pipeline/analyze.cc has it.
void add_extractors(std::vector<Step>& all, const std::map<std::string, double>& bounds) {
  KindSet done = 0;
  for (const Extractor* first : extractors()) {
    if (holds(done, first->kind)) continue;
    KindSet kinds = 0;
    std::string name;
    for (const Extractor* one : extractors()) {
      if (one->extract != first->extract) continue;
      kinds |= kind_bit(one->kind);
      name += (name.empty() ? "" : "+") + std::string(one->name);
    }
    done |= kinds;
    const auto bound = bounds.find(name);
    all.push_back({name,
                   [first, kinds](Document& d) {
                     first->extract(d, {Lexicon::builtin(), {}}, kinds);
                   },
                   bound == bounds.end() ? 0 : bound->second});
  }
}

std::vector<Step> steps(const std::string& text, std::string& out) {
  const Lexicon& lexicon = Lexicon::builtin();
  std::vector<Step> all = {
      {"decode", [&](Document& d) { decode_document(d, "-", text); }, 0},
      {"read", [](Document& d) { read_lines(d); }, 0},
      {"structure", [&](Document& d) { find_structure(d, lexicon); }, 1.6},
      {"segment", [&](Document& d) { segment(d, lexicon); }, 0},
      {"language", [&](Document& d) { identify_languages(d, lexicon); }, 0},
  };
  add_extractors(all, {{"contacts+persons", 14}});
  all.push_back({"sort", [](Document& d) { d.records.sort(); }, 0});
  all.push_back({"write",
                 [&](Document& d) {
                   out.clear();
                   JsonRecords records(d, {});
                   for (const Record& record : d.records) records.append(out, record);
                 },
                 0});
  return all;
}

/// The allocations of each step over `text` once it has seen it twice; false where one is past its
/// bound.
bool within_bounds(const std::string& text) {
  Document document;
  std::string out;
  const std::vector<Step> all = steps(text, out);
  std::vector<long> counts(all.size());
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const long before = allocations;
      all[i].run(document);
      counts[i] = allocations - before;
    }
  }
  std::printf("%zu bytes, %u tokens, %u records\n", text.size(), document.tokens.size(),
              document.records.size());
  bool within = true;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double bound = kFixed + all[i].bound * static_cast<double>(text.size()) / 1000;
    const bool well = static_cast<double>(counts[i]) <= bound;
    std::printf("%-5s%-20s %8ld allocations, bound %.0f\n", well ? "ok" : "FAIL",
                all[i].name.c_str(), counts[i], bound);
    within = within && well;
  }
  return within;
}

}  // namespace

int main() {
  const std::string text = samples();
  const bool once = within_bounds(text);
  const bool thrice = within_bounds(text + text + text);
  return once && thrice ? 0 : 1;
}
