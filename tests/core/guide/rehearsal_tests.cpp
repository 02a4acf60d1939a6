// Rehearsing small scenes alone: where the steps lead, what is refused, and what is looked back at. Covers F-15.
#include <algorithm>
#include <map>
#include <set>

#include "content/registry.hpp"
#include "guide/scenes.hpp"

using namespace sb::test;

namespace {

constexpr int kWalks = 2'000;

/// An engine that knows the small scenes too.
sb::Engine rehearsing() {
  sb::Engine engine;
  BOOST_REQUIRE(*at(load_pack(engine, small_scenes()), "/ok")->as<bool>());
  return engine;
}

sb::Json step(std::string_view scene, std::string_view choice) {
  return sb::Json::Object{{"scene", std::string(scene)}, {"choice", std::string(choice)}};
}

/// What is answered to steps through the small scenario.
sb::Json walked(sb::Engine& engine, sb::Json::Array steps) {
  return value_of(engine, "rehearse", sb::Json::Object{{"scenario", "sc-small"}, {"steps", std::move(steps)}});
}

/// The first mistake in what is asked.
std::string refusal(std::string_view input) {
  sb::Engine engine = rehearsing();
  const sb::Json answer = ask(engine, "rehearse", json(input));
  BOOST_REQUIRE(answer.find("value") == nullptr);
  return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path");
}

/// Every key under which an answer holds a number.
void collect_numbers(const sb::Json& value, const std::string& key, std::set<std::string>& keys) {
  if (const auto* list = value.as<sb::Json::Array>()) {
    for (const sb::Json& each : *list) collect_numbers(each, key, keys);
  } else if (const auto* object = value.as<sb::Json::Object>()) {
    for (const sb::Member& member : *object) collect_numbers(member.value, member.key, keys);
  } else if (value.as<std::int64_t>() != nullptr || value.as<double>() != nullptr) {
    keys.insert(key);
  }
}

/// How a generated walk went.
struct Way {
  sb::Json::Array steps;
  std::vector<std::string> strategies;  ///< each that was met once, in the order in which they were
};

const sb::content::Scene* scene_of(const sb::content::Scenario& scenario, const std::string& id) {
  const auto& scenes = scenario.scenes;
  return &*std::find_if(scenes.begin(), scenes.end(), [&](const auto& scene) { return scene.id == id; });
}

sb::Json::Array some_of(const std::vector<std::string>& readings, Dice& dice) {
  sb::Json::Array some;
  for (const std::string& one : readings) {
    if (dice.once_in(2)) some.emplace_back(one);
  }
  return some;
}

/// A random way to the end of a scenario, taken on the content itself.
Way random_way(const sb::content::Scenario& scenario, Dice& dice) {
  Way way;
  const auto* scene = scenario.scenes.data();
  while (scene != nullptr) {
    const auto last = static_cast<int>(scene->choices.size()) - 1;
    const auto& choice = scene->choices[static_cast<std::size_t>(dice.roll(0, last))];
    way.steps.emplace_back(
        sb::Json::Object{{"scene", scene->id}, {"readings", some_of(scene->readings, dice)}, {"choice", choice.id}});
    const std::string name(sb::word(choice.strategy));
    auto& met = way.strategies;
    if (std::find(met.begin(), met.end(), name) == met.end()) met.push_back(name);
    scene = choice.to ? scene_of(scenario, *choice.to) : nullptr;
  }
  return way;
}

std::vector<std::string> strategies_in(const sb::Json& debrief) {
  std::vector<std::string> all;
  for (const sb::Json& each : *at(debrief, "/strategies")->as<sb::Json::Array>()) {
    all.push_back(text_at(each, "/strategy"));
  }
  return all;
}

/// Something to turn off, and what it withholds.
sb::Json random_off(Dice& dice) {
  sb::Json::Array families;
  for (const std::string_view family : {"regulation", "everyday", "dbt", "reflection", "cbt", "compassion"}) {
    if (dice.once_in(3)) families.emplace_back(family);
  }
  sb::Json::Array touches;
  if (dice.once_in(3)) touches.emplace_back("approach");
  return sb::Json::Object{{"families", std::move(families)}, {"touches", std::move(touches)}};
}

/// The ids that the library does not tell of when this is turned off.
std::set<std::string> listed(sb::Engine& engine, const sb::Json& off) {
  const sb::Json library = value_of(engine, "library", sb::Json::Object{{"off", off}});
  std::set<std::string> ids;
  for (const sb::Json& each : *at(library, "/items")->as<sb::Json::Array>()) {
    ids.insert(text_at(each, "/intervention"));
  }
  return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guide_rehearsal)

BOOST_AUTO_TEST_CASE(without_a_scenario_all_are_listed_and_nothing_else) {
  sb::Engine engine = rehearsing();
  const sb::Json all = value_of(engine, "rehearse", json("{}"));
  BOOST_TEST(all.as<sb::Json::Object>()->size() == 1U);
  const sb::Json* last = nullptr;
  for (const sb::Json& each : *at(all, "/scenarios")->as<sb::Json::Array>()) last = &each;
  BOOST_REQUIRE(last != nullptr);
  BOOST_TEST(sb::to_text(*last) == R"({"id":"sc-short","setting":"work","minutes":1})");
}

BOOST_AUTO_TEST_CASE(a_scenario_begins_with_its_first_scene_and_goes_where_choices_lead) {
  sb::Engine engine = rehearsing();
  const sb::Json begun = walked(engine, {});
  BOOST_TEST(sb::to_text(*at(begun, "/scene")) ==
             R"({"id":"door","readings":["tired","shy","cross"],"choices":["ask","push","leave","swing"]})");
  BOOST_TEST(sb::to_text(*at(begun, "/steps")) == "[]");
  BOOST_TEST(at(begun, "/debrief") == nullptr);
  BOOST_TEST(text_at(walked(engine, {step("door", "push")}), "/scene/id") == "talk");
  BOOST_TEST(text_at(walked(engine, {step("door", "leave")}), "/scene/id") == "after");
}

BOOST_AUTO_TEST_CASE(at_the_end_each_strategy_that_was_met_is_told_once_with_its_practices) {
  sb::Engine engine = rehearsing();
  const sb::Json ended = walked(engine, {step("door", "push"), step("talk", "stay"), step("after", "again")});
  BOOST_TEST(at(ended, "/scene") == nullptr);
  BOOST_TEST(sb::to_text(*at(ended, "/debrief")) ==
             R"({"strategies":[{"strategy":"str-hyperactivating","interventions":["iv-reflect-before-react",)"
             R"("iv-grounding"]},{"strategy":"str-primary","interventions":["iv-share-feelings"]}]})");
  BOOST_TEST(sb::to_text(*at(ended, "/steps/1")) ==
             R"({"scene":"talk","readings":[],"choice":"stay","strategy":"str-primary"})");
  // A choice may end it at once.
  BOOST_TEST(sb::to_text(*at(walked(engine, {step("door", "swing")}), "/debrief/strategies/0/strategy")) ==
             R"("str-oscillating")");
}

BOOST_AUTO_TEST_CASE(what_is_turned_off_is_not_in_the_debrief_and_the_strategy_stays) {
  sb::Engine engine = rehearsing();
  const auto ended = [&](std::string_view off) {
    return sb::to_text(
        *at(value_of(engine, "rehearse",
                     json(R"({"scenario":"sc-small","steps":[{"scene":"door","choice":"swing"}],"off":)" +
                          std::string(off) + "}")),
            "/debrief/strategies"));
  };
  BOOST_TEST(ended("{}") == R"([{"strategy":"str-oscillating","interventions":["iv-self-soothing","iv-dear-man"]}])");
  BOOST_TEST(ended(R"({"families":["dbt"]})") ==
             R"([{"strategy":"str-oscillating","interventions":["iv-self-soothing"]}])");
  BOOST_TEST(ended(R"({"families":["regulation"],"touches":["approach"]})") ==
             R"([{"strategy":"str-oscillating","interventions":[]}])");
}

BOOST_AUTO_TEST_CASE(a_step_that_does_not_follow_is_refused_at_its_place) {
  const auto steps = [](std::string_view list) {
    return refusal(R"({"scenario":"sc-small","steps":[)" + std::string(list) + "]}");
  };
  BOOST_TEST(refusal(R"({"scenario":"sc-none"})") == "unknown_id /input/scenario");
  BOOST_TEST(refusal(R"({"steps":[{"scene":"door","choice":"ask"}]})") == "missing_key /input/scenario");
  BOOST_TEST(steps(R"({"scene":"door"})") == "missing_key /input/steps/0/choice");
  BOOST_TEST(steps(R"({"scene":"talk","choice":"stay"})") == "unknown_value /input/steps/0/scene");
  BOOST_TEST(steps(R"({"scene":"street","choice":"ask"})") == "unknown_value /input/steps/0/scene");
  BOOST_TEST(steps(R"({"scene":"door","choice":"stay"})") == "unknown_id /input/steps/0/choice");
  BOOST_TEST(steps(R"({"scene":"door","readings":["glad"],"choice":"ask"})") == "unknown_id /input/steps/0/readings/0");
  BOOST_TEST(steps(R"({"scene":"door","readings":["shy","shy"],"choice":"ask"})") ==
             "duplicate_id /input/steps/0/readings/1");
  BOOST_TEST(steps(R"({"scene":"door","choice":"leave"},{"scene":"talk","choice":"stay"})") ==
             "unknown_value /input/steps/1/scene");
  BOOST_TEST(steps(R"({"scene":"door","choice":"swing"},{"scene":"after","choice":"plain"})") ==
             "wrong_length /input/steps/1");
  BOOST_TEST(refusal(R"({"scenario":"sc-small","off":{"families":["none"]}})") ==
             "unknown_value /input/off/families/0");
}

BOOST_AUTO_TEST_CASE(over_many_walks_nothing_is_counted_or_judged_and_the_strategies_are_those_that_were_met) {
  sb::Engine engine;
  const sb::content::Registry registry;
  const sb::content::Guidance guidance = registry.guidance();
  Dice dice(15);
  std::map<std::string, int> ends;
  for (int i = 0; i < kWalks; ++i) {
    const auto last = static_cast<int>(guidance.scenarios.size()) - 1;
    const auto& scenario = *guidance.scenarios[static_cast<std::size_t>(dice.roll(0, last))];
    const Way way = random_way(scenario, dice);
    sb::Json::Object input{{"scenario", scenario.id}, {"steps", sb::Json::Array{}}};
    for (std::size_t taken = 0; taken <= way.steps.size(); ++taken) {
      *input[1].value.as<sb::Json::Array>() =
          sb::Json::Array(way.steps.begin(), way.steps.begin() + static_cast<std::ptrdiff_t>(taken));
      const sb::Json answer = value_of(engine, "rehearse", input);
      std::set<std::string> numbers;
      collect_numbers(answer, "", numbers);
      BOOST_REQUIRE((numbers == std::set<std::string>{"minutes"}));
      BOOST_REQUIRE(at(answer, "/steps")->as<sb::Json::Array>()->size() == taken);
      const bool ended = taken == way.steps.size();
      BOOST_REQUIRE((at(answer, "/debrief") != nullptr) == ended);
      BOOST_REQUIRE((at(answer, "/scene") != nullptr) != ended);
      if (ended) BOOST_REQUIRE(strategies_in(*at(answer, "/debrief")) == way.strategies);
      if (ended) ++ends[scenario.id];
    }
  }
  BOOST_TEST(ends.size() == guidance.scenarios.size());
}

BOOST_AUTO_TEST_CASE(over_many_walks_nobody_is_sent_to_what_the_library_does_not_tell_of) {
  sb::Engine engine;
  const sb::content::Registry registry;
  const sb::content::Guidance guidance = registry.guidance();
  Dice dice(16);
  int withheld = 0;
  for (int i = 0; i < 100; ++i) {
    const sb::Json off = random_off(dice);
    const std::set<std::string> told = listed(engine, off);
    for (const auto* scenario : guidance.scenarios) {
      const Way way = random_way(*scenario, dice);
      const sb::Json answer = value_of(
          engine, "rehearse", sb::Json::Object{{"scenario", scenario->id}, {"steps", way.steps}, {"off", off}});
      for (const sb::Json& each : *at(answer, "/debrief/strategies")->as<sb::Json::Array>()) {
        const auto& practices = *at(each, "/interventions")->as<sb::Json::Array>();
        for (const sb::Json& id : practices) BOOST_REQUIRE(told.count(*id.as<std::string>()) == 1);
        if (practices.empty()) ++withheld;
      }
    }
  }
  BOOST_TEST(withheld > 0);
}

BOOST_AUTO_TEST_CASE(the_same_steps_always_get_the_same_bytes) {
  const sb::Json input =
      json(R"({"scenario":"sc-small","steps":[{"scene":"door","readings":["shy","tired"],"choice":"leave"}]})");
  sb::Engine one = rehearsing();
  sb::Engine other = rehearsing();
  (void)ask(other, "rehearse", json(R"({"scenario":"sc-short"})"));
  BOOST_TEST(sb::to_text(ask(one, "rehearse", input)) == sb::to_text(ask(other, "rehearse", input)));
}

BOOST_AUTO_TEST_SUITE_END()
