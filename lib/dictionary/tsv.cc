#include "dictionary/tsv.h"

#include <string>

#include "text/utf8.h"

namespace uttrekk {

std::string_view dictionary_named(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

TsvReader::TsvReader(std::string_view path, std::string_view content)
    : path_(path), rest_(content) {
  if (rest_.starts_with(kByteOrderMark)) rest_.remove_prefix(kByteOrderMark.size());
}

Result<TsvRow> TsvReader::next() {
  while (!rest_.empty()) {
    const std::size_t end = rest_.find('\n');
    std::string_view row = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    ++line_;
    if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
    if (row.starts_with("# replace")) replaces_ = true;
    if (row.empty() || row.front() == '#') continue;
    if (check_utf8(row).ill_formed > 0) {
      return failure({Severity::error, std::string(path_), line_, 0, "not valid UTF-8"});
    }
    const std::size_t tab = row.find('\t');
    const std::string_view key = row.substr(0, tab);
    if (key.empty() || key.front() == ' ' || key.back() == ' ') {
      const auto column =
          key.empty() || key.front() == ' ' ? 1u : static_cast<std::uint32_t>(key.size());
      return failure({Severity::error, std::string(path_), line_, column,
                      key.empty() ? "the first column is empty" : "white space around the key"});
    }
    return TsvRow{key, tab == std::string_view::npos ? std::string_view() : row.substr(tab + 1),
                  line_};
  }
  return TsvRow{{}, {}, line_};
}

}  // namespace uttrekk
