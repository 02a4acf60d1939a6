#include "guide/effects.hpp"

#include <algorithm>

#include "support/order.hpp"

namespace sb::guide {
namespace {

using namespace content;

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

}  // namespace

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
  swap_cards(board);
}

}  // namespace sb::guide
