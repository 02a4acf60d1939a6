#pragma once

#include <cstdint>
#include <string>
#include <type_traits>

#include "support/codec.hpp"

namespace sb::profile {

/// Something that has just happened and may colour the answers.
enum class Marker : std::uint8_t { None, BreakUp, Loss, Birth, HardWeek };

/// The note that goes with a marker; there is none for `none`.
[[nodiscard]] std::string message_of(Marker marker);

[[nodiscard]] Words words_of(std::type_identity<Marker>);

}  // namespace sb::profile
