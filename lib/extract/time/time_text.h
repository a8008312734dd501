// One block's atoms, and the phrases of the dictionaries over them: what the time grammar reads.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/extractor.h"
#include "extract/time/edtf.h"
#include "extract/time/own_date.h"
#include "extract/time/time_atom.h"
#include "extract/time/time_words.h"

namespace uttrekk {

struct TimePhrase {
  std::int32_t value = 0;
  std::string_view text;  // the value column
  std::size_t next = 0;   // the atom after it
};

struct TimeText {
  const Document& document;
  const Lexicon& lexicon;
  std::vector<TimeAtom> atoms;
  std::uint32_t end_token = 0;
  /// What days and months without a year, and relative dates, are counted from, as the caller
  /// gave it. The document's own date resolves relative dates alone.
  std::optional<CalendarDay> reference;
  OwnDate* own_date = nullptr;  // null while that date itself is looked for
  bool expects_date = false;    // under a heading or label such as "Frist"
  bool numbers = false;         // behind a label such as "Saksnr."
  /// The last atom at which read_point() found nothing: periods and dates ask about the same ones.
  mutable std::size_t pointless = kNowhere;

  static constexpr std::size_t kNowhere = ~std::size_t{0};

  /// The atom `i`; past the end the one of kind `none`.
  const TimeAtom& at(std::size_t i) const { return i < atoms.size() ? atoms[i] : atoms.back(); }
  /// The atom before `i`, of kind `none` at the start of a sentence.
  const TimeAtom& before(std::size_t i) const {
    return i == 0 || at(i).sentence_start ? kNoAtom : at(i - 1);
  }
  std::string_view view(std::size_t i) const { return document.view(at(i).span); }

  /// The longest word or phrase with a mark of that kind that starts at atom `i`.
  std::optional<TimePhrase> phrase(std::size_t i, MarkKind kind) const {
    return at(i).opens_any(mark_bit(kind)) ? find_phrase(i, kind) : std::nullopt;
  }
  /// The same for one value of a choice, where a phrase has several ("til og med").
  std::optional<TimePhrase> phrase(std::size_t i, MarkKind kind, std::int32_t value) const {
    return at(i).opens_any(mark_bit(kind)) ? find_phrase(i, kind, value) : std::nullopt;
  }

  /// The word "og".
  bool is_and(std::size_t i) const;

  /// Whether atom `i` stands right behind the one before it, with nothing between.
  bool touches(std::size_t i) const { return i > 0 && at(i).span.begin == at(i - 1).span.end; }
  /// What a relative date of that precision is counted from; nothing where no date is known as
  /// exactly.
  std::optional<CalendarDay> base(Precision precision) const;

 private:
  std::optional<TimePhrase> find_phrase(std::size_t i, MarkKind kind) const;
  std::optional<TimePhrase> find_phrase(std::size_t i, MarkKind kind, std::int32_t value) const;
  std::size_t after_token(std::size_t i, std::uint32_t token) const;
};

}  // namespace uttrekk
