#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/instrument.hpp"
#include "support/codec.hpp"

namespace sb::content {

/// One item of the graded response model (Samejima 1969), for answers that are reversed already: the slope a, and the
/// thresholds b between neighbouring answers, rising; D = 1. Fewer thresholds than the range has steps mean that the
/// sample never used the topmost answers; such an answer is counted as the highest that was.
struct GradedItem {
  double slope = 1;
  std::vector<double> thresholds;
};

/// The items of one scale, by id.
struct GradedScale {
  Named<GradedItem> items;
};

/// How the two dimensions go together in the people the calibration was made on.
struct CalibrationPrior {
  double correlation = 0;
};

/// Graded-response parameters of an instrument, and whom they were found on. Theta has mean 0 and standard deviation 1
/// in that sample.
struct Calibration {
  std::string id;
  std::string revision;
  std::string instrument;
  std::optional<std::vector<std::string>> targets;  ///< the people it holds for; everyone when empty
  std::string sample;
  int n = 0;
  std::string method;
  Verification verification = Verification::Unverified;
  std::string source;
  CalibrationPrior prior;
  Named<GradedScale> scales;
};

/// Format name of calibration packs.
inline constexpr std::string_view kCalibrationFormat = "securebase/calibration";

/// What can be said of a calibration without its instrument: ids, slopes over zero, rising thresholds, a correlation
/// inside (-1, 1).
void check_calibration_alone(const Calibration& calibration, Reader& reader);
/// Every scale places a person and has all its items, and no item has more thresholds than its range has steps.
void check_calibration(const Calibration& calibration, const Instrument& instrument, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<GradedItem>);
[[nodiscard]] const Record& record_of(std::type_identity<GradedScale>);
[[nodiscard]] const Record& record_of(std::type_identity<CalibrationPrior>);
[[nodiscard]] const Record& record_of(std::type_identity<Calibration>);

}  // namespace sb::content
