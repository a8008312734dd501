// People in running text: sentences that give a name and a role, an address, or a contact cue.
#pragma once

#include <vector>

#include "extract/people/item.h"
#include "extract/people/name_runs.h"
#include "extract/people/person_draft.h"

namespace uttrekk {

/// Adds the people of all sentences. A name alone is none.
void read_sentences(ItemMaker& maker, const NameRuns& names, std::vector<PersonDraft>& people);

}  // namespace uttrekk
