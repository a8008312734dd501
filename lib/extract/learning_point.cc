#include "extract/learning_point.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/stated/item_code.h"
#include "extract/stated/learning_cue.h"
#include "extract/stated/stated_item.h"
#include "extract/stated/titled.h"
#include "extract/stated/topic.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::array kRules = {
    Rule{"learning.heading-list",
         "an item of a list below a learning heading: \"Læringspunkter\" + \"• Start tidlig\""},
    Rule{"learning.heading-paragraph",
         "a paragraph below a learning heading: \"Erfaringer\" + \"Det tok tid å …\""},
    Rule{"learning.lead-in-list",
         "an item of a list that a lead-in opens: \"Vi har erfart at:\" + \"• …\""},
    Rule{"learning.titled-item",
         "a short title with its explanation below it: \"• Forankring\" + \"Det er …\""},
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
    const BlockKind kind = block(b).kind;
    if (kind == BlockKind::heading) return heading(b);
    if (kind == BlockKind::furniture) return b + 1;
    if (kind == BlockKind::cell && beside_label(b)) return labelled(b);
    const bool text =
        kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::field;
    const Opener opener = text ? openers_.of(b) : Opener{};
    if (!opener || !states(b)) {
      sentences(b);
      return b + 1;
    }
    if (opener.kind == OpenerKind::label && opener.block == b) return labelled(b);
    if (opener.kind == OpenerKind::lead_in && kind == BlockKind::paragraph) {
      add(item_span(block(b)), {}, "list", "learning.lead-in-list");
      return b + 1;
    }
    if (kind == BlockKind::field && opener.kind == OpenerKind::heading && titled_field(b))
      return b + 1;
    if (kind == BlockKind::field &&
        !read_item_code(words_, {block(b).first_token, block(b).end_token})) {
      sentences(b);
      return b + 1;
    }
    return kind == BlockKind::list_item ? item(b, opener) : paragraph(b);
  }

  /// A heading of one paragraph below a learning heading is the title of a point, where neither
  /// number, markup nor colon makes it more.
  std::uint32_t heading(std::uint32_t b) {
    const std::uint32_t text = next_text(b + 1);
    const std::uint32_t after = next_text(text + 1);
    const bool one = text < size() && explains(b, text) &&
                     (after >= size() || block(after).section != block(b).section);
    if (!one || !titles(b)) return b + 1;
    const Span all{block(b).content.begin, block(text).content.end};
    add(stated_span(document_, all), stated_span(document_, block(b).content), "list",
        "learning.titled-item");
    return text + 1;
  }

  bool titles(std::uint32_t b) {
    const std::uint32_t s = block(b).section;
    if (s == kNone || document_.sections[s].parent == kNone || !is_title(words_, block(b)))
      return false;
    const Section& section = document_.sections[s];
    const std::string_view printed = trim(document_.view(block(b).span));
    if (!section.number.empty() || printed.starts_with('#') || printed.ends_with(':')) return false;
    const SectionType type = section.type;
    if (type == SectionType::phases || is_learning(type) || !k_learning_topic.covers(type)) {
      return false;
    }
    const Opener opener = openers_.of_section(section.parent);
    return opener.kind == OpenerKind::heading && opener.section == section.parent;
  }

  /// Whether a block below an opener states something: no question, instruction, lead-in.
  bool states(std::uint32_t b) {
    if (asks(words_, block(b)) || leads_in(words_, b)) return false;
    if (block(b).section != kNone && narrates_[block(b).section]) return false;
    if (block(b).kind == BlockKind::list_item) return !prompted(b);
    return !instructs(words_, block(b)) && !expects(block(b));
  }

  /// "**Forankring:** Ledelsen må være med." below a learning heading.
  bool titled_field(std::uint32_t b) {
    const Span title = inner_title(words_, block(b));
    if (title.empty() || block(b).label_type != SectionType::none ||
        !is_running_text(words_, block(b))) {
      return false;
    }
    add(item_span(block(b)), title, "list", "learning.titled-item");
    return true;
  }

  /// "Læringspunkt | Små grep verkar." in a row of two.
  bool beside_label(std::uint32_t b) const {
    const auto in_row = [&](std::uint32_t i) {
      return i < size() && block(i).table == block(b).table && block(i).row == block(b).row;
    };
    if (block(b).column != 1 || b == 0 || !in_row(b - 1) || in_row(b + 1)) return false;
    return is_running_text(words_, block(b)) && !asks(words_, block(b)) &&
           k_learning_topic.heading(words_, SectionType::none, block(b - 1).content);
  }

  std::uint32_t labelled(std::uint32_t b) {
    add(stated_span(document_, block(b).content), {}, "paragraph", "learning.label");
    return b + 1;
  }

  std::uint32_t item(std::uint32_t b, const Opener& opener) {
    const std::string_view rule =
        opener.kind == OpenerKind::lead_in ? "learning.lead-in-list" : "learning.heading-list";
    const std::uint32_t end = explained_to(b);
    if (end > b + 1 && is_title(words_, block(b))) {
      const Span all{block(b).content.begin, block(end - 1).content.end};
      add(stated_span(document_, all), stated_span(document_, block(b).content), "list",
          "learning.titled-item");
      return end;
    }
    if (const std::uint32_t child = b + 1; is_title(words_, block(b)) && explained_by(b, child)) {
      const Span all{block(b).content.begin, block(child).content.end};
      add(stated_span(document_, all), stated_span(document_, block(b).content), "list",
          "learning.titled-item");
      return child + 1;
    }
    const Span whole = item_span(block(b));
    const Span title = inner_title(words_, block(b));
    add(whole, title, "list", title.empty() ? rule : "learning.titled-item");
    return b + 1;
  }

  std::uint32_t paragraph(std::uint32_t b) {
    const TokenRange line{block(b).first_token, block(b).end_token};
    if (const auto code = read_item_code(words_, line); code && !code->aim) {
      const std::uint32_t from = words_.tokens().span(code->statement).begin;
      add(stated_span(document_, {from, block(b).content.end}), {}, "list",
          "learning.heading-list");
      return b + 1;
    }
    const std::uint32_t next = next_text(b + 1);
    if (is_title(words_, block(b)) && next < size() && explains(b, next)) {
      const Span all{block(b).content.begin, block(next).content.end};
      add(stated_span(document_, all), stated_span(document_, block(b).content), "list",
          "learning.titled-item");
      return next + 1;
    }
    const Span title = inner_title(words_, block(b));
    if (!title.empty()) {
      add(item_span(block(b)), title, "list", "learning.titled-item");
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

  /// Past the paragraphs that explain the item `b`.
  std::uint32_t explained_to(std::uint32_t b) const {
    std::uint32_t end = b + 1;
    while (end < size() && block(end).kind == BlockKind::paragraph && block(end).parent == b) ++end;
    if (end > b + 1 || !is_title(words_, block(b))) return end;
    return end < size() && explains(b, end) && after_list(b, end) ? end + 1 : end;
  }

  /// Whether the item `child` is all that stands below the title `b`, and explains it.
  bool explained_by(std::uint32_t b, std::uint32_t child) const {
    if (child >= size() || block(child).kind != BlockKind::list_item || block(child).parent != b)
      return false;
    const bool only = child + 1 >= size() || block(child + 1).kind != BlockKind::list_item ||
                      (block(child + 1).parent != b && block(child + 1).parent != child);
    return only && is_running_text(words_, block(child)) && !leads_in(words_, child) &&
           !asks(words_, block(child)) && block(child).content.size() > block(b).content.size();
  }

  /// Whether paragraph `p` may explain the title `b`.
  bool explains(std::uint32_t b, std::uint32_t p) const {
    return block(p).kind == BlockKind::paragraph && block(p).section == block(b).section &&
           (block(p).parent == kNone || block(p).parent == b) &&
           is_running_text(words_, block(p)) && !leads_in(words_, p) && !asks(words_, block(p)) &&
           block(p).content.size() > block(b).content.size();
  }

  /// An unindented paragraph belongs to the item `b` above it where the list goes on after it, or
  /// where that is no item like others that nothing explains.
  bool after_list(std::uint32_t b, std::uint32_t p) const {
    const std::uint32_t next = next_text(p + 1);
    const bool last = next >= size() || block(next).section != block(p).section;
    if (!last) return block(next).kind == BlockKind::list_item;
    return b == 0 || block(b - 1).kind != BlockKind::list_item || !is_title(words_, block(b - 1));
  }

  std::uint32_t next_text(std::uint32_t b) const {
    while (b < size() && block(b).kind == BlockKind::furniture) ++b;
    return b;
  }

  /// A single sentence right above a list only introduces it.
  bool introduces(std::uint32_t b) const {
    const std::uint32_t next = next_text(b + 1);
    return next < size() && block(next).kind == BlockKind::list_item &&
           block(next).section == block(b).section &&
           block(b).end_sentence - block(b).first_sentence <= 1;
  }

  /// "På forhånd regnet vi med flere gevinster": not learnt, but expected.
  bool expects(const Block& b) const {
    const std::uint32_t s = first_content_sentence(document_, b);
    if (s >= b.end_sentence) return false;
    const TokenRange first = tokens_of(document_.sentences[s]);
    for (std::uint32_t t = first.begin; t < first.end; ++t) {
      const bool compared =
          t > first.begin && words_.is(t - 1, roles(CueRole::preposition, CueRole::as));
      if (words_.has(t, MarkKind::expectation) && !compared) return true;
    }
    return false;
  }

  /// Whether the list that item `b` stands in holds the topics of a template's prompt: it follows
  /// several questions, and no item is a sentence.
  bool prompted(std::uint32_t b) {
    if (b < list_end_) return list_prompted_;
    std::uint32_t end = b;
    bool sentence = false;
    for (; end < size(); end = next_text(end + 1)) {
      if (block(end).kind != BlockKind::list_item || block(end).section != block(b).section) break;
      sentence = sentence || words_.ends_in({block(end).first_token, block(end).end_token}, '.');
    }
    list_end_ = end;
    std::uint32_t above = b;
    while (above > 0 && block(above - 1).kind == BlockKind::furniture) --above;
    list_prompted_ = above > 0 && !sentence && asks(words_, block(above - 1)) &&
                     block(above - 1).end_sentence - block(above - 1).first_sentence > 1;
    return list_prompted_;
  }

  void sentences(std::uint32_t at) {
    const Block& b = block(at);
    for (std::uint32_t s = first_content_sentence(document_, b); s < b.end_sentence; ++s) {
      const Sentence& sentence = document_.sentences[s];
      constexpr std::uint64_t kCues =
          mark_bit(MarkKind::learning_verb) | mark_bit(MarkKind::learning_cue);
      if ((sentence.marks & kCues) == 0) continue;
      const auto cue = find_learning_cue(words_, tokens_of(sentence));
      if (!cue || words_.ends_in(tokens_of(sentence), ':')) continue;
      if (s + 1 == b.end_sentence && leads_in(words_, at) &&
          !words_.ends_in(tokens_of(sentence), '.'))
        continue;  // "Det vi har lært er" above a list
      add(document_.text.trimmed(sentence.span), {}, "sentence", cue->rule);
    }
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
  std::uint32_t list_end_ = 0;  // past the list that list_prompted_ is about
  bool list_prompted_ = false;
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
    "learning-points", RecordKind::learning_point, kRules, {}, extract_learning_points};

}  // namespace uttrekk
