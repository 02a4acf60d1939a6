#include "profile/functions.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "support/fields.hpp"

namespace sb::profile {

FunctionScores apply_functions(const content::Functions& functions, const std::optional<Beliefs>& beliefs) {
  FunctionScores result{.name = functions.name, .scores = {}, .highest = {}, .tied = {}};
  if (!beliefs) return result;
  std::array<double, 4> values{};
  for (const content::StyleFunction& each : functions.styles) {
    values[static_cast<std::size_t>(each.style)] =
        each.anxiety * beliefs->anxiety.mean + each.avoidance * beliefs->avoidance.mean + each.constant;
  }
  result.scores = FunctionValues{values[0], values[1], values[2], values[3]};
  // Compared as they are shown, so that scores that look the same are a tie.
  std::transform(values.begin(), values.end(), values.begin(), rounded);
  const auto best = std::max_element(values.begin(), values.end());
  result.highest = static_cast<content::Style>(best - values.begin());
  for (auto other = best + 1; other != values.end(); ++other) {
    if (*other == *best) result.tied.push_back(static_cast<content::Style>(other - values.begin()));
  }
  return result;
}

const Record& record_of(std::type_identity<FunctionValues>) {
  static constexpr std::array fields{
      field<&FunctionValues::secure>("secure"), field<&FunctionValues::preoccupied>("preoccupied"),
      field<&FunctionValues::dismissing>("dismissing"), field<&FunctionValues::fearful>("fearful")};
  static constexpr Record record{"FunctionValues", fields};
  return record;
}

const Record& record_of(std::type_identity<FunctionScores>) {
  static constexpr std::array fields{field<&FunctionScores::name>("name"), field<&FunctionScores::scores>("scores"),
                                     field<&FunctionScores::highest>("highest"), field<&FunctionScores::tied>("tied")};
  static constexpr Record record{"FunctionScores", fields};
  return record;
}

}  // namespace sb::profile
