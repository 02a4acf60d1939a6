#include "measure/difference.hpp"
#include "profile/comparison.hpp"
#include "support/test_support.hpp"

using namespace sb::test;

namespace {

constexpr const char* kQuestions = "sbi-relationships";

/// Random answers about some people, as a report and as a comparison ask for them.
struct Asked {
  sb::Json::Array measurements;
  sb::Json::Array people;
};

Asked ask_about(const sb::content::Instrument& instrument, int count, Dice& dice) {
  Asked asked;
  for (int i = 0; i < count; ++i) {
    const std::string& target = instrument.targets[static_cast<std::size_t>(i)];
    sb::Json::Object answers;
    const int leaning = dice.roll(1, 7);
    for (const auto& item : instrument.items) answers.push_back({item.id, dice.once_in(2) ? leaning : dice.roll(1, 7)});
    asked.people.emplace_back(sb::Json::Object{{"target", target}, {"answers", answers}});
    asked.measurements.emplace_back(
        sb::Json::Object{{"instrument", instrument.id}, {"target", target}, {"answers", answers}});
  }
  return asked;
}

/// One dimension of all pairs, as a line of text.
std::string line_of(double difference, double sd, bool different) {
  return sb::to_text(sb::Json::Array{difference, sd, different});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(comparison)

BOOST_AUTO_TEST_CASE(a_comparison_says_what_a_report_says) {
  const sb::content::Registry registry;
  sb::Engine engine;
  Dice dice(41);
  for (int round = 0; round < 40; ++round) {
    const Asked asked = ask_about(*registry.find(kQuestions), dice.roll(2, sb::measure::kMostPeople), dice);
    const sb::Json report =
        value_of(engine, "report", sb::Json::Object{{"measurements", asked.measurements}, {"audience", "self"}});
    const sb::Json compared =
        value_of(engine, "compare", sb::Json::Object{{"instrument", kQuestions}, {"people", asked.people}});
    const auto& pairs = *compared.find("pairs")->as<sb::Json::Array>();
    std::string told;
    for (const sb::Json& line : *report.find("comparison")->as<sb::Json::Array>()) {
      told += line_of(number_at(line, "/difference"), number_at(line, "/sd"), text_at(line, "/verdict") == "different");
    }
    std::string shown;
    for (const char* dimension : {"/anxiety", "/avoidance"}) {
      for (const sb::Json& pair : pairs) {
        const std::string here(dimension);
        shown += line_of(number_at(pair, here + "/difference"), number_at(pair, here + "/s_d"),
                         *at(pair, here + "/different")->as<bool>());
      }
    }
    BOOST_REQUIRE(shown == told);
  }
}

BOOST_AUTO_TEST_CASE(people_in_general_are_no_one_to_stand_beside_another) {
  sb::Engine engine;
  const auto person = [](const char* target) {
    return sb::Json::Object{{"target", target}, {"answers", numbered("Q", std::vector<int>(9, 4))}};
  };
  const sb::Json::Array people{person("mother"), person("important-people")};
  const sb::Json answer = ask(engine, "compare", sb::Json::Object{{"instrument", "ecr-rs"}, {"people", people}});
  BOOST_TEST(text_at(answer, "/errors/0/code") == "target_not_expected");
  BOOST_TEST(text_at(answer, "/errors/0/path") == "/input/people/1/target");
}

BOOST_AUTO_TEST_SUITE_END()
