// The date that a document states of itself: "Dato: 12.03.2024", "Oslo, 12. mars 2024", "Sist
// oppdatert mars 2024", "Versjon 1.0, 3. mai 2023", "Rapporten ble ferdigstilt …". Relative dates
// ("i fjor", "om to uker") are counted from it where the caller gives no reference date.
//
// Looked for at the first need, among a fixed number of blocks at the start and the end: what a
// report says elsewhere is about something else.
#pragma once

#include <optional>
#include <vector>

#include "extract/time/edtf.h"
#include "extract/time/time_atom.h"

namespace uttrekk {

struct TimeText;

class OwnDate {
 public:
  OwnDate(const Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon) {}

  /// A day, month or nothing; a month's `day` is 1.
  const std::optional<CalendarPoint>& get();

 private:
  /// How sure it is that a date is the document's; the surest one wins, the later of two.
  enum class Evidence : std::uint8_t { none, line, version, statement, label };
  struct Found {
    Evidence evidence = Evidence::none;
    CalendarPoint point;
  };

  Found read(std::uint32_t block, AtomReader& reader, TimeText& text);
  Cues label_of(const Block& block) const;
  void consider(const Found& found);

  const Document& document_;
  const Lexicon& lexicon_;
  bool looked_ = false;
  Found best_;
  std::optional<CalendarPoint> date_;
};

}  // namespace uttrekk
