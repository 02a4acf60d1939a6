#pragma once

#include <cstddef>
#include <string_view>

#include "support/json.hpp"
#include "support/result.hpp"

namespace sb {

/// Longest text that is read as JSON: 1 MiB.
inline constexpr std::size_t kLargestText = std::size_t{1} << 20U;
/// Longest request that holds what someone kept over time, such as 10,000 moments of a diary: 8 MiB. Every other text
/// keeps to `kLargestText`.
inline constexpr std::size_t kLargestRequest = std::size_t{8} << 20U;
/// Deepest nesting of lists and objects.
inline constexpr std::size_t kDeepestNesting = 32;
/// Largest number that is read; beyond it doubles start to skip thousandths.
inline constexpr double kLargestNumber = 1e12;

/// Reads JSON text. Refuses text that is larger than `largest` bytes or too deep, a byte order mark, bytes that are not
/// UTF-8, numbers that cannot be held, and objects that name a key twice.
[[nodiscard]] Result<Json> parse_json(std::string_view text, std::size_t largest = kLargestText);

}  // namespace sb
