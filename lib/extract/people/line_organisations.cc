// The phrases of a line about people that are neither name nor role: organisations, and remarks.
#include <algorithm>

#include "extract/people/line_parser.h"
#include "extract/people/line_phrase.h"
#include "extract/people/organisation.h"
#include "extract/people/role.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxOrganisationWords = 12;

}  // namespace

/// "…, ikke på valg", "…, sak 12/34": what a phrase behind somebody tells that is no field of
/// theirs. Where to go on; `i` where it may be one.
std::uint32_t LineParser::past_remark(std::uint32_t i, std::uint32_t end) {
  const auto size = static_cast<std::uint32_t>(items_.size());
  if (inner_other_) return end;  // "Trykk: | Vik Trykkeri"
  // "RAPPORT NR. 12 | Kari Nes og Ola Vik"
  const bool counted = i == 0 && end < size && items_[end].kind == ItemKind::cell &&
                       items_[end - 1].is(trait::digits);
  if (counted) return end;
  const bool somebody = !out_.people.empty() || !waiting_roles_.empty();
  if (items_[i].is(trait::capital) && names_party(maker_, items_[i])) {
    dirty_ = dirty_ || !somebody;  // "Utgiver Vik kommune", "… Kari Nes OPPDRAGSGIVER Vik kommune"
    return size;
  }
  if (somebody && tells_attendance(maker_, items_, {i, end})) return end;
  // "Kari Nes, Digdir, | sak 12/34"
  const bool cases = somebody && end == i + 2 && items_[i + 1].is(trait::digits) &&
                     items_[i].says(SmallWord::matter) && !items_[i].is(trait::capital);
  if (cases) return end;
  if (const std::uint32_t grade = past_grade(i); somebody && grade > i) return grade;
  // "Til stede: …, Kari Nes. | Ingen hadde meldt forfall."
  const bool behind_list = i > 0 && items_[i - 1].kind == ItemKind::stop &&
                           out_.label.kind == LabelKind::list && out_.people.size() > 1;
  return behind_list && has_verb(maker_, items_, {i, end}) ? size : i;
}

/// By its words, and by what stands before it.
bool LineParser::names_organisation(ItemRange range) const {
  const std::uint32_t i = range.first;
  // "KARI NES OG | OLA QUELL": a name, of which no part is known
  const bool shouted = after_both_ && range.end > i + 1 &&
                       std::all_of(items_.begin() + i, items_.begin() + range.end,
                                   [](const Item& item) { return item.is(trait::all_capitals); });
  // "Barnehagesjef Kari Nes | vil starte skolen i august"
  const bool told = !out_.people.empty() && i > 0 && is_word(items_[i - 1]) &&
                    !items_[i].is(trait::capital) && has_verb(maker_, items_, {i - 1, i + 1});
  return !shouted && !told && is_organisation(items_, range) &&
         reads_as_organisation(items_, range) && !is_titled(range) &&
         !has_verb(maker_, items_, range);
}

/// "Vik kommune (Kari Nes og Ola Vik)", "Helse Fjord v/ | Ola Vik": an organisation that is kept
/// for the name behind it.
bool LineParser::keep_for_next(ItemRange range, bool organisation, bool named) {
  if (range.end >= items_.size()) return false;
  const bool people_follow =
      organisation && range.end + 1 < items_.size() && items_[range.end].kind == ItemKind::open &&
      pieces_.name_at(range.end + 1) && (!named || !out_.people.back().bare());
  if (people_follow) {
    bracketed_ = span_of(range);
    return true;
  }
  // "…; Helse Fjord v/ | Ola Vik", and in a list "Fjord Norge v. | Ola Vik"
  const bool theirs = named ? organisation : expect_ && is_proper(range);
  if (items_[range.end].kind != ItemKind::by || !theirs) return false;
  waiting_organisations_ = {span_of(range)};
  waiting_from_ = items_[range.first].span.begin;
  return true;
}

