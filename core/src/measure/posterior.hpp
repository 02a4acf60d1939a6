#pragma once

#include "support/math.hpp"

namespace sb::measure {

/// What is believed about one dimension after the answers: a normal distribution about the mean.
struct Belief {
  double mean = 0;
  double standard_error = 1;
};

/// How likely the dimension lies above a cut.
[[nodiscard]] double share_above(const Belief& belief, double cut);

}  // namespace sb::measure
