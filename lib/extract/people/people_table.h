// People in tables with headed columns: participants, change logs, lists of contacts.
#pragma once

#include <vector>

#include "extract/people/item.h"
#include "extract/people/people_rows.h"
#include "extract/people/person_draft.h"

namespace uttrekk {

/// Adds the people of tables that have a column for names, and marks their rows as taken.
void read_tables(ItemMaker& maker, std::vector<Row>& rows, std::vector<PersonDraft>& people);

}  // namespace uttrekk
