#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "content/instrument.hpp"
#include "profile/position.hpp"

namespace sb::profile {

/// One score a style, in no unit: only which is highest means anything.
struct FunctionValues {
  double secure = 0;
  double preoccupied = 0;
  double dismissing = 0;
  double fearful = 0;
};

/// What an instrument's published classification functions make of two means: a view for researchers.
struct FunctionScores {
  std::string name;
  std::optional<FunctionValues> scores;  ///< empty when either dimension has no score
  std::optional<content::Style> highest;
  std::vector<content::Style> tied;  ///< later styles that share the highest score; the source does not say which wins
};

/// Applies classification functions to both means, neither of them rounded first.
[[nodiscard]] FunctionScores apply_functions(const content::Functions& functions,
                                             const std::optional<Beliefs>& beliefs);

[[nodiscard]] const Record& record_of(std::type_identity<FunctionValues>);
[[nodiscard]] const Record& record_of(std::type_identity<FunctionScores>);

}  // namespace sb::profile
