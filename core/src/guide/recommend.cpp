#include "guide/recommend.hpp"

#include <algorithm>

#include "support/order.hpp"
#include "support/reader.hpp"
#include "version.hpp"

namespace sb::guide {
namespace {

using namespace content;

/// Everything that is written into a plan.
struct Written {
  const Board& board;
  const Draft& draft;
  const std::vector<std::optional<Change>>& nearest;
};

std::vector<ReasonValue> given(const std::vector<Value>& values) {
  std::vector<ReasonValue> all;
  all.reserve(values.size());
  for (const Value& value : values) {
    all.push_back({std::string(value.kind), std::string(value.id), std::string(value.value)});
  }
  return all;
}

ReasonGiven given(const Reason& reason) {
  ReasonGiven written{std::string(reason.rule), {}, given(reason.values)};
  if (!reason.plan.empty()) written.plan = std::string(reason.plan);
  return written;
}

/// Each reason once: what asked for it, and, beside that or alone, that it fits.
std::vector<ReasonGiven> reasons_of(const Card& card, const Settings& settings) {
  std::vector<ReasonGiven> reasons;
  for (const Wish& wish : card.wishes) {
    ReasonGiven fresh = given(wish.reason);
    const auto same = [&](const ReasonGiven& known) { return known.rule == fresh.rule && known.plan == fresh.plan; };
    if (std::none_of(reasons.begin(), reasons.end(), same)) reasons.push_back(std::move(fresh));
  }
  if (reasons.empty()) reasons.push_back(given(Reason{settings.default_rule, {}, card.matches}));
  return reasons;
}

PlanItem item_of(std::size_t i, const Written& from) {
  const Card& card = from.board.cards[i];
  PlanItem item;
  item.intervention = card.intervention->id;
  for (const Action* action : card.actions) item.actions.push_back(action->id);
  item.asks = card.asks;
  item.stage = card.intervention->stage;
  item.minutes = card.intervention->minutes;
  item.evidence = card.intervention->evidence;
  item.gates = gates_passed(card.intervention->gates, from.board.gates);
  item.reasons = reasons_of(card, from.board.view.settings);
  if (card.waits != nullptr) item.waits_for = card.waits->needs;
  item.nearest_change = from.nearest[i];
  return item;
}

std::vector<PlanItem> items_of(Slot slot, const Written& from) {
  std::vector<PlanItem> items;
  for (const std::size_t i : from.draft.list(slot)) items.push_back(item_of(i, from));
  return items;
}

HeldItem held_of(std::size_t i, const Written& from) {
  const Card& card = from.board.cards[i];
  HeldItem item;
  item.intervention = card.intervention->id;
  item.stage = card.intervention->stage;
  for (const Hold& hold : card.holds) {
    if (hold.by == HeldBy::Gate) item.gates.emplace_back(hold.id);
    if (hold.by == HeldBy::Rule) item.rules.emplace_back(hold.id);
    if (hold.by == HeldBy::Preference) item.preferences.emplace_back(hold.id);
    if (hold.by == HeldBy::Declined) item.declined = true;
  }
  item.nearest_change = from.nearest[i];
  return item;
}

/// Rules in the order of the guidance; cases of one rule are told together.
std::vector<RuleHeld> rules_of(const Board& board) {
  std::vector<RuleHeld> rules;
  for (const FiredRule& fired : board.fired) {
    if (rules.empty() || rules.back().rule != fired.rule->id) rules.push_back({fired.rule->id, {}});
    for (ReasonValue& value : given(fired.values)) rules.back().values.push_back(std::move(value));
  }
  return rules;
}

template <class Pack>
void add_revisions(std::vector<profile::PackRevision>& packs, const std::vector<const Pack*>& from) {
  for (const Pack* pack : from) packs.push_back({pack->id, pack->revision});
}

PlanProvenance provenance_of(const GuidancePacks& from) {
  PlanProvenance provenance{std::string(kEngineVersion), {}};
  add_revisions(provenance.packs, from.interventions);
  add_revisions(provenance.packs, from.plans);
  add_revisions(provenance.packs, from.rules);
  const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
  sort_by(provenance.packs, by_id);
  return provenance;
}

Plan written(const Written& from) {
  Plan plan;
  plan.now = items_of(Slot::Now, from);
  plan.in_the_moment = items_of(Slot::InTheMoment, from);
  plan.next = items_of(Slot::Next, from);
  plan.later = items_of(Slot::Later, from);
  if (from.draft.professional) {
    const auto& asked = *from.board.professional;
    PlanQuestion question{item_of(*from.draft.professional, from), asked.effect->first};
    question.item.reasons = {given(Reason{asked.rule, {}, {}})};
    plan.professional = std::move(question);
  }
  for (const std::size_t i : from.draft.held_back) plan.held_back.push_back(held_of(i, from));
  for (const std::string_view message : from.board.messages) plan.messages.emplace_back(message);
  plan.rules = rules_of(from.board);
  return plan;
}

}  // namespace

Plan recommend(const measure::Library& library, const RecommendRequest& request, Reader& reader) {
  const Registry& registry = library.content();
  const Guidance guidance = registry.guidance();
  if (!is_loaded(guidance, reader)) return {};
  const Situation situation = situation_of(request, guidance, registry.measured(), reader);
  if (!reader.ok()) return {};
  Board board = lay_out(situation, guidance);
  const Draft draft = draft_plan(board);
  const auto nearest = nearest_changes(situation, guidance, draft);
  Plan plan = written({board, draft, nearest});
  if (!board.one_message) {
    for (const profile::Mismatch& mismatch : request.profile.mismatches) plan.messages.push_back(mismatch.message);
  }
  plan.provenance = provenance_of(registry.guidance_packs());
  return plan;
}

}  // namespace sb::guide
