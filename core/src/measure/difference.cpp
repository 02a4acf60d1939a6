#include "measure/difference.hpp"

#include <cmath>

namespace sb::measure {

Difference difference_of(const Belief& a, const Belief& b) {
  const auto square = [](double x) { return x * x; };
  return {a.mean - b.mean, std::sqrt(square(a.standard_error) + square(b.standard_error))};
}

bool differ(const Belief& a, const Belief& b) {
  const Difference difference = difference_of(a, b);
  return std::fabs(difference.value) > kTellingDifference * difference.sd;
}

}  // namespace sb::measure
