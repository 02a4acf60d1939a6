#include "measure/graded.hpp"

#include <algorithm>

#include "support/math.hpp"

namespace sb::measure {
namespace {

using content::GradedItem;

constexpr double kFarthest = 6;

/// P*_k and its derivative by theta, at both ends of one answer.
struct Boundary {
  double share = 0;
  double rise = 0;
};

Boundary boundary(const GradedItem& item, double theta, std::size_t k) {
  const double share = at_least(item, theta, k);
  return {share, item.slope * share * (1 - share)};
}

}  // namespace

double at_least(const GradedItem& item, double theta, std::size_t answer) {
  if (answer == 0) return 1;
  if (answer > item.thresholds.size()) return 0;
  return 1 / (1 + sb::exp(-item.slope * (theta - item.thresholds[answer - 1])));
}

std::vector<double> category_probabilities(const GradedItem& item, double theta) {
  std::vector<double> shares;
  shares.reserve(item.thresholds.size() + 1);
  double above = 1;
  for (std::size_t k = 1; k <= item.thresholds.size() + 1; ++k) {
    const double next = at_least(item, theta, k);
    shares.push_back(above - next);
    above = next;
  }
  return shares;
}

double information(const GradedItem& item, double theta) {
  double sum = 0;
  Boundary low{1, 0};
  for (std::size_t k = 1; k <= item.thresholds.size() + 1; ++k) {
    const Boundary high = boundary(item, theta, k);
    const double share = std::max(low.share - high.share, kSmallest);
    const double rise = low.rise - high.rise;
    sum += rise * rise / share;
    low = high;
  }
  return sum;
}

double expected_category(const GradedItem& item, double theta) {
  double sum = 0;
  for (std::size_t k = 1; k <= item.thresholds.size(); ++k) sum += at_least(item, theta, k);
  return sum;
}

double theta_at_mean(const std::vector<GradedItem>& items, double min, double mean) {
  const auto mean_at = [&](double theta) {
    double sum = 0;
    for (const GradedItem& item : items) sum += expected_category(item, theta);
    return min + sum / static_cast<double>(items.size());
  };
  double low = -kFarthest;
  double high = kFarthest;
  // Sixty halvings are more than a double can tell apart.
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (mean_at(middle) < mean ? low : high) = middle;
  }
  return (low + high) / 2;
}

Slope slope_of(const GradedItem& item, double theta, int category) {
  const auto k = static_cast<std::size_t>(category);
  const Boundary low = boundary(item, theta, k);
  const Boundary high = boundary(item, theta, k + 1);
  const double share = std::max(low.share - high.share, kSmallest);
  return {(low.rise - high.rise) / share, -information(item, theta)};
}

}  // namespace sb::measure
