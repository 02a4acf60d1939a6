#include <boost/test/unit_test.hpp>
#include <set>

#include "share/report.hpp"
#include "support/test_support.hpp"

using namespace sb::test;

namespace {

sb::Json report_of(sb::Engine& engine, sb::Json::Array measurements) {
  return value_of(engine, "report", sb::Json::Object{{"measurements", std::move(measurements)}, {"audience", "self"}});
}

sb::Json nine(const std::vector<int>& values) {
  return sb::Json::Object{{"instrument", "test-nine"}, {"answers", numbered("N", values)}};
}

struct Loaded {
  sb::Engine engine;
  Loaded() { (void)value_of(engine, "load", sb::Json::Object{{"pack", nine_item_pack()}}); }
};

/// Every text that starts like a message id, anywhere in a value.
void collect_messages(const sb::Json& value, std::set<std::string>& found) {
  if (const auto* text = value.as<std::string>()) {
    if (text->rfind("report.", 0) == 0) found.insert(*text);
  }
  if (const auto* array = value.as<sb::Json::Array>()) {
    for (const sb::Json& entry : *array) collect_messages(entry, found);
  }
  if (const auto* object = value.as<sb::Json::Object>()) {
    for (const sb::Member& member : *object) collect_messages(member.value, found);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)

BOOST_FIXTURE_TEST_CASE(strongest_answers_are_keyed_and_at_most_six, Loaded) {
  const sb::Json value = report_of(engine, sb::Json::Array{nine({1, 2, 4, 7, 7, 5, 6, 1, 7})});
  std::string items;
  for (const sb::Json& answer : *value.find("strongest")->as<sb::Json::Array>())
    items += text_at(answer, "/item") + " ";
  // N1 is reversed: 1 counts as 7. N4 answered 7 counts as 1 and is not among them.
  BOOST_TEST(items == "N1 N5 N9 N2 N7 N6 ");
  BOOST_TEST(text_at(value, "/strongest/0/message") == "report.strongest.disagreed");
  BOOST_TEST(number_at(value, "/strongest/0/answer") == 1);
}

BOOST_FIXTURE_TEST_CASE(unscored_dimensions_say_so, Loaded) {
  sb::Json entry = nine({4, 4, 4, 4, 4, 4, 4, 4, 4});
  *at(entry, "/answers/N9") = sb::Json();
  const sb::Json value = report_of(engine, sb::Json::Array{entry});
  BOOST_TEST(text_at(value, "/readings/0/dimensions/0/message") == "report.anxiety.too-few");
  BOOST_TEST(text_at(value, "/readings/0/dimensions/1/message") == "report.avoidance.near-middle");
  BOOST_TEST(text_at(value, "/readings/0/style_message") == "report.style.insufficient");
  BOOST_TEST(at(value, "/readings/0/position")->is_null());
}

BOOST_FIXTURE_TEST_CASE(a_report_emits_only_described_messages, Loaded) {
  std::set<std::string> described;
  collect_messages(value_of(engine, "describe", sb::Json::Object()), described);
  std::set<std::string> emitted;
  Dice dice(5);
  for (int i = 0; i < 300; ++i) {
    std::vector<int> values(9);
    for (int& value : values) value = dice.roll(1, 7);
    collect_messages(report_of(engine, sb::Json::Array{nine(values)}), emitted);
  }
  for (const std::string& message : emitted) BOOST_TEST(described.count(message) == 1U, message);
  BOOST_TEST(emitted.size() > 15U);
}

// The bound beyond which two people differ is made for six of them (F-01).
BOOST_AUTO_TEST_CASE(six_people_are_set_side_by_side_and_a_seventh_is_refused) {
  sb::Engine engine;
  sb::Json pack = nine_item_pack();
  *at(pack, "/about") = sb::Json("target");
  sb::Json::Array targets;
  for (int i = 1; i <= 7; ++i) targets.emplace_back("person-" + std::to_string(i));
  pack.as<sb::Json::Object>()->push_back({"targets", targets});
  (void)value_of(engine, "load", sb::Json::Object{{"pack", pack}});
  sb::Json::Array people;
  for (const sb::Json& target : targets) {
    sb::Json entry = nine({4, 4, 4, 4, 4, 4, 4, 4, 4});
    entry.as<sb::Json::Object>()->push_back({"target", target});
    people.push_back(entry);
  }
  const sb::Json refused = ask(engine, "report", sb::Json::Object{{"measurements", people}, {"audience", "self"}});
  BOOST_TEST(text_at(refused, "/errors/0/code") == "wrong_length");
  BOOST_TEST(text_at(refused, "/errors/0/path") == "/input/measurements");
  people.pop_back();
  BOOST_TEST(report_of(engine, people).find("comparison")->as<sb::Json::Array>()->size() == 30U);
}

BOOST_AUTO_TEST_CASE(flags_put_professional_help_first) {
  sb::Engine engine;
  const auto safety = [](const char* answer) {
    sb::Json::Object answers;
    const sb::content::Registry registry;
    for (const auto& item : registry.find("sbi-safety")->items) answers.push_back({item.id, answer});
    return sb::Json::Object{{"instrument", "sbi-safety"}, {"target", "partner"}, {"answers", answers}};
  };
  BOOST_TEST(*at(report_of(engine, sb::Json::Array{safety("yes")}), "/professional/first")->as<bool>());
  BOOST_TEST(!*at(report_of(engine, sb::Json::Array{safety("no")}), "/professional/first")->as<bool>());
  const sb::Json skipped = report_of(engine, sb::Json::Array{safety("rather-not")});
  BOOST_TEST(text_at(skipped, "/flags/0") == "flag-unsafe-relationship");
}

BOOST_AUTO_TEST_SUITE_END()
