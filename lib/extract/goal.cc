#include "extract/goal.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/phrase.h"
#include "extract/stated/goal_cue.h"
#include "extract/stated/goal_mention.h"
#include "extract/stated/goal_table.h"
#include "extract/stated/item_code.h"
#include "extract/stated/stated_item.h"
#include "extract/stated/target_reader.h"
#include "extract/stated/topic.h"

namespace uttrekk {
namespace {

constexpr std::array kRules = {
    Rule{"goal.heading-list",
         "an item of a list below a goal heading: \"Effektmål:\" + \"• Kortere kø\""},
    Rule{"goal.heading-paragraph",
         "a paragraph below a goal heading, where no sentence of the part has a cue: \"Mål\" + \"Å "
         "gi …\""},
    Rule{"goal.lead-in-list",
         "an item of a list that a lead-in opens: \"Målet var å:\" + \"• gi råd\""},
    Rule{"goal.coded",
         "a line that opens with the code of an aim: \"Effektmål\" + \"E1: Færre fall\", \"Delmål "
         "2 – "
         "…\""},
    Rule{"goal.table",
         "a cell below the head of a column of aims, or beside a label: \"| Nr | Delmål |\" + \"| "
         "1 | Færre fall |\""},
    Rule{"goal.label", "what follows a label on its line: \"Mål: Bedre flyt\""},
    Rule{"goal.statement",
         "a complete statement below a goal heading that a list spells out: \"… styrker tilbudet "
         "gjennom:\""},
    Rule{"goal.sentence-is", "a sentence with an aim as its subject: \"Målet er å …\""},
    Rule{"goal.sentence-has", "a sentence with an aim as predicative: \"har som mål å …\""},
    Rule{"goal.sentence-with", "a sentence with an aim as adjunct: \"… med mål om …\""},
    Rule{"goal.sentence-sight", "a sentence with \"tar sikte på å\""},
};

class GoalExtractor {
 public:
  GoalExtractor(Document& document, const Context& context)
      : document_(document),
        words_(document, context.lexicon),
        openers_(words_, k_goal_topic),
        targets_(words_),
        table_(words_),
        stated_in_(document.sections.size() + 1) {}

  void run() {
    for (std::uint32_t b = 0; b < document_.blocks.size(); ++b) take(b);
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
      const Candidate& c = paragraphs_[p];
      if (stated_in_[slot(document_.blocks[c.block].section)]) continue;
      Span span = document_.blocks[c.block].content;
      if (is_counted(p)) span.begin = words_.tokens().span(first_token(c) + 1).begin;
      add(stated_span(document_, span), c.type, "goal.heading-paragraph");
    }
  }

 private:
  struct Candidate {
    std::uint32_t block;
    std::uint8_t type;
  };

  std::uint32_t first_token(const Candidate& c) const {
    return document_.blocks[c.block].first_token;
  }

  /// "1 Færre fall" right above "2 Bedre flyt", or below it: the number of a list.
  bool is_counted(std::size_t p) const {
    const auto number = number_of(paragraphs_[p]);
    if (number == 0) return false;
    return (p > 0 && number_of(paragraphs_[p - 1]) + 1 == number) ||
           (p + 1 < paragraphs_.size() && number_of(paragraphs_[p + 1]) == number + 1);
  }

  /// The one or two digits that open a paragraph, before a capital; 0 where there are none.
  std::uint32_t number_of(const Candidate& c) const {
    const Block& block = document_.blocks[c.block];
    const std::uint32_t t = block.first_token;
    if (t + 1 >= block.end_token || !words_.is_number(t) || !words_.tokens().capital(t + 1))
      return 0;
    const std::string_view digits = document_.view(words_.tokens().span(t));
    std::uint32_t number = 0;
    for (const char digit : digits.size() <= 2 ? digits : std::string_view()) {
      if (digit < '0' || digit > '9') return 0;
      number = number * 10 + static_cast<std::uint32_t>(digit - '0');
    }
    return number;
  }

  void take(std::uint32_t b) {
    const Block& block = document_.blocks[b];
    switch (block.kind) {
      case BlockKind::heading:
        numbered(block);
        return;
      case BlockKind::furniture:
        return;
      case BlockKind::cell:
        cell(b);
        return;
      case BlockKind::caption:
        sentences(block, kNone);
        return;
      case BlockKind::field:
        labelled(b);
        return;
      case BlockKind::list_item:
        item(b);
        return;
      case BlockKind::paragraph:
        paragraph(b);
        return;
    }
  }

