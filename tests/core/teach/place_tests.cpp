// A point that is moved on the map, and what the model says of it. Covers F-63 and J-E2.
#include <algorithm>
#include <cmath>

#include "teach/asking.hpp"

using namespace sb::test;

namespace {

constexpr double kTolerance = 1e-8;
constexpr double kErrors[]{0.05, 0.1, 0.3, 0.7, 2};
constexpr std::string_view kStyles[]{"secure", "preoccupied", "dismissing", "fearful"};
/// Where each style is once the two dimensions change places.
constexpr std::string_view kSwapped[]{"secure", "dismissing", "preoccupied", "fearful"};

sb::Json placed(sb::Engine& engine, double anxiety, double avoidance, double error) {
  return value_of(engine, "place",
                  sb::Json::Object{{"anxiety", anxiety}, {"avoidance", avoidance}, {"standard_error", error}});
}

/// Calls `check(placed, anxiety, avoidance, error)` for points all over the map, its borders and corners too.
template <class Check>
void each_point(sb::Engine& engine, Check check) {
  for (const double error : kErrors) {
    for (int across = 0; across <= 12; ++across) {
      for (int up = 0; up <= 12; ++up) {
        const double anxiety = 1 + across / 2.0;
        const double avoidance = 1 + up / 2.0;
        check(placed(engine, anxiety, avoidance, error), anxiety, avoidance, error);
      }
    }
  }
}

std::string swapped(const std::string& style) {
  const auto* found = std::find(std::begin(kStyles), std::end(kStyles), style);
  return found == std::end(kStyles) ? style : std::string(kSwapped[found - std::begin(kStyles)]);
}

/// The styles named by a place: the word, or all it lies between.
std::vector<std::string> named(const sb::Json& placed) {
  const std::string word = text_at(placed, "/styles/style");
  if (word != "between") return {word};
  std::vector<std::string> all;
  for (const sb::Json& each : list_at(placed, "/styles/neighbours")) all.push_back(*each.as<std::string>());
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(teaching_map)

BOOST_AUTO_TEST_CASE(all_over_the_map_the_styles_share_one_whole_and_ten_of_ten) {
  sb::Engine engine;
  each_point(engine, [](const sb::Json& placed, double, double, double) {
    double sum = 0;
    double ten = 0;
    for (const std::string_view style : kStyles) {
      const double share = number_at(placed, "/styles/probabilities/" + std::string(style));
      BOOST_REQUIRE(share >= 0);
      sum += share;
      ten += number_at(placed, "/styles/counts/" + std::string(style));
    }
    BOOST_REQUIRE(std::abs(sum - 1) <= kTolerance);
    BOOST_REQUIRE(ten == 10);
  });
}

BOOST_AUTO_TEST_CASE(the_place_is_the_point_itself_and_as_unsure_as_was_asked) {
  sb::Engine engine;
  each_point(engine, [](const sb::Json& placed, double anxiety, double avoidance, double error) {
    BOOST_REQUIRE(number_at(placed, "/position/mean/anxiety") == anxiety);
    BOOST_REQUIRE(number_at(placed, "/position/mean/avoidance") == avoidance);
    BOOST_REQUIRE(std::abs(number_at(placed, "/position/covariance/anxiety") - error * error) <= kTolerance);
    BOOST_REQUIRE(std::abs(number_at(placed, "/position/covariance/avoidance") - error * error) <= kTolerance);
    BOOST_REQUIRE(text_at(placed, "/position/metric") == "mean");
  });
}

BOOST_AUTO_TEST_CASE(with_the_dimensions_swapped_worry_and_distance_swap_their_styles) {
  sb::Engine engine;
  each_point(engine, [&](const sb::Json& here, double anxiety, double avoidance, double error) {
    const sb::Json there = placed(engine, avoidance, anxiety, error);
    for (const std::string_view style : kStyles) {
      BOOST_REQUIRE(number_at(here, "/styles/probabilities/" + std::string(style)) ==
                    number_at(there, "/styles/probabilities/" + swapped(std::string(style))));
    }
    BOOST_REQUIRE(text_at(here, "/dimensions/0/certainty") == text_at(there, "/dimensions/1/certainty"));
    BOOST_REQUIRE(text_at(here, "/dimensions/1/certainty") == text_at(there, "/dimensions/0/certainty"));
    // Where both are as high, the two styles tie, and a tie goes to the earlier one either way round.
    if (anxiety == avoidance) return;
    BOOST_REQUIRE(swapped(text_at(here, "/styles/style")) == text_at(there, "/styles/style"));
    std::vector<std::string> names = named(here);
    for (std::string& name : names) name = swapped(name);
    BOOST_REQUIRE((names == named(there)));
  });
}

BOOST_AUTO_TEST_CASE(the_pictures_are_those_of_the_style_or_of_each_it_lies_between) {
  sb::Engine engine;
  const sb::Json pack = json(read_text(root() / "core/content/classroom/lesson.json"));
  each_point(engine, [&](const sb::Json& placed, double, double, double) {
    const auto names = named(placed);
    const auto& pictures = list_at(placed, "/pictures");
    BOOST_REQUIRE(pictures.size() == names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto style = std::find(std::begin(kStyles), std::end(kStyles), names[i]) - std::begin(kStyles);
      BOOST_REQUIRE(text_at(pictures[i], "/style") == names[i]);
      BOOST_REQUIRE(sb::to_text(pictures[i]) == sb::to_text(*at(pack, "/pictures/" + std::to_string(style))));
    }
  });
}

BOOST_AUTO_TEST_CASE(far_into_a_quadrant_it_is_clearly_that_style) {
  sb::Engine engine;
  struct Corner {
    double anxiety;
    double avoidance;
    std::string style;
  };
  for (const Corner& corner :
       {Corner{2, 2, "secure"}, Corner{6, 2, "preoccupied"}, Corner{2, 6, "dismissing"}, Corner{6, 6, "fearful"}}) {
    const sb::Json placed = ::placed(engine, corner.anxiety, corner.avoidance, 0.3);
    BOOST_TEST(text_at(placed, "/styles/style") == corner.style);
    BOOST_TEST(number_at(placed, "/styles/counts/" + corner.style) == 10);
    BOOST_TEST(list_at(placed, "/styles/neighbours").empty());
    BOOST_TEST(text_at(placed, "/dimensions/0/id") == "anxiety");
    BOOST_TEST(text_at(placed, "/dimensions/1/id") == "avoidance");
    BOOST_TEST(text_at(placed, "/dimensions/0/certainty") == (corner.anxiety > 4 ? "clearly-high" : "clearly-low"));
    BOOST_TEST(text_at(placed, "/dimensions/1/certainty") == (corner.avoidance > 4 ? "clearly-high" : "clearly-low"));
  }
}

BOOST_AUTO_TEST_CASE(the_middle_lies_between_all_four_however_sure_one_is) {
  sb::Engine engine;
  for (const double error : kErrors) {
    const sb::Json middle = placed(engine, 4, 4, error);
    BOOST_TEST(text_at(middle, "/styles/style") == "between");
    BOOST_TEST(list_at(middle, "/styles/neighbours").size() == 4U);
    for (const std::string_view style : kStyles) {
      BOOST_TEST(number_at(middle, "/styles/probabilities/" + std::string(style)) == 0.25);
    }
  }
  // At a border between two, both of them and no other.
  const sb::Json border = placed(engine, 4, 2, 0.3);
  BOOST_TEST((named(border) == std::vector<std::string>{"secure", "preoccupied"}));
}

BOOST_AUTO_TEST_CASE(without_an_error_it_is_three_tenths) {
  sb::Engine engine;
  const sb::Json plain = value_of(engine, "place", json(R"({"anxiety":3.4,"avoidance":4.6})"));
  BOOST_TEST(sb::to_text(plain) == sb::to_text(placed(engine, 3.4, 4.6, 0.3)));
}

BOOST_AUTO_TEST_CASE(what_lies_off_the_map_is_refused_at_its_place) {
  sb::Engine engine;
  const auto refusal = [&](std::string_view input) { return refused(engine, "place", input); };
  BOOST_TEST(refusal(R"({"anxiety":0.9,"avoidance":4})") == "value_out_of_range /input/anxiety");
  BOOST_TEST(refusal(R"({"anxiety":7.1,"avoidance":4})") == "value_out_of_range /input/anxiety");
  BOOST_TEST(refusal(R"({"anxiety":4,"avoidance":0.9})") == "value_out_of_range /input/avoidance");
  BOOST_TEST(refusal(R"({"anxiety":4,"avoidance":7.1})") == "value_out_of_range /input/avoidance");
  BOOST_TEST(refusal(R"({"anxiety":4,"avoidance":4,"standard_error":0})") ==
             "value_out_of_range /input/standard_error");
  BOOST_TEST(refusal(R"({"anxiety":4,"avoidance":4,"standard_error":2.1})") ==
             "value_out_of_range /input/standard_error");
  BOOST_TEST(refusal(R"({"anxiety":0,"avoidance":8,"standard_error":-1})") ==
             "value_out_of_range /input/anxiety; value_out_of_range /input/avoidance; "
             "value_out_of_range /input/standard_error");
  BOOST_TEST(refusal(R"({"anxiety":4})") == "missing_key /input/avoidance");
  BOOST_TEST(refusal(R"({"anxiety":"4","avoidance":4})") == "wrong_type /input/anxiety");
}

BOOST_AUTO_TEST_SUITE_END()
