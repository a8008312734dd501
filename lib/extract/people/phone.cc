#include "extract/people/phone.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "dictionary/choice.h"
#include "extract/people/norwegian_number.h"
#include "extract/people/small_word.h"
#include "text/byte_set.h"
#include "text/characters.h"
#include "text/fold.h"

namespace uttrekk {
namespace {

constexpr std::uint32_t kMaxDigits = 15;  // E.164
constexpr std::uint32_t kMaxWord = 32;    // bytes of a label

enum class Label : std::uint8_t { none, phone, other };
enum ReachLabel : std::int32_t { kPhone, kLetter, kEmail, kOther };
static_assert(choices_of(MarkKind::reach_label) == "phone letter email other");

/// A run of digits with what may part the groups of a phone number.
struct DigitGroups {
  Span span;
  std::string digits;                    // at most kMaxDigits + 1 are kept
  std::array<std::uint8_t, 8> groups{};  // digits in each group
  std::uint32_t group_count = 0;
  bool plus = false;
  bool spaced = true;  // blanks alone part the groups

  bool has_groups(std::initializer_list<std::uint8_t> sizes) const {
    return sizes.size() == group_count && std::equal(sizes.begin(), sizes.end(), groups.begin());
  }
};

/// Bytes of the separator at `at` between two digits of one number; 0 where the number ends.
std::uint32_t separator_length(std::string_view text, std::uint32_t at) {
  const char32_t c = code_point_at(text, at);
  const bool parts =
      c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009 || c == '-' || c == '.' || c == 0x2011;
  return parts ? utf8_length(text[at]) : 0;
}

class PhoneFinder {
 public:
  PhoneFinder(const Text& text, const Lexicon& lexicon) : text_(text.view()), lexicon_(lexicon) {}
  std::vector<Phone> find();

 private:
  std::size_t next_start(std::size_t from);
  DigitGroups read_run(std::uint32_t at) const;
  void try_run(const DigitGroups& run);
  bool stands_alone(Span span) const;
  Label label_before(std::uint32_t at) const;
  Label mark_of(std::string_view word, bool colon) const;
  bool amount_after(std::uint32_t at) const;
  bool joins(std::string_view word) const;
  bool continues_list(std::uint32_t at) const;
  std::optional<PhoneEvidence> evidence(const DigitGroups& run) const;
  static std::optional<std::string> format(const DigitGroups& run);

