#include <boost/test/unit_test.hpp>
#include <cmath>

#include "profile/position.hpp"

using sb::profile::locate;
using sb::profile::Position;

BOOST_AUTO_TEST_SUITE(position)

BOOST_AUTO_TEST_CASE(rings_hold_their_share) {
  // A ring of share m lies at the squared distance -2 ln(1 - m) from the centre, measured in standard errors.
  const Position here = locate({{3, 0.5}, {5, 0.25}, {}}, {1, 7}, {4, 4});
  BOOST_REQUIRE(here.contours.size() == 2U);
  for (const auto& ring : here.contours) {
    const double squared = std::pow(ring.u[0] / 0.5, 2);
    BOOST_TEST(1 - std::exp(-squared / 2) == ring.mass, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(ring.v[1] / 0.25 == ring.u[0] / 0.5, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(ring.u[1] == 0);
    BOOST_TEST(ring.v[0] == 0);
    BOOST_TEST(ring.center[0] == 3);
    BOOST_TEST(ring.center[1] == 5);
  }
  BOOST_TEST(here.contours[0].mass == 0.5);
  BOOST_TEST(here.contours[1].mass == 0.8);
}

BOOST_AUTO_TEST_CASE(covariance_is_the_squared_error) {
  const Position here = locate({{3, 0.5}, {5, 0.25}, {}}, {1, 7}, {4, 4});
  BOOST_TEST(here.covariance.anxiety == 0.25);
  BOOST_TEST(here.covariance.avoidance == 0.0625);
  BOOST_TEST(here.covariance.both == 0);
}

BOOST_AUTO_TEST_SUITE_END()
