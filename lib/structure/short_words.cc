#include "structure/short_words.h"

#include <algorithm>
#include <cstring>

#include "text/capitalised.h"
#include "text/characters.h"
#include "text/hash.h"
#include "text/latin_letters.h"

namespace uttrekk {
namespace {

std::uint8_t clause_words(const Lexicon& lexicon, const Entry& entry) {
  std::uint8_t found = 0;
  if (!entry.has(MarkKind::clause_word)) return found;
  for (auto mark = lexicon.begin(entry); mark != lexicon.end(entry); ++mark) {
    if (mark->kind == MarkKind::clause_word) found |= static_cast<std::uint8_t>(1 << mark->value);
  }
  return found;
}

// What a character tells of a text.
constexpr std::uint16_t kUpper = 1;
constexpr std::uint16_t kLower = 2;
constexpr std::uint16_t kLetter = 4;
constexpr std::uint16_t kDigit = 8;
constexpr std::uint16_t kBlank = 16;
constexpr std::uint16_t kMark = 32;  // quotes and markup: seen through
constexpr std::uint16_t kEnd = 64;   // of a sentence
constexpr std::uint16_t kAt = 128;
constexpr std::uint16_t kUrl = 256;  // may be part of "://" or, behind a "w", of "www."
constexpr std::uint16_t kWord = 512;

constexpr bool is_quote_or_mark(char32_t c) {
  return c == '"' || c == '*' || c == '_' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201E);
}

constexpr std::uint16_t traits_of(char32_t c) {
  if (is_blank(c)) return kBlank;
  if (is_quote_or_mark(c)) return kMark;
  std::uint16_t traits = 0;
  if (is_letter(c)) traits |= kLetter;
  if (is_upper(c)) traits |= kUpper;
  if (is_lower(c)) traits |= kLower;
  if (is_digit(c)) traits |= kDigit;
  if (is_word(c)) traits |= kWord;
  if (c == '.' || c == '?' || c == '!') traits |= kEnd;
  if (c == '@') traits |= kAt;
  if (c == '/') traits |= kUrl;
  return traits;
}

constexpr std::uint16_t kMoreBytes = 0x8000;  // a character past ASCII, or its first byte

/// By byte: the traits of ASCII, kMoreBytes for the rest.
constexpr std::array<std::uint16_t, 0x100> kByteTraits = [] {
  std::array<std::uint16_t, 0x100> traits{};
  for (std::size_t c = 0; c < traits.size(); ++c) {
    traits[c] = c < 0x80 ? traits_of(static_cast<char32_t>(c)) : kMoreBytes;
  }
  return traits;
}();

std::uint16_t traits_at(std::string_view text, std::size_t at) {
  const std::uint16_t traits = kByteTraits[static_cast<unsigned char>(text[at])];
  return traits != kMoreBytes ? traits : traits_of(code_point_at(text, at)) | kMoreBytes;
}

/// Past the word characters at `at`; what they tell is added to `seen`.
inline std::size_t word_end(std::string_view text, std::size_t at, std::uint16_t& seen) {
  for (; at < text.size(); ++at) {
    std::uint16_t traits = kByteTraits[static_cast<unsigned char>(text[at])];
    if (traits == kMoreBytes) {
      traits = traits_of(code_point_at(text, at)) | kMoreBytes;
      if ((traits & kWord) != 0) at += utf8_length(text[at]) - 1;
    }
    if ((traits & kWord) == 0) break;
    seen |= traits;
  }
  return at;
}

/// A short run of ASCII and Latin-1 letters and digits, as nearly all words are; bit masks over its
/// bytes.
struct Run {
  std::uint32_t size = 0;  // bytes; 0: no such run, or one that may go on with other characters
  sixteen_bytes::Mask lower = 0;
  sixteen_bytes::Mask upper = 0;
  sixteen_bytes::Mask digits = 0;
  sixteen_bytes::Mask leads = 0;  // first bytes of two
  ShortBytes bytes;

  bool capital() const { return (upper & (1 + (leads & 1))) != 0; }
  std::uint32_t last() const { return size - 1 - (leads << 2 >> size & 1); }  // its last character
};

/// The run that `bytes` start with.
inline Run run_in(sixteen_bytes::Bytes bytes) {
  using namespace sixteen_bytes;
  constexpr int kCaseToTop = 2;  // 0x20 is set in a small letter's last byte, ASCII or Latin-1
  const Bytes digits = between(bytes, '0', '9');
  const std::uint32_t size = before(mask(~(latin_letters(bytes) | digits)));
  if (size == 0 || size == kBytes || (mask(bytes) >> size & 1) != 0) return {};
  const Bytes word = first(bytes, size);
  Run run;
  run.size = size;
  run.digits = mask(first(digits, size));
  run.leads = mask(equal(word, 0xC3));
  run.lower = mask(word << kCaseToTop) & ~run.digits;
  run.upper = ((Mask{1} << size) - 1) & ~(run.lower | run.digits | run.leads);
  const auto [head, tail] = halves(word);
  run.bytes = {head, tail};
  return run;
}

/// Reads the characters of a text, finds its words and looks them up, in one pass.
class Reader {
 public:
  Reader(std::string_view text, const Lexicon& lexicon, Vocabulary& vocabulary, Words& words,
         Wording& wording)
      : text_(text), lexicon_(lexicon), vocabulary_(vocabulary), words_(words), w_(wording) {}

