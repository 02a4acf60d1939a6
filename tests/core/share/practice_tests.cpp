#include <boost/test/unit_test.hpp>
#include <set>

#include "share/practice.hpp"
#include "support/test_support.hpp"

using namespace sb::test;
using sb::profile::Beliefs;
using sb::share::Bond;
using sb::share::Circle;
using sb::share::practice_of;
using sb::share::PracticeVerdict;

namespace {

/// A bond with this much worry and distance, each known to within a tenth: .44 apart is the least that tells.
Bond bond(std::string target, double anxiety, double avoidance, std::vector<std::string> functions = {}) {
  return {.target = std::move(target),
          .beliefs = Beliefs{{anxiety, 0.1}, {avoidance, 0.1}},
          .functions = std::move(functions)};
}

Bond named(std::string target, std::vector<std::string> functions) {
  return {.target = std::move(target), .beliefs = {}, .functions = std::move(functions)};
}

/// The people suggested, joined by spaces; the verdict where nobody is.
std::string suggested(const Circle& circle) {
  const auto practice = practice_of(circle);
  if (!practice) return "nothing";
  std::string people;
  for (const auto& person : practice->people) people += (people.empty() ? "" : " ") + person.target;
  return people.empty() ? std::string(sb::word(practice->verdict)) : people;
}

std::string reasons(const Circle& circle) {
  std::string all;
  const auto practice = practice_of(circle);
  for (const auto& reason : practice->people.front().reasons) {
    all += reason.message.substr(reason.message.find("reason.") + 7) + " ";
  }
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(practice)

BOOST_AUTO_TEST_CASE(too_little_was_told_for_a_suggestion) {
  BOOST_TEST(suggested({}) == "nothing");
  BOOST_TEST(suggested({.bonds = {bond("friend", 1, 1)}}) == "nothing");
  BOOST_TEST(suggested({.bonds = {bond("friend", 1, 1), named("partner", {})}}) == "nothing");
}

BOOST_AUTO_TEST_CASE(lower_beyond_the_noise_and_higher_nowhere) {
  const Circle circle{.bonds = {bond("partner", 5, 2), bond("friend", 2, 2)}};
  BOOST_TEST(suggested(circle) == "friend");
  BOOST_TEST(reasons(circle) == "lower.anxiety ");
  BOOST_TEST(practice_of(circle)->people.front().reasons.front().others->front() == "partner");
  BOOST_TEST(practice_of(circle)->notes.size() == 2U);
  const Circle both{.bonds = {bond("partner", 5, 5), bond("friend", 2, 2)}};
  BOOST_TEST(reasons(both) == "lower.anxiety lower.avoidance ");
}

BOOST_AUTO_TEST_CASE(inside_the_noise_nobody_is_easier) {
  // 3.05 sqrt(.01 + .01) = .4313
  BOOST_TEST(suggested({.bonds = {bond("partner", 2.43, 2), bond("friend", 2, 2)}}) == "cannot-tell");
  BOOST_TEST(suggested({.bonds = {bond("partner", 2.44, 2), bond("friend", 2, 2)}}) == "friend");
}

BOOST_AUTO_TEST_CASE(easier_on_one_side_and_harder_on_the_other_is_not_easier) {
  BOOST_TEST(suggested({.bonds = {bond("partner", 5, 2), bond("friend", 2, 5)}}) == "cannot-tell");
}

BOOST_AUTO_TEST_CASE(whom_one_turns_to_decides_where_the_readings_do_not) {
  const Circle circle{.bonds = {bond("partner", 2, 2), bond("friend", 2.1, 2, {"haven"})}, .grid = true};
  BOOST_TEST(suggested(circle) == "friend");
  BOOST_TEST(reasons(circle) == "named not-higher ");
  BOOST_TEST(suggested({.bonds = {bond("partner", 2, 2, {"haven"}), bond("friend", 2, 2, {"haven", "base"})},
                        .grid = true}) == "friend");
}

BOOST_AUTO_TEST_CASE(being_turned_to_outweighs_no_harder_reading) {
  const Circle circle{.bonds = {bond("partner", 5, 2, {"near", "haven", "base"}), bond("friend", 2, 2)}, .grid = true};
  BOOST_TEST(suggested(circle) == "friend");
}

BOOST_AUTO_TEST_CASE(the_grid_alone_is_enough) {
  BOOST_TEST(suggested({.bonds = {named("friend", {"haven"})}, .grid = true}) == "friend");
  BOOST_TEST(suggested({.bonds = {named("friend", {"haven"}), named("partner", {"near", "haven"})}, .grid = true}) ==
             "partner");
  BOOST_TEST(suggested({.bonds = {}, .grid = true}) == "nobody");
}

BOOST_AUTO_TEST_CASE(two_who_tie_are_both_named_and_more_than_two_are_not) {
  const Circle two{.bonds = {named("friend", {"haven"}), named("partner", {"base"})}, .grid = true};
  BOOST_TEST(suggested(two) == "friend partner");
  Circle three = two;
  three.bonds.push_back(named("therapist", {"near"}));
  BOOST_TEST(suggested(three) == "cannot-tell");
}

BOOST_AUTO_TEST_CASE(only_people_in_ones_life_now) {
  Circle circle{.bonds = {bond("father-figure", 1, 1, {"haven"}), bond("friend", 3, 3), bond("partner", 5, 3)},
                .grid = true};
  BOOST_TEST(suggested(circle) == "father-figure");
  circle.bonds.front().past = true;
  BOOST_TEST(suggested(circle) == "friend");
  BOOST_TEST(reasons(circle) == "lower.anxiety ");
  for (Bond& each : circle.bonds) each.past = true;
  BOOST_TEST(suggested(circle) == "nobody");
}

BOOST_AUTO_TEST_CASE(safety_comes_first) {
  Circle circle{.bonds = {bond("friend", 1, 1, {"haven"}), bond("partner", 5, 5)}, .grid = true};
  circle.bonds.front().unclear = true;
  BOOST_TEST(suggested(circle) == "cannot-tell");
  circle.unsafe = true;
  BOOST_TEST(suggested(circle) == "safety-first");
  BOOST_TEST(practice_of(circle)->people.empty());
}

// Any circle at all: nobody unsafe, unclear or past is ever named, nor anyone harder than another who could be.
BOOST_AUTO_TEST_CASE(no_circle_names_someone_it_must_not) {
  Dice dice(77);
  const std::vector<std::string> functions{"near", "haven", "base"};
  int named_in_all = 0;
  for (int i = 0; i < 4'000; ++i) {
    Circle circle{.bonds = {}, .grid = dice.once_in(2), .unsafe = dice.once_in(9)};
    const int size = dice.roll(1, 6);
    for (int who = 0; who < size; ++who) {
      Bond each = bond("person-" + std::to_string(who), dice.roll(1, 7), dice.roll(1, 7));
      if (dice.once_in(4)) each.beliefs.reset();
      for (const std::string& function : functions) {
        if (circle.grid && dice.once_in(3)) each.functions.push_back(function);
      }
      each.past = dice.once_in(4);
      each.unclear = dice.once_in(5);
      circle.bonds.push_back(each);
    }
    const auto practice = practice_of(circle);
    if (!practice) continue;
    BOOST_REQUIRE(practice->people.size() <= 2U);
    BOOST_REQUIRE(practice->people.empty() == (practice->verdict != PracticeVerdict::Suggested));
    BOOST_REQUIRE(!circle.unsafe || practice->people.empty());
    for (const auto& person : practice->people) {
      ++named_in_all;
      const Bond& chosen = bond_with(circle, person.target);
      BOOST_REQUIRE(!chosen.past);
      BOOST_REQUIRE(!chosen.unclear);
      BOOST_REQUIRE(!person.reasons.empty());
      for (const Bond& other : circle.bonds) {
        if (other.past || other.unclear || !other.beliefs || !chosen.beliefs) continue;
        BOOST_REQUIRE(chosen.beliefs->anxiety.mean <= other.beliefs->anxiety.mean);
        BOOST_REQUIRE(chosen.beliefs->avoidance.mean <= other.beliefs->avoidance.mean);
      }
    }
  }
  BOOST_TEST(named_in_all > 300);
}

BOOST_AUTO_TEST_CASE(each_verdict_is_described) {
  sb::Engine engine;
  const std::string described = sb::to_text(*value_of(engine, "describe", sb::Json::Object()).find("messages"));
  const auto messages = sb::share::practice_messages();
  BOOST_TEST(messages.size() == std::set<std::string>(messages.begin(), messages.end()).size());
  for (const std::string& message : messages) {
    BOOST_TEST(described.find('"' + message + '"') != std::string::npos, message);
  }
}

BOOST_AUTO_TEST_SUITE_END()
