#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "guide/situation.hpp"

namespace sb::guide {

/// One value that made a condition hold: what kind of value, of what, and how it stands.
struct Value {
  std::string_view kind;
  std::string_view id;
  std::string_view value;
};

/// A situation and the numbers it is compared with. Flags are those that are up, sorted; see `flags_up`.
struct View {
  const Situation& situation;
  const content::Settings& settings;
  const content::Guidance& guidance;
  std::vector<std::string> flags;
};

/// Whether a condition holds; the values that made it hold are added to `values`. They live as long as the view.
[[nodiscard]] bool holds(const content::Condition& condition, const View& view, std::vector<Value>& values);
/// A view of a situation with all flags settled: those that were said and those that follow.
[[nodiscard]] View view_of(const Situation& situation, const content::Guidance& guidance);
/// Whether so many things of a stage are done, or offered and not wanted where that counts too.
[[nodiscard]] int count_done(const View& view, content::Stage stage, bool declined_counts);

}  // namespace sb::guide
