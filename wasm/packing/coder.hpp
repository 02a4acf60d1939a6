#pragma once

#include <cstdint>

#include "model.hpp"

// Arithmetic coding (Witten, Neal & Cleary 1987, CACM 30:520-540): a text becomes one number in a range that narrows
// with each bit, the less the likelier the bit was.
namespace packing {

/// The range that is left.
class Range {
 public:
  /// Where a 1 ends and a 0 begins.
  [[nodiscard]] std::uint32_t border(Chance one) const {
    return low_ +
           static_cast<std::uint32_t>((static_cast<std::uint64_t>(high_ - low_) * static_cast<unsigned>(one)) >> 12);
  }
  /// Narrows the range to one side of a border.
  void narrow(std::uint32_t border, int bit) {
    if (bit != 0)
      high_ = border;
    else
      low_ = border + 1;
  }
  /// Whether the first byte of both ends is the same, so that nothing can change it any more.
  [[nodiscard]] bool settled() const { return ((low_ ^ high_) & 0xff000000U) == 0; }
  /// That byte.
  [[nodiscard]] std::uint8_t first() const { return static_cast<std::uint8_t>(low_ >> 24); }
  /// One byte that, with zeroes behind it, lies in the range while it is not settled.
  [[nodiscard]] std::uint8_t inside() const { return static_cast<std::uint8_t>(high_ >> 24); }
  /// Leaves the first byte behind.
  void shift() {
    low_ <<= 8;
    high_ = high_ << 8 | 0xff;
  }

 private:
  std::uint32_t low_ = 0;
  std::uint32_t high_ = 0xffffffffU;
};

}  // namespace packing
