// The outline: which heading stands under which. A level that is printed (number, markup, table of
// contents) holds; else headings that look alike within a chapter are of one level.
#include <algorithm>
#include <vector>

#include "structure/contents_levels.h"
#include "structure/draft.h"
#include "structure/open_headings.h"
#include "structure/series_levels.h"

namespace uttrekk {
namespace {

constexpr std::uint8_t kDeepest = 200;

class Leveller {
 public:
  explicit Leveller(Draft& draft) : draft_(draft) {}

  void level() {
    contents_.read(draft_);
    start_part(0);
    for (std::uint32_t i = 0; i < draft_.size(); ++i) {
      Chunk& c = draft_.chunks[i];
      if (c.style == HeadingStyle::none) {
        content_ = content_ || !c.is(BlockKind::furniture) || closes_contents();
        continue;
      }
      c.block.kind = BlockKind::heading;
      numbered_ = numbered_ || c.style == HeadingStyle::numbered;
      nested_ = false;
      const std::uint8_t level = std::min(level_of(i), kDeepest);
      open_.close_from(level);
      const bool inner =
          c.style == HeadingStyle::chapter && level > 2 && numbered_;  // a chapter in name only
      open_.push({i, level, inner ? HeadingStyle::plain : c.style, nested_});
      c.block.level = level;
      subtitle_ = !content_ && previous_ != kNone && draft_.chunks[previous_].block.level == 1;
      if (level == 1) start_part(i);
      content_ = false;
      previous_ = i;
    }
    raise();
  }

 private:
  /// A line of a table of contents: no heading below it is one of its parts.
  bool closes_contents() {
    if (previous_ == kNone) return false;
    const Wording& above = draft_.wording(draft_.chunks[previous_]);
    if (above.furniture != FurnitureWord::contents || !above.whole_furniture) return false;
    if (!open_.empty() && open_.back().chunk == previous_ && open_.size() > 1) open_.pop_back();
    return true;
  }

  void start_part(std::uint32_t title) {
    numbered_ = false;
    first_question_ = 0;
    letters_ = 0;
    series_.clear();
    chapter_labels_ = false;
    question_ = false;
    capitals_ = false;
    const bool untitled =
        title < draft_.size() && draft_.chunks[title].style == HeadingStyle::chapter;
    for (std::uint32_t i = title + !untitled; i < draft_.size() && !question_; ++i) {
      const HeadingStyle style = draft_.chunks[i].style;
      if (style == HeadingStyle::title || draft_.chunks[i].markup == 1) break;
      const bool above = style != HeadingStyle::none && style != HeadingStyle::question &&
                         style != HeadingStyle::label;
      question_ = above && next_is_question(i);
    }
  }

  std::uint8_t level_of(std::uint32_t i) {
    Chunk& c = draft_.chunks[i];
    const std::string_view text = draft_.view(c.block.content);
    if (c.style != HeadingStyle::title) {
      const bool references = draft_.wording(c).type == SectionType::references &&
                              draft_.wording(c).whole_type && c.style != HeadingStyle::numbered;
      if (const auto level = contents_.level_of(text))
        return references ? std::min<std::uint8_t>(*level, 2) : *level;
    }
    switch (c.style) {
      case HeadingStyle::none:
        return 1;
      case HeadingStyle::title:
        return right_below_title(i) ? 2 : 1;
      case HeadingStyle::markup:
        return c.markup;
      case HeadingStyle::numbered:
        return numbered(draft_.view(c.block.marker));
      case HeadingStyle::chapter:
        return chapter(c);
      case HeadingStyle::question:
        return first_question(question());
      case HeadingStyle::plain:
        return plain(i);
      case HeadingStyle::label:
        return label(c);
      case HeadingStyle::series:
        return series(c);
      case HeadingStyle::lettered:
        return open_.below({HeadingStyle::lettered});
      case HeadingStyle::slide:
        return 2;
      case HeadingStyle::subtitle:
        return subtitle();
    }
    return 1;
  }

  /// "Sluttrapport" right below "Digital heimeoppfølging".
  bool right_below_title(std::uint32_t i) const {
    return previous_ != kNone && previous_ + 1 == i && draft_.chunks[i].blanks == 0 &&
           draft_.chunks[previous_].style == HeadingStyle::title;
  }

