// What the rules for headings share: the chunks with their neighbours, and the groups of rules.
// headings.cc asks them in turn; each group is in the file that is named above it.
#pragma once

#include <cstdint>
#include <string_view>

#include "structure/draft.h"

namespace uttrekk {

inline constexpr std::uint16_t kHeadingWords = 16;
inline constexpr std::uint16_t kQuestionWords = 28;
inline constexpr std::uint16_t kPlainWords = 12;  // of a heading by its place alone
inline constexpr std::uint32_t kLongText = 90;    // bytes; a text of this length is no fragment
inline constexpr std::uint32_t kTitleGap = 2;     // blank lines above a title within a file

/// The chunks of a draft, each with what stands around it.
class HeadingView {
 public:
  explicit HeadingView(Draft& draft) : draft_(draft) {}

  Draft& draft() const { return draft_; }
  std::uint32_t size() const { return draft_.size(); }
  Chunk& at(std::uint32_t i) const { return draft_.chunks[i]; }
  const Wording& wording(std::uint32_t i) const { return draft_.wording(at(i)); }
  std::string_view text(std::uint32_t i) const { return draft_.view(at(i).block.content); }
  std::string_view marker(std::uint32_t i) const { return draft_.view(at(i).block.marker); }

  /// See is_form().
  bool form() const { return form_; }
  void set_form(bool form) { form_ = form; }
  /// See has_labels().
  bool labelled() const { return labelled_; }
  void set_labelled(bool labelled) { labelled_ = labelled; }

  bool heading(std::uint32_t i) const { return i < size() && at(i).style != HeadingStyle::none; }
  bool last(std::uint32_t i) const { return i + 1 >= size(); }
  bool item(std::uint32_t i, MarkerKind kind) const {
    return i < size() && at(i).is(BlockKind::list_item) && at(i).block.marker_kind == kind;
  }
  bool person(std::uint32_t i) const { return is_person(draft_, at(i)); }
  /// Blank lines, a heading or the start of the text stand above.
  bool set_off(std::uint32_t i) const {
    return i == 0 || at(i).blanks > 0 || heading(i - 1) || at(i).page_start;
  }
  /// A running header, a page number or a table of contents stands right above, and further up a
  /// text that has come to its end, or nothing.
  bool below_break(std::uint32_t i) const { return i > 0 && at(i).below_break; }
  /// A text that stands for itself: no fragment, name or table cell.
  bool content(std::uint32_t i) const {
    if (i >= size()) return false;
    const Chunk& c = at(i);
    if (c.is(BlockKind::list_item) || c.is(BlockKind::cell)) return true;
    if (!c.is(BlockKind::paragraph)) return false;
    if (c.block.content.size() >= kLongText || !c.short_text) return true;
    if (c.last == '.' || c.last == ':' || c.last == '!') return true;
    return wording(i).verb || wording(i).inner_colon;
  }

