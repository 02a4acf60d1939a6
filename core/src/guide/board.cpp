#include "guide/board.hpp"

#include <algorithm>
#include <array>

#include "guide/effects.hpp"

namespace sb::guide {
namespace {

using namespace content;

// -------------------------------------------------------------------------------------------- whom and how

bool for_audience(Audience audience, Place place) {
  switch (audience) {
    case Audience::Self:
    case Audience::Couple:
    case Audience::Parent:
      return true;
    case Audience::Clinician:
      return place == Place::Clinic;
    case Audience::Educator:
      return place == Place::Classroom;
  }
  return false;
}

bool is_hidden(const Intervention& intervention, const Board& board) {
  return std::any_of(intervention.gates.begin(), intervention.gates.end(), [&](const std::string& id) {
    const GateState& gate = state_of(board.gates, id);
    return gate.rule->hidden && gate.result == GateResult::Closed;
  });
}

bool only_told(const Intervention& intervention, const Board& board) {
  return std::any_of(intervention.gates.begin(), intervention.gates.end(), [&](const std::string& id) {
    return state_of(board.gates, id).result == GateResult::Information;
  });
}

/// What belongs to safety is not anyone's to turn off.
bool can_be_withheld(const Intervention& intervention) {
  return intervention.stage != Stage::Safety;
}

template <class T>
bool share_one(const std::vector<T>& a, const std::vector<T>& b) {
  return std::any_of(a.begin(), a.end(), [&](const T& one) { return contains(b, one); });
}

/// Whether whoever offers the page has turned this off.
bool is_turned_off(const Intervention& intervention, const Withheld& off) {
  return can_be_withheld(intervention) &&
         (contains(off.families, intervention.family) || share_one(intervention.touches, off.touches));
}

/// The actions someone may open.
void deal_actions(Card& card, const Board& board) {
  const bool told = only_told(*card.intervention, board);
  for (const Action& action : card.intervention->actions) {
    const bool open = is_for(action, board.view.situation.place) && action.kind != ActionKind::None &&
                      (!told || tells_only(action.kind)) &&
                      !is_withheld(action, *card.intervention, board.view.situation.off);
    if (open) card.actions.push_back(&action);
  }
}

/// What is for two has an own side only where a gate guards it.
bool is_known(const Card& card, const Board& board) {
  const Intervention& each = *card.intervention;
  if (is_hidden(each, board) || is_turned_off(each, board.view.situation.off) || card.actions.empty()) return false;
  const auto theirs = [&](Audience audience) { return for_audience(audience, board.view.situation.place); };
  if (std::none_of(each.audience.begin(), each.audience.end(), theirs)) return false;
  const bool two = each.audience.size() == 1 && each.audience.front() == Audience::Couple;
  return !two || board.view.situation.joint || !each.gates.empty();
}

/// Whether a plan may hold it. What only tells people by themselves how others stand by them is for the library.
bool is_eligible(const Card& card, const Board& board) {
  const Intervention& each = *card.intervention;
  const content::Settings& settings = board.view.settings;
  const bool alone = board.view.situation.place == Place::Self;
  const bool to_read = alone && each.use != Use::Guided && contains(settings.library, each.family);
  return card.known && !contains(settings.never, each.family) && !to_read;
}

void hold_by_gates(Card& card, const Board& board) {
  for (const std::string& id : card.intervention->gates) {
    if (state_of(board.gates, id).result == GateResult::Closed) hold(card, HeldBy::Gate, id);
  }
}

void hold_by_wishes(Card& card, const Situation& situation) {
  for (const Touch touch : situation.without) {
    if (contains(card.intervention->touches, touch)) hold(card, HeldBy::Preference, word(touch));
  }
  for (const Past& past : situation.done) {
    if (past.intervention != card.intervention->id) continue;
    card.done = past.outcome == Outcome::Done;
    if (past.outcome == Outcome::Declined) hold(card, HeldBy::Declined, word(Outcome::Declined));
  }
}

// ---------------------------------------------------------------------------------------------- first steps

void wish_plan(Board& board, const std::vector<std::string>& ids, Slot slot, const Reason& reason) {
  for (const std::string& id : ids) board.card(id).wishes.push_back({slot, reason});
}

void lay_pattern(Board& board, const PatternPlan& plan) {
  const std::string_view name = word(plan.pattern);
  const Value value{PatternIs::kTag, {}, name};
  for (const std::string& rule : plan.rules) {
    const Reason reason{rule, name, {value}};
    wish_plan(board, plan.now, Slot::Now, reason);
    wish_plan(board, plan.next, Slot::Next, reason);
    wish_plan(board, plan.later, Slot::Later, reason);
    for (const std::string& id : plan.hold_back) hold(board.card(id), HeldBy::Rule, rule, true);
  }
}

/// Near a border, after the steps both sides share, the first own step of each side.
void lay_sides(Board& board, const PatternPlan& shared) {
  for (const PatternPlan* plan : board.view.guidance.pattern_plans) {
    const auto& sides = board.view.situation.neighbours;
    const bool side = plan->pattern <= PatternWord::Fearful && contains(sides, static_cast<Style>(plan->pattern));
    if (!side) continue;
    const auto own = std::find_if(plan->now.begin(), plan->now.end(),
                                  [&](const std::string& id) { return !contains(shared.now, id); });
    if (own == plan->now.end()) continue;
    for (const std::string& rule : shared.rules) {
      const Reason reason{rule, word(plan->pattern), {{PatternIs::kTag, {}, word(shared.pattern)}}};
      board.card(*own).wishes.push_back({Slot::Next, reason});
    }
  }
}

void lay_plans(Board& board) {
  const Situation& situation = board.view.situation;
  for (const PatternPlan* plan : board.view.guidance.pattern_plans) {
    if (plan->pattern != situation.pattern) continue;
    lay_pattern(board, *plan);
    if (plan->pattern == PatternWord::Between) lay_sides(board, *plan);
  }
  for (const TraitPlan* plan : board.view.guidance.trait_plans) {
    const Level* level = situation.traits.find(plan->trait);
    const bool high = level != nullptr && *level == Level::High;
    const bool picked = holds(situation.picked, plan->trait);
    if (!high && !picked) continue;
    const Value value{picked ? Picked::kTag : TraitHigh::kTag, plan->trait, picked ? "yes" : word(Level::High)};
    for (const std::string& rule : plan->rules) {
      const Reason reason{rule, plan->trait, {value}};
      wish_plan(board, plan->first, Slot::Now, reason);
      wish_plan(board, plan->then, Slot::Next, reason);
    }
  }
}

}  // namespace

void hold(Card& card, HeldBy by, std::string_view id, bool advice) {
  const auto same = [&](const Hold& there) { return there.by == by && there.id == id; };
  const auto found = std::find_if(card.holds.begin(), card.holds.end(), same);
  if (found == card.holds.end()) {
    card.holds.push_back({by, id, advice});
  } else {
    found->advice = found->advice && advice;
  }
}

bool is_held(const Card& card) {
  return std::any_of(card.holds.begin(), card.holds.end(),
                     [&](const Hold& hold) { return hold.by != HeldBy::Declined || !card.first; });
}

bool is_shut(const Card& card) {
  return std::any_of(card.holds.begin(), card.holds.end(), [](const Hold& hold) {
    return !hold.advice && (hold.by == HeldBy::Gate || hold.by == HeldBy::Rule);
  });
}

bool is_for(const Action& action, Place place) {
  const bool note = action.kind == ActionKind::ClinicianNote;
  return for_audience(action.audience.value_or(Audience::Self), place) && (!note || place == Place::Clinic);
}

bool is_withheld(const Action& action, const Intervention& of, const Withheld& off) {
  return can_be_withheld(of) && share_one(action.touches, off.touches);
}

Card& Board::card(std::string_view id) {
  const auto under = [](const Card& each, std::string_view wanted) { return each.intervention->id < wanted; };
  return *std::lower_bound(cards.begin(), cards.end(), id, under);
}

const Card& Board::card(std::string_view id) const {
  return const_cast<Board*>(this)->card(id);  // NOLINT: nothing is changed
}

Board lay_out(const Situation& situation, const Guidance& guidance) {
  Board board{.view = view_of(situation, guidance),
              .gates = {},
              .cards = {},
              .fired = {},
              .adds = {},
              .before = {},
              .swaps = {},
              .pairs = {},
              .includes = {},
              .messages = {},
              .one_message = false,
              .professional = {}};
  board.gates = gate_states(board.view);
  board.cards.resize(guidance.interventions.size());
  for (std::size_t i = 0; i < board.cards.size(); ++i) {
    Card& card = board.cards[i];
    card.intervention = guidance.interventions[i];
    deal_actions(card, board);
    hold_by_gates(card, board);
    card.known = is_known(card, board);
    card.eligible = is_eligible(card, board);
    hold_by_wishes(card, situation);
    card.guided = card.intervention->use == Use::Guided && !only_told(*card.intervention, board);
  }
  lay_plans(board);
  apply_rules(board);
  rate_cards(board);
  return board;
}

Words words_of(std::type_identity<HeldBy>) {
  static constexpr auto words = std::to_array<std::string_view>({"gate", "rule", "preference", "declined"});
  return words;
}

}  // namespace sb::guide
