// Makes a Lexicon from dictionary files.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dictionary/lexicon.h"
#include "dictionary/tsv.h"

namespace uttrekk {

class Lexicon::Builder {
 public:
  Builder();
  /// Adds the rows of one file; nothing of it is kept but copies.
  Result<void> add(std::string_view path, std::string_view content);
  /// The same, on past what is wrong in it until `most` problems are told.
  void add(std::string_view path, std::string_view content, std::size_t most,
           std::vector<Diagnostic>& problems);
  Lexicon finish();

 private:
  struct Pending {  // a mark and the entry it belongs to
    EntryId entry;
    Mark mark;
  };
  using Transitions = std::unordered_map<std::uint64_t, std::uint32_t>;

  EntryId find(std::string_view key, std::uint32_t hash) const;
  EntryId new_entry(std::string_view key);
  EntryId entry_of(std::string_view key);
  EntryId phrase_entry(std::string_view key);
  lexicon::Place keep(std::string_view text);
  Result<Mark> parse(const DictionarySpec& spec, Variety variety, std::string_view path,
                     std::uint32_t line, std::string_view rest);
  void add_row(const DictionarySpec& spec, Variety variety, const TsvRow& row,
               std::string_view path, std::vector<Diagnostic>& problems);
  void add_marks();
  void add_affix(EntryId id);
  void grow();
  void insert(lexicon::Slot slot);

  std::vector<lexicon::Slot> slots_;
  std::vector<lexicon::Place> keys_;
  std::vector<Entry> entries_;
  std::vector<Mark> marks_;
  std::vector<EntryId> state_entry_;
  std::vector<EntryId> affix_entry_;
  std::array<std::uint8_t, 256> infix_openers_{};
  std::string text_;
  std::vector<Pending> pending_;
  std::vector<std::pair<EntryId, EntryId>> openers_;  // the first word of a phrase, and the phrase
  Transitions transitions_;
  Transitions affix_transitions_;
};

}  // namespace uttrekk
