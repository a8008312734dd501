// The quantified changes of a goal: "redusere ventetiden fra 8 til 4 uker innen 2026",
// "minst 80 prosent", "halvere". A bare count ("tre møter") is none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/target.h"
#include "extract/stated/cue_words.h"

namespace uttrekk {

class TargetReader {
 public:
  /// Reads the deadlines among the date records that the document has by now.
  explicit TargetReader(const CueWords& words);

  /// Sets the targets that stand in `goal` on the last record.
  void read(Span goal, Records& records) const;

 private:
  struct Deadline {
    Span span;
    std::string value;
  };
  std::string deadline_after(std::uint32_t byte, Span goal) const;

  CueWords words_;
  std::vector<Deadline> deadlines_;  // in the order of the text
};

}  // namespace uttrekk
