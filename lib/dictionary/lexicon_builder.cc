#include "dictionary/lexicon_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <utility>

#include "dictionary/dictionary_value.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

/// Of "words/nb/months.tsv" nb; without such a folder it is common.
Variety variety_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return Variety::common;
  std::string_view directory = path.substr(0, slash);
  directory.remove_prefix(std::min(directory.size(), directory.rfind('/') + 1));
  for (const Variety v : {Variety::bokmal, Variety::nynorsk}) {
    if (directory == folder(v)) return v;
  }
  return Variety::common;
}

bool is_folded(std::string_view key) {
  return std::none_of(key.begin(), key.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

std::vector<lexicon::Transition> packed(
    const std::unordered_map<std::uint64_t, std::uint32_t>& transitions) {
  std::vector<lexicon::Transition> table;
  if (transitions.empty()) return table;
  const std::size_t slots = std::bit_ceil(transitions.size() * 2);
  table.resize(slots);
  // In order, so that the same dictionaries give the same image.
  std::vector<std::pair<std::uint64_t, std::uint32_t>> sorted(transitions.begin(),
                                                              transitions.end());
  std::sort(sorted.begin(), sorted.end());
  for (const auto& [key, state] : sorted) {
    std::size_t i = lexicon::transition_slot(key, slots);
    while (table[i].state != 0) i = (i + 1) & (slots - 1);
    table[i] = {key, state};
  }
  return table;
}

constexpr std::size_t kLongestRow = 0xFFFF;   // bytes; Mark::text_size
constexpr std::uint16_t kMostMarks = 0xFFFF;  // of one word; further ones say nothing new

}  // namespace

Lexicon::Builder::Builder() : slots_(1 << 12) {
  new_entry("");                     // entry 0: the unknown word
  state_entry_.push_back(kUnknown);  // state 0: the start
  affix_entry_.assign(3, kUnknown);  // the roots: ending, beginning, infix
}

lexicon::Place Lexicon::Builder::keep(std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(text_.size());
  text_ += text;
  return {begin, static_cast<std::uint32_t>(text.size())};
}

Lexicon::EntryId Lexicon::Builder::new_entry(std::string_view key) {
  keys_.push_back(keep(key));
  entries_.emplace_back();
  return static_cast<EntryId>(keys_.size() - 1);
}

Lexicon::EntryId Lexicon::Builder::find(std::string_view key, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash >> 1 & mask; slots_[i].hash != 0; i = (i + 1) & mask) {
    const lexicon::Place place = keys_[slots_[i].id];
    if (slots_[i].hash == hash && std::string_view(text_).substr(place.begin, place.size) == key) {
      return slots_[i].id;
    }
  }
  return kUnknown;
}

void Lexicon::Builder::insert(lexicon::Slot slot) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = slot.hash >> 1 & mask;
  while (slots_[i].hash != 0) i = (i + 1) & mask;
  slots_[i] = slot;
}

void Lexicon::Builder::grow() {
  std::vector<lexicon::Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const lexicon::Slot& slot : old) {
    if (slot.hash != 0) insert(slot);
  }
}

Lexicon::EntryId Lexicon::Builder::entry_of(std::string_view key) {
  const std::uint32_t hash = lexicon::hash(key);
  if (const EntryId id = find(key, hash); id != kUnknown) return id;
  const EntryId id = new_entry(key);
  if (keys_.size() * 2 > slots_.size()) grow();
  insert({hash, id});
  return id;
}

Lexicon::EntryId Lexicon::Builder::phrase_entry(std::string_view key) {
  std::uint32_t state = 0;
  EntryId opener = kUnknown;
  while (!key.empty()) {
    const std::size_t space = key.find(' ');
    const EntryId word = entry_of(key.substr(0, space));
    entries_[word].in_phrase = true;
    if (opener == kUnknown) opener = word;
    const auto fresh = static_cast<std::uint32_t>(state_entry_.size());
    const auto [it, added] = transitions_.emplace(lexicon::transition_key(state, word), fresh);
    if (added) state_entry_.push_back(kUnknown);
    state = it->second;
    key.remove_prefix(space == std::string_view::npos ? key.size() : space + 1);
  }
  EntryId& id = state_entry_[state];
  if (id == kUnknown) {  // an entry that only the trie reaches
    id = new_entry("");
    openers_.emplace_back(opener, id);
  }
  return id;
}

void Lexicon::Builder::add_affix(EntryId id) {
  std::string key = text_.substr(keys_[id].begin, keys_[id].size);
  if (key.size() < 2 || (key.front() != '-' && key.back() != '-')) return;
  const Affix affix = key.back() != '-'    ? Affix::ending
                      : key.front() != '-' ? Affix::beginning
                                           : Affix::infix;
  std::erase(key, '-');
  if (key.empty()) return;
  if (affix == Affix::ending) std::reverse(key.begin(), key.end());
  if (affix == Affix::infix) infix_openers_[static_cast<unsigned char>(key.front())] = 1;
  auto state = static_cast<std::uint32_t>(affix);
  for (const char c : key) {
    const auto fresh = static_cast<std::uint32_t>(affix_entry_.size());
    const std::uint64_t step = lexicon::transition_key(state, static_cast<unsigned char>(c));
    const auto [it, added] = affix_transitions_.emplace(step, fresh);
    if (added) affix_entry_.push_back(kUnknown);
    state = it->second;
  }
  affix_entry_[state] = id;
}

