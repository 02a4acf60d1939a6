#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numeric>

#include "profile/styles.hpp"

using namespace sb::profile;

namespace {

constexpr CutPoint kMiddle{4, 4};

PerStyle<double> at_place(double anxiety, double avoidance, double error = 0.5) {
  return style_probabilities({{anxiety, error}, {avoidance, error}, {}}, kMiddle);
}

double furthest(const PerStyle<double>& a, const PerStyle<double>& b) {
  double most = 0;
  for (std::size_t i = 0; i < a.size(); ++i) most = std::fmax(most, std::fabs(a[i] - b[i]));
  return most;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(styles)

BOOST_AUTO_TEST_CASE(forty_nine_places_sum_to_one_move_smoothly_and_mirror) {
  for (int a = 1; a <= 7; ++a) {
    for (int v = 1; v <= 7; ++v) {
      const auto here = at_place(a, v);
      BOOST_TEST(std::accumulate(here.begin(), here.end(), 0.0) == 1, boost::test_tools::tolerance(1e-14));
      // A hundredth of a step never moves more than the steepest slope of the normal curve allows.
      BOOST_TEST(furthest(here, at_place(a + 0.01, v)) < 0.01 * 0.8);
      BOOST_TEST(furthest(here, at_place(a, v + 0.01)) < 0.01 * 0.8);
      const auto mirrored = at_place(8 - a, 8 - v);
      BOOST_TEST(furthest(here, {mirrored[3], mirrored[2], mirrored[1], mirrored[0]}) < 1e-15);
      const auto swapped = at_place(v, a);
      BOOST_TEST(furthest(here, {swapped[0], swapped[2], swapped[1], swapped[3]}) < 1e-15);
    }
  }
}

BOOST_AUTO_TEST_CASE(corners_give_the_styles_and_the_centre_none) {
  BOOST_TEST((judge(at_place(1, 1)).style == Verdict::Secure));
  BOOST_TEST((judge(at_place(7, 1)).style == Verdict::Preoccupied));
  BOOST_TEST((judge(at_place(1, 7)).style == Verdict::Dismissing));
  BOOST_TEST((judge(at_place(7, 7)).style == Verdict::Fearful));
  const Styles centre = judge(at_place(4, 4));
  BOOST_TEST((centre.style == Verdict::Between));
  BOOST_TEST(centre.neighbours.size() == 4U);
}

BOOST_AUTO_TEST_CASE(neighbours_are_the_fewest_that_hold_enough) {
  const Styles between = judge({0.1, 0.55, 0.05, 0.3});
  BOOST_REQUIRE(between.neighbours.size() == 2U);
  BOOST_TEST((between.neighbours[0] == Style::Preoccupied));
  BOOST_TEST((between.neighbours[1] == Style::Fearful));
  BOOST_TEST(judge({0.8, 0.1, 0.05, 0.05}).neighbours.empty());
}

BOOST_AUTO_TEST_CASE(counts_make_ten_by_largest_remainder) {
  BOOST_TEST((counts_of_ten({0.25, 0.25, 0.25, 0.25}) == PerStyle<int>{3, 3, 2, 2}));
  BOOST_TEST((counts_of_ten({1, 0, 0, 0}) == PerStyle<int>{10, 0, 0, 0}));
  BOOST_TEST((counts_of_ten({0.84, 0.06, 0.06, 0.04}) == PerStyle<int>{8, 1, 1, 0}));
  for (int a = 10; a <= 70; ++a) {
    for (int v = 10; v <= 70; v += 3) {
      const auto counts = counts_of_ten(at_place(a / 10.0, v / 10.0));
      BOOST_REQUIRE(std::accumulate(counts.begin(), counts.end(), 0) == 10);
    }
  }
}

BOOST_AUTO_TEST_CASE(certainty_words_change_where_documented) {
  BOOST_TEST((certainty_of(0.05) == Certainty::ClearlyLow));
  BOOST_TEST((certainty_of(0.0500001) == Certainty::LeaningLow));
  BOOST_TEST((certainty_of(0.2) == Certainty::LeaningLow));
  BOOST_TEST((certainty_of(0.5) == Certainty::NearMiddle));
  BOOST_TEST((certainty_of(0.8) == Certainty::LeaningHigh));
  BOOST_TEST((certainty_of(0.9499999) == Certainty::LeaningHigh));
  BOOST_TEST((certainty_of(0.95) == Certainty::ClearlyHigh));
}

BOOST_AUTO_TEST_SUITE_END()