/// "Kari Nes, | Ola, | Siri og Per": people by their given names alone.
bool LineParser::are_given_names(ItemRange range) const {
  return std::all_of(
      items_.begin() + range.first, items_.begin() + range.end, [](const Item& item) {
        return item.kind == ItemKind::both || (is_word(item) && item.is(trait::given));
      });
}

/// Somebody's organisation that none of its words tells: "Kari Nes, | Nedre Fjordlag", "(LHL)".
bool LineParser::is_weak_organisation(ItemRange range) const {
  const std::uint32_t i = range.first;
  if (i > 0 && items_[i - 1].kind == ItemKind::open) return is_name_in_brackets(range);
  const bool named = !out_.people.empty() && out_.people.back().has_name();
  const bool capital = is_word(items_[i]) && items_[i].is(trait::capital);
  return named && capital && range.end - i <= kMaxOrganisationWords &&
         (expect_ || is_last_of_card(range.end)) && reads_as_organisation(items_, range) &&
         !tells_scene(range) && !has_verb(maker_, items_, range);
}

/// A phrase that is neither name nor role: an organisation, or nothing that is known.
std::uint32_t LineParser::phrase(std::uint32_t i) {
  std::uint32_t end = std::max(pieces_.piece_end(i), i + 1);
  if (const std::uint32_t past = past_remark(i, end); past > i) return past;
  if (is_word(items_[i]) && items_[i].is(trait::preposition) && end > i + 1 &&
      is_organisation(items_, {i + 1, end})) {  // "Kari Nes fra Vik kommune"
    ++i;
  }
  // "Kari Nes SV | nestleder": the role at the end of a row whose columns are lost
  const bool party = i + 1 < end && i > 0 && items_[i].is(trait::acronym | trait::initial) &&
                     !out_.people.empty() && items_[i - 1].span.end == out_.people.back().name.end;
  const auto position = party ? match_role_head(items_, i + 1) : std::nullopt;
  if (position && position->end == end) end = i + 1;
  const bool organisation = names_organisation({i, end});
  const bool named = !out_.people.empty() && out_.people.back().has_name();
  const bool speaker = named && out_.label.kind == LabelKind::none &&
                       out_.people.front().name.begin == items_.front().span.begin;
  const bool titled = speaker && !organisation && i > 0 && items_[i - 1].kind == ItemKind::colon &&
                      !out_.people.back().bare() && !out_.people.back().has_reach();
  if (titled) {  // "Kari Nes, lege, Vik sykehus: | Det vi lærte"
    return static_cast<std::uint32_t>(items_.size());
  }
  const bool bracket = i > 0 && items_[i - 1].kind == ItemKind::open;
  // "Kari Nes (KS), Siri Dal og Ola Vik (| SV)": each has brackets of their own; in "Kari Nes og
  // Siri Dal (KS), Per Moe og Ola Vik (SV)" two have the same
  const std::size_t count = out_.people.size();
  const auto is_both = [](const Item& item) { return item.kind == ItemKind::both; };
  const bool own = bracket && count > 2 &&
                   std::count_if(items_.begin(), items_.begin() + i, is_both) == 1 &&
                   std::any_of(out_.people.begin(), out_.people.end() - 2,
                               [](const PersonDraft& one) { return !one.organisations.empty(); });
  if (own) out_.people[count - 2].joined = false;
  if (keep_for_next({i, end}, organisation, named)) return end;
  if (organisation && end - i <= kMaxOrganisationWords) {
    end = pieces_.organisation_end(i, end);
    add_organisation({i, end}, false);
  } else if (named && expect_ && !organisation && !bracket && are_given_names({i, end})) {
    return end;
  } else if (is_weak_organisation({i, end})) {
    add_organisation({i, end}, true);
  } else if (ends_role_row({i, end})) {
    waiting_organisations_.push_back(span_of({i, end}));
  } else if (!bracket && !(named && expect_ && tells_unit(maker_, items_, {i, end}))) {
    dirty_ = true;
  }
  return end;
}

