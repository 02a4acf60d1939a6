#include <boost/test/unit_test.hpp>

#include "content/pack.hpp"
#include "measure/scale_score.hpp"
#include "support/test_support.hpp"

using namespace sb::test;

namespace {

sb::Json score_nine(const std::vector<int>& values) {
  sb::Engine engine;
  (void)value_of(engine, "load", sb::Json::Object{{"pack", nine_item_pack()}});
  return value_of(engine, "score",
                  sb::Json::Object{{"instrument", "test-nine"}, {"answers", numbered("N", values)}, {"explain", true}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scale_score)

BOOST_AUTO_TEST_CASE(share_of_answers_needed) {
  const auto pack = sb::content::read_instrument(nine_item_pack());
  BOOST_REQUIRE(pack.ok());
  const auto key = sb::measure::make_key(pack.value(), pack.value().forms.front());
  BOOST_TEST(find_scale(key, "anxiety")->needed == 3);
  BOOST_TEST(find_scale(key, "avoidance")->needed == 5);
  BOOST_TEST(find_scale(key, "none") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_share_that_is_whole_asks_for_no_more) {
  sb::Json pack = nine_item_pack();
  *at(pack, "/scales/1/items") = json(R"(["N1","N2","N3","N4","N5"])");
  const auto read = sb::content::read_instrument(pack);
  BOOST_REQUIRE(read.ok());
  const auto key = sb::measure::make_key(read.value(), read.value().forms.front());
  BOOST_TEST(find_scale(key, "avoidance")->needed == 4);
}

BOOST_AUTO_TEST_CASE(a_form_restricts_its_scales) {
  sb::Json pack = nine_item_pack();
  at(pack, "/forms")->as<sb::Json::Array>()->push_back(json(R"({"id":"short","items":["N5","N1","N7"],"minutes":1})"));
  *at(pack, "/scales/0/items") = json(R"(["N7","N8","N9"])");
  at(pack, "/scales/0")->as<sb::Json::Object>()->push_back({"forms", json(R"(["full"])")});
  const auto read = sb::content::read_instrument(pack);
  BOOST_REQUIRE(read.ok());
  const auto key = sb::measure::make_key(read.value(), *find_form(read.value(), "short"));
  BOOST_TEST(find_scale(key, "anxiety") == nullptr);
  BOOST_TEST(find_scale(key, "avoidance")->items.size() == 2U);
  BOOST_TEST(key.asked.front() == 4U);
}

BOOST_AUTO_TEST_CASE(a_weighted_sum_needs_a_form_that_asks_for_all_of_it) {
  sb::Json pack = json(read_text(root() / "core/content/instruments/rq.json"));
  at(pack, "/forms")
      ->as<sb::Json::Array>()
      ->push_back(json(R"({"id":"half","items":["secure","fearful"],"minutes":1})"));
  const auto read = sb::content::read_instrument(pack);
  BOOST_REQUIRE(read.ok());
  const auto full = sb::measure::make_key(read.value(), read.value().forms.front());
  BOOST_TEST(find_scale(full, "model-of-self")->min == -12);
  BOOST_TEST(find_scale(full, "model-of-self")->max == 12);
  const auto half = sb::measure::make_key(read.value(), *find_form(read.value(), "half"));
  BOOST_TEST(find_scale(half, "model-of-self") == nullptr);
  BOOST_TEST(find_scale(half, "secure-rating") != nullptr);
}

BOOST_AUTO_TEST_CASE(working_shows_each_item_as_it_counts) {
  const sb::Json value = score_nine({2, 3, 2, 3, 6, 5, 6, 7, 5});
  BOOST_TEST(sb::to_text(*at(value, "/scales/avoidance/working/0")) ==
             R"({"item":"N1","answer":2,"reversed":true,"counts_as":6})");
  BOOST_TEST(sb::to_text(*at(value, "/scales/avoidance/working/4")) ==
             R"({"item":"N5","answer":6,"reversed":false,"counts_as":6})");
  BOOST_TEST(number_at(value, "/scales/avoidance/sum") == 33);
  BOOST_TEST(number_at(value, "/scales/avoidance/percent") == 75);
}

BOOST_AUTO_TEST_CASE(a_score_on_the_edge_of_a_band_belongs_to_the_lower_one) {
  BOOST_TEST(text_at(score_nine({5, 5, 5, 5, 3, 3, 5, 5, 5}), "/scales/avoidance/band") == "low");
  BOOST_TEST(text_at(score_nine({5, 5, 5, 5, 3, 3, 5, 5, 5}), "/scales/anxiety/band") == "middle");
  BOOST_TEST(text_at(score_nine({5, 5, 5, 5, 3, 3, 5, 5, 6}), "/scales/anxiety/band") == "high");
}

BOOST_AUTO_TEST_SUITE_END()
