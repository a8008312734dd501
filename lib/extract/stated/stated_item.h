// What stands under a typed heading, label or lead-in: the items and paragraphs that state a goal
// or a learning point each. Both extractors read a document's structure through this.
//
//   Effektmål:                         ← heading: opens a section of type effect_goals
//     • Kortare kø                     ← an item
//   Formål med teamet var å:           ← lead-in: its last sentence announces the list
//     • gi råd                         ← an item
//   Mål: Betre flyt i tenesta          ← label
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/stated/cue_words.h"

namespace uttrekk {

enum class OpenerKind : std::uint8_t { none, heading, lead_in, label };

/// What opens the list or part that a block stands in.
struct Opener {
  OpenerKind kind = OpenerKind::none;
  std::uint8_t type = 0;          // goal_type; 0 for learning points
  std::uint32_t block = kNone;    // of the lead-in or label
  std::uint32_t section = kNone;  // of the heading
  TokenRange cue;                 // the cue's words in a lead-in
  explicit operator bool() const { return kind != OpenerKind::none; }
};

/// What the two topics know of headings and lead-ins.
struct Topic {
  /// The type that a heading or label with that section type and text gives; nothing if it
  /// does not name the topic, or names more.
  std::optional<std::uint8_t> (*heading)(const CueWords&, SectionType, Span text);
  /// A lead-in that announces the topic.
  std::optional<Opener> (*lead_in)(const CueWords&, TokenRange sentence);
  /// Whether a part with a heading of that type belongs to the topic where it stands below a
  /// heading of the topic ("Pilot 1:" below "Erfaringer").
  bool (*covers)(SectionType);
  /// Whether it belongs to the topic by its title, "For pasientar:" below "Effektmål".
  bool (*covers_title)(const CueWords&, const Section&);
};

/// Reads openers; remembers what it found of sections, so that a document costs linear time.
class Openers {
 public:
  Openers(const CueWords& words, const Topic& topic);

  /// What opens the list, label or part that `block` stands in.
  Opener of(std::uint32_t block);
  /// What opens a section: its own heading, or one above it.
  Opener of_section(std::uint32_t section);

 private:
  bool heads_report() const;
  Opener find_section(std::uint32_t section);
  Opener of_list(std::uint32_t item);
  Opener of_line(std::uint32_t paragraph);
  Opener of_first_line(std::uint32_t paragraph) const;
  Opener of_lead_in(std::uint32_t block);
  Opener read_lead_in(std::uint32_t block);

  const CueWords& words_;
  const Topic& topic_;
  std::vector<std::optional<Opener>> sections_;
  std::vector<std::optional<Opener>> lists_;  // by block
  std::uint32_t lead_in_ = kNone;             // that of the last list, and what it opens
  Opener led_;
  // What is not known yet on the way up from a section or an item; kept as buffers.
  std::vector<std::uint32_t> sections_above_;
  std::vector<std::uint32_t> items_above_;
  const bool titled_;  // the first section is the report's own, not a chapter on the topic
};

/// A span without a colon, blank characters and markup at its ends.
Span stated_span(const Document& document, Span span);
/// The first sentence of a block's content; its label is a sentence of its own before it.
std::uint32_t first_content_sentence(const Document& document, const Block& block);
/// The last sentence of a block; an empty range where it has none.
TokenRange last_sentence(const Document& document, const Block& block);
TokenRange tokens_of(const Sentence& sentence);
/// Whether the block is a lead-in: it ends with a colon, or an item names it as its lead-in.
bool leads_in(const CueWords& words, std::uint32_t block);
/// Whether the sentence says what its list holds: "… innenfor følgende områder:". It is complete
/// without the list, which holds something else.
bool names_list(const CueWords& words, TokenRange sentence);

}  // namespace uttrekk
