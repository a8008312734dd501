// Is a short text a person's name, or a name with a role? Such lines are no headings.
#include "structure/draft.h"

namespace uttrekk {

bool is_person(const Draft&, const Chunk& chunk) {
  const Wording& w = chunk.wording;
  return w.capitalised && w.words >= 2 && w.words <= 4 && !w.has_digit && !w.all_capitals &&
         w.type == SectionType::none;
}

}  // namespace uttrekk
