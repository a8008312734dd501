// What the program is connected to: terminals or pipes, how wide, and whether colour is wanted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace uttrekk::cli {

bool output_is_terminal();
bool errors_are_terminal();

/// `when`: auto, always or never. With auto, colour is for terminals alone, and NO_COLOR
/// (https://no-color.org) and TERM=dumb are heeded.
bool wants_colour(std::string_view when, bool terminal);

/// Of standard output, or else COLUMNS, or else 100.
std::uint32_t terminal_width();

}  // namespace uttrekk::cli
