// The escapes of a JSON string, read as leniently as they are written.
#pragma once

#include <optional>
#include <string>

namespace uttrekk {

/// The string whose first character is at `raw`, up to its closing quote, which must be there:
/// without its escapes, in valid UTF-8 if its bytes are. Half a surrogate pair ("\ud800", which the
/// grammar of RFC 8259 allows and programs write) becomes U+FFFD. Nothing where an escape is bad.
std::optional<std::string> unescape_json_string(const char* raw);

}  // namespace uttrekk
