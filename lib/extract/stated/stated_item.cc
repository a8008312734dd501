#include "extract/stated/stated_item.h"

#include <algorithm>
#include <utility>

#include "extract/phrase.h"
#include "extract/stated/goal_cue.h"
#include "extract/stated/learning_cue.h"
#include "extract/stated/line_items.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

/// A sentence with a full stop opens a list only where it points to it: "Vi har lært følgende."
bool announces_list(const CueWords& words, TokenRange sentence) {
  if (!words.ends_in(sentence, '.')) return true;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (words.is(t, role_bit(CueRole::these))) return true;
  }
  return false;
}

/// "disse tre områdene", "to av de viktigste gruppene": what stands at `t` is pointed to.
bool is_counted(const CueWords& words, TokenRange sentence, std::uint32_t t) {
  constexpr std::uint32_t kBefore = 4;  // tokens
  const std::uint32_t from = t - std::min(t - sentence.begin, kBefore);
  for (std::uint32_t i = from; i < t; ++i) {
    if (words.is(i, role_bit(CueRole::these)) || words.has(i, MarkKind::number)) return true;
  }
  return false;
}

/// Whether the lead-in says that its list holds something else: "Følgende aktiviteter …:",
/// "Deltakerne var:", "Dette ga tre leveranser:", "Vi gjorde dette:".
bool names_list_topic(const CueWords& words, TokenRange sentence) {
  sentence = words.without_end_punctuation(sentence);
  if (sentence.empty()) return false;
  const bool copula = words.is(sentence.end - 1, roles(CueRole::be, CueRole::become));
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (words.is(t, role_bit(CueRole::done))) return true;
    if (!words.has(t, MarkKind::list_topic)) continue;
    if (t + 1 == sentence.end || (copula && t < sentence.begin + 2)) return true;
    if (is_counted(words, sentence, t)) return true;
  }
  return false;
}

/// "Følgende overordnede mål ble vedtatt i mai:"
bool opens_with_these(const CueWords& words, TokenRange sentence, std::uint64_t nouns) {
  constexpr std::uint32_t kNear = 3;  // tokens
  if (!words.is(sentence.begin, role_bit(CueRole::these))) return false;
  const std::uint32_t end = std::min(sentence.end, sentence.begin + 1 + kNear);
  for (std::uint32_t t = sentence.begin + 1; t < end; ++t) {
    if ((words.tokens().marks(t) & nouns) != 0) return true;
  }
  return false;
}

/// "Formålet er å:", "Målet vil være:", "Vi har erfart at:": a lead-in that its lines complete. So
/// do they "… har følgende mål:", "… har gjort to erfaringer:".
bool ends_open(const CueWords& words, TokenRange sentence) {
  if (!words.ends_in(sentence, ':')) return false;
  sentence = words.without_end_punctuation(sentence);
  if (sentence.empty()) return false;
  constexpr std::uint64_t kNouns = mark_bit(MarkKind::goal_cue) | mark_bit(MarkKind::learning_cue);
  if ((words.tokens().marks(sentence.end - 1) & kNouns) != 0 &&
      is_counted(words, sentence, sentence.end - 1))
    return true;
  if (opens_with_these(words, sentence, kNouns)) return true;
  return words.is(sentence.end - 1, roles(CueRole::be, CueRole::infinitive, CueRole::that,
                                          CueRole::about, CueRole::these));
}

/// "Vi skal ikke:" opens what is no aim.
bool denies(const CueWords& words, TokenRange sentence) {
  sentence = words.without_end_punctuation(sentence);
  return !sentence.empty() && words.is(sentence.end - 1, role_bit(CueRole::negation));
}

/// "Neste steg er:", "Vegen vidare er å:" open plans.
bool tells_way_forward(const CueWords& words, TokenRange sentence) {
  const PhraseMatch match = longest_phrase(words.tokens(), words.lexicon(), sentence.begin,
                                           sentence.end, mark_bit(MarkKind::heading));
  if (match.entry == Lexicon::kUnknown) return false;
  const auto type = words.lexicon().value(words.lexicon().entry(match.entry), MarkKind::heading);
  return type && static_cast<SectionType>(*type + 1) == SectionType::way_forward;
}

}  // namespace