  /// "3.2" is of level 3; "A." is a chapter above numbers, or a part below them.
  std::uint8_t numbered(std::string_view number) {
    const std::uint8_t parts = number_parts(number);
    if (parts == 0) {
      if (letters_ == 0) letters_ = open_.innermost(HeadingStyle::numbered) == nullptr ? 2 : 3;
      const bool part = number.find_first_of("0123456789") != std::string_view::npos;  // "B.1"
      return static_cast<std::uint8_t>(letters_ + part);
    }
    return static_cast<std::uint8_t>(parts + (letters_ == 2 ? 2 : 1));
  }

  std::uint8_t chapter(const Chunk& c) {
    const SectionType type = draft_.wording(c).type;
    if (const std::uint8_t level = in_answer(c); level > 0) return level;
    if (!content_ && previous_ != kNone && open_.top() > 1 && !draft_.wording(c).all_capitals) {
      // right below a heading about the same
      const SectionType above = draft_.wording(draft_.chunks[previous_]).type;
      if ((above == type && type != SectionType::none) || (is_goal(above) && is_goal(type)))
        return open_.below_top();
      if (is_goal(type) && type != SectionType::goals && !subtitle_) return open_.below_top();
    }
    if (is_goal(type) && !draft_.wording(c).all_capitals) {  // "Effektmål" below "Mål"
      for (auto it = open_.rbegin(); it != open_.rend(); ++it) {
        const Chunk& above = draft_.chunks[it->chunk];
        if (!is_goal(draft_.wording(above).type) || it->level == 1) continue;
        const bool part =
            type != SectionType::goals && draft_.wording(above).type != SectionType::goals;
        const bool sibling = (part && it->style != HeadingStyle::question) ||
                             (type == draft_.wording(above).type && it->style == c.style);
        return static_cast<std::uint8_t>(it->level + !sibling);
      }
    }
    if (const OpenHeading* letter = unfinished_letters(c)) return letter->level;
    if (const OpenHeading* beside = in_same_chapter(type)) return beside->level;
    const bool end = type == SectionType::appendix || type == SectionType::references;
    if (numbered_ && !end && !draft_.wording(c).all_capitals && !c.bold) {
      return open_.below({HeadingStyle::chapter, HeadingStyle::label, HeadingStyle::plain,
                          HeadingStyle::question, HeadingStyle::series, HeadingStyle::lettered});
    }
    return 2;
  }

  /// "Utprøving" below the text of "Forberedelser", in the answer to a question of the chapter
  /// "Gjennomføring", which is about the same: a sibling of the first.
  const OpenHeading* in_same_chapter(SectionType type) const {
    const std::size_t n = open_.size();
    if (n < 3 || type == SectionType::none || !content_) return nullptr;
    const bool placed = open_[n - 1].style == HeadingStyle::plain &&
                        open_[n - 2].style == HeadingStyle::question &&
                        open_[n - 3].style == HeadingStyle::chapter;
    const Chunk& chapter = draft_.chunks[open_[n - 3].chunk];
    return placed && draft_.wording(chapter).type == type ? &open_[n - 1] : nullptr;
  }

  /// "FORANKRING" right below "Kva har vi lært?", and "TID" below its text: one below the question,
  /// but for a known chapter of a report that has its chapters in capitals. 0: none of these.
  std::uint8_t in_answer(const Chunk& c) {
    const Wording& w = draft_.wording(c);
    if (!w.all_capitals) return 0;
    std::uint8_t level = 0;
    if (!content_ && !open_.empty() && open_.back().style == HeadingStyle::question)
      level = open_.below_top();
    for (std::size_t k = 1; k < open_.size(); ++k) {
      const Chunk& above = draft_.chunks[open_[k].chunk];
      const bool part = open_[k - 1].style == HeadingStyle::question &&
                        above.style == HeadingStyle::chapter && draft_.wording(above).all_capitals;
      if (part) level = open_[k].level;
    }
    if (level > 0 && !(capitals_ && w.whole_type)) return level;
    capitals_ = true;
    return 0;
  }

  std::uint8_t question() {
    if (!question_ && !numbered_ && open_.innermost(HeadingStyle::markup) == nullptr) return 2;
    if (const OpenHeading* same = open_.innermost(HeadingStyle::question)) return same->level;
    return open_.below({HeadingStyle::label, HeadingStyle::series, HeadingStyle::lettered});
  }

