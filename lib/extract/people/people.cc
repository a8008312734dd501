#include "extract/people/people.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "extract/people/own_address.h"
#include "extract/people/people_rows.h"
#include "extract/people/people_sentence.h"
#include "extract/people/people_table.h"
#include "extract/people/person_draft.h"
#include "text/blanks.h"
#include "text/characters.h"

namespace uttrekk {
namespace {

constexpr std::size_t kMaxSearched = 200;  // bytes of addresses or numbers of one person

bool is_found(const PersonDraft& draft) {
  return draft.person != PersonEvidence::none || draft.contact != ContactEvidence::none ||
         draft.has_reach();
}

/// A row of digits that may be a number of something else: a sentence may say more of it.
bool is_bare_number(const PersonDraft& draft, const Reach& reach) {
  if (draft.has_name() || !draft.emails.empty() || draft.contact != ContactEvidence::none) {
    return false;
  }
  return std::all_of(draft.phones.begin(), draft.phones.end(), [&](std::uint32_t i) {
    return reach.phones[i].evidence == PhoneEvidence::shape;
  });
}

/// Numbers that need a person beside them go where there is none.
void drop_doubtful_phones(PersonDraft& draft, const Reach& reach) {
  const bool beside =
      draft.has_name() || !draft.emails.empty() || draft.contact != ContactEvidence::none;
  // "Ta kontakt med legekontoret på 71001234" names nobody, and means the number
  const bool asked = draft.contact == ContactEvidence::cue;
  const bool nobody = !draft.has_name() && draft.emails.empty() && !asked;
  const bool loose = draft.person == PersonEvidence::sentence || nobody;
  std::erase_if(draft.phones, [&](std::uint32_t i) {
    const PhoneEvidence evidence = reach.phones[i].evidence;
    if (evidence == PhoneEvidence::labelled) return false;
    return !beside || (evidence == PhoneEvidence::shape && loose);
  });
}

void settle(PersonDraft& draft) {
  if (draft.contact != ContactEvidence::none) return;
  if (!draft.emails.empty()) {
    draft.contact = ContactEvidence::address;
  } else if (!draft.phones.empty()) {
    draft.contact = ContactEvidence::phone;
  }
}

/// The row ended with its line, the sentence goes on to a number: "… Kari Nes, kari@… eller | tlf.
/// …"
void take_numbers(PersonDraft& kept, const PersonDraft& dropped) {
  if (!kept.phones.empty() || kept.emails.empty() || dropped.phones.empty()) return;
  kept.phones = dropped.phones;
  kept.stretch(dropped.extent);
}

/// Of two that overlap the one found first stays.
void keep_first(std::vector<PersonDraft>& people) {
  std::vector<std::uint32_t> order(people.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Span x = people[a].place(), y = people[b].place();
    return x.begin != y.begin ? x.begin < y.begin : a < b;
  });
  std::vector<bool> gone(people.size(), false);
  std::uint32_t last = 0xFFFFFFFF;
  for (const std::uint32_t i : order) {
    if (last != 0xFFFFFFFF && people[last].place().overlaps(people[i].place())) {
      const std::uint32_t loser = std::max(last, i);
      gone[loser] = true;
      take_numbers(people[std::min(last, i)], people[loser]);
      if (loser == last) last = i;
    } else {
      last = i;
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!gone[i]) {
      if (kept != i) people[kept] = std::move(people[i]);
      ++kept;
    }
  }
  people.resize(kept);
}

/// "Sentralbord: 77 00 11 22"
bool has_own_label(const Text& text, const Phone& phone) {
  return trim_blanks(text.view().substr(0, phone.span.begin)).ends_with(':');
}

/// "… rettes til Kari Nes, kari@… eller | tlf. 77 00 11 22": the number that stands alone on a line
/// belongs to the one whom the sentence names.
void leave_to_sentences(const Text& text, std::vector<PersonDraft>& people, std::size_t first,
                        const Reach& reach) {
  std::vector<bool> named(reach.phones.size());
  for (std::size_t p = first; p < people.size(); ++p) {
    const PersonDraft& draft = people[p];
    if (!draft.has_name()) continue;
    for (const std::uint32_t i : draft.phones) {
      named[i] = !draft.emails.empty() ||
                 (draft.contact == ContactEvidence::cue && !has_own_label(text, reach.phones[i]));
    }
  }
  for (std::size_t p = 0; p < first; ++p) {
    PersonDraft& draft = people[p];
    const bool alone = !draft.has_name() && draft.emails.empty() && draft.organisations.empty() &&
                       draft.roles.empty() && draft.contact == ContactEvidence::none;
    if (alone) std::erase_if(draft.phones, [&](std::uint32_t i) { return named[i]; });
  }
}

/// Leaves out of the extent what went to another: "Kari Nes | Sentralbord: 77 00 11 22".
void shrink_extent(PersonDraft& draft, const Reach& reach) {
  const Span whole = std::exchange(draft.extent, Span());
  const auto keep = [&](Span field) {
    if (field.begin >= whole.begin && field.end <= whole.end) draft.stretch(field);
  };
  keep(draft.name);
  for (const Span role : draft.roles) keep(role);
  for (const Span organisation : draft.organisations) keep(organisation);
  for (const std::uint32_t i : draft.emails) keep(reach.emails[i].span);
  for (const std::uint32_t i : draft.phones) keep(reach.phones[i].span);
}

/// An address that a row has given to somebody is not given again by a sentence.
void drop_given_reach(std::vector<PersonDraft>& people, std::size_t first, const Reach& reach) {
  std::vector<bool> emails(reach.emails.size()), phones(reach.phones.size());
  for (std::size_t p = 0; p < people.size(); ++p) {
    PersonDraft& draft = people[p];
    if (p >= first) {
      const std::size_t given =
          std::erase_if(draft.emails, [&](std::uint32_t i) { return emails[i]; }) +
          std::erase_if(draft.phones, [&](std::uint32_t i) { return phones[i]; });
      if (given > 0 && draft.has_name()) shrink_extent(draft, reach);
    }
    for (const std::uint32_t i : draft.emails) emails[i] = true;
    for (const std::uint32_t i : draft.phones) phones[i] = true;
  }
}

std::vector<PersonDraft> find_people(Document& document, const Lexicon& lexicon,
                                     const Reach& reach) {
  std::vector<PersonDraft> people;
  ItemMaker maker(document, lexicon, reach);
  NameRuns names;
  std::vector<Row> rows = make_rows(maker, names);
  read_tables(maker, rows, people);
  read_rows(maker, rows, people);
  std::erase_if(people, [&](const PersonDraft& draft) {
    return !is_found(draft) || is_bare_number(draft, reach);
  });
  const std::size_t of_rows = people.size();
  read_sentences(maker, names, people);
  leave_to_sentences(document.text, people, of_rows, reach);
  drop_given_reach(people, of_rows, reach);
  for (PersonDraft& draft : people) {
    drop_doubtful_phones(draft, reach);
    settle(draft);
  }
  const auto is_nobody = [](const PersonDraft& draft) {
    return !is_found(draft) || (!draft.has_name() && !draft.has_reach());
  };
  std::erase_if(people, is_nobody);
  keep_first(people);
  give_own_addresses(document, reach, people);
  for (PersonDraft& draft : people) settle(draft);
  std::erase_if(people, is_nobody);
  return people;
}

std::string_view rule_of(const PersonDraft& draft, RecordKind kind) {
  if (kind == RecordKind::contact) {
    switch (draft.contact) {
      case ContactEvidence::label:
        return "contact.label";
      case ContactEvidence::role:
        return "contact.role-label";
      case ContactEvidence::cue:
        return "contact.cue";
      case ContactEvidence::phone:
        return draft.has_name() ? "contact.phone" : "contact.switchboard";
      default:
        return draft.has_name() ? "contact.address" : "contact.mailbox";
    }
  }
  switch (draft.person) {
    case PersonEvidence::list:
      return "person.list";
    case PersonEvidence::card:
      return "person.card";
    case PersonEvidence::table:
      return "person.table";
    case PersonEvidence::caption:
      return "person.caption";
    case PersonEvidence::sentence:
      return "person.sentence";
    default:
      return "person.entry";
  }
}

/// Adds the records of people; its buffer serves for all of them.
class PeopleWriter {
 public:
  PeopleWriter(Document& document, const Reach& reach) : document_(document), reach_(reach) {}

