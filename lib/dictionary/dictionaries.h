// The dictionaries: which there are, and what the columns of each mean.
//
// Every dictionary is a TSV file dictionaries/{common,nb,nn}/NAME.tsv. Its first column is a word
// or phrase; the second is a value, of the type that the table below gives; a third is a
// remark. A new dictionary is a row here and its files.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace uttrekk {

/// What a dictionary says of a word. An entry's marks are a bit set of these (Entry::kinds).
enum class MarkKind : std::uint8_t {
#define UTTREKK_DICTIONARY(id, name, type, choices, about) id,
#include "dictionary/dictionaries.inc"
#undef UTTREKK_DICTIONARY
};

enum class ValueType : std::uint8_t {
  none,      // the word is on the list, no more
  integer,   // month 1 to 12, …
  decimal,   // kept in thousandths: 1.5 is 1500
  choice,    // one of a closed list; kept as its index
  duration,  // "PT45M", one unit; this and the next two are kept as text: see Lexicon::text
  offset,    // "W+1"
  holiday,   // "12-24", "E-2"
  weights,   // "nn:9 da:2": a weight from 1 to 15 for some of the choices; see weight_of
};

struct DictionarySpec {
  MarkKind kind;
  std::string_view name;     // "months": the file's name without ".tsv"
  ValueType type;
  std::string_view choices;  // separated by spaces, for ValueType::choice and ::weights (at most 8)
  std::string_view about;    // one line for `uttrekk dictionaries`
};

/// In the order of MarkKind.
std::span<const DictionarySpec> dictionary_specs();
const DictionarySpec* dictionary_spec(std::string_view name);

/// The index of `word` in a spec's choices.
std::optional<std::int32_t> choice_index(std::string_view choices, std::string_view word);
/// The choice with that index; empty where there is none.
std::string_view choice_name(std::string_view choices, std::int32_t index);

/// What a value of ValueType::weights gives the choice with that index: 0 to 15.
constexpr std::uint32_t weight_of(std::int32_t value, std::uint32_t choice) {
  return static_cast<std::uint32_t>(value) >> (4 * choice) & 15u;
}

/// Which standard a file is for, by its folder.
enum class Variety : std::uint8_t { common, bokmal, nynorsk };
std::string_view folder(Variety variety);

struct DictionaryFile {
  std::string_view path;     // "nb/months.tsv"
  std::string_view content;
};
/// The files that are compiled into the program.
std::span<const DictionaryFile> builtin_dictionaries();

}  // namespace uttrekk
