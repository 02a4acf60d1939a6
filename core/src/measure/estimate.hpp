#pragma once

#include <array>
#include <optional>

#include "measure/answers.hpp"
#include "measure/bank.hpp"

namespace sb::measure {

/// What the answers say about one dimension before the two are joined: the likelihood on the grid, its largest value 1.
struct Likelihood {
  Grid values{};
  int answered = 0;
  int folded = 0;  ///< answers over the highest fitted one
};

/// A dimension as it is believed in after all answers.
struct Theta {
  double mean = 0;            ///< expected a posteriori
  double standard_error = 1;  ///< posterior standard deviation
};

/// What is believed about both dimensions together.
struct Joint {
  PerDimension<Likelihood> likelihood;
  PerDimension<Grid> marginal;  ///< posterior mass on the grid, each adds up to 1
  PerDimension<Theta> theta;
};

/// Adds up the log likelihood of the answers of one dimension.
[[nodiscard]] Likelihood likelihood_of(const std::vector<BankItem>& items, const Sheet& sheet);
/// Scales mass on the grid to add up to one; its mean and standard deviation.
[[nodiscard]] Theta settle(Grid& mass);
/// Joins both dimensions by the prior: Bayes on the grid, in log space until the end.
[[nodiscard]] Joint estimate(const Bank& bank, const Sheet& sheet);
/// Posterior covariance of the two dimensions.
[[nodiscard]] double covariance_of(const Bank& bank, const Joint& joint);
/// Posterior mass over and under two cuts: {both low, only anxiety high, only avoidance high, both high}. A cut between
/// two grid points divides the mass of the cell it lies in.
[[nodiscard]] std::array<double, 4> quadrants(const Bank& bank, const Joint& joint, const PerDimension<double>& cut);
/// Maximum a posteriori under the joint prior, by Fisher scoring; the standard error is 1 / sqrt(information + prior
/// precision) at that place.
[[nodiscard]] PerDimension<Theta> most_likely(const Bank& bank, const Sheet& sheet);

}  // namespace sb::measure
