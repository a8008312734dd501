#include "pipeline/line_blocks.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

using namespace uttrekk;

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// A nameless file that holds `text`.
std::unique_ptr<std::FILE, CloseFile> holding(std::string_view text) {
  std::unique_ptr<std::FILE, CloseFile> file(std::tmpfile());
  REQUIRE(std::fwrite(text.data(), 1, text.size(), file.get()) == text.size());
  std::fflush(file.get());
  lseek(fileno(file.get()), 0, SEEK_SET);
  return file;
}

std::vector<LineBlock> blocks_of(std::string_view text, std::size_t limit = kMaxFileSize) {
  const auto file = holding(text);
  LineBlocks reader(fileno(file.get()), "-", limit);
  std::vector<LineBlock> blocks;
  for (LineBlock block; *reader.next(block);) {
    CHECK(block.bytes.capacity() >= block.bytes.size() + LineBlocks::kSpare);
    blocks.push_back(block);
  }
  return blocks;
}

}  // namespace

TEST_CASE("blocks are whole lines, and all of the stream in order") {
  std::string text;
  for (std::size_t i = 0; i < 5000; ++i) text += std::string(i * 7919 % 700, 'x') + "\n";
  text += std::string(1'000'000, 'y') + "\n\n";
  for (const std::string& end : {std::string(), std::string("no line end")}) {
    const std::string whole = text + end;
    std::string joined;
    std::uint64_t lines = 0;
    for (const LineBlock& block : blocks_of(whole)) {
      CHECK_FALSE(block.too_long);
      CHECK(block.offset == joined.size());
      CHECK(block.first_line == lines + 1);
      joined += block.bytes;
      CHECK((joined.size() == whole.size() || joined.back() == '\n'));
      std::string_view rest = block.bytes;
      for (; !rest.empty(); ++lines) take_line(rest);
    }
    CHECK(joined == whole);
    CHECK(lines == 5002 + (end.empty() ? 0 : 1));
  }
}

TEST_CASE("an empty stream has no blocks") {
  CHECK(blocks_of("").empty());
}

TEST_CASE("a line past the limit is skipped") {
  const std::string long_line(3'000'000, 'x');
  for (const char* end : {"\n", ""}) {
    std::string text = "a\n" + long_line + end;
    if (*end != 0) text += "b\nc";
    std::vector<std::string> seen;
    for (LineBlock& block : blocks_of(text, 1'000'000)) {
      if (block.too_long) {
        seen.push_back("too long " + std::to_string(block.first_line));
        CHECK(block.bytes.size() < 1'000'000);
        continue;
      }
      CHECK(text.substr(block.offset, block.bytes.size()) == block.bytes);
      std::string_view rest = block.bytes;
      for (std::uint64_t n = block.first_line; !rest.empty(); ++n) {
        seen.push_back(std::string(take_line(rest)) + " " + std::to_string(n));
      }
    }
    std::vector<std::string> expected = {"a 1", "too long 2"};
    if (*end != 0) expected.insert(expected.end(), {"b 3", "c 4"});
    CHECK(seen == expected);
  }
}

TEST_CASE("what cannot be read is an error with the name") {
  LineBlocks reader(-1, "report.jsonl");
  LineBlock block;
  const auto got = reader.next(block);
  REQUIRE_FALSE(got);
  CHECK(got.error().path == "report.jsonl");
}

TEST_CASE("a line ends with LF or CRLF, which are no part of it") {
  std::string_view rest = "a\r\n\nb\rc\nd";
  std::vector<std::string> lines;
  while (!rest.empty()) lines.emplace_back(take_line(rest));
  CHECK(lines == std::vector<std::string>{"a", "", "b\rc", "d"});
}
