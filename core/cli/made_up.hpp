#pragma once

#include <cstdint>

#include "measure/answers.hpp"
#include "measure/bank.hpp"
#include "simulate.hpp"

namespace sb::cli {

/// Random numbers that are the same everywhere (xorshift64*).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}

  /// Between 0 and 1, both left out.
  double uniform();
  /// Standard normal, by Marsaglia's polar method.
  double normal();

 private:
  std::uint64_t state_;
};

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
