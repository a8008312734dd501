#include "extract/people/people_line.h"

#include <algorithm>
#include <optional>

#include "extract/people/line_phrase.h"
#include "extract/people/line_pieces.h"
#include "extract/people/organisation.h"
#include "extract/people/role.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxOrganisationWords = 12;

bool is_word(const Item& item) {
  return item.kind == ItemKind::word;
}
bool is_reach(const Item& item) {
  return item.kind == ItemKind::email || item.kind == ItemKind::phone;
}

constexpr std::uint32_t kLongestCue = 5;  // tokens
constexpr std::uint32_t kGlance = 24;     // tokens; more than the longest label or organisation

/// One pass over the items of a line; collects drafts.
class Parse {
 public:
  Parse(const ItemMaker& maker, std::span<const Item> items, bool expect_people, LineReading& out)
      : maker_(maker), items_(items), expect_(expect_people), out_(out) {}

  /// Reads to the end, or gives up at the first piece that shows running text.
  void run(bool to_the_end);
  /// Whether run() gave up before the items came to an end.
  bool gave_up() const { return gave_up_; }

 private:
  bool is_hopeless() const;
  bool names_another(std::uint32_t i) const;
  bool opens_label(std::uint32_t i) const;
  bool is_last_of_card(std::uint32_t end) const;
  bool is_name_in_brackets(ItemRange range) const;
  std::uint32_t piece(std::uint32_t i);
  std::uint32_t reach(std::uint32_t i);
  std::uint32_t person(std::uint32_t i, const NameMatch& name);
  std::uint32_t role(std::uint32_t i, ItemRange head);
  std::uint32_t phrase(std::uint32_t i);
  PersonDraft& current();
  void add_role(Span span, bool inside);
  bool are_initials(ItemRange range);
  void add_organisation(ItemRange range, bool weak);
  void finish();
  Span span_of(ItemRange range) const { return uttrekk::span_of(items_, range); }
  void form_field(std::uint32_t first);
  void cut_credit();
  void cut_programme();
  void cut_next_label();
  bool cut_to_speaker(std::uint32_t first);

  const ItemMaker& maker_;
  std::span<const Item> items_;
  bool expect_;
  LinePieces pieces_;
  LineReading& out_;
  std::vector<Span> waiting_roles_;  // roles that stand before their name
  std::vector<Span> waiting_organisations_;
  std::uint32_t waiting_from_ = 0;  // where they start
  std::optional<Span> bracketed_;   // the organisation of those in the brackets behind it
  std::optional<Span> label_role_;  // holds for all names up to the next label
  bool after_both_ = false;
  bool parted_ = false;   // behind a semicolon somebody else comes
  bool stopped_ = false;  // a full stop stands between the last reach and here
  bool dirty_ = false;
  bool gave_up_ = false;
};

PersonDraft& Parse::current() {
  if (out_.people.empty()) out_.people.emplace_back();
  return out_.people.back();
}

void Parse::add_role(Span span, bool inside) {
  PersonDraft& draft = current();
  if (!draft.label_role) draft.roles.push_back(span);
  if (inside) draft.stretch(span);
}

/// "Kari Nes (KN)": short for the name.
bool Parse::are_initials(ItemRange range) {
  if (range.end != range.first + 1 || !current().has_name()) return false;
  std::string_view rest = maker_.document().view(items_[range.first].span);
  const std::string_view name = maker_.document().view(current().name);
  bool starts = true;
  for (std::size_t i = 0; i < name.size() && !rest.empty(); i += utf8_length(name[i])) {
    const std::string_view letter = name.substr(i, utf8_length(name[i]));
    if (starts && rest.starts_with(letter)) rest.remove_prefix(letter.size());
    starts = letter == " " || letter == "-";
  }
  return rest.empty();
}

void Parse::add_organisation(ItemRange range, bool weak) {
  const bool in_brackets = !range.empty() && items_[range.first].kind == ItemKind::open &&
                           items_[range.end - 1].kind == ItemKind::close;
  if (in_brackets) ++range.first, --range.end;  // "brukerrepresentant (LHL)"
  if (range.empty() || are_initials(range)) return;
  PersonDraft& draft = current();
  draft.organisations.push_back(span_of(range));
  draft.weak_organisation = weak;
  draft.stretch(span_of(range));
}

