#pragma once

#include "measure/answers.hpp"
#include "measure/bank.hpp"
#include "simulate.hpp"
#include "support/random.hpp"

namespace sb::cli {

/// Someone made up: where they truly are on each dimension, and what they answer.
struct MadeUpPerson {
  measure::PerDimension<double> places;
  measure::Sheet sheet;
};

/// Makes up one person of a calibrated instrument: places drawn from the calibration's own prior, then an answer to
/// each item, dimension by dimension in the instrument's order.
[[nodiscard]] MadeUpPerson make_up(const content::Instrument& instrument, const measure::Bank& bank,
                                   const SimulateOptions& options, Random& random);

}  // namespace sb::cli
