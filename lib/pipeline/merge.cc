#include "pipeline/merge.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <unordered_map>
#include <utility>

#include "pipeline/line_blocks.h"
#include "pipeline/path_order.h"
#include "read/json_object.h"
#include "text/utf8.h"

namespace uttrekk {
namespace {

constexpr std::size_t kCopyBlock = std::size_t{1} << 17;

PartFormat format_of_line(std::string_view line) {
  if (line.starts_with('{')) return PartFormat::jsonl;
  return line.starts_with('[') ? PartFormat::json : PartFormat::csv;
}

/// The character between the cells where `row` is a header that this program writes, else 0. No row
/// of a document that is called "document" looks like one: its offsets are numbers.
char header_separator(std::string_view row) {
  if (row.starts_with(kByteOrderMark)) row.remove_prefix(kByteOrderMark.size());
  for (const char separator : {',', ';'}) {
    for (const auto& [second, third] : {std::pair("kind", "start"), std::pair("start", "end")}) {
      const auto head = fmt::format("document{0}{1}{0}{2}{0}", separator, second, third);
      if (row.starts_with(head)) return separator;
    }
  }
  return 0;
}

/// The first cell of a CSV row, as the name it stands for.
std::string first_cell(std::string_view row, char separator) {
  std::string cell;
  const bool quoted = row.starts_with('"');
  if (quoted) row.remove_prefix(1);
  while (!row.empty()) {
    const std::size_t end = row.find(quoted ? '"' : separator);
    cell += row.substr(0, end);
    if (!quoted || end == std::string_view::npos) break;
    row.remove_prefix(end + 1);
    if (!row.starts_with('"')) break;
    cell += '"';
    row.remove_prefix(1);
  }
  // What --excel puts before a cell that would start a formula.
  const bool guarded = cell.size() > 2 && cell[0] == '\'' &&
                       std::string_view("=+-@\t\r").find(cell[1]) != std::string_view::npos;
  return guarded ? cell.substr(1) : cell;
}

/// The longest of `ranks` that is `document` or a folder around it.
std::uint64_t rank_of(std::string_view document,
                      const std::unordered_map<std::string, std::uint64_t>& ranks) {
  for (std::string name(document);;) {
    if (const auto found = ranks.find(name); found != ranks.end()) return found->second;
    const std::size_t slash = name.rfind('/');
    if (slash == std::string::npos) return ranks.size();
    name.resize(slash);
  }
}

}  // namespace

/// Cuts one part into rows and gives them to the merge.
class Merge::Rows {
 public:
  Rows(Merge& merge, std::string name) : merge_(merge), name_(std::move(name)) {}

  Result<void> line(std::string_view line, std::uint64_t offset) {
    ++line_;
    std::string_view bare = line;
    while (bare.ends_with('\n') || bare.ends_with('\r')) bare.remove_suffix(1);
    if (row_.empty() && bare.empty()) return {};
    if (format_ == PartFormat::none) {
      format_ = format_of_line(bare);
      if (auto taken = merge_.take_format(format_, name_); !taken) return taken;
    }
    return format_ == PartFormat::csv ? csv_line(line, bare, offset) : json_line(bare, offset);
  }

  Result<void> end() const {
    if (row_.empty()) return {};
    return error("the last row has no end");
  }

 private:
  tl::unexpected<Diagnostic> error(std::string message) const {
    return failure(
        {Severity::error, name_, static_cast<std::uint32_t>(line_), 0, std::move(message)});
  }

  Result<void> json_line(std::string_view bare, std::uint64_t offset) {
    const bool array = format_ == PartFormat::json;
    if (array && (bare == "[" || bare == "]")) return {};
    if (array && bare.ends_with(',')) bare.remove_suffix(1);
    copy_.reserve(bare.size() + JsonObject::kPadding);
    copy_.assign(bare);
    const auto parsed = object_.parse(copy_);
    if (!parsed || !object_.text()) {
      return error(fmt::format("no record of uttrekk{}: {}", array ? " on a line of its own" : "",
                               parsed ? "it names no document" : parsed.error().message));
    }
    merge_.take_row(*object_.text(), offset, offset + bare.size());
    return {};
  }

