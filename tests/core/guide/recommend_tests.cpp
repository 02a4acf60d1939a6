// From answers to a plan, through the door. Covers F-05, F-07, F-24, F-25, F-33, F-61, F-69, F-70 and rule R-78.
#include <algorithm>

#include "content/registry.hpp"
#include "guide/small.hpp"

using namespace sb::test;

namespace {

/// The same answer to every question of an instrument, with others for the questions that are reversed.
sb::Json::Object answers_to(const sb::content::Instrument& instrument, int plain, int turned) {
  sb::Json::Object answers;
  for (const auto& item : instrument.items) {
    const auto reversed = [&](const sb::content::Scale& scale) {
      const auto* mean = std::get_if<sb::content::MeanScale>(&scale.kind);
      return mean != nullptr &&
             std::find(mean->reversed.begin(), mean->reversed.end(), item.id) != mean->reversed.end();
    };
    const bool turn = std::any_of(instrument.scales.begin(), instrument.scales.end(), reversed);
    answers.push_back({item.id, sb::Json(turn ? turned : plain)});
  }
  return answers;
}

sb::Json::Object measurement(const sb::content::Registry& registry, std::string_view id, int plain, int turned) {
  return {{"instrument", id}, {"answers", answers_to(*registry.find(id), plain, turned)}};
}

/// A profile that says nothing but where the two dimensions lie.
sb::Json profile_at(std::string_view anxiety, std::string_view avoidance, std::string_view style) {
  return json(R"({"standings":[{"instrument":"sbi","form":"core","dimensions":[
    {"id":"anxiety","construct":"dim-anxiety","certainty":")" +
              std::string(anxiety) + R"("},{"id":"avoidance","construct":"dim-avoidance","certainty":")" +
              std::string(avoidance) + R"("}],"style":")" + std::string(style) +
              R"(","neighbours":[]}],"general":0,"traits":[],"capacities":[],"models":[],"strategies":[],"flags":[],
    "people":[],"self_ratings":{},"mismatches":[],"history":[],"sources":[],"sources_differ":false,
    "provenance":{"engine":"0","instruments":[]}})");
}

sb::Json anxious() {
  return profile_at("clearly-high", "clearly-low", "preoccupied");
}

/// The ids on a list of a plan.
std::vector<std::string> ids_on(const sb::Json& plan, std::string_view list) {
  std::vector<std::string> ids;
  for (const sb::Json& item : *plan.find(list)->as<sb::Json::Array>()) ids.push_back(text_at(item, "/intervention"));
  return ids;
}

