#include "measure/item_step.hpp"

#include <algorithm>
#include <cmath>

#include "support/math.hpp"

namespace sb::measure {
namespace {

/// Derivative of each answer's probability by the slope and each intercept, slope first: [answer][parameter].
std::vector<std::vector<double>> derivatives(const content::GradedItem& item, double theta) {
  const std::size_t answers = item.thresholds.size() + 1;
  std::vector<std::vector<double>> table(answers, std::vector<double>(answers, 0));
  for (std::size_t k = 1; k < answers; ++k) {
    const double share = at_least(item, theta, k);
    const double rise = share * (1 - share);
    table[k][0] += rise * theta;
    table[k - 1][0] -= rise * theta;
    table[k][k] += rise;
    table[k - 1][k] -= rise;
  }
  return table;
}

double fit_of(const SlopeForm& item, const std::vector<Grid>& counts) {
  const content::GradedItem here = graded(item);
  double sum = 0;
  for (std::size_t q = 0; q < kGridSize; ++q) {
    const auto shares = category_probabilities(here, grid_theta(q));
    for (std::size_t k = 0; k < shares.size(); ++k) {
      if (counts[k][q] > 0) sum += counts[k][q] * sb::log(std::max(shares[k], kSmallest));
    }
  }
  return sum;
}

/// Gradient and expected information of the fit.
struct Direction {
  std::vector<double> gradient;
  Matrix information;
};

Direction direction_of(const SlopeForm& item, const std::vector<Grid>& counts) {
  const content::GradedItem here = graded(item);
  const std::size_t size = item.intercepts.size() + 1;
  Direction direction{std::vector<double>(size, 0), Matrix(size)};
  for (std::size_t q = 0; q < kGridSize; ++q) {
    double people = 0;
    for (const Grid& answer : counts) people += answer[q];
    const auto shares = category_probabilities(here, grid_theta(q));
    const auto slopes = derivatives(here, grid_theta(q));
    for (std::size_t k = 0; k < shares.size(); ++k) {
      const double share = std::max(shares[k], kSmallest);
      for (std::size_t p = 0; p < size; ++p) {
        if (slopes[k][p] == 0) continue;
        direction.gradient[p] += counts[k][q] * slopes[k][p] / share;
        for (std::size_t r = 0; r < size; ++r) {
          direction.information.at(p, r) += people * slopes[k][p] * slopes[k][r] / share;
        }
      }
    }
  }
  return direction;
}

bool well_formed(const SlopeForm& item) {
  const bool falling =
      std::adjacent_find(item.intercepts.begin(), item.intercepts.end(), std::less_equal<>()) == item.intercepts.end();
  return item.slope > 0 && falling;
}

SlopeForm moved(const SlopeForm& item, const std::vector<double>& step, double share) {
  SlopeForm next = item;
  next.slope += share * step[0];
  for (std::size_t k = 0; k < next.intercepts.size(); ++k) next.intercepts[k] += share * step[k + 1];
  return next;
}

}  // namespace

content::GradedItem graded(const SlopeForm& item) {
  content::GradedItem graded{item.slope, {}};
  for (const double intercept : item.intercepts) graded.thresholds.push_back(-intercept / item.slope);
  return graded;
}

SlopeForm first_guess(const std::vector<int>& counts) {
  SlopeForm guess;
  double n = 0;
  for (const int count : counts) n += count;
  double over = n;
  for (std::size_t k = 0; k + 1 < counts.size(); ++k) {
    over -= counts[k];
    // A slope of 1 spreads people out: the logit of a share seen over all places is some 1.2 times too small.
    guess.intercepts.push_back(1.2 * (sb::log(over / n) - sb::log(1 - over / n)));
  }
  return guess;
}

SlopeForm improve(const SlopeForm& item, const std::vector<Grid>& counts) {
  const Direction direction = direction_of(item, counts);
  const auto step = solve(direction.information, direction.gradient);
  if (!step) return item;
  const double before = fit_of(item, counts);
  double share = 1;
  for (int halvings = 0; halvings < 20; ++halvings) {
    SlopeForm next = moved(item, *step, share);
    if (well_formed(next) && fit_of(next, counts) >= before) return next;
    share /= 2;
  }
  return item;
}

double largest_change(const SlopeForm& a, const SlopeForm& b) {
  double largest = std::abs(a.slope - b.slope);
  for (std::size_t k = 0; k < a.intercepts.size(); ++k) {
    largest = std::max(largest, std::abs(a.intercepts[k] / a.slope - b.intercepts[k] / b.slope));
  }
  return largest;
}

std::vector<std::vector<Grid>> score_tables(const SlopeForm& item) {
  const content::GradedItem here = graded(item);
  const std::size_t size = item.intercepts.size() + 1;
  std::vector<std::vector<Grid>> tables(size, std::vector<Grid>(size, Grid{}));
  for (std::size_t q = 0; q < kGridSize; ++q) {
    const auto shares = category_probabilities(here, grid_theta(q));
    const auto slopes = derivatives(here, grid_theta(q));
    for (std::size_t k = 0; k < size; ++k) {
      for (std::size_t p = 0; p < size; ++p) tables[k][p][q] = slopes[k][p] / std::max(shares[k], kSmallest);
    }
  }
  return tables;
}

void add_item_errors(const SlopeForm& item, const Matrix& covariance, std::size_t start, double& slope_error,
                     std::vector<double>& threshold_errors) {
  const double slope_variance = covariance.at(start, start);
  slope_error = std::sqrt(slope_variance);
  for (std::size_t k = 0; k < item.intercepts.size(); ++k) {
    // b = -d / a: its derivatives are d / a^2 by the slope and -1 / a by the intercept.
    const double by_slope = item.intercepts[k] / (item.slope * item.slope);
    const double by_intercept = -1 / item.slope;
    const double variance = by_slope * by_slope * slope_variance +
                            by_intercept * by_intercept * covariance.at(start + k + 1, start + k + 1) +
                            2 * by_slope * by_intercept * covariance.at(start, start + k + 1);
    threshold_errors.push_back(std::sqrt(variance));
  }
}

}  // namespace sb::measure
