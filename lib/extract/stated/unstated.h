// What stands below a heading, label or lead-in and yet states nothing: questions, a template's
// instructions, references in place of an answer, lines that tell whom to ask.
#pragma once

#include "extract/stated/cue_words.h"

namespace uttrekk {

/// Whether all sentences of the block are questions.
bool asks(const CueWords& words, const Block& block);
/// Whether it opens as a template's instructions do ("Beskriv kort …"), or stands in brackets.
bool instructs(const CueWords& words, const Block& block);
/// Whether it stands in place of an answer: "Se prosjektplanen.", "Ikke aktuelt", "Ingen", "–".
bool is_placeholder(const CueWords& words, TokenRange answer);
/// Whether it has no word in lower case: "11.30", "PAUSE".
bool has_no_words(const CueWords& words, TokenRange text);
/// Whether the value of a label is no more than an amount: "10 deltakere", "Minst fem års praksis".
bool is_amount_alone(const CueWords& words, TokenRange value);
/// Whether it is a line that tells whom to ask, who wrote or when, or that ends a letter: "Kari Moe,
/// rådgiver, kari@example.no", "Av Kari Moe", "Publisert 12. mai", "Med vennlig hilsen".
bool is_imprint(const CueWords& words, const Block& block);

}  // namespace uttrekk