std::uint32_t Parse::reach(std::uint32_t i) {
  if (out_.people.empty() && !waiting_roles_.empty()) {
    for (const Span role : waiting_roles_) add_role(role, true);
    waiting_roles_.clear();
  }
  if (out_.people.empty() && out_.label.kind == LabelKind::organisation) {
    current().organisations.push_back(out_.label.span);  // "Vik kommune: post@eksempel.no"
    current().stretch(out_.label.span);
  }
  // Each mailbox is a contact of its own.
  const Item& item = items_[i];
  const bool email = item.kind == ItemKind::email;
  const bool another = !current().has_name() && !current().emails.empty();
  // "Ring 48 …, eller 91 …. Tlf. 71 …": a sentence of its own
  const bool next_number = stopped_ && !email && !current().has_name() && current().has_reach();
  // "Kari Nes, tlf. …, eller post@…"
  const bool office = i > 0 && items_[i - 1].kind == ItemKind::both && current().has_reach() &&
                      email && is_office_mailbox(maker_.reach().emails[item.index].address);
  // "kari@… (Kari Nes) eller ola@… (Ola Vik)"
  const bool anothers = email && current().has_name() && !current().emails.empty() &&
                        i + 2 < items_.size() && items_[i + 1].kind == ItemKind::open &&
                        pieces_.name_at(i + 2).has_value();
  if (next_number || (email && (another || office || anothers))) out_.people.emplace_back();
  stopped_ = false;
  PersonDraft& draft = current();
  (item.kind == ItemKind::email ? draft.emails : draft.phones).push_back(item.index);
  draft.stretch(item.span);
  return i + 1;
}

std::uint32_t Parse::person(std::uint32_t i, const NameMatch& name) {
  const bool joined = after_both_ && !out_.people.empty() && out_.people.back().has_name() &&
                      out_.people.back().bare() && waiting_roles_.empty();
  if (joined) out_.people.back().joined = true;
  const bool bracket = i > 0 && items_[i - 1].kind == ItemKind::open;  // "kari@… (Kari Nes)"
  const bool loose = !out_.people.empty() && !out_.people.back().has_name() &&
                     (bracket || (out_.people.size() == 1 && !out_.people[0].has_reach()));
  // "… bestyres departementet av kirkeminister Kari Nes": not an organisation of hers.
  if (loose && !bracket && is_word(items_[i - 1])) dirty_ = true;
  if (!loose) out_.people.emplace_back();
  PersonDraft& draft = out_.people.back();
  draft.name = span_of({i, name.end});
  draft.strength = name.strength;
  draft.name_words = name.words;
  draft.stretch(draft.name);
  if (label_role_) {
    draft.roles = {*label_role_};
    draft.label_role = true;
    // "Prosjekteier: Kommunalsjef helse, Kari Nes"
    draft.roles.insert(draft.roles.end(), waiting_roles_.begin(), waiting_roles_.end());
    if (!waiting_roles_.empty()) draft.stretch({waiting_from_, draft.name.end});
  } else if (!waiting_roles_.empty() || !waiting_organisations_.empty()) {
    draft.roles = waiting_roles_;
    draft.stretch({waiting_from_, draft.name.end});
    draft.organisations.insert(draft.organisations.end(), waiting_organisations_.begin(),
                               waiting_organisations_.end());
  }
  if (bracketed_) draft.organisations = {*bracketed_};
  if (bracketed_ && bracket) draft.stretch(*bracketed_);
  if (i > 0 && items_[i - 1].kind == ItemKind::by) draft.announced = true;
  waiting_roles_.clear();
  waiting_organisations_.clear();
  after_both_ = parted_ = false;
  std::uint32_t end = name.end;
  while (end < items_.size() && is_word(items_[end]) && items_[end].is(trait::title_after)) ++end;
  return end;
}

