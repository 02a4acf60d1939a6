// Everything there is to be told of, and how it stands. Covers F-57 and rule R-08.
#include <algorithm>
#include <set>

#include "content/registry.hpp"
#include "guide/library.hpp"
#include "guide/people.hpp"

using namespace sb::test;

namespace {

using sb::content::ActionKind;
using sb::guide::Access;
using sb::guide::GateResult;
using sb::guide::HeldBy;
using sb::guide::LibraryItem;

const sb::Json* item(const sb::Json& library, std::string_view id) {
  for (const sb::Json& each : *at(library, "/items")->as<sb::Json::Array>()) {
    if (text_at(each, "/intervention") == id) return &each;
  }
  return nullptr;
}

sb::Json library_for(std::string_view input) {
  sb::Engine engine;
  return value_of(engine, "library", json(input));
}

void check_open(const LibraryItem& each) {
  BOOST_REQUIRE_MESSAGE(each.held_by.empty(), each.intervention);
  BOOST_REQUIRE_MESSAGE(each.family != sb::content::PracticeFamily::Medication, each.intervention);
  BOOST_REQUIRE_MESSAGE(each.use == sb::content::Use::Guided, each.intervention);
  for (const auto& gate : each.gates) {
    BOOST_REQUIRE_MESSAGE(gate.result == GateResult::Open, each.intervention << " is behind " << gate.gate);
  }
}

void check_held(const LibraryItem& each) {
  BOOST_REQUIRE_MESSAGE(!each.held_by.empty(), each.intervention << " is held by nothing");
  for (const auto& hold : each.held_by) {
    BOOST_REQUIRE(!hold.id.empty());
    if (hold.by != HeldBy::Gate) continue;
    const auto shut = [&](const auto& gate) { return gate.gate == hold.id && gate.result == GateResult::Closed; };
    BOOST_REQUIRE_MESSAGE(std::any_of(each.gates.begin(), each.gates.end(), shut), each.intervention);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guide_library)

BOOST_AUTO_TEST_CASE(without_any_answer_everything_is_listed_once_by_stage_and_id) {
  const sb::Json library = library_for("{}");
  const auto& stages = words_of(std::type_identity<sb::content::Stage>{});
  std::pair<std::ptrdiff_t, std::string> last{-1, ""};
  for (const sb::Json& each : *at(library, "/items")->as<sb::Json::Array>()) {
    const auto stage = std::find(stages.begin(), stages.end(), text_at(each, "/stage")) - stages.begin();
    std::pair<std::ptrdiff_t, std::string> here{stage, text_at(each, "/intervention")};
    BOOST_TEST((last < here), here.second);
    last = std::move(here);
  }
  BOOST_TEST(at(library, "/items")->as<sb::Json::Array>()->size() > 80U);
  BOOST_TEST(text_at(*item(library, "iv-grounding"), "/state") == "open");
  BOOST_TEST(text_at(*item(library, "iv-mbt"), "/state") == "information");
  BOOST_TEST(text_at(*item(library, "iv-dear-man"), "/state") == "held");
  BOOST_TEST(text_at(*item(library, "iv-dear-man"), "/held_by/0/by") == "gate");
  BOOST_TEST(text_at(*item(library, "iv-dear-man"), "/held_by/0/id") == "gate-bond");
}

BOOST_AUTO_TEST_CASE(medication_is_told_of_and_never_led) {
  const sb::Json library = library_for(R"({"gates":{"answers":{"gate-med":"yes"}}})");
  BOOST_TEST(text_at(*item(library, "iv-ssri"), "/state") == "information");
  BOOST_TEST(text_at(*item(library, "iv-ssri"), "/family") == "medication");
}

BOOST_AUTO_TEST_CASE(what_was_declined_or_not_wanted_says_so) {
  const sb::Json library =
      library_for(R"({"preferences":{"without":["imagery"]},"gates":{"answers":{"gate-ground":"yes"}},
    "done":[{"intervention":"iv-grounding","outcome":"declined"}]})");
  BOOST_TEST(text_at(*item(library, "iv-grounding"), "/held_by/0/by") == "declined");
  BOOST_TEST(text_at(*item(library, "iv-call-to-mind-supporter"), "/held_by/0/by") == "preference");
  BOOST_TEST(text_at(*item(library, "iv-call-to-mind-supporter"), "/held_by/0/id") == "imagery");
}

BOOST_AUTO_TEST_CASE(what_is_hidden_is_not_even_named) {
  const sb::content::Registry registry;
  std::set<std::string> parents;
  for (const auto* each : registry.guidance().interventions) {
    const auto& gates = each->gates;
    if (std::find(gates.begin(), gates.end(), "gate-parent") != gates.end()) parents.insert(each->id);
  }
  BOOST_REQUIRE(!parents.empty());
  const sb::Json hidden = library_for("{}");
  const sb::Json shown = library_for(R"({"flags":["flag-carer"]})");
  for (const std::string& id : parents) {
    BOOST_TEST(sb::to_text(hidden).find("\"" + id + "\"") == std::string::npos, id);
    BOOST_TEST(item(shown, id) != nullptr, id);
  }
}

BOOST_AUTO_TEST_CASE(only_clinicians_see_what_is_for_clinicians) {
  const sb::Json self = library_for("{}");
  const sb::Json clinic = library_for(R"({"context":{"place":"clinic"}})");
  BOOST_TEST(item(self, "iv-style-tailoring") == nullptr);
  BOOST_TEST(item(clinic, "iv-style-tailoring") != nullptr);
  BOOST_TEST(sb::to_text(self).find("clinician-note") == std::string::npos);
  BOOST_TEST(sb::to_text(clinic).find("clinician-note") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(for_anybody_what_is_open_has_open_gates_and_what_is_held_says_by_what) {
  const sb::content::Registry registry;
  const sb::content::Guidance guidance = registry.guidance();
  const sb::content::Measured measured = registry.measured();
  std::array<int, 3> seen{};
  Dice dice(11);
  for (int i = 0; i < 2'000; ++i) {
    const auto situation = random_situation(guidance, measured, dice);
    const Made made = make(situation, guidance);
    std::set<std::string> usable;
    for (const LibraryItem& each : library_of(made.board).items) {
      ++seen[static_cast<std::size_t>(each.state)];
      BOOST_REQUIRE_MESSAGE(!each.kinds.empty(), each.intervention);
      if (each.state == Access::Open) check_open(each);
      if (each.state == Access::Held) check_held(each);
      if (each.state != Access::Held) usable.insert(each.intervention);
    }
    // The question for a professional is there for everyone, also for whoever did not want it before.
    const auto& asked = made.draft.professional;
    if (asked) usable.insert(made.board.cards[*asked].intervention->id);
    for (const std::string& id : made.offered()) BOOST_REQUIRE_MESSAGE(usable.contains(id), id);
  }
  for (const int count : seen) BOOST_TEST(count > 1'000);
}

BOOST_AUTO_TEST_CASE(whatever_is_done_and_not_only_told_has_a_part) {
  const sb::content::Registry registry;
  for (const auto* each : registry.guidance().interventions) {
    for (const auto& action : each->actions) {
      const bool may_be_empty = sb::content::tells_only(action.kind) || action.kind == ActionKind::None;
      BOOST_TEST((may_be_empty || !action.parts.empty()), each->id << " " << action.id);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
