#include "measure/calibrate.hpp"

#include <algorithm>
#include <cmath>

#include "measure/bank.hpp"
#include "measure/item_step.hpp"
#include "support/linear.hpp"
#include "support/math.hpp"

namespace sb::measure {
namespace {

using content::GradedItem;

/// Standard normal prior mass on the grid.
Grid prior_mass() {
  Grid mass{};
  double total = 0;
  for (std::size_t q = 0; q < kGridSize; ++q) {
    mass[q] = sb::exp(-grid_theta(q) * grid_theta(q) / 2);
    total += mass[q];
  }
  for (double& each : mass) each /= total;
  return mass;
}

/// The search for the parameters of one scale.
class Search {
 public:
  explicit Search(const Responses& responses) : responses_(responses), prior_(prior_mass()) {}

  /// Counts the answers and makes a first guess; mistakes go to the reader.
  void start(Reader& reader) {
    for (std::size_t i = 0; i < responses_.items.size(); ++i) {
      const auto counts = count_answers(i);
      const bool usable = counts.size() >= 2 && std::find(counts.begin(), counts.end(), 0) == counts.end();
      if (!usable) reader.fail_at(responses_.items[i], ErrorCode::AnswersTooFew, responses_.items[i]);
      items_.push_back(usable ? first_guess(counts) : SlopeForm());
    }
  }

  ScaleFit run(const CalibrateOptions& options) {
    ScaleFit fit;
    while (fit.iterations < options.iterations && !fit.converged) {
      ++fit.iterations;
      expect(fit);
      fit.converged = maximize() < options.smallest;
    }
    expect(fit);
    finish(fit);
    return fit;
  }

 private:
  /// How often each answer was given, up to the highest that anyone gave.
  [[nodiscard]] std::vector<int> count_answers(std::size_t item) const {
    std::vector<int> counts;
    for (const auto& row : responses_.rows) {
      if (row[item] < 0) continue;
      const std::size_t answer = static_cast<unsigned char>(row[item]);
      if (counts.size() <= answer) counts.resize(answer + 1, 0);
      ++counts[answer];
    }
    return counts;
  }

  void fill_tables() {
    tables_.assign(items_.size(), {});
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const GradedItem item = graded(items_[i]);
      tables_[i].resize(item.thresholds.size() + 1);
      for (std::size_t q = 0; q < kGridSize; ++q) {
        const auto shares = category_probabilities(item, grid_theta(q));
        for (std::size_t k = 0; k < shares.size(); ++k) tables_[i][k][q] = sb::log(std::max(shares[k], kSmallest));
      }
    }
  }

  /// What is believed of one person; also adds to the log likelihood. False when nothing was answered.
  bool believe(const std::vector<std::int8_t>& row, Grid& belief, double& log_likelihood) const {
    Grid logs{};
    bool any = false;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (row[i] < 0) continue;
      any = true;
      const Grid& table = tables_[i][static_cast<std::size_t>(row[i])];
      for (std::size_t q = 0; q < kGridSize; ++q) logs[q] += table[q];
    }
    if (!any) return false;
    const double largest = *std::max_element(logs.begin(), logs.end());
    double total = 0;
    for (std::size_t q = 0; q < kGridSize; ++q) {
      belief[q] = prior_[q] * sb::exp(logs[q] - largest);
      total += belief[q];
    }
    for (double& each : belief) each /= total;
    log_likelihood += largest + sb::log(total);
    return true;
  }

  /// E step: how many people of each place gave each answer.
  void expect(ScaleFit& fit) {
    fill_tables();
    expected_.assign(items_.size(), {});
    for (std::size_t i = 0; i < items_.size(); ++i) expected_[i].assign(items_[i].intercepts.size() + 1, Grid{});
    fit.people = 0;
    fit.log_likelihood = 0;
    Grid belief{};
    for (const auto& row : responses_.rows) {
      if (!believe(row, belief, fit.log_likelihood)) continue;
      ++fit.people;
      for (std::size_t i = 0; i < items_.size(); ++i) {
        if (row[i] < 0) continue;
        Grid& counts = expected_[i][static_cast<std::size_t>(row[i])];
        for (std::size_t q = 0; q < kGridSize; ++q) counts[q] += belief[q];
      }
    }
  }

