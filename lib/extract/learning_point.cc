#include "extract/learning_point.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/stated/counted_line.h"
#include "extract/stated/explained.h"
#include "extract/stated/inner_label.h"
#include "extract/stated/item_code.h"
#include "extract/stated/learning_cue.h"
#include "extract/stated/learning_mention.h"
#include "extract/stated/learning_sentences.h"
#include "extract/stated/learning_table.h"
#include "extract/stated/line_items.h"
#include "extract/stated/prompted_list.h"
#include "extract/stated/stated_item.h"
#include "extract/stated/titled.h"
#include "extract/stated/topic.h"
#include "extract/stated/unstated.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::array kLearningRules = {
    Rule{"learning.heading-list",
         "an item of a list below a learning heading: \"Læringspunkter\" + \"• Start tidlig\""},
    Rule{"learning.heading-paragraph",
         "a paragraph below a learning heading: \"Erfaringer\" + \"Det tok tid å …\""},
    Rule{"learning.lead-in-list",
         "an item of a list that a lead-in opens: \"Vi har erfart at:\" + \"• …\""},
    Rule{"learning.titled-item",
         "a short title with its explanation below it: \"• Forankring\" + \"Det er …\""},
    Rule{"learning.coded",
         "a line that opens with the number of a point: \"Lærdom 1 – Start tidlig\""},
    Rule{"learning.table",
         "a cell below the head of a column of what was learnt: \"| Erfaring | Tiltak |\""},
    Rule{"learning.label", "what follows a label on its line: \"Læringspunkt: Det er …\""},
    Rule{"learning.sentence-learnt", "a sentence with a verb of learning: \"Vi har erfart at …\""},
    Rule{"learning.sentence-insight",
         "a sentence about insight or experience gained: \"Deltakerne fikk innsikt i …\""},
    Rule{"learning.sentence-experience",
         "a sentence with experience as its subject: \"Erfaringene viser at …\""},
    Rule{"learning.sentence-lesson", "a sentence about a lesson: \"Lærdommen er at …\""},
};

class LearningPointExtractor {
 public:
  LearningPointExtractor(Document& document, const Context& context)
      : document_(document),
        words_(document, context.lexicon),
        openers_(words_, k_learning_topic),
        table_(words_),
        prompted_(words_),
        narrates_(document.sections.size()) {
    for (const Block& b : document.blocks) {
      if (b.kind == BlockKind::list_item && b.section != kNone && opens_with_bold_name(words_, b)) {
        narrates_[b.section] = true;
      }
    }
  }

  void run() {
    for (std::uint32_t b = 0; b < size();) b = take(b);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(document_.blocks.size()); }
  const Block& block(std::uint32_t b) const { return document_.blocks[b]; }

  /// Handles block `b`; the next block to look at.
  std::uint32_t take(std::uint32_t b) {
    switch (block(b).kind) {
      case BlockKind::heading:
        return heading(b);
      case BlockKind::furniture:
        return b + 1;
      case BlockKind::cell:
        return cell(b);
      case BlockKind::caption:
        return sentences(b);
      case BlockKind::paragraph:
      case BlockKind::list_item:
      case BlockKind::field:
        return text(b);
    }
    return b + 1;
  }

  std::uint32_t cell(std::uint32_t b) {
    if (table_.point_in(b)) {
      add(stated_span(document_, block(b).content), {}, "list", "learning.table");
      return b + 1;
    }
    return table_.beside_label(b) ? labelled(b) : sentences(b);
  }

  std::uint32_t text(std::uint32_t b) {
    const BlockKind kind = block(b).kind;
    const Opener opener = openers_.of(b);
    if (!opener && coded(b)) return b + 1;
    if (!opener || !states(b)) return sentences(b);
    if (opener.kind == OpenerKind::label && opener.block == b) {
      if (const std::uint32_t end = numbered_line(b); end > b) return end;
      const bool amount = is_amount_alone(words_, words_.content(block(b)));
      return amount ? sentences(b) : labelled(b);
    }
    if (opener.kind == OpenerKind::lead_in && kind == BlockKind::paragraph)
      return lines(b, opener.block + 1);
    if (kind == BlockKind::field) {
      if (opener.kind == OpenerKind::heading && field(b)) return b + 1;
      if (!read_item_code(words_, {block(b).first_token, block(b).end_token})) return sentences(b);
    }
    return kind == BlockKind::list_item ? item(b, opener) : paragraph(b);
  }

  /// The lines that a lead-in opens without the marks of a list.
  std::uint32_t lines(std::uint32_t b, std::uint32_t first) {
    LineItems items(words_, first, b);
    for (Span item = items.next(); !item.empty(); item = items.next()) {
      add(stated_span(document_, item), {}, "list", "learning.lead-in-list");
    }
    return b + 1;
  }

