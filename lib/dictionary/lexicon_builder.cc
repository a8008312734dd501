#include "dictionary/lexicon_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

#include "dictionary/tsv.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

namespace fs = std::filesystem;

/// "nb/months.tsv" is the dictionary `months` in the variety nb; without a folder it is common.
struct FileName {
  std::string_view dictionary;
  Variety variety = Variety::common;
};

FileName file_name(std::string_view path) {
  FileName name;
  const std::size_t slash = path.rfind('/');
  const std::string_view base = slash == std::string_view::npos ? path : path.substr(slash + 1);
  name.dictionary = base.substr(0, base.rfind('.'));
  if (slash == std::string_view::npos) return name;
  std::string_view directory = path.substr(0, slash);
  directory.remove_prefix(std::min(directory.size(), directory.rfind('/') + 1));
  for (const Variety v : {Variety::bokmal, Variety::nynorsk}) {
    if (directory == folder(v)) name.variety = v;
  }
  return name;
}

bool is_folded(std::string_view key) {
  return std::none_of(key.begin(), key.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

std::optional<std::int32_t> parse_decimal(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || std::abs(value) > 2'000'000) {
    return std::nullopt;
  }
  return static_cast<std::int32_t>(std::lround(value * 1000));
}

std::optional<std::int32_t> parse_integer(std::string_view text) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "nn:9 da:2", the spaces and order free; nothing given twice.
std::optional<std::int32_t> parse_weights(std::string_view choices, std::string_view text) {
  std::uint32_t packed = 0;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    const std::string_view item = text.substr(0, space);
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    const std::size_t colon = item.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto choice = choice_index(choices, item.substr(0, colon));
    const auto weight = parse_integer(item.substr(colon + 1));
    if (!choice || !weight || *weight < 1 || *weight > 15) return std::nullopt;
    const auto shift = static_cast<std::uint32_t>(*choice) * 4;
    if ((packed >> shift & 15u) != 0) return std::nullopt;
    packed |= static_cast<std::uint32_t>(*weight) << shift;
  }
  if (packed == 0) return std::nullopt;
  return static_cast<std::int32_t>(packed);
}

std::string expected_value(const DictionarySpec& spec) {
  switch (spec.type) {
    case ValueType::choice: return fmt::format("one of: {}", spec.choices);
    case ValueType::weights: return fmt::format("weights such as \"{}:9\", of: {}",
                                                choice_name(spec.choices, 0), spec.choices);
    case ValueType::text: return "a value";
    default: return "a number";
  }
}

void pack(const std::unordered_map<std::uint64_t, std::uint32_t>& from,
          std::vector<std::pair<std::uint64_t, std::uint32_t>>& table) {
  if (from.empty()) return;
  const std::size_t slots = std::bit_ceil(from.size() * 2);
  table.resize(slots);
  for (const auto& [key, state] : from) {
    std::size_t i = transition_slot(key, slots);
    while (table[i].second != 0) i = (i + 1) & (slots - 1);
    table[i] = {key, state};
  }
}

}  // namespace

Lexicon::Builder::Builder() {
  lexicon_.keys_.emplace_back();     // entry 0: the unknown word
  lexicon_.entries_.emplace_back();
  hashes_.push_back(0);
  lexicon_.state_entry_.push_back(kUnknown);  // state 0: the start
  lexicon_.affix_entry_.assign(3, kUnknown);  // the roots: ending, beginning, infix
  lexicon_.slots_.resize(1 << 12);
}

std::string_view Lexicon::Builder::keep(std::string content) {
  return lexicon_.owned_.emplace_back(std::move(content));
}

void Lexicon::Builder::insert(std::uint32_t hash, EntryId id) {
  const std::size_t mask = lexicon_.slots_.size() - 1;
  std::size_t i = hash >> 1 & mask;
  while (lexicon_.slots_[i].hash != 0) i = (i + 1) & mask;
  lexicon_.slots_[i] = {hash, id};
}

void Lexicon::Builder::grow() {
  lexicon_.slots_.assign(lexicon_.slots_.size() * 2, Slot{});
  for (EntryId id = 1; id < hashes_.size(); ++id) {
    if (hashes_[id] != 0) insert(hashes_[id], id);
  }
}

