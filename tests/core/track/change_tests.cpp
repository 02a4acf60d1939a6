#include <cmath>
#include <utility>

#include "support/test_support.hpp"
#include "track/change.hpp"

using namespace sb::test;
using sb::measure::Belief;
using sb::track::judge;
using sb::track::Look;
using sb::track::noise_of;
using sb::track::NoiseRule;
using sb::track::Verdict;

namespace {

/// A look with noise of one unit: the band lies at 3.332 by the answers' own errors, at 1.96 by a reliability.
Look look(double difference, NoiseRule rule = NoiseRule::OwnErrors) {
  return {difference, {1, rule == NoiseRule::Retest ? 1.96 : 1.96 * 1.7, rule}};
}

sb::Json occasion(std::string_view instrument, const sb::Json::Object& answers) {
  return sb::Json::Object{
      {"instrument", instrument}, {"revision", "1.0.0"}, {"language", "en"}, {"marker", "none"}, {"answers", answers}};
}

sb::Json change(sb::Engine& engine, const sb::Json& before, const sb::Json& after) {
  return value_of(engine, "change", sb::Json::Object{{"before", before}, {"after", after}});
}

/// What swapping the two ends must do to a change: the ends, the sign, and with it the direction and its words.
void turn_round(sb::Json& value) {
  for (sb::Member& scale : *at(value, "/scales")->as<sb::Json::Object>()) {
    sb::Json* difference = at(scale.value, "/difference");
    if (difference == nullptr) continue;
    *difference = sb::Json(-number_at(scale.value, "/difference"));
    std::swap(*at(scale.value, "/start"), *at(scale.value, "/end"));
    sb::Json* direction = at(scale.value, "/direction");
    if (direction == nullptr) continue;
    const std::string other = *direction->as<std::string>() == "higher" ? "lower" : "higher";
    *direction = sb::Json(other);
    *at(scale.value, "/message") = sb::Json("report.change.changed-" + other);
  }
}

struct Loaded {
  sb::Engine engine;
  Loaded() {
    const sb::Json pack = json(read_text(root() / "tests/cases/packs/nine-retest.json"));
    (void)value_of(engine, "load", sb::Json::Object{{"pack", pack}});
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(change_over_time)

BOOST_AUTO_TEST_CASE(noise_by_hand) {
  const auto tolerance = boost::test_tools::tolerance(1e-14);
  const auto own = noise_of(Belief{2, 0.3}, Belief{5, 0.4}, nullptr);
  BOOST_TEST(own.sd == 0.5, tolerance);
  BOOST_TEST(own.half == 1.96 * 1.7 * 0.5, tolerance);
  sb::content::Reliability retest;
  retest.value = 0.68;
  retest.sd = 1.25;
  // sqrt(2 * .32) = .8
  const auto over_time = noise_of(Belief{2, 0.3}, Belief{5, 0.4}, &retest);
  BOOST_TEST(over_time.sd == 1, tolerance);
  BOOST_TEST(over_time.half == 1.96, tolerance);
  BOOST_TEST((over_time.rule == NoiseRule::Retest));
}

BOOST_AUTO_TEST_CASE(a_reliability_over_time_lets_one_look_suffice) {
  BOOST_TEST((judge(look(1.97, NoiseRule::Retest), {}, 0.5) == Verdict::Changed));
  BOOST_TEST((judge(look(-1.97, NoiseRule::Retest), {}, 0.5) == Verdict::Changed));
  BOOST_TEST((judge(look(1.96, NoiseRule::Retest), {}, 0.5) == Verdict::TooSmallToTell));
}

// Within what answers shift by themselves, nothing is called a change.
BOOST_AUTO_TEST_CASE(without_one_a_change_must_be_seen_twice) {
  BOOST_TEST((judge(look(3.33), {}, 0.5) == Verdict::TooSmallToTell));
  BOOST_TEST((judge(look(3.34), {}, 0.5) == Verdict::ChangedOnce));
  BOOST_TEST((judge(look(3.34), look(3.34), 0.5) == Verdict::Changed));
  BOOST_TEST((judge(look(-3.34), look(-9), 0.5) == Verdict::Changed));
  BOOST_TEST((judge(look(3.34), look(3.33), 0.5) == Verdict::ChangedOnce));
  BOOST_TEST((judge(look(3.34), look(-3.34), 0.5) == Verdict::ChangedOnce));
  BOOST_TEST((judge(look(3.33), look(3.34), 0.5) == Verdict::TooSmallToTell));
}

BOOST_AUTO_TEST_CASE(about_the_same_needs_little_noise_too) {
  // |d| + 1.645 s_d = .1 + 1.645
  BOOST_TEST((judge(look(0.1), {}, 1.745) == Verdict::TooSmallToTell));
  BOOST_TEST((judge(look(0.1), {}, 1.746) == Verdict::AboutTheSame));
  BOOST_TEST((judge(look(-0.1), {}, 1.746) == Verdict::AboutTheSame));
  BOOST_TEST((judge(look(0), {}, 1.6) == Verdict::TooSmallToTell));
}

BOOST_FIXTURE_TEST_CASE(swapping_the_ends_flips_the_sign_and_nothing_else, Loaded) {
  Dice dice(23);
  int changed = 0;
  for (int i = 0; i < 500; ++i) {
    std::vector<int> one(9);
    std::vector<int> other(9);
    for (int& value : one) value = dice.roll(1, dice.roll(1, 7));
    for (int& value : other) value = dice.roll(1, 7);
    const sb::Json before = occasion("test-retest", numbered("N", one));
    const sb::Json after = occasion("test-retest", numbered("N", other));
    sb::Json there = change(engine, before, after);
    turn_round(there);
    BOOST_REQUIRE(sb::to_text(there) == sb::to_text(change(engine, after, before)));
    if (text_at(there, "/scales/anxiety/verdict") == "changed") ++changed;
  }
  BOOST_TEST(changed > 20);
}

BOOST_FIXTURE_TEST_CASE(only_what_has_changed_has_a_direction, Loaded) {
  Dice dice(24);
  for (int i = 0; i < 300; ++i) {
    std::vector<int> one(9);
    std::vector<int> other(9);
    for (int& value : one) value = dice.roll(1, 7);
    for (int& value : other) value = dice.roll(1, 7);
    const sb::Json value =
        change(engine, occasion("test-retest", numbered("N", one)), occasion("test-retest", numbered("N", other)));
    for (const sb::Member& scale : *at(value, "/scales")->as<sb::Json::Object>()) {
      const bool changed = text_at(scale.value, "/verdict") == "changed";
      BOOST_REQUIRE((at(scale.value, "/direction") != nullptr) == changed);
      const double difference = std::fabs(number_at(scale.value, "/difference"));
      if (changed) BOOST_REQUIRE(difference > number_at(scale.value, "/band/high"));
    }
  }
}

BOOST_FIXTURE_TEST_CASE(nothing_is_said_that_is_not_described, Loaded) {
  const std::string described = sb::to_text(*value_of(engine, "describe", sb::Json::Object()).find("messages"));
  for (const std::string& message : sb::track::change_messages()) {
    BOOST_TEST(described.find('"' + message + '"') != std::string::npos, message);
  }
}

BOOST_AUTO_TEST_SUITE_END()
