#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace sb::content {

/// Whether an id is made of letters, digits and hyphens, and short enough to stand in a path.
[[nodiscard]] inline bool well_formed(std::string_view id) {
  constexpr std::size_t kLongest = 64;
  constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
  return !id.empty() && id.size() <= kLongest && id.find_first_not_of(kAllowed) == std::string_view::npos;
}

/// The one of a list that has this id; nullptr where there is none.
template <class T>
[[nodiscard]] const T* find_id(const std::vector<T>& list, std::string_view id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& each) { return each.id == id; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace sb::content