  std::string_view text_;
  const Lexicon& lexicon_;
  std::size_t bracket_ = 0;  // the next "(+"
  std::vector<Phone> found_;
};

DigitGroups PhoneFinder::read_run(std::uint32_t at) const {
  DigitGroups run;
  run.span = {at, at};
  std::uint32_t i = at;
  bool bracket = false;
  if (text_[i] == '(') bracket = true, ++i;
  if (i < text_.size() && text_[i] == '+') run.plus = true, ++i;
  std::uint32_t in_group = 0;
  const auto close_group = [&] {
    if (in_group == 0) return;
    if (run.group_count < run.groups.size()) {
      run.groups[run.group_count] = static_cast<std::uint8_t>(std::min(in_group, 255u));
    }
    ++run.group_count;
    in_group = 0;
  };
  while (i < text_.size()) {
    if (is_digit(text_[i])) {
      if (run.digits.size() <= kMaxDigits) run.digits += text_[i];
      ++in_group;
      run.span.end = ++i;
      continue;
    }
    if (bracket && text_[i] == ')') {
      bracket = false;
      run.span.end = ++i;
      close_group();
      continue;
    }
    const std::uint32_t length = separator_length(text_, i);
    const std::uint32_t next = i + length;
    if (length == 0 || next >= text_.size()) break;
    if (!is_digit(text_[next]) && !(text_[next] == '(' && run.plus)) break;
    if (text_[i] == '-' || text_[i] == '.') run.spaced = false;
    close_group();
    i = next;
    if (text_[i] == '(') bracket = true, ++i;
  }
  close_group();
  return run;
}

bool PhoneFinder::stands_alone(Span span) const {
  const char32_t before = code_point_before(text_, span.begin);
  if (is_word(before) || before == '.' || before == ',' || before == '-' || before == '+' ||
      before == '/' || before == '#' || before == '$' || before == 0xA7 || before == '=' ||
      before == '_' || before == 0x2013) {
    return false;
  }
  const char32_t after = code_point_at(text_, span.end);
  if (is_word(after) || after == '%' || after == '_' || after == 0x2013 || after == '@')
    return false;
  if (after == ',' || after == '/' || after == '-' || after == ':' || after == '.') {
    return !is_digit(code_point_at(text_, span.end + 1)) && after != '-';
  }
  return true;
}

Label PhoneFinder::mark_of(std::string_view word, bool colon) const {
  const Entry& entry = lexicon_.find(folded(word));
  const auto value = lexicon_.value(entry, MarkKind::reach_label);
  if (!value || *value == kEmail) return Label::none;
  if (*value == kOther) return Label::other;
  return *value == kPhone || colon ? Label::phone : Label::none;
}

/// What the word right before byte `at` says the number is: "Tlf.: ", "org.nr. ".
Label PhoneFinder::label_before(std::uint32_t at) const {
  bool colon = false;
  const auto skip = [&](std::uint32_t i) {
    while (i > 0) {
      const char32_t c = code_point_before(text_, i);
      if (c == ':') colon = true;
      if (!is_blank(c) && c != ':' && c != '(' && c != '*') break;
      if (at - i > kMaxWord) break;
      i = static_cast<std::uint32_t>(previous_boundary(text_, i));
    }
    return i;
  };
  const std::uint32_t end = skip(at);
  if (code_point_before(text_, end) == 0xA7) return Label::other;  // "§ 91234567"
  std::uint32_t start = end;
  while (start > 0 && end - start <= kMaxWord) {
    const char32_t c = code_point_before(text_, start);
    if (!is_word(c) && c != '.' && c != '-') break;
    start = static_cast<std::uint32_t>(previous_boundary(text_, start));
  }
  if (end - start > kMaxWord) return Label::none;
  std::string_view word = text_.substr(start, end - start);
  if (const Label label = mark_of(word, colon); label != Label::none) return label;
  while (!word.empty() && word.back() == '.') word.remove_suffix(1);
  return mark_of(word, colon);
}

/// "kr", "kroner", "NOK" right after: the number is an amount. "Faks:" is the label of the next
/// one.
bool PhoneFinder::amount_after(std::uint32_t at) const {
  const std::uint32_t from = at < text_.size() && text_[at] == ' ' ? at + 1 : at;
  std::uint32_t end = from;
  while (end < text_.size() && end - from < kMaxWord && is_word(code_point_at(text_, end))) {
    end += utf8_length(text_[end]);
  }
  if (text_.substr(from, 1) == "%") return true;
  if (code_point_at(text_, end) == ':') return false;
  return end > from && mark_of(text_.substr(from, end - from), false) == Label::other;
}

/// "og", "eller"
bool PhoneFinder::joins(std::string_view word) const {
  return small_word(lexicon_, lexicon_.find(word)) == SmallWord::both;
}

/// "tlf. 77 00 11 22 / 912 34 567", "… eller …": the label holds for the next number too.
bool PhoneFinder::continues_list(std::uint32_t at) const {
  if (found_.empty() || found_.back().evidence != PhoneEvidence::labelled) return false;
  const std::uint32_t end = found_.back().span.end;
  if (at - end > 8) return false;
  const std::string_view gap = trim(text_.substr(end, at - end));
  return gap == "/" || gap == "," || gap == ";" || joins(gap);
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

std::optional<PhoneEvidence> PhoneFinder::evidence(const DigitGroups& run) const {
  const Label label = label_before(run.span.begin);
  if (label == Label::other) return std::nullopt;
  if (label != Label::phone && amount_after(run.span.end)) return std::nullopt;
  const std::size_t count = run.digits.size();
  if (run.plus) return PhoneEvidence::labelled;
  const bool labelled = label == Label::phone || continues_list(run.span.begin);
  if (run.digits.starts_with("00") && count >= 10) return PhoneEvidence::labelled;
  if (count == 10 && run.digits.starts_with("47") && labelled) return PhoneEvidence::labelled;
  if (count == 5) return labelled ? std::optional(PhoneEvidence::labelled) : std::nullopt;
  if (count != 8) return std::nullopt;
  const bool grouped = run.has_groups({2, 2, 2, 2}) || run.has_groups({3, 2, 3});
  const bool whole = run.has_groups({8});
  const bool halves = run.has_groups({4, 4}) && !is_year(std::string_view(run.digits).substr(0, 4));
  if (labelled && (grouped || whole || halves || run.spaced)) return PhoneEvidence::labelled;
  if (grouped && run.spaced) return PhoneEvidence::grouped;
  if ((whole || halves) && run.spaced) return PhoneEvidence::shape;
  return std::nullopt;
}

/// The digits of a Norwegian number, without country code; empty where the code is another one.
std::string_view national_digits(std::string_view digits, bool plus) {
  constexpr std::string_view kCountry = "47";
  constexpr std::size_t kWithCountry = 10;
  bool country = plus || digits.size() == kWithCountry;
  if (!plus && digits.starts_with("00")) {
    digits.remove_prefix(2);
    country = true;
  }
  if (!country) return digits;
  return digits.starts_with(kCountry) ? digits.substr(kCountry.size()) : std::string_view();
}

std::optional<std::string> PhoneFinder::format(const DigitGroups& run) {
  const std::string_view national = national_digits(run.digits, run.plus);
  if (national.size() == 8 || national.size() == 5) {
    if (!is_norwegian_number(national)) return std::nullopt;
    return "+47" + std::string(national);
  }
  using i18n::phonenumbers::PhoneNumberUtil;
  const PhoneNumberUtil& phones = *PhoneNumberUtil::GetInstance();
  std::string input = run.digits;
  if (run.plus) {
    input.insert(0, 1, '+');
  } else if (input.starts_with("00")) {
    input.replace(0, 2, "+");
  } else if (input.size() == 10) {
    input.insert(0, 1, '+');
  }
  i18n::phonenumbers::PhoneNumber number;
  if (phones.Parse(input, "NO", &number) != PhoneNumberUtil::NO_PARSING_ERROR) return std::nullopt;
  if (!phones.IsValidNumber(number)) return std::nullopt;
  std::string out;
  phones.Format(number, PhoneNumberUtil::E164, &out);
  return out;
}

void PhoneFinder::try_run(const DigitGroups& run) {
  const std::size_t count = run.digits.size();
  if (count < 5 || count > kMaxDigits || run.group_count > run.groups.size()) return;
  if (!stands_alone(run.span)) return;
  const auto strength = evidence(run);
  if (!strength) return;
  if (auto e164 = format(run)) found_.push_back({run.span, std::move(*e164), *strength});
}

/// Where the next number may start, from byte `from` on: at a digit, the "+" before it, or "(+".
std::size_t PhoneFinder::next_start(std::size_t from) {
  if (bracket_ < from) bracket_ = std::min(text_.find("(+", from), text_.size());
  const auto digits = [](sixteen_bytes::Bytes bytes) {
    return sixteen_bytes::between(bytes, '0', '9');
  };
  std::size_t start = find_byte(text_, from, digits);
  if (start > from && text_[start - 1] == '+') --start;
  return std::min(start, bracket_);
}

std::vector<Phone> PhoneFinder::find() {
  bracket_ = std::min(text_.find("(+"), text_.size());
  for (std::size_t i = next_start(0); i < text_.size();) {
    const DigitGroups run = read_run(static_cast<std::uint32_t>(i));
    try_run(run);
    i = next_start(std::max<std::size_t>(i + 1, run.span.end));
  }
  return std::move(found_);
}

}  // namespace

std::vector<Phone> find_phones(const Text& text, const Lexicon& lexicon) {
  return PhoneFinder(text, lexicon).find();
}

}  // namespace uttrekk
