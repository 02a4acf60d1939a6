#pragma once

#include <string>

namespace sb::cli {

/// What a calibration is made from and how the pack is to name it.
struct CalibrateOptions {
  std::string instrument;
  std::string id;
  std::string sample;
  std::string file = "-";  ///< `-` reads standard input
  std::string report;      ///< where the fit report goes; none when empty
};

/// Finds graded-response parameters from a table of answers (a header of item ids; other columns are left alone) and
/// writes the pack to the output. Exit code.
int calibrate_table(const CalibrateOptions& options);

}  // namespace sb::cli
