#include <boost/test/unit_test.hpp>

#include "measure/percentile.hpp"

using sb::content::Norm;
using sb::measure::percentile_of;
using sb::measure::PercentileMethod;

namespace {

/// A scale of four items and a norm of it.
struct Sample {
  sb::content::Scale scale;
  sb::measure::ScaleKey key;
  Norm norm;

  Sample() {
    scale.id = "s";
    scale.items = {"a", "b", "c", "d"};
    key.scale = &scale;
    key.items.resize(4);
    norm.id = "n";
    norm.scales.push_back({.scale = "s", .mean = 3, .sd = 0.5, .n = {}, .percentiles = {}});
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(percentile)

BOOST_FIXTURE_TEST_CASE(without_a_table_a_normal_curve_is_read, Sample) {
  const auto tolerance = boost::test_tools::tolerance(1e-12);
  BOOST_TEST(*percentile_of(norm, key, 3)->value == 50, tolerance);
  // One standard deviation up, and two down.
  BOOST_TEST(*percentile_of(norm, key, 3.5)->value == 84.1344746068543, tolerance);
  BOOST_TEST(*percentile_of(norm, key, 2)->value == 2.27501319481792, tolerance);
  BOOST_TEST((percentile_of(norm, key, 3)->method == PercentileMethod::Normal));
}

BOOST_FIXTURE_TEST_CASE(sums_are_compared_as_sums, Sample) {
  norm.metric = sb::content::NormMetric::Sum;
  norm.scales.front().mean = 12;
  norm.scales.front().sd = 2;
  // 3.5 on average is a sum of 14, one standard deviation up.
  BOOST_TEST(*percentile_of(norm, key, 3.5)->value == 84.1344746068543, boost::test_tools::tolerance(1e-12));
}

BOOST_FIXTURE_TEST_CASE(a_table_is_read_along_straight_lines, Sample) {
  norm.scales.front().percentiles = {{5, 1}, {50, 2}, {95, 4}};
  const auto tolerance = boost::test_tools::tolerance(1e-12);
  BOOST_TEST(*percentile_of(norm, key, 1)->value == 5, tolerance);
  BOOST_TEST(*percentile_of(norm, key, 1.5)->value == 27.5, tolerance);
  BOOST_TEST(*percentile_of(norm, key, 2)->value == 50, tolerance);
  BOOST_TEST(*percentile_of(norm, key, 3)->value == 72.5, tolerance);
  BOOST_TEST(*percentile_of(norm, key, 4)->value == 95, tolerance);
  BOOST_TEST((percentile_of(norm, key, 3)->method == PercentileMethod::Table));
}

BOOST_FIXTURE_TEST_CASE(past_its_ends_a_table_gives_a_bound_and_no_number, Sample) {
  norm.scales.front().percentiles = {{5, 1.5}, {95, 4}};
  const auto low = percentile_of(norm, key, 1.25);
  BOOST_TEST(!low->value.has_value());
  BOOST_TEST(*low->below == 5);
  BOOST_TEST(!low->above.has_value());
  const auto high = percentile_of(norm, key, 4.25);
  BOOST_TEST(!high->value.has_value());
  BOOST_TEST(*high->above == 95);
  BOOST_TEST(!high->below.has_value());
}

BOOST_FIXTURE_TEST_CASE(it_never_falls_as_the_score_rises, Sample) {
  for (const bool table : {false, true}) {
    if (table) norm.scales.front().percentiles = {{5, 1}, {10, 1.2}, {50, 2}, {95, 5}};
    double last = 0;
    for (int i = 100; i <= 500; ++i) {
      const double value = *percentile_of(norm, key, i / 100.0)->value;
      BOOST_REQUIRE(value >= last);
      last = value;
    }
  }
}

BOOST_FIXTURE_TEST_CASE(other_scales_and_shorter_forms_have_none, Sample) {
  key.items.resize(3);
  BOOST_TEST(!percentile_of(norm, key, 3).has_value());
  key.items.resize(4);
  scale.id = "t";
  BOOST_TEST(!percentile_of(norm, key, 3).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
