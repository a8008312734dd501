#include "extract/people/people_sentence.h"

#include "extract/people/people_sentence_gate.h"
#include "extract/people/sentence_reader.h"

namespace uttrekk {

void read_sentences(ItemMaker& maker, const NameRuns& names, std::vector<PersonDraft>& people) {
  SentenceReader reader(maker, people);
  SentenceGate gate(maker, names);
  for (const Sentence& sentence : maker.document().sentences) {
    if (gate.open(sentence)) reader.read(sentence);
  }
}

}  // namespace uttrekk
