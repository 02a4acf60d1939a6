#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/calibration.hpp"
#include "measure/answers.hpp"

namespace sb::measure {

/// Answers of many people to the items of one scale, reversed already and counted from 0; -1 = not answered.
struct Responses {
  std::vector<std::string> items;
  std::vector<std::vector<std::int8_t>> rows;
};

/// When the search for parameters may end.
struct CalibrateOptions {
  int iterations = 500;    ///< at most
  double smallest = 1e-4;  ///< converged when no parameter moves by more
};

/// Parameters of one item and how sure they are.
struct ItemFit {
  content::GradedItem parameters;
  double slope_error = 0;
  std::vector<double> threshold_errors;
  double largest_gap = 0;  ///< between the share of people who gave an answer and the share the model expects
};

/// What a calibration of one scale came to.
struct ScaleFit {
  std::vector<ItemFit> items;  ///< in the order of `Responses::items`
  int people = 0;              ///< with at least one answer
  int iterations = 0;
  bool converged = false;
  double log_likelihood = 0;
  double reliability = 0;  ///< of the expected places: their variance, by that plus the mean squared error
  std::vector<std::optional<double>> places;  ///< expected place of each row; empty without an answer
};

/// Finds graded-response parameters by marginal maximum likelihood (Bock & Aitkin 1981): an EM search with a standard
/// normal prior on the grid of `bank.hpp`, each item's own step by Fisher scoring. Standard errors come from the cross
/// products of the people's scores at the end, by the delta method for thresholds. Answers that nobody gave at the top
/// are left out of the model; an item with such a gap further down, or with one answer only, cannot be calibrated and
/// is a mistake at its id.
[[nodiscard]] std::optional<ScaleFit> calibrate(const Responses& responses, const CalibrateOptions& options,
                                                Reader& reader);

}  // namespace sb::measure
