// The headings that a record stands under, from the outermost in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace uttrekk {

/// The section whose path a record prints: a section's own heading is no part of its path.
inline std::uint32_t section_around(const Document& document, const Record& record) {
  if (record.kind != RecordKind::section || record.section == kNone) return record.section;
  return document.sections[record.section].parent;
}

/// The titles around a section as a writer prints them. What two sections have in common is kept
/// from one to the next, so that in the order of the text each title is printed once.
class PrintedPath {
 public:
  /// `print(out, title)` appends one title; `separator` stands between two. Until the next call.
  template <typename Print>
  std::string_view of(const Document& document, std::uint32_t section, std::string_view separator,
                      const Print& print) {
    leave_for(document, section);
    for (; !inner_.empty(); inner_.pop_back()) {
      const auto end = static_cast<std::uint32_t>(path_.size());
      if (!open_.empty()) path_ += separator;
      print(path_, document.view(document.sections[inner_.back()].title));
      open_.push_back({inner_.back(), end});
    }
    return path_;
  }

 private:
  struct Open {
    std::uint32_t section;
    std::uint32_t begin;  // of its title in path_, the separator included
  };

  /// Takes off what does not stand around `section`, and notes in inner_ what is to be added. A
  /// section has a higher index than those around it.
  void leave_for(const Document& document, std::uint32_t section) {
    for (;; section = document.sections[section].parent) {
      while (!open_.empty() && (section == kNone || open_.back().section > section)) {
        path_.resize(open_.back().begin);
        open_.pop_back();
      }
      if (section == kNone || (!open_.empty() && open_.back().section == section)) return;
      inner_.push_back(section);
    }
  }

  std::string path_;
  std::vector<Open> open_;            // the sections whose titles it holds
  std::vector<std::uint32_t> inner_;  // those to be added, the innermost first
};

}  // namespace uttrekk
