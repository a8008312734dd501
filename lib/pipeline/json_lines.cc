#include "pipeline/json_lines.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <memory>
#include <utility>

#include "pipeline/line_blocks.h"
#include "pipeline/ordered.h"
#include "read/json_object.h"
#include "text/utf8.h"
#include "write/json.h"

namespace uttrekk {
namespace {

static_assert(LineBlocks::kSpare >= JsonObject::kPadding);

constexpr std::size_t kLargeText = std::size_t{1} << 22;  // bytes; buffers past it are let go

/// Lines on their way.
struct Lines {
  LineBlock block;
  JsonLinesPiece piece;
};

/// What a worker needs for itself.
struct Scratch {
  explicit Scratch(const std::string& field) : object(field) {}
  Document document;
  JsonObject object;
  std::string members;
};

/// Answers the lines of one block.
class Answers {
 public:
  Answers(const Input& input, const JsonLinesWork& work, Scratch& scratch, Lines& lines)
      : input_(input),
        work_(work),
        scratch_(scratch),
        piece_(lines.piece),
        line_(lines.block.first_line) {
    piece_.output.clear();
    piece_.diagnostics.clear();
    piece_.truncated = false;
    piece_.bytes = lines.block.bytes.size();
    piece_.lines = piece_.errors = piece_.replaced = 0;
  }

  void answer(std::string_view line) {
    if (line.size() > work_.limits[LimitId::file_size]) return refuse_long();
    const std::size_t before = piece_.output.size();
    try {
      if (const auto parsed = scratch_.object.parse(line)) {
        append_object();
      } else {
        append_refusal(parsed.error().message);
      }
    } catch (const std::exception& problem) {  // no memory: the other lines go on
      piece_.output.resize(before);
      scratch_.document = Document();  // it may be half done
      append_refusal(fmt::format("failed: {}", problem.what()));
    }
    end_line();
  }

  /// In place of a line past the limit.
  void refuse_long() {
    append_refusal(passed(LimitId::file_size, work_.limits, "").message);
    piece_.truncated = true;
    end_line();
  }

 private:
  void end_line() {
    piece_.output += '\n';
    ++piece_.lines;
    ++line_;
  }

  void append_refusal(std::string_view why) {
    piece_.output += "{\"records\":[]";
    append_error(piece_.output, why);
    piece_.output += '}';
  }

  void append_error(std::string& out, std::string_view why) {
    const auto line = static_cast<std::uint32_t>(std::min<std::uint64_t>(line_, 0xFFFFFFFF));
    Diagnostic error{Severity::warning, input_.name, line, 0, std::string(why)};
    out += ",\"error\":";
    append_json_string(out, to_string(error));
    ++piece_.errors;
    if (piece_.diagnostics.size() < kReportedErrors) piece_.diagnostics.push_back(std::move(error));
  }

  void append_object() {
    const JsonObject& object = scratch_.object;
    std::string& members = scratch_.members;
    members = "\"records\":[";
    if (object.text()) append_records(members, *object.text());
    members += ']';
    if (object.text() && !scratch_.document.truncated.empty()) {
      append_error(members, scratch_.document.diagnostics.back().message);
      piece_.truncated = true;
    }
    if (!object.text()) {
      append_error(members, object.has_text_field()
                                ? fmt::format("the field '{}' is no string", work_.field)
                                : fmt::format("there is no field '{}'", work_.field));
    }
    object.append_with(piece_.output, members);
    piece_.replaced += object.has_replaced() ? 1 : 0;
  }

  void append_records(std::string& out, std::string_view text) {
    Document& document = scratch_.document;
    analyze_text(document, input_.name, std::string(text), work_.context.lexicon, work_.limits,
                 LanguageDepth::blocks);
    extract(document, work_.chain, work_.context, work_.selection, work_.limits);
    bool first = true;
    JsonRecords records(document, work_.records);
    for (const Record& record : document.records) {
      if (!std::exchange(first, false)) out += ',';
      records.append(out, record);
    }
  }

  const Input& input_;
  const JsonLinesWork& work_;
  Scratch& scratch_;
  JsonLinesPiece& piece_;
  std::uint64_t line_;
};

void answer_block(const Input& input, const JsonLinesWork& work, Scratch& scratch, Lines& lines) {
  Answers answers(input, work, scratch, lines);
  if (lines.block.too_long) return answers.refuse_long();
  std::string_view rest = lines.block.bytes;
  if (lines.block.offset == 0 && rest.starts_with(kByteOrderMark)) {
    rest.remove_prefix(kByteOrderMark.size());
  }
  while (!rest.empty()) answers.answer(take_line(rest));
}

/// An open file that closes itself; standard input stays open.
class OpenFile {
 public:
  explicit OpenFile(const std::string& path)
      : file_(path == kStandardInput ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (file_ > STDERR_FILENO) close(file_);
  }
  int get() const { return file_; }

 private:
  int file_;
};

}  // namespace

Result<void> run_json_lines(const Input& input, unsigned workers, const JsonLinesWork& work) {
  const OpenFile file(input.path);
  if (file.get() < 0) return failure(input.name, system_message(errno));
  LineBlocks blocks(file.get(), input.name, work.limits[LimitId::file_size]);
  Result<void> status;
  Pool<Scratch> pool([&] { return Scratch(work.field); });
  OrderedWork<Lines> steps;
  steps.source = [&](Lines& lines) {
    const auto more = blocks.next(lines.block);
    if (!more) status = tl::unexpected(more.error());
    return more && *more;
  };
  steps.work = [&](Lines& lines) {
    std::unique_ptr<Scratch> scratch = pool.take();
    answer_block(input, work, *scratch, lines);
    if (lines.block.bytes.size() <= kLargeText) pool.give(std::move(scratch));
  };
  steps.sink = [&](Lines& lines) {
    const bool more = work.sink(lines.piece);
    if (lines.piece.output.capacity() > kLargeText) std::string().swap(lines.piece.output);
    return more;
  };
  run_in_order(workers, steps);
  return status;
}

}  // namespace uttrekk
