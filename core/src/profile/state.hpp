#pragma once

#include <cstdint>
#include <type_traits>

#include "support/codec.hpp"

namespace sb::profile {

/// Whether a person is part of one's life today.
enum class State : std::uint8_t { Now, Past };

[[nodiscard]] Words words_of(std::type_identity<State>);

}  // namespace sb::profile