  void cell(std::uint32_t b) {
    const Block& block = document_.blocks[b];
    const auto type = table_.aim_in(b);
    if (!type && coded_row(b)) return;
    if (type) mark(block);
    if (!sentences(block, kNone) && type) {
      const auto code = read_item_code(words_, {block.first_token, block.end_token});
      const std::uint32_t from =
          code ? words_.tokens().span(code->statement).begin : block.content.begin;
      add(stated_span(document_, {from, block.content.end}), type_below(block.section, *type),
          "goal.table");
    }
  }

  /// "E1: Færre fall" below a goal heading; "Delmål 1 – Færre fall" anywhere.
  bool coded(std::uint32_t b, const Opener& opener) {
    const Block& block = document_.blocks[b];
    const auto code = read_item_code(words_, {block.first_token, block.end_token});
    if (!code || !(opener || (code->aim && code->parted))) return false;
    mark(block);
    const std::uint8_t type = code->aim.value_or(0) != 0 ? *code->aim : opener.type;
    add(stated_span(document_, {words_.tokens().span(code->statement).begin, block.content.end}),
        type, "goal.coded");
    return true;
  }

  /// "R1 | Rutinen er innført" below a goal heading, "Delmål 1 | Færre fall" anywhere.
  bool coded_row(std::uint32_t b) {
    const Block& block = document_.blocks[b];
    const auto code = table_.coded_row(b);
    const Opener opener = openers_.of_section(block.section);
    if (!code || !(opener || code->aim)) return false;
    mark(block);
    add(stated_span(document_, block.content),
        code->aim.value_or(0) != 0 ? *code->aim : opener.type, "goal.coded");
    return true;
  }

  /// `type`, or where that is no more than "goal", the type of the part.
  std::uint8_t type_below(std::uint32_t section, std::uint8_t type) {
    return type != 0 ? type : openers_.of_section(section).type;
  }

  void item(std::uint32_t b) {
    const Block& block = document_.blocks[b];
    const Opener opener = openers_.of(b);
    if (coded(b, opener)) return;
    if (!opener || !says(block, opener)) {
      sentences(block, kNone);
      return;
    }
    if (leads_in(words_, b) && !complete(block)) return;
    static constexpr std::array<std::string_view, 4> kOf = {"", "goal.heading-list",
                                                            "goal.lead-in-list", "goal.label"};
    mark(block);
    add(stated_span(document_, block.content), opener.type,
        kOf[static_cast<std::size_t>(opener.kind)]);
  }

  void labelled(std::uint32_t b) {
    const Block& block = document_.blocks[b];
    const Opener opener = openers_.of(b);
    if (opener.kind != OpenerKind::label && coded(b, opener)) return;
    if (opener.kind != OpenerKind::label || !says(block, opener) || leads_in(words_, b)) {
      sentences(block, kNone);
      return;
    }
    mark(block);
    if (!sentences(block, kNone)) {
      add(stated_span(document_, block.content), type_below(block.section, opener.type),
          "goal.label");
    }
  }

  /// "Delmål 2: Opplæring av alle" among the headings: the label is its first words.
  void numbered(const Block& block) {
    const TokenRange all{block.first_token, block.end_token};
    const std::uint32_t above =
        block.section == kNone ? kNone : document_.sections[block.section].parent;
    if (const auto code = read_item_code(words_, all); code && code->aim && code->parted) {
      mark(block);
      if (above != kNone && openers_.of_section(above)) stated_in_[above] = true;
      add(stated_span(document_, {words_.tokens().span(code->statement).begin, block.content.end}),
          type_below(above, *code->aim), "goal.coded");
      return;
    }
    constexpr std::uint32_t kLabel = 3;  // tokens before the colon
    for (std::uint32_t t = all.begin; t < all.end && t <= all.begin + kLabel; ++t) {
      if (!words_.is_sign(t, ':')) continue;
      const auto type = words_.value(all.begin, MarkKind::goal_cue);
      if (!type || t + 2 >= all.end || words_.ends_in(all, '?') || words_.ends_in(all, ':')) return;
      mark(block);
      add(stated_span(document_, {words_.tokens().span(t + 1).begin, block.content.end}),
          static_cast<std::uint8_t>(*type), "goal.label");
      return;
    }
  }

