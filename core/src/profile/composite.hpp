#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "profile/position.hpp"

namespace sb::profile {

/// The means of the answers about one person; a dimension with too few of them has none.
struct TargetMeans {
  std::string_view target;
  std::optional<double> anxiety;
  std::optional<double> avoidance;
};

/// Both dimensions over several people.
struct CompositeMeans {
  std::optional<double> anxiety;
  std::optional<double> avoidance;
};

/// The mean of the people's means, each counting alike; a dimension that lacks one of them has no composite.
[[nodiscard]] CompositeMeans compose(const content::Composite& composite, std::span<const TargetMeans> measured);

}  // namespace sb::profile
