// Which chunks are headings. Evidence that stands in the line itself comes first ("1. MÅL",
// "Hva var målene?", "Effektmål:"); lines that only their place makes a heading (a noun phrase
// between blank lines, above text) are found last, from the end, so that what follows is known.
#include "structure/headings.h"

#include <algorithm>
#include <vector>

#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::size_t kMarkedUp = 3;  // headings marked up, of a report that has all so

class HeadingFinder {
 public:
  explicit HeadingFinder(Draft& draft) : view_(draft), states_goal_(draft.size()) {}

  void find() {
    drop_bare_contents(view_);
    find_breaks(view_);
    find_counted_headings(view_);
    view_.set_form(is_form(view_));
    view_.set_labelled(has_labels(view_));
    std::vector<std::uint32_t> others;  // that may be headings by their place
    std::vector<std::uint32_t> marked;  // "## Mål"
    for (std::uint32_t i = 0; i < view_.size(); ++i) {
      if (!may_be_heading(i)) continue;
      at(i).style = by_wording(i);
      if (at(i).style == HeadingStyle::markup) marked.push_back(i);
      if (view_.heading(i)) {
        note_heading(i);
      } else if (!states_goal_[i] && !is_numbered_point(view_, i)) {
        others.push_back(i);
      }
    }
    if (marked.size() >= kMarkedUp) {  // whoever marks headings marks all below the title's page
      others.erase(std::upper_bound(others.begin(), others.end(), marked[1]), others.end());
    }
    for (std::size_t k = others.size(); k-- > 0;) {
      at(others[k]).style = heading_by_place(view_, others[k]);
    }
    find_first_title(view_);
    find_title_below_owner(view_);
    drop_titles_of_points(view_);
    look_past_alike(view_);
  }

 private:
  Chunk& at(std::uint32_t i) const { return view_.at(i); }
  const Wording& wording(std::uint32_t i) const { return view_.wording(i); }
  bool last(std::uint32_t i) const { return view_.last(i); }

  void note_heading(std::uint32_t i) {
    if (!is_numbered_goal(view_, i)) above_.section = wording(i).type;
    if (is_series(view_, i)) above_.series = i;
    if (at(i).style == HeadingStyle::label) above_.label = i;
    if (at(i).style == HeadingStyle::numbered) above_.chapter = leading_number(view_, i);
  }

  bool may_be_heading(std::uint32_t i) const {
    const Chunk& c = at(i);
    if (!c.short_text || (c.markup == 0 && !looks_like_heading(c))) return false;
    const Wording& w = wording(i);
    if (w.words == 0 || w.address || w.clock || w.digits_only) return false;
    if (c.markup > 0) return true;
    if (closes_or_dates(w) || is_unfilled(view_, i) || numbers_report(view_, i)) return false;
    return w.last != ',' && w.last != ';';
  }

  /// By its marker and its ends alone, which spare most text a closer look.
  static bool looks_like_heading(const Chunk& c) {
    const bool numbered = c.block.marker_kind == MarkerKind::number;
    if (c.is(BlockKind::list_item)) {
      return c.block.marker_kind == MarkerKind::letter ||
             (numbered && !c.bulleted &&
              (c.last != '.' || c.may_open(MarkKind::heading) || c.may_open(MarkKind::furniture)));
    }
    if (!c.is(BlockKind::paragraph) || c.last == ',' || c.last == ';') return false;
    if (numbered) return true;  // in bold
    if (c.last == '.' && !may_be_stopped(c)) return false;
    return c.first != '(' && !is_lower(c.first);
  }
  /// "Kort beskrivelse."
  static bool may_be_stopped(const Chunk& c) {
    constexpr std::uint32_t kLongest = 40;  // bytes
    return c.block.content.size() <= kLongest && c.may_open(MarkKind::heading);
  }