Lexicon::EntryId Lexicon::Builder::entry_of(std::string_view key) {
  if (const EntryId id = lexicon_.find_id(key); id != kUnknown) return id;
  const auto id = static_cast<EntryId>(lexicon_.keys_.size());
  lexicon_.keys_.push_back(key);
  lexicon_.entries_.emplace_back();
  hashes_.push_back(lexicon_hash(key));
  if (lexicon_.keys_.size() * 2 > lexicon_.slots_.size()) {
    grow();
  } else {
    insert(hashes_.back(), id);
  }
  return id;
}

Lexicon::EntryId Lexicon::Builder::phrase_entry(std::string_view key) {
  std::uint32_t state = 0;
  EntryId opener = kUnknown;
  while (!key.empty()) {
    const std::size_t space = key.find(' ');
    const EntryId word = entry_of(key.substr(0, space));
    lexicon_.entries_[word].in_phrase = true;
    if (opener == kUnknown) opener = word;
    const auto fresh = static_cast<std::uint32_t>(lexicon_.state_entry_.size());
    const auto [it, added] = transitions_.emplace(transition_key(state, word), fresh);
    if (added) lexicon_.state_entry_.push_back(kUnknown);
    state = it->second;
    key.remove_prefix(space == std::string_view::npos ? key.size() : space + 1);
  }
  EntryId& id = lexicon_.state_entry_[state];
  if (id == kUnknown) {  // an entry that only the trie reaches
    id = static_cast<EntryId>(lexicon_.keys_.size());
    lexicon_.keys_.emplace_back();
    lexicon_.entries_.emplace_back();
    hashes_.push_back(0);
    openers_.emplace_back(opener, id);
  }
  return id;
}

void Lexicon::Builder::add_affix(EntryId id) {
  std::string key(lexicon_.keys_[id]);
  if (key.size() < 2 || (key.front() != '-' && key.back() != '-')) return;
  const Affix affix = key.back() != '-'    ? Affix::ending
                      : key.front() != '-' ? Affix::beginning
                                           : Affix::infix;
  std::erase(key, '-');
  if (key.empty()) return;
  if (affix == Affix::ending) std::reverse(key.begin(), key.end());
  if (affix == Affix::infix) lexicon_.infix_openers_.set(static_cast<unsigned char>(key.front()));
  auto state = static_cast<std::uint32_t>(affix);
  for (const char c : key) {
    const auto fresh = static_cast<std::uint32_t>(lexicon_.affix_entry_.size());
    const std::uint64_t step = transition_key(state, static_cast<unsigned char>(c));
    const auto [it, added] = affix_transitions_.emplace(step, fresh);
    if (added) lexicon_.affix_entry_.push_back(kUnknown);
    state = it->second;
  }
  lexicon_.affix_entry_[state] = id;
}

Result<Mark> Lexicon::Builder::parse(const DictionarySpec& spec, Variety variety,
                                     std::string_view path, std::uint32_t line,
                                     std::string_view rest) const {
  const std::string_view value = rest.substr(0, rest.find('\t'));
  Mark mark{spec.kind, variety, 0, static_cast<std::uint32_t>(value.size()), rest};
  std::optional<std::int32_t> parsed = 0;
  switch (spec.type) {
    case ValueType::none: break;
    case ValueType::integer: parsed = parse_integer(value); break;
    case ValueType::decimal: parsed = parse_decimal(value); break;
    case ValueType::choice: parsed = choice_index(spec.choices, value); break;
    case ValueType::weights: parsed = parse_weights(spec.choices, value); break;
    case ValueType::text:
      if (value.empty()) parsed = std::nullopt;
      break;
  }
  if (parsed) {
    mark.value = *parsed;
    return mark;
  }
  return failure({Severity::error, std::string(path), line, 0,
                  fmt::format("the second column must hold {}", expected_value(spec))});
}

