#pragma once

#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "profile/measurement.hpp"

namespace sb::share {

/// One instrument over all the people it names for that, as its authors put them together.
struct CompositeReading {
  std::string instrument;
  std::string id;
  std::vector<std::string> targets;
  std::optional<double> anxiety;      ///< empty while one of the people is missing
  std::optional<double> anxiety_sem;  ///< its standard error, the people's own errors taken as independent
  std::optional<double> avoidance;
  std::optional<double> avoidance_sem;
};

/// The composites of all instruments that have one and were answered about anyone.
[[nodiscard]] std::vector<CompositeReading> composites_of(std::span<const profile::Ready* const> measured);

[[nodiscard]] const Record& record_of(std::type_identity<CompositeReading>);

}  // namespace sb::share
