#include "measure/estimate.hpp"

#include <algorithm>
#include <cmath>

#include "support/math.hpp"

namespace sb::measure {
namespace {

Theta moments(const Grid& mass) {
  Theta theta{0, 0};
  for (std::size_t i = 0; i < kGridSize; ++i) theta.mean += mass[i] * grid_theta(i);
  double variance = 0;
  for (std::size_t i = 0; i < kGridSize; ++i) {
    const double away = grid_theta(i) - theta.mean;
    variance += mass[i] * away * away;
  }
  theta.standard_error = std::sqrt(variance);
  return theta;
}

/// The share of each grid cell that lies over a cut; a cell reaches half a step to either side of its point.
Grid shares_above(double cut) {
  Grid above{};
  for (std::size_t i = 0; i < kGridSize; ++i) {
    const double top = grid_theta(i) + kGridStep / 2;
    above[i] = std::clamp((top - cut) / kGridStep, 0.0, 1.0);
  }
  return above;
}

/// First derivative and information of the log likelihood of one dimension.
Slope total_slope(const std::vector<BankItem>& items, const Sheet& sheet, double theta) {
  Slope sum;
  for (const BankItem& item : items) {
    const auto& code = sheet.codes[item.item];
    if (!code) continue;
    const Slope each = slope_of(item.parameters, theta, category_of(item, *code));
    sum.first += each.first;
    sum.expected_second += each.expected_second;
  }
  return sum;
}

}  // namespace

Likelihood likelihood_of(const std::vector<BankItem>& items, const Sheet& sheet) {
  Likelihood likelihood;
  for (const BankItem& item : items) {
    const auto& code = sheet.codes[item.item];
    if (!code) continue;
    ++likelihood.answered;
    if (is_folded(item, *code)) ++likelihood.folded;
    const Grid& logs = item.log_probability[static_cast<std::size_t>(category_of(item, *code))];
    for (std::size_t i = 0; i < kGridSize; ++i) likelihood.values[i] += logs[i];
  }
  const double largest = *std::max_element(likelihood.values.begin(), likelihood.values.end());
  for (double& value : likelihood.values) value = sb::exp(value - largest);
  return likelihood;
}

Theta settle(Grid& mass) {
  double total = 0;
  for (const double each : mass) total += each;
  for (double& each : mass) each /= total;
  return moments(mass);
}

Joint estimate(const Bank& bank, const Sheet& sheet) {
  Joint joint;
  for (const Dimension d : kDimensions) joint.likelihood[d] = likelihood_of(bank.items[d], sheet);
  const Grid& across = joint.likelihood.avoidance.values;
  for (std::size_t i = 0; i < kGridSize; ++i) {
    const double here = joint.likelihood.anxiety.values[i];
    double row = 0;
    for (std::size_t j = 0; j < kGridSize; ++j) {
      const double mass = bank.prior[i][j] * across[j];
      row += mass;
      joint.marginal.avoidance[j] += here * mass;
    }
    joint.marginal.anxiety[i] = here * row;
  }
  for (const Dimension d : kDimensions) joint.theta[d] = settle(joint.marginal[d]);
  return joint;
}

double covariance_of(const Bank& bank, const Joint& joint) {
  double total = 0;
  double sum = 0;
  for (std::size_t i = 0; i < kGridSize; ++i) {
    double row = 0;
    double lean = 0;
    for (std::size_t j = 0; j < kGridSize; ++j) {
      const double mass = bank.prior[i][j] * joint.likelihood.avoidance.values[j];
      row += mass;
      lean += mass * (grid_theta(j) - joint.theta.avoidance.mean);
    }
    const double here = joint.likelihood.anxiety.values[i];
    total += here * row;
    sum += here * lean * (grid_theta(i) - joint.theta.anxiety.mean);
  }
  return sum / total;
}

std::array<double, 4> quadrants(const Bank& bank, const Joint& joint, const PerDimension<double>& cut) {
  const Grid anxious = shares_above(cut.anxiety);
  const Grid avoidant = shares_above(cut.avoidance);
  std::array<double, 4> mass{};
  for (std::size_t i = 0; i < kGridSize; ++i) {
    double low = 0;
    double high = 0;
    for (std::size_t j = 0; j < kGridSize; ++j) {
      const double each = bank.prior[i][j] * joint.likelihood.avoidance.values[j];
      high += each * avoidant[j];
      low += each * (1 - avoidant[j]);
    }
    const double here = joint.likelihood.anxiety.values[i];
    mass[0] += here * (1 - anxious[i]) * low;
    mass[1] += here * anxious[i] * low;
    mass[2] += here * (1 - anxious[i]) * high;
    mass[3] += here * anxious[i] * high;
  }
  const double total = mass[0] + mass[1] + mass[2] + mass[3];
  for (double& each : mass) each /= total;
  return mass;
}

PerDimension<Theta> most_likely(const Bank& bank, const Sheet& sheet) {
  const double r = bank.calibration->prior.correlation;
  const double precision = 1 / (1 - r * r);
  PerDimension<Theta> best{{0, 1}, {0, 1}};
  auto& [x, y] = best;
  // Fisher scoring settles in well under a hundred steps; each is at most one standard deviation long.
  for (int i = 0; i < 100; ++i) {
    const Slope over = total_slope(bank.items.anxiety, sheet, x.mean);
    const Slope across = total_slope(bank.items.avoidance, sheet, y.mean);
    const double first_x = over.first - precision * (x.mean - r * y.mean);
    const double first_y = across.first - precision * (y.mean - r * x.mean);
    const double a = precision - over.expected_second;
    const double c = precision - across.expected_second;
    const double b = -precision * r;
    const double determinant = a * c - b * b;
    const double step_x = std::clamp((c * first_x - b * first_y) / determinant, -1.0, 1.0);
    const double step_y = std::clamp((a * first_y - b * first_x) / determinant, -1.0, 1.0);
    x = {x.mean + step_x, std::sqrt(c / determinant)};
    y = {y.mean + step_y, std::sqrt(a / determinant)};
    if (std::abs(step_x) + std::abs(step_y) < 1e-13) break;
  }
  return best;
}

}  // namespace sb::measure