  /// "Lærdom 1 – Start tidlig" anywhere.
  bool coded(std::uint32_t b) {
    const auto code = read_item_code(words_, {block(b).first_token, block(b).end_token});
    if (!code || !code->point || !code->parted) return false;
    add(stated_span(document_, statement(b, *code)), {}, "list", "learning.coded");
    return true;
  }

  /// The text of a block past its code.
  Span statement(std::uint32_t b, const ItemCode& code) const {
    return {words_.tokens().span(code.statement).begin, block(b).content.end};
  }

  /// "Læringspunkt 1: Start tidlig" with its explanation below; `b` where it is none.
  std::uint32_t numbered_line(std::uint32_t b) {
    const auto code = read_item_code(words_, {block(b).first_token, block(b).end_token});
    if (!code || !code->point) return b;
    const std::uint32_t text = next_text(document_, b + 1);
    const bool below = static_cast<bool>(openers_.of_section(block(b).section));
    const bool title = is_title(words_, block(b)) && explains(words_, b, text) &&
                       (below || (code->parted && stands_right_above(b, text)));
    return title ? numbered(b, *code) : b;
  }
  bool stands_right_above(std::uint32_t b, std::uint32_t below) const {
    const std::uint32_t end = block(b).span.end;
    const std::string_view gap = document_.view({end, block(below).span.begin});
    return std::count(gap.begin(), gap.end(), '\n') <= 1;
  }

  /// "Læringspunkt 1: Start tidlig" among the headings: a title where one paragraph explains it.
  std::uint32_t numbered(std::uint32_t b, const ItemCode& code) {
    const std::uint32_t text = next_text(document_, b + 1);
    const Span title = stated_span(document_, statement(b, code));
    if (!explains(words_, b, text)) {
      add(title, {}, "list", "learning.coded");
      return b + 1;
    }
    add(stated_span(document_, {title.begin, block(text).content.end}), title, "list",
        "learning.titled-item");
    return text + 1;
  }

  /// A heading of one paragraph below a learning heading is the title of a point, where neither
  /// number, markup nor colon makes it more: nor is it one of a series ("Pilot 2 – Lomvik").
  std::uint32_t heading(std::uint32_t b) {
    const auto code = read_item_code(words_, {block(b).first_token, block(b).end_token});
    if (code && code->point && code->parted) return numbered(b, *code);
    const std::uint32_t text = next_text(document_, b + 1);
    const std::uint32_t after = next_text(document_, text + 1);
    const bool one =
        explains(words_, b, text) && (after >= size() || block(after).section != block(b).section);
    if (!one || !titles(b)) return b + 1;
    add_explained(b, text);
    return text + 1;
  }

  bool titles(std::uint32_t b) {
    const std::uint32_t s = block(b).section;
    if (s == kNone || document_.sections[s].parent == kNone || !is_title(words_, block(b)) ||
        is_imprint(words_, block(b)))
      return false;
    const Section& section = document_.sections[s];
    const std::string_view printed = trim(document_.view(block(b).span));
    if (!section.number.empty() || printed.starts_with('#') || printed.ends_with(':')) return false;
    const SectionType type = section.type;
    const bool part = type == SectionType::phases || section.style == HeadingStyle::series;
    if (part || is_learning(type) || !k_learning_topic.covers(type)) return false;
    const Opener opener = openers_.of_section(section.parent);
    return opener.kind == OpenerKind::heading && opener.section == section.parent;
  }

  /// Whether a block below an opener states something: no question, instruction, lead-in.
  bool states(std::uint32_t b) {
    if (asks(words_, block(b)) || leads_in(words_, b) || is_imprint(words_, block(b)) ||
        is_placeholder(words_, words_.content(block(b))))
      return false;
    if (block(b).section != kNone && narrates_[block(b).section]) return false;
    if (names_topic(block(b))) return false;
    if (block(b).kind == BlockKind::list_item) return !prompted_.holds(b);
    return !instructs(words_, block(b)) && !tells_nothing(block(b));
  }

  /// "Erfaringer fra pilot 2" is no more than the name of what follows.
  bool names_topic(const Block& b) const {
    return b.label.empty() && is_title(words_, b) &&
           k_learning_topic.heading(words_, SectionType::none, b.content);
  }

  /// "Erfaringene er samlet i et vedlegg.", "På forhånd regnet vi med flere gevinster."
  bool tells_nothing(const Block& b) const {
    const std::uint32_t s = first_content_sentence(document_, b);
    return s < b.end_sentence && !tells_of_learning(words_, tokens_of(document_.sentences[s]));
  }

