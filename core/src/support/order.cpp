#include "support/order.hpp"

#include <algorithm>
#include <numeric>

namespace sb {

std::vector<std::size_t> ordered_places(std::size_t count, const Before& comes) {
  std::vector<std::size_t> places(count);
  std::iota(places.begin(), places.end(), std::size_t{0});
  // The place itself decides between equals, which makes an unstable sort stable.
  std::sort(places.begin(), places.end(), [&](std::size_t one, std::size_t other) {
    if (comes.before(comes.context, one, other)) return true;
    return !comes.before(comes.context, other, one) && one < other;
  });
  return places;
}

}  // namespace sb
