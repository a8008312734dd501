// Bytes per second of each stage and each extractor, over the samples (or the files named in
// UTTREKK_BENCH_FILES, a path a line). One document is about 200 KB: the files joined.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "language/identify.h"
#include "read/read.h"
#include "segment/segment.h"
#include "structure/structure.h"
#include "text/decode.h"
#include "uttrekk.h"
#include "write/conllu.h"

namespace {

using namespace uttrekk;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const std::string& corpus() {
  static const std::string text = [] {
    std::set<std::string> paths;
    if (const char* list = std::getenv("UTTREKK_BENCH_FILES")) {
      std::ifstream in(list);
      for (std::string path; std::getline(in, path);) paths.insert(path);
    } else {
      for (const auto& entry : std::filesystem::directory_iterator(UTTREKK_SOURCE_DIR "/samples")) {
        if (entry.path().extension() == ".txt") paths.insert(entry.path());
      }
    }
    std::string joined;
    while (joined.size() < 200'000 && !paths.empty()) {
      for (const std::string& path : paths) joined += read_file(path) + "\n\n\n";
    }
    return joined;
  }();
  return text;
}

Document& analyzed() {
  static Document document = [] {
    Document d;
    analyze(d, "bench.txt", corpus(), Lexicon::builtin());
    return d;
  }();
  return document;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * corpus().size()));
}

void decoding(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(decode(corpus()));
  count_bytes(state);
}
BENCHMARK(decoding);

template <auto Stage>
void stage(benchmark::State& state) {
  for (auto _ : state) {
    Stage(analyzed());
    benchmark::ClobberMemory();
  }
  count_bytes(state);
}
BENCHMARK(stage<[](Document& d) { read_lines(d); }>)->Name("read");
BENCHMARK(stage<[](Document& d) { find_structure(d, Lexicon::builtin()); }>)->Name("structure");
BENCHMARK(stage<[](Document& d) { segment(d, Lexicon::builtin()); }>)->Name("segment");
BENCHMARK(stage<[](Document& d) { identify_languages(d, Lexicon::builtin()); }>)->Name("language");

void extractor(benchmark::State& state, const Extractor* one) {
  const Context context{Lexicon::builtin(), {}};
  for (auto _ : state) {
    analyzed().records.clear();
    one->extract(analyzed(), context, kind_bit(one->kind));
    benchmark::ClobberMemory();
  }
  count_bytes(state);
}

/// From bytes to tokens and sentences, as a program that embeds the library has them.
void tokens_and_sentences(benchmark::State& state) {
  Document document;
  for (auto _ : state) {
    decode_document(document, "bench.txt", corpus());
    read_lines(document);
    find_structure(document, Lexicon::builtin());
    segment(document, Lexicon::builtin());
    benchmark::ClobberMemory();
  }
  count_bytes(state);
}
BENCHMARK(tokens_and_sentences);

template <auto Append>
void writing(benchmark::State& state) {
  Document document;
  analyze(document, "bench.txt", corpus(), Lexicon::builtin());
  extract(document, *make_chain("all"), {Lexicon::builtin(), {}});
  std::string out;
  for (auto _ : state) {
    out.clear();
    Append(out, document);
    benchmark::DoNotOptimize(out.data());
  }
  count_bytes(state);
}
BENCHMARK(writing<append_conllu>)->Name("write CoNLL-U");
BENCHMARK(writing<[](std::string& out, const Document& d) {
  JsonRecords records(d, {});
  for (const Record& record : d.records) records.append(out, record);
}>)->Name("write JSON");

void whole_chain(benchmark::State& state) {
  const auto chain = *make_chain("all");
  const Context context{Lexicon::builtin(), {}};
  Document document;
  std::string out;
  for (auto _ : state) {
    analyze(document, "bench.txt", corpus(), Lexicon::builtin());
    extract(document, chain, context);
    out.clear();
    JsonRecords records(document, {});
    for (const Record& record : document.records) records.append(out, record);
    benchmark::DoNotOptimize(out.data());
  }
  count_bytes(state);
}
BENCHMARK(whole_chain);

}  // namespace

int main(int argc, char** argv) {
  for (const Extractor* one : extractors()) {
    benchmark::RegisterBenchmark(std::string(one->name).c_str(), extractor, one);
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