Openers::Openers(const CueWords& words, const Topic& topic)
    : words_(words),
      topic_(topic),
      sections_(words.document().sections.size()),
      lists_(words.document().blocks.size()),
      titled_(heads_report()) {}

/// Whether the first heading, the only one of its level, has a part that is none of a chapter on
/// the topic, or has a chapter of its own on it: "Erfaringer fra tre år med digitalt tilsyn" is the
/// title of a report.
bool Openers::heads_report() const {
  const auto& sections = words_.document().sections;
  if (sections.empty() || !sections[0].number.empty() || !topic_.covers(SectionType::none))
    return false;
  constexpr std::uint32_t kWords = 4;
  const bool named =
      sections[0].style == HeadingStyle::title && words_.range(sections[0].title).size() >= kWords;
  bool more = false;
  for (std::uint32_t s = 1; s < sections.size(); ++s) {
    if (sections[s].parent == kNone) return false;
    if (sections[s].parent != 0 || more) continue;
    const bool own = topic_.heading(words_, sections[s].type, sections[s].title).has_value();
    more = own ? named : !topic_.covers(sections[s].type);
  }
  return more;
}

Opener Openers::of(std::uint32_t b) {
  const Block& block = words_.document().blocks[b];
  if (!block.label.empty()) {
    if (const auto type = topic_.heading(words_, block.label_type, block.label)) {
      return {OpenerKind::label, *type, b, block.section, {}};
    }
  }
  if (block.kind == BlockKind::list_item) return of_list(b);
  if (block.kind == BlockKind::paragraph && block.parent == kNone) {
    if (const Opener found = of_line(b)) return found;
  }
  return of_section(block.section);
}

/// The lines that a lead-in opens, without the marks of a list: "Formålet er å:", "gi råd",
/// "gi hjelp". Blank lines may stand above the first.
Opener Openers::of_line(std::uint32_t b) {
  std::uint32_t first = b;
  while (!lists_[first] && is_line_below(words_, first, 1) && !leads_in(words_, first - 1)) --first;
  if (!lists_[first]) lists_[first] = of_first_line(first);
  for (std::uint32_t i = first + 1; i <= b; ++i) {
    const Opener& above = *lists_[i - 1];
    lists_[i] = above && keeps_form(words_, above.block + 1, i) ? above : Opener{};
  }
  return *lists_[b];
}

Opener Openers::of_first_line(std::uint32_t b) const {
  constexpr std::uint32_t kGap = 3;  // line ends
  if (!is_line_below(words_, b, kGap)) return {};
  const TokenRange above = last_sentence(words_.document(), words_.document().blocks[b - 1]);
  if (!ends_open(words_, above) || names_list(words_, above)) return {};
  auto found = topic_.lead_in(words_, above);
  if (!found) return {};
  found->block = b - 1;
  found->section = words_.document().blocks[b].section;
  return *found;
}

Opener Openers::of_section(std::uint32_t section) {
  if (section == kNone) return {};
  // Fills in the sections above it, the outermost first.
  sections_above_.clear();
  for (std::uint32_t s = section; s != kNone && !sections_[s];
       s = words_.document().sections[s].parent) {
    sections_above_.push_back(s);
  }
  for (auto s = sections_above_.rbegin(); s != sections_above_.rend(); ++s) {
    sections_[*s] = find_section(*s);
  }
  return *sections_[section];
}

Opener Openers::find_section(std::uint32_t s) {
  const Section& section = words_.document().sections[s];
  if (section.type == SectionType::report || (s == 0 && titled_)) return {};
  if (section.block != kNone) {
    words_.expect(words_.document().blocks[section.block].first_token);
  }
  if (const auto type = topic_.heading(words_, section.type, section.title)) {
    return {OpenerKind::heading, *type, kNone, s, {}};
  }
  if (section.parent == kNone) return {};
  if (!topic_.covers(section.type) && !topic_.covers_title(words_, section)) return {};
  return *sections_[section.parent];
}

