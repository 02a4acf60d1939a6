#include <boost/test/unit_test.hpp>
#include <cmath>

#include "measure/quality.hpp"
#include "support/test_support.hpp"

using sb::measure::contradict;
using sb::measure::longest_run;
using sb::measure::median;
using sb::measure::variability;
using namespace sb::test;

namespace {

using Ratings = std::vector<std::optional<int>>;

std::size_t notes_in(const sb::Json& value) {
  return at(value, "/quality/notes")->as<sb::Json::Array>()->size();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(quality)

BOOST_AUTO_TEST_CASE(longest_run_by_hand) {
  BOOST_TEST(longest_run(Ratings{}) == 0);
  BOOST_TEST(longest_run(Ratings{std::nullopt, std::nullopt}) == 0);
  BOOST_TEST(longest_run(Ratings{3}) == 1);
  BOOST_TEST(longest_run(Ratings{1, 2, 2, 2, 1, 1}) == 3);
  BOOST_TEST(longest_run(Ratings{2, 2, std::nullopt, 2, 2}) == 2);
  BOOST_TEST(longest_run(Ratings{5, 5, 5, 5}) == 4);
}

BOOST_AUTO_TEST_CASE(variability_by_hand) {
  BOOST_TEST(!variability(Ratings{4}).has_value());
  BOOST_TEST(!variability(Ratings{4, std::nullopt}).has_value());
  BOOST_TEST(*variability(Ratings{4, 4, 4}) == 0);
  // 1, 3, 5: squares about 3 sum to 8, over two.
  BOOST_TEST(*variability(Ratings{1, std::nullopt, 3, 5}) == 2);
  BOOST_TEST(*variability(Ratings{1, 7}) == std::sqrt(18.0), boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(median_by_hand) {
  BOOST_TEST(!median({}).has_value());
  BOOST_TEST(*median({9}) == 9);
  BOOST_TEST(*median({9, 1, 5}) == 5);
  BOOST_TEST(*median({4, 1, 9, 2}) == 3);
}

BOOST_AUTO_TEST_CASE(pairs_contradict_past_the_largest_difference) {
  const sb::content::Response range{"agreement", 1, 7};
  const sb::content::ItemPair opposite{{"a", "b"}, true, 3};
  // 7 and 7 say yes to opposite things; 8 - 7 = 1 lies six away from 7.
  BOOST_TEST(contradict(opposite, 7, 7, range));
  BOOST_TEST(!contradict(opposite, 7, 1, range));
  BOOST_TEST(!contradict(opposite, 4, 1, range));
  BOOST_TEST(contradict(opposite, 3, 1, range));
  const sb::content::ItemPair same{{"a", "b"}, false, 3};
  BOOST_TEST(contradict(same, 7, 1, range));
  BOOST_TEST(!contradict(same, 7, 4, range));
}

BOOST_AUTO_TEST_CASE(pairs_read_the_same_either_way_round) {
  const sb::content::Response range{"agreement", 1, 5};
  for (const bool opposite : {false, true}) {
    const sb::content::ItemPair pair{{"a", "b"}, opposite, 2};
    for (int one = 1; one <= 5; ++one) {
      for (int other = 1; other <= 5; ++other) {
        BOOST_REQUIRE(contradict(pair, one, other, range) == contradict(pair, other, one, range));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(notes_never_change_a_score_and_one_index_alone_raises_one) {
  sb::Engine engine;
  sb::Json pack = json(read_text(root() / "tests/cases/packs/nine-retest.json"));
  (void)value_of(engine, "load", sb::Json::Object{{"pack", pack}});
  Dice dice(31);
  for (int i = 0; i < 400; ++i) {
    std::vector<int> values(9);
    const int kinds = dice.roll(1, 7);
    for (int& value : values) value = dice.roll(1, kinds);
    sb::Json::Object input{{"instrument", "test-retest"}, {"answers", numbered("N", values)}};
    const sb::Json plain = value_of(engine, "score", input);
    input.push_back({"milliseconds", sb::Json::Object{{"N1", dice.roll(0, 4000)}}});
    const sb::Json timed = value_of(engine, "score", input);
    BOOST_REQUIRE(sb::to_text(*plain.find("scales")) == sb::to_text(*timed.find("scales")));
    std::size_t raised = 0;
    for (const char* index : {"longstring", "variability", "pairs", "pace"}) {
      const sb::Json* flag = at(timed, std::string("/quality/") + index + "/raised");
      if (*flag->as<bool>()) ++raised;
    }
    BOOST_REQUIRE(notes_in(timed) == raised + (raised >= 2 ? 1 : 0));
  }
}

BOOST_AUTO_TEST_SUITE_END()
