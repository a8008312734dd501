#include "document/vocabulary.h"

#include <algorithm>
#include <random>

#include "document/token_shape.h"

namespace uttrekk {
namespace {

constexpr std::size_t kFirstSlots = 1 << 12;
constexpr std::size_t kMostWords = 1 << 16;    // from document to document
constexpr std::size_t kMostLetters = 1 << 20;  // bytes

}  // namespace

const Vocabulary::Slot Vocabulary::kFree;

void Vocabulary::clear() {
  slots_.clear();
  mask_ = 0;
  letters_.clear();
  ends_.clear();
  known_.clear();
  clause.clear();
  people.clear();
  time.clear();
  cue_roles.clear();
  language.clear();
}

void Vocabulary::begin(std::uint64_t lexicon) {
  const bool full = known_.size() > kMostWords || letters_.size() > kMostLetters;
  if (lexicon_ == lexicon && !full) return;
  if (full) *this = Vocabulary();  // gives the memory back as well
  clear();
  lexicon_ = lexicon;
}

bool Vocabulary::holds(std::string_view spelling) const {
  const ShortBytes bytes = short_bytes(spelling.substr(0, kShort));
  const std::uint64_t hash = spelling.size() <= kShort ? hash_short(bytes, spelling.size(), seed_)
                                                       : hash_bytes(spelling, seed_);
  const Slot& slot = find(hash, [&](const Slot& s) {
    return s.size == spelling.size() && this->spelling(s.word) == spelling;
  });
  return slot.size > 0;
}

void Vocabulary::insert(const Slot& slot) {
  const bool is_short = slot.size <= kShort;
  std::size_t i =
      is_short ? hash_short(slot.bytes, slot.size, seed_) : hash_bytes(spelling(slot.word), seed_);
  for (i &= mask_; slots_[i].size != 0;) i = (i + 1) & mask_;
  slots_[i] = slot;
}

void Vocabulary::grow() {
  if (seed_ == 0) {
    std::random_device random;
    seed_ = std::uint64_t{random()} << 32 | random() | 1u;
  }
  std::vector<Slot> old(std::max(kFirstSlots, slots_.size() * 2));
  old.swap(slots_);
  mask_ = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.size > 0) insert(slot);
  }
}

WordId Vocabulary::add(ShortBytes bytes, std::string_view spelling, const Known& known) {
  if ((known_.size() + 1) * 2 > slots_.size()) grow();
  if (ends_.empty()) ends_.push_back(0);
  const auto word = static_cast<WordId>(known_.size());
  letters_ += spelling;
  ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  known_.push_back(known);
  known_.back().shape = shape_of(spelling);
  insert({bytes, static_cast<std::uint32_t>(spelling.size()), word});
  return word;
}

}  // namespace uttrekk