  /// M step: the best parameters of each item for those counts. Gives the largest change of a slope or threshold.
  double maximize() {
    double moved = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const SlopeForm before = items_[i];
      items_[i] = improve(before, expected_[i]);
      moved = std::max(moved, largest_change(before, items_[i]));
    }
    return moved;
  }

  void finish(ScaleFit& fit) {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      ItemFit& item = fit.items.emplace_back();
      item.parameters = graded(items_[i]);
      item.largest_gap = gap_of(i);
    }
    add_errors(fit);
    add_reliability(fit);
  }

  /// The expected share of each answer over all people who answered, against the share that gave it.
  [[nodiscard]] double gap_of(std::size_t item) const {
    const auto counts = count_answers(item);
    Grid people{};
    double n = 0;
    for (const Grid& answer : expected_[item]) {
      for (std::size_t q = 0; q < kGridSize; ++q) people[q] += answer[q];
    }
    const GradedItem here = graded(items_[item]);
    std::vector<double> expected(counts.size(), 0);
    for (std::size_t q = 0; q < kGridSize; ++q) {
      const auto shares = category_probabilities(here, grid_theta(q));
      for (std::size_t k = 0; k < shares.size(); ++k) expected[k] += people[q] * shares[k];
      n += people[q];
    }
    double largest = 0;
    for (std::size_t k = 0; k < counts.size(); ++k) largest = std::max(largest, std::abs(counts[k] - expected[k]) / n);
    return largest;
  }

  void add_errors(ScaleFit& fit) const {
    std::vector<std::size_t> starts;
    std::size_t size = 0;
    for (const SlopeForm& item : items_) {
      starts.push_back(size);
      size += item.intercepts.size() + 1;
    }
    const auto covariance = inverse(cross_products(starts, size));
    if (!covariance) return;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      add_item_errors(items_[i], *covariance, starts[i], fit.items[i].slope_error, fit.items[i].threshold_errors);
    }
  }

  /// Sum over people of the outer product of the expected derivative of their log likelihood.
  [[nodiscard]] Matrix cross_products(const std::vector<std::size_t>& starts, std::size_t size) const {
    std::vector<std::vector<std::vector<Grid>>> slopes(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) slopes[i] = score_tables(items_[i]);
    Matrix sum(size);
    Grid belief{};
    double unused = 0;
    std::vector<double> score;
    for (const auto& row : responses_.rows) {
      if (!believe(row, belief, unused)) continue;
      score.assign(size, 0);
      for (std::size_t i = 0; i < items_.size(); ++i) {
        if (row[i] < 0) continue;
        const auto& of_answer = slopes[i][static_cast<std::size_t>(row[i])];
        for (std::size_t p = 0; p < of_answer.size(); ++p) {
          for (std::size_t q = 0; q < kGridSize; ++q) score[starts[i] + p] += belief[q] * of_answer[p][q];
        }
      }
      sum.add_outer(score);
    }
    return sum;
  }

  void add_reliability(ScaleFit& fit) const {
    double unused = 0;
    double sum = 0;
    double squares = 0;
    double errors = 0;
    Grid belief{};
    for (const auto& row : responses_.rows) {
      auto& place = fit.places.emplace_back();
      if (!believe(row, belief, unused)) continue;
      double mean = 0;
      double second = 0;
      for (std::size_t q = 0; q < kGridSize; ++q) {
        mean += belief[q] * grid_theta(q);
        second += belief[q] * grid_theta(q) * grid_theta(q);
      }
      place = mean;
      sum += mean;
      squares += mean * mean;
      errors += second - mean * mean;
    }
    const double n = fit.people;
    const double variance = squares / n - sum / n * sum / n;
    fit.reliability = variance / (variance + errors / n);
  }

  const Responses& responses_;
  Grid prior_;
  std::vector<SlopeForm> items_;
  std::vector<std::vector<Grid>> tables_;    ///< log probability [item][answer]
  std::vector<std::vector<Grid>> expected_;  ///< people [item][answer]
};

}  // namespace

std::optional<ScaleFit> calibrate(const Responses& responses, const CalibrateOptions& options, Reader& reader) {
  Search search(responses);
  search.start(reader);
  if (!reader.ok()) return std::nullopt;
  return search.run(options);
}

}  // namespace sb::measure
