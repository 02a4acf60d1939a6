#include "profile/composite.hpp"

#include <algorithm>
#include <cmath>

namespace sb::profile {
namespace {

std::optional<measure::Belief> mean_of(const content::Composite& composite, std::span<const TargetBeliefs> measured,
                                       measure::Dimension dimension) {
  double sum = 0;
  double variance = 0;
  for (const std::string& target : composite.targets) {
    const auto about = [&](const TargetBeliefs& beliefs) { return beliefs.target == target; };
    const auto found = std::find_if(measured.begin(), measured.end(), about);
    if (found == measured.end() || !found->sides[dimension]) return std::nullopt;
    const measure::Belief& belief = *found->sides[dimension];
    sum += belief.mean;
    variance += belief.standard_error * belief.standard_error;
  }
  const auto people = static_cast<double>(composite.targets.size());
  return measure::Belief{sum / people, std::sqrt(variance) / people};
}

}  // namespace

measure::PerDimension<std::optional<measure::Belief>> compose(const content::Composite& composite,
                                                              std::span<const TargetBeliefs> measured) {
  return {mean_of(composite, measured, measure::Dimension::Anxiety),
          mean_of(composite, measured, measure::Dimension::Avoidance)};
}

}  // namespace sb::profile
