#include "dictionary/lexicon.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <utility>

#include "text/fold.h"
#include "text/hash.h"
#include "text/joined_form.h"

namespace uttrekk {

// Here, so that look-ups take them in: each asks for one or more.
namespace lexicon {

std::uint32_t hash(std::string_view word) {
  return static_cast<std::uint32_t>(hash_bytes(word) >> 32) | 1u;  // never 0: that is a free slot
}

std::uint64_t transition_key(std::uint32_t state, std::uint32_t word) {
  return static_cast<std::uint64_t>(state) << 32 | word;
}

std::size_t transition_slot(std::uint64_t key, std::size_t slots) {
  // Fibonacci hashing: only the top bits of the product depend on all of the key.
  return key * 0x9E3779B97F4A7C15u >> (std::countl_zero(std::uint64_t{slots}) + 1);
}

}  // namespace lexicon

namespace {

std::uint32_t follow(std::span<const lexicon::Transition> transitions, std::uint64_t key) {
  if (transitions.empty()) return 0;
  const std::size_t slots = transitions.size();
  for (std::size_t i = lexicon::transition_slot(key, slots);; i = (i + 1) & (slots - 1)) {
    if (transitions[i].state == 0) return 0;
    if (transitions[i].from == key) return static_cast<std::uint32_t>(transitions[i].state);
  }
}

/// An address would not do: another lexicon may come to lie there.
std::uint64_t next_serial() {
  static std::atomic<std::uint64_t> last = 0;
  return ++last;
}

}  // namespace

Lexicon::Lexicon(std::span<const std::uint64_t> image)
    : tables_(from_image(image)), serial_(next_serial()) {}

Lexicon::Lexicon(LexiconImage image)
    : serial_(next_serial()), image_(std::make_shared<const LexiconImage>(std::move(image))) {
  tables_ = from_image(*image_);
}

Lexicon::EntryId Lexicon::find_id(std::string_view folded) const {
  const std::uint32_t hash = lexicon::hash(folded);
  const std::size_t mask = tables_.slots.size() - 1;
  for (std::size_t i = hash >> 1 & mask;; i = (i + 1) & mask) {
    const lexicon::Slot& slot = tables_.slots[i];
    if (slot.hash == 0) return kUnknown;
    if (slot.hash == hash && key(slot.id) == folded) return slot.id;
  }
}

Lexicon::EntryId Lexicon::look_up(std::string_view spelling) const {
  std::string word;
  const auto ends_line = [](char c) { return c == '\n' || c == '\r'; };
  if (std::any_of(spelling.begin(), spelling.end(), ends_line)) {
    std::string joined;
    append_joined_form(joined, spelling);
    append_folded(word, joined);
  } else {
    append_folded(word, spelling);
  }
  const EntryId id = find_id(word);
  if (id != kUnknown || word.size() < 2 || word.back() != '.') return id;
  return find_id(std::string_view(word).substr(0, word.size() - 1));
}

bool Lexicon::abbreviates(std::string_view spelling) const {
  std::string word;
  append_folded(word, spelling);
  return find(word += '.').has(MarkKind::abbreviation);
}

std::uint32_t Lexicon::next_state(std::uint32_t state, EntryId word) const {
  return follow(tables_.transitions, lexicon::transition_key(state, word));
}

Lexicon::EntryId Lexicon::longest_affix(Affix affix, std::string_view folded, MarkKind kind) const {
  EntryId longest = kUnknown;
  if (folded.empty()) return longest;
  auto state = static_cast<std::uint32_t>(affix);
  const std::size_t longest_part = folded.size() - (affix == Affix::infix ? 0 : 1);
  for (std::size_t i = 0; i < longest_part; ++i) {
    const char byte = folded[affix == Affix::ending ? folded.size() - 1 - i : i];
    const std::uint64_t step = lexicon::transition_key(state, static_cast<unsigned char>(byte));
    state = follow(tables_.affix_transitions, step);
    if (state == 0) break;
    const EntryId id = tables_.affix_entry[state];
    if (id != kUnknown && entry(id).has(kind)) longest = id;
  }
  return longest;
}

}  // namespace uttrekk