  void read() {
    std::array<char, kShortText + sixteen_bytes::kBytes> padded;
    const bool fits = text_.size() <= kShortText;
    if (fits)
      std::memset(std::copy(text_.begin(), text_.end(), padded.begin()), 0, sixteen_bytes::kBytes);
    for (std::size_t at = 0; at < text_.size();) {
      if (text_[at] == ' ') {
        after_blank_ = true;
        ++at;
      } else if (const Run run = fits ? run_in(sixteen_bytes::load(padded.data() + at)) : Run();
                 run.size > 0) {
        at = word(at, run);
      } else {
        const std::uint16_t traits = traits_at(text_, at);
        at = (traits & kWord) != 0 ? word(at, traits) : sign(at, traits);
      }
    }
    if (lower_ != 0) seen_ |= kLower | kLetter;
    if (upper_ != 0) seen_ |= kUpper | kLetter;
    if (digits_ != 0) seen_ |= kDigit;
    if (leads_ != 0) seen_ |= kMoreBytes;
    if (last_at_ < text_.size()) w_.last = code_point_at(text_, last_at_);
    const bool ascii = (seen_ & kMoreBytes) == 0;
    w_.characters = ascii ? static_cast<std::uint16_t>(text_.size()) : count_characters();
    w_.all_capitals = (seen_ & (kUpper | kLower)) == kUpper;
    w_.has_digit = (seen_ & kDigit) != 0;
    w_.digits_only = w_.has_digit && (seen_ & kLetter) == 0;
    w_.address = (seen_ & kAt) != 0 || ((seen_ & kUrl) != 0 && has_url());
  }

 private:
  std::size_t word(std::size_t begin, const Run& run) {
    const std::uint16_t first = run.capital() ? kUpper : 0;
    show(begin, first);
    lower_ |= run.lower;
    upper_ |= run.upper;
    digits_ |= run.digits;
    leads_ |= run.leads;
    last_at_ = begin + run.last();
    const std::string_view spelling = text_.substr(begin, run.size);
    add(begin, first, spelling, [&] { return vocabulary_.word(run.bytes, spelling, lexicon_); });
    return begin + run.size;
  }
  std::size_t word(std::size_t begin, std::uint16_t first) {
    show(begin, first);
    const std::size_t end = word_end(text_, begin, seen_);
    last_at_ = previous_boundary(text_, end);
    const std::string_view spelling = text_.substr(begin, end - begin);
    add(begin, first, spelling, [&] { return vocabulary_.word(spelling, lexicon_); });
    return end;
  }
  template <typename LookUp>
  void add(std::size_t begin, std::uint16_t first, std::string_view spelling, LookUp&& look_up) {
    ended_ = false;
    if (words_.count < kMaxWords) {
      Word& word = words_.at[words_.count++];
      word.begin = static_cast<std::uint32_t>(begin);
      word.end = static_cast<std::uint32_t>(begin + spelling.size());
      word.upper = (first & kUpper) != 0;
      word.after_comma = comma_;
      word.id = look_up();
      const Vocabulary::Known& known = vocabulary_.known(word.id);
      word.entry = known.entry;
      word.marks = known.marks;
      word.opens = known.opens;
    }
    comma_ = false;
  }

  /// What is no part of a word.
  std::size_t sign(std::size_t at, std::uint16_t traits) {
    if ((traits & (kBlank | kMark)) != 0) {
      after_blank_ = (traits & kBlank) != 0;
      seen_ |= traits;
    } else {
      show(at, traits);
      ended_ = (traits & kEnd) != 0 &&
               !(text_[at] == '.' && (behind_short_word(at) || behind_ordinal(at)));
      comma_ = comma_ || text_[at] == ',';
      if (text_[at] == '.' && at > 0 && text_[at - 1] == 'w') seen_ |= kUrl;
      last_at_ = at;
    }
    return at + utf8_length(text_[at]);
  }

  /// A character that is no blank and not seen through, behind what stands at last_at_.
  void show(std::size_t at, std::uint16_t traits) {
    if (last_at_ == std::string_view::npos) {
      w_.first = code_point_at(text_, at);
    } else if (after_blank_) {
      if (ended_ && (traits & kUpper) != 0) w_.sentences = true;
      if (text_[last_at_] == ':') w_.inner_colon = true;
    }
    after_blank_ = false;
    seen_ |= traits;
  }

