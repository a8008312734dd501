#include "extract/people/name_runs.h"

namespace uttrekk {

void NameRuns::follow(std::uint32_t token, std::uint16_t parts) {
  if ((parts & name_part::role) != 0) roles_.push_back(token);
  if ((parts & (name_part::part | name_part::given | name_part::surname)) != 0) {
    const bool joins = (before_ & name_part::start) != 0 && (parts & name_part::part) != 0;
    const bool inverted = before_ == name_part::comma && (parts & name_part::given) != 0;
    known_ = (parts & name_part::known) != 0 || ((before_ & name_part::part) != 0 && known_);
    if (joins || inverted) seconds_.push_back({token, known_ || inverted});
    before_ = parts;
  } else if (parts == name_part::comma && (before_ & name_part::surname) != 0) {
    before_ = name_part::comma;  // "Nordbø, Kari"
  } else if ((parts & name_part::between) == 0 &&
             (parts != name_part::stop || (before_ & name_part::initial) == 0)) {
    before_ = 0;
  }
}

}  // namespace uttrekk
