#include <boost/test/unit_test.hpp>
#include <cmath>

#include "measure/interval.hpp"

using sb::measure::ScaleKey;
using sb::measure::Tally;

namespace {

ScaleKey scale_of(int min, int max, const sb::content::Scale& scale) {
  ScaleKey key;
  key.scale = &scale;
  key.min = min;
  key.max = max;
  return key;
}

Tally tally_of(const std::vector<int>& values) {
  Tally tally;
  for (const int value : values) {
    ++tally.n;
    tally.sum += value;
    tally.squares += value * value;
  }
  return tally;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(interval)

BOOST_AUTO_TEST_CASE(own_answers_rule_by_hand) {
  const sb::content::Scale scale;
  // Nine answers 1..5 with mean 3: squares about the mean sum to 12, so SE^2 = (4 * 1 + 12) / (12 * 9).
  const Tally answers = tally_of({1, 2, 2, 3, 3, 3, 4, 4, 5});
  BOOST_TEST(standard_error(scale_of(1, 5, scale), answers, nullptr) == std::sqrt(16.0 / 108),
             boost::test_tools::tolerance(1e-15));
  BOOST_TEST(standard_error(scale_of(1, 7, scale), answers, nullptr) == std::sqrt(21.2 / 108),
             boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(equal_answers_still_leave_doubt) {
  const sb::content::Scale scale;
  BOOST_TEST(standard_error(scale_of(1, 7, scale), tally_of({4}), nullptr) > 1);
  BOOST_TEST(standard_error(scale_of(1, 7, scale), tally_of(std::vector<int>(18, 4)), nullptr) > 0.1);
}

BOOST_AUTO_TEST_CASE(reliability_rule_by_hand) {
  sb::content::Scale scale;
  scale.items.resize(18);
  sb::content::Reliability reliability;
  reliability.value = 0.91;
  reliability.sd = 2;
  const ScaleKey key = scale_of(1, 5, scale);
  BOOST_TEST(standard_error(key, tally_of(std::vector<int>(18, 3)), &reliability) == 0.6,
             boost::test_tools::tolerance(1e-14));
  BOOST_TEST(standard_error(key, tally_of(std::vector<int>(16, 3)), &reliability) == 0.6 * std::sqrt(18.0 / 16),
             boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(only_checked_reliabilities_count) {
  using sb::content::Verification;
  sb::content::Instrument instrument;
  sb::content::Scale scale;
  scale.id = "s";
  const ScaleKey key = scale_of(1, 5, scale);
  sb::content::Reliability reliability;
  reliability.scale = "s";
  for (const auto verification : {Verification::Own, Verification::Secondary, Verification::Unverified}) {
    reliability.verification = verification;
    instrument.reliabilities.push_back(reliability);
  }
  BOOST_TEST(usable_reliability(instrument, key, {}) == nullptr);
  reliability.verification = Verification::Computed;
  instrument.reliabilities.push_back(reliability);
  BOOST_TEST(usable_reliability(instrument, key, {}) == &instrument.reliabilities.back());
}

BOOST_AUTO_TEST_CASE(a_figure_about_one_bond_counts_for_that_bond_only) {
  sb::content::Instrument instrument;
  sb::content::Scale scale;
  scale.id = "s";
  sb::content::Reliability reliability;
  reliability.scale = "s";
  reliability.target = "partner";
  reliability.verification = sb::content::Verification::Computed;
  instrument.reliabilities = {reliability};
  const ScaleKey key = scale_of(1, 5, scale);
  BOOST_TEST(usable_reliability(instrument, key, "partner") == &instrument.reliabilities.front());
  BOOST_TEST(usable_reliability(instrument, key, "friend") == nullptr);
  BOOST_TEST(usable_reliability(instrument, key, {}) == nullptr);
}

BOOST_AUTO_TEST_CASE(intervals_stay_inside_the_scale) {
  const sb::content::Scale scale;
  const auto whole = interval95(scale_of(1, 7, scale), 4, 100);
  BOOST_TEST(whole[0] == 1);
  BOOST_TEST(whole[1] == 7);
}

BOOST_AUTO_TEST_SUITE_END()
