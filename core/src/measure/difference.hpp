#pragma once

#include "measure/posterior.hpp"

namespace sb::measure {

/// So many people in one's life are compared at most: with six there are fifteen pairs, and the bound of `differ` is
/// made for them.
inline constexpr int kMostPeople = 6;
/// Two people are called different only beyond this many standard deviations, which keeps the chance of any false
/// difference among fifteen pairs near one in thirty (two-sided p = .0023 for each of them).
inline constexpr double kTellingDifference = 3.05;

/// One belief less another, and how sure that is: s_d = sqrt(se_a^2 + se_b^2).
struct Difference {
  double value = 0;
  double sd = 0;
};

/// `a` less `b`.
[[nodiscard]] Difference difference_of(const Belief& a, const Belief& b);
/// Whether what is believed of two people in one's life differs by more than the answers' own noise: |d| > 3.05 s_d.
[[nodiscard]] bool differ(const Belief& a, const Belief& b);

}  // namespace sb::measure
