#include "dictionary/lexicon_tables.h"

#include <cstring>
#include <type_traits>

namespace uttrekk {
namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);

std::size_t words(std::size_t bytes) {
  return (bytes + kWord - 1) / kWord;
}

template <typename T>
void append(LexiconImage& image, std::span<const T> table) {
  static_assert(std::has_unique_object_representations_v<T>, "no bytes between the members");
  image.push_back(table.size());
  const std::size_t at = image.size();
  image.resize(at + words(table.size_bytes()));
  if (!table.empty()) std::memcpy(image.data() + at, table.data(), table.size_bytes());
}

template <typename T>
void take(std::span<const std::uint64_t>& image, std::span<const T>& table) {
  static_assert(alignof(T) <= kWord);
  const std::size_t size = image[0];
  table = {reinterpret_cast<const T*>(image.data() + 1), size};
  image = image.subspan(1 + words(table.size_bytes()));
}

/// Calls `each` with every table in the order of the image.
template <typename Tables, typename Each>
void for_each_table(Tables& tables, Each each) {
  each(tables.slots);
  each(tables.keys);
  each(tables.entries);
  each(tables.marks);
  each(tables.transitions);
  each(tables.state_entry);
  each(tables.affix_transitions);
  each(tables.affix_entry);
  each(tables.infix_openers);
  each(tables.text);
}

}  // namespace

LexiconImage to_image(const LexiconTables& tables) {
  LexiconImage image;
  for_each_table(tables, [&](const auto& table) { append(image, table); });
  return image;
}

LexiconTables from_image(std::span<const std::uint64_t> image) {
  LexiconTables tables;
  for_each_table(tables, [&](auto& table) { take(image, table); });
  return tables;
}

}  // namespace uttrekk
