// All dictionaries in one hash table: a word is looked up once, and the entry holds everything
// that any dictionary says of it.
//
//   const Lexicon& lexicon = Lexicon::builtin();
//   const Entry& entry = lexicon.find("veker");
//   if (entry.has(MarkKind::unit)) … lexicon.text(*lexicon.mark(entry, MarkKind::unit)) == "P1W"
//
// Phrases (keys of several words) lie in a trie over the entries of their words: see next_state().
// Keys with a hyphen at an end are parts of words ("-ane", "kv-", "-øy-"): see Affix.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "dictionary/dictionaries.h"
#include "dictionary/lexicon_tables.h"

namespace uttrekk {

/// A part of a word, by where the key has its hyphens.
enum class Affix : std::uint8_t {
  ending,     // "-ane"
  beginning,  // "kv-"
  infix,      // "-øy-": anywhere in the word
};

/// Cheap to copy: the tables are shared.
class Lexicon {
 public:
  using EntryId = std::uint32_t;
  static constexpr EntryId kUnknown = 0;

  /// The dictionaries compiled into the program.
  static const Lexicon& builtin();
  /// Those and the files of `directory` (NAME.tsv, or common/, nb/ and nn/ with such files). A
  /// file whose head has the line "# replace" takes the place of the built-in one.
  /// An error where they are more than `most` bytes together.
  static Result<Lexicon> with_directory(const std::string& directory,
                                        std::uint64_t most = 0xFFFFFFFF);
  /// The paths of the files that with_directory() reads, in its order.
  static std::vector<std::string> files_in(const std::string& directory);
  /// All that is wrong in a file, in the order of its lines.
  static std::vector<Diagnostic> problems_in(const DictionaryFile& file);
  /// From given files alone; for tests and checks. Keeps nothing of them.
  static Result<Lexicon> from_files(const std::vector<DictionaryFile>& files);

  /// `folded`: as text/fold.h makes it. kUnknown for a word that no dictionary has.
  EntryId find_id(std::string_view folded) const;
  const Entry& find(std::string_view folded) const { return tables_.entries[find_id(folded)]; }
  /// The entry of a word as a text spells it: "Veker", "bl.a.", hyphenated over a line end. Of an
  /// abbreviation that no dictionary has, the entry of the word without its full stop.
  EntryId look_up(std::string_view spelling) const;
  /// `spelling` with a full stop behind it is an abbreviation: "kl", "Bl.a".
  bool abbreviates(std::string_view spelling) const;
  /// All that Vocabulary::Known keeps of it, but for its shape.
  template <typename Known>
  Known known(std::string_view spelling) const {
    const EntryId id = look_up(spelling);
    return {entry(id).kinds, entry(id).all_opened(), id, abbreviates(spelling), 0};
  }
  const Entry& entry(EntryId id) const { return tables_.entries[id]; }

  /// The first mark of that kind, or null.
  const Mark* mark(const Entry& entry, MarkKind kind) const {
    return entry.has(kind) ? first_mark(entry, kind) : nullptr;
  }
  std::optional<std::int32_t> value(const Entry& entry, MarkKind kind) const {
    if (!entry.has(kind)) return std::nullopt;
    return first_mark(entry, kind)->value;
  }
  /// The value column of a mark.
  std::string_view text(const Mark& mark) const { return tables_.view({mark.row, mark.text_size}); }
  /// The dictionary's line after the key: "P1W\texample".
  std::string_view row(const Mark& mark) const { return tables_.view({mark.row, mark.row_size}); }
  /// All marks of an entry, those of one dictionary in the order of its files.
  const Mark* begin(const Entry& e) const { return tables_.marks.data() + e.first_mark; }
  const Mark* end(const Entry& e) const { return begin(e) + e.mark_count; }

  /// The phrase trie: the state after `state` (0: start) has read the word `word`; 0: no phrase.
  std::uint32_t next_state(std::uint32_t state, EntryId word) const;
  /// What ends at a state: an entry that holds the phrase's marks, kUnknown if none does.
  EntryId phrase_at(std::uint32_t state) const { return tables_.state_entry[state]; }

  /// The longest affix with a mark of that kind that `folded` ends with or begins with, and that
  /// leaves something of the word; kUnknown where there is none. An infix must stand at the start
  /// of `folded` and may be all of it: callers walk through the word.
  EntryId longest_affix(Affix affix, std::string_view folded, MarkKind kind) const;
  /// Whether any infix begins with this byte.
  bool opens_infix(char byte) const {
    return tables_.infix_openers[static_cast<unsigned char>(byte)] != 0;
  }

  std::string_view key(EntryId id) const { return tables_.view(tables_.keys[id]); }
  std::size_t size() const { return tables_.keys.size(); }
  const LexiconTables& tables() const { return tables_; }
  /// Tells this lexicon from every other one that the program has made; copies share it.
  std::uint64_t serial() const { return serial_; }

 private:
  class Builder;
  explicit Lexicon(LexiconImage image);                    // owns it
  explicit Lexicon(std::span<const std::uint64_t> image);  // which must outlive the lexicon
  const Mark* first_mark(const Entry& entry, MarkKind kind) const {
    const Mark* mark = begin(entry);
    while (mark->kind != kind) ++mark;
    return mark;
  }

  LexiconTables tables_;
  std::uint64_t serial_;
  std::shared_ptr<const LexiconImage> image_;  // what tables_ lies in; null for the built-in one
};

}  // namespace uttrekk
