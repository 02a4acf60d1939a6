#include <boost/test/unit_test.hpp>

#include "measure/difference.hpp"

using sb::measure::Belief;
using sb::measure::differ;

BOOST_AUTO_TEST_SUITE(difference)

BOOST_AUTO_TEST_CASE(two_standard_errors_add_as_squares) {
  const auto difference = difference_of(Belief{5, 0.3}, Belief{3, 0.4});
  BOOST_TEST(difference.value == 2);
  BOOST_TEST(difference.sd == 0.5, boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(people_differ_beyond_three_and_a_bit_standard_deviations) {
  // s_d = .5, and 3.05 of them are 1.525.
  BOOST_TEST(!differ(Belief{3 + 1.52, 0.3}, Belief{3, 0.4}));
  BOOST_TEST(differ(Belief{3 + 1.53, 0.3}, Belief{3, 0.4}));
  BOOST_TEST(differ(Belief{3, 0.4}, Belief{3 + 1.53, 0.3}));
  BOOST_TEST(!differ(Belief{3, 0.4}, Belief{3, 0.3}));
}

BOOST_AUTO_TEST_SUITE_END()