std::uint32_t Parse::role(std::uint32_t i, ItemRange head) {
  std::uint32_t name = head.end;  // "overlege dr. Kari Nes"
  while (name < items_.size() && items_[name].is(trait::title_before)) ++name;
  if (name < items_.size() && is_word(items_[name])) {
    if (pieces_.name_at(name)) {
      const bool announced = i > 0 && items_[i - 1].kind == ItemKind::by &&
                             !waiting_organisations_.empty();  // "Helse Fjord v/rådgiver Kari Nes"
      waiting_roles_ = {span_of(head)};
      if (!announced) {
        waiting_organisations_.clear();
        waiting_from_ = items_[i].span.begin;
      }
      if (!out_.people.empty()) label_role_.reset();  // the label is for the first one
      return name;
    }
  }
  std::uint32_t end = next_role(items_, head.end, pieces_.piece_end(head.end));
  const bool of_number = i > 1 && items_[i - 1].kind == ItemKind::open &&
                         items_[i - 2].kind == ItemKind::phone && !current().has_name();
  if (of_number) return end;  // "tlf. 71 00 12 34 (sekretær)"
  const bool label = end < items_.size() && items_[end].kind == ItemKind::colon;
  for (std::uint32_t k = head.end; k < end; ++k) {
    if (items_[k].is(trait::copula)) {  // "Leder av prosjektet har vært …": a sentence
      dirty_ = true;
      return end;
    }
  }
  const bool charged = head.end < end && items_[head.end].is(trait::field_preposition);
  if (charged) end = pieces_.organisation_end(head.end, end);  // "leder for pleie, omsorg og helse"
  while (end > head.end && tells_attendance(maker_, items_, {end - 1, end}))
    --end;  // "leder sign."
  const RoleMatch match = part_role(items_, head, end);
  if (label && end + 1 < items_.size() && !is_reach(items_[end + 1])) {
    label_role_ = span_of({head.first, end});
    return end;
  }
  // "Direktør Kari Nes, leder for barnevernet | Ola Vik": of the one who comes
  const bool of_next = end > head.end && end < items_.size() && is_word(items_[end]) &&
                       pieces_.name_at(end) && i > 0 && !is_word(items_[i - 1]);
  if (of_next) waiting_organisations_.clear();
  if (out_.people.empty() || parted_ || of_next || out_.people.back().has_reach() ||
      !out_.people.back().has_name()) {
    if (waiting_roles_.empty()) waiting_from_ = items_[i].span.begin;
    waiting_roles_.push_back(span_of(match.role));
    if (!match.organisation.empty()) waiting_organisations_.push_back(span_of(match.organisation));
    return end;
  }
  // "Kari Nes og Ola Vik (leder)": the last one's alone
  const std::size_t count = out_.people.size();
  const bool in_brackets = i > 0 && items_[i - 1].kind == ItemKind::open;
  if (in_brackets && count > 1 && !items_[head.end - 1].is(trait::plural)) {
    out_.people[count - 2].joined = false;
  }
  add_role(span_of(match.role), true);
  add_organisation(
      {match.organisation.first, pieces_.organisation_end(match.organisation.first, end)}, false);
  return match.organisation.empty() ? end : pieces_.organisation_end(match.organisation.first, end);
}

/// A phrase that is neither name nor role: an organisation, or nothing that is known.
std::uint32_t Parse::phrase(std::uint32_t i) {
  std::uint32_t end = std::max(pieces_.piece_end(i), i + 1);
  const bool somebody = !out_.people.empty() || !waiting_roles_.empty();
  if (somebody && tells_attendance(maker_, items_, {i, end})) return end;
  if (is_word(items_[i]) && items_[i].is(trait::preposition) && end > i + 1 &&
      is_organisation(items_, {i + 1, end})) {  // "Kari Nes fra Vik kommune"
    ++i;
  }
  const bool organisation = is_organisation(items_, {i, end}) &&
                            reads_as_organisation(items_, {i, end}) &&
                            !has_verb(maker_, items_, {i, end});
  const bool named = !out_.people.empty() && out_.people.back().has_name();
  const bool capital = is_word(items_[i]) && items_[i].is(trait::capital);
  const bool short_enough = end - i <= kMaxOrganisationWords;
  const bool bracket = i > 0 && items_[i - 1].kind == ItemKind::open;
  if (organisation && end + 1 < items_.size() && items_[end].kind == ItemKind::open &&
      pieces_.name_at(end + 1) && (!named || !out_.people.back().bare())) {
    bracketed_ = span_of({i, end});  // "Vik kommune (Kari Nes og Ola Vik), …"
  } else if (organisation && named && end < items_.size() && items_[end].kind == ItemKind::by) {
    waiting_organisations_ = {span_of({i, end})};  // "…; Helse Fjord v/ | Ola Vik"
    waiting_from_ = items_[i].span.begin;
  } else if (organisation && short_enough) {
    end = pieces_.organisation_end(i, end);
    add_organisation({i, end}, false);
  } else if (named && capital && short_enough && !bracket && (expect_ || is_last_of_card(end)) &&
             reads_as_organisation(items_, {i, end})) {
    add_organisation({i, end}, true);
  } else if (bracket && is_name_in_brackets({i, end})) {
    add_organisation({i, end}, true);
  } else if (!bracket && !(named && expect_ && tells_unit(maker_, items_, {i, end}))) {
    dirty_ = true;
  }
  return end;
}