Result<void> Lexicon::Builder::add(std::string_view path, std::string_view content) {
  const FileName name = file_name(path);
  const DictionarySpec* spec = dictionary_spec(name.dictionary);
  if (spec == nullptr) {
    return failure(std::string(path), "there is no dictionary of this name; `uttrekk dictionaries` "
                                      "lists them");
  }
  TsvReader reader(path, content);
  while (true) {
    const Result<TsvRow> row = reader.next();
    if (!row) return tl::unexpected(row.error());
    if (row->key.empty()) return {};
    Result<Mark> mark = parse(*spec, name.variety, path, row->line, row->rest);
    if (!mark) return tl::unexpected(mark.error());
    std::string_view key = row->key;
    if (!is_folded(key)) {
      std::string lower = folded(key);
      if (lower != key) key = keep(std::move(lower));
    }
    const bool phrase = key.find(' ') != std::string_view::npos;
    pending_.push_back({phrase ? phrase_entry(key) : entry_of(key), *mark});
  }
}

Lexicon Lexicon::Builder::finish() {
  std::stable_sort(pending_.begin(), pending_.end(),
                   [](const Pending& a, const Pending& b) { return a.entry < b.entry; });
  lexicon_.marks_.reserve(pending_.size());
  for (const Pending& p : pending_) {
    Entry& entry = lexicon_.entries_[p.entry];
    if (entry.mark_count == 0) entry.first_mark = static_cast<std::uint32_t>(lexicon_.marks_.size());
    ++entry.mark_count;
    entry.kinds |= mark_bit(p.mark.kind);
    lexicon_.marks_.push_back(p.mark);
  }
  for (const auto& [opener, phrase] : openers_) {
    lexicon_.entries_[opener].phrase_kinds |= lexicon_.entries_[phrase].kinds;
  }
  pack(transitions_, lexicon_.transitions_);
  for (EntryId id = 1; id < lexicon_.keys_.size(); ++id) add_affix(id);
  pack(affix_transitions_, lexicon_.affix_transitions_);
  return std::move(lexicon_);
}

Result<Lexicon> Lexicon::from_files(std::vector<DictionaryFile> files) {
  Builder builder;
  for (const DictionaryFile& file : files) {
    if (auto added = builder.add(file.path, file.content); !added) return tl::unexpected(added.error());
  }
  return builder.finish();
}

const Lexicon& Lexicon::builtin() {
  static const Lexicon lexicon = [] {
    const auto files = builtin_dictionaries();
    // A faulty built-in file is found by a test; here it would be a bug.
    return from_files({files.begin(), files.end()}).value();
  }();
  return lexicon;
}

Result<Lexicon> Lexicon::with_directory(const std::string& directory) {
  std::error_code error;
  std::set<fs::path> paths;  // in order, so that the result does not depend on the file system
  for (const char* sub : {"", "common", "nb", "nn"}) {
    const fs::path at = fs::path(directory) / sub;
    if (!fs::is_directory(at, error)) continue;
    for (const auto& item : fs::directory_iterator(at, error)) {
      if (item.path().extension() == ".tsv") paths.insert(item.path());
    }
  }
  if (paths.empty()) return failure(directory, "no dictionaries (*.tsv) here");
  Builder builder;
  std::vector<DictionaryFile> own;
  std::set<std::string> replaced;
  for (const fs::path& path : paths) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return failure(path.string(), "cannot be read");
    const std::string_view name = builder.keep(path.string());
    const std::string_view content =
        builder.keep(std::string(std::istreambuf_iterator<char>(in), {}));
    own.push_back({name, content});
    TsvReader reader(name, content);
    for (auto row = reader.next(); row && !row->key.empty(); row = reader.next()) {}
    if (reader.replaces()) replaced.emplace(file_name(name).dictionary);
  }
  const auto add = [&](const DictionaryFile& f) { return builder.add(f.path, f.content); };
  for (const DictionaryFile& file : builtin_dictionaries()) {
    if (replaced.contains(std::string(file_name(file.path).dictionary))) continue;
    if (auto added = add(file); !added) return tl::unexpected(added.error());
  }
  for (const DictionaryFile& file : own) {
    if (auto added = add(file); !added) return tl::unexpected(added.error());
  }
  return builder.finish();
}

}  // namespace uttrekk
