// The headings that a record stands under, from the outermost in.
#pragma once

#include <string>

#include "document/document.h"

namespace uttrekk {

/// The section whose path a record prints: a section's own heading is no part of its path.
inline std::uint32_t section_around(const Document& document, const Record& record) {
  if (record.kind != RecordKind::section || record.section == kNone) return record.section;
  return document.sections[record.section].parent;
}

/// Calls `visit(const Section&)` for the sections around `section`, outermost first, and then for
/// itself. As deep as there are levels of headings.
template <typename Visit>
void for_each_around(const Document& document, std::uint32_t section, const Visit& visit) {
  if (section == kNone) return;
  for_each_around(document, document.sections[section].parent, visit);
  visit(document.sections[section]);
}

/// The path as a writer prints it: made once a section, since the records of one follow each other.
class PrintedPath {
 public:
  /// `print(out, section)` appends the path of a section.
  template <typename Print>
  const std::string& of(std::uint32_t section, const Print& print) {
    if (!made_ || section != section_) {
      path_.clear();
      print(path_, section);
      section_ = section;
      made_ = true;
    }
    return path_;
  }

 private:
  std::string path_;
  std::uint32_t section_ = kNone;
  bool made_ = false;
};

}  // namespace uttrekk
