#pragma once

#include <cstdint>
#include <string>

namespace sb::cli {

/// Which people to make up.
struct SimulateOptions {
  std::string instrument;
  std::string target;  ///< for calibrations that hold for one person only
  int n = 1000;
  std::uint64_t seed = 1;
  double missing = 0;  ///< share of answers left out at random
  double slopes = 1;   ///< the slopes people answer by, as a multiple of the calibration's
  double shift = 0;    ///< added to all thresholds they answer by
  double wording = 0;  ///< standard deviation of a leaning of each person's towards agreeing, reversed items or not
};

/// Makes up people of a calibrated instrument and writes a table: their true places (`theta_anxiety`,
/// `theta_avoidance`) and their answers. The same options give the same table everywhere. With other slopes, thresholds
/// or a leaning than the calibration's, people are made that it does not fit. Exit code.
int simulate_table(const SimulateOptions& options);

}  // namespace sb::cli
