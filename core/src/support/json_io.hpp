#pragma once

#include <cstddef>
#include <string_view>

#include "support/json.hpp"
#include "support/result.hpp"

namespace sb {

/// Longest text that is read as JSON: 1 MiB.
inline constexpr std::size_t kLargestText = std::size_t{1} << 20U;
/// Deepest nesting of lists and objects.
inline constexpr std::size_t kDeepestNesting = 32;
/// Largest number that is read; beyond it doubles start to skip thousandths.
inline constexpr double kLargestNumber = 1e12;

/// Reads JSON text. Refuses text that is too large or too deep, a byte order mark, bytes that are not UTF-8, numbers
/// that cannot be held, and objects that name a key twice.
[[nodiscard]] Result<Json> parse_json(std::string_view text);

}  // namespace sb
