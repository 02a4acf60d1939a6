// One intervention as it is practised. Covers F-33, F-42, F-45 and rules R-12, R-15.
#include <algorithm>

#include "content/registry.hpp"
#include "guide/practising.hpp"
#include "support/json_io.hpp"

using namespace sb::test;

namespace {

constexpr std::string_view kSafe = R"("gates":{"afraid_of":{"partner":"no","friend":"skip"}})";

sb::Json practised(std::string_view intervention, std::string_view more) {
  const sb::Json answer = asked(intervention, more);
  BOOST_REQUIRE_MESSAGE(at(answer, "/value") != nullptr, sb::to_text(answer).substr(0, 300));
  return *at(answer, "/value");
}

/// One action of what came back.
sb::Json action(const sb::Json& value, std::string_view id) {
  for (const sb::Json& each : *at(value, "/actions")->as<sb::Json::Array>()) {
    if (text_at(each, "/id") == id) return each;
  }
  BOOST_FAIL("no action " << id);
  return {};
}

/// How one part of an action stands.
std::string state(const sb::Json& from, std::string_view part) {
  for (const sb::Json& each : *at(from, "/parts")->as<sb::Json::Array>()) {
    if (text_at(each, "/id") == part) return text_at(each, "/state");
  }
  return "none";
}

bool is_open(const sb::Json& from) {
  return *at(from, "/open")->as<bool>();
}

std::string missing(const sb::Json& from) {
  BOOST_TEST(*at(from, "/complete")->as<bool>() == at(from, "/missing")->as<sb::Json::Array>()->empty());
  return sb::to_text(*at(from, "/missing"));
}

/// What an action of the waiting practice lacks, with this given.
std::string lacks(std::string_view given, std::string_view more = R"("flags":[])") {
  const auto value =
      practised("iv-uncertainty-tolerance", std::string(kSafe) + R"(,"action":"ladder","given":{"ladder":)" +
                                                std::string(given) + "}," + std::string(more));
  return missing(*at(value, "/actions/0"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guide_practice)

BOOST_AUTO_TEST_CASE(a_list_must_say_enough_and_not_too_much) {
  BOOST_TEST(lacks("{}") == R"(["rungs"])");
  BOOST_TEST(lacks(R"({"rungs":["one","two"," "]})") == R"(["rungs"])");
  BOOST_TEST(lacks(R"({"rungs":["1","2","3"]})") == "[]");
  BOOST_TEST(lacks(R"({"rungs":["1","2","3","4","5","6","7"]})") == R"(["rungs"])");
  BOOST_TEST(
      lacks(R"({"rungs":[{"text":"1","ticked":true},{"text":"2","ticked":false},{"text":"3","ticked":false}]})") ==
      "[]");
  BOOST_TEST(lacks(R"({"rungs":[{"text":"1","ticked":true},{"text":"","ticked":true},{"text":"3","ticked":false}]})") ==
             R"(["rungs"])");
}

BOOST_AUTO_TEST_CASE(coming_back_locks_what_came_before_but_for_ticks_and_what_is_needed) {
  const auto ladder = practised("iv-graded-vulnerability", std::string(kSafe) + R"(,"phase":"later")");
  const sb::Json back = action(ladder, "ladder");
  BOOST_TEST(state(back, "rungs") == "open");
  BOOST_TEST(state(back, "did") == "open");
  const sb::Json plan = action(practised("iv-timeout", std::string(kSafe) + R"(,"phase":"later")"), "plan");
  BOOST_TEST(state(plan, "signal") == "locked");
  BOOST_TEST(state(plan, "back-at") == "open");
  BOOST_TEST(missing(plan) == R"(["back-at"])");
  const auto whole =
      practised("iv-timeout", std::string(kSafe) + R"(,"phase":"later","given":{"plan":{"back-at":20}})");
  BOOST_TEST(state(action(whole, "plan"), "back-at") == "locked");
  BOOST_TEST(state(action(whole, "now"), "break") == "open");
}

BOOST_AUTO_TEST_CASE(a_forecast_is_never_asked_beside_its_outcome) {
  for (const std::string_view phase : {R"("flags":[])", R"("phase":"later")"}) {
    for (const std::string_view given : {"{}", R"({"experiment":{"forecast":"No"}})"}) {
      const auto value = practised("iv-behavioral-experiment",
                                   std::string(kSafe) + "," + std::string(phase) + R"(,"given":)" + std::string(given));
      const sb::Json experiment = action(value, "experiment");
      BOOST_TEST((state(experiment, "forecast") == "open") != (state(experiment, "outcome") == "open"));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_person_that_a_gate_keeps_out_or_nobody_was_asked_about_does_not_count) {
  const auto with = [](std::string_view who) {
    return missing(action(practised("iv-practice-relationship",
                                    std::string(kSafe) + R"(,"given":{"choose":{"who":")" + std::string(who) + "\"}}"),
                          "choose"));
  };
  BOOST_TEST(with("friend").find("\"who\"") != std::string::npos);
  BOOST_TEST(with("partner").find("\"who\"") == std::string::npos);
  BOOST_TEST(with("a neighbour").find("\"who\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(gates_and_rules_shut_and_wishes_do_not) {
  const auto shut = [](std::string_view id, std::string_view more) {
    const sb::Json value = practised(id, more);
    const auto& actions = *at(value, "/actions")->as<sb::Json::Array>();
    return std::none_of(actions.begin(), actions.end(), is_open);
  };
  BOOST_TEST(shut("iv-dear-man", R"("flags":[])"));
  BOOST_TEST(!shut("iv-dear-man", kSafe));
  BOOST_TEST(shut("iv-dear-man", std::string(kSafe) + R"(,"flags":["flag-unsafe-relationship"])"));
  BOOST_TEST(!shut("iv-dear-man", std::string(kSafe) + R"(,"preferences":{"without":["approach"]},
                                   "done":[{"intervention":"iv-dear-man","outcome":"declined"}])"));
  BOOST_TEST(shut("iv-body-scan", R"("gates":{"answers":{"gate-ground":"no"}})"));
  BOOST_TEST(shut("iv-body-scan", R"("gates":{"answers":{"gate-ground":"yes"}},"flags":["flag-dissociation"])"));
  BOOST_TEST(!shut("iv-body-scan", R"("gates":{"answers":{"gate-ground":"yes"}})"));
  BOOST_TEST(shut("iv-grounding", R"("flags":["flag-crisis"])"));
}

BOOST_AUTO_TEST_CASE(what_is_shut_offers_nothing) {
  const sb::content::Registry registry;
  int closed = 0;
  for (const auto* each : registry.guidance().interventions) {
    const sb::Json answer = asked(each->id, R"("flags":["flag-unsafe-relationship","flag-dissociation"])");
    if (at(answer, "/value") == nullptr) continue;
    for (const sb::Json& one : *at(answer, "/value/actions")->as<sb::Json::Array>()) {
      if (is_open(one)) continue;
      ++closed;
      BOOST_TEST(at(one, "/parts")->as<sb::Json::Array>()->empty());
      BOOST_TEST(!*at(one, "/complete")->as<bool>());
      BOOST_TEST(at(one, "/seconds") == nullptr);
    }
  }
  BOOST_TEST(closed > 20);
}

BOOST_AUTO_TEST_CASE(only_clinicians_get_their_notes_and_hidden_things_are_not_there) {
  const auto has_note = [](std::string_view more) {
    return sb::to_text(practised("iv-combined-plan", more)).find("clinician-note") != std::string::npos;
  };
  BOOST_TEST(!has_note(R"("context":{"place":"self"})"));
  BOOST_TEST(has_note(R"("context":{"place":"clinic"})"));
  BOOST_TEST(text_at(asked("iv-style-tailoring", R"("flags":[])"), "/errors/0/code") == "unknown_id");
  BOOST_TEST(text_at(asked("iv-combined-plan", R"("action":"note")"), "/errors/0/path") == "/input/action");
}

BOOST_AUTO_TEST_CASE(paced_parts_are_added_up) {
  const std::string ground = R"("gates":{"answers":{"gate-ground":"yes"}})";
  BOOST_TEST(number_at(action(practised("iv-body-scan", ground), "outward"), "/seconds") == 220);
  BOOST_TEST(number_at(action(practised("iv-timeout", kSafe), "now"), "/seconds") == 1200);
  BOOST_TEST(at(action(practised("iv-timeout", kSafe), "plan"), "/seconds") == nullptr);
  const std::string joint = R"("context":{"place":"clinic","joint":true},"gates":{"afraid_of":{"partner":"no"},
                               "answers":{"gate-couple":"yes"}})";
  BOOST_TEST(number_at(action(practised("iv-active-listening", joint), "pair"), "/seconds") == 300);
}

BOOST_AUTO_TEST_CASE(what_a_part_cannot_take_is_named_with_its_place) {
  const auto error = [](std::string_view intervention, std::string_view given) {
    const sb::Json answer = asked(intervention, std::string(kSafe) + R"(,"given":)" + std::string(given));
    return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path");
  };
  BOOST_TEST(error("iv-timeout", R"({"now":{"break":"yes"}})") == "wrong_type /input/given/now/break");
  BOOST_TEST(error("iv-timeout", R"({"plan":{"signal":3}})") == "wrong_type /input/given/plan/signal");
  BOOST_TEST(error("iv-timeout", R"({"plan":{"meanwhile":"walk"}})") == "wrong_type /input/given/plan/meanwhile");
  BOOST_TEST(error("iv-behavioral-experiment", R"({"experiment":{"sure":11}})") ==
             "value_out_of_range /input/given/experiment/sure");
  BOOST_TEST(error("iv-uncertainty-tolerance", R"({"ladder":{"rungs":[{"text":"a"}]}})") ==
             "missing_key /input/given/ladder/rungs/0/ticked");
  BOOST_TEST(error("iv-uncertainty-tolerance", R"({"ladder":{"rungs":["a",3]}})") ==
             "wrong_type /input/given/ladder/rungs/1");
}

BOOST_AUTO_TEST_SUITE_END()
