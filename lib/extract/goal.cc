#include "extract/goal.h"

#include <array>

#include "extract/stated/goal_cue.h"
#include "extract/stated/goal_mention.h"
#include "extract/stated/goal_paragraphs.h"
#include "extract/stated/goal_sentences.h"
#include "extract/stated/goal_table.h"
#include "extract/stated/inner_label.h"
#include "extract/stated/item_code.h"
#include "extract/stated/line_items.h"
#include "extract/stated/stated_item.h"
#include "extract/stated/target_reader.h"
#include "extract/stated/topic.h"
#include "extract/stated/unstated.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::array kGoalRules = {
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
    Rule{"goal.sentence-also",
         "below a goal heading, the sentence that goes on with a stated aim: \"Vi ville også …\""},
    Rule{"goal.sentence-sight", "a sentence with \"tar sikte på å\""},
};

class GoalExtractor {
 public:
  GoalExtractor(Document& document, const Context& context)
      : document_(document),
        words_(document, context.lexicon),
        openers_(words_, k_goal_topic),
        sentences_(words_),
        targets_(words_),
        table_(words_),
        paragraphs_(words_) {}

  void run() {
    for (std::uint32_t b = 0; b < document_.blocks.size(); ++b) take(b);
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
      add(stated_span(document_, paragraphs_.aim(p)), paragraphs_[p].type,
          "goal.heading-paragraph");
    }
  }

 private:
  using Stated = GoalParagraphs::Stated;

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
    if (!code || code->point || !(opener || (code->aim && code->parted))) return false;
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
    if (leads_in(words_, b) && !sentences_.elaborates(last_sentence(document_, block))) return;
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
    if (opener.kind == OpenerKind::heading && says_whose(block) && says(block, opener)) {
      mark(block);
      if (!sentences(block, kNone)) {
        add(stated_span(document_, block.content), opener.type, "goal.heading-list");
      }
      return;
    }
    if (opener.kind != OpenerKind::label || !says(block, opener) || leads_in(words_, b) ||
        is_amount_alone(words_, words_.content(block))) {
      sentences(block, kNone);
      return;
    }
    mark(block);
    if (!sentences(block, kNone)) {
      add(stated_span(document_, before_outcome(block, before_next_label(words_, block))),
          type_below(block.section, opener.type), "goal.label");
    }
  }

  /// Of "Kortere kø. Målet er nådd." the aim alone.
  Span before_outcome(const Block& block, Span value) const {
    for (std::uint32_t s = first_content_sentence(document_, block) + 1; s < block.end_sentence;
         ++s) {
      const Sentence& sentence = document_.sentences[s];
      if (sentence.span.begin >= value.end) break;
      if (tells_outcome(tokens_of(sentence))) return {value.begin, sentence.span.begin};
    }
    return value;
  }
  /// "Målet er nådd.", "Delvis oppfylt."
  bool tells_outcome(TokenRange sentence) const {
    constexpr std::uint32_t kLongest = 10;  // tokens
    if (sentence.size() > kLongest) return false;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const std::string_view word = document_.view(words_.tokens().span(t));
      const bool done = word.ends_with("dd") || word.ends_with("dde") || word.ends_with("lt");
      if (done && words_.is(t, role_bit(CueRole::attain))) return true;
    }
    return false;
  }

  /// "For pasientar: Kortare ventetid", "På lang sikt: Færre fall" below a goal heading.
  bool says_whose(const Block& block) const {
    constexpr std::uint32_t kLongest = 4;  // tokens
    const TokenRange label = words_.range(block.label);
    using enum CueRole;
    return label.size() > 1 && label.size() <= kLongest &&
           words_.is(label.begin, roles(preposition, upon, inside)) &&
           (block.label_type == SectionType::none || block.label_type == SectionType::target_group);
  }

  /// "Delmål 2: Opplæring av alle" among the headings: the label is its first words.
  void numbered(const Block& block) {
    const TokenRange all{block.first_token, block.end_token};
    const std::uint32_t above =
        block.section == kNone ? kNone : document_.sections[block.section].parent;
    if (const auto code = read_item_code(words_, all); code && code->aim && code->parted) {
      mark(block);
      if (above != kNone && openers_.of_section(above)) paragraphs_.mark(above, Stated::by_list);
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
    if (stated) mark(block, Stated::by_sentence);
    if (stated && opener.kind == OpenerKind::heading) more_aims(block);
    if (opener.kind == OpenerKind::lead_in) {
      if (stated || leads || !says(block, opener)) return;
      mark(block);
      LineItems items(words_, opener.block + 1, b);
      for (Span item = items.next(); !item.empty(); item = items.next()) {
        add(stated_span(document_, item), opener.type, "goal.lead-in-list");
      }
      return;
    }
    if (opener.kind != OpenerKind::heading || block.parent != kNone) return;
    if (leads) {
      if (sentences_.elaborates(last_sentence(document_, block))) statement(block, opener.type);
    } else if (!stated && says(block, opener) && !mentions(block) && !is_bare(block)) {
      paragraphs_.add({b, opener.type});
    }
  }

  /// "11.30", "PAUSE", "Verdier": nothing that a paragraph would say of an aim.
  bool is_bare(const Block& block) const {
    const TokenRange content = words_.content(block);
    return content.size() == 1 || has_no_words(words_, content);
  }

  /// "Målene er beskrevet i planen."
  bool mentions(const Block& block) const {
    const std::uint32_t s = first_content_sentence(document_, block);
    return s < block.end_sentence &&
           only_mentions_goals(words_, words_.content(block), tokens_of(document_.sentences[s]));
  }

  /// Whether a block below an opener says what is aimed at: it is no question ("Hva er målet?",
  /// "Hvordan det skal måles"), instruction, or bare name ("Hovedmål").
  bool says(const Block& block, const Opener& opener) const {
    if (asks(words_, block) || is_imprint(words_, block)) return false;
    if (opener.kind != OpenerKind::lead_in && instructs(words_, block) && !is_numbered(block))
      return false;
    const TokenRange content = words_.content(block);
    if (content.empty() || is_placeholder(words_, content)) return false;
    if (words_.is(content.begin, role_bit(CueRole::question))) return false;
    constexpr std::uint32_t kName = 3;  // tokens
    return content.size() > kName || words_.ends_in(content, '.') ||
           !k_goal_topic.heading(words_, SectionType::none, block.content);
  }

  /// "Delmål 2: Beskrive tilbudet": no instruction.
  bool is_numbered(const Block& block) const {
    return !block.label.empty() && is_digit(document_.text.view()[block.label.end - 1]);
  }

  void statement(const Block& block, std::uint8_t type) {
    if (block.first_sentence >= block.end_sentence) return;
    mark(block);
    add(stated_span(document_, document_.sentences[block.end_sentence - 1].span), type,
        "goal.statement");
  }

  /// "Målet var å … Vi ville også …" below a goal heading: what goes on with a stated aim.
  void more_aims(const Block& block) {
    std::optional<GoalStatement> above;
    for (std::uint32_t s = first_content_sentence(document_, block); s < block.end_sentence; ++s) {
      if (const auto stated = sentences_.at(block, s, false)) {
        above = stated;
      } else if (above && sentences_.goes_on_with_aim(s)) {
        add(stated_span(document_, document_.sentences[s].span), above->type, "goal.sentence-also");
      } else {
        above.reset();
      }
    }
  }

  /// Adds the block's sentences that have a cue; whether there was one. The sentence `lead_in`
  /// only counts where it is complete without the list that it opens.
  bool sentences(const Block& block, std::uint32_t lead_in) {
    bool found = false;
    for (std::uint32_t s = first_content_sentence(document_, block); s < block.end_sentence; ++s) {
      if ((document_.sentences[s].marks & kGoalCues) == 0) continue;  // as most have none
      const auto stated = sentences_.at(block, s, s == lead_in);
      if (!stated) continue;
      found = true;
      add(stated_span(document_, stated->span), stated->type, stated->rule);
    }
    return found;
  }

  void add(Span span, std::uint8_t type, std::string_view rule) {
    if (span.empty()) return;
    document_.records.add(RecordKind::goal, span, rule);
    document_.records.set(FieldId::goal_type, goal_type_name(type));
    targets_.read(span, document_.records);
  }

  /// The part that `block` stands in states an aim that is more than a bare paragraph.
  void mark(const Block& block, Stated how = Stated::by_list) {
    paragraphs_.mark(block.section, how);
  }

  Document& document_;
  CueWords words_;
  Openers openers_;
  GoalSentences sentences_;
  TargetReader targets_;
  GoalTable table_;
  GoalParagraphs paragraphs_;
};

void extract_goals(Document& document, const Context& context, KindSet /*kinds*/) {
  add_cue_roles(document.tokens.vocabulary(), context.lexicon);
  GoalExtractor(document, context).run();
}

constexpr std::array<std::string_view, 1> kNeeds = {"dates"};

}  // namespace

const Extractor k_goals_extractor = {"goals", RecordKind::goal, kGoalRules, kNeeds, extract_goals};

}  // namespace uttrekk