  HeadingStyle by_wording(std::uint32_t i) {
    const Chunk& c = at(i);
    const Wording& w = wording(i);
    if (c.markup > 0) return HeadingStyle::markup;
    if (c.is(BlockKind::list_item)) return by_marker(i);
    states_goal_[i] = states_goal(view_, i, above_.section);
    if (states_goal_[i] || is_listed(view_, i) || is_numbered_point(view_, i))
      return HeadingStyle::none;
    if (c.block.marker_kind == MarkerKind::number) return HeadingStyle::numbered;  // in bold
    if (is_title(view_, i)) return HeadingStyle::title;
    if (heads_contents(view_, i)) return HeadingStyle::chapter;
    if (!stands_apart(view_, i, above_) || w.first == '(' || is_lower(w.first))
      return HeadingStyle::none;
    if (is_part(view_.draft(), c) && !last(i)) return HeadingStyle::chapter;
    if (is_question(i)) return HeadingStyle::question;
    if (w.sentences && !is_series(view_, i)) return HeadingStyle::none;
    if (w.last == ':') return is_label(i) ? HeadingStyle::label : HeadingStyle::none;
    if (last(i) || (w.last == '.' && !is_stopped(i))) return HeadingStyle::none;
    if (w.type == SectionType::appendix && w.type_first && !w.verb) return HeadingStyle::chapter;
    if (is_series(view_, i)) return HeadingStyle::series;
    if (is_chapter(i)) return HeadingStyle::chapter;
    const bool asks = asks_in_form(view_, i);
    if (!is_known(i) && !asks)
      return heads_list(view_, i) ? HeadingStyle::plain : HeadingStyle::none;
    const bool tight = !view_.set_off(i) && w.last != ':';
    const bool aims = is_goal(w.type) && (!(asks || tight) || w.type != SectionType::goals);
    if ((asks || tight || parts_paragraphs(view_, i)) && !aims) return HeadingStyle::plain;
    return runs_in(i) ? HeadingStyle::label : HeadingStyle::chapter;
  }

  HeadingStyle by_marker(std::uint32_t i) const {
    const Chunk& c = at(i);
    const Wording& w = wording(i);
    const bool clause = w.verb && !w.question_start && !w.whole_type;
    if (w.last == ':' && (clause || w.open_end)) return HeadingStyle::none;
    if (c.block.marker_kind == MarkerKind::number && !c.bulleted) {
      const bool heading = is_numbered_heading(view_, i, above_.chapter);
      return heading ? HeadingStyle::numbered : HeadingStyle::none;
    }
    if (c.block.marker_kind == MarkerKind::letter && is_lettered_heading(view_, i))
      return HeadingStyle::lettered;
    return HeadingStyle::none;
  }

  /// "Kort beskrivelse." between a blank line and a paragraph.
  bool is_stopped(std::uint32_t i) const {
    const Chunk& next = at(i + 1);
    return is_known(i) && view_.set_off(i) && next.is(BlockKind::paragraph) &&
           (next.block.content.size() >= kLongText || view_.text(i + 1).ends_with('.'));
  }

  /// Text follows right below, without a blank line.
  bool runs_in(std::uint32_t i) const {
    return !last(i) && at(i + 1).blanks == 0 && (at(i + 1).text() || at(i + 1).is(BlockKind::cell));
  }

  bool is_question(std::uint32_t i) const {
    const Wording& w = wording(i);
    if (w.sentences || w.words > kQuestionWords || is_problem(i)) return false;
    if (w.last == '?') return !is_spoken(i) && (w.question_start || !parts_paragraphs(view_, i));
    return is_bare_question(i) || (w.question_start && asks_in_form(view_, i));
  }
  /// "Kari: Har vi råd?", "Sp: Kven betaler?": somebody asks, in minutes or an interview.
  bool is_spoken(std::uint32_t i) const {
    constexpr std::size_t kLongestShort = 3;  // bytes
    const std::string_view text = view_.text(i);
    const std::string_view who = text.substr(0, text.find(": "));
    if (who.size() == text.size()) return false;
    const Draft& draft = view_.draft();
    return who.size() <= kLongestShort ||
           entry_of(who, draft.lexicon, draft.vocabulary()).has(MarkKind::given_name);
  }
  /// The question right below "Problemstilling": the problem itself.
  bool is_problem(std::uint32_t i) const {
    if (last(i)) return false;
    const bool apart = at(i + 1).blanks > 0 || at(i + 1).block.marker_kind == MarkerKind::number;
    return i > 0 && at(i).blanks == 0 && view_.heading(i - 1) && apart &&
           wording(i - 1).whole_type && wording(i - 1).type == SectionType::challenge;
  }
  /// "Hva skal prosjektet gjøre" without a question mark, above its answer.
  bool is_bare_question(std::uint32_t i) const {
    const Wording& w = wording(i);
    if (!w.question_start || w.conditional || w.words < 2 || w.words > kPlainWords || last(i))
      return false;
    const Chunk& next = at(i + 1);
    const bool apart = view_.set_off(i) && (next.blanks > 0 || next.is(BlockKind::list_item));
    if (w.open_end && !apart) return false;  // "Hva kan dere søke støtte til"
    if (w.inner_colon || !(is_letter(w.last) || w.last == ')')) return false;
    if (at(i).end_line - at(i).first_line > 2 || next.is(BlockKind::furniture)) return false;
    if (next.blanks > 0 || next.is(BlockKind::list_item)) return true;
    return view_.content(i + 1) && (next.block.content.size() >= kLongText ||
                                    (at(i).blanks > 0 && view_.text(i + 1).ends_with('.')));
  }

