// What rules promise of every plan, tried on thousands of seeded people: what one asks for is there, and nothing that
// protects is named as what would change a plan. Covers F-25, F-70.
#include <algorithm>

#include "guide/condition.hpp"
#include "guide/nearest.hpp"
#include "guide/people.hpp"

using namespace sb::test;

namespace {

using sb::content::Slot;
using sb::guide::Card;

/// What a rule asks for by itself is in the plan, done, held back, or waits for something that is not there, unless the
/// lists are full.
bool stands_or_cannot(const Made& made, const sb::content::AddEffect& add) {
  const auto& sizes = made.board.view.settings.sizes;
  const auto full = [&](Slot slot, int most) { return static_cast<int>(made.draft.list(slot).size()) >= most; };
  if (full(Slot::Next, sizes.next.value) && full(Slot::Later, sizes.later.value)) return true;
  if (add.slot == Slot::Later && full(Slot::Later, sizes.later.value)) return true;
  return std::any_of(add.interventions.begin(), add.interventions.end(), [&](const std::string& id) {
    const Card& card = made.board.card(id);
    const auto at = static_cast<std::size_t>(&card - made.board.cards.data());
    const bool awaits = std::any_of(made.board.before.begin(), made.board.before.end(), [&](const auto& each) {
      const auto& later = each.effect->later;
      return std::find(later.begin(), later.end(), id) != later.end();
    });
    return card.done || !card.eligible || is_held(card) || awaits || made.draft.spots[at] != sb::guide::Spot::Nowhere;
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guide_rules)

// A rule that holds changes the plan: and whatever else asks for
// something.
BOOST_AUTO_TEST_CASE(what_a_rule_asks_for_is_there) {
  const Shipped shipped;
  Dice dice(17);
  int asked = 0;
  for (int i = 0; i < 3'000; ++i) {
    const Made made = make(random_situation(shipped.guidance, shipped.measured, dice), shipped.guidance);
    for (const auto& [add, rule] : made.board.adds) {
      if (add->slot == Slot::InTheMoment) continue;
      BOOST_REQUIRE_MESSAGE(stands_or_cannot(made, *add), rule << " asks for " << add->interventions.front());
      ++asked;
    }
  }
  BOOST_TEST(asked > 3'000);
}

// Nobody is told that to take back a fear, or what else protects them, would open more. (D2, R-11)
BOOST_AUTO_TEST_CASE(no_change_is_named_that_takes_down_what_protects) {
  const Shipped shipped;
  Dice dice(19);
  const auto up = [&](const sb::guide::Situation& situation) { return view_of(situation, shipped.guidance).flags; };
  for (int i = 0; i < 1'000; ++i) {
    const auto situation = random_situation(shipped.guidance, shipped.measured, dice);
    const auto before = up(situation);
    for (const auto& change : changes_of(situation, shipped.guidance, {})) {
      const auto after = up(changed(situation, change));
      for (const auto* flag : shipped.guidance.flags) {
        const auto is_in = [&](const auto& flags) { return std::binary_search(flags.begin(), flags.end(), flag->id); };
        const bool fell = is_in(before) && !is_in(after);
        BOOST_REQUIRE_MESSAGE(flag->may_explain || !fell, flag->id << " falls by " << change.id << " " << change.to);
      }
    }
  }
}

/// How many of some people are told of a card on a list or as held back, where these families are never recommended.
int told_of(std::string_view id, const std::vector<sb::content::PracticeFamily>& never) {
  Shipped shipped;
  sb::content::Intervention method = *shipped.guidance.find(id);
  method.targets = {"dim-anxiety"};
  for (auto& each : shipped.guidance.interventions) {
    if (each->id == id) each = &method;
  }
  sb::content::Settings settings = *shipped.guidance.settings;
  settings.never = never;
  shipped.guidance.settings = &settings;
  int told = 0;
  shipped.each_person(8, 300, [&](const auto&, const Made& made) {
    for (std::size_t i = 0; i < made.board.cards.size(); ++i) {
      const bool named = made.draft.spots[i] != sb::guide::Spot::Nowhere;
      if (named && made.board.cards[i].intervention->id == id) ++told;
    }
  });
  return told;
}

BOOST_AUTO_TEST_CASE(a_family_that_is_never_recommended_is_not_even_held_back_however_well_it_fits) {
  const sb::content::Registry registry;
  const auto& never = registry.guidance().settings->never;
  using Family = sb::content::PracticeFamily;
  BOOST_TEST((std::find(never.begin(), never.end(), Family::Assessment) != never.end()));
  BOOST_TEST((std::find(never.begin(), never.end(), Family::Medication) != never.end()));
  BOOST_TEST(told_of("as-aai", never) == 0);
  BOOST_TEST(told_of("as-aai", {Family::Medication}) > 10);
}

BOOST_AUTO_TEST_SUITE_END()
