// The pieces of a sentence about people: names, contact cues, where a phrase ends.
#pragma once

#include <optional>
#include <vector>

#include "extract/people/item.h"
#include "extract/people/name.h"

namespace uttrekk {

/// Questions about the items of a sentence; follows `items` as they change.
class SentencePieces {
 public:
  SentencePieces(const ItemMaker& maker, const std::vector<Item>& items)
      : maker_(maker), items_(items) {}

  /// The item after the contact cue that starts at `i`.
  std::optional<std::uint32_t> cue_end(std::uint32_t i) const;
  /// The item after "Fra venstre" at `i`, with its colon; `i` where it is none.
  std::uint32_t caption_end(std::uint32_t i) const;
  /// "Kari Nes er | kontaktperson": a label of contacts that is no cue.
  bool is_contact_word(std::uint32_t i) const;
  std::optional<NameMatch> name_at(std::uint32_t i, bool single) const;
  std::optional<NameMatch> subject_at(std::uint32_t i) const;
  std::uint32_t phrase_end(std::uint32_t i) const;
  std::uint32_t copula_before_name(std::uint32_t i) const;
  /// The item after "består av", "deltok" or "til stede var" at `i`, where members may follow: of
  /// the group that the sentence names before, or of none.
  std::optional<std::uint32_t> members_start(std::uint32_t i) const;
  /// "gruppa", "medlemmer"; no compounds of them
  bool is_group(std::uint32_t i) const;
  /// "har" before members, see tells_members()
  bool is_around(std::uint32_t i) const;
  /// "I arbeidsgruppa har Kari Nes og Ola Vik | delteke"
  bool tells_members(std::uint32_t i) const;
  /// "Frå Vik kommune | deltok": the organisation that opens a sentence before the verb at `verb`;
  /// empty where another thing does.
  ItemRange sender(std::uint32_t verb) const;
  /// "skrevet av", "ledet av"
  bool is_deed_cue(std::uint32_t i) const;
  /// "skrevet av"
  bool is_author_cue(std::uint32_t i) const;
  /// "Innlegg", "orientering": what somebody holds
  bool is_talk(std::uint32_t i) const;
  /// "møtte", "deltok"
  bool tells_presence(std::uint32_t i) const;
  /// "vald til", "tilsett som"
  bool is_appointed(std::uint32_t i) const;
  /// "etterfølger", "tar over etter", up to `end`: between somebody and whose position they take
  bool is_succession(std::uint32_t i, std::uint32_t end) const;
  /// Nothing from `first` to before `end` is a verb.
  bool is_verbless(std::uint32_t first, std::uint32_t end) const;

 private:
  bool full_name_at(std::uint32_t i) const;
  bool has_role_in_brackets(const NameMatch& match) const;
  bool has_age_in_brackets(const NameMatch& match) const;
  bool starts_title(std::uint32_t i) const;
  void trim_title(std::uint32_t first, NameMatch& match) const;
  bool runs_into_label(const NameMatch& match) const;
  bool name_after_place(std::uint32_t i) const;
  bool is_capital_free(std::uint32_t first, std::uint32_t end) const;
  bool names_group(std::uint32_t i) const;
  bool in_group(std::uint32_t i) const;
  std::int32_t membership(std::uint32_t i, std::uint32_t& end) const;
  bool follows_position(std::uint32_t i) const;

  const ItemMaker& maker_;
  const std::vector<Item>& items_;
};

}  // namespace uttrekk
