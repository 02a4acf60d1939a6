#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>

#include "support/math.hpp"

namespace {

/// How far off, as a share of the right value.
double off(double ours, double theirs) {
  if (ours == theirs) return 0;
  return std::fabs(ours - theirs) / std::fmax(std::fabs(theirs), std::numeric_limits<double>::min());
}

template <class Ours, class Theirs>
void compare(Ours ours, Theirs theirs, double from, double to, double tolerance) {
  constexpr int kSteps = 200'000;
  double worst = 0;
  double where = 0;
  for (int i = 0; i <= kSteps; ++i) {
    const double x = from + (to - from) * i / kSteps;
    if (off(ours(x), theirs(x)) > worst) {
      worst = off(ours(x), theirs(x));
      where = x;
    }
  }
  BOOST_TEST(worst <= tolerance, "off by " << worst << " at " << where);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(math)

BOOST_AUTO_TEST_CASE(exp_is_as_good_as_the_library) {
  compare(
      sb::exp, [](double x) { return std::exp(x); }, -700, 700, 2e-15);
  compare(
      sb::exp, [](double x) { return std::exp(x); }, -1, 1, 1e-15);
}

BOOST_AUTO_TEST_CASE(log_is_as_good_as_the_library) {
  compare(
      sb::log, [](double x) { return std::log(x); }, 1e-9, 3, 1e-15);
  compare(
      sb::log, [](double x) { return std::log(x); }, 3, 1e9, 1e-15);
}

BOOST_AUTO_TEST_CASE(erf_is_as_good_as_the_library) {
  compare(
      sb::erf, [](double x) { return std::erf(x); }, -7, 7, 2e-15);
  compare(
      sb::erfc, [](double x) { return std::erfc(x); }, -7, 1, 4e-15);
  compare(
      sb::erfc, [](double x) { return std::erfc(x); }, 2, 26, 4e-15);
  // Here it is 1 - erf, and keeps the absolute precision of erf.
  compare(
      sb::erfc, [](double x) { return std::erfc(x); }, 1, 2, 1e-12);
}

BOOST_AUTO_TEST_CASE(ends_are_tame) {
  BOOST_TEST(sb::exp(0) == 1);
  BOOST_TEST(sb::exp(-1e9) == 0);
  BOOST_TEST(std::isinf(sb::exp(1e9)));
  BOOST_TEST(sb::log(1) == 0);
  BOOST_TEST(sb::erf(0) == 0);
  BOOST_TEST(sb::erf(1e300) == 1);
  BOOST_TEST(sb::erf(-1e300) == -1);
  BOOST_TEST(sb::normal_cdf(0) == 0.5);
  BOOST_TEST(sb::normal_cdf(-1e300) == 0);
  BOOST_TEST(sb::normal_cdf(1e300) == 1);
}

BOOST_AUTO_TEST_CASE(normal_distribution_rises_from_zero_to_one_evenly) {
  double last = 0;
  for (int i = -8000; i <= 8000; ++i) {
    const double z = i / 1000.0;
    const double p = sb::normal_cdf(z);
    BOOST_REQUIRE(p >= last);
    BOOST_REQUIRE(std::fabs(p + sb::normal_cdf(-z) - 1) < 1e-15);
    last = p;
  }
}

BOOST_AUTO_TEST_SUITE_END()
