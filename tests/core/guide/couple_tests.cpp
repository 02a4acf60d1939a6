// The loop of one, and of two who both said yes. Covers F-39, F-61 and rules: nothing leads toward a
// person whose gate is closed, nothing of one is told to the other before both agreed, and nobody is named as its
// cause.
#include <array>
#include <set>

#include "support/json_io.hpp"
#include "teach/asking.hpp"

using namespace sb::test;

namespace {

constexpr std::array kMoves{"reach", "louder", "explain", "quiet", "leave", "freeze"};
constexpr std::array kFears{"not-matter", "left-alone", "too-much", "wrong", "trapped"};
constexpr std::array kReplies{"yes", "no", "unknown", "skip"};
constexpr int kPairs = 10'000;

struct Side {
  std::string move;
  std::string fear;
  std::string afraid;
  std::string together;
};

template <std::size_t N>
std::string one_of(const std::array<const char*, N>& words, Dice& dice) {
  return words[static_cast<std::size_t>(dice.roll(1, static_cast<int>(N))) - 1];
}

Side random_side(Dice& dice) {
  // Agreeing has to come up often enough to be tested.
  const bool willing = dice.once_in(2);
  return {one_of(kMoves, dice), one_of(kFears, dice), willing ? "no" : one_of(kReplies, dice),
          willing ? "yes" : one_of(kReplies, dice)};
}

sb::Json json_of(const Side& side) {
  return sb::Json::Object{
      {"move", side.move}, {"fear", side.fear}, {"afraid", side.afraid}, {"together", side.together}};
}

sb::Json asked(sb::Engine& engine, const Side& mine, const Side* theirs, bool enabled) {
  sb::Json::Object input{{"mine", json_of(mine)}};
  if (theirs != nullptr) input.push_back({"theirs", json_of(*theirs)});
  input.push_back({"enabled", enabled});
  return ask(engine, "couple", input);
}

bool bool_at(const sb::Json& value, std::string_view place) {
  const auto* found = at(value, place) == nullptr ? nullptr : at(value, place)->as<bool>();
  BOOST_REQUIRE(found != nullptr);
  return *found;
}

bool agrees(const Side& side) {
  return side.afraid == "no" && side.together == "yes";
}

bool reaches(const std::string& move) {
  return move == "reach" || move == "louder" || move == "explain";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(couple)

BOOST_AUTO_TEST_CASE(of_ten_thousand_sides_only_those_without_fear_get_a_loop) {
  sb::Engine engine;
  Dice dice(70);
  std::set<std::string> closed;
  int open = 0;
  for (int i = 0; i < kPairs; ++i) {
    const Side mine = random_side(dice);
    const sb::Json value = asked(engine, mine, nullptr, false);
    BOOST_REQUIRE(bool_at(value, "/value/open") == (mine.afraid == "no"));
    if (mine.afraid != "no") {
      closed.insert(sb::to_text(value));
      continue;
    }
    ++open;
    BOOST_REQUIRE(list_at(value, "/value/sides").size() == 1U);
    BOOST_REQUIRE(text_at(value, "/value/kind") == "one-side");
    const bool reach = reaches(mine.move);
    BOOST_REQUIRE(text_at(value, "/value/sides/0/role") == (reach ? "reach" : "retreat"));
    BOOST_REQUIRE(text_at(value, "/value/sides/0/steps/0/id") == (reach ? "settle" : "break"));
    BOOST_REQUIRE(list_at(value, "/value/together").empty());
  }
  BOOST_TEST(open > kPairs / 3);
  // Whatever someone said, and for whatever reason it stays closed, the answer is the same.
  BOOST_TEST(closed.size() == 1U);
  BOOST_TEST(closed.begin()->find("\"sides\":[]") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_ten_thousand_pairs_both_sides_are_told_only_where_both_agreed) {
  sb::Engine engine;
  Dice dice(77);
  std::set<std::string> closed;
  int open = 0;
  for (int i = 0; i < kPairs; ++i) {
    const Side mine = random_side(dice);
    const Side theirs = random_side(dice);
    const sb::Json value = asked(engine, mine, &theirs, true);
    const bool both = agrees(mine) && agrees(theirs);
    BOOST_REQUIRE(bool_at(value, "/value/open") == both);
    if (!both) {
      closed.insert(sb::to_text(value));
      continue;
    }
    ++open;
    const std::string_view kind = reaches(mine.move) != reaches(theirs.move) ? "reach-and-retreat"
                                  : reaches(mine.move)                       ? "both-reach"
                                                                             : "both-retreat";
    BOOST_REQUIRE(text_at(value, "/value/kind") == kind);
    BOOST_REQUIRE(text_at(value, "/value/sides/0/fear") == mine.fear);
    BOOST_REQUIRE(text_at(value, "/value/sides/1/fear") == theirs.fear);
    BOOST_REQUIRE(text_at(value, "/value/together/0") == "iv-timeout");
  }
  BOOST_TEST(open > kPairs / 10);
  // Nothing in it says who did not agree, or what anyone said.
  BOOST_TEST(closed.size() == 1U);
  for (const char* move : kMoves) BOOST_TEST(closed.begin()->find(move) == std::string::npos, move);
}

BOOST_AUTO_TEST_CASE(two_are_refused_where_no_clinic_has_enabled_it) {
  sb::Engine engine;
  Dice dice(1);
  for (int i = 0; i < 100; ++i) {
    const Side mine = random_side(dice);
    const Side theirs = random_side(dice);
    const sb::Json answer = asked(engine, mine, &theirs, false);
    BOOST_REQUIRE(!bool_at(answer, "/ok"));
    BOOST_TEST(text_at(answer, "/errors/0/code") == "joint_not_enabled");
    BOOST_TEST(text_at(answer, "/errors/0/path") == "/input/theirs");
  }
}

BOOST_AUTO_TEST_CASE(a_pair_is_the_same_loop_from_either_side) {
  sb::Engine engine;
  Dice dice(5);
  for (int i = 0; i < 200; ++i) {
    Side mine = random_side(dice);
    Side theirs = random_side(dice);
    mine.afraid = theirs.afraid = "no";
    mine.together = theirs.together = "yes";
    const sb::Json here = asked(engine, mine, &theirs, true);
    const sb::Json there = asked(engine, theirs, &mine, true);
    BOOST_TEST(text_at(here, "/value/kind") == text_at(there, "/value/kind"));
    BOOST_TEST(text_at(here, "/value/sides/0/move") == text_at(there, "/value/sides/1/move"));
    BOOST_TEST(text_at(here, "/value/sides/1/role") == text_at(there, "/value/sides/0/role"));
  }
}

BOOST_AUTO_TEST_CASE(whoever_leaves_their_move_open_gets_the_answer_of_everyone_who_does_not_agree) {
  sb::Engine engine;
  const Side willing{"reach", "wrong", "no", "yes"};
  const Side afraid{"quiet", "wrong", "yes", "yes"};
  const sb::Json open_side = sb::Json::Object{{"afraid", "no"}, {"together", "yes"}};
  const std::string closed = sb::to_text(asked(engine, willing, &afraid, true));
  using Object = sb::Json::Object;
  const auto pair = [&](const sb::Json& mine, const sb::Json& theirs) {
    return sb::to_text(ask(engine, "couple", Object{{"mine", mine}, {"theirs", theirs}, {"enabled", true}}));
  };
  BOOST_TEST(pair(json_of(willing), open_side) == closed);
  BOOST_TEST(pair(open_side, json_of(willing)) == closed);
  BOOST_TEST(!bool_at(ask(engine, "couple", Object{{"mine", open_side}}), "/value/open"));
}

BOOST_AUTO_TEST_CASE(what_each_is_asked_is_what_couple_takes) {
  sb::Engine engine;
  const sb::Json form = ask(engine, "couple_form", sb::Json::Object{});
  BOOST_TEST(list_at(form, "/value/moves").size() == kMoves.size());
  BOOST_TEST(list_at(form, "/value/fears").size() == kFears.size());
  const sb::Json closed = asked(engine, {"reach", "wrong", "yes", "no"}, nullptr, false);
  BOOST_TEST(sb::to_text(*at(form, "/value/instead")) == sb::to_text(*at(closed, "/value/instead")));
}

BOOST_AUTO_TEST_CASE(a_move_or_a_fear_that_is_not_known_is_a_mistake_with_its_place) {
  sb::Engine engine;
  const Side good{"reach", "wrong", "no", "yes"};
  const Side move{"shove", "wrong", "no", "yes"};
  const Side fear{"quiet", "ghosts", "no", "yes"};
  BOOST_TEST(text_at(asked(engine, move, nullptr, false), "/errors/0/path") == "/input/mine/move");
  BOOST_TEST(text_at(asked(engine, fear, nullptr, false), "/errors/0/path") == "/input/mine/fear");
  BOOST_TEST(text_at(asked(engine, good, &fear, true), "/errors/0/path") == "/input/theirs/fear");
}

BOOST_AUTO_TEST_SUITE_END()