  void paragraph(std::uint32_t b) {
    const Block& block = document_.blocks[b];
    const Opener opener = openers_.of(b);
    if (opener.kind == OpenerKind::label) return labelled(b);
    if (coded(b, opener)) return;
    const bool leads = leads_in(words_, b);
    const bool stated = sentences(block, leads ? block.end_sentence - 1 : kNone);
    if (stated) mark(block);
    if (opener.kind == OpenerKind::lead_in) {
      if (stated || leads || !says(block, opener)) return;
      mark(block);
      add(stated_span(document_, block.content), opener.type, "goal.lead-in-list");
      return;
    }
    if (opener.kind != OpenerKind::heading || block.parent != kNone) return;
    if (leads) {
      if (complete(block)) statement(block, opener.type);
    } else if (says(block, opener) && !mentions(block)) {
      paragraphs_.push_back({b, opener.type});
    }
  }

  /// "Målene er beskrevet i planen."
  bool mentions(const Block& block) const {
    const std::uint32_t s = first_content_sentence(document_, block);
    return s < block.end_sentence && only_mentions_goals(words_, words_.range(block.content),
                                                         tokens_of(document_.sentences[s]));
  }

  /// Whether a block below an opener says what is aimed at: it is no question ("Hva er målet?",
  /// "Hvordan det skal måles"), instruction, or bare name ("Hovedmål").
  bool says(const Block& block, const Opener& opener) const {
    if (asks(words_, block)) return false;
    if (opener.kind != OpenerKind::lead_in && instructs(words_, block)) return false;
    const TokenRange content = words_.range(block.content);
    if (content.empty() || words_.is(content.begin, role_bit(CueRole::question))) return false;
    constexpr std::uint32_t kName = 3;  // tokens
    return content.size() > kName || words_.ends_in(content, '.') ||
           !k_goal_topic.heading(words_, SectionType::none, block.content);
  }

  void statement(const Block& block, std::uint8_t type) {
    if (block.first_sentence >= block.end_sentence) return;
    mark(block);
    add(stated_span(document_, document_.sentences[block.end_sentence - 1].span), type,
        "goal.statement");
  }

  /// Adds the block's sentences that have a cue; whether there was one. The sentence
  /// `lead_in` only counts where it is complete without the list that it opens.
  bool sentences(const Block& block, std::uint32_t lead_in) {
    bool found = false;
    for (std::uint32_t s = first_content_sentence(document_, block); s < block.end_sentence; ++s) {
      const Sentence& sentence = document_.sentences[s];
      if (label_in(s, block)) {
        found = true;
        continue;
      }
      auto cue = find_goal_cue(words_, tokens_of(sentence));
      if (!cue && words_.ends_in(tokens_of(sentence), ':') && quotes(s, block)) {
        cue = find_goal_lead_in(words_, tokens_of(sentence));
        if (cue) cue->rule = "goal.sentence-is";
      }
      if (!cue) continue;
      found = true;
      Span span = sentence.span;
      if (s == lead_in || words_.ends_in(tokens_of(sentence), ':')) {
        if (quotes(s, block) || (s + 1 < block.end_sentence && ends_with(sentence, *cue))) {
          span = cover(span, document_.sentences[s + 1].span);
        } else if (!elaborates(tokens_of(sentence)) && !names_list(words_, tokens_of(sentence)) &&
                   !goes_on(tokens_of(sentence), *cue)) {
          continue;
        }
      }
      add(stated_span(document_, span), cue->type, cue->rule);
    }
    return found;
  }

