// Reads one sentence after another for people: a name and what the sentence says of it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/people/item.h"
#include "extract/people/name.h"
#include "extract/people/person_draft.h"
#include "extract/people/sentence_pieces.h"

namespace uttrekk {

class SentenceReader {
 public:
  SentenceReader(ItemMaker& maker, std::vector<PersonDraft>& people)
      : maker_(maker), people_(people), pieces_(maker, items_) {}

  void read(const Sentence& sentence);

 private:
  std::uint32_t item(std::uint32_t i);
  bool is_by_word(std::uint32_t i) const;
  std::uint32_t past_auxiliary(std::uint32_t i, std::uint32_t most) const;
  std::uint32_t past_workplace(std::uint32_t i);
  std::uint32_t past_home(std::uint32_t i) const;
  std::uint32_t past_place(std::uint32_t i) const;
  std::optional<ItemRange> next_position(std::uint32_t i) const;
  void by(std::uint32_t i);
  ItemRange organisation_before(std::uint32_t i) const;
  ItemRange body_of_members(std::uint32_t i) const;
  std::uint32_t label_start(std::uint32_t first) const;
  bool is_behind_contact_label(std::uint32_t first) const;
  bool is_behind_person(std::uint32_t first) const;
  std::optional<ItemRange> fields_go_on(std::uint32_t first) const;
  std::uint32_t take_up_last(std::uint32_t first);
  std::uint32_t label(std::uint32_t i, ItemRange head);
  std::uint32_t charged(std::uint32_t i);
  std::uint32_t role(std::uint32_t i, ItemRange head);
  std::uint32_t role_right_before_name(std::uint32_t i, ItemRange head);
  std::uint32_t past_no_role(std::uint32_t i, ItemRange head) const;
  std::uint32_t role_before_brackets(ItemRange head);
  std::uint32_t phrase_before_name(ItemRange head, std::uint32_t end);
  std::uint32_t phrase_before_comma(std::uint32_t i, ItemRange head, std::uint32_t end);
  void open_members(std::uint32_t i, std::uint32_t start);
  bool sets_off_name(std::uint32_t i) const;
  void open_list(std::uint32_t i);
  std::uint32_t list_label(std::uint32_t i) const;
  bool is_behind_dateline(std::uint32_t i) const;
  bool is_behind_list_label(std::uint32_t first) const;
  std::uint32_t role_before_copula(ItemRange head);
  PersonDraft& add_draft(std::uint32_t i, const NameMatch& match);
  std::uint32_t past_titles(std::uint32_t end) const;
  std::uint32_t past_age(std::uint32_t i) const;
  std::uint32_t past_origin(std::uint32_t i) const;
  std::uint32_t name(std::uint32_t i, const NameMatch& match);
  bool is_next_author(std::uint32_t i) const;
  std::uint32_t before_brackets(std::uint32_t i) const;
  void announce(std::uint32_t i, const NameMatch& match, PersonDraft& draft);
  std::uint32_t share_role(std::uint32_t& end, PersonDraft& draft);
  std::uint32_t set_off(std::uint32_t i);
  bool is_member_of_body(std::uint32_t i) const;
  std::uint32_t past_role_brackets(std::uint32_t i);
  std::uint32_t role_after_copula(std::uint32_t i);
  void hand_over();
  bool came_from(std::uint32_t i);
  std::uint32_t past_verbs(std::uint32_t i);
  std::uint32_t after_name(std::uint32_t i);
  std::uint32_t apposition(ItemRange head);
  std::uint32_t signed_role(std::uint32_t i);
  bool signs(ItemRange head) const;
  bool is_behind_greeting() const;
  bool tells_deed(ItemRange head) const;
  std::uint32_t sign(ItemRange role);
  std::optional<ItemRange> role_behind(std::uint32_t i) const;
  std::uint32_t organisation_after(std::uint32_t i);
  void share_both(Span organisation);
  ItemRange body_behind_teller(std::uint32_t i) const;
  std::uint32_t past_field(std::uint32_t first, std::uint32_t end) const;
  bool works_in(std::uint32_t i) const;
  bool starts_next(std::uint32_t i) const;
  bool is_said_by(std::uint32_t i) const;
  bool is_name_in_brackets(std::uint32_t i) const;
  ItemRange proper_in_sentence(std::uint32_t first) const;
  bool in_brackets(std::uint32_t i) const;
  bool is_party(std::uint32_t i) const;
  void note_member(std::uint32_t i);
  bool may_be_list(std::uint32_t i) const;
  bool sets_off_places(std::uint32_t i) const;
  bool names_sender() const;
  void add_members();
  void add_cover();
  std::optional<std::uint32_t> informs(std::uint32_t i);
  void share_plural(std::uint32_t i);
  bool is_clock(std::uint32_t i) const;
  bool ends_clause(std::uint32_t i) const;
  void wait(ItemRange role, ItemRange organisation, std::uint32_t from);
  void join_by_group(std::uint32_t i);
  void wait_too(std::uint32_t first, std::uint32_t end);
  void reach(std::uint32_t i);
  void share_joined();
  void keep();
  bool is_definite(std::uint32_t i) const {
    return maker_.document().view(items_[i].span).ends_with("en");
  }
  /// A name that stands in bold: the speaker of a programme.
  bool is_bold(std::uint32_t at) const {
    const std::string_view text = maker_.document().text.view();
    return at >= 2 && (text.substr(at - 2, 2) == "**" || text.substr(at - 2, 2) == "__");
  }
  Span span_of(ItemRange range) const { return uttrekk::span_of(items_, range); }

  ItemMaker& maker_;
  std::vector<PersonDraft>& people_;
  std::vector<Item> items_;
  SentencePieces pieces_;
  std::vector<PersonDraft> drafts_;
  std::optional<PersonDraft> waiting_;  // a role before its name, which must come next
  std::uint32_t waiting_until_ = 0;
  std::vector<std::size_t> members_;         // in drafts_: of a group, one after the other
  std::uint32_t members_from_ = 0xFFFFFFFF;  // the item after "besto av"
  std::uint32_t members_gap_ = 0;            // words that may come before the first of them
  ItemRange sender_;                         // "Frå Vik kommune | deltok"
  ItemRange bracketed_;                      // the organisation before brackets with names in them
  std::uint32_t told_from_ = 0xFFFFFFFF;     // the item after "skrevet av", "ledet av"
  bool written_ = false;                     // it is "skrevet av"
  bool runs_on_ = false;                     // a list, of which the separators may be lost
  bool behind_colon_ = false;                // the members are a list behind a colon
  bool around_ = false;  // "har" stands before them: a word such as "deltatt" must follow
  std::vector<std::uint32_t> ends_;  // of drafts_: the item after each name
  bool informs_ = false;             // "Nærmere informasjon" opens the sentence
  bool shared_ = false;        // the role before is in the plural: all names that follow have it
  ItemRange by_organisation_;  // before "v/", which ends right before item by_until_
  std::uint32_t by_until_ = 0xFFFFFFFF;
  std::uint32_t spoken_until_ = 0xFFFFFFFF;  // where the name behind "v/" ends
  std::optional<Span> by_group_;          // "Vik kommune ved": the organisation of several in a row
  std::size_t by_last_ = 0;               // in drafts_: the last of them
  std::uint32_t cue_until_ = 0xFFFFFFFF;  // a contact cue ends right before this item
};

}  // namespace uttrekk
