#pragma once

namespace sb {

/// e to the x. Ours, because libm's differs between builds and processors and the same answers must give the same
/// bytes.
[[nodiscard]] double exp(double x);

/// Natural logarithm of x > 0.
[[nodiscard]] double log(double x);

/// The error function.
[[nodiscard]] double erf(double x);

/// 1 - erf(x), without losing the upper tail.
[[nodiscard]] double erfc(double x);

/// Standard normal distribution function.
[[nodiscard]] double normal_cdf(double z);

}  // namespace sb
