// E-mail addresses, URLs, domains, hashtags and mentions.
#pragma once

#include <cstdint>

#include "segment/scan.h"

namespace uttrekk {

/// If an e-mail address starts at `start`, where a token has been read up to token.end, makes
/// that the token. Reads at most the 64 bytes of a local part (RFC 5321) ahead.
bool scan_email(const Window& window, std::uint32_t start, Scanned& token);

/// The same for a URL whose scheme the token is ("https" before "://").
bool scan_url(const Window& window, std::uint32_t start, Scanned& token);

/// Past the path, query and fragment ("/sak?id=3") behind a domain that ends at `at`; a closing
/// mark of the sentence stays outside.
std::uint32_t scan_path(const Window& window, std::uint32_t at);

/// "#HelseViken", "@kommunen": past the name, or `at` if there is none.
std::uint32_t scan_handle(const Window& window, std::uint32_t at);

}  // namespace uttrekk
