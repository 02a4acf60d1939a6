#pragma once

#include <cstdint>

namespace sb {

/// Numbers that look random and are the same everywhere for the same seed (xorshift64*). Nothing secret is ever drawn
/// from them: they make people up.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}

  /// Between 0 and 1, both left out.
  double uniform();
  /// Standard normal, by Marsaglia's polar method.
  double normal();

 private:
  std::uint64_t state_;
};

}  // namespace sb
