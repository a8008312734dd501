#include "extract/stated/titled.h"

#include <algorithm>
#include <string_view>

#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kTitleTokens = 14;
constexpr std::uint32_t kTitleBytes = 110;

bool ends_open(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == '*' || text.back() == '_')) text.remove_suffix(1);
  if (text.empty()) return false;
  constexpr std::string_view kStops = ".:;?!,";
  return kStops.find(text.back()) == std::string_view::npos;
}

bool is_short(std::string_view text) {
  return !text.empty() && text.size() <= kTitleBytes;
}

/// The bytes of a run in bold that opens `text`, marks left out; empty where none does.
std::string_view bold_run(std::string_view text) {
  if (!text.starts_with("**")) return {};
  const std::string_view run = text.substr(2, kTitleBytes);
  return run.substr(0, run.find("**") == std::string_view::npos ? 0 : run.find("**"));
}

Span span_of(const Document& document, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(part.data() - document.text.view().data());
  return document.text.trimmed({begin, begin + static_cast<std::uint32_t>(part.size())});
}

Span without_stop(const Document& document, Span title) {
  const std::string_view text = document.text.view();
  while (!title.empty() && (text[title.end - 1] == ':' || text[title.end - 1] == '.')) --title.end;
  return document.text.trimmed(title);
}

}  // namespace

bool is_title(const CueWords& words, const Block& block) {
  const std::string_view text = words.document().view(block.content);
  return is_short(text) && block.end_token - block.first_token <= kTitleTokens && ends_open(text);
}

Span with_opening(const Document& document, const Block& block) {
  std::uint32_t from =
      block.label.empty() ? block.content.begin : std::min(block.label.begin, block.content.begin);
  const std::string_view text = document.text.view();
  if (from >= block.span.begin + 2 && text.substr(from - 2, 2) == "**") from -= 2;
  return {from, std::max(from, block.span.end)};
}

bool opens_with_bold_name(const CueWords& words, const Block& block) {
  const std::string_view text = words.document().view(with_opening(words.document(), block));
  const std::string_view run = bold_run(text);
  if (run.empty() || run.back() == '.' || run.back() == ':') return false;
  return is_lower(code_point_at(trim(text.substr(run.size() + 4)), 0));
}

Span inner_title(const CueWords& words, const Block& block) {
  const Document& document = words.document();
  const std::string_view text = document.view(with_opening(document, block));
  if (const std::string_view run = bold_run(text); !run.empty()) {
    const std::string_view rest = trim(text.substr(run.size() + 4));
    const char32_t next = code_point_at(rest, 0);
    const bool own =
        run.back() == '.' || run.back() == ':' || next == ':' || is_upper(next) || next == 0x2013;
    return own && (rest.size() > run.size() ||
                   (2 * rest.size() > run.size() && rest.ends_with('.')))
               ? without_stop(document, span_of(document, run))
               : Span{};
  }
  const std::string_view content = text;
  const std::string_view line = content.substr(0, std::min(content.find('\n'), content.size()));
  if (line.size() == content.size() || !is_short(trim(line))) return {};
  const std::string_view rest = trim(content.substr(line.size()));
  const bool colon = trim(line).ends_with(':');
  if (!(ends_open(line) || colon) || !is_upper(code_point_at(rest, 0))) return {};
  if (rest.size() <= line.size()) return {};
  return without_stop(document, span_of(document, trim(line)));
}

bool is_running_text(const CueWords& words, const Block& block) {
  if (block.end_sentence - block.first_sentence > 1) return true;
  const TokenRange all{block.first_token, block.end_token};
  return words.ends_in(all, '.') || all.size() > kTitleTokens;
}

}  // namespace uttrekk
