#include "validate/requirements_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "text/toml_text.h"
#include "validate/day_range.h"
#include "validate/edit_distance.h"
#include "validate/toml_table.h"

namespace uttrekk {
namespace {

constexpr std::array<std::string_view, 3> kSeverities = {"error", "warning", "info"};
constexpr std::array<std::string_view, 3> kPresences = {"required", "optional", "forbidden"};

class Parser {
 public:
  Parser(std::string path) : errors_(std::move(path)) {}
  ParsedRequirements parse(std::string_view toml);

 private:
  void head(TomlTable& file);
  void document(const toml::table& table);
  void section(const toml::table& table);
  void order(const toml::table& table, SectionRequirement& section);
  void group(const toml::table& table);
  void record(const toml::table& table);
  /// `otherwise`: the id where the file gives none.
  void shared(TomlTable& table, Requirement& requirement, std::string otherwise);
  Pattern pattern(TomlTable& table, std::string_view key);
  SectionType type_named(TomlTable& table, std::string_view key, const std::string& name);
  std::optional<FieldId> field_named(TomlTable& table, std::string_view key, RecordKind kind,
                                     const std::string& name);
  std::vector<FieldId> fields(TomlTable& table, std::string_view key, RecordKind kind);
  std::vector<FieldPattern> field_patterns(TomlTable& table, std::string_view key, RecordKind kind);
  void bounds(TomlTable& table, std::string_view min, std::uint32_t low, std::string_view max,
              std::uint32_t high);
  std::uint32_t section_named(TomlTable& table, std::string_view key, const std::string& name,
                              bool types_too);

