#include "profile/state.hpp"

#include <array>

namespace sb::profile {

Words words_of(std::type_identity<State>) {
  static constexpr auto words = std::to_array<std::string_view>({"now", "past"});
  return words;
}

}  // namespace sb::profile
