// Text from reports and file names, made harmless for the places that findings are printed in.
#pragma once

#include <string>
#include <string_view>

namespace uttrekk {

/// Appends `text` on one line: control characters, bidi marks, zero-width characters and line ends
/// become "\n", "\t" or "\u{202e}"; bytes that are no UTF-8 become U+FFFD.
void append_visible(std::string& out, std::string_view text);

/// The same for lines that a CI system reads along with: "::" at the start and "##[" anywhere,
/// which open GitHub's workflow commands, are taken apart.
void append_log_text(std::string& out, std::string_view text);

/// As content of an XML 1.0 element or of an attribute in double quotes.
void append_xml(std::string& out, std::string_view text);

/// As a JSON string with its quotes; what append_visible would escape is written as \uXXXX.
void append_json_text(std::string& out, std::string_view text);

/// As data of a GitHub workflow command; `property`: as the value of one of its properties.
void append_workflow_text(std::string& out, std::string_view text, bool property);

/// A path as a URI reference (RFC 3986): relative ones stay so, absolute ones are "file:///…".
void append_uri(std::string& out, std::string_view path);

}  // namespace uttrekk
