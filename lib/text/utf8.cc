#include "text/utf8.h"

#include "text/eight_bytes.h"

namespace uttrekk {
namespace {

/// The first byte from `at` on that is not ASCII, or the size.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  namespace eight = eight_bytes;
  for (; at + sizeof(eight::Bytes) <= bytes.size(); at += sizeof(eight::Bytes)) {
    const eight::Bytes high = eight::not_ascii(eight::load(bytes.data() + at));
    if (high != 0) return at + eight::before(high);
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

struct Step {
  std::uint32_t length = 1;
  bool well_formed = false;
};

/// The sequence at `at`: well-formed, or the maximal subpart of an ill-formed one.
Step step(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u;
  };
  const auto lead = byte(at);
  if (lead < 0x80) return {1, true};
  if (lead >= 0xC2 && lead < 0xE0 && (byte(at + 1) & 0xC0) == 0x80) return {2, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::uint32_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const unsigned low = lead == 0xE0 ? 0xA0u : lead == 0xF0 ? 0x90u : 0x80u;
  const unsigned high = lead == 0xED ? 0x9Fu : lead == 0xF4 ? 0x8Fu : 0xBFu;
  if (byte(at + 1) < low || byte(at + 1) > high) return {1, false};
  for (std::uint32_t i = 2; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {i, false};
  }
  return {length, true};
}

}  // namespace

Utf8Check check_utf8(std::string_view bytes) {
  Utf8Check result;
  for (std::size_t i = skip_ascii(bytes, 0); i < bytes.size(); i = skip_ascii(bytes, i)) {
    const Step s = step(bytes, i);
    ++(s.well_formed ? result.sequences : result.ill_formed);
    i += s.length;
  }
  return result;
}

std::string repair_utf8(std::string_view bytes, std::size_t keep, std::vector<std::uint64_t>& at) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const Step s = step(bytes, i);
    if (s.well_formed) {
      out.append(bytes.substr(i, s.length));
    } else {
      out += "\uFFFD";
      if (at.size() < keep) at.push_back(i);
    }
    i += s.length;
  }
  return out;
}

}  // namespace uttrekk
