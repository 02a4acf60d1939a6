// What must hold for anybody's answers, tried on thousands of seeded random people.
#include <cmath>
#include <numeric>

#include "content/registry.hpp"
#include "profile/measurement.hpp"
#include "support/random_answers.hpp"
#include "support/test_support.hpp"

using namespace sb::test;

namespace {

using sb::content::Instrument;

sb::Json::Object entry(const Instrument& instrument, sb::Json::Object answers) {
  sb::Json::Object input{{"instrument", instrument.id}, {"answers", std::move(answers)}};
  if (instrument.about == sb::content::About::Target) input.push_back({"target", instrument.targets.front()});
  return input;
}

void check_scale(const sb::Json& scale) {
  if (text_at(scale, "/status") != "scored") return;
  if (text_at(scale, "/kind") == "people") return;
  const double percent = number_at(scale, "/percent");
  BOOST_REQUIRE(percent >= 0);
  BOOST_REQUIRE(percent <= 100);
  if (at(scale, "/sem") == nullptr) return;
  BOOST_REQUIRE(number_at(scale, "/sem") > 0);
  BOOST_REQUIRE(number_at(scale, "/interval95/0") <= number_at(scale, "/mean"));
  BOOST_REQUIRE(number_at(scale, "/interval95/1") >= number_at(scale, "/mean"));
}

void check_styles(const sb::Json& styles) {
  if (text_at(styles, "/style") == "insufficient") {
    BOOST_REQUIRE(at(styles, "/probabilities") == nullptr);
    return;
  }
  double sum = 0;
  double largest = 0;
  int counts = 0;
  for (const char* style : {"secure", "preoccupied", "dismissing", "fearful"}) {
    const double p = number_at(styles, std::string("/probabilities/") + style);
    counts += static_cast<int>(number_at(styles, std::string("/counts/") + style));
    sum += p;
    largest = std::fmax(largest, p);
  }
  BOOST_REQUIRE(std::fabs(sum - 1) < 1e-8);
  BOOST_REQUIRE(counts == 10);
  if (std::fabs(largest - 0.8) > 1e-8) BOOST_REQUIRE((text_at(styles, "/style") == "between") == (largest < 0.8));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(properties)

BOOST_AUTO_TEST_CASE(any_answers_give_a_sound_result) {
  const sb::content::Registry registry;
  sb::Engine engine;
  Dice dice(1);
  for (const auto& instrument : registry.instruments()) {
    for (int i = 0; i < 150; ++i) {
      const auto answers = answers_to(*instrument, instrument->forms.front(), dice, dice.roll(2, 40));
      const sb::Json value = value_of(engine, "score", entry(*instrument, answers));
      for (const sb::Member& scale : *value.find("scales")->as<sb::Json::Object>()) check_scale(scale.value);
      if (!value.find("styles")->is_null()) check_styles(*value.find("styles"));
    }
  }
}

BOOST_AUTO_TEST_CASE(turning_every_answer_round_mirrors_every_scale) {
  const sb::content::Registry registry;
  sb::Engine engine;
  Dice dice(2);
  const Instrument& ecr = *registry.find("ecr-1998");
  for (int i = 0; i < 500; ++i) {
    auto answers = answers_to(ecr, ecr.forms.front(), dice, 20);
    const sb::Json one = value_of(engine, "score", entry(ecr, answers));
    for (sb::Member& answer : answers) {
      double rating = 0;
      if (answer.value.number(rating)) answer.value = sb::Json(8 - static_cast<int>(rating));
    }
    const sb::Json other = value_of(engine, "score", entry(ecr, answers));
    for (const char* scale : {"/scales/anxiety", "/scales/avoidance"}) {
      if (text_at(one, std::string(scale) + "/status") != "scored") continue;
      const double sum = number_at(one, std::string(scale) + "/mean") + number_at(other, std::string(scale) + "/mean");
      BOOST_REQUIRE(std::fabs(sum - 8) < 1e-8);
    }
  }
}

/// The place on the map and the style of a report that holds the core form and one module.
std::string placed_with(sb::Engine& engine, const Instrument& core, const sb::Json::Object& answers,
                        const Instrument& module, const sb::Json::Object& more) {
  const sb::Json::Array measurements{entry(core, answers), entry(module, more)};
  const sb::Json value =
      value_of(engine, "report", sb::Json::Object{{"measurements", measurements}, {"audience", "self"}});
  BOOST_REQUIRE(at(value, "/readings/1") == nullptr);
  return sb::to_text(*at(value, "/readings/0"));
}

BOOST_AUTO_TEST_CASE(no_module_moves_anyone_on_the_map) {
  const sb::content::Registry registry;
  sb::Engine engine;
  Dice dice(3);
  const Instrument& core = *registry.find("sbi");
  for (const char* id : {"sbi-working-models", "sbi-reactions", "sbi-capacities", "sbi-fearful", "sbi-traits"}) {
    const Instrument& module = *registry.find(id);
    const auto answers = answers_to(core, core.forms.front(), dice, 30);
    const std::string first =
        placed_with(engine, core, answers, module, answers_to(module, module.forms.front(), dice, 9));
    for (int i = 0; i < 60; ++i) {
      const auto more = answers_to(module, module.forms.front(), dice, 9);
      BOOST_REQUIRE(placed_with(engine, core, answers, module, more) == first);
    }
  }
}

BOOST_AUTO_TEST_CASE(reactive_behaviours_enter_no_dimension) {
  const sb::content::Registry registry;
  for (const auto& instrument : registry.instruments()) {
    for (const auto& scale : instrument->scales) {
      if (scale.role != sb::content::Role::Dimension) continue;
      for (const auto& item : instrument->items) {
        const bool in_scale = std::find(scale.items.begin(), scale.items.end(), item.id) != scale.items.end();
        for (const auto& trace : item.traces) BOOST_TEST(!(in_scale && trace.rfind("rb-", 0) == 0), item.id);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_higher_answer_never_lowers_its_scale) {
  const sb::content::Registry registry;
  sb::Engine engine;
  Dice dice(4);
  const Instrument& ecr = *registry.find("ecr-1998");
  for (int i = 0; i < 300; ++i) {
    auto answers = answers_to(ecr, ecr.forms.front(), dice, kNever);
    const auto item = static_cast<std::size_t>(2 * dice.roll(1, 17) - 1);  // even items, none of them reversed but Q22
    if (answers[item].key == "Q22") continue;
    answers[item].value = sb::Json(3);
    const double low = number_at(value_of(engine, "score", entry(ecr, answers)), "/scales/anxiety/mean");
    answers[item].value = sb::Json(4);
    const double high = number_at(value_of(engine, "score", entry(ecr, answers)), "/scales/anxiety/mean");
    BOOST_REQUIRE(std::fabs(high - low - 1.0 / 18) < 1e-8);
  }
}

BOOST_AUTO_TEST_SUITE_END()
