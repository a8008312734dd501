#include "document/vocabulary.h"

#include <random>

namespace uttrekk {
namespace {

constexpr std::size_t kFirstSlots = 1 << 12;
constexpr std::size_t kMostWords = 1 << 16;    // from document to document
constexpr std::size_t kMostLetters = 1 << 20;  // bytes

}  // namespace

Vocabulary::Vocabulary() : seed_(std::random_device()()) {
  clear();
}

void Vocabulary::clear() {
  slots_.assign(kFirstSlots, Slot{});
  mask_ = kFirstSlots - 1;
  letters_.clear();
  ends_.assign(1, 0);
  entries_.clear();
  people.clear();
  time.clear();
  cue_roles.clear();
  language.clear();
}

void Vocabulary::begin(const void* lexicon) {
  const bool full = entries_.size() > kMostWords || letters_.size() > kMostLetters;
  if (lexicon_ == lexicon && !full) return;
  if (full) *this = Vocabulary();  // gives the memory back as well
  clear();
  lexicon_ = lexicon;
}

void Vocabulary::insert(Slot slot) {
  std::size_t i = slot.hash >> 1 & mask_;
  while (slots_[i].hash != 0) i = (i + 1) & mask_;
  slots_[i] = slot;
}

WordId Vocabulary::add(std::string_view spelling, std::uint32_t hash, EntryId entry) {
  if ((entries_.size() + 1) * 2 > slots_.size()) {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.hash != 0) insert(slot);
    }
  }
  const auto word = static_cast<WordId>(entries_.size());
  letters_ += spelling;
  ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  entries_.push_back(entry);
  insert({hash, word});
  return word;
}

}  // namespace uttrekk