/// "Seniorrådgiver Kari Nes, Difi": what ends a line that a role and a name open.
bool Parse::is_last_of_card(std::uint32_t end) const {
  const PersonDraft& card = out_.people.back();
  return end == items_.size() && out_.people.size() == 1 && !card.roles.empty() &&
         card.organisations.empty() && card.extent.begin == items_[0].span.begin &&
         card.strength >= NameStrength::given;
}

/// "Kari Nes (Noregs Fjordlag)": capitalised words, right behind somebody's name, fill brackets.
bool Parse::is_name_in_brackets(ItemRange range) const {
  constexpr std::uint32_t kMostWords = 4;
  if (range.first < 2 || range.end >= items_.size() || out_.people.empty()) return false;
  if (range.end - range.first > kMostWords || items_[range.end].kind != ItemKind::close)
    return false;
  const PersonDraft& draft = out_.people.back();
  const bool behind = draft.has_name() && draft.organisations.empty() && !draft.has_reach() &&
                      draft.strength != NameStrength::shape &&
                      items_[range.first - 2].span.end == draft.name.end;
  if (!behind) return false;
  return std::all_of(items_.begin() + range.first, items_.begin() + range.end,
                     [](const Item& item) {
                       constexpr std::uint32_t kOther = trait::digits | trait::calendar;
                       return is_word(item) && item.is(trait::capital) && !item.is(kOther);
                     });
}

/// Whether a name comes between item `i` and the next semicolon.
bool Parse::names_another(std::uint32_t i) const {
  for (; i < items_.size() && items_[i].kind != ItemKind::semicolon; ++i) {
    if (is_word(items_[i]) && pieces_.name_at(i)) return true;
  }
  return false;
}

/// "…, Kari Nes. | Ikke til stede: Ola Vik": a first word that is no cue by itself.
bool Parse::opens_label(std::uint32_t i) const {
  const bool first = i > 0 && items_[i - 1].kind == ItemKind::stop && items_[i].is(trait::capital);
  return first && maker_.lexicon()
                      .entry(maker_.document().tokens.entry(items_[i].index))
                      .opens(MarkKind::person_cue);
}

std::uint32_t Parse::piece(std::uint32_t i) {
  const Item& item = items_[i];
  if (is_reach(item)) return reach(i);
  if (item.kind == ItemKind::both) {
    after_both_ = true;
    return i + 1;
  }
  if (item.kind == ItemKind::open) return std::max(past_number(items_, i), i + 1);
  if (item.kind == ItemKind::close) bracketed_.reset();
  if (item.kind == ItemKind::semicolon) parted_ = names_another(i + 1);
  stopped_ = stopped_ || (item.kind == ItemKind::stop && i > 0 && is_reach(items_[i - 1]));
  if (!is_word(item)) return i + 1;
  if (item.is(trait::reach_label)) {
    const std::uint32_t next = i + 1;
    if (next >= items_.size() || items_[next].kind != ItemKind::word) return next;
  }
  if (item.is(trait::title_before) && i + 1 < items_.size() && pieces_.name_at(i + 1)) return i + 1;
  if (item.is(trait::title_after)) return i + 1;
  std::uint32_t end = 0;
  if (item.is(trait::cue) || opens_label(i)) {
    const auto value = phrase_value(maker_, items_, MarkKind::person_cue, i, end);
    const bool label = value >= 0 && end < items_.size() && items_[end].kind == ItemKind::colon;
    if (value == kCaptionCue || label) return end;  // "…, Kari Nes. Forfall: Ola Vik"
  }
  if (const auto name = pieces_.name_at(i)) return person(i, *name);
  const bool opens = i == out_.label.next || items_[i - 1].kind == ItemKind::semicolon;
  if (const auto name = opens ? match_surname_first(items_, i, expect_) : std::nullopt) {
    return person(i, *name);
  }
  if (const auto head = match_role_head(items_, i)) return role(i, *head);
  return phrase(i);
}

