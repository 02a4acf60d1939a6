#include "support/decimal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <utility>
#include <vector>

namespace sb {
namespace {

// More digits than the longest decimal that lies halfway between two doubles has; what follows can only break the tie.
constexpr std::size_t kMostDigits = 770;
// Beyond these every number is infinite or zero.
constexpr int kLargestPower = 310;
constexpr int kSmallestPower = -326;

/// A number as digits times a power of ten.
struct Decimal {
  bool negative = false;
  std::size_t count = 0;  ///< of digits
  std::array<unsigned char, kMostDigits + 1> digits{};
  int power = 0;
};

/// Digits are taken until there are enough; one more stands for all that follow if any of them is not zero.
void take_digit(Decimal& decimal, unsigned char digit) {
  if (decimal.count == 0 && digit == 0) return;
  if (decimal.count < kMostDigits) {
    decimal.digits[decimal.count++] = digit;
    return;
  }
  ++decimal.power;
  if (digit == 0) return;
  if (decimal.count == kMostDigits) --decimal.power;
  decimal.count = kMostDigits + 1;
  decimal.digits[kMostDigits] = 1;
}

int power_in(std::string_view text) {
  constexpr int kEnough = 100'000'000;
  const bool negative = text.front() == '-';
  int power = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') power = std::min(kEnough, power * 10 + (c - '0'));
  }
  return negative ? -power : power;
}

Decimal decimal_in(std::string_view text) {
  Decimal decimal;
  bool fraction = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '-') decimal.negative = true;
    if (c == '.') fraction = true;
    if (c == 'e' || c == 'E') {
      decimal.power += power_in(text.substr(i + 1));
      break;
    }
    if (c < '0' || c > '9') continue;
    take_digit(decimal, static_cast<unsigned char>(c - '0'));
    if (fraction) --decimal.power;
  }
  return decimal;
}

/// A whole number of any size, lowest part first.
class Whole {
 public:
  explicit Whole(std::uint32_t value) : parts_{value} {}

  void multiply_add(std::uint32_t factor, std::uint32_t summand) {
    std::uint64_t carry = summand;
    for (std::uint32_t& part : parts_) {
      carry += std::uint64_t{part} * factor;
      part = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
    if (carry != 0) parts_.push_back(static_cast<std::uint32_t>(carry));
  }

  void shift(int bits) {
    for (; bits >= 31; bits -= 31) multiply_add(std::uint32_t{1} << 31U, 0);
    multiply_add(std::uint32_t{1} << static_cast<unsigned>(bits), 0);
  }

  void raise(int power_of_ten) {
    for (int i = 0; i < power_of_ten; ++i) multiply_add(10, 0);
  }

  /// Takes `other` away if it is not larger.
  bool take(const Whole& other) {
    if (less_than(other)) return false;
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      borrow += std::int64_t{parts_[i]} - (i < other.parts_.size() ? other.parts_[i] : 0);
      parts_[i] = static_cast<std::uint32_t>(borrow);
      borrow >>= 32;
    }
    trim();
    return true;
  }

  [[nodiscard]] int bits() const {
    int count = static_cast<int>(parts_.size() - 1) * 32;
    for (std::uint32_t top = parts_.back(); top != 0; top >>= 1U) ++count;
    return count;
  }
  [[nodiscard]] bool is_zero() const { return parts_.size() == 1 && parts_[0] == 0; }

 private:
  [[nodiscard]] bool less_than(const Whole& other) const {
    if (parts_.size() != other.parts_.size()) return parts_.size() < other.parts_.size();
    return std::lexicographical_compare(parts_.rbegin(), parts_.rend(), other.parts_.rbegin(), other.parts_.rend());
  }
  void trim() {
    while (parts_.size() > 1 && parts_.back() == 0) parts_.pop_back();
  }

  std::vector<std::uint32_t> parts_;
};

/// `top / bottom` by long division, to the bits that a double of this size has, and one or two to round by.
double quotient(Whole top, Whole bottom) {
  constexpr int kBits = std::numeric_limits<double>::digits;
  constexpr int kSmallestExponent = std::numeric_limits<double>::min_exponent - kBits;
  // With this the quotient lies between half and twice 2^kBits, unless it is too small for so many bits.
  const int exponent = std::max(top.bits() - bottom.bits() - kBits, kSmallestExponent);
  (exponent < 0 ? top : bottom).shift(std::abs(exponent));
  const int steps = std::max(top.bits() - bottom.bits(), 0) + 1;
  bottom.shift(steps - 1);
  std::uint64_t whole = 0;
  for (int i = 0; i <= steps; ++i) {
    whole = whole * 2 + (top.take(bottom) ? 1U : 0U);
    top.shift(1);
  }
  const unsigned spare = whole >> static_cast<unsigned>(kBits + 1) != 0 ? 2 : 1;
  const std::uint64_t half = std::uint64_t{1} << (spare - 1);
  const std::uint64_t rest = whole & (2 * half - 1);
  whole >>= spare;
  const bool odd = (whole & 1U) != 0;
  if (rest > half || (rest == half && (odd || !top.is_zero()))) ++whole;
  return std::ldexp(static_cast<double>(whole), exponent + static_cast<int>(spare) - 1);
}

/// Up to 2^53 and 10^22 doubles are exact, so one operation rounds once.
bool exactly(const Decimal& decimal, double& value) {
  constexpr std::array kPowers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                               1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  constexpr std::size_t kExactDigits = 15;
  const auto power = static_cast<std::size_t>(std::abs(decimal.power));
  if (decimal.count > kExactDigits || power >= kPowers.size()) return false;
  value = 0;
  for (std::size_t i = 0; i < decimal.count; ++i) value = value * 10 + decimal.digits[i];
  value = decimal.power < 0 ? value / kPowers[power] : value * kPowers[power];
  return true;
}

double size_of(const Decimal& decimal) {
  double value = 0;
  if (decimal.count == 0 || exactly(decimal, value)) return value;
  const int first = decimal.power + static_cast<int>(decimal.count);
  if (first > kLargestPower) return std::numeric_limits<double>::infinity();
  if (first < kSmallestPower) return 0;
  Whole top(0);
  Whole bottom(1);
  for (std::size_t i = 0; i < decimal.count; ++i) top.multiply_add(10, decimal.digits[i]);
  (decimal.power < 0 ? bottom : top).raise(std::abs(decimal.power));
  return quotient(std::move(top), std::move(bottom));
}

}  // namespace

double nearest_double(std::string_view number) {
  const Decimal decimal = decimal_in(number);
  const double size = size_of(decimal);
  return decimal.negative ? -size : size;
}

}  // namespace sb