 private:
  Draft& draft_;
  bool form_ = false;
  bool labelled_ = false;
};

/// What the headings above tell of those below.
struct HeadingsAbove {
  std::uint32_t chapter = 0;                // the first number of the last numbered one
  std::uint32_t series = kNone;             // the last one of a series
  std::uint32_t label = kNone;              // the last label
  SectionType section = SectionType::none;  // of the last one
};

/// A short line right below the end of a text and right above another, in a text without blank
/// lines: no part of either. Told by its ends alone.
bool parts_paragraphs(const HeadingView& view, std::uint32_t i);

/// "Vennlig hilsen", "God lesing!", "Publisert 12. mars 2025"
bool closes_or_dates(const Wording& w);

// heading_surroundings.cc: what all headings depend on.

/// Chunk::below_break: furniture, or a caption, parts what stands above it from what stands below,
/// but for a text that goes on over the pages.
void find_breaks(const HeadingView& view);
/// "Innhold" above a table of contents.
bool heads_contents(const HeadingView& view, std::uint32_t i);
/// Where all headings are in bold, or in capitals, that tells no chapter from its parts: those that
/// are no known chapters are headings by their place.
void look_past_alike(const HeadingView& view);

// heading_apart.cc: lines that no blank line parts from the text above.

/// By its place or by its wording it can be no part of the text above.
bool stands_apart(const HeadingView& view, std::uint32_t i, const HeadingsAbove& above);

/// "Lærdomar frå det første året" right above a list, with no blank line above.
bool heads_list(const HeadingView& view, std::uint32_t i);

// heading_fields.cc: the fields of a form.

/// "Mål: –", and "Mål:" among the lines of a form that is filled in elsewhere.
bool is_unfilled(const HeadingView& view, std::uint32_t i);

// heading_counts.cc: what is no list marker by itself.

/// "1 Bakgrunn", "2 Mål", …; "A. Bakgrunn", "B. Mål"; "I. Bakgrunn", "II. Mål": numbers without a
/// full stop and capital letters are a heading's where they count up; they become markers.
void find_counted_headings(const HeadingView& view);

// heading_numbers.cc: printed numbers and letters.

/// A number of parts, or one whose neighbours are no items of the same list.
bool is_numbered_heading(const HeadingView& view, std::uint32_t i, std::uint32_t chapter);
/// "a) Elektroniske meldinger" right above its text, or alone.
bool is_lettered_heading(const HeadingView& view, std::uint32_t i);
/// The first number of a chunk's marker; 0 where it has none.
std::uint32_t leading_number(const HeadingView& view, std::uint32_t i);
/// How many numbers a chunk's marker has: "4.2" two.
std::uint32_t number_depth(const HeadingView& view, std::uint32_t i);

// heading_series.cc: a word and its number.

/// "Pilot 2", "Tiltakspakke 1. …", "Fase 3 – Utprøving"
bool is_series(const HeadingView& view, std::uint32_t i);
/// "Vedlegg 1: Budsjett" right above "Vedlegg 2: Kart", "Fase 1" and a name right above "Fase 2": a
/// list.
bool is_listed(const HeadingView& view, std::uint32_t i);
/// "Fase 2 – Utprøving" right below the text of "Fase 1 – Planlegging", the heading `series`.
bool next_of_series(const HeadingView& view, std::uint32_t i, std::uint32_t series);
/// "Mål 1: Færre fall", "Delmål 2 – Opplæring": a goal and its number.
bool is_numbered_goal(const HeadingView& view, std::uint32_t i);
/// "Læringspunkt 2: Korte møte": what was learnt and its number.
bool is_numbered_point(const HeadingView& view, std::uint32_t i);
/// Such a line among others or in a section about goals: it states the goal itself. Above a list
/// it is a heading of what belongs to the goal.
bool states_goal(const HeadingView& view, std::uint32_t i, SectionType section);

// heading_letterhead.cc: what stands around a title.

/// The first chunk past "Til: Fylket", "Dato: 3. mai 2024": such lines, two or more, that open the
/// text.
std::uint32_t past_letterhead(const HeadingView& view);
/// "Sluttrapport" alone on its line.
bool names_report(const HeadingView& view, std::uint32_t i);
/// "Rapport nr. 12/2019", "Notat 4/2020": a number in a series, and no title.
bool numbers_report(const HeadingView& view, std::uint32_t i);
/// "Fjordvik kommune" alone on its line.
bool names_owner(const HeadingView& view, std::uint32_t i);

// heading_title.cc: the title of a report.

/// "Sluttrapport", "Prosjekterfaring: Felles vakttelefon"
bool is_title(const HeadingView& view, std::uint32_t i);
/// The first line, where it may be a title; after all other headings have been found.
void find_first_title(const HeadingView& view);
/// "Sluttrapport", "Fjordvik kommune", "Trygg heim": the third line is the subtitle; the second is
/// none anywhere right below the title.
void find_title_below_owner(const HeadingView& view);

// heading_title_above.cc: titles that what stands right below tells, without a blank line between.

/// By any of these and others: a subtitle, a date, the first heading.
bool is_title_by_next(const HeadingView& view, std::uint32_t i);
/// A title right above a long text, in a text without blank lines that has headings further down.
bool above_text_and_headings(const HeadingView& view, std::uint32_t i);
/// "Prosjektplan" right above the project's name, with a version, a date or the first chapter
/// below: what kind of document it is.
bool names_document(const HeadingView& view, std::uint32_t i);
/// "Rapporteringsskjema for tilskudd" right above "Søker: Lia kommune" and another field, in a text
/// with headings further down.
bool above_fields(const HeadingView& view, std::uint32_t i);

// heading_headline.cc: first lines that are titles by what they say.

/// "Hva gjør piloter så vanskelige?" above headings that ask nothing; no question of a template.
bool is_only_question(const HeadingView& view, std::uint32_t i);
/// "Kan to kommuner dele på en jordmor?" right above the first chapter, or such a line and a text:
/// what stands below is no answer, as to the question of a template.
bool asks_for_all(const HeadingView& view, std::uint32_t i);
/// "13 millioner til nye prosjekter" above a text.
bool opens_with_amount(const HeadingView& view, std::uint32_t i);
/// "Tre kommuner får felles legevakt", above a text.
bool is_page_headline(const HeadingView& view, std::uint32_t i);
/// "Suksessfaktorar" above headings that only their place makes such: the matter of all of them.
/// "Prosjektbeskrivelse" right above "Bakgrunn", with more of its kind below.
bool is_matter_of_all(const HeadingView& view, std::uint32_t i);

// heading_place.cc: lines that only their place makes a heading.

/// A short line right below the end of a text and right above another, where no blank lines are:
/// part of neither. Told by lengths and ends alone.
bool parts_paragraphs(const HeadingView& view, std::uint32_t i);
/// "Fjordvik, 3. mai 2025", "Fjordvik 3. mai 2025"
bool is_place_and_date(const HeadingView& view, std::uint32_t i);
/// … with the day: "Fjordvik 3. mai 2025", "3. mai 2025"
bool names_place_and_day(const HeadingView& view, std::uint32_t i);
/// `label` or `plain` for a noun phrase between blank lines, above text, or for one that parts
/// paragraphs; the chunks below must have their styles already.
HeadingStyle heading_by_place(const HeadingView& view, std::uint32_t i);

// heading_form.cc: templates filled in without blank lines.

/// Three known headings or more stand right between texts, and hardly any blank line does.
bool is_form(const HeadingView& view);
/// Three known labels or more stand on lines of their own right between texts: "Bakgrunn:".
bool has_labels(const HeadingView& view);
/// "Forankring i leiinga:" among such labels.
bool is_label_of_form(const HeadingView& view, std::uint32_t i);
/// A line of such a form that asks for what stands below: "Gjennomføring", "Kva gjorde vi".
bool asks_in_form(const HeadingView& view, std::uint32_t i);

// point_titles.cc

/// Short lines with their explanation below "Læringspunkter" are titles of learning points, no
/// headings.
void drop_titles_of_points(const HeadingView& view);

// bare_contents.cc

/// The lines right below "Innhald" that stand again further down are a table of contents without
/// pages: furniture.
void drop_bare_contents(const HeadingView& view);

}  // namespace uttrekk
