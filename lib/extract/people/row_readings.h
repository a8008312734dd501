// Each row of a stretch of a document read by itself, and once more where its neighbours make
// people of what is a name by its shape alone.
#pragma once

#include <vector>

#include "extract/people/people_line.h"
#include "extract/people/people_rows.h"

namespace uttrekk {

/// What a row is, for itself and for its neighbours.
struct RowReading {
  LineReading line;
  bool read = false;
  bool put_off = false;   // a quiet row that nobody has asked for
  bool entry = false;     // clean, with a name that is more than its shape
  bool fragment = false;  // clean, without a name: role, organisation, address
};

/// The readings of the rows from `first` to before `end` of the last read(). Questions about rows
/// outside are answered with no.
class RowReadings {
 public:
  RowReadings(ItemMaker& maker, const std::vector<Row>& rows)
      : maker_(maker), document_(maker.document()), rows_(rows), lines_(maker) {}

  void read(std::uint32_t first, std::uint32_t end);

  /// Whether a row holds no name, label or address, and nobody has asked yet what else it may be.
  bool put_off(std::uint32_t row) const { return readings_[row - first_].put_off; }
  const RowReading& operator[](std::uint32_t row) const { return readings_[row - first_]; }
  /// The whole reading, of rows that were put off too.
  RowReading& ready(std::uint32_t row) {
    RowReading& reading = readings_[row - first_];
    if (reading.put_off) reading = read_row(row, false);
    return reading;
  }

  /// Whether a token of the row is a colon, which may stand behind a label.
  bool has_colon(std::uint32_t row) const;
  bool is_entry(std::uint32_t row) const;
  /// A row of addresses or numbers.
  bool has_reach(std::uint32_t row) const;
  /// An entry with a name and nothing else.
  bool is_bare_entry(std::uint32_t row) const;
  /// Right below somebody and the row of their role.
  bool is_behind_holder(std::uint32_t row) const;
  /// "Stilling", "E-post" and no more: the name of a field, which the next row holds.
  bool names_field(std::uint32_t row) const;
  /// "Fjordgata 2, 6863 Storvik", "Fjordgata 2": a post code and its place end the row, or it is a
  /// street.
  bool is_postal(std::uint32_t row) const;
  /// A row of one role in the plural: "revisorar".
  bool is_plural(std::uint32_t row) const;
  /// "Friskliv Elvedal", "HelseNy": a short line right above people that names their organisation.
  bool names_group(std::uint32_t row) const;
  /// Such a line that looks like a name itself, and stands between two lists.
  bool opens_group(std::uint32_t row) const;

 private:
  bool splits_name(std::uint32_t i) const;
  RowReading read_row(std::uint32_t row, bool expect);
  bool names_holder(std::uint32_t row) const;
  bool is_role_row(std::uint32_t row) const;
  bool is_street(std::uint32_t row) const;
  bool is_readable(std::uint32_t row) const;
  bool is_quiet(std::uint32_t row) const;
  bool is_running_text(const Row& row) const;
  void read_lists();
  bool is_field(std::uint32_t row, const PersonDraft& draft) const;
  bool ends_sentence(std::uint32_t row) const;
  bool beside_bare_names(std::uint32_t row) const;

  ItemMaker& maker_;
  const Document& document_;
  const std::vector<Row>& rows_;
  LineReader lines_;
  std::uint32_t first_ = 0;
  std::uint32_t end_ = 0;
  std::vector<RowReading> readings_;
};

}  // namespace uttrekk
