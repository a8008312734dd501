// Names, common nouns and verbs by what stands around them: for headings that have no closing mark
// and the sentences behind them. Norwegian puts the verb second: what a subject opens has its
// finite verb right behind.
#pragma once

#include <cstdint>

#include "segment/sentence_view.h"

namespace uttrekk {

/// Of the closed classes: pronouns, prepositions, adverbs.
bool is_function_word(const SentenceView& view, std::uint32_t i);

/// "EU-leiar", "IKT-avdelinga": small letters behind a hyphen.
bool is_compound(const SentenceView& view, std::uint32_t i);

/// What a name may stand behind in mid-sentence: "leder Hansen", "sier Ola", "der Kari".
bool leads_to_name(const SentenceView& view, std::uint32_t i);

/// A name of a person, by the dictionaries.
bool is_name(const SentenceView& view, std::uint32_t i);

/// "leiar", "Familien": a name goes on after it, and with a capital it opens a sentence.
bool is_person(const SentenceView& view, std::uint32_t i);

/// A finite verb, by the dictionary or by its ending; of a token that stands where a verb may.
bool is_verb(const SentenceView& view, std::uint32_t i);

/// The subject at token i (a name, or a common noun that its dictionary lacks) has its verb at
/// once: "Moen verkar viss på det", "Nes kommune har", "Moens inntrykk blir stadfesta".
bool verb_follows(const SentenceView& view, std::uint32_t i);

/// "i Lia", "på Sandnes": a name behind a preposition, complete in itself.
bool is_place(const SentenceView& view, std::uint32_t i);

/// "Skianlegget", "Dansarane": a common noun in the definite form, by its ending; no name.
bool is_definite_noun(const SentenceView& view, std::uint32_t i);

}  // namespace uttrekk
