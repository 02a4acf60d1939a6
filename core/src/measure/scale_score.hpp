#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "measure/answers.hpp"
#include "measure/interval.hpp"
#include "measure/key.hpp"
#include "measure/percentile.hpp"

namespace sb::measure {

/// Whether enough was answered.
enum class Status : std::uint8_t { Scored, TooFewAnswers };
/// Whether the working is shown item by item.
enum class Detail : std::uint8_t { Result, Working };

/// How one item went into its scale.
struct WorkingLine {
  std::string item;
  std::optional<Answer> answer;
  bool reversed = false;
  std::optional<int> counts_as;
};

/// Result of a mean scale. What is empty does not apply.
struct MeanScore {
  static constexpr std::string_view kTag = "mean";
  std::optional<double> mean;
  std::optional<double> percent;
  std::optional<double> sem;
  std::optional<std::array<double, 2>> interval95;
  std::optional<std::string> band;
  std::optional<int> sum;
  std::optional<double> theta;  ///< calibrated scales: expected a posteriori; needs one answer only
  std::optional<double> se;     ///< its posterior standard deviation
  std::optional<std::array<double, 2>> theta_interval95;
  std::optional<int> folded;  ///< answers over the highest that was fitted, counted as that one; absent when none
  std::optional<Percentile> percentile;  ///< only against a sample that was asked for by name
};

/// Result of a count scale.
struct CountScore {
  static constexpr std::string_view kTag = "count";
  std::optional<int> count;
  std::optional<double> percent;
  std::optional<std::string> band;
};

/// Result of a people scale.
struct PeopleScore {
  static constexpr std::string_view kTag = "people";
  std::optional<std::vector<std::string>> people;
};

/// Result of a weighted scale: the sum, and between which sums it can lie.
struct WeightedScore {
  static constexpr std::string_view kTag = "weighted";
  std::optional<int> sum;
  std::array<int, 2> range{};
  std::optional<double> percent;
  std::optional<std::string> band;
};

/// The score of one scale, `n` of its `of` items answered.
struct ScaleScore {
  std::variant<MeanScore, CountScore, PeopleScore, WeightedScore> kind;
  content::Role role = content::Role::Dimension;
  Status status = Status::TooFewAnswers;
  int n = 0;
  int of = 0;
  std::optional<std::vector<WorkingLine>> working;
};

/// Adds up the weighed ratings of a weighted scale; empty unless all were given.
[[nodiscard]] std::optional<int> weighted_sum(const ScaleKey& scale, const Sheet& sheet);
/// Adds up the ratings of a mean scale.
[[nodiscard]] Tally tally(const ScaleKey& scale, const Sheet& sheet);
/// The score of a mean scale from what its ratings add up to, which is all that it rests on; `n` must not be 0.
[[nodiscard]] MeanScore mean_score(const content::Instrument& instrument, const ScaleKey& scale, const Tally& added,
                                   const std::optional<std::string>& target);
/// Whether a scale's score says how sure it is: those a person is placed by.
[[nodiscard]] bool has_interval(const ScaleKey& scale);
/// Scores one scale.
[[nodiscard]] ScaleScore score_scale(const Key& key, const ScaleKey& scale, const Sheet& sheet, Detail detail);
/// The part of the scale that a percentage lies in; empty when the instrument names no parts.
[[nodiscard]] std::optional<std::string> band_of(const content::Instrument& instrument, double percent);

[[nodiscard]] Words words_of(std::type_identity<Status>);
[[nodiscard]] const Record& record_of(std::type_identity<WorkingLine>);
[[nodiscard]] const Record& record_of(std::type_identity<MeanScore>);
[[nodiscard]] const Record& record_of(std::type_identity<CountScore>);
[[nodiscard]] const Record& record_of(std::type_identity<PeopleScore>);
[[nodiscard]] const Record& record_of(std::type_identity<WeightedScore>);
[[nodiscard]] const Record& record_of(std::type_identity<ScaleScore>);

}  // namespace sb::measure
