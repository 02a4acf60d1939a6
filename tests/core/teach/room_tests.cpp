// A class of people who do not exist: counted, spread out and renamed as its own members say, and steadier the more
// are asked. Covers F-63 and J-E3.
#include <algorithm>
#include <cmath>
#include <map>

#include "teach/asking.hpp"

using namespace sb::test;

namespace {

constexpr double kTolerance = 1e-8;
constexpr int kSeeds = 40;
constexpr int kSizes[]{5, 25, 60, 200};
constexpr std::string_view kDimensions[]{"anxiety", "avoidance"};

sb::Json room_of(sb::Engine& engine, int seed, int size) {
  return value_of(engine, "made_up_class", sb::Json::Object{{"seed", seed}, {"size", size}});
}

/// Calls `check(room, size)` for many classes.
template <class Check>
void each_room(Check check) {
  sb::Engine engine;
  for (const int size : kSizes) {
    for (int seed = 1; seed <= kSeeds; ++seed) check(room_of(engine, seed, size), size);
  }
}

std::vector<double> places_on(const sb::Json& room, std::string_view dimension) {
  std::vector<double> places;
  for (const sb::Json& member : list_at(room, "/members")) {
    places.push_back(number_at(member, "/place/" + std::string(dimension)));
  }
  return places;
}

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

/// Sample standard deviation, over n - 1.
double deviation_of(const std::vector<double>& values) {
  const double mean = mean_of(values);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

double correlation_of(const std::vector<double>& one, const std::vector<double>& other) {
  const double middle = mean_of(one);
  const double other_middle = mean_of(other);
  double together = 0;
  for (std::size_t i = 0; i < one.size(); ++i) together += (one[i] - middle) * (other[i] - other_middle);
  return together / static_cast<double>(one.size() - 1) / (deviation_of(one) * deviation_of(other));
}

bool near(double one, double other) {
  return std::abs(one - other) <= kTolerance;
}

/// How wide the swings of one thing are, from the smallest sample to the largest.
std::vector<double> widths(const sb::Json& room, std::string_view what) {
  std::vector<double> all;
  for (const sb::Json& swing : list_at(room, "/swings")) {
    all.push_back(number_at(swing, "/" + std::string(what) + "/high") -
                  number_at(swing, "/" + std::string(what) + "/low"));
  }
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(made_up_class)

BOOST_AUTO_TEST_CASE(there_are_as_many_as_asked_for_and_all_on_the_map) {
  each_room([](const sb::Json& room, int size) {
    BOOST_REQUIRE(list_at(room, "/members").size() == static_cast<std::size_t>(size));
    BOOST_REQUIRE(number_at(room, "/range/min") == 1);
    BOOST_REQUIRE(number_at(room, "/range/max") == 7);
    for (const std::string_view dimension : kDimensions) {
      for (const double place : places_on(room, dimension)) BOOST_REQUIRE((place >= 1 && place <= 7));
      BOOST_REQUIRE(number_at(room, "/middle/" + std::string(dimension)) == 4);
    }
  });
}

BOOST_AUTO_TEST_CASE(the_words_are_counted_as_the_members_have_them) {
  int renamed_in_all = 0;
  each_room([&](const sb::Json& room, int size) {
    for (const std::string line : {"/at_middle", "/at_average"}) {
      std::map<std::string, double> counted;
      for (const sb::Json& member : list_at(room, "/members")) ++counted[text_at(member, line)];
      double sum = 0;
      for (const sb::Json& word : list_at(room, "/words")) {
        BOOST_REQUIRE(number_at(word, line) == counted[text_at(word, "/style")]);
        sum += number_at(word, line);
      }
      BOOST_REQUIRE(sum == size);
    }
    const auto& members = list_at(room, "/members");
    const auto other = [](const sb::Json& each) { return text_at(each, "/at_middle") != text_at(each, "/at_average"); };
    const auto renamed = std::count_if(members.begin(), members.end(), other);
    BOOST_REQUIRE(number_at(room, "/renamed") == static_cast<double>(renamed));
    renamed_in_all += static_cast<int>(renamed);
  });
  // What a class is to see: another line, and somebody has another name.
  BOOST_TEST(renamed_in_all > 0);
}

BOOST_AUTO_TEST_CASE(the_spread_is_what_the_members_make_it) {
  each_room([](const sb::Json& room, int) {
    for (const std::string_view dimension : kDimensions) {
      const std::string place = "/spread/" + std::string(dimension);
      const std::vector<double> places = places_on(room, dimension);
      BOOST_REQUIRE(near(number_at(room, place + "/mean"), mean_of(places)));
      BOOST_REQUIRE(near(number_at(room, place + "/deviation"), deviation_of(places)));
      BOOST_REQUIRE(number_at(room, place + "/lowest") == *std::min_element(places.begin(), places.end()));
      BOOST_REQUIRE(number_at(room, place + "/highest") == *std::max_element(places.begin(), places.end()));
      BOOST_REQUIRE(number_at(room, "/average/" + std::string(dimension)) == number_at(room, place + "/mean"));
    }
  });
}

BOOST_AUTO_TEST_CASE(a_member_has_the_word_that_the_map_has_for_their_place) {
  const ShippedClassroom shipped;
  const double error = shipped.pack().population.standard_error;
  sb::Engine engine;
  const sb::Json room = room_of(engine, 1, 200);
  for (const sb::Json& member : list_at(room, "/members")) {
    sb::Json::Object point = *at(member, "/place")->as<sb::Json::Object>();
    point.push_back({"standard_error", error});
    BOOST_REQUIRE(text_at(value_of(engine, "place", point), "/styles/style") == text_at(member, "/at_middle"));
  }
}

BOOST_AUTO_TEST_CASE(people_are_drawn_from_whom_the_pack_says) {
  const ShippedClassroom shipped;
  const auto& population = shipped.pack().population;
  std::vector<double> anxiety;
  std::vector<double> avoidance;
  sb::Engine engine;
  for (int seed = 1; seed <= kSeeds; ++seed) {
    const sb::Json room = room_of(engine, seed, 200);
    for (const double place : places_on(room, "anxiety")) anxiety.push_back(place);
    for (const double place : places_on(room, "avoidance")) avoidance.push_back(place);
  }
  // Of 8,000 people; those beyond the ends of the range stand at its ends, which makes the spread a little narrower.
  BOOST_TEST(std::abs(mean_of(anxiety) - population.anxiety.mean) < 0.05);
  BOOST_TEST(std::abs(mean_of(avoidance) - population.avoidance.mean) < 0.05);
  BOOST_TEST(std::abs(deviation_of(anxiety) - population.anxiety.spread) < 0.06);
  BOOST_TEST(std::abs(deviation_of(avoidance) - population.avoidance.spread) < 0.06);
  BOOST_TEST(std::abs(correlation_of(anxiety, avoidance) - population.correlation) < 0.05);
}

BOOST_AUTO_TEST_CASE(the_more_are_asked_the_less_it_swings) {
  each_room([](const sb::Json& room, int) {
    std::vector<double> sizes;
    for (const sb::Json& swing : list_at(room, "/swings")) sizes.push_back(number_at(swing, "/size"));
    BOOST_REQUIRE((sizes == std::vector<double>{5, 10, 25, 100}));
    for (const std::string_view what : {"anxiety", "avoidance", "worried"}) {
      const std::vector<double> wide = widths(room, what);
      for (std::size_t i = 1; i < wide.size(); ++i) BOOST_REQUIRE(wide[i] < wide[i - 1]);
      // A mean swings with the root of the size: 20 times as many, 4.5 times as steady.
      if (what != "worried") BOOST_REQUIRE(wide.front() >= 3 * wide.back());
    }
  });
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_bytes_and_another_gives_another_class) {
  sb::Engine one;
  sb::Engine other;
  (void)room_of(other, 9, 5);
  for (int seed = 1; seed <= kSeeds; ++seed) {
    const std::string room = sb::to_text(room_of(one, seed, 25));
    BOOST_REQUIRE(room == sb::to_text(room_of(other, seed, 25)));
    BOOST_REQUIRE(sb::to_text(*at(room_of(one, seed + 1, 25), "/members")) != sb::to_text(*at(json(room), "/members")));
  }
}

BOOST_AUTO_TEST_CASE(a_class_too_small_or_too_large_is_refused) {
  sb::Engine engine;
  const auto refusal = [&](std::string_view input) { return refused(engine, "made_up_class", input); };
  BOOST_TEST(refusal(R"({"seed":1,"size":4})") == "value_out_of_range /input/size");
  BOOST_TEST(refusal(R"({"seed":1,"size":201})") == "value_out_of_range /input/size");
  BOOST_TEST(refusal(R"({"seed":0,"size":25})") == "value_out_of_range /input/seed");
  BOOST_TEST(refusal(R"({"seed":100000,"size":25})") == "value_out_of_range /input/seed");
  BOOST_TEST(refusal(R"({"seed":0,"size":0})") == "value_out_of_range /input/seed; value_out_of_range /input/size");
  BOOST_TEST(refusal(R"({"seed":1})") == "missing_key /input/size");
}

BOOST_AUTO_TEST_SUITE_END()
