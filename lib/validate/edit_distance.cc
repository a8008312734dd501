#include "validate/edit_distance.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace uttrekk {
namespace {

constexpr std::size_t kShortestStart = 3;  // bytes: "--o" starts too much by chance

/// The only one of `known` that starts with `text`; empty where none or several do.
std::string_view only_start(std::string_view text, std::span<const std::string_view> known) {
  if (text.size() < kShortestStart) return {};
  std::string_view found;
  for (const std::string_view word : known) {
    if (!word.starts_with(text)) continue;
    if (!found.empty()) return {};
    found = word;
  }
  return found;
}

}  // namespace

std::u32string code_points(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); at += utf8_length(text[at])) {
    out += code_point_at(text, at);
  }
  return out;
}

std::uint32_t edit_distance(std::string_view a, std::string_view b, std::uint32_t limit) {
  return edit_distance(code_points(a), code_points(b), limit);
}

std::uint32_t edit_distance(std::u32string_view a, std::u32string_view b, std::uint32_t limit) {
  const std::uint32_t over = limit + 1;
  if (a.size() > b.size() + limit || b.size() > a.size() + limit) return over;
  // Rows of the table for a[0, i): only cells within `limit` of the diagonal can count.
  std::vector<std::uint32_t> two_above(b.size() + 2, over), above = two_above, row = two_above;
  for (std::size_t j = 0; j <= b.size() && j <= limit; ++j) {
    above[j] = static_cast<std::uint32_t>(j);
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > limit ? i - limit : 0;
    const std::size_t last = std::min(b.size(), i + limit);
    if (first > 0) row[first - 1] = over;
    row[last + 1] = over;
    std::uint32_t best = over;
    for (std::size_t j = first; j <= last; ++j) {
      if (j == 0) {
        row[0] = static_cast<std::uint32_t>(i);
      } else {
        std::uint32_t cost = above[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u);
        cost = std::min({cost, above[j] + 1, row[j - 1] + 1});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          cost = std::min(cost, two_above[j - 2] + 1);
        }
        row[j] = std::min(cost, over);
      }
      best = std::min(best, row[j]);
    }
    if (best > limit) return over;
    std::swap(two_above, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

std::uint32_t allowed_slips(std::string_view text) {
  return std::clamp<std::uint32_t>(static_cast<std::uint32_t>(text.size() / 5), 1, 4);
}

std::string_view nearest(std::string_view text, std::span<const std::string_view> known) {
  std::uint32_t limit = allowed_slips(text);
  std::string_view best;
  for (const std::string_view word : known) {
    const std::uint32_t distance = edit_distance(text, word, limit);
    if (distance > limit) continue;
    best = word;
    if (distance == 0) break;
    limit = distance - 1;
  }
  return best;
}

std::string did_you_mean(std::string_view text, std::span<const std::string_view> known) {
  if (check_utf8(text).ill_formed > 0) return {};
  std::string_view near = nearest(text, known);
  if (near.empty()) near = nearest(folded(text), known);  // "CSV"
  if (near.empty()) near = only_start(text, known);
  return near.empty() ? std::string() : fmt::format(" (did you mean '{}'?)", near);
}

std::string unknown_name(std::string_view what, std::string_view given,
                         std::span<const std::string_view> known) {
  return fmt::format("unknown {} '{}'{} (there are: {})", what, given, did_you_mean(given, known),
                     fmt::join(known, ", "));
}

}  // namespace uttrekk
