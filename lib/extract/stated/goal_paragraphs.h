// Paragraphs below a goal heading that have no cue: whether each is an aim shows once all of its
// part is known. Where nothing else of the part states an aim, they all do; beside a sentence with
// a cue those do that have the form of an aim; beside a list none does.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/stated/cue_words.h"

namespace uttrekk {

class GoalParagraphs {
 public:
  struct Candidate {
    std::uint32_t block;
    std::uint8_t type;
  };
  /// How a part states aims otherwise; what is further down the list counts.
  enum class Stated : std::uint8_t { not_yet, by_sentence, by_list };

  explicit GoalParagraphs(const CueWords& words)
      : words_(words), stated_(words.document().sections.size() + 1) {}

  void add(Candidate candidate) { candidates_.push_back(candidate); }
  /// The part with that section states an aim; kNone is the text outside all.
  void mark(std::uint32_t section, Stated how);

  std::size_t size() const { return candidates_.size(); }
  const Candidate& operator[](std::size_t i) const { return candidates_[i]; }
  /// The aim of a candidate, without the number of a list; empty where it states none.
  Span aim(std::size_t i) const;

 private:
  bool has_form(const Block& block) const;
  bool is_infinitive_phrase(TokenRange sentence) const;
  const Block& block(std::size_t i) const { return words_.document().blocks[candidates_[i].block]; }
  std::size_t slot(std::uint32_t section) const;

  const CueWords& words_;
  std::vector<Stated> stated_;  // by section; the last for text outside all
  std::vector<Candidate> candidates_;
};

}  // namespace uttrekk