bool has(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

const sb::Json* held(const sb::Json& plan, std::string_view id) {
  for (const sb::Json& item : *plan.find("held_back")->as<sb::Json::Array>()) {
    if (text_at(item, "/intervention") == id) return &item;
  }
  return nullptr;
}

std::string code_of(const sb::Json& answer) {
  return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guide_recommend)

BOOST_AUTO_TEST_CASE(a_profile_gathers_what_the_answers_say) {
  const sb::content::Registry registry;
  sb::Engine engine;
  const sb::Json::Array measured{measurement(registry, "sbi", 7, 1), measurement(registry, "sbi-capacities", 1, 7),
                                 measurement(registry, "sbi-fearful", 5, 1)};
  const sb::Json profile =
      value_of(engine, "profile",
               sb::Json::Object{{"measurements", measured}, {"self_ratings", sb::Json::Object{{"upset", 3}}}});
  BOOST_TEST(text_at(profile, "/standings/0/style") == "fearful");
  BOOST_TEST(text_at(profile, "/standings/0/dimensions/0/certainty") == "clearly-high");
  BOOST_TEST(number_at(profile, "/general") == 0);
  BOOST_TEST(at(profile, "/traits")->as<sb::Json::Array>()->size() == 25U);
  BOOST_TEST(number_at(profile, "/self_ratings/upset") == 3);
  for (const sb::Json& trait : *at(profile, "/traits")->as<sb::Json::Array>()) {
    const std::string id = text_at(trait, "/id");
    const bool asked = id.rfind("tr-anx", 0) == 0 || id.rfind("tr-avo", 0) == 0;
    if (asked) BOOST_TEST(text_at(trait, "/level") == "high", id);
    if (asked) BOOST_TEST(at(trait, "/answers/0/item") != nullptr, id);
    if (id == "tr-dis-dissociation") BOOST_TEST(at(trait, "/answers/0") == nullptr);
    if (id == "tr-x-conflict") BOOST_TEST(text_at(trait, "/level") == "unknown");
  }
  for (const sb::Json& capacity : *at(profile, "/capacities")->as<sb::Json::Array>()) {
    BOOST_TEST(text_at(capacity, "/level") == "low");
  }
  BOOST_TEST(text_at(profile, "/flags/0/id") == "flag-dissociation");

  const sb::Json plan = value_of(engine, "recommend", sb::Json::Object{{"profile", profile}});
  BOOST_TEST(ids_on(plan, "now").front() == "iv-grounding");
  BOOST_TEST(!has(ids_on(plan, "now"), "iv-body-scan"));
  BOOST_TEST(text_at(plan, "/professional/intervention") == "iv-seek-professional");
  for (const char* list : {"now", "in_the_moment", "next", "later"}) {
    for (const sb::Json& item : *plan.find(list)->as<sb::Json::Array>()) {
      BOOST_TEST(!text_at(item, "/reasons/0/rule").empty(), text_at(item, "/intervention"));
      BOOST_TEST(!text_at(item, "/evidence").empty());
      BOOST_TEST(at(item, "/actions/0") != nullptr);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_secure_place_with_a_harsh_view_of_oneself_is_asked_about) {
  const sb::content::Registry registry;
  sb::Engine engine;
  const sb::Json::Array measured{measurement(registry, "sbi", 1, 7), measurement(registry, "sbi-working-models", 1, 1)};
  sb::Json::Array whole = measured;
  auto& answers = *at(whole[1], "/answers")->as<sb::Json::Object>();
  for (const auto& scale : registry.find("sbi-working-models")->scales) {
    const auto* mean = std::get_if<sb::content::MeanScale>(&scale.kind);
    if (mean == nullptr || scale.role != sb::content::Role::Model) continue;
    for (auto& [item, answer] : answers) {
      const bool turned = std::find(mean->reversed.begin(), mean->reversed.end(), item) != mean->reversed.end();
      if (std::find(scale.items.begin(), scale.items.end(), item) != scale.items.end()) answer = turned ? 7 : 1;
    }
  }
  for (auto& [item, answer] : answers) {
    const auto& items = registry.find("sbi-working-models")->items;
    const auto of =
        std::find_if(items.begin(), items.end(), [&, id = item](const auto& each) { return each.id == id; });
    if (!std::holds_alternative<sb::content::RatingItem>(of->kind)) answer = sb::Json();
  }
  const sb::Json profile = value_of(engine, "profile", sb::Json::Object{{"measurements", whole}});
  BOOST_TEST(text_at(profile, "/standings/0/style") == "secure");
  BOOST_TEST(text_at(profile, "/mismatches/0/construct") == "iwm-self");
  const sb::Json plan = value_of(engine, "recommend", sb::Json::Object{{"profile", profile}});
  const std::string messages = to_text(*plan.find("messages"));
  BOOST_TEST(messages.find("plan.mismatch.iwm-self") != std::string::npos);
  BOOST_TEST(messages.find("plan.message.mismatch") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_gate_about_a_person_opens_for_that_person_only) {
  sb::Engine engine;
  const auto ask_with = [&](std::string_view partner, std::string_view friend_) {
    return value_of(engine, "recommend",
                    json(R"({"profile":)" + to_text(anxious()) + R"(,"gates":{"afraid_of":{"partner":")" +
                         std::string(partner) + R"(","friend":")" + std::string(friend_) + R"("}}})"));
  };
  const sb::Json open = ask_with("skip", "no");
  const sb::Json* item = nullptr;
  for (const char* list : {"next", "later"}) {
    for (const sb::Json& each : *open.find(list)->as<sb::Json::Array>()) {
      if (text_at(each, "/gates/0/gate") == "gate-bond") item = &each;
    }
  }
  BOOST_REQUIRE(item != nullptr);
  BOOST_TEST(to_text(*at(*item, "/gates/0/people")) == R"(["friend"])");
  for (const char* reply : {"skip", "unknown", "yes"}) {
    const sb::Json plan = ask_with(reply, reply);
    const sb::Json* back = held(plan, "iv-dear-man");
    BOOST_REQUIRE(back != nullptr);
    BOOST_TEST(text_at(*back, "/gates/0") == "gate-bond");
  }
  BOOST_TEST(to_text(*ask_with("yes", "no").find("messages")).find("plan.message.unsafe") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(impairment_moves_the_professional_first) {
  sb::Engine engine;
  const auto first = [&](std::string_view flags) {
    const sb::Json plan = value_of(
        engine, "recommend", json(R"({"profile":)" + to_text(anxious()) + R"(,"flags":)" + std::string(flags) + "}"));
    return to_text(*at(plan, "/professional/first"));
  };
  BOOST_TEST(first("[]") == "false");
  BOOST_TEST(first(R"(["flag-impairment"])") == "true");
  BOOST_TEST(first(R"(["flag-low-mood"])") == "true");
}

// Whoever answers alone says nothing of the other. (R-78)
BOOST_AUTO_TEST_CASE(the_other_side_of_a_loop_is_not_known_at_home) {
  sb::Engine engine;
  const auto asked = [&](std::string_view context, std::string_view flags) {
    return ask(engine, "recommend",
               json(R"({"profile":)" + to_text(anxious()) + R"(,"context":)" + std::string(context) + R"(,"flags":)" +
                    std::string(flags) + "}"));
  };
  BOOST_TEST(code_of(asked(R"({"partner":"dismissing"})", "[]")) == "joint_not_enabled /input/context/partner");
  BOOST_TEST(code_of(asked(R"({"place":"clinic","partner":"dismissing"})", "[]")) ==
             "joint_not_enabled /input/context/partner");
  const auto messages = [&](const sb::Json& answer) { return to_text(*at(answer, "/value/messages")); };
  const sb::Json both = asked(R"({"place":"clinic","joint":true,"partner":"dismissing"})", "[]");
  BOOST_TEST(messages(both).find("plan.message.loop") != std::string::npos);
  const sb::Json own = asked("{}", R"(["flag-loop-reach"])");
  BOOST_TEST(messages(own).find("plan.message.loop") != std::string::npos);
  BOOST_TEST(text_at(own, "/value/in_the_moment/0/intervention") == "iv-reflect-before-react");
}

BOOST_AUTO_TEST_CASE(the_order_of_what_is_said_does_not_matter) {
  sb::Engine engine;
  const auto plan = [&](std::string_view flags, std::string_view picked, std::string_view done) {
    return to_text(value_of(engine, "recommend",
                            json(R"({"profile":)" + to_text(anxious()) + R"(,"flags":)" + std::string(flags) +
                                 R"(,"picked":)" + std::string(picked) + R"(,"done":)" + std::string(done) + "}")));
  };
  const std::string one = plan(
      R"(["flag-urge","flag-carer"])", R"(["tr-anx-rumination","tr-x-flooding"])",
      R"([{"intervention":"iv-self-soothing","outcome":"done"},{"intervention":"iv-dear-man","outcome":"declined"}])");
  const std::string other = plan(
      R"(["flag-carer","flag-urge","flag-urge"])", R"(["tr-x-flooding","tr-anx-rumination"])",
      R"([{"intervention":"iv-dear-man","outcome":"declined"},{"intervention":"iv-self-soothing","outcome":"done"}])");
  BOOST_TEST(one == other);
}

BOOST_AUTO_TEST_CASE(a_plan_moves_on_as_things_are_done) {
  sb::Engine engine;
  const auto plan = [&](std::string_view done) {
    return value_of(engine, "recommend",
                    json(R"({"profile":)" + to_text(anxious()) + R"(,"picked":["tr-anx-rumination"],"done":)" +
                         std::string(done) + "}"));
  };
  const sb::Json before = plan("[]");
  BOOST_TEST(!has(ids_on(before, "now"), "iv-act-defusion"));
  BOOST_REQUIRE(has(ids_on(before, "next"), "iv-act-defusion"));
  for (const sb::Json& item : *before.find("next")->as<sb::Json::Array>()) {
    if (text_at(item, "/intervention") == "iv-act-defusion") {
      BOOST_TEST(text_at(item, "/waits_for/0/stage") == "steady");
    }
  }
  for (const char* outcome : {"done", "declined"}) {
    const sb::Json after =
        plan(R"([{"intervention":"iv-self-soothing","outcome":"done"},{"intervention":"iv-reflect-before-react",
                  "outcome":")" +
             std::string(outcome) + R"("}])");
    BOOST_TEST(has(ids_on(after, "now"), "iv-act-defusion"), outcome);
  }
}

BOOST_AUTO_TEST_CASE(a_request_that_names_nothing_is_told_where) {
  sb::Engine engine;
  const auto refused = [&](std::string_view more) {
    return code_of(ask(engine, "recommend", json(R"({"profile":)" + to_text(anxious()) + std::string(more) + "}")));
  };
  BOOST_TEST(refused(R"(,"flags":["flag-none"])") == "unknown_id /input/flags/0");
  BOOST_TEST(refused(R"(,"picked":["dim-anxiety"])") == "unknown_id /input/picked/0");
  BOOST_TEST(refused(R"(,"gates":{"answers":{"gate-none":"yes"}})") == "unknown_id /input/gates/answers/gate-none");
  BOOST_TEST(refused(R"(,"done":[{"intervention":"iv-none","outcome":"done"}])") ==
             "unknown_id /input/done/0/intervention");
  BOOST_TEST(refused(R"(,"minutes":0)") == "value_out_of_range /input/minutes");
  BOOST_TEST(refused(R"(,"context":{"about":"partner"})") == "target_unknown /input/context/about");
  BOOST_TEST(refused(R"(,"context":{"place":"home"})") == "unknown_value /input/context/place");
}

BOOST_AUTO_TEST_SUITE_END()