  /// A row goes on over lines while a quoted cell is open.
  Result<void> csv_line(std::string_view line, std::string_view bare, std::uint64_t offset) {
    if (row_.empty()) begin_ = offset;
    quotes_ += std::count(line.begin(), line.end(), '"');
    row_ += line;
    if (quotes_ % 2 != 0) return {};
    Result<void> taken;
    if (const char separator = header_separator(row_)) {
      separator_ = separator;
      taken = merge_.take_header(bare, name_);
    } else if (separator_ == 0) {
      return error("no JSON of uttrekk, and no CSV with a header of its own");
    } else {
      merge_.take_row(first_cell(row_, separator_), begin_, offset + bare.size());
    }
    row_.clear();
    quotes_ = 0;
    return taken;
  }

  Merge& merge_;
  std::string name_;
  PartFormat format_ = PartFormat::none;
  std::uint64_t line_ = 0;
  JsonObject object_{"document"};
  std::string copy_;  // of a line, with room behind it
  std::string row_;   // of CSV, as far as it is read
  std::uint64_t begin_ = 0;
  std::ptrdiff_t quotes_ = 0;
  char separator_ = 0;  // between cells; 0 before the header
};

Result<void> Merge::add(int file, std::string name) {
  files_.push_back({file, name});
  LineBlocks blocks(file, name);
  LineBlock block;
  Rows rows(*this, std::move(name));
  for (;;) {
    const auto more = blocks.next(block);
    if (!more) return tl::unexpected(more.error());
    if (!*more) return rows.end();
    if (block.too_long) return failure(files_.back().name, "a line is too long");
    const std::string_view bytes = block.bytes;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
      if (auto taken = rows.line(bytes.substr(at, end - at), block.offset + at); !taken) {
        return taken;
      }
      at = end;
    }
  }
}

Result<void> Merge::take_format(PartFormat format, const std::string& name) {
  if (format_ == PartFormat::none) format_ = format;
  if (format_ == format) return {};
  return failure(name, fmt::format("another format than {}", files_.front().name));
}

Result<void> Merge::take_header(std::string_view header, const std::string& name) {
  if (header_.empty()) header_ = std::string(header) + '\n';
  if (std::string_view(header_).substr(0, header_.size() - 1) == header) return {};
  return failure(name, fmt::format("other columns than {}", files_.front().name));
}

void Merge::take_row(std::string_view document, std::uint64_t begin, std::uint64_t end) {
  const auto file = static_cast<std::uint32_t>(files_.size() - 1);
  // Rows with nothing but ",\n" or "\n" between them stay together.
  const std::uint64_t between = format_ == PartFormat::json ? 2 : 1;
  if (!pieces_.empty() && pieces_.back().file == file && pieces_.back().document == document &&
      begin - pieces_.back().end <= between) {
    pieces_.back().end = end;
  } else {
    pieces_.push_back({std::string(document), file, begin, end, 0});
  }
}

void Merge::sort(std::span<const std::string> names) {
  std::unordered_map<std::string, std::uint64_t> ranks;
  for (std::string_view name : names) {
    while (name.size() > 1 && name.ends_with('/')) name.remove_suffix(1);
    ranks.emplace(name, ranks.size());
  }
  for (Piece& piece : pieces_) piece.rank = rank_of(piece.document, ranks);
  std::stable_sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
    return a.rank != b.rank ? a.rank < b.rank : path_before(a.document, b.document);
  });
}

Result<bool> Merge::copy(const Piece& piece,
                         const std::function<bool(std::string_view)>& sink) const {
  const File& file = files_[piece.file];
  std::string buffer;
  for (std::uint64_t at = piece.begin; at < piece.end;) {
    buffer.resize(std::min<std::uint64_t>(kCopyBlock, piece.end - at));
    const ssize_t got =
        pread(file.descriptor, buffer.data(), buffer.size(), static_cast<off_t>(at));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(file.name, system_message(errno));
    if (got == 0) return failure(file.name, "became shorter while it was read");
    if (!sink(std::string_view(buffer).substr(0, static_cast<std::size_t>(got)))) return false;
    at += static_cast<std::uint64_t>(got);
  }
  return true;
}

Result<void> Merge::write(const std::function<bool(std::string_view)>& sink) const {
  const bool array = format_ == PartFormat::json;
  if (!sink(array ? "[" : header_)) return {};
  bool first = true;
  for (const Piece& piece : pieces_) {
    if (array && !sink(first ? "\n" : ",\n")) return {};
    first = false;
    const auto copied = copy(piece, sink);
    if (!copied) return tl::unexpected(copied.error());
    if (!*copied || (!array && !sink("\n"))) return {};
  }
  if (array) sink("\n]\n");
  return {};
}

}  // namespace uttrekk
