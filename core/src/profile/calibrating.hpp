#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "measure/calibrate.hpp"
#include "profile/measurement.hpp"

namespace sb::profile {

/// Parameters of one item with their standard errors.
struct ItemReport {
  double slope = 0;
  double slope_error = 0;
  std::vector<double> thresholds;
  std::vector<double> threshold_errors;
  double largest_gap = 0;
};

/// How the search went for one scale.
struct ScaleReport {
  int people = 0;
  int iterations = 0;
  bool converged = false;
  double log_likelihood = 0;
  double reliability = 0;
  Named<ItemReport> items;
};

/// What a calibration comes to: a pack that `load` takes, marked as computed, and the report that belongs with it.
struct Calibrated {
  Json pack;
  Named<ScaleReport> scales;
};

/// Calibrates both dimensions of an instrument that places people, one at a time, and estimates how they go together:
/// the correlation of the expected places, divided by the root of both reliabilities. Mistakes go to the reader.
[[nodiscard]] Calibrated calibrate_sheets(const content::Instrument& instrument,
                                          const std::vector<measure::Sheet>& sheets, const std::string& id,
                                          const std::string& sample, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<ItemReport>);
[[nodiscard]] const Record& record_of(std::type_identity<ScaleReport>);

}  // namespace sb::profile