  TomlErrors errors_;
  Requirements out_;
  std::set<std::string> ids_;
};

void Parser::shared(TomlTable& table, Requirement& requirement, std::string otherwise) {
  requirement.id = table.text("id");
  requirement.severity = std::array{Severity::error, Severity::warning,
                                    Severity::note}[table.choice("severity", kSeverities, 0)];
  requirement.message = table.text("message");
  const bool given = !requirement.id.empty();
  if (!given) requirement.id = std::move(otherwise);
  const std::string stem = requirement.id;
  for (int i = 2; !ids_.insert(requirement.id).second; ++i) {
    if (given) return table.error("id", fmt::format("another table has the id '{}'", stem));
    requirement.id = fmt::format("{}-{}", stem, i);
  }
}

Pattern Parser::pattern(TomlTable& table, std::string_view key) {
  Pattern pattern;
  pattern.text = table.text(key);
  if (pattern.text.empty()) return pattern;
  RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(false);
  pattern.expression = std::make_shared<const RE2>(pattern.text, options);
  if (!pattern.expression->ok()) {
    table.error(key,
                fmt::format("'{}' is no regular expression: {}", key, pattern.expression->error()));
    pattern.expression.reset();
  }
  return pattern;
}

SectionType Parser::type_named(TomlTable& table, std::string_view key, const std::string& name) {
  const SectionType type = section_type_of(name);
  if (type == SectionType::none) {
    table.error(key, fmt::format("there is no section type '{}'{}", name,
                                 did_you_mean(name, std::span(kSectionTypeNames).subspan(1))));
  }
  return type;
}

std::optional<FieldId> Parser::field_named(TomlTable& table, std::string_view key, RecordKind kind,
                                           const std::string& name) {
  std::string known;
  for (const FieldSchema& row : schema_of(kind).fields) {
    if (row.name == name) return row.id;
    known += fmt::format("{}{}", known.empty() ? "" : ", ", row.name);
  }
  table.error(key, fmt::format("a {} has no field '{}' (there are: {})", schema_of(kind).name, name,
                               known));
  return std::nullopt;
}

std::vector<FieldId> Parser::fields(TomlTable& table, std::string_view key, RecordKind kind) {
  std::vector<FieldId> out;
  for (const std::string& name : table.texts(key)) {
    if (const auto field = field_named(table, key, kind, name)) out.push_back(*field);
  }
  return out;
}

std::vector<FieldPattern> Parser::field_patterns(TomlTable& table, std::string_view key,
                                                 RecordKind kind) {
  std::vector<FieldPattern> out;
  const toml::table* inner = table.table(key);
  if (inner == nullptr) return out;
  TomlTable patterns(*inner, errors_);
  for (const auto& [name, node] : *inner) {
    const auto field = field_named(table, key, kind, std::string(name.str()));
    if (field) out.push_back({*field, pattern(patterns, name.str())});
  }
  return out;
}

void Parser::bounds(TomlTable& table, std::string_view min, std::uint32_t low, std::string_view max,
                    std::uint32_t high) {
  if (low > high) {
    table.error(max, fmt::format("'{}' ({}) is less than '{}' ({})", max, high, min, low));
  }
}

std::uint32_t Parser::section_named(TomlTable& table, std::string_view key, const std::string& name,
                                    bool types_too) {
  const auto same = [&](const SectionRequirement& s) { return s.id == name; };
  const auto found = std::find_if(out_.sections.begin(), out_.sections.end(), same);
  if (found != out_.sections.end()) {
    return static_cast<std::uint32_t>(found - out_.sections.begin());
  }
  const SectionType type = section_type_of(name);
  if (types_too && type != SectionType::none) {
    // Not asked for by itself: an optional section that only says where to look.
    SectionRequirement& section = out_.sections.emplace_back();
    section.id = name;
    section.types = {type};
    section.presence = Presence::optional;
    ids_.insert(name);
    return static_cast<std::uint32_t>(out_.sections.size() - 1);
  }
  std::vector<std::string_view> ids;
  for (const SectionRequirement& section : out_.sections) ids.push_back(section.id);
  table.error(key, fmt::format("no [[section]] has the id '{}'{}", name, did_you_mean(name, ids)));
  return kNoLimit;
}

void Parser::head(TomlTable& file) {
  out_.name = file.text("name");
  out_.description = file.text("description");
  if (file.has("messages")) {
    out_.messages = static_cast<MessageLanguage>(file.choice("messages", kMessageLanguageCodes, 0));
  }
}

void Parser::document(const toml::table& node) {
  TomlTable table(node, errors_);
  DocumentRequirements& document = out_.document;
  const auto open = [&](std::string_view key, auto& target, std::string id, auto fill) {
    const toml::table* inner = table.table(key);
    if (inner == nullptr) return;
    TomlTable row(*inner, errors_);
    shared(row, target.emplace(), std::move(id));
    fill(row);
    row.finish();
  };
  const auto nothing = [](TomlTable&) {};
  open("language", document.language, "language", [&](TomlTable& row) {
    for (const std::string& code : row.texts("allowed")) {
      const auto language = language_of(code);
      if (!language)
        row.error("allowed", fmt::format("unknown language '{}'", code));
      else
        document.language->languages.push_back(*language);
    }
    if (!row.has("allowed"))
      row.error_here("'allowed' is missing: a list such as [\"nb\", \"nn\"]");
  });
  open("title", document.title, "title",
       [&](TomlTable& row) { document.title->pattern = pattern(row, "pattern"); });
  open("words", document.words, "words", [&](TomlTable& row) {
    document.words->min = row.count("min", 0);
    document.words->max = row.count("max", kNoLimit);
    bounds(row, "min", document.words->min, "max", document.words->max);
  });
  open("newest-date", document.newest_date, "newest-date", [&](TomlTable& row) {
    auto& date = *document.newest_date;
    date.max_age = row.text("max-age");
    if (!parse_age(date.max_age, date.years, date.months, date.days)) {
      row.error("max-age", "'max-age' must be an ISO 8601 duration such as \"P2Y\" or \"P18M\"");
    }
  });
  open("instructions", document.instructions, "instructions", nothing);
  open("identity-numbers", document.identity_numbers, "identity-numbers", nothing);
  table.finish();
}

void Parser::section(const toml::table& node) {
  TomlTable table(node, errors_);
  SectionRequirement section;
  section.names = table.texts("names");
  section.names_nn = table.texts("names-nn");
  for (const std::string& name : table.texts("type")) {
    section.types.push_back(type_named(table, "type", name));
  }
  section.pattern = pattern(table, "pattern");
  section.labels = table.flag("labels", false);
  section.presence = static_cast<Presence>(table.choice("presence", kPresences, 0));
  const std::uint32_t level = table.count("level", 0);
  section.min_level = table.count("min-level", level);
  section.max_level = table.count("max-level", level > 0 ? level : kNoLimit);
  section.min_words = table.count("min-words", 0);
  section.max_words = table.count("max-words", kNoLimit);
  section.non_empty = table.flag("non-empty", false);
  section.min_count = table.count("min-count", 1);
  section.max_count = table.count("max-count", kNoLimit);
  bounds(table, "min-level", section.min_level, "max-level", section.max_level);
  bounds(table, "min-words", section.min_words, "max-words", section.max_words);
  bounds(table, "min-count", section.min_count, "max-count", section.max_count);
  if (section.names.empty() && section.names_nn.empty() && section.types.empty() &&
      section.pattern.text.empty()) {
    table.error_here("a section needs 'names', 'type' or 'pattern'");
  }
  std::string id = "section";
  if (!section.types.empty()) {
    id = std::string(name(section.types.front()));
  } else if (!section.names.empty()) {
    id = fold_heading(section.names.front());
    std::replace(id.begin(), id.end(), ' ', '-');
  }
  shared(table, section, std::move(id));
  table.has("after");  // read when all sections are known
  table.finish();
  out_.sections.push_back(std::move(section));
}

/// Read when all sections are known.
void Parser::order(const toml::table& node, SectionRequirement& section) {
  TomlTable table(node, errors_);
  const std::string after = table.text("after");
  if (after.empty()) return;
  const std::uint32_t before = section_named(table, "after", after, false);
  for (std::uint32_t i = before; i != kNoLimit; i = out_.sections[i].after) {
    if (&out_.sections[i] != &section) continue;
    return table.error("after", fmt::format("'{}' would have to follow itself", section.id));
  }
  section.after = before;
}

void Parser::group(const toml::table& node) {
  TomlTable table(node, errors_);
  GroupRequirement group;
  std::string id;
  std::uint32_t named = 0;
  for (const std::string& name : table.texts("sections")) {
    ++named;
    id += (id.empty() ? "" : "-or-") + name;
    const std::uint32_t section = section_named(table, "sections", name, false);
    if (section == kNoLimit) continue;
    group.sections.push_back(section);
    // The group decides whether it must be there.
    if (out_.sections[section].presence == Presence::required) {
      out_.sections[section].presence = Presence::optional;
    }
  }
  group.min = table.count("min", 1);
  group.max = table.count("max", kNoLimit);
  bounds(table, "min", group.min, "max", group.max);
  if (named > 0 && table.has("min") && group.min > named) {
    table.error("min",
                fmt::format("'min' ({}) is more than there are sections ({})", group.min, named));
  }
  if (named == 0) table.error_here("'sections' is missing: the ids of the sections");
  shared(table, group, id.empty() ? "one-of" : std::move(id));
  table.finish();
  out_.groups.push_back(std::move(group));
}

void Parser::record(const toml::table& node) {
  TomlTable table(node, errors_);
  RecordRequirement record;
  std::array<std::string_view, kRecordKinds> kinds;
  for (std::size_t i = 0; i < kRecordKinds; ++i) kinds[i] = schema()[i].name;
  if (!table.has("kind")) table.error_here("'kind' is missing: contact, goal, duration, …");
  record.kind = static_cast<RecordKind>(table.choice("kind", kinds, 0));
  record.min = table.count("min", 1);
  record.max = table.count("max", kNoLimit);
  bounds(table, "min", record.min, "max", record.max);
  if (const std::string within = table.text("within"); !within.empty()) {
    record.within = section_named(table, "within", within, true);
  }
  record.with = fields(table, "with", record.kind);
  record.matching = field_patterns(table, "matching", record.kind);
  record.each_with = fields(table, "each-with", record.kind);
  record.each_matching = field_patterns(table, "each-matching", record.kind);
  record.end_after_start = table.flag("end-after-start", false);
  std::string id = fmt::format("{}-records", schema_of(record.kind).name);
  for (const FieldId field : record.with) {
    id += fmt::format("-with-{}", field_schema(record.kind, field)->name);
  }
  shared(table, record, std::move(id));
  table.finish();
  out_.records.push_back(std::move(record));
}

ParsedRequirements Parser::parse(std::string_view toml) {
  if (const auto stray = stray_character(toml)) {
    const toml::source_position at = {stray->line, stray->column};
    errors_.add({at, at, nullptr}, std::string(kStrayCharacter));
    return {{}, errors_.all()};
  }
  const toml::parse_result parsed = toml::parse(toml);
  if (!parsed) {
    errors_.add(parsed.error().source(), std::string(parsed.error().description()));
    return {{}, errors_.all()};
  }
  TomlTable file(parsed.table(), errors_);
  head(file);
  if (const toml::table* table = file.table("document")) document(*table);
  const auto sections = file.tables("section");
  for (const toml::table* table : sections) section(*table);
  for (std::size_t i = 0; i < sections.size(); ++i) order(*sections[i], out_.sections[i]);
  for (const toml::table* table : file.tables("one-of")) group(*table);
  for (const toml::table* table : file.tables("record")) record(*table);
  file.finish();
  out_.index();
  std::vector<Diagnostic> errors = errors_.all();
  std::stable_sort(errors.begin(), errors.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
  return {std::move(out_), std::move(errors)};
}

}  // namespace

ParsedRequirements parse_requirements(std::string_view toml, std::string path) {
  return Parser(std::move(path)).parse(toml);
}

}  // namespace uttrekk
