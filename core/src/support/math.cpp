#include "support/math.hpp"

#include <cmath>
#include <limits>
#include <numbers>

namespace sb {
namespace {

// ln 2 in two parts: the first has trailing zero bits, so that its product with a small integer is exact.
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;

/// exp(-x^2); squaring x first would multiply its rounding error by x^2.
double exp_minus_square(double x) {
  const double high = static_cast<float>(x);  // 24 bits, so that its square is exact
  return exp(-high * high) * exp((high - x) * (high + x));
}

/// Series of Abramowitz and Stegun 7.1.6: every term is positive, so nothing cancels.
double erf_series(double x) {
  double term = x;
  double sum = x;
  for (int n = 1; term > sum * 1e-18; ++n) {
    term *= 2 * x * x / (2 * n + 1);
    sum += term;
  }
  return 2 / std::sqrt(std::numbers::pi) * exp_minus_square(x) * sum;
}

// Beyond it erfc is smaller than the smallest double.
constexpr double kErfcEnd = 28;

/// Continued fraction of Abramowitz and Stegun 7.1.14, from the inside out; 60 levels settle it for x >= 2.
double erfc_fraction(double x) {
  if (x > kErfcEnd) return 0;
  double tail = x;
  for (int level = 60; level >= 1; --level) tail = x + level / 2.0 / tail;
  return exp_minus_square(x) / (std::sqrt(std::numbers::pi) * tail);
}

// Where the series stops and the fraction starts: both are at full precision around here.
constexpr double kSeriesEnd = 2;

}  // namespace

double exp(double x) {
  if (x > 709.782712893384) return std::numeric_limits<double>::infinity();
  if (x < -745.2) return 0;
  const double k = std::floor(x / std::numbers::ln2 + 0.5);
  const double r = (x - k * kLn2High) - k * kLn2Low;
  double sum = 1;
  for (int n = 14; n >= 1; --n) sum = 1 + sum * r / n;
  return std::ldexp(sum, static_cast<int>(k));
}

double log(double x) {
  int exponent = 0;
  double m = std::frexp(x, &exponent);
  if (m < std::numbers::sqrt2 / 2) {
    m *= 2;
    --exponent;
  }
  // ln m = 2 artanh(s); |s| <= 0.172, so eleven terms are enough.
  const double s = (m - 1) / (m + 1);
  const double square = s * s;
  double sum = 0;
  for (int n = 23; n >= 3; n -= 2) sum = (sum + 1.0 / n) * square;
  return exponent * kLn2High + (exponent * kLn2Low + 2 * (s + s * sum));
}

double erf(double x) {
  if (x < 0) return -erf(-x);
  if (x < kSeriesEnd) return erf_series(x);
  return 1 - erfc_fraction(x);
}

double erfc(double x) {
  if (x < kSeriesEnd) return 1 - erf(x);
  return erfc_fraction(x);
}

double normal_cdf(double z) {
  return erfc(-z / std::numbers::sqrt2) / 2;
}

}  // namespace sb
