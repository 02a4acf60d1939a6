#include "profile/composite.hpp"

#include <algorithm>

namespace sb::profile {
namespace {

std::optional<double> mean_of(const content::Composite& composite, std::span<const TargetMeans> measured,
                              std::optional<double> TargetMeans::*dimension) {
  double sum = 0;
  for (const std::string& target : composite.targets) {
    const auto about = [&](const TargetMeans& means) { return means.target == target; };
    const auto found = std::find_if(measured.begin(), measured.end(), about);
    if (found == measured.end() || !((*found).*dimension)) return std::nullopt;
    sum += *((*found).*dimension);
  }
  return sum / static_cast<double>(composite.targets.size());
}

}  // namespace

CompositeMeans compose(const content::Composite& composite, std::span<const TargetMeans> measured) {
  return {mean_of(composite, measured, &TargetMeans::anxiety), mean_of(composite, measured, &TargetMeans::avoidance)};
}

}  // namespace sb::profile
