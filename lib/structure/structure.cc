#include "structure/structure.h"

#include "structure/draft.h"

namespace uttrekk {

void find_structure(Document& document, const Lexicon& lexicon) {
  document.tokens.vocabulary().begin(lexicon.serial());
  Draft draft{document, lexicon, {}, false, 0, {}};
  gather_chunks(draft);
  find_slides(draft);
  mark_furniture(draft);
  if (draft.deck) {
    find_slide_titles(draft);
  } else {
    find_headings(draft);
  }
  level_headings(draft);
  link_lists(draft);
  find_labels(draft);
  store_structure(draft);
}

}  // namespace uttrekk
