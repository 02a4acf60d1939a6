#pragma once

#include <cstddef>
#include <utility>
#include <vector>

// Sorting whose code is there once, whatever is sorted: each use of the standard one is a copy of all its code.
namespace sb {

/// Whether one place of a list comes before another; a function and what it looks at.
struct Before {
  const void* context = nullptr;
  bool (*before)(const void* context, std::size_t one, std::size_t other) = nullptr;
};

/// The places 0 to count - 1 in order; what comes before nothing else keeps its order.
[[nodiscard]] std::vector<std::size_t> ordered_places(std::size_t count, const Before& comes);

/// Sorts a list, given whether one element comes before another; equal elements keep their order.
template <class T, class Less>
void sort_by(std::vector<T>& list, const Less& less) {
  struct Context {
    const std::vector<T>& list;
    const Less& less;
  };
  const Context context{list, less};
  const Before comes{&context, [](const void* data, std::size_t one, std::size_t other) -> bool {
                       const auto& [all, is_less] = *static_cast<const Context*>(data);
                       return is_less(all[one], all[other]);
                     }};
  const std::vector<std::size_t> places = ordered_places(list.size(), comes);
  std::vector<T> sorted;
  sorted.reserve(list.size());
  for (const std::size_t place : places) sorted.push_back(std::move(list[place]));
  list.swap(sorted);
}

/// Sorts a list by its elements' own order.
template <class T>
void sort_list(std::vector<T>& list) {
  sort_by(list, [](const T& one, const T& other) { return one < other; });
}

}  // namespace sb
