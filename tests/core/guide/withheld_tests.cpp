// What whoever offers the page has turned off is nowhere, whoever asks (J-C9): not in a plan, not in the library, not
// by its name, and nothing leads to it. Covers F-64 and rule R-60.
#include <algorithm>
#include <set>

#include "guide/library.hpp"
#include "guide/people.hpp"

using namespace sb::test;

namespace {

using sb::content::Intervention;
using sb::content::PracticeFamily;
using sb::content::Stage;
using sb::content::Touch;
using sb::content::Withheld;

constexpr int kPeople = 1'500;

const Withheld kOff{{PracticeFamily::Couple, PracticeFamily::EarlyLife, PracticeFamily::Medication},
                    {Touch::Joint, Touch::History, Touch::Imagery}};

template <class T>
bool any_in(const std::vector<T>& some, const std::vector<T>& all) {
  return std::any_of(some.begin(), some.end(),
                     [&](const T& one) { return std::find(all.begin(), all.end(), one) != all.end(); });
}

bool is_off(const Intervention& each) {
  const bool named = any_in(std::vector{each.family}, kOff.families) || any_in(each.touches, kOff.touches);
  return named && each.stage != Stage::Safety;
}

std::set<std::string> all_off(const sb::content::Guidance& guidance) {
  std::set<std::string> off;
  for (const Intervention* each : guidance.interventions) {
    if (is_off(*each)) off.insert(each->id);
  }
  return off;
}

sb::Json::Object with_off() {
  return {
      {"off", json(R"({"families":["couple","early-life","medication"],"touches":["joint","history","imagery"]})")}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guide_withheld)

BOOST_AUTO_TEST_CASE(nobody_is_offered_what_is_turned_off) {
  const Shipped shipped;
  const std::set<std::string> off = all_off(shipped.guidance);
  BOOST_TEST(off.size() > 10U);
  Dice dice(64);
  for (int i = 0; i < kPeople; ++i) {
    sb::guide::Situation situation = random_situation(shipped.guidance, shipped.measured, dice);
    situation.off = kOff;
    const Made made = make(situation, shipped.guidance);
    for (const std::string& id : made.offered()) BOOST_REQUIRE_MESSAGE(off.count(id) == 0, id);
    for (const auto& card : made.board.cards) {
      const Intervention& each = *card.intervention;
      if (off.count(each.id) > 0) BOOST_REQUIRE_MESSAGE(!card.known && !card.eligible, each.id);
      if (each.stage == Stage::Safety) continue;
      for (const auto* action : card.actions) BOOST_REQUIRE_MESSAGE(!any_in(action->touches, kOff.touches), each.id);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_library_does_not_tell_of_it_and_it_cannot_be_opened_by_name) {
  const Shipped shipped;
  sb::Engine engine;
  const std::string library = sb::to_text(value_of(engine, "library", with_off()));
  for (const std::string& id : all_off(shipped.guidance)) {
    BOOST_TEST(library.find('"' + id + '"') == std::string::npos, id);
    sb::Json::Object input = with_off();
    input.push_back({"intervention", id});
    BOOST_TEST(text_at(ask(engine, "practice", input), "/errors/0/code") == "unknown_id", id);
  }
}

BOOST_AUTO_TEST_CASE(what_belongs_to_safety_cannot_be_turned_off) {
  const Shipped shipped;
  Dice dice(60);
  sb::guide::Situation situation = random_situation(shipped.guidance, shipped.measured, dice);
  const Made before = make(situation, shipped.guidance);
  for (const Intervention* each : shipped.guidance.interventions) {
    if (each->stage != Stage::Safety) continue;
    situation.off = {{each->family}, each->touches};
    BOOST_TEST(make(situation, shipped.guidance).board.card(each->id).known == before.board.card(each->id).known,
               each->id);
  }
}

BOOST_AUTO_TEST_SUITE_END()
