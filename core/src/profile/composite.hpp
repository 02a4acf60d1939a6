#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "profile/position.hpp"

namespace sb::profile {

/// What is believed of the answers about one person; a dimension with too few of them has nothing.
struct TargetBeliefs {
  std::string_view target;
  measure::PerDimension<std::optional<measure::Belief>> sides;
};

/// The mean of the people's means, each counting alike, with its standard error sqrt(sum of SE^2) / k; a dimension that
/// lacks one of them has no composite. The error takes the people's own errors as independent of each other, as nothing
/// published says otherwise: each comes from other answers. What colours all answers of a day alike, such as a mood or
/// a habit of agreeing, is not in it; if the errors had r in common, it would be sqrt(1 + (k - 1) r) times as large.
[[nodiscard]] measure::PerDimension<std::optional<measure::Belief>> compose(const content::Composite& composite,
                                                                            std::span<const TargetBeliefs> measured);

}  // namespace sb::profile
