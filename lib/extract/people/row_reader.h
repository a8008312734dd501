// Follows rows about people one after the other: labels, entries of lists, cards over several rows.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/people/people_rows.h"
#include "extract/people/row_readings.h"

namespace uttrekk {

class RowReader {
 public:
  RowReader(ItemMaker& maker, const std::vector<Row>& rows, std::vector<PersonDraft>& people)
      : document_(maker.document()), rows_(rows), people_(people), readings_(maker, rows) {}

  void run(std::uint32_t first, std::uint32_t end);

 private:
  bool is_idle() const;
  void row(std::uint32_t i);
  void label(const PeopleLabel& label);
  void open_group(Span organisation);
  void other(std::uint32_t i);
  void fragment(std::uint32_t i, LineReading& line);
  void named(std::uint32_t i, LineReading& line);
  void running(std::uint32_t i, LineReading& line);
  bool colon_ends(const PeopleLabel& label) const;
  void add(std::uint32_t i, const LineReading& line, PersonDraft draft);
  bool share_out(std::uint32_t i, const LineReading& line);
  bool share_role(std::uint32_t i, const LineReading& line);
  bool subgroup(const LineReading& line) const;
  bool attach(std::uint32_t i, const PersonDraft& fragment);
  bool fill_switchboard(std::uint32_t i, PersonDraft& holder);
  bool in_list(std::uint32_t i, const LineReading& line) const;
  bool is_heading(std::uint32_t i) const;
  bool only_organisation(const PersonDraft& draft) const {
    return draft.roles.empty() && !draft.has_reach() && !draft.organisations.empty();
  }
  void reset();

  const Document& document_;
  const std::vector<Row>& rows_;
  std::vector<PersonDraft>& people_;
  RowReadings readings_;
  std::uint32_t end_ = 0;

  static constexpr std::uint32_t kMaxCardBlanks = 2;  // blank lines inside a card
  enum class Mode : std::uint8_t { none, contact, list, caption };

  Mode mode_ = Mode::none;
  bool after_label_ = false;   // the row before was a label of people and no more
  bool mode_used_ = false;     // somebody has come since the label
  std::optional<Span> group_;  // the organisation that a label gives to those below
  bool group_used_ = false;
  std::optional<Span> label_role_;         // "Prosjektleder:" alone on its line
  std::optional<PersonDraft> waiting_;     // a role on the line above its name
  std::optional<std::size_t> card_;        // in people_: takes the fields of the next rows
  std::vector<std::size_t> columns_;       // cards side by side: "Kari Nes          Ola Vik"
  std::vector<std::size_t> shared_;        // "Kari Nes og Ola Vik": may share a role in the plural
  bool card_rows_ = false;                 // its fields stand on rows of their own
  bool role_above_ = false;                // its role stood on the row above it
  Span board_;                             // the organisation on a row of its own
  std::uint32_t board_row_ = kNone;        // its row
  std::uint32_t switchboard_row_ = kNone;  // the last row that names nobody and has a number
};

}  // namespace uttrekk
