// Reads the label of one line; what read_label() (people_label.h) is made of.
#pragma once

#include <cstdint>
#include <span>

#include "extract/people/people_label.h"

namespace uttrekk {

class LabelReader {
 public:
  LabelReader(const ItemMaker& maker, std::span<const Item> items)
      : maker_(maker), items_(items), size_(static_cast<std::uint32_t>(items.size())) {}

  PeopleLabel read();

 private:
  std::uint32_t find_colon() const;
  bool name_at(std::uint32_t i) const;
  bool name_between(std::uint32_t first, std::uint32_t end) const;
  bool only_label_left(std::uint32_t i) const;
  std::uint32_t contact_end(std::uint32_t i) const;
  bool contact();
  bool byline();
  bool cue();
  bool caption_inside();
  bool credit();
  bool before_colon();
  bool role_before_colon(ItemRange head);
  bool ends_with_role() const;
  bool names_field();
  bool tells_term(std::uint32_t first) const;
  std::uint32_t new_words() const;
  bool is_party() const;
  bool is_form() const;
  bool is_work_package() const;
  bool is_memo_line() const;
  bool body_before_colon();
  ItemRange organisation_before_by() const;
  bool contact_behind_text();
  void find_organisation(std::uint32_t first);
  void set(LabelKind kind, std::uint32_t end, std::uint32_t next);

  const ItemMaker& maker_;
  std::span<const Item> items_;
  const std::uint32_t size_;
  std::uint32_t colon_ = 0;
  PeopleLabel label_;
};

}  // namespace uttrekk
