#include "pipeline/batch.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>

using namespace uttrekk;

namespace {

/// A folder with `count` small files, gone at the end of the test.
class Files {
 public:
  /// Of the one with the number `missing`, the path leads nowhere.
  explicit Files(int count, int missing = -1) {
    std::filesystem::create_directories(folder_);
    for (int i = 0; i < count; ++i) {
      const std::string path = (folder_ / std::to_string(i)).string();
      std::ofstream(path) << i;
      inputs.add(path, i == missing ? path + "-missing" : path);
    }
  }
  ~Files() { std::filesystem::remove_all(folder_); }
  InputList inputs;

 private:
  std::filesystem::path folder_ = std::filesystem::temp_directory_path() /
                                  ("uttrekk-batch-" + std::to_string(std::random_device{}()));
};

std::string run(const InputList& inputs, unsigned workers, std::size_t stop_after = ~0u) {
  std::string all;
  std::size_t seen = 0;
  BatchWork work;
  work.work = [](Document&, std::string bytes, Piece& piece) { piece.outputs[0] = bytes + ";"; };
  work.sink = [&](Piece& piece) {
    all += piece.read() ? piece.outputs[0] : "?;";
    return ++seen < stop_after;
  };
  run_batch(inputs, workers, work);
  return all;
}

}  // namespace

TEST_CASE("pieces come in the order of the inputs, whatever the number of workers") {
  const Files files(300, 7);
  const std::string expected = run(files.inputs, 1);
  CHECK(expected.starts_with("0;1;2;3;4;5;6;?;8;"));
  for (const unsigned workers : {2u, 3u, 8u}) CHECK(run(files.inputs, workers) == expected);
}

TEST_CASE("a sink that has had enough ends the batch") {
  const Files files(300);
  for (const unsigned workers : {1u, 2u, 8u}) CHECK(run(files.inputs, workers, 5) == "0;1;2;3;4;");
}

TEST_CASE("a batch of nothing does nothing") {
  CHECK(run({}, 2).empty());
}
