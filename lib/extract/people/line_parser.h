// One pass over the items of a line about people: name, role, organisation, address, the next name.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extract/people/line_pieces.h"
#include "extract/people/people_line.h"

namespace uttrekk {

/// Collects drafts into a reading.
class LineParser {
 public:
  LineParser(const ItemMaker& maker, std::span<const Item> items, bool expect_people,
             LineReading& out)
      : maker_(maker), items_(items), expect_(expect_people), out_(out) {}

  /// Reads to the end, or gives up at the first piece that shows running text.
  void run(bool to_the_end);
  /// Whether run() gave up before the items came to an end.
  bool gave_up() const { return gave_up_; }

 private:
  bool is_hopeless() const;
  bool names_another(std::uint32_t i) const;
  bool opens_label(std::uint32_t i) const;
  bool is_workplace(std::uint32_t i, const NameMatch& name) const;
  std::uint32_t past_replaced(std::uint32_t i) const;
  std::uint32_t past_row_number() const;
  bool is_body_in_brackets(std::uint32_t i, const NameMatch& name) const;
  std::uint32_t past_reason(std::uint32_t i) const;
  bool is_term(std::uint32_t i) const;
  bool runs_into_label(const NameMatch& name) const;
  bool name_follows(std::uint32_t i) const;
  bool is_other_receiver(std::uint32_t i) const;
  bool tells_scene(ItemRange range) const;
  bool is_titled(ItemRange range) const;
  std::uint32_t past_grade(std::uint32_t i) const;
  bool is_proper(ItemRange range) const;
  bool is_last_of_card(std::uint32_t end) const;
  bool is_name_in_brackets(ItemRange range) const;
  std::uint32_t piece(std::uint32_t i);
  std::uint32_t separator(std::uint32_t i);
  std::uint32_t word(std::uint32_t i);
  std::uint32_t inner_label_end(std::uint32_t i) const;
  void open_inner_label(std::uint32_t first, std::uint32_t colon);
  std::uint32_t reach(std::uint32_t i);
  std::uint32_t person(std::uint32_t i, const NameMatch& name);
  void give_waiting(PersonDraft& draft);
  void give_inner_label(PersonDraft& draft);
  void share_plural_role(std::uint32_t i);
  std::uint32_t role_before_name(std::uint32_t i, ItemRange head);
  bool is_deed(ItemRange head) const;
  bool runs_on(ItemRange head, std::uint32_t end) const;
  std::uint32_t role(std::uint32_t i, ItemRange head);
  std::uint32_t role_end(ItemRange head) const;
  std::uint32_t bare_role(std::uint32_t i, ItemRange head, std::uint32_t end);
  void open_role_label(ItemRange role);
  bool is_of_next(std::uint32_t i, ItemRange head, std::uint32_t end) const;
  std::uint32_t give_role(std::uint32_t i, ItemRange head, std::uint32_t end);
  std::uint32_t phrase(std::uint32_t i);
  std::uint32_t past_remark(std::uint32_t i, std::uint32_t end);
  bool names_organisation(ItemRange range) const;
  bool keep_for_next(ItemRange range, bool organisation, bool named);
  bool are_given_names(ItemRange range) const;
  bool is_weak_organisation(ItemRange range) const;
  bool ends_role_row(ItemRange range) const;
  PersonDraft& current();
  bool current_has_name() const { return !out_.people.empty() && out_.people.back().has_name(); }
  bool current_has_role() const { return current_has_name() && !out_.people.back().roles.empty(); }
  void add_role(Span span, bool inside);
  bool are_initials(ItemRange range);
  void add_organisation(ItemRange range, bool weak);
  void finish();
  Span span_of(ItemRange range) const { return uttrekk::span_of(items_, range); }
  void form_field(std::uint32_t first);

  const ItemMaker& maker_;
  std::span<const Item> items_;
  bool expect_;
  LinePieces pieces_;
  LineReading& out_;
  std::vector<Span> waiting_roles_;  // roles that stand before their name
  std::vector<Span> waiting_organisations_;
  std::uint32_t waiting_from_ = 0;  // where they start
  std::optional<Span> bracketed_;   // the organisation of those in the brackets behind it
  std::optional<Span>
      plural_role_;                 // "Revisorer | Kari Nes og Ola Vik": of all up to the next role
  std::optional<Span> label_role_;  // holds for all names up to the next label
  // What the last label inside the line says: whose organisation, that they are to be reached,
  // that what follows is about nobody.
  std::optional<Span> inner_group_;
  bool inner_label_ = false;
  bool inner_contact_ = false;
  bool inner_other_ = false;
  bool after_both_ = false;
  bool parted_ = false;   // behind a semicolon somebody else comes
  bool stopped_ = false;  // a full stop stands between the last reach and here
  bool dirty_ = false;
  bool gave_up_ = false;
};

}  // namespace uttrekk