  /// Questions of a letter or a template are of one level: that of the first, but right below a
  /// heading.
  std::uint8_t first_question(std::uint8_t level) {
    if (first_question_ == 0) first_question_ = level;
    return content_ && level > first_question_ ? first_question_ : level;
  }

  std::uint8_t plain(std::uint32_t i) {
    const Chunk& c = draft_.chunks[i];
    const bool chapter_of_questions = next_is_question(i);
    if (chapter_of_questions) return 2;
    const bool below_heading = !content_ && !open_.empty() && open_.back().level > 1;
    if (below_heading && open_.back().style == HeadingStyle::plain && !subtitle_) {
      nested_ = true;  // once: those that follow would else be drawn ever deeper
      return open_.back().nested ? open_.top() : open_.below_top();
    }
    if (const OpenHeading* letter = unfinished_letters(c)) return letter->level;
    if (beside_aims(c)) return open_.top();
    if (const OpenHeading* same = open_.innermost(HeadingStyle::plain)) {
      nested_ = same->nested;
      return same->level;
    }
    if (!question_ && !numbered_ && !below_heading) return 2;
    return open_.below({HeadingStyle::label, HeadingStyle::series, HeadingStyle::lettered});
  }

  /// "Konkrete mål" below the text of "Overordnet mål".
  bool beside_aims(const Chunk& c) const {
    if (!content_ || open_.empty() || !is_goal(draft_.wording(c).type)) return false;
    const Wording& above = draft_.wording(draft_.chunks[open_.back().chunk]);
    return open_.back().style == HeadingStyle::chapter && open_.top() > 2 && above.whole_type &&
           is_goal(above.type) && above.type != SectionType::goals;
  }

  /// "a) Gevinstpotensial" with no b), then "Gevinstrealiseringsplan" of the same matter: its
  /// sibling.
  const OpenHeading* unfinished_letters(const Chunk& c) const {
    const OpenHeading* letter = open_.innermost(HeadingStyle::lettered);
    if (letter == nullptr || draft_.wording(c).type == SectionType::none) return nullptr;
    const Chunk& first = draft_.chunks[letter->chunk];
    const std::string_view marker = draft_.view(first.block.marker);
    const bool a = marker.starts_with("a") || marker.starts_with("(a");
    return a && draft_.wording(first).type == draft_.wording(c).type ? letter : nullptr;
  }

  bool next_is_question(std::uint32_t i) const {
    const std::uint32_t n = draft_.next_text(i + 1);
    return n < draft_.size() && draft_.chunks[n].style == HeadingStyle::question;
  }

  /// "Gjennomføring" right above its text, below "Mål" and "Delmål": the outermost of these, which
  /// it is none of.
  const OpenHeading* goals_above(const Chunk& c) const {
    const SectionType type = draft_.wording(c).type;
    if (!draft_.wording(c).whole_type || draft_.wording(c).last == ':' || is_goal(type))
      return nullptr;
    if (type == SectionType::goal_achievement || type == SectionType::target_group) return nullptr;
    const OpenHeading* found = nullptr;
    for (auto it = open_.rbegin(); it != open_.rend(); ++it) {
      const bool own_line = it->style == HeadingStyle::chapter || it->style == HeadingStyle::label;
      if (!own_line || !is_goal(draft_.wording(draft_.chunks[it->chunk]).type)) break;
      found = &*it;
    }
    return found;
  }

  std::uint8_t label(const Chunk& c) {
    const std::string_view text = draft_.view(c.block.content);
    if (const auto known = series_.level_of(text)) return known;
    if (const OpenHeading* goals = goals_above(c)) return series_.remember(text, goals->level);
    if (const OpenHeading* same = label_beside(c)) return series_.remember(text, same->level);
    if (part_of_label(c)) return series_.remember(text, open_.below_top());
    if (ends_report(c) || runs_in_like_question(c)) return open_.top();
    if (subtitle_ && !open_.empty() && open_.back().style == HeadingStyle::plain &&
        open_.top() == 2) {
      chapter_labels_ = true;
      return series_.remember(text, 2);
    }
    if (chapter_labels_ && c.blanks > 0 && draft_.wording(c).last != ':' && open_.top() == 2 &&
        (open_.back().style == HeadingStyle::question ||
         open_.back().style == HeadingStyle::chapter))
      return 2;
    chapter_labels_ = chapter_labels_ || open_.top() == 1;
    return series_.remember(text, open_.below({HeadingStyle::series, HeadingStyle::lettered}));
  }