/// "A & B, rådgiver": A shares what stands after B. Of people to be reached `all` of a list do.
void share_joined(std::vector<PersonDraft>& people, bool all) {
  bool shared = false;
  for (std::size_t i = people.size(); i-- > 1;) {
    PersonDraft& first = people[i - 1];
    shared = first.bare() && (first.joined || (all && shared));
    if (!shared) continue;
    first.roles = people[i].roles;
    first.organisations = people[i].organisations;
    first.weak_organisation = people[i].weak_organisation;
  }
}

void Parse::finish() {
  if (!waiting_roles_.empty()) {  // a role without a name: a line of a card
    if (out_.people.empty() || !out_.people.back().has_name()) {
      for (const Span role : waiting_roles_) add_role(role, true);
      PersonDraft& draft = current();
      for (const Span organisation : waiting_organisations_) {
        draft.organisations.push_back(organisation);
        draft.stretch(organisation);
      }
    }
  }
  share_joined(out_.people, out_.label.kind == LabelKind::contact);
  out_.clean = !dirty_ && (!out_.people.empty() || out_.label.alone);
  out_.empty_field = !dirty_ && out_.people.empty() && out_.label.kind == LabelKind::none &&
                     items_[0].is(trait::reach_label);
}

/// "Stilling: rådgiver", "Virksomhet: Vik kommune": the rest is the field, whatever it says.
void Parse::form_field(std::uint32_t first) {
  const ItemRange rest{first, static_cast<std::uint32_t>(items_.size())};
  PersonDraft& draft = current();
  (out_.label.field == FormField::role ? draft.roles : draft.organisations)
      .push_back(span_of(rest));
  draft.stretch(span_of(rest));
}

/// "…, Siri Moe. Foto: Per Berg": the credit behind a caption or list names nobody in it.
void Parse::cut_credit() {
  const Tokens& tokens = maker_.document().tokens;
  for (std::uint32_t i = out_.label.next; i + 1 < items_.size(); ++i) {
    if (items_[i + 1].kind != ItemKind::colon || !is_word(items_[i])) continue;
    const Entry& entry = maker_.lexicon().entry(tokens.entry(items_[i].index));
    if (i == 0 || !entry.has(MarkKind::credit)) continue;
    items_ = items_.first(i);
    return;
  }
}

/// "Saksbehandler: Kari Nes | Arkiv: 033": what the next label of a row says is no part of it.
void Parse::cut_next_label() {
  if (out_.label.kind != LabelKind::role && out_.label.kind != LabelKind::contact) return;
  if (out_.label.next == 0 || items_[out_.label.next - 1].kind != ItemKind::colon) return;
  constexpr std::uint32_t kNone = trait::reach_label | trait::cue | trait::role | trait::given |
                                  trait::surname | trait::surname_tail;
  for (std::uint32_t i = out_.label.next + 2; i + 1 < items_.size(); ++i) {
    const bool label = items_[i + 1].kind == ItemKind::colon && items_[i + 1].glued &&
                       is_word(items_[i]) && items_[i].is(trait::capital) &&
                       is_word(items_[i - 1]) && items_[i - 1].is(trait::capital);
    if (!label || items_[i].is(kNone)) continue;
    if (i + 2 < items_.size() && is_reach(items_[i + 2])) continue;
    items_ = items_.first(i);
    return;
  }
}

