#pragma once

#include <string_view>

namespace sb {

/// The double nearest to a decimal number, ties to the even one, as IEEE 754 asks; infinity when no double holds it.
/// The text is a JSON number: `-12.5e-3`. Own code, because libc's takes a fifth of the module for long doubles.
[[nodiscard]] double nearest_double(std::string_view number);

}  // namespace sb
