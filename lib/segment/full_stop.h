// Whose full stop it is: the sentence's, or an abbreviation's, an initial's, an ordinal's, a
// domain's or a file name's.
#pragma once

#include <cstdint>

#include "dictionary/choice.h"
#include "segment/scan.h"

namespace uttrekk {

/// The values of the dictionary `abbreviations`, in its order.
enum class AbbreviationEnd : std::uint8_t { inside, capital, end, word };
static_assert(choices_of(MarkKind::abbreviation) == "inside capital end word");

/// A word that no dictionary has may be an abbreviation up to this length ("anm."), in bytes.
inline constexpr std::uint32_t kLongestUnknownAbbreviation = 5;

/// A word has been read from `start` to token.end, where a full stop stands. Takes in the full
/// stop, and what is joined behind it ("bl.a.", "St.meld.", "nrk.no/sport", "rapport.pdf"), if
/// it is no sentence's.
void scan_full_stop(const Window& window, std::uint32_t start, Scanned& token,
                    ScanContext& context);

/// The full stop at `stop`, behind the digits from `start`, makes an ordinal: "5. plass",
/// "17. mai", "16.-27. februar", and "1." that opens a block.
bool is_ordinal(const Window& window, std::uint32_t start, std::uint32_t stop,
                ScanContext& context);

}  // namespace uttrekk
