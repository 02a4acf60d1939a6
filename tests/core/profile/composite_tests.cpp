// The mean over several people, and how sure it is. (F-11)
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "made_up.hpp"
#include "profile/composite.hpp"

using namespace sb::profile;
using sb::measure::Belief;
using sb::measure::Dimension;

namespace {

const sb::content::Composite kFour{"global", {"mother", "father", "partner", "friend"}};

std::vector<TargetBeliefs> everyone(const std::vector<Belief>& anxiety) {
  std::vector<TargetBeliefs> measured;
  for (std::size_t i = 0; i < anxiety.size(); ++i) {
    measured.push_back({kFour.targets[i], {anxiety[i], Belief{3, 0.5}}});
  }
  return measured;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(composite)

BOOST_AUTO_TEST_CASE(by_hand) {
  const auto all = compose(kFour, everyone({{2, 0.3}, {3, 0.4}, {4, 1.2}, {5, 0}}));
  BOOST_TEST(all.anxiety->mean == 3.5);
  // The root of .09 + .16 + 1.44 is 1.3, over four.
  BOOST_TEST(all.anxiety->standard_error == 0.325, boost::test_tools::tolerance(1e-14));
  // Four alike are twice as sure as one.
  BOOST_TEST(all.avoidance->standard_error == 0.25, boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(others_do_not_count) {
  auto measured = everyone({{2, 0.3}, {3, 0.4}, {4, 1.2}, {5, 0}});
  measured.insert(measured.begin(), {"therapist", {Belief{7, 2}, Belief{7, 2}}});
  const auto all = compose(kFour, measured);
  BOOST_TEST(all.anxiety->mean == 3.5);
  BOOST_TEST(all.anxiety->standard_error == 0.325, boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(a_missing_person_leaves_that_dimension_alone_without_a_composite) {
  auto measured = everyone({{2, 0.3}, {3, 0.4}, {4, 1.2}, {5, 0.1}});
  measured[2].sides[Dimension::Anxiety].reset();
  const auto all = compose(kFour, measured);
  BOOST_TEST(!all.anxiety.has_value());
  BOOST_TEST(all.avoidance.has_value());
  measured.pop_back();
  BOOST_TEST(!compose(kFour, measured).avoidance.has_value());
}

// What the error assumes, and how far it is off when that does not hold.
BOOST_AUTO_TEST_CASE(the_error_holds_for_independent_errors_and_is_too_small_for_shared_ones) {
  const std::vector<double> errors{0.3, 0.4, 0.5, 0.6};
  const auto spread_with = [&](double shared) {
    sb::Random random(7);
    constexpr int kTimes = 20'000;
    double squares = 0;
    for (int i = 0; i < kTimes; ++i) {
      const double mood = random.normal();
      std::vector<Belief> met;
      for (const double error : errors) {
        const double own = std::sqrt(shared) * mood + std::sqrt(1 - shared) * random.normal();
        met.push_back({3 + error * own, error});
      }
      const double off = compose(kFour, everyone(met)).anxiety->mean - 3;
      squares += off * off / kTimes;
    }
    return std::sqrt(squares);
  };
  const double stated = compose(kFour, everyone({{3, 0.3}, {3, 0.4}, {3, 0.5}, {3, 0.6}})).anxiety->standard_error;
  BOOST_TEST(std::abs(spread_with(0) / stated - 1) < 0.02);
  BOOST_TEST(spread_with(0.3) > 1.3 * stated);
}

BOOST_AUTO_TEST_SUITE_END()
