#pragma once

#include <cstdint>
#include <type_traits>

#include "support/codec.hpp"

namespace sb::content {

/// How far a key or a figure has been checked.
enum class Verification : std::uint8_t { Own, Verified, Secondary, Computed, Unverified };

/// Whether a figure may be used: seen in a public source, or computed from public rows. Others are never used silently.
[[nodiscard]] inline bool usable(Verification verification) {
  return verification == Verification::Verified || verification == Verification::Computed;
}

[[nodiscard]] Words words_of(std::type_identity<Verification>);

}  // namespace sb::content
