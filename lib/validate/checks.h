// What the groups of checks share: the document, where its sections are, and the list of findings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "validate/check.h"
#include "validate/messages.h"

namespace uttrekk {

/// A heading, or a field's label, that answers to a section requirement.
struct Occurrence {
  Span title;
  Span extent;              // from the title to the end of the section or field
  std::uint32_t level = 0;  // 0: a field
  std::uint32_t words = 0;  // below it, headings not counted
};

/// A heading that answers to no requirement, as names are compared with it.
struct UnclaimedHeading {
  std::uint32_t section;
  std::u32string letters;
};

struct Checks {
  const Document& document;
  const Requirements& requirements;
  const CheckContext& context;
  std::vector<std::vector<Occurrence>> occurrences;  // by section requirement, in order
  std::vector<bool> claimed;                         // by section: answers to some requirement
  std::uint32_t words = 0;                           // in the whole report
  std::vector<Finding> findings;
  std::vector<std::string> anchors;  // of each finding: what its fingerprint is made of
  /// Made when the first section is missing.
  std::optional<std::vector<UnclaimedHeading>> unclaimed;

  /// A finding about `span`; an empty span at 0 is about the whole report. `anchor` is text that
  /// stays the same when the report is edited elsewhere.
  void add(const Requirement& requirement, std::string_view rule, Span span, std::string message,
           std::string anchor, std::string hint = {});

  template <typename... Arguments>
  std::string say(MessageId id, const Arguments&... arguments) const {
    return uttrekk::say(context.language, id, arguments...);
  }
  /// The standard that headings are named in: the report's own, or where that is neither, the one
  /// of the messages.
  MessageLanguage headings_in() const;
  std::string_view name(std::uint32_t section) const {
    return display_name(requirements.sections[section], headings_in());
  }
  /// White space as single spaces: headings and quotes may be hard-wrapped.
  std::string on_one_line(Span span) const;
  /// The same without a copy where there is nothing to change; `buffer` holds it where there is.
  std::string_view on_one_line(Span span, std::string& buffer) const;
};

/// Fills in `occurrences`, `claimed` and `words`.
void find_occurrences(Checks& checks);

void check_document(Checks& checks);
void check_sections(Checks& checks);
void check_groups(Checks& checks);
void check_records(Checks& checks);

}  // namespace uttrekk
