// How many slips of the pen lie between two words, for "did you mean …?".
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace uttrekk {

/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) between
/// two texts in code points; `limit + 1` where there are more than `limit`. Time grows with
/// length × limit.
std::uint32_t edit_distance(std::string_view a, std::string_view b, std::uint32_t limit);

/// The same between texts that are code points already.
std::uint32_t edit_distance(std::u32string_view a, std::u32string_view b, std::uint32_t limit);

std::u32string code_points(std::string_view text);

/// How many slips a text of so many bytes may have and still be meant: one in five, 1 to 4.
std::uint32_t allowed_slips(std::string_view text);

/// The nearest of `known` within allowed_slips; empty where none is so near.
std::string_view nearest(std::string_view text, std::span<const std::string_view> known);

/// " (did you mean 'goals'?)" with the nearest of `known`, or with the only one that starts with
/// `text`; empty where there is neither, and where `text` is no UTF-8.
std::string did_you_mean(std::string_view text, std::span<const std::string_view> known);

/// "unknown format 'jason' (did you mean 'json'?) (there are: jsonl, json, csv, table)".
std::string unknown_name(std::string_view what, std::string_view given,
                         std::span<const std::string_view> known);

}  // namespace uttrekk
