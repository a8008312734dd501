#include "structure/series_levels.h"

#include <utility>

#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

/// "pilot" of "Pilot 2: Felles vakt", "sesjon" of "Sesjon B: Tavler"; empty where neither a number
/// nor such a letter follows the first word.
std::string series_of(std::string_view heading) {
  const std::size_t blank = heading.find(' ');
  if (blank == std::string_view::npos || blank + 1 >= heading.size()) return {};
  const bool letter = heading[blank + 1] >= 'A' && heading[blank + 1] <= 'H' &&
                      heading.substr(blank + 2).starts_with(": ");
  if (!is_digit(heading[blank + 1]) && !letter) return {};
  return folded(heading.substr(0, blank));
}

}  // namespace

std::uint8_t SeriesLevels::level_of(std::string_view heading) const {
  const std::string series = series_of(heading);
  const auto it = series.empty() ? levels_.end() : levels_.find(series);
  return it == levels_.end() ? 0 : it->second;
}

std::uint8_t SeriesLevels::remember(std::string_view heading, std::uint8_t level) {
  if (std::string series = series_of(heading); !series.empty()) {
    levels_.try_emplace(std::move(series), level);
  }
  return level;
}

}  // namespace uttrekk