  /// "**Forankring:** Ledelsen må være med.", "Forankring: Ledelsen må være med." below a learning
  /// heading.
  bool field(std::uint32_t b) {
    const TokenRange label = words_.range(block(b).label);
    const bool stamp = !label.empty() && words_.has(label.begin, MarkKind::furniture);
    if (stamp || !k_learning_topic.covers(block(b).label_type) ||
        !is_running_text(words_, block(b)))
      return false;
    const Span title = inner_title(words_, block(b));
    if (!title.empty()) {
      add(item_span(block(b)), title, "list", "learning.titled-item");
    } else if (has_finite_verb(words_, words_.content(block(b)))) {
      add(item_span(block(b)), {}, "paragraph", "learning.heading-paragraph");
    } else {
      return false;
    }
    return true;
  }

  std::uint32_t labelled(std::uint32_t b) {
    add(stated_span(document_, before_next_label(words_, block(b))), {}, "paragraph",
        "learning.label");
    return b + 1;
  }

  std::uint32_t item(std::uint32_t b, const Opener& opener) {
    const std::string_view rule =
        opener.kind == OpenerKind::lead_in ? "learning.lead-in-list" : "learning.heading-list";
    const std::uint32_t end = explained_to(words_, b);
    if (end > b + 1 && is_title(words_, block(b))) {
      add_explained(b, end - 1);
      return end;
    }
    const Span whole = item_span(block(b));
    const Span title = inner_title(words_, block(b));
    add(whole, title, "list", title.empty() ? rule : "learning.titled-item");
    return b + 1;
  }

  std::uint32_t paragraph(std::uint32_t b) {
    if (const std::uint32_t end = numbered_line(b); end > b) return end;
    const TokenRange line{block(b).first_token, block(b).end_token};
    if (const auto code = read_item_code(words_, line); code && !code->aim) {
      add(stated_span(document_, statement(b, *code)), {}, "list", "learning.heading-list");
      return b + 1;
    }
    if (const Span text = without_count(words_, b); text != block(b).content) {
      add(stated_span(document_, text), {}, "list", "learning.heading-list");
      return b + 1;
    }
    const std::uint32_t next = next_text(document_, b + 1);
    if (is_title(words_, block(b)) && explains(words_, b, next)) {
      add_explained(b, next);
      return next + 1;
    }
    const Span title = inner_title(words_, block(b));
    if (!title.empty()) {
      add(item_span(block(b)), title, "list", "learning.titled-item");
    } else if (has_no_words(words_, words_.content(block(b)))) {
      return b + 1;
    } else if (!introduces(b)) {
      add(item_span(block(b)), {}, "paragraph", "learning.heading-paragraph");
    } else {
      sentences(b);
    }
    return b + 1;
  }

  /// The text of an item or paragraph, with a label or bold marks that open it; the marker is
  /// outside.
  Span item_span(const Block& b) const {
    return stated_span(document_, {with_opening(document_, b).begin, b.content.end});
  }

  /// A single sentence right above a list only introduces it.
  bool introduces(std::uint32_t b) const {
    const std::uint32_t next = next_text(document_, b + 1);
    return next < size() && block(next).kind == BlockKind::list_item &&
           block(next).section == block(b).section &&
           block(b).end_sentence - block(b).first_sentence <= 1;
  }

  std::uint32_t sentences(std::uint32_t at) {
    const Block& b = block(at);
    for (std::uint32_t s = first_content_sentence(document_, b); s < b.end_sentence; ++s) {
      if ((document_.sentences[s].marks & kLearningCues) == 0) continue;  // as most have none
      const bool leads = s + 1 == b.end_sentence && leads_in(words_, at);
      const auto stated = read_learning_sentence(words_, b, s, leads);
      if (stated) add(stated_span(document_, stated->span), {}, stated->source, stated->rule);
    }
    return at + 1;
  }

  /// The title `b` with its explanation, which ends with the block `last`.
  void add_explained(std::uint32_t b, std::uint32_t last) {
    const Span all{block(b).content.begin, block(last).content.end};
    add(stated_span(document_, all), stated_span(document_, block(b).content), "list",
        "learning.titled-item");
  }

  void add(Span span, Span title, std::string_view source, std::string_view rule) {
    if (span.empty()) return;
    document_.records.add(RecordKind::learning_point, span, rule);
    document_.records.set(FieldId::title, document_.view(title));
    document_.records.set(FieldId::source, source);
  }

  Document& document_;
  CueWords words_;
  Openers openers_;
  LearningTable table_;
  PromptedLists prompted_;
  /// By section: its list tells what each of some named units did, and what was learnt stands in
  /// sentences of it.
  std::vector<bool> narrates_;
};

void extract_learning_points(Document& document, const Context& context, KindSet /*kinds*/) {
  add_cue_roles(document.tokens.vocabulary(), context.lexicon);
  LearningPointExtractor(document, context).run();
}

}  // namespace

const Extractor k_learning_points_extractor = {
    "learning-points", RecordKind::learning_point, kLearningRules, {}, extract_learning_points};

}  // namespace uttrekk
