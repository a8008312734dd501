// No memory at any moment: the n-th allocation of a run fails, for one n after the other; alone,
// and with all that follow it until the report is given up. The report that is worked on then is
// told to have failed, or is whole; the one after it is always whole.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <new>
#include <string>
#include <vector>

#include "uttrekk.h"

namespace {

// The allocator can reach nothing else.
std::int64_t left = -1;  // allocations until one fails; below 0: none does
bool lasting = false;    // those after it fail too
bool failed = false;

void* allocate(std::size_t size) {
  if (left == 0) {
    failed = true;
    if (!lasting) left = -1;
    throw std::bad_alloc();
  }
  if (left > 0) --left;
  if (void* memory = std::malloc(size > 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}

constexpr std::string_view kReport =
    "Trygg heimveg\n\nMål for prosjektet\n- Målet er å redusere ventetida med 30 % på 8 månader\n\n"
    "Kontaktperson: Kari Nordmann, kari.nordmann@example.no, tlf. 22 22 55 55\n\n"
    "Prosjektet varte fra 1. mars 2024 til juni 2025. Vi har erfart at små steg verkar.\n\n"
    "Navn\tRolle\nOla Dahle\tprosjektleiar\n";

struct Outcome {
  std::string records;
  uttrekk::InputStatus status = uttrekk::InputStatus::ok;
};

std::vector<Outcome> run(const uttrekk::InputList& inputs) {
  using namespace uttrekk;
  static const auto chain = *make_chain("all");
  static const Context context{Lexicon::builtin(), CalendarDay{2025, 6, 4}};
  std::vector<Outcome> outcomes;
  BatchWork work;
  work.work = [&](Document& document, std::string bytes, Piece& piece) {
    analyze(document, piece.input->name, std::move(bytes), context.lexicon);
    extract(document, chain, context);
    JsonRecords records(document, {});
    for (const Record& record : document.records) records.append(piece.outputs[0], record);
    append_conllu(piece.outputs[0], document);
  };
  work.sink = [&](Piece& piece) {
    left = -1;  // the caller's own memory is no matter here
    outcomes.push_back({piece.outputs[0], piece.status});
    return true;
  };
  run_batch(inputs, 1, work);
  return outcomes;
}

int fail(std::int64_t n, const char* why) {
  std::fprintf(stderr, "allocation %lld: %s\n", static_cast<long long>(n), why);
  return 1;
}

}  // namespace

void* operator new(std::size_t size) {
  return allocate(size);
}
void* operator new[](std::size_t size) {
  return allocate(size);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}

struct Tally {
  std::int64_t failed = 0;   // allocations
  std::int64_t refused = 0;  // reports
  int problems = 0;
};

/// Fails the n-th allocation, for n from 0 until there are not so many.
Tally fail_each(const uttrekk::InputList& inputs, const std::string& whole) {
  Tally tally;
  std::int64_t n = 0;
  do {
    failed = false;
    left = n;
    try {
      const std::vector<Outcome> outcomes = run(inputs);
      left = -1;
      const bool told = outcomes[0].status == uttrekk::InputStatus::failed;
      tally.refused += told;
      if (!told && outcomes[0].records != whole) tally.problems += fail(n, "a report is not whole");
      if (told && !outcomes[0].records.empty())
        tally.problems += fail(n, "half a report is written");
      if (outcomes[1].records != whole) tally.problems += fail(n, "the next report is not whole");
    } catch (const std::bad_alloc&) {  // outside of the reports: the program says so and ends
      left = -1;
    }
    tally.failed += failed;
    n += n < 2000 ? 1 : 13;
  } while (failed);
  return tally;
}

int main() {
  std::string folder = (std::filesystem::temp_directory_path() / "uttrekk-faults-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) return fail(0, "no folder to work in");
  uttrekk::InputList inputs;
  for (const char* name : {"/a.txt", "/b.txt"}) {
    std::ofstream(folder + name) << kReport;
    inputs.add("report.txt", folder + name);
  }
  const std::string whole = run(inputs)[0].records;  // and what is made once is made now
  bool good = true;
  for (const bool all : {false, true}) {
    lasting = all;
    const Tally tally = fail_each(inputs, whole);
    std::printf("%s: %lld allocations failed, %lld reports refused, %d problems\n",
                all ? "all from one on" : "one at a time", static_cast<long long>(tally.failed),
                static_cast<long long>(tally.refused), tally.problems);
    good = good && tally.problems == 0 && tally.refused > 100;
  }
  std::filesystem::remove_all(folder);
  return good ? 0 : 1;
}
