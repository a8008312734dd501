#include "text/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <array>
#include <memory>
#include <utility>

#include "text/utf8.h"

namespace uttrekk {
namespace {

struct ByteOrderMark {
  std::string_view bytes;
  const char* encoding;
};

// UTF-32LE starts as UTF-16LE does, so it comes first.
constexpr std::array kByteOrderMarks = {
    ByteOrderMark{kByteOrderMark, "UTF-8"},
    ByteOrderMark{std::string_view("\xFF\xFE\x00\x00", 4), "UTF-32LE"},
    ByteOrderMark{std::string_view("\x00\x00\xFE\xFF", 4), "UTF-32BE"},
    ByteOrderMark{std::string_view("\xFF\xFE", 2), "UTF-16LE"},
    ByteOrderMark{std::string_view("\xFE\xFF", 2), "UTF-16BE"},
};

/// An 8-bit encoding with the bytes that Norwegian letters and marks have in it. A letter counts
/// only between ASCII letters or at a word's edge, so that other bytes seldom count as one.
struct EightBit {
  const char* encoding;
  std::string_view letters;  // å æ ø Å Æ Ø é ò
  std::string_view marks;    // quotes and dashes that only this encoding has
};

constexpr std::array kEightBit = {
    EightBit{"windows-1252", "\xE5\xE6\xF8\xC5\xC6\xD8\xE9\xF2",
             "\x91\x92\x93\x94\x95\x96\x97\x85"},
    EightBit{"macintosh", "\x8C\xBE\xBF\x81\xAE\xAF\x8E\x98", "\xC7\xC8\xD0\xD1\xD2\xD3\xA5"},
    EightBit{"IBM865", "\x86\x91\x9B\x8F\x92\x9D\x82\x95", ""},
};

constexpr double kNorwegianShare = 0.75;  // of the bytes past ASCII

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool has_c1(std::string_view bytes) {
  for (const char c : bytes) {
    const auto b = static_cast<unsigned char>(c);
    if (b >= 0x80 && b < 0xA0) return true;
  }
  return false;
}

/// The share of bytes past ASCII that read as Norwegian letters in their places, or as marks.
double norwegian_share(std::string_view bytes, const EightBit& candidate) {
  std::size_t high = 0;
  std::size_t norwegian = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) continue;
    ++high;
    const bool letter = candidate.letters.find(bytes[i]) != std::string_view::npos;
    const bool beside = (i > 0 && is_ascii_letter(bytes[i - 1])) ||
                        (i + 1 < bytes.size() && is_ascii_letter(bytes[i + 1])) ||
                        bytes.size() == 1;
    const bool alone = letter && i > 0 && bytes[i - 1] == ' ' &&
                       (i + 1 == bytes.size() || bytes[i + 1] == ' ');  // "å", "Ø"
    norwegian +=
        (letter && (beside || alone)) || candidate.marks.find(bytes[i]) != std::string_view::npos;
  }
  return high == 0 ? 0 : static_cast<double>(norwegian) / static_cast<double>(high);
}

const char* norwegian_encoding(std::string_view bytes) {
  const EightBit* best = nullptr;
  double best_share = kNorwegianShare;
  for (const EightBit& candidate : kEightBit) {
    const double share = norwegian_share(bytes, candidate);
    if (share >= best_share && (best == nullptr || share > best_share)) {
      best = &candidate;
      best_share = share;
    }
  }
  if (best == nullptr) return nullptr;
  const bool latin = best == &kEightBit.front();
  return latin && !has_c1(bytes) ? "ISO-8859-1" : best->encoding;
}

/// Sequences of two bytes or more hardly ever come about by chance in an 8-bit encoding, so that
/// what is ill-formed beside as many of them is damage. Where they do («økt» in MacRoman), nearly
/// all bytes past ASCII are Norwegian letters and marks, which those of UTF-8 never are.
bool is_utf8(std::string_view bytes, const Utf8Check& check) {
  if (check.ill_formed == 0) return true;
  return check.ill_formed <= check.sequences && norwegian_encoding(bytes) == nullptr;
}