  /// "Effektmål:", but no clause that leads into a list: "Følgende ble gjort:"
  bool is_label(std::uint32_t i) const {
    const Wording& w = wording(i);
    if (w.question_start && !w.conditional && !w.open_end && w.words <= kQuestionWords) return true;
    if (w.instruction && !w.type_first) return false;  // "Utdyp svaret:"
    if (w.verb || (w.open_end && !w.whole_type) || w.words > kHeadingWords || last(i)) return false;
    if (opens_with_code(view_.text(i))) return false;
    if (w.inner_colon && w.type == SectionType::contact) return false;  // "Kontakt: Kari Moe:"
    if (w.pronoun && !w.whole_type) return false;
    return !only_picture_below(i) || w.whole_type || is_series(view_, i);
  }
  bool only_picture_below(std::uint32_t i) const {
    return !last(i) && at(i + 1).is(BlockKind::furniture) && wording(i + 1).words == 1;
  }

  /// In capitals, in bold, or the heading of a table of contents.
  bool is_chapter(std::uint32_t i) const {
    const Chunk& c = at(i);
    const Wording& w = wording(i);
    if (w.all_capitals && (w.characters >= 4 || w.whole_type) && !opens_with_code(view_.text(i)))
      return !(w.has_digit && w.words == 2 && c.may_open(MarkKind::month));  // "JULI 2021"
    if ((c.bold || c.bold_lead) && w.words <= kHeadingWords && !view_.person(i)) return true;
    return w.whole_furniture && w.furniture == FurnitureWord::contents &&
           (!runs_in(i) || is_fragment(i + 1));
  }
  /// A line of a few words, no sentence.
  bool is_fragment(std::uint32_t i) const {
    if (!at(i).short_text || at(i).last == '.' || at(i).last == ':') return false;
    return wording(i).words <= kPlainWords && !wording(i).verb;
  }
  /// "102019160 Antall sider", "1.0 DATO": the value of another field.
  static bool opens_with_code(std::string_view text) {
    constexpr std::size_t kLongest = 4;  // digits of a year
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    return digits > kLongest || (digits > 0 && text.substr(digits, 1) == "." &&
                                 text.find_first_of("0123456789", digits) == digits + 1);
  }
  /// All of the line is a heading's phrase.
  bool is_known(std::uint32_t i) const {
    return wording(i).whole_type && wording(i).words <= kHeadingWords;
  }

  HeadingView view_;
  std::vector<bool> states_goal_;  // by chunk
  HeadingsAbove above_;
};

/// "Utgitt av Storvik kommune", "Forfattar Liv Aase"; not "Utgiver og oppdragsgiver".
bool names_maker(const Wording& w) {
  return w.furniture == FurnitureWord::imprint && w.words > w.furniture_words && w.capitals > 1 &&
         !w.all_capitals && !w.inner_colon;
}

}  // namespace

bool closes_or_dates(const Wording& w) {
  return (w.furniture == FurnitureWord::closing && w.whole_furniture) ||
         (w.furniture == FurnitureWord::stamp && w.has_digit) || names_maker(w);
}

void find_headings(Draft& draft) {
  HeadingFinder(draft).find();
}

}  // namespace uttrekk
