#pragma once

#include <cstddef>
#include <vector>

#include "content/calibration.hpp"

namespace sb::measure {

/// Keeps the log of an answer nobody should give from becoming infinite.
inline constexpr double kSmallest = 1e-300;

/// Probability of an answer or any over it, answers counted from 0, at a place on the dimension. Samejima's graded
/// response model with D = 1: P*_k = 1 / (1 + exp(-a (theta - b_k))), P*_0 = 1, and 0 past the highest fitted answer.
[[nodiscard]] double at_least(const content::GradedItem& item, double theta, std::size_t answer);
/// Probability of each answer, from the lowest to the highest fitted one: P_k = P*_k - P*_(k+1).
[[nodiscard]] std::vector<double> category_probabilities(const content::GradedItem& item, double theta);
/// Fisher information of one item at theta: sum over answers of (dP_k)^2 / P_k, where dP*_k = a P*_k (1 - P*_k).
[[nodiscard]] double information(const content::GradedItem& item, double theta);
/// The answer to expect, counted from 0: sum over k of P*_k.
[[nodiscard]] double expected_category(const content::GradedItem& item, double theta);
/// Where the expected mean of all items, on ratings from `min`, is `mean`; it rises with theta, so halving finds it.
/// Clamped to [-6, 6].
[[nodiscard]] double theta_at_mean(const std::vector<content::GradedItem>& items, double min, double mean);

/// First and second derivative of the log probability of one answer by theta.
struct Slope {
  double first = 0;
  double expected_second = 0;  ///< minus the item's information
};
/// How the log probability of an answer changes with theta.
[[nodiscard]] Slope slope_of(const content::GradedItem& item, double theta, int category);

}  // namespace sb::measure
