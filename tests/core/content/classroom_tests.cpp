// What a lesson is made of: read, checked with every fault at its place, and as it ships. Covers F-63, J-E3 and J-E12.
#include <algorithm>
#include <map>
#include <set>

#include "content/pack.hpp"
#include "teach/asking.hpp"

using namespace sb::test;

namespace {

/// A change to the shipped pack that makes it faulty, and the mistake it must meet.
struct BadClassroom {
  std::string_view place;
  std::string_view value;
  std::string_view wanted;
};

constexpr BadClassroom kBadClassrooms[]{
    {"/id", R"("a b")", "malformed_id /id"},
    {"/revision", R"("")", "empty_text /revision"},
    {"/people", "[]", "empty_list /people"},
    {"/people/3/id", R"("md tom")", "malformed_id /people/3/id"},
    {"/people/3/id", R"("md-tom")", "duplicate_id /people/3/id"},
    {"/people/2/spread", "-0.1", "value_out_of_range /people/2/spread"},
    {"/people/16/left_open", "1.01", "value_out_of_range /people/16/left_open"},
    {"/people/16/left_open", "-0.01", "value_out_of_range /people/16/left_open"},
    {"/population/correlation", "1.1", "value_out_of_range /population/correlation"},
    {"/population/correlation", "-0.1", "value_out_of_range /population/correlation"},
    {"/population/standard_error", "0", "value_out_of_range /population/standard_error"},
    {"/population/anxiety/spread", "0", "value_out_of_range /population"},
    {"/population/avoidance/spread", "-1", "value_out_of_range /population"},
    {"/pictures", "[]", "wrong_length /pictures"},
    {"/pictures/2/style", R"("secure")", "duplicate_id /pictures/2"},
    {"/pictures/2/style", R"("between")", "unknown_value /pictures/2/style"},
    {"/pictures/2/self", R"("middle")", "unknown_value /pictures/2/self"},
    {"/pictures/2/strategy", R"("str-calm")", "unknown_value /pictures/2/strategy"},
    {"/feelings/1/id", R"("glad")", "duplicate_id /feelings/1/id"},
    {"/feelings/1/id", R"("")", "malformed_id /feelings/1/id"},
    {"/feelings/1/words", "[]", "empty_list /feelings/1/words"},
    {"/scenes/1/id", R"("bus")", "duplicate_id /scenes/1/id"},
    {"/scenes/1/id", R"("the bus")", "malformed_id /scenes/1/id"},
    {"/scenes/1/seconds", "0", "value_out_of_range /scenes/1/seconds"},
    {"/lessons/1/id", R"("ls-20")", "duplicate_id /lessons/1/id"},
    {"/lessons/1/id", R"("ls 45")", "malformed_id /lessons/1/id"},
    {"/lessons/1/minutes", "44", "value_out_of_range /lessons/1/minutes"},
    {"/lessons/1/steps/2/minutes", "9", "value_out_of_range /lessons/1/minutes"},
    {"/lessons/1/steps/0/activity", R"("map")", "missing_key /lessons/1/steps"},
    {"/lessons/1/steps/7/activity", R"("map")", "missing_key /lessons/1/steps"},
    {"/lessons/1/steps", R"([{"activity":"start","minutes":45}])", "missing_key /lessons/1/steps"},
    {"/lessons/1/steps", "[]", "missing_key /lessons/1/steps"},
    {"/lessons/1/steps/1/activity", R"("sing")", "unknown_value /lessons/1/steps/1/activity"},
};

/// What is done in each lesson, in order.
const std::map<std::string, std::string> kLessons{
    {"ls-20", "start map people cuts close"},
    {"ls-45", "start map people cuts loop feelings listening close"},
    {"ls-45-measures", "start methods scoring room coin myths close"},
};

sb::Json shipped_pack() {
  return json(read_text(root() / "core/content/classroom/lesson.json"));
}

/// The mistakes that reading a pack meets, each with its place.
std::vector<std::string> mistakes(const sb::Json& pack) {
  const auto read = sb::content::read_classroom(pack);
  std::vector<std::string> all;
  if (read.ok()) return all;
  for (const sb::Error& error : read.errors()) all.push_back(std::string(name_of(error.code)) + " " + error.path);
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(classroom_pack)

BOOST_AUTO_TEST_CASE(every_mistake_is_named_with_its_place) {
  for (const BadClassroom& bad : kBadClassrooms) {
    sb::Json pack = shipped_pack();
    sb::Json* there = at(pack, bad.place);
    BOOST_REQUIRE_MESSAGE(there != nullptr, "nothing stands at " << bad.place);
    *there = json(bad.value);
    const std::vector<std::string> found = mistakes(pack);
    const bool named = std::find(found.begin(), found.end(), bad.wanted) != found.end();
    std::string all;
    for (const std::string& one : found) all += one + "; ";
    BOOST_TEST(named, bad.place << " = " << bad.value << " wanted " << bad.wanted << ", got " << all);
  }
}

BOOST_AUTO_TEST_CASE(what_is_compiled_in_is_sound_and_may_be_loaded_just_as_it_is) {
  const sb::Json pack = shipped_pack();
  BOOST_TEST(mistakes(pack).empty());
  const sb::content::Registry registry;
  BOOST_TEST(registry.classroom() != nullptr);
  BOOST_TEST(registry.faults().empty());
  sb::Engine engine;
  const sb::Json loaded = value_of(engine, "load", sb::Json::Object{{"pack", pack}});
  BOOST_TEST(text_at(loaded, "/format") == "securebase/classroom");
  BOOST_TEST(text_at(loaded, "/id") == "lesson");
  sb::Json changed = pack;
  *at(changed, "/revision") = sb::Json("9.9.9");
  const sb::Json refused = ask(engine, "load", sb::Json::Object{{"pack", changed}});
  BOOST_TEST(text_at(refused, "/errors/0/code") == "built_in_pack");
}

BOOST_AUTO_TEST_CASE(there_are_people_enough_for_a_class_and_each_stands_on_the_map) {
  const ShippedClassroom shipped;
  const auto& people = shipped.pack().people;
  BOOST_TEST(people.size() >= 16U);
  const auto on_map = [](const auto& place) {
    return place.anxiety >= 1 && place.anxiety <= 7 && place.avoidance >= 1 && place.avoidance <= 7;
  };
  const sb::content::Instrument* bonds = shipped.registry.find(shipped.pack().bonds_instrument);
  BOOST_REQUIRE(bonds != nullptr);
  for (const auto& person : people) {
    BOOST_TEST(on_map(person), person.id);
    std::set<std::string> targets;
    for (const auto& bond : person.bonds) {
      BOOST_TEST(on_map(bond), person.id << " " << bond.target);
      const auto& known = bonds->targets;
      BOOST_TEST((std::find(known.begin(), known.end(), bond.target) != known.end()), bond.target);
      BOOST_TEST(targets.insert(bond.target).second, person.id << " answers twice about " << bond.target);
    }
  }
}

BOOST_AUTO_TEST_CASE(no_word_for_a_feeling_and_no_worksheet_is_there_twice) {
  const ShippedClassroom shipped;
  std::set<std::string> words;
  for (const auto& group : shipped.pack().feelings) {
    for (const std::string& word : group.words) BOOST_TEST(words.insert(word).second, word);
  }
  std::set<std::string> sheets;
  for (const std::string& sheet : shipped.pack().worksheets) BOOST_TEST(sheets.insert(sheet).second, sheet);
  BOOST_TEST(!sheets.empty());
}

BOOST_AUTO_TEST_CASE(a_lesson_of_twenty_and_one_of_forty_five_minutes_do_what_they_are_for) {
  sb::Engine engine;
  const sb::Json outline = value_of(engine, "classroom", sb::Json::Object());
  std::set<double> lengths;
  std::size_t known = 0;
  for (const sb::Json& lesson : list_at(outline, "/lessons")) {
    const auto wanted = kLessons.find(text_at(lesson, "/id"));
    BOOST_REQUIRE_MESSAGE(wanted != kLessons.end(), text_at(lesson, "/id"));
    ++known;
    std::string activities;
    double minutes = 0;
    for (const sb::Json& step : list_at(lesson, "/steps")) {
      activities += (activities.empty() ? "" : " ") + text_at(step, "/activity");
      BOOST_TEST(number_at(step, "/minutes") >= 1);
      minutes += number_at(step, "/minutes");
    }
    BOOST_TEST(activities == wanted->second);
    BOOST_TEST(minutes == number_at(lesson, "/minutes"));
    lengths.insert(minutes);
  }
  BOOST_TEST(known == kLessons.size());
  BOOST_TEST((lengths == std::set<double>{20, 45}));
}

BOOST_AUTO_TEST_CASE(the_outline_tells_who_is_there_and_never_where_they_stand) {
  const ShippedClassroom shipped;
  sb::Engine engine;
  const sb::Json outline = value_of(engine, "classroom", sb::Json::Object());
  const auto& people = list_at(outline, "/people");
  BOOST_REQUIRE(people.size() == shipped.pack().people.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    // A class finds out by their answers; the place they were made up at would be the solution.
    BOOST_TEST(people[i].as<sb::Json::Object>()->size() == 2U);
    BOOST_TEST(text_at(people[i], "/id") == shipped.pack().people[i].id);
    BOOST_TEST(list_at(people[i], "/bonds").size() == shipped.pack().people[i].bonds.size());
  }
  std::set<std::string> kinds;
  for (const sb::Json& myth : list_at(outline, "/myths")) kinds.insert(text_at(myth, "/kind"));
  BOOST_TEST((kinds == std::set<std::string>{"error", "conflict", "overclaim"}));
}

BOOST_AUTO_TEST_SUITE_END()
