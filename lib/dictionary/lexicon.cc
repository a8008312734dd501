#include "dictionary/lexicon.h"

#include <bit>

#include "dictionary/lexicon_builder.h"

namespace uttrekk {
namespace {

constexpr Mark* kNoMark = nullptr;

}  // namespace

std::uint32_t lexicon_hash(std::string_view word) {
  std::uint64_t h = 0xCBF29CE484222325u;  // FNV-1a, folded to 32 bits with a final mix
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return static_cast<std::uint32_t>(h ^ h >> 32) | 1u;  // never 0: that is an empty slot
}

std::uint64_t transition_key(std::uint32_t state, Lexicon::EntryId word) {
  return static_cast<std::uint64_t>(state) << 32 | word;
}

std::size_t transition_slot(std::uint64_t key, std::size_t slots) {
  return (key * 0x9E3779B97F4A7C15u >> 20) & (slots - 1);
}

Lexicon::EntryId Lexicon::find_id(std::string_view folded) const {
  const std::uint32_t hash = lexicon_hash(folded);
  for (std::size_t i = hash & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[i];
    if (slot.hash == 0) return kUnknown;
    if (slot.hash == hash && keys_[slot.id] == folded) return slot.id;
  }
}

const Mark* Lexicon::mark(const Entry& entry, MarkKind kind) const {
  if (!entry.has(kind)) return kNoMark;
  for (auto it = begin(entry); it != end(entry); ++it) {
    if (it->kind == kind) return &*it;
  }
  return kNoMark;
}

std::optional<std::int32_t> Lexicon::value(const Entry& entry, MarkKind kind) const {
  const Mark* found = mark(entry, kind);
  return found == nullptr ? std::nullopt : std::optional(found->value);
}

std::uint32_t Lexicon::next_state(std::uint32_t state, EntryId word) const {
  if (transitions_.empty()) return 0;
  const std::uint64_t key = transition_key(state, word);
  const std::size_t slots = transitions_.size();
  for (std::size_t i = transition_slot(key, slots);; i = (i + 1) & (slots - 1)) {
    if (transitions_[i].second == 0) return 0;
    if (transitions_[i].first == key) return transitions_[i].second;
  }
}

}  // namespace uttrekk
