#include "dictionary/builtin_lexicon.h"

#include "dictionary/lexicon.h"

namespace uttrekk {

const Lexicon& Lexicon::builtin() {
  static const Lexicon lexicon(builtin_lexicon_image());
  return lexicon;
}

}  // namespace uttrekk
