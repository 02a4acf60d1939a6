// A coin between the question and the answer: all together tell the share, and no yes gives anyone away. Covers F-63.
#include <algorithm>
#include <cmath>

#include "teach/asking.hpp"
#include "teach/coin.hpp"

using namespace sb::test;

namespace {

constexpr int kRounds = 2'000;
constexpr int kSize = 200;
constexpr double kTolerance = 1e-8;

sb::teach::CoinRound round_of(const sb::measure::Library& library, int seed, int truly_of_ten) {
  sb::Reader reader;
  sb::teach::CoinRound round = sb::teach::ask_with_coin(library, {seed, kSize, truly_of_ten}, reader);
  BOOST_REQUIRE(reader.ok());
  return round;
}

/// The estimate before it is kept between 0 and 1, worked out here once more.
double unclamped(const sb::teach::CoinRound& round) {
  return 2.0 * round.said / static_cast<double>(round.answers.size()) - 0.5;
}

/// What many rounds of one class come to. Asked of the core itself: the door would write some million answers.
struct Rounds {
  double mean = 0;       ///< of the unclamped estimates
  double held = 0;       ///< share of the rounds whose interval holds the true share
  int given_away = 0;    ///< rounds in which all who said yes meant it
  double truly_yes = 0;  ///< of all who said yes, the share that meant it
};

Rounds play(int truly_of_ten) {
  const sb::measure::Library library;
  Rounds rounds;
  double said = 0;
  double meant = 0;
  for (int seed = 1; seed <= kRounds; ++seed) {
    const auto round = round_of(library, seed, truly_of_ten);
    const double truth = truly_of_ten / 10.0;
    rounds.mean += unclamped(round) / kRounds;
    if (round.interval95[0] <= truth && truth <= round.interval95[1]) rounds.held += 1.0 / kRounds;
    if (round.truly_among_said == round.said) ++rounds.given_away;
    said += round.said;
    meant += round.truly_among_said;
  }
  rounds.truly_yes = meant / said;
  return rounds;
}

sb::Json asked(sb::Engine& engine, int seed, int size, int truly_of_ten) {
  return value_of(engine, "coin", sb::Json::Object{{"seed", seed}, {"size", size}, {"truly_of_ten", truly_of_ten}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(randomised_response)

BOOST_AUTO_TEST_CASE(what_is_told_is_what_the_answers_add_up_to) {
  sb::Engine engine;
  for (int seed = 1; seed <= 60; ++seed) {
    const int size = 10 + seed * 7;
    const sb::Json round = asked(engine, seed, size, seed % 11);
    double truly = 0;
    double said = 0;
    double both = 0;
    for (const sb::Json& answer : list_at(round, "/answers")) {
      const bool truth = *at(answer, "/truth")->as<bool>();
      const bool yes = *at(answer, "/said")->as<bool>();
      // Who is not told by the coin what to say says what is true.
      if (!*at(answer, "/coin_speaks")->as<bool>()) BOOST_REQUIRE(yes == truth);
      truly += truth ? 1 : 0;
      said += yes ? 1 : 0;
      both += truth && yes ? 1 : 0;
    }
    BOOST_TEST(list_at(round, "/answers").size() == static_cast<std::size_t>(size));
    BOOST_TEST(number_at(round, "/truly") == truly);
    BOOST_TEST(number_at(round, "/said") == said);
    BOOST_TEST(number_at(round, "/truly_among_said") == both);
    const double share = said / size;
    const double error = 2 * std::sqrt(share * (1 - share) / size);
    const auto inside = [](double value) { return std::min(1.0, std::max(0.0, value)); };
    BOOST_TEST(std::abs(number_at(round, "/estimate") - inside(2 * share - 0.5)) <= kTolerance);
    BOOST_TEST(std::abs(number_at(round, "/standard_error") - error) <= kTolerance);
    BOOST_TEST(std::abs(number_at(round, "/interval95/0") - inside(2 * share - 0.5 - 1.96 * error)) <= kTolerance);
    BOOST_TEST(std::abs(number_at(round, "/interval95/1") - inside(2 * share - 0.5 + 1.96 * error)) <= kTolerance);
  }
}

BOOST_AUTO_TEST_CASE(over_many_rounds_the_estimate_is_the_true_share_and_its_interval_holds_as_often_as_it_says) {
  for (int truly_of_ten = 0; truly_of_ten <= 10; ++truly_of_ten) {
    const Rounds rounds = play(truly_of_ten);
    BOOST_TEST(std::abs(rounds.mean - truly_of_ten / 10.0) <= 0.01, truly_of_ten << ": " << rounds.mean);
    // At the ends the interval is cut off at what a share can be.
    if (truly_of_ten < 2 || truly_of_ten > 8) continue;
    BOOST_TEST((rounds.held >= 0.93 && rounds.held <= 0.97), truly_of_ten << ": " << rounds.held);
  }
}

BOOST_AUTO_TEST_CASE(a_yes_gives_nobody_away) {
  for (int truly_of_ten = 1; truly_of_ten <= 8; ++truly_of_ten) {
    const Rounds rounds = play(truly_of_ten);
    BOOST_TEST(rounds.given_away == 0, truly_of_ten);
    // Of all, 3 in 4 of those of whom it is true say yes, and 1 in 4 of the others.
    const double truth = truly_of_ten / 10.0;
    const double wanted = 0.75 * truth / (0.25 + 0.5 * truth);
    BOOST_TEST(std::abs(rounds.truly_yes - wanted) <= 0.01, truly_of_ten << ": " << rounds.truly_yes);
  }
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_bytes_and_another_gives_another_round) {
  sb::Engine one;
  sb::Engine other;
  (void)asked(other, 5, 10, 1);
  for (int seed = 1; seed <= 100; ++seed) {
    const std::string round = sb::to_text(asked(one, seed, 30, 3));
    BOOST_REQUIRE(round == sb::to_text(asked(other, seed, 30, 3)));
    BOOST_REQUIRE(sb::to_text(*at(asked(one, seed + 1, 30, 3), "/answers")) !=
                  sb::to_text(*at(json(round), "/answers")));
  }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_asked_is_refused_at_its_place) {
  sb::Engine engine;
  const auto refusal = [&](std::string_view input) { return refused(engine, "coin", input); };
  BOOST_TEST(refusal(R"({"seed":0,"size":30,"truly_of_ten":3})") == "value_out_of_range /input/seed");
  BOOST_TEST(refusal(R"({"seed":100000,"size":30,"truly_of_ten":3})") == "value_out_of_range /input/seed");
  BOOST_TEST(refusal(R"({"seed":1,"size":9,"truly_of_ten":3})") == "value_out_of_range /input/size");
  BOOST_TEST(refusal(R"({"seed":1,"size":1001,"truly_of_ten":3})") == "value_out_of_range /input/size");
  BOOST_TEST(refusal(R"({"seed":1,"size":30,"truly_of_ten":-1})") == "value_out_of_range /input/truly_of_ten");
  BOOST_TEST(refusal(R"({"seed":1,"size":30,"truly_of_ten":11})") == "value_out_of_range /input/truly_of_ten");
  BOOST_TEST(refusal(R"({"seed":1,"size":30})") == "missing_key /input/truly_of_ten");
  BOOST_TEST(refusal(R"({"seed":1,"size":30,"truly_of_ten":2.5})") == "wrong_type /input/truly_of_ten");
}

BOOST_AUTO_TEST_SUITE_END()
