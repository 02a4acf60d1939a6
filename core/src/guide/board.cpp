#include "guide/board.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "support/order.hpp"

namespace sb::guide {
namespace {

using namespace content;

template <class T>
bool contains(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// Once for each reason; what more than advises it decides.
void hold(Card& card, HeldBy by, std::string_view id, bool advice = false) {
  const auto same = [&](const Hold& there) { return there.by == by && there.id == id; };
  const auto found = std::find_if(card.holds.begin(), card.holds.end(), same);
  if (found == card.holds.end()) {
    card.holds.push_back({by, id, advice});
  } else {
    found->advice = found->advice && advice;
  }
}

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

// -------------------------------------------------------------------------------------------------- effects

/// Takes away the actions that touch a word; without any left the whole is held back.
void block_touch(Card& card, Touch touch, std::string_view rule) {
  if (contains(card.intervention->touches, touch)) return hold(card, HeldBy::Rule, rule);
  const auto touches = [&](const Action* action) { return contains(action->touches, touch); };
  const auto gone = std::remove_if(card.actions.begin(), card.actions.end(), touches);
  if (gone == card.actions.end()) return;
  if (gone == card.actions.begin()) return hold(card, HeldBy::Rule, rule);
  card.actions.erase(gone, card.actions.end());
}

/// Applies one effect of a rule that holds.
struct Application {
  Board& board;
  const FiredRule& fired;
  std::size_t& forced;

  [[nodiscard]] std::string_view rule() const { return fired.rule->id; }

  void wish(std::string_view id, Slot slot) const {
    board.card(id).wishes.push_back({slot, {rule(), {}, fired.values}});
  }
  void operator()(const AddEffect& add) const {
    board.adds.push_back({&add, rule()});
    for (const std::string& id : add.interventions) wish(id, add.slot);
  }
  void operator()(const FirstEffect& first) const {
    for (const std::string& id : first.interventions) {
      wish(id, Slot::Now);
      auto& place = board.card(id).first;
      if (!place) place = forced++;
    }
  }
  void operator()(const BeforeEffect& before) const { board.before.push_back({&before, rule()}); }
  void operator()(const BlockEffect& block) const {
    for (Card& card : board.cards) {
      for (const Touch touch : block.touches) block_touch(card, touch, rule());
      const auto gated = [&](const std::string& id) { return contains(block.gates, id); };
      const auto& gates = card.intervention->gates;
      const bool blocked = std::any_of(gates.begin(), gates.end(), gated) ||
                           contains(block.families, card.intervention->family) ||
                           contains(block.interventions, card.intervention->id);
      if (blocked) hold(card, HeldBy::Rule, rule());
      // What is held back by this rule is not even told of.
      if (block.hidden && contains(card.holds, Hold{HeldBy::Rule, rule()})) card.known = card.eligible = false;
    }
  }
  void operator()(const OnlyEffect& only) const {
    for (Card& card : board.cards) {
      const bool spared =
          contains(only.interventions, card.intervention->id) || contains(only.stages, card.intervention->stage);
      if (!spared) hold(card, HeldBy::Rule, rule());
    }
  }
  void operator()(const SwapEffect& swap) const {
    // Others may still ask for it; see `swap_cards`.
    hold(board.card(swap.from), HeldBy::Rule, rule());
    board.swaps.push_back({&swap, rule()});
  }
  void operator()(const PairEffect& pair) const { board.pairs.push_back({&pair, rule()}); }
  void operator()(const StageEffect& stage) const {
    const auto met = [&](const StageCount& need) {
      return count_done(board.view, need.stage, stage.declined_counts) >= need.count;
    };
    if (std::all_of(stage.needs.begin(), stage.needs.end(), met)) return;
    for (Card& card : board.cards) {
      if (card.intervention->stage != stage.stage) continue;
      if (stage.hold) hold(card, HeldBy::Rule, rule());
      card.waits = &stage;
      card.waits_by = rule();
    }
  }
  void operator()(const IncludeEffect& include) const { board.includes.push_back({&include, rule()}); }
  void operator()(const MessageEffect& message) const {
    const std::string_view id = message.message;
    if (board.one_message) return;
    board.one_message = message.alone;
    if (message.alone) board.messages.clear();
    if (!contains(board.messages, id)) board.messages.push_back(id);
  }
  void operator()(const ProfessionalEffect& question) const {
    const bool better = !board.professional || (question.first && !board.professional->effect->first);
    if (better) board.professional = Ruled<ProfessionalEffect>{&question, rule()};
  }
  void operator()(const LeadEffect& lead) const {
    for (Card& card : board.cards) {
      const auto avoided = [&](const Action* action) { return contains(lead.avoid, action->kind); };
      const auto preferred = [&](const Action* action) { return contains(lead.prefer, action->kind); };
      sort_by(card.actions, [&](auto a, auto b) { return preferred(a) && !preferred(b); });
      sort_by(card.actions, [&](auto a, auto b) { return !avoided(a) && avoided(b); });
      const auto rest = std::find_if(card.actions.begin(), card.actions.end(), avoided);
      if (rest != card.actions.begin()) card.actions.erase(rest, card.actions.end());
    }
  }
  void operator()(const AskEffect& ask) const {
    for (const std::string& id : ask.interventions) {
      auto& asks = board.card(id).asks;
      for (const WordList list : ask.words) {
        if (!contains(asks, list)) asks.push_back(list);
      }
    }
  }
};

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

/// Wherever one is asked for, others are; once every rule has asked.
void swap_cards(Board& board) {
  for (const auto& [swap, rule] : board.swaps) {
    const std::vector<Wish> wishes = board.card(swap->from).wishes;
    for (const Wish& each : wishes) {
      for (const std::string& id : swap->to) {
        board.card(id).wishes.push_back({each.slot, {rule, each.reason.plan, each.reason.values}});
      }
    }
  }
}

void apply_rules(Board& board) {
  std::size_t forced = 0;
  for (const Rule* rule : board.view.guidance.rules) {
    const auto* plan = std::get_if<PlanRule>(&rule->kind);
    if (plan == nullptr) continue;
    for (const RuleCase& each : plan->cases) {
      FiredRule fired{rule, {}};
      if (!holds(each.when, board.view, fired.values)) continue;
      for (const Effect& effect : each.then) std::visit(Application{board, fired, forced}, effect.kind);
      board.fired.push_back(std::move(fired));
    }
  }
}

}  // namespace

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
  swap_cards(board);
  rate_cards(board);
  return board;
}

Words words_of(std::type_identity<HeldBy>) {
  static constexpr auto words = std::to_array<std::string_view>({"gate", "rule", "preference", "declined"});
  return words;
}

}  // namespace sb::guide
