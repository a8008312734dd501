// What stands behind "Målet er" and states the aim: "å …", "bedre flyt", "hjelp til pårørende",
// "null drukninger"; or describes it only: "Målet er klart".
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "extract/stated/cue_words.h"

namespace uttrekk {

inline constexpr CueRoles kCopulas = roles(CueRole::be, CueRole::become);
inline constexpr CueRoles kAnnouncers = roles(CueRole::infinitive, CueRole::that);
inline constexpr std::uint32_t kToAim = 8;  // tokens from "er" to "å", as far as a rule looks

class AimPredicate {
 public:
  AimPredicate(const CueWords& words, TokenRange sentence) : w_(words), s_(sentence) {}

  /// The token with which the aim begins, or that announces it, where the subject is `noun` and the
  /// copula stands before `from`; kNone where none is stated.
  std::uint32_t stated(std::uint32_t noun, std::uint32_t from) const;

 private:
  std::uint32_t announced(std::uint32_t from) const;
  std::uint32_t amount_stated(std::uint32_t noun, std::uint32_t from) const;
  bool plural_phrase(std::uint32_t noun, std::uint32_t t) const;
  bool common_phrase(std::uint32_t noun, std::uint32_t t) const;
  bool bare_noun(std::uint32_t noun, std::uint32_t t) const;
  bool ends_in(std::uint32_t t, std::initializer_list<std::string_view> endings) const;
  bool is_amount(std::uint32_t t) const;
  bool counted(std::uint32_t t) const;
  bool is_plural(std::uint32_t noun) const;
  bool is_nominalization(std::uint32_t t) const;
  bool copula_follows(std::uint32_t t) const;

  const CueWords& w_;
  TokenRange s_;
};

}  // namespace uttrekk
