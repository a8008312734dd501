// The fingerprint of an input: SHA-256 (FIPS 180-4), by Nettle.
#pragma once

#include <string>
#include <string_view>

namespace uttrekk {

/// 64 hexadecimal digits in lower case, as sha256sum prints them.
std::string sha256(std::string_view bytes);

}  // namespace uttrekk
