#pragma once

#include <optional>

#include "measure/answers.hpp"
#include "measure/bank.hpp"

namespace sb::measure {

/// How well all answers of one person fit together, as their calibration has people answer.
struct PersonFit {
  double lz = 0;  ///< about 0 in people who answer as the model says, standard deviation about 1; low = they do not fit
  int answered = 0;  ///< answers that it rests on
};

/// The standardised log likelihood of the answers (lz; Drasgow, Levine & Williams 1985; for graded answers as in
/// PerFit's lzpoly): (l0 - E) / sqrt(Var) over both dimensions, with l0 = sum of log P(answer), and over the answers k
/// of each item E = sum P_k log P_k and Var = sum P_k (log P_k)^2 - (sum P_k log P_k)^2. At places estimated from the
/// same answers it lies some .3 higher and varies less than at the true ones, so that limits belong to the way of
/// placing. Empty when no calibrated question was answered.
[[nodiscard]] std::optional<PersonFit> person_fit(const Bank& bank, const Sheet& sheet,
                                                  const PerDimension<double>& places);

}  // namespace sb::measure
