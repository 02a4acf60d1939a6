// What must hold for anybody's plan, tried on ten thousand seeded people. Covers F-07, F-25, F-32, F-33, F-34, F-57,
// F-60, F-68, F-69, F-70 and rules.
#include <algorithm>

#include "guide/given.hpp"
#include "guide/nearest.hpp"
#include "guide/people.hpp"

using namespace sb::test;

namespace {

using sb::content::Audience;
using sb::content::PracticeFamily;
using sb::content::Slot;
using sb::content::Stage;
using sb::guide::Card;
using sb::guide::Situation;
using sb::guide::Spot;

constexpr int kPeople = 10'000;
constexpr std::array kSlots{Slot::Now, Slot::InTheMoment, Slot::Next, Slot::Later};

bool has_gate(const Card& card, std::string_view gate) {
  const auto& gates = card.intervention->gates;
  return std::find(gates.begin(), gates.end(), gate) != gates.end();
}

bool touches(const Card& card, sb::content::Touch touch) {
  const auto has = [&](const auto& list) { return std::find(list.begin(), list.end(), touch) != list.end(); };
  return has(card.intervention->touches) ||
         std::any_of(card.actions.begin(), card.actions.end(), [&](const auto* each) { return has(each->touches); });
}

void check_sizes(const Made& made) {
  const auto& sizes = made.board.view.settings.sizes;
  BOOST_REQUIRE(made.draft.list(Slot::Now).size() <= static_cast<std::size_t>(sizes.now.value));
  BOOST_REQUIRE(made.draft.list(Slot::InTheMoment).size() <= static_cast<std::size_t>(sizes.in_the_moment.value));
  BOOST_REQUIRE(made.draft.list(Slot::Next).size() <= static_cast<std::size_t>(sizes.next.value));
  BOOST_REQUIRE(made.draft.list(Slot::Later).size() <= static_cast<std::size_t>(sizes.later.value));
  std::set<std::size_t> seen;
  for (const Slot slot : kSlots) {
    for (const std::size_t i : made.draft.list(slot)) BOOST_REQUIRE(seen.insert(i).second);
  }
}

void check_offered(const Made& made, const Card& card) {
  const std::string& id = card.intervention->id;
  BOOST_REQUIRE_MESSAGE(!card.actions.empty(), id);
  const bool question = made.draft.professional && made.board.cards[*made.draft.professional].intervention->id == id;
  BOOST_REQUIRE_MESSAGE(question || !card.wishes.empty() || !card.matches.empty(), id << " has no reason");
  for (const std::string& gate : card.intervention->gates) {
    const auto& state = state_of(made.board.gates, gate);
    BOOST_REQUIRE_MESSAGE(state.result != sb::guide::GateResult::Closed, id << " is behind " << gate);
    if (state.rule->per_person) BOOST_REQUIRE_MESSAGE(!state.people.empty(), id);
  }
}

void check_avoidant(const Situation& situation, const Card& card) {
  if (situation.axes[1] != sb::guide::AxisLevel::High) return;
  for (const auto* action : card.actions) {
    for (const auto& part : action->parts) {
      const bool forced = (sb::guide::must_be_full(part) || part.required_when) && asks_for_words(part);
      BOOST_REQUIRE_MESSAGE(!forced, card.intervention->id << " makes someone write " << part.id);
    }
  }
}

bool steadied(const Situation& situation, const sb::content::Guidance& guidance) {
  return std::any_of(situation.done.begin(), situation.done.end(), [&](const auto& past) {
    return past.outcome == sb::guide::Outcome::Done && guidance.find(past.intervention)->stage == Stage::Steady;
  });
}

/// What the many people together have shown.
struct Seen {
  std::set<std::string_view> rules;
  std::set<std::string> offered;
  int crises = 0;
  int numb = 0;
  int unsafe = 0;
  int closed = 0;       ///< plans that something was kept from by a gate
  int few = 0;          ///< plans that a rule left only a few things for
  int for_parents = 0;  ///< what people with a child in their care were told of, by themselves
};

bool is_for(const Card& card, Audience reader) {
  const auto& audience = card.intervention->audience;
  return std::find(audience.begin(), audience.end(), reader) != audience.end();
}

/// Medication is only told about, and a way of finding out is no step, wherever the program runs.
void check_family(const Card& card) {
  const std::string& id = card.intervention->id;
  BOOST_REQUIRE_MESSAGE(card.intervention->family != PracticeFamily::Medication, id);
  BOOST_REQUIRE_MESSAGE(card.intervention->family != PracticeFamily::Assessment, id);
}

/// What someone by themselves is never shown, not even as held back: how therapists stand by people, and what is about
/// a child of people who did not say that they care for one.
void check_self(const Made& made, const Card& card, Seen& seen) {
  if (made.board.view.situation.place != sb::guide::Place::Self) return;
  const std::string& id = card.intervention->id;
  const bool carer = made.flag("flag-carer");
  const bool own = is_for(card, Audience::Self) || is_for(card, Audience::Couple) || is_for(card, Audience::Parent);
  BOOST_REQUIRE_MESSAGE(own, id);
  // What of it someone can do by themselves is a practice; the rest stands in the library.
  const bool stance = card.intervention->family == PracticeFamily::Stance;
  BOOST_REQUIRE_MESSAGE(!stance || card.intervention->use == sb::content::Use::Guided, id);
  BOOST_REQUIRE_MESSAGE(carer || card.intervention->family != PracticeFamily::EarlyLife, id);
  BOOST_REQUIRE_MESSAGE(carer || !has_gate(card, "gate-parent"), id);
  for (const auto* action : card.actions) {
    BOOST_REQUIRE_MESSAGE(action->kind != sb::content::ActionKind::ClinicianNote, id << " " << action->id);
    BOOST_REQUIRE_MESSAGE(action->audience.value_or(Audience::Self) != Audience::Clinician, id << " " << action->id);
  }
  if (has_gate(card, "gate-parent")) ++seen.for_parents;
}

/// Medication, the stance of therapists, early life and what is behind a closed gate: on no list of a plan, and but for
/// the last not among what it holds back either.
void check_named(const Made& made, Seen& seen) {
  bool closed = false;
  for (std::size_t i = 0; i < made.board.cards.size(); ++i) {
    const Spot spot = made.draft.spots[i];
    if (spot == Spot::Nowhere) continue;
    const Card& card = made.board.cards[i];
    check_family(card);
    check_self(made, card, seen);
    const auto& gates = card.intervention->gates;
    const bool shut = std::any_of(gates.begin(), gates.end(), [&](const std::string& gate) {
      return state_of(made.board.gates, gate).result == sb::guide::GateResult::Closed;
    });
    BOOST_REQUIRE_MESSAGE(!shut || spot == Spot::HeldBack, card.intervention->id);
    closed = closed || shut;
  }
  if (closed) ++seen.closed;
  if (made.draft.held_back.size() > 20) ++seen.few;
}

/// What only some may see, where they may see it.
void check_place(const Situation& situation, const Made& made, const Card& card) {
  const std::string& id = card.intervention->id;
  if (!situation.joint) {
    BOOST_REQUIRE_MESSAGE(!has_gate(card, "gate-couple"), id);
    BOOST_REQUIRE_MESSAGE(!touches(card, sb::content::Touch::Joint), id);
  }
  const auto& audience = card.intervention->audience;
  const bool clinicians = audience.size() == 1 && audience.front() == sb::content::Audience::Clinician;
  const bool clinic = situation.place == sb::guide::Place::Clinic;
  BOOST_REQUIRE_MESSAGE(!clinicians || clinic, id);
  const bool parents = has_gate(card, "gate-parent") && situation.place == sb::guide::Place::Self;
  BOOST_REQUIRE_MESSAGE(!parents || made.flag("flag-carer"), id);
}

/// An item that someone is guarded from must not be offered.
void check_bond(const Situation& situation, const Made& made, const Card& card) {
  if (!has_gate(card, "gate-bond")) return;
  const auto safe = [](const auto& bond) { return bond.afraid == sb::guide::Reply::No; };
  BOOST_REQUIRE(std::any_of(situation.people.begin(), situation.people.end(), safe));
  BOOST_REQUIRE(!made.flag("flag-unsafe-relationship"));
  for (const std::string& person : state_of(made.board.gates, "gate-bond").people) {
    const auto same = [&](const auto& bond) { return bond.person == person && safe(bond); };
    BOOST_REQUIRE(std::any_of(situation.people.begin(), situation.people.end(), same));
  }
}

void check_flags(const Situation& situation, const Made& made, Seen& seen) {
  if (made.flag("flag-crisis")) {
    ++seen.crises;
    for (const std::string& id : made.offered()) BOOST_REQUIRE(made.flag("flag-crisis-self") && id == "iv-grounding");
    return;
  }
  made.each_offered([&](const Card& card) { check_bond(situation, made, card); });
  if (made.flag("flag-unsafe-relationship")) {
    ++seen.unsafe;
    BOOST_REQUIRE(!made.offered().contains("iv-uncertainty-tolerance"));
  }
  if (!made.flag("flag-dissociation")) return;
  ++seen.numb;
  BOOST_REQUIRE(!made.draft.list(Slot::Now).empty());
  BOOST_REQUIRE(made.ids(Slot::Now).front() == "iv-grounding");
  made.each_offered([&](const Card& card) {
    BOOST_REQUIRE_MESSAGE(!touches(card, sb::content::Touch::Inward), card.intervention->id);
  });
}

/// For the first thing to do now: whatever is tried before the nearest change leaves it where it is.
void check_none_nearer(const Situation& situation, const sb::content::Guidance& guidance, const Made& made,
                       const std::vector<std::optional<sb::guide::Change>>& nearest,
                       const std::vector<sb::guide::Change>& changes) {
  if (made.draft.list(Slot::Now).empty()) return;
  const std::size_t i = made.draft.list(Slot::Now).front();
  for (const auto& change : changes) {
    const bool same =
        nearest[i] && change.kind == nearest[i]->kind && change.id == nearest[i]->id && change.to == nearest[i]->to;
    if (same) return;
    BOOST_REQUIRE(make(changed(situation, change), guidance).draft.spots[i] == made.draft.spots[i]);
  }
  BOOST_REQUIRE(!nearest[i]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guide_properties)

// Short lists, a reason for each item, and no words that have to be written.
BOOST_AUTO_TEST_CASE(ten_thousand_plans_are_short_reasoned_and_safe) {
  const Shipped shipped;
  Seen seen;
  shipped.each_person(1, kPeople, [&](const Situation& situation, const Made& made) {
    check_sizes(made);
    made.each_offered([&](const Card& card) {
      check_offered(made, card);
      check_avoidant(situation, card);
      check_place(situation, made, card);
    });
    check_named(made, seen);
    check_flags(situation, made, seen);
    for (const auto& rule : made.board.fired) seen.rules.insert(rule.rule->id);
    seen.offered.merge(made.offered());
  });
  for (const auto* rule : shipped.guidance.rules) {
    const bool plan = std::holds_alternative<sb::content::PlanRule>(rule->kind);
    BOOST_TEST(seen.rules.contains(rule->id) == plan, rule->id << " never holds");
  }
  BOOST_TEST(seen.offered.size() > 50U);
  BOOST_TEST(seen.crises > 100);
  BOOST_TEST(seen.numb > 100);
  BOOST_TEST(seen.unsafe > 100);
  BOOST_TEST(seen.closed > 100);
  BOOST_TEST(seen.few > 100);
  BOOST_TEST(seen.for_parents > 100);
}

const sb::guide::Past kSteadying{"iv-grounding", sb::guide::Outcome::Done};
const sb::guide::Past kNoticing{"iv-impulse-noticing", sb::guide::Outcome::Done};

BOOST_AUTO_TEST_CASE(history_comes_only_after_something_that_steadies_was_done) {
  const Shipped shipped;
  Dice dice(3);
  int open = 0;
  int shut = 0;
  for (int i = 0; i < 2'000; ++i) {
    Situation situation = random_situation(shipped.guidance, shipped.measured, dice);
    situation.flags.clear();
    situation.people.clear();
    situation.gates = {};
    situation.gates.add("gate-ground", sb::guide::Reply::Yes);
    situation.gates.add("gate-trauma", sb::guide::Reply::Yes);
    if (dice.once_in(2)) situation.done.clear();
    if (dice.once_in(4)) situation.done = {kSteadying, kNoticing};
    make(situation, shipped.guidance).each_offered([&](const Card& card) {
      if (card.intervention->stage != Stage::Sense) return;
      BOOST_REQUIRE_MESSAGE(steadied(situation, shipped.guidance), card.intervention->id);
      ++open;
    });
    for (auto& past : situation.done) past.outcome = sb::guide::Outcome::Declined;
    make(situation, shipped.guidance).each_offered([&](const Card& card) {
      BOOST_REQUIRE_MESSAGE(card.intervention->stage != Stage::Sense, card.intervention->id);
      ++shut;
    });
  }
  BOOST_TEST(open > 0);
  BOOST_TEST(shut > 0);
}

BOOST_AUTO_TEST_CASE(the_now_list_keeps_the_order_of_stages) {
  const Shipped shipped;
  shipped.each_person(4, 2'000, [&](const Situation&, const Made& made) {
    for (const std::size_t i : made.draft.list(Slot::Now)) BOOST_REQUIRE(made.board.cards[i].waits == nullptr);
    const auto& words = made.ids(Slot::Now);
    const auto dear_man = made.offered();
    const auto* literacy = made.board.view.situation.capacities.find("cap-emotional-literacy");
    if (*literacy != sb::guide::Level::Low || !dear_man.contains("iv-dear-man")) return;
    const auto& done = made.board.view.situation.done;
    const bool before = std::any_of(done.begin(), done.end(), [](const auto& past) {
      return past.intervention == "iv-emotional-literacy" && past.outcome == sb::guide::Outcome::Done;
    });
    BOOST_REQUIRE(before || dear_man.contains("iv-emotional-literacy"));
    BOOST_REQUIRE(std::find(words.begin(), words.end(), "iv-dear-man") == words.end() || before ||
                  std::find(words.begin(), words.end(), "iv-emotional-literacy") != words.end());
  });
}

BOOST_AUTO_TEST_CASE(an_anxious_plan_holds_something_within_and_something_between) {
  const Shipped shipped;
  const sb::content::PairEffect* pair = nullptr;
  int whole = 0;
  shipped.each_person(5, 2'000, [&](const Situation& situation, const Made& made) {
    const bool quiet = made.flag("flag-crisis") || made.flag("flag-high-arousal");
    if (situation.axes[0] != sb::guide::AxisLevel::High || quiet) return;
    for (const auto& [effect, rule] : made.board.pairs) {
      if (rule == "R-24") pair = effect;
    }
    BOOST_REQUIRE(pair != nullptr);
    const auto offered = made.offered();
    const auto on = [&](const auto& ids) {
      return std::any_of(ids.begin(), ids.end(), [&](const auto& id) { return offered.contains(id); });
    };
    const auto open = [&](const auto& ids) {
      return std::any_of(ids.begin(), ids.end(), [&](const auto& id) {
        const Card& card = made.board.card(id);
        return card.eligible && card.guided && card.holds.empty();
      });
    };
    if (!open(pair->these) || !open(pair->those)) return;
    ++whole;
    BOOST_REQUIRE(on(pair->these));
    BOOST_REQUIRE(on(pair->those));
  });
  BOOST_TEST(whole > 100);
}

