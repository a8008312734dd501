// Titles of stated items: a short line, or words in bold, that the explanation follows.
//
//   • Forankring i leiinga            Forankring i ledelsen          **Tid.** Det tok …
//                                     Det er viktig å …
//     Det er viktig å …
#pragma once

#include <cstdint>

#include "extract/stated/cue_words.h"

namespace uttrekk {

/// Whether a block is short enough for a title and ends without full stop or colon.
bool is_title(const CueWords& words, const Block& block);
/// The first line of a block, or its words in bold, where they are the title of the rest; an
/// empty span where they are none.
Span inner_title(const CueWords& words, const Block& block);
/// A block from its label or content on, with the bold marks that stand before.
Span with_opening(const Document& document, const Block& block);
/// Whether a block opens with a name in bold that its sentence goes on from ("**Kvitsund
/// sykehus** prøvde …"): it tells what somebody did.
bool opens_with_bold_name(const CueWords& words, const Block& block);
/// Whether a block is running text: a sentence that ends in a full stop, or several.
bool is_running_text(const CueWords& words, const Block& block);

}  // namespace uttrekk
