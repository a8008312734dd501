// What a report must hold, as a requirements file says it (validate/requirements_file.h) and as
// check() (validate/check.h) compares it with a document.
#pragma once

#include <re2/re2.h>

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/finding.h"
#include "document/language.h"
#include "document/schema.h"
#include "document/section_type.h"

namespace uttrekk {

inline constexpr std::uint32_t kNoLimit = std::numeric_limits<std::uint32_t>::max();

/// A regular expression of the user's; a value must match from its start to its end.
struct Pattern {
  std::string text;
  std::shared_ptr<const RE2> expression;  // null: no demand
  bool matches(std::string_view value) const;
};

/// What all requirements have.
struct Requirement {
  std::string id;  // names its findings; unique within the file
  Severity severity = Severity::error;
  std::string message;  // said instead of ours; may be empty
};

enum class Presence : std::uint8_t { required, optional, forbidden };

/// A name of a section as headings are compared with it.
struct FoldedName {
  std::string name;
  std::u32string letters;   // as fold_heading makes it
  std::uint32_t slips = 0;  // of the pen that are allowed
};

struct SectionRequirement : Requirement {
  std::vector<std::string> names;     // aliases; the first is the one that messages give
  std::vector<std::string> names_nn;  // nynorsk aliases
  std::vector<SectionType> types;     // any of them counts too
  Pattern pattern;                    // of a heading
  bool labels = false;                // a field "Varighet: ett år" counts as a section
  Presence presence = Presence::required;
  std::uint32_t min_level = 0;
  std::uint32_t max_level = kNoLimit;
  std::uint32_t after = kNoLimit;  // index of the section that it must follow
  std::uint32_t min_words = 0;
  std::uint32_t max_words = kNoLimit;
  bool non_empty = false;
  std::uint32_t min_count = 1;  // how often, where it is there at all
  std::uint32_t max_count = kNoLimit;
  std::vector<FoldedName> folded;  // all names; filled in by Requirements::index()
};

/// So many of these sections, whichever.
struct GroupRequirement : Requirement {
  std::vector<std::uint32_t> sections;
  std::uint32_t min = 1;
  std::uint32_t max = kNoLimit;
};

struct FieldPattern {
  FieldId field;
  Pattern pattern;
};

struct RecordRequirement : Requirement {
  RecordKind kind = RecordKind::section;
  std::uint32_t min = 1;
  std::uint32_t max = kNoLimit;
  std::uint32_t within = kNoLimit;  // index of a section requirement
  // which records are counted
  std::vector<FieldId> with;
  std::vector<FieldPattern> matching;
  // what each of them must have
  std::vector<FieldId> each_with;
  std::vector<FieldPattern> each_matching;
  bool end_after_start = false;  // a period's end, or a date after none
};

struct LanguageRequirement : Requirement {
  std::vector<Language> languages;
};
struct TitleRequirement : Requirement {
  Pattern pattern;
};
struct WordsRequirement : Requirement {
  std::uint32_t min = 0;
  std::uint32_t max = kNoLimit;
};
struct AgeRequirement : Requirement {
  std::string max_age;  // ISO 8601 duration as written
  int years = 0, months = 0, days = 0;
};

struct DocumentRequirements {
  std::optional<LanguageRequirement> language;
  std::optional<TitleRequirement> title;
  std::optional<WordsRequirement> words;
  std::optional<AgeRequirement> newest_date;
  std::optional<Requirement> instructions;      // none of the template's may be left
  std::optional<Requirement> identity_numbers;  // none may stand in the report
};

struct Requirements {
  std::string name;
  std::string description;
  std::optional<MessageLanguage> messages;
  DocumentRequirements document;
  std::vector<SectionRequirement> sections;
  std::vector<GroupRequirement> groups;
  std::vector<RecordRequirement> records;

  /// Sections by the folded form of their names (as fold_heading makes it), and by type.
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_name;
  std::array<std::vector<std::uint32_t>, kSectionTypeNames.size()> by_type;
  bool has_patterns = false;

  /// Fills in the indices above and SectionRequirement::folded; call once when all sections are
  /// there.
  void index();
  /// The kinds of record that check() reads: what must be extracted before.
  std::vector<RecordKind> kinds() const;
  /// Whether a section has names in both standards, so that the language of a report matters.
  bool names_both_standards() const;
  /// Of every requirement, in the order of the file's tables.
  std::vector<std::string> ids() const;
};

/// How headings are compared: folded, blanks as one space, without punctuation at the ends.
std::string fold_heading(std::string_view title);
/// The same in place of what `out` holds.
void fold_heading(std::string_view title, std::string& out);

/// What messages call a section: its first name in that language, else its type or id. In nynorsk
/// that is the first of `names` where there are no `names_nn`.
std::string_view display_name(const SectionRequirement& section, MessageLanguage language);

}  // namespace uttrekk