BOOST_AUTO_TEST_CASE(what_does_not_matter_changes_nothing) {
  const Shipped shipped;
  shipped.each_person(6, 300, [&](const Situation& situation, const Made& made) {
    BOOST_REQUIRE(make(situation, shipped.guidance).draft.spots == made.draft.spots);
    Situation other = situation;
    for (auto& [id, level] : other.traits.entries) {
      if (level == sb::guide::Level::Low) level = sb::guide::Level::Middle;
    }
    other.people.push_back({"zz-nobody", sb::guide::Reply::Skip});
    const auto again = make(other, shipped.guidance);
    if (!situation.people.empty()) BOOST_REQUIRE(again.draft.spots == made.draft.spots);
  });
}

BOOST_AUTO_TEST_CASE(the_nearest_change_does_change_the_choice_and_none_before_it_does) {
  const Shipped shipped;
  int found = 0;
  shipped.each_person(7, 25, [&](const Situation& situation, const Made& made) {
    const auto nearest = nearest_changes(situation, shipped.guidance, made.draft);
    const auto changes = changes_of(situation, shipped.guidance, made.ids(Slot::Now));
    for (std::size_t i = 0; i < nearest.size(); ++i) {
      if (made.draft.spots[i] == Spot::Nowhere) BOOST_REQUIRE(!nearest[i]);
      if (!nearest[i] || !made.offers(i)) continue;
      ++found;
      const Situation other = changed(situation, *nearest[i]);
      BOOST_REQUIRE(make(other, shipped.guidance).draft.spots[i] != made.draft.spots[i]);
    }
    BOOST_REQUIRE(!changes.empty());
    check_none_nearer(situation, shipped.guidance, made, nearest, changes);
  });
  BOOST_TEST(found > 50);
}

BOOST_AUTO_TEST_SUITE_END()