  /// "Formål: oppdage svikt tidlig." as a sentence of a paragraph, or two: the colon may end one.
  bool label_in(std::uint32_t s, const Block& block) {
    Sentence sentence = document_.sentences[s];
    const std::uint32_t t = sentence.first_token;
    if (t + 1 >= sentence.end_token || !words_.is_sign(t + 1, ':')) return false;
    const auto type = words_.value(t, MarkKind::goal_cue);
    if (!type) return false;
    if (sentence.end_token == t + 2 && s > block.first_sentence && s + 1 < block.end_sentence) {
      sentence.span = cover(sentence.span, document_.sentences[s + 1].span);
      sentence.end_token = document_.sentences[s + 1].end_token;
    }
    constexpr std::uint32_t kShortest = 5;  // tokens, with label and colon
    constexpr std::uint32_t kAmount = 6;    // "Mål: 7 dager." is no aim
    const bool amount = t + 2 < sentence.end_token && words_.is_number(t + 2);
    if (sentence.end_token < t + (amount ? kAmount : kShortest) || !opens_value(t + 2))
      return false;
    const TokenRange all = tokens_of(sentence);
    if (words_.ends_in(all, '?') || words_.ends_in(all, ':')) return false;
    add(stated_span(document_, {words_.tokens().span(t + 2).begin, sentence.span.end}),
        static_cast<std::uint8_t>(*type), "goal.label");
    return true;
  }

  bool opens_value(std::uint32_t t) const {
    return words_.tokens().kind(t) == TokenClass::word || words_.is_number(t);
  }

  /// "Målet er todelt:" goes on in the next sentence of its paragraph.
  bool ends_with(const Sentence& sentence, const GoalCue& cue) const {
    return words_.is_sign(cue.words.end - 1, ':') && cue.words.end >= sentence.end_token;
  }

  /// "Ambisjonen er at alle skal si: «Her blir jeg sett.»" goes on in the quotation.
  bool quotes(std::uint32_t s, const Block& block) const {
    return s + 1 < block.end_sentence && words_.is_quote(document_.sentences[s + 1].first_token);
  }

  bool complete(const Block& block) const { return elaborates(last_sentence(document_, block)); }

  /// "Målet er å styrke tilbudet i kommunen, og bidra til:" states an aim before the list goes on.
  bool goes_on(TokenRange sentence, const GoalCue& cue) const {
    constexpr std::uint32_t kAim = 4, kRest = 4;  // tokens: at least, at most
    sentence = words_.without_end_punctuation(sentence);
    for (std::uint32_t t = sentence.end; t > cue.words.end + kAim && t + kRest >= sentence.end;) {
      if (words_.is(--t, role_bit(CueRole::conjunction))) return t + 1 < sentence.end;
    }
    return false;
  }

  /// "… styrker tilbudet gjennom:" is complete without the list; "Prosjektet skal:" is not.
  bool elaborates(TokenRange sentence) const {
    sentence = words_.without_end_punctuation(sentence);
    constexpr std::uint64_t kMask = std::uint64_t{1}
                                    << static_cast<unsigned>(MarkKind::elaboration);
    constexpr std::uint32_t kLongest = 4, kShortest = 4;  // tokens: of a phrase, of a statement
    if (sentence.size() < kShortest) return false;
    const std::uint32_t from = sentence.end - std::min(kLongest, sentence.size());
    for (std::uint32_t t = from; t < sentence.end; ++t) {
      const PhraseMatch match =
          longest_phrase(words_.tokens(), words_.lexicon(), t, sentence.end, kMask);
      if (match.entry != Lexicon::kUnknown && match.end_token == sentence.end) return true;
    }
    return false;
  }

  void add(Span span, std::uint8_t type, std::string_view rule) {
    if (span.empty()) return;
    document_.records.add(RecordKind::goal, span, rule);
    document_.records.set(FieldId::goal_type, goal_type_name(type));
    targets_.read(span, document_.records);
  }

  std::size_t slot(std::uint32_t section) const {
    return section == kNone ? document_.sections.size() : section;
  }
  /// The part that `block` stands in has a goal that is more than a bare paragraph.
  void mark(const Block& block) { stated_in_[slot(block.section)] = true; }

  Document& document_;
  CueWords words_;
  Openers openers_;
  TargetReader targets_;
  GoalTable table_;
  std::vector<bool> stated_in_;  // by section; the last for text outside all
  std::vector<Candidate> paragraphs_;
};

void extract_goals(Document& document, const Context& context, KindSet /*kinds*/) {
  add_cue_roles(document.tokens.vocabulary(), context.lexicon);
  GoalExtractor(document, context).run();
}

constexpr std::array<std::string_view, 1> kNeeds = {"dates"};

}  // namespace

const Extractor k_goals_extractor = {"goals", RecordKind::goal, kRules, kNeeds, extract_goals};

}  // namespace uttrekk
