#include "segment/full_stop.h"

#include <optional>

#include "segment/address_scanner.h"
#include "segment/word_scanner.h"

namespace uttrekk {
namespace {

std::optional<AbbreviationEnd> abbreviation(const Entry& entry, const ScanContext& context) {
  const auto value = context.lexicon().value(entry, MarkKind::abbreviation);
  if (!value) return std::nullopt;
  return static_cast<AbbreviationEnd>(*value);
}

/// What stands behind a full stop: its next character that is not blank.
struct Following {
  std::uint32_t at;
  char32_t first;  // 0 at the end of the block
};

Following following(const Window& window, std::uint32_t stop) {
  const std::uint32_t at = window.skip_blanks(stop + 1);
  return {at, window.at(at)};
}

bool takes_stop(const Window& window, std::uint32_t stop, AbbreviationEnd kind,
                ScanContext& context) {
  const Following next = following(window, stop);
  switch (kind) {
    case AbbreviationEnd::inside:
    case AbbreviationEnd::end:
      return true;
    case AbbreviationEnd::capital:
      return next.first != 0 && !(is_upper(next.first) && context.opener_at(window, next.at));
    case AbbreviationEnd::word:
      return is_lower(next.first) || is_digit(next.first) || next.first == ',' || next.first == '+';
  }
  return false;
}

/// "journ. anm.": short, with a consonant last, in no dictionary, and no sentence starts behind it.
bool looks_abbreviated(const Window& window, std::uint32_t start, std::uint32_t stop,
                       ScanContext& context) {
  constexpr std::string_view kConsonants = "bcdfghjklmnpqrstvwxz";
  if (stop - start < 2 || stop - start > kLongestUnknownAbbreviation) return false;
  if (kConsonants.find(window.text[stop - 1]) == std::string_view::npos) return false;
  if (!is_lower(following(window, stop).first) || !is_blank(window.at(stop + 1))) return false;
  return context.find(window.view(start, stop)).mark_count == 0;
}

/// "Rolf B. Wegner", "J. R. R.", but not "plan B. Det".
bool is_initial(const Window& window, std::uint32_t start, std::uint32_t stop,
                ScanContext& context) {
  if (window.next(start) != stop || !is_upper(window.at(start))) return false;
  const Following next = following(window, stop);
  if (is_lower(next.first) || next.first == ',') return true;
  if (!is_upper(next.first)) return false;
  const bool another = window.byte(window.next(next.at)) == '.';
  return another || !context.opener_at(window, next.at);
}

/// Pieces with full stops between them: "f.eks", "L.A", "www.example.no".
struct Chain {
  std::uint32_t end = 0;      // of the last piece
  std::uint32_t last = 0;     // where it starts
  std::uint32_t longest = 0;  // bytes of the longest piece
  std::uint8_t seen = 0;
  bool digits_second = false;  // the second piece starts with a digit
};

constexpr int kMostPieces = 8;
constexpr std::uint32_t kLongestPiece = 64;

Chain scan_chain(const Window& window, std::uint32_t start, std::uint32_t stop) {
  Chain chain{stop, start, stop - start, 0, is_digit(window.at(stop + 1))};
  for (int n = 0; n < kMostPieces && window.byte(chain.end) == '.'; ++n) {
    const std::uint32_t piece = chain.end + 1;
    std::uint32_t end = scan_run(window, piece, chain.seen);
    while (end > piece && end - piece < kLongestPiece && window.byte(end) == '-' &&
           is_word(window.at(end + 1))) {
      end = scan_run(window, end + 1, chain.seen);
    }
    if (end == piece) break;
    chain.last = piece;
    chain.longest = std::max(chain.longest, end - piece);
    chain.end = end;
  }
  return chain;
}

bool is_domain_or_file(const Window& window, std::uint32_t start, const Chain& chain,
                       ScanContext& context) {
  if (is_upper(window.at(chain.last)) && !is_upper(window.at(start))) return false;
  return context.find(window.view(chain.last, chain.end)).has(MarkKind::dot_ending);
}

/// "x.y." of one or two letters a piece, in no dictionary.
bool is_short_chain(const Chain& chain) {
  return chain.longest <= 2 && (chain.seen & seen::digit) == 0;
}

/// A chain that ends in a full stop of its own, or lacks it ("f.eks").
bool take_abbreviation(const Window& window, std::uint32_t start, const Chain& chain,
                       Scanned& token, ScanContext& context) {
  const bool stop = window.byte(chain.end) == '.' && window.byte(chain.end + 1) != '.';
  const Entry& entry = context.find(window.view(start, chain.end), ".");
  std::optional<AbbreviationEnd> kind = abbreviation(entry, context);
  if (!kind && stop && is_short_chain(chain)) kind = AbbreviationEnd::capital;
  if (!kind) return false;
  token.end = chain.end + (stop && takes_stop(window, chain.end, *kind, context) ? 1 : 0);
  token.kind = TokenClass::abbreviation;
  token.seen |= chain.seen;
  return true;
}

/// A letter or digit follows the full stop at once.
void scan_inner_stop(const Window& window, std::uint32_t start, Scanned& token,
                     ScanContext& context) {
  const std::uint32_t stop = token.end;
  if (scan_email(window, start, token)) return;
  const Chain chain = scan_chain(window, start, stop);
  if (take_abbreviation(window, start, chain, token, context)) return;
  if (is_domain_or_file(window, start, chain, context)) {
    token.end = scan_path(window, chain.end);
    token.kind = TokenClass::url;
    return;
  }
  if (abbreviation(context.find(window.view(start, stop), "."), context)) {  // "kl.10", "jf.kap."
    token.end = stop + 1;
    token.kind = TokenClass::abbreviation;
    return;
  }
  const bool capitals = (token.seen & seen::lower) == 0 && (token.seen & seen::upper) != 0;
  const bool version = is_digit(window.before(stop));
  if (chain.digits_second && (capitals || version)) {  // "PB.160", "Web2.0"
    token.end = chain.end;
    token.seen |= chain.seen;
  }
}

/// "TV.", "OL.": what is written in capitals is a name, whatever its small letters stand for.
bool is_name_in_capitals(std::uint32_t start, const Scanned& token) {
  return (token.seen & seen::lower) == 0 && token.end - start > 1;
}

constexpr std::uint32_t kOrdinalDigits = 3;

}  // namespace

void scan_full_stop(const Window& window, std::uint32_t start, Scanned& token,
                    ScanContext& context) {
  const std::uint32_t stop = token.end;
  const char32_t next = window.at(stop + 1);
  if (next == '.') return;
  if (is_word(next)) return scan_inner_stop(window, start, token, context);
  auto kind = abbreviation(context.find(window.view(start, stop), "."), context);
  if (kind && is_name_in_capitals(start, token)) kind = AbbreviationEnd::word;
  const bool takes = kind ? takes_stop(window, stop, *kind, context)
                          : is_initial(window, start, stop, context) ||
                                looks_abbreviated(window, start, stop, context);
  if (!takes) return;
  token.end = stop + 1;
  token.kind = TokenClass::abbreviation;
}

bool is_ordinal(const Window& window, std::uint32_t start, std::uint32_t stop,
                ScanContext& context) {
  if (stop - start > kOrdinalDigits) return false;
  const char32_t glued = window.at(stop + 1);
  if (glued == '.') return false;
  if (is_letter(glued)) return is_lower(glued);
  const Following next = following(window, stop);
  if (start == window.begin && !is_digit(next.first)) return true;  // "1. Bakgrunn"
  if (next.first == 0) return false;
  if (is_lower(next.first) || next.first == ',') return true;
  if (next.first == '-' || next.first == 0x2013) {
    return next.at == stop + 1 && is_digit(window.at(window.next(next.at)));
  }
  return is_upper(next.first) && context.find_at(window, next.at).has(MarkKind::month);
}

}  // namespace uttrekk
