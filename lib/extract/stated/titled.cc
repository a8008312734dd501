#include "extract/stated/titled.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/characters.h"
#include "text/fold.h"

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

/// "sykehus", "UNN", "Operasjonsavdelingen": whether a word is an organisation's, or ends in one.
bool names_unit(const CueWords& words, std::uint32_t t) {
  if (words.has(t, MarkKind::organisation)) return true;
  constexpr std::size_t kLongestTail = 16, kShortestTail = 5, kShortestFront = 3;  // bytes
  const std::string word = folded(words.document().view(words.tokens().span(t)));
  std::size_t at = std::max(kShortestFront, word.size() - std::min(word.size(), kLongestTail));
  for (; at + kShortestTail <= word.size(); ++at) {
    if (words.lexicon().find(std::string_view(word).substr(at)).has(MarkKind::organisation))
      return true;
  }
  return false;
}

/// "https://example.no/a.jpg" on a line of its own.
bool opens_with_address(const CueWords& words, Span text) {
  const TokenRange range = words.range(text);
  if (range.empty()) return false;
  const TokenClass kind = words.tokens().kind(range.begin);
  return kind == TokenClass::url || kind == TokenClass::email;
}

}  // namespace

bool is_title(const CueWords& words, const Block& block) {
  const std::string_view text = words.document().view(block.content);
  return is_short(text) && block.end_token - block.first_token <= kTitleTokens && ends_open(text) &&
         !opens_with_address(words, block.content);
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
  if (!is_lower(code_point_at(trim(text.substr(run.size() + 4)), 0))) return false;
  const TokenRange name = words.range(span_of(words.document(), run));
  for (std::uint32_t t = name.begin; t < name.end; ++t) {
    if (names_unit(words, t)) return true;
  }
  return false;
}

Span inner_title(const CueWords& words, const Block& block) {
  const Document& document = words.document();
  const std::string_view text = document.view(with_opening(document, block));
  if (const std::string_view run = bold_run(text); !run.empty()) {
    const std::string_view rest = trim(text.substr(run.size() + 4));
    const char32_t next = code_point_at(rest, 0);
    const bool own = run.back() == '.' || run.back() == ':' || next == ':' || is_upper(next) ||
                     next == 0x2013 || next == 0x2014;
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
  const Span title = span_of(document, trim(line));
  return opens_with_address(words, title) ? Span{} : without_stop(document, title);
}

bool is_running_text(const CueWords& words, const Block& block) {
  if (block.end_sentence - block.first_sentence > 1) return true;
  const TokenRange all{block.first_token, block.end_token};
  return words.ends_in(all, '.') || all.size() > kTitleTokens ||
         trim(words.document().view(block.content)).ends_with('.');  // "… stopper det opp."
}

}  // namespace uttrekk