  /// "For pasientar:" right below "Effektmål", which has no colon.
  bool part_of_label(const Chunk& c) const {
    return !content_ && !open_.empty() && open_.back().style == HeadingStyle::label &&
           c.last == ':' && draft_.chunks[open_.back().chunk].last != ':';
  }
  /// The label that this one is a sibling of: the innermost, but for "Resultatmål" below
  /// "For pasientar:" in "Effektmål" the one without a colon.
  const OpenHeading* label_beside(const Chunk& c) const {
    if (part_of_label(c)) return nullptr;
    const OpenHeading* innermost = open_.innermost(HeadingStyle::label);
    if (innermost == nullptr || c.last == ':') return innermost;
    for (auto it = open_.rbegin(); it != open_.rend(); ++it) {
      if (it->style == HeadingStyle::label && draft_.chunks[it->chunk].last != ':') return &*it;
    }
    return innermost;
  }

  /// "Kontaktpersonar" right above them, below a question that asks for something else, or a
  /// chapter; with a colon it is part of the answer.
  bool ends_report(const Chunk& c) const {
    const Wording& w = draft_.wording(c);
    const bool end = w.type == SectionType::contact || w.type == SectionType::appendix ||
                     w.type == SectionType::references;
    if (!end || !w.whole_type || w.last == ':' || c.blanks == 0 || open_.empty()) return false;
    const HeadingStyle above = open_.back().style;
    return above == HeadingStyle::question ||
           ((above == HeadingStyle::plain || above == HeadingStyle::chapter) && open_.top() == 2);
  }

  /// "Andre merknader" right above its text, below a question right above its answer.
  bool runs_in_like_question(const Chunk& c) const {
    if (!content_ || c.blanks == 0 || c.last == ':' || open_.empty()) return false;
    const OpenHeading& above = open_.back();
    return above.style == HeadingStyle::question && above.chunk + 1 < draft_.size() &&
           draft_.chunks[above.chunk + 1].blanks == 0;
  }

  std::uint8_t series(const Chunk& c) {
    constexpr std::string_view kDay = "dag 1";  // of "Onsdag 4. mai" and "Torsdag 5. mai"
    const bool day = c.may_open(MarkKind::weekday);
    const std::string_view text = day ? kDay : draft_.view(c.block.content);
    if (const auto known = series_.level_of(text)) return known;
    const bool beside = content_ && c.blanks > 0 && !open_.empty() &&
                        open_.back().style == HeadingStyle::label && open_.top() == 2;
    return series_.remember(text, beside ? open_.top() : open_.below_top());
  }

  std::uint8_t subtitle() const {
    if (const OpenHeading* slide = open_.innermost(HeadingStyle::slide))
      return static_cast<std::uint8_t>(slide->level + 1);
    return 2;
  }

  /// Where no title stands above them, the highest headings are of level 1.
  void raise() {
    std::uint8_t highest = kDeepest;
    for (const Chunk& c : draft_.chunks) {
      if (c.is(BlockKind::heading)) highest = std::min(highest, c.block.level);
    }
    if (highest == 1) return;
    for (Chunk& c : draft_.chunks) {
      if (c.is(BlockKind::heading))
        c.block.level = static_cast<std::uint8_t>(c.block.level - highest + 1);
    }
  }

  Draft& draft_;
  OpenHeadings open_;
  ContentsLevels contents_;
  SeriesLevels series_;
  std::uint32_t previous_ = kNone;
  std::uint8_t first_question_ = 0;  // its level; 0: none yet
  std::uint8_t letters_ = 0;         // level of the chapters "A.", "B."; 0: none yet
  bool nested_ = false;              // of the heading at hand, as in Open
  bool content_ = false;             // text since the last heading
  bool numbered_ = false;            // the report has numbered chapters
  bool question_ = false;            // and questions right below its chapters
  bool capitals_ = false;            // and chapters in capitals
  bool chapter_labels_ = false;      // a label stands where the chapters do
  bool subtitle_ = false;            // the last heading stood right below a title
};

}  // namespace

void level_headings(Draft& draft) {
  Leveller(draft).level();
}

}  // namespace uttrekk
