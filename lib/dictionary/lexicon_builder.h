// Makes a Lexicon from dictionary files; used by lexicon.cc alone.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dictionary/lexicon.h"

namespace uttrekk {

std::uint32_t lexicon_hash(std::string_view word);
std::uint64_t transition_key(std::uint32_t state, Lexicon::EntryId word);
std::size_t transition_slot(std::uint64_t key, std::size_t slots);

class Lexicon::Builder {
 public:
  Builder();
  /// Adds the rows of one file; `content` must outlive the lexicon.
  Result<void> add(std::string_view path, std::string_view content);
  /// A buffer that lives as long as the lexicon.
  std::string_view keep(std::string content);
  Lexicon finish();

 private:
  struct Pending {  // a mark and the entry it belongs to
    EntryId entry;
    Mark mark;
  };
  EntryId entry_of(std::string_view key);
  EntryId phrase_entry(std::string_view key);
  Result<Mark> parse(const DictionarySpec& spec, Variety variety, std::string_view path,
                     std::uint32_t line, std::string_view rest) const;
  void add_affix(EntryId id);
  void grow();
  void insert(std::uint32_t hash, EntryId id);

  Lexicon lexicon_;
  std::vector<Pending> pending_;
  std::vector<std::pair<EntryId, EntryId>> openers_;  // the first word of a phrase, and the phrase
  std::vector<std::uint32_t> hashes_;  // by entry id
  std::unordered_map<std::uint64_t, std::uint32_t> transitions_;
  std::unordered_map<std::uint64_t, std::uint32_t> affix_transitions_;
};

}  // namespace uttrekk
