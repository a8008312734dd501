// A person on the way to a record: the spans of the fields found so far.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "extract/people/item.h"
#include "extract/people/name.h"

namespace uttrekk {

/// Where a person was found; decides between contact and person, and names the rule.
enum class PersonEvidence : std::uint8_t {
  none,
  entry,     // a line of its own: name, role, organisation
  list,      // a name in a list of people
  card,      // fields on lines of their own
  table,     // a row of a table with headed columns
  caption,   // below a picture
  sentence,  // a sentence gives name and role
};

enum class ContactEvidence : std::uint8_t {
  none,
  label,    // "Kontaktperson: …", or below such a heading
  role,     // "Prosjektleder: …"
  cue,      // "spørsmål rettes til …"
  address,  // has an e-mail address
  phone,    // has a phone number
};

struct PersonDraft {
  Span name;  // empty: none yet
  NameStrength strength = NameStrength::shape;
  std::uint32_t name_words = 0;
  std::vector<Span> roles;
  std::vector<Span> organisations;
  std::vector<std::uint32_t> emails;  // indices of Reach
  std::vector<std::uint32_t> phones;
  Span extent;                      // from the first field to the last that are its own
  bool label_role = false;          // its role stands before a colon: its own ones give way
  bool weak_organisation = false;   // only its place says that it is one ("Helsetjenesteutvikling")
  bool announced = false;           // "v/" stands before the name
  bool group_organisation = false;  // its organisation is that of the group: its own replaces it
  bool own_label = false;           // stands behind a label inside the line, not behind the line's
  bool joined = false;              // "A & B, role": shares what comes after the next one
  PersonEvidence person = PersonEvidence::none;
  ContactEvidence contact = ContactEvidence::none;

  bool has_name() const { return !name.empty(); }
  bool has_reach() const { return !emails.empty() || !phones.empty(); }
  /// Where it stands in the text.
  Span place() const { return has_name() ? name : extent; }
  bool bare() const { return roles.empty() && organisations.empty() && !has_reach(); }
  void stretch(Span span) { extent = extent.empty() ? span : cover(extent, span); }
};

}  // namespace uttrekk