Opener Openers::of_list(std::uint32_t item) {
  items_above_.clear();  // those whose list is not known yet
  const auto& blocks = words_.document().blocks;
  std::uint32_t b = item;
  while (!lists_[b]) {
    items_above_.push_back(b);
    const std::uint32_t parent = blocks[b].parent;
    if (parent == kNone || parent >= b) break;
    b = parent;
  }
  for (auto at = items_above_.rbegin(); at != items_above_.rend(); ++at) {
    const Block& block = blocks[*at];
    const bool nested = block.parent != kNone && block.parent < *at;
    const bool own = block.lead_in != kNone && block.lead_in < *at && block.lead_in != block.parent;
    lists_[*at] = nested && !own ? *lists_[block.parent]
                  : own          ? of_lead_in(block.lead_in)
                                 : of_section(block.section);
  }
  return *lists_[item];
}

/// The items of a list ask one after the other.
Opener Openers::of_lead_in(std::uint32_t b) {
  if (std::exchange(lead_in_, b) != b) led_ = read_lead_in(b);
  return led_;
}

Opener Openers::read_lead_in(std::uint32_t b) {
  const Block& block = words_.document().blocks[b];
  if (block.kind == BlockKind::heading) return of_section(block.section);
  if (!block.label.empty()) {
    if (const auto type = topic_.heading(words_, block.label_type, block.label)) {
      return {OpenerKind::label, *type, b, block.section, {}};
    }
  }
  const TokenRange last = last_sentence(words_.document(), block);
  if (!announces_list(words_, last)) return of_section(block.section);
  if (names_list(words_, last) || denies(words_, last)) return Opener{};
  if (auto found = topic_.lead_in(words_, last)) {
    found->block = b;
    found->section = block.section;
    return *found;
  }
  if (find_goal_lead_in(words_, last) || find_learning_lead_in(words_, last)) return Opener{};
  const bool other = names_list_topic(words_, last) || tells_way_forward(words_, last);
  return other ? Opener{} : of_section(block.section);
}

bool names_list(const CueWords& words, TokenRange sentence) {
  sentence = words.without_end_punctuation(sentence);
  return !sentence.empty() && words.has(sentence.end - 1, MarkKind::list_topic) &&
         is_counted(words, sentence, sentence.end - 1);
}

Span stated_span(const Document& document, Span span) {
  span = document.text.trimmed(span);
  const std::string_view text = document.text.view();
  while (span.size() > 2 && text[span.begin] == '>' && text[span.begin + 1] == ' ') {
    span = document.text.trimmed({span.begin + 2, span.end});  // the mark of a quotation
  }
  while (!span.empty() && text[span.end - 1] == ':') {
    span = document.text.trimmed({span.begin, span.end - 1});
  }
  return span;
}

TokenRange tokens_of(const Sentence& sentence) {
  return {sentence.first_token, sentence.end_token};
}

std::uint32_t first_content_sentence(const Document& document, const Block& block) {
  std::uint32_t s = block.first_sentence;
  if (block.label.empty()) return s;
  while (s < block.end_sentence && document.sentences[s].span.end <= block.content.begin) ++s;
  return s;
}

TokenRange last_sentence(const Document& document, const Block& block) {
  if (first_content_sentence(document, block) >= block.end_sentence) return {};
  return tokens_of(document.sentences[block.end_sentence - 1]);
}

bool leads_in(const CueWords& words, std::uint32_t b) {
  const auto& blocks = words.document().blocks;
  const Block& block = blocks[b];
  if (b + 1 < blocks.size() && blocks[b + 1].lead_in == b) return true;
  return words.ends_in({block.first_token, block.end_token}, ':');
}

}  // namespace uttrekk