/// "11.15 Det vi lærte – | professor Kari Nes, Universitetet i Vik"
bool Parse::cut_to_speaker(std::uint32_t first) {
  for (auto i = static_cast<std::uint32_t>(items_.size()); i-- > first + 1;) {
    if (items_[i - 1].kind != ItemKind::dash || !is_word(items_[i])) continue;
    const auto head = match_role_head(items_, i);
    const auto name = match_name(items_, head ? head->end : i, true);
    if (!name || name->strength < NameStrength::given) return false;
    items_ = items_.subspan(i);
    out_.speaker = true;
    return true;
  }
  return false;
}

/// "09.30 | Kari Nes, lege | : «Det vi lærte»": the clock and the title of a talk name nobody.
void Parse::cut_programme() {
  constexpr std::size_t kMostOfClock = 6;
  constexpr std::size_t kFarthestTitle = 20;
  std::uint32_t first = 0;
  const std::size_t clock = std::min(items_.size(), kMostOfClock);
  while (first < clock && !items_[first].is(trait::capital) &&
         (!is_word(items_[first]) || items_[first].is(trait::digits))) {
    ++first;
  }
  if (first > 0 && items_[0].is(trait::digits) && cut_to_speaker(first)) return;
  if (first >= items_.size() || !items_[first].is(trait::given)) return;
  const auto name = match_name(items_, first, true);
  if (!name || name->strength < NameStrength::given) return;
  const std::size_t limit = std::min(items_.size(), first + kFarthestTitle);
  for (std::size_t i = name->end; i + 1 < limit; ++i) {
    if (items_[i].kind != ItemKind::colon) continue;
    const char32_t quote = code_point_at(maker_.document().view(items_[i + 1].span), 0);
    const bool title = quote == U'«' || quote == U'“' || quote == U'”' || quote == U'"';
    if (!title) return;
    items_ = items_.subspan(first, i - first);
    out_.speaker = true;
    return;
  }
}

/// Not clean, and without a label that holds for running text too.
bool Parse::is_hopeless() const {
  const LabelKind kind = out_.label.kind;
  return dirty_ && kind != LabelKind::contact && kind != LabelKind::caption &&
         kind != LabelKind::role;
}

void Parse::run(bool to_the_end) {
  if (items_.empty()) return;
  cut_programme();
  out_.label = read_label(maker_, items_);
  out_.cells = static_cast<std::uint32_t>(std::count_if(
      items_.begin(), items_.end(), [](const Item& item) { return item.kind == ItemKind::cell; }));
  cut_credit();
  cut_next_label();
  const LabelKind kind = out_.label.kind;
  if (kind == LabelKind::contact || kind == LabelKind::list || kind == LabelKind::caption ||
      (kind == LabelKind::field && out_.label.field == FormField::name)) {
    expect_ = true;
  }
  pieces_ = {items_, expect_ || kind == LabelKind::role, kind == LabelKind::contact};
  if (kind == LabelKind::role) label_role_ = out_.label.role;
  const bool form =
      kind == LabelKind::field && !out_.label.alone &&
      (out_.label.field == FormField::role || out_.label.field == FormField::organisation);
  if (form) {
    form_field(out_.label.next);
  } else {
    for (std::uint32_t i = out_.label.next; i < items_.size() && !gave_up_;) {
      i = piece(i);
      gave_up_ = !to_the_end && is_hopeless() && i < items_.size();
    }
  }
  finish();
}

}  // namespace

LineReading LineReader::read(std::uint32_t first, std::uint32_t end, bool expect_people) {
  LineReading reading;
  maker_.make(first, end, items_);
  Parse(maker_, items_, expect_people, reading).run(true);
  return reading;
}

LineReading LineReader::read_row(std::uint32_t first, std::uint32_t end, bool expect_people) {
  // Long rows are running text, mostly: their first words show it, unless a caption stands inside.
  for (const std::uint32_t limit : {first + kGlance, end}) {
    if (limit > end || (limit < end && maker_.has_cue(limit - kLongestCue, end))) continue;
    LineReading reading;
    maker_.make(first, limit, items_);
    Parse parse(maker_, items_, expect_people, reading);
    parse.run(false);
    if (parse.gave_up() || limit == end) return reading;
  }
  return {};
}

}  // namespace uttrekk