  void add(const PersonDraft& draft, RecordKind kind) {
    document_.records.add(kind, draft.extent, rule_of(draft, kind));
    if (draft.has_name()) set(FieldId::name, {&draft.name, 1});
    set(FieldId::role, draft.roles);
    set(FieldId::organisation, draft.organisations);
    if (kind != RecordKind::contact) return;
    set(FieldId::email, draft.emails,
        [&](std::uint32_t i) -> const std::string& { return reach_.emails[i].address; });
    set(FieldId::phone, draft.phones,
        [&](std::uint32_t i) -> const std::string& { return reach_.phones[i].e164; });
  }

 private:
  /// The text of the spans, each with single blanks, joined by "; ".
  void set(FieldId field, std::span<const Span> spans) {
    joined_.clear();
    for (const Span span : spans) {
      if (!joined_.empty()) joined_ += "; ";
      append_on_one_line(joined_, document_.view(span));
    }
    document_.records.set(field, joined_);
  }

  /// Addresses or numbers: "Telefon … Mobil …" may give the same one twice. A long list is no card,
  /// and is not searched.
  template <typename TextOf>
  void set(FieldId field, const std::vector<std::uint32_t>& found, TextOf text_of) {
    joined_.clear();
    for (const std::uint32_t i : found) {
      const std::string& one = text_of(i);
      if (joined_.size() < kMaxSearched && joined_.find(one) != std::string::npos) continue;
      if (!joined_.empty()) joined_ += "; ";
      joined_ += one;
    }
    document_.records.set(field, joined_);
  }

  Document& document_;
  const Reach& reach_;
  std::string joined_;
};

}  // namespace

void extract_people(Document& document, const Context& context, KindSet kinds) {
  const bool spelled_out = document.tokens.vocabulary().holds(kSpelledAt);
  const Reach reach{find_emails(document.text, context.lexicon, spelled_out),
                    find_phones(document.text, context.lexicon)};
  PeopleWriter writer(document, reach);
  for (const PersonDraft& draft : find_people(document, context.lexicon, reach)) {
    const bool contact = draft.contact != ContactEvidence::none;
    const RecordKind kind = contact ? RecordKind::contact : RecordKind::person;
    if (holds(kinds, kind)) writer.add(draft, kind);
  }
}

}  // namespace uttrekk