std::string detected_encoding(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  constexpr std::size_t kSample = 64 * 1024;
  const auto length = static_cast<std::int32_t>(std::min(bytes.size(), kSample));
  if (U_SUCCESS(status)) ucsdet_setText(detector.get(), bytes.data(), length, &status);
  const UCharsetMatch* match = U_SUCCESS(status) ? ucsdet_detect(detector.get(), &status) : nullptr;
  const char* name = match != nullptr ? ucsdet_getName(match, &status) : nullptr;
  // It takes a few bytes that look like it for UTF-16; utf16_without_mark() has looked at more.
  const bool wide = name != nullptr && std::string_view(name).starts_with("UTF-");
  return U_SUCCESS(status) && name != nullptr && !wide ? name : "windows-1252";
}

/// UTF-16 without a mark: every other byte of Norwegian text is NUL.
const char* utf16_without_mark(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 512);
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  const std::size_t half = sample.size() / 2;
  if (half < 2) return nullptr;
  if (odd > half * 3 / 4 && even <= half / 16) return "UTF-16LE";
  if (even > half * 3 / 4 && odd <= half / 16) return "UTF-16BE";
  return nullptr;
}

/// Every code unit that `encoding` lacks becomes U+FFFD (ICU's own default).
std::optional<std::string> convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(encoding, &status),
                                                                &ucnv_close);
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status),
                                                              &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  std::string out(bytes.size() * 3 + 16, '\0');
  const char* source = bytes.data();
  char* target = out.data();
  ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source,
                 bytes.data() + bytes.size(), nullptr, nullptr, nullptr, nullptr, true, true,
                 &status);
  if (U_FAILURE(status)) return std::nullopt;
  out.resize(static_cast<std::size_t>(target - out.data()));
  return out;
}

Decoded from_utf8(std::string bytes, const Utf8Check& check, std::uint64_t skipped) {
  Decoded result;
  result.encoding = "UTF-8";
  result.replaced = static_cast<std::uint32_t>(check.ill_formed);
  if (check.ill_formed > 0) {
    bytes = repair_utf8(bytes, kReportedOffsets, result.replaced_at);
    for (auto& at : result.replaced_at) at += skipped;
  }
  result.text = Text(std::move(bytes));
  return result;
}

std::optional<Decoded> from_encoding(std::string_view bytes, std::string encoding) {
  std::optional<std::string> utf8 = convert(bytes, encoding.c_str());
  if (!utf8) return std::nullopt;
  Decoded result;
  constexpr std::string_view kReplacement = "\uFFFD";
  for (std::size_t at = utf8->find(kReplacement); at != std::string::npos;
       at = utf8->find(kReplacement, at + kReplacement.size())) {
    ++result.replaced;  // where in the input is known for UTF-8 only
  }
  result.encoding = std::move(encoding);
  result.text = Text(std::move(*utf8));
  return result;
}

std::string guessed_encoding(std::string_view bytes) {
  if (const char* utf16 = utf16_without_mark(bytes)) return utf16;
  if (const char* norwegian = norwegian_encoding(bytes)) return norwegian;
  return detected_encoding(bytes);
}

}  // namespace

Decoded decode(std::string bytes, std::optional<std::string_view> encoding) {
  std::string name(encoding.value_or(""));
  std::uint64_t skipped = 0;
  if (name.empty()) {
    for (const ByteOrderMark& mark : kByteOrderMarks) {
      if (!bytes.starts_with(mark.bytes)) continue;
      name = mark.encoding;
      skipped = mark.bytes.size();
      bytes.erase(0, skipped);
      break;
    }
  }
  if (name.empty() && utf16_without_mark(bytes) == nullptr) {
    const Utf8Check check = check_utf8(bytes);
    if (is_utf8(bytes, check)) return from_utf8(std::move(bytes), check, 0);
  }
  if (name.empty()) name = guessed_encoding(bytes);
  if (name != "UTF-8") {
    if (auto result = from_encoding(bytes, name)) return std::move(*result);
  }
  const Utf8Check check = check_utf8(bytes);
  return from_utf8(std::move(bytes), check, skipped);
}

}  // namespace uttrekk
