#include "extract/time_cue.h"

namespace uttrekk {

Cues cues_of(const Lexicon& lexicon, const Entry& entry) {
  Cues cues;
  if (!entry.has(MarkKind::time_cue)) return cues;
  for (auto mark = lexicon.begin(entry); mark != lexicon.end(entry); ++mark) {
    if (mark->kind == MarkKind::time_cue) cues.add(static_cast<TimeCue>(mark->value));
  }
  return cues;
}

}  // namespace uttrekk