/// "Forskar, | Fjordforsking": what ends a row that a role alone opens.
bool LineParser::ends_role_row(ItemRange range) const {
  constexpr std::uint32_t kMostWords = 4;
  if (!out_.people.empty() || waiting_roles_.size() != 1 || !waiting_organisations_.empty()) {
    return false;
  }
  const bool behind = range.first > 0 && items_[range.first - 1].kind == ItemKind::comma &&
                      waiting_roles_[0].begin == items_[0].span.begin &&
                      waiting_roles_[0].end == items_[range.first - 2].span.end;
  return behind && range.end == items_.size() && range.end - range.first <= kMostWords &&
         out_.label.kind == LabelKind::none &&
         std::all_of(items_.begin() + range.first, items_.begin() + range.end,
                     [](const Item& item) {
                       return is_word(item) && item.is(trait::capital) &&
                              !item.is(trait::calendar | trait::digits);
                     });
}

/// "Fjordlaboratoriet – vilje til handling": a title with its second half.
bool LineParser::is_titled(ItemRange range) const {
  for (std::uint32_t i = range.first + 1; i + 1 < range.end; ++i) {
    const bool dash = items_[i].kind == ItemKind::dash && is_word(items_[i + 1]);
    if (dash && !items_[i + 1].is(trait::capital | trait::org_head | trait::org_word)) return true;
  }
  return false;
}

/// "Bak fra venstre: Kari Nes foran | Vik sin stand": what a picture shows, with a small word in
/// it.
bool LineParser::tells_scene(ItemRange range) const {
  return out_.label.kind == LabelKind::caption &&
         std::any_of(items_.begin() + range.first, items_.begin() + range.end,
                     [](const Item& item) { return is_word(item) && !item.is(trait::capital); });
}

/// "Seniorrådgiver Kari Nes, Difi": what ends a line that a role and a name open.
bool LineParser::is_last_of_card(std::uint32_t end) const {
  const PersonDraft& card = out_.people.back();
  return end == items_.size() && out_.people.size() == 1 && !card.roles.empty() &&
         card.organisations.empty() && card.extent.begin == items_[0].span.begin &&
         card.strength >= NameStrength::given;
}

/// "Fjord Norge", "4H Vik": capitalised words and no others, two or more; not "Sak 2".
bool LineParser::is_proper(ItemRange range) const {
  constexpr std::uint32_t kMostWords = 5;
  const std::uint32_t words = range.end - range.first;
  return words > 1 && words <= kMostWords && items_[range.end - 1].is(trait::capital) &&
         std::all_of(items_.begin() + range.first, items_.begin() + range.end,
                     [](const Item& item) {
                       return is_word(item) && item.is(trait::capital | trait::digits) &&
                              !item.is(trait::calendar);
                     });
}

/// "Kari Nes (Noregs Fjordlag)": capitalised words, right behind somebody's name, fill brackets.
bool LineParser::is_name_in_brackets(ItemRange range) const {
  constexpr std::uint32_t kMostWords = 4;
  if (range.first < 2 || range.end >= items_.size() || out_.people.empty()) return false;
  if (range.end - range.first > kMostWords || items_[range.end].kind != ItemKind::close)
    return false;
  const PersonDraft& draft = out_.people.back();
  // "Kari Nes, leder (H)"
  const bool party = range.end == range.first + 1 && items_[range.first].is(trait::initial) &&
                     items_[range.first].says(SmallWord::party) && draft.has_name() &&
                     draft.organisations.empty() && !draft.roles.empty() &&
                     items_[range.first - 2].span.end == draft.roles.back().end;
  if (party) return true;
  const bool behind = draft.has_name() && draft.organisations.empty() && !draft.has_reach() &&
                      draft.strength != NameStrength::shape &&
                      items_[range.first - 2].span.end == draft.name.end;
  if (!behind) return false;
  return std::all_of(
      items_.begin() + range.first, items_.begin() + range.end, [](const Item& item) {
        constexpr std::uint32_t kOther = trait::digits | trait::calendar;
        const bool letter = item.is(trait::initial) && !item.says(SmallWord::party);
        return is_word(item) && item.is(trait::capital) && !item.is(kOther) && !letter;  // "(N)"
      });
}

}  // namespace uttrekk
