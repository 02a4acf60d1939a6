#include "content/guidance.hpp"

#include <algorithm>

#include "support/order.hpp"
#include "support/reader.hpp"

namespace sb::content {
namespace {

/// The kind at the front of a construct's id.
std::string_view kind_of(std::string_view construct) {
  return construct.substr(0, construct.find('-'));
}

/// Calls `check(pack)` with the reader standing on the pack.
template <class Pack, class Check>
void each_pack(const std::vector<const Pack*>& packs, const void* own, Reader& reader, Check check) {
  for (const Pack* pack : packs) {
    if (pack == own) {
      check(*pack);
    } else {
      const Reader::Step step(reader, std::string_view(pack->id));
      check(*pack);
    }
  }
}

}  // namespace

const Intervention* Guidance::find(std::string_view id) const {
  const auto under = [](const Intervention* each, std::string_view wanted) { return each->id < wanted; };
  const auto found = std::lower_bound(interventions.begin(), interventions.end(), id, under);
  return found == interventions.end() || (*found)->id != id ? nullptr : *found;
}

const GateRule* Guidance::find_gate(std::string_view id) const {
  const auto found = std::find_if(gates.begin(), gates.end(), [&](const GateRule* gate) { return gate->id == id; });
  return found == gates.end() ? nullptr : *found;
}

Guidance join(const GuidancePacks& packs) {
  Guidance all;
  for (const SourceList* list : packs.sources) {
    for (const Source& source : list->sources) all.sources.emplace_back(source.id);
  }
  for (const InterventionSet* set : packs.interventions) {
    for (const Intervention& each : set->interventions) all.interventions.push_back(&each);
  }
  const auto by_id = [](const Intervention* a, const Intervention* b) { return a->id < b->id; };
  sort_by(all.interventions, by_id);
  for (const PlanSet* set : packs.plans) {
    for (const PatternPlan& plan : set->patterns) all.pattern_plans.push_back(&plan);
    if (set->loop) all.loop = &*set->loop;
    for (const TraitPlan& plan : set->traits) all.trait_plans.push_back(&plan);
  }
  for (const RuleSet* set : packs.rules) {
    for (const FlagRule& flag : set->flags) all.flags.push_back(&flag);
    for (const GateRule& gate : set->gates) all.gates.push_back(&gate);
    for (const Rule& rule : set->rules) all.rules.push_back(&rule);
    if (set->settings && all.settings == nullptr) all.settings = &*set->settings;
  }
  for (const ReadingSet* set : packs.readings) {
    for (const Reading& each : set->readings) all.readings.push_back(&each);
  }
  for (const ScenarioSet* set : packs.scenarios) {
    for (const Scenario& each : set->scenarios) all.scenarios.push_back(&each);
  }
  return all;
}

bool tells_trait(const Scale& scale) {
  return (scale.role == Role::Trait || scale.role == Role::Description) && kind_of(scale.construct) == "tr";
}

bool tells_capacity(const Scale& scale) {
  return scale.role == Role::Capacity && kind_of(scale.construct) != "dim";
}

void add_measured(Measured& measured, const Instrument& instrument) {
  for (const Scale& scale : instrument.scales) {
    if (tells_trait(scale)) measured.traits.insert(scale.construct);
    if (tells_capacity(scale)) measured.capacities.insert(scale.construct);
    if (scale.role == Role::Model) measured.models.insert(scale.construct);
  }
}

void check_guidance(const GuidancePacks& packs, const Measured& measured, const void* own, Reader& reader) {
  const Guidance all = join(packs);
  const GuidanceContext context{all, measured};
  each_pack(packs.interventions, own, reader,
            [&](const InterventionSet& set) { check_interventions_in(set, context, reader); });
  each_pack(packs.plans, own, reader, [&](const PlanSet& set) { check_plans_in(set, context, reader); });
  each_pack(packs.rules, own, reader, [&](const RuleSet& set) { check_rules_in(set, context, reader); });
  each_pack(packs.readings, own, reader, [&](const ReadingSet& set) { check_readings_in(set, context, reader); });
  each_pack(packs.scenarios, own, reader, [&](const ScenarioSet& set) { check_scenarios_in(set, context, reader); });
}

}  // namespace sb::content