Result<Mark> Lexicon::Builder::parse(const DictionarySpec& spec, Variety variety,
                                     std::string_view path, std::uint32_t line,
                                     std::string_view rest) {
  const std::string_view value = rest.substr(0, rest.find('\t'));
  const std::optional<std::int32_t> parsed = parse_value(spec, value);
  const auto fail = [&](std::string message) {
    return failure({Severity::error, std::string(path), line, 0, std::move(message)});
  };
  if (!parsed) {
    return fail(fmt::format("the second column must hold {}", expected_value(spec)));
  }
  const auto columns = 1 + std::count(rest.begin(), rest.end(), '\t');
  if (columns > (spec.type == ValueType::none ? 1 : 2)) {
    return fail("more columns than a word, its value and a remark");
  }
  if (rest.size() > kLongestRow) return fail(fmt::format("longer than {} bytes", kLongestRow));
  const lexicon::Place row = keep(rest);
  return Mark{spec.kind, variety,   static_cast<std::uint16_t>(value.size()),
              *parsed,   row.begin, row.size};
}

void Lexicon::Builder::add_row(const DictionarySpec& spec, Variety variety, const TsvRow& row,
                               std::string_view path, std::vector<Diagnostic>& problems) {
  const Result<Mark> mark = parse(spec, variety, path, row.line, row.rest);
  if (!mark) return problems.push_back(mark.error());
  std::string lower;
  std::string_view key = row.key;
  if (!is_folded(key)) key = lower = folded(key);
  const bool phrase = key.find(' ') != std::string_view::npos;
  pending_.push_back({phrase ? phrase_entry(key) : entry_of(key), *mark});
}

void Lexicon::Builder::add(std::string_view path, std::string_view content, std::size_t most,
                           std::vector<Diagnostic>& problems) {
  const DictionarySpec* spec = dictionary_spec(dictionary_named(path));
  if (spec == nullptr) {
    return problems.push_back({Severity::error, std::string(path), 0, 0,
                               "there is no dictionary of this name; `uttrekk dictionaries` "
                               "lists them"});
  }
  const Variety variety = variety_of(path);
  TsvReader reader(path, content);
  while (problems.size() < most) {
    const Result<TsvRow> row = reader.next();
    if (!row) {
      problems.push_back(row.error());
    } else if (row->key.empty()) {
      return;
    } else {
      add_row(*spec, variety, *row, path, problems);
    }
  }
}

Result<void> Lexicon::Builder::add(std::string_view path, std::string_view content) {
  std::vector<Diagnostic> problems;
  add(path, content, 1, problems);
  if (!problems.empty()) return tl::unexpected(problems.front());
  return {};
}

void Lexicon::Builder::add_marks() {
  std::stable_sort(pending_.begin(), pending_.end(),
                   [](const Pending& a, const Pending& b) { return a.entry < b.entry; });
  marks_.reserve(pending_.size());
  for (const Pending& p : pending_) {
    Entry& entry = entries_[p.entry];
    if (entry.mark_count == kMostMarks) continue;
    if (entry.mark_count == 0) entry.first_mark = static_cast<std::uint32_t>(marks_.size());
    ++entry.mark_count;
    entry.kinds |= mark_bit(p.mark.kind);
    marks_.push_back(p.mark);
  }
  for (const auto& [opener, phrase] : openers_) {
    entries_[opener].phrase_kinds |= entries_[phrase].kinds;
  }
}

Lexicon Lexicon::Builder::finish() {
  add_marks();
  for (EntryId id = 1; id < keys_.size(); ++id) add_affix(id);
  const auto transitions = packed(transitions_);
  const auto affix_transitions = packed(affix_transitions_);
  return Lexicon(to_image({slots_, keys_, entries_, marks_, transitions, state_entry_,
                           affix_transitions, affix_entry_, infix_openers_, text_}));
}

std::vector<Diagnostic> Lexicon::problems_in(const DictionaryFile& file) {
  std::vector<Diagnostic> problems;
  Builder().add(file.path, file.content, std::numeric_limits<std::size_t>::max(), problems);
  return problems;
}

Result<Lexicon> Lexicon::from_files(const std::vector<DictionaryFile>& files) {
  Builder builder;
  for (const DictionaryFile& file : files) {
    if (auto added = builder.add(file.path, file.content); !added)
      return tl::unexpected(added.error());
  }
  return builder.finish();
}

}  // namespace uttrekk
