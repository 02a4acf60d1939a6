#include <algorithm>
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

sb::Json ecr_rs(const char* target, const std::vector<int>& values) {
  return sb::Json::Object{{"instrument", "ecr-rs"}, {"target", target}, {"answers", numbered("Q", values)}};
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
  const sb::Json withheld = report_of(engine, sb::Json::Array{safety("rather-not")});
  BOOST_TEST(text_at(withheld, "/flags/0") == "flag-unsafe-relationship");
}

// A safety question left open is not a no. (F-25)
BOOST_AUTO_TEST_CASE(one_safety_question_left_open_raises_the_flag) {
  sb::Engine engine;
  const sb::content::Registry registry;
  const auto& items = registry.find("sbi-safety")->items;
  for (std::size_t open = 0; open <= items.size(); ++open) {
    sb::Json::Object answers;
    for (std::size_t i = 0; i < items.size(); ++i) {
      answers.push_back({items[i].id, i == open ? sb::Json() : sb::Json("no")});
    }
    const sb::Json::Object entry{{"instrument", "sbi-safety"}, {"target", "partner"}, {"answers", answers}};
    const sb::Json value = report_of(engine, sb::Json::Array{entry});
    const bool raised = open < items.size();
    BOOST_TEST(*at(value, "/professional/first")->as<bool>() == raised);
    BOOST_TEST((text_at(value, "/flags/0") == "flag-unsafe-relationship") == raised);
  }
}

BOOST_AUTO_TEST_CASE(elsewhere_a_question_left_open_raises_nothing) {
  sb::Engine engine;
  const sb::content::Registry registry;
  for (const auto& instrument : registry.instruments()) {
    sb::Json::Object entry{{"instrument", instrument->id}, {"answers", sb::Json::Object()}};
    for (const std::string& id : instrument->forms.front().items) {
      entry[1].value.as<sb::Json::Object>()->push_back({id, sb::Json()});
    }
    if (instrument->about == sb::content::About::Target) entry.push_back({"target", instrument->targets.front()});
    const sb::Json value = report_of(engine, sb::Json::Array{entry});
    const bool counts = std::any_of(instrument->flags.begin(), instrument->flags.end(),
                                    [](const auto& flag) { return flag.skips_count; });
    BOOST_TEST(at(value, "/flags")->as<sb::Json::Array>()->empty() != counts, instrument->id);
  }
}

// Asked once about important people, the nine questions are a general reading beside those about one person. (F-11)
BOOST_AUTO_TEST_CASE(important_people_are_read_in_general_and_compared_with_nobody) {
  sb::Engine engine;
  const sb::Json value = report_of(engine, sb::Json::Array{ecr_rs("important-people", {7, 7, 7, 7, 1, 1, 1, 1, 1}),
                                                           ecr_rs("mother", {1, 1, 1, 1, 7, 7, 7, 7, 7}),
                                                           ecr_rs("friend", {4, 4, 4, 4, 4, 4, 4, 4, 4})});
  BOOST_TEST(*at(value, "/readings/0/general")->as<bool>());
  BOOST_TEST(!*at(value, "/readings/1/general")->as<bool>());
  BOOST_TEST(number_at(value, "/across_people/anxiety/n") == 2);
  BOOST_TEST(number_at(value, "/across_people/anxiety/mean") == 5.5);
  for (const sb::Json& pair : *at(value, "/comparison")->as<sb::Json::Array>()) {
    BOOST_TEST(text_at(pair, "/a") == "mother");
    BOOST_TEST(text_at(pair, "/b") == "friend");
  }
  BOOST_TEST(at(value, "/composites/0/anxiety")->is_null());
}

// What a report says of how answers were given is what a score says of each. (F-01, F-12)
BOOST_FIXTURE_TEST_CASE(a_report_and_a_score_note_the_same, Loaded) {
  (void)value_of(engine, "load",
                 sb::Json::Object{{"pack", json(read_text(root() / "tests/cases/packs/nine-retest.json"))}});
  Dice dice(77);
  for (int i = 0; i < 200; ++i) {
    std::vector<int> values(9);
    const int kinds = dice.roll(1, 7);
    for (int& value : values) value = dice.roll(1, kinds);
    const sb::Json::Object times{{"N1", dice.roll(0, 4000)}, {"N2", dice.roll(0, 4000)}};
    const sb::Json::Object entry{
        {"instrument", "test-retest"}, {"answers", numbered("N", values)}, {"milliseconds", times}};
    const sb::Json score = value_of(engine, "score", entry);
    const sb::Json value = report_of(engine, sb::Json::Array{entry});
    std::string notes;
    for (const sb::Json& note : *at(score, "/quality/notes")->as<sb::Json::Array>()) notes += *note.as<std::string>();
    std::string told;
    if (const sb::Json* list = at(value, "/answering/0/notes")) {
      for (const sb::Json& note : *list->as<sb::Json::Array>()) told += text_at(note, "/message");
    }
    BOOST_REQUIRE(told == notes);
    BOOST_REQUIRE(notes.empty() == at(value, "/answering")->as<sb::Json::Array>()->empty());
  }
}

BOOST_AUTO_TEST_SUITE_END()
