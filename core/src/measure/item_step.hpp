#pragma once

#include <cstddef>
#include <vector>

#include "measure/bank.hpp"
#include "support/linear.hpp"

namespace sb::measure {

/// An item as its parameters are searched for: P*_k = 1 / (1 + exp(-(slope theta + intercept_k))), intercepts falling;
/// threshold_k = -intercept_k / slope. In this form the search is well behaved.
struct SlopeForm {
  double slope = 1;
  std::vector<double> intercepts;
};

/// The item with thresholds in place of intercepts.
[[nodiscard]] content::GradedItem graded(const SlopeForm& item);
/// A guess that gives each answer its share of the counts, with a slope of 1. No count may be 0.
[[nodiscard]] SlopeForm first_guess(const std::vector<int>& counts);
/// The item that fits the expected counts [answer][place] best, by Fisher scoring from where it stands. A step that
/// does not help is halved, so the fit never gets worse.
[[nodiscard]] SlopeForm improve(const SlopeForm& item, const std::vector<Grid>& counts);
/// The largest difference of a slope or a threshold.
[[nodiscard]] double largest_change(const SlopeForm& a, const SlopeForm& b);
/// Derivative of the log probability of each answer by each parameter (slope first) at every place.
[[nodiscard]] std::vector<std::vector<Grid>> score_tables(const SlopeForm& item);
/// Standard errors of slope and thresholds from the block of a covariance matrix that starts at `start`; those of the
/// thresholds by the delta method.
void add_item_errors(const SlopeForm& item, const Matrix& covariance, std::size_t start, double& slope_error,
                     std::vector<double>& threshold_errors);

}  // namespace sb::measure
