#pragma once

#include <string_view>

namespace sb::content {

/// Whether an id is made of letters, digits and hyphens, and short enough to stand in a path.
[[nodiscard]] inline bool well_formed(std::string_view id) {
  constexpr std::size_t kLongest = 64;
  constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
  return !id.empty() && id.size() <= kLongest && id.find_first_not_of(kAllowed) == std::string_view::npos;
}

}  // namespace sb::content
