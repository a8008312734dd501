#include "dictionary/lexicon.h"

#include <bit>

#include "dictionary/lexicon_builder.h"
#include "text/fold.h"
#include "text/hash.h"
#include "text/joined_form.h"

namespace uttrekk {
namespace {

constexpr Mark* kNoMark = nullptr;

using Transitions = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

std::uint32_t follow(const Transitions& transitions, std::uint64_t key) {
  if (transitions.empty()) return 0;
  const std::size_t slots = transitions.size();
  for (std::size_t i = transition_slot(key, slots);; i = (i + 1) & (slots - 1)) {
    if (transitions[i].second == 0) return 0;
    if (transitions[i].first == key) return transitions[i].second;
  }
}

}  // namespace

std::uint32_t lexicon_hash(std::string_view word) {
  return static_cast<std::uint32_t>(hash_bytes(word) >> 32) | 1u;  // never 0: that is a free slot
}

std::uint64_t transition_key(std::uint32_t state, Lexicon::EntryId word) {
  return static_cast<std::uint64_t>(state) << 32 | word;
}

std::size_t transition_slot(std::uint64_t key, std::size_t slots) {
  // Fibonacci hashing: only the top bits of the product depend on all of the key.
  return key * 0x9E3779B97F4A7C15u >> (std::countl_zero(std::uint64_t{slots}) + 1);
}

Lexicon::EntryId Lexicon::find_id(std::string_view folded) const {
  const std::uint32_t hash = lexicon_hash(folded);
  for (std::size_t i = hash >> 1 & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[i];
    if (slot.hash == 0) return kUnknown;
    if (slot.hash == hash && keys_[slot.id] == folded) return slot.id;
  }
}

Lexicon::EntryId Lexicon::look_up(std::string_view spelling) const {
  std::string key;
  if (spelling.find_first_of("\n\r") != std::string_view::npos) {
    std::string joined;
    append_joined_form(joined, spelling);
    append_folded(key, joined);
  } else {
    append_folded(key, spelling);
  }
  const EntryId id = find_id(key);
  if (id != kUnknown || key.size() < 2 || key.back() != '.') return id;
  return find_id(std::string_view(key).substr(0, key.size() - 1));
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
  return follow(transitions_, transition_key(state, word));
}

Lexicon::EntryId Lexicon::longest_affix(Affix affix, std::string_view folded, MarkKind kind) const {
  EntryId longest = kUnknown;
  if (folded.empty()) return longest;
  auto state = static_cast<std::uint32_t>(affix);
  const std::size_t longest_part = folded.size() - (affix == Affix::infix ? 0 : 1);
  for (std::size_t i = 0; i < longest_part; ++i) {
    const char byte = folded[affix == Affix::ending ? folded.size() - 1 - i : i];
    state = follow(affix_transitions_, transition_key(state, static_cast<unsigned char>(byte)));
    if (state == 0) break;
    const EntryId id = affix_entry_[state];
    if (id != kUnknown && entries_[id].has(kind)) longest = id;
  }
  return longest;
}

}  // namespace uttrekk
