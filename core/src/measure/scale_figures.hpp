#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "measure/answers.hpp"
#include "measure/key.hpp"

namespace sb::measure {

/// What the answers of many people say of one scale. What is empty cannot be said of so few people or items.
struct ScaleFigures {
  std::int64_t people = 0;  ///< with a score; the others count nowhere
  std::optional<double> mean;
  std::optional<double> sd;     ///< of the scores, over people - 1
  std::optional<double> alpha;  ///< Cronbach's: k / (k - 1) (1 - sum of variances / sum of all covariances)
  std::optional<double> sem;    ///< sd sqrt(1 - alpha)
};

/// Whether people's scores on a scale can be described so: means and sums of ratings.
[[nodiscard]] bool has_figures(const ScaleKey& scale);

/// Adds up answers to one scale person by person, in memory that does not grow with them. Everything is counted in
/// whole numbers, so the figures do not depend on the order of people. Where single answers are missing, each
/// covariance is taken over the people who answered both items ("pairwise", as psych::alpha and psych::scoreItems do).
class ScaleSums {
 public:
  /// The scale must outlive the sums, and have figures.
  explicit ScaleSums(const ScaleKey& scale);
  /// Takes in one person, if enough was answered for a score.
  void add(const Sheet& sheet);
  [[nodiscard]] ScaleFigures figures() const;

 private:
  /// Two items, or one with itself, over the people who answered both.
  struct Pair {
    std::int64_t people = 0;
    std::int64_t first = 0;
    std::int64_t second = 0;
    std::int64_t product = 0;
  };
  /// Scores of the people who answered one number of items.
  struct Group {
    std::int64_t people = 0;
    std::int64_t sum = 0;
    std::int64_t squares = 0;
  };
  /// How an item's rating counts towards its scale.
  [[nodiscard]] int value_of(const KeyedItem& item, int rating) const;
  [[nodiscard]] std::optional<double> alpha() const;

  const ScaleKey* scale_;
  bool mean_;
  std::vector<Pair> pairs_;    ///< (0,0), (1,0), (1,1), (2,0), ...
  std::vector<Group> groups_;  ///< by items answered
  std::vector<std::optional<int>> values_;
};

}  // namespace sb::measure