  /// "St." ends no sentence: a letter or two stand before the full stop, the last in lower case.
  bool behind_short_word(std::size_t stop) const {
    constexpr std::uint32_t kShortWord = 2;  // letters
    std::uint32_t letters = 0;
    for (std::size_t at = stop; at > 0;) {
      at = previous_boundary(text_, at);
      const std::uint16_t traits = traits_at(text_, at);
      if ((traits & kBlank) != 0) break;
      if ((traits & kMark) != 0 || text_[at] == '.') continue;
      if ((traits & kLetter) == 0 || ++letters > kShortWord) return false;
    }
    return letters > 0 && (traits_at(text_, last_at_) & kLower) != 0;
  }

  /// "19." of "STYREMØTE 19. SEPTEMBER": one digit or two before the full stop.
  bool behind_ordinal(std::size_t stop) const {
    const auto digit = [&](std::size_t at) { return (traits_at(text_, at) & kDigit) != 0; };
    if (stop < 2 || !digit(stop - 1)) return false;
    const std::size_t first = digit(stop - 2) ? stop - 2 : stop - 1;
    return first > 0 && text_[first - 1] == ' ';
  }

  std::uint16_t count_characters() const {
    std::uint16_t count = 0;
    for (const char c : text_) count = static_cast<std::uint16_t>(count + !is_continuation(c));
    return count;
  }
  bool has_url() const {
    return text_.find("://") != text_.npos || text_.find("www.") != text_.npos;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  Vocabulary& vocabulary_;
  Words& words_;
  Wording& w_;
  std::uint16_t seen_ = 0;         // traits of all but runs
  sixteen_bytes::Mask lower_ = 0;  // of any run
  sixteen_bytes::Mask upper_ = 0;
  sixteen_bytes::Mask digits_ = 0;
  sixteen_bytes::Mask leads_ = 0;
  std::size_t last_at_ = std::string_view::npos;  // the last character that counts
  bool ended_ = false;                            // it ends a sentence
  bool after_blank_ = false;
  bool comma_ = false;  // since the last word
};

}  // namespace

void read_words(std::string_view text, const Lexicon& lexicon, Vocabulary& vocabulary, Words& words,
                Wording& wording) {
  Reader(text, lexicon, vocabulary, words, wording).read();
  const auto& clause = vocabulary.column(vocabulary.clause, [&](std::string_view, EntryId entry) {
    return clause_words(lexicon, lexicon.entry(entry));
  });
  std::uint32_t capitals = 0;
  for (std::uint32_t i = 0; i < words.count; ++i) {
    Word& word = words.at[i];
    word.clause = clause[word.id];
    words.opens |= word.opens;
    capitals += word.upper;
  }
  wording.capitals = static_cast<std::uint16_t>(capitals);
}

const Entry& entry_of(std::string_view word, const Lexicon& lexicon, Vocabulary& vocabulary) {
  if (word.empty()) return lexicon.entry(Lexicon::kUnknown);
  return lexicon.entry(vocabulary.entry(vocabulary.word(word, lexicon)));
}

Ends ends_of(std::string_view text) {
  constexpr std::uint16_t kSeenThrough = kBlank | kMark;
  Ends ends;
  std::size_t begin = 0;
  while (begin < text.size() && (traits_at(text, begin) & kSeenThrough) != 0)
    begin += utf8_length(text[begin]);
  if (begin == text.size()) return ends;
  std::size_t end = previous_boundary(text, text.size());
  while ((traits_at(text, end) & kSeenThrough) != 0) end = previous_boundary(text, end);
  return {code_point_at(text, begin), code_point_at(text, end)};
}

std::uint64_t first_word_opens(std::string_view text, const Lexicon& lexicon,
                               Vocabulary& vocabulary) {
  std::uint16_t seen = 0;
  std::size_t begin = 0;
  while (begin < text.size() && (traits_at(text, begin) & kWord) == 0)
    begin += utf8_length(text[begin]);
  text.remove_prefix(begin);
  if (text.empty()) return 0;
  const auto [first, last] = short_bytes(text.substr(0, ShortBytes::kMost));
  if (const Run run = run_in(sixteen_bytes::joined({first, last})); run.size > 0)
    return vocabulary.known(vocabulary.word(run.bytes, text.substr(0, run.size), lexicon)).opens;
  const std::string_view word = text.substr(0, word_end(text, 0, seen));
  return vocabulary.known(vocabulary.word(word, lexicon)).opens;
}

bool in_capitals(std::string_view text) {
  if (starts_capitalised(text)) return false;
  bool upper = false;
  for (std::size_t at = 0; at < text.size(); at += utf8_length(text[at])) {
    const std::uint16_t traits = traits_at(text, at);
    if ((traits & kLower) != 0) return false;
    upper = upper || (traits & kUpper) != 0;
  }
  return upper;
}

}  // namespace uttrekk
