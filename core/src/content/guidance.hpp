#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/instrument.hpp"
#include "content/intervention.hpp"
#include "content/plans.hpp"
#include "content/reading.hpp"
#include "content/rules.hpp"
#include "content/scenario.hpp"
#include "content/sources.hpp"

namespace sb::content {

/// Whether guidance is checked beyond its form when it is read. The page's module takes only what came with the page,
/// and that was checked when it was built: it is spared the checks, which are larger than what they check.
#ifdef SB_OWN_GUIDANCE
inline constexpr bool kChecksGuidance = false;
#else
inline constexpr bool kChecksGuidance = true;
#endif

/// Every pack the guidance is made of. They must outlive it.
struct GuidancePacks {
  std::vector<const SourceList*> sources;
  std::vector<const InterventionSet*> interventions;
  std::vector<const PlanSet*> plans;
  std::vector<const RuleSet*> rules;
  std::vector<const ReadingSet*> readings;
  std::vector<const ScenarioSet*> scenarios;
};

/// All packs as one: what there is to offer, and what decides about it.
struct Guidance {
  std::vector<const Intervention*> interventions;  ///< by id
  std::vector<const PatternPlan*> pattern_plans;
  std::vector<const TraitPlan*> trait_plans;
  std::vector<const FlagRule*> flags;
  std::vector<const GateRule*> gates;
  std::vector<const Rule*> rules;
  std::vector<std::string_view> sources;
  std::vector<const Reading*> readings;    ///< in the order of their packs
  std::vector<const Scenario*> scenarios;  ///< in the order of their packs
  const LoopPlan* loop = nullptr;          ///< ways out of a loop between two, where they are loaded
  const Settings* settings = nullptr;      ///< empty until they are loaded; nothing can be recommended before

  /// The intervention of this id, or nullptr.
  [[nodiscard]] const Intervention* find(std::string_view id) const;
  /// The gate of this id, or nullptr.
  [[nodiscard]] const GateRule* find_gate(std::string_view id) const;
};

/// What questionnaires can tell of a person: the ids conditions may name.
struct Measured {
  std::set<std::string, std::less<>> traits;
  std::set<std::string, std::less<>> capacities;
  std::set<std::string, std::less<>> models;
};

/// Whether packs of this format are guidance.
[[nodiscard]] inline bool is_guidance(std::string_view format) {
  return format == kSourcesFormat || format == kInterventionsFormat || format == kPlansFormat ||
         format == kRulesFormat || format == kReadingsFormat || format == kScenariosFormat;
}
/// Joins packs.
[[nodiscard]] Guidance join(const GuidancePacks& packs);
/// Whether a scale tells how much there is of a trait. The id of a construct begins with its kind: published scales
/// describe whole styles or dimensions in the same way, and those are no traits.
[[nodiscard]] bool tells_trait(const Scale& scale);
/// Whether a scale tells how much there is of a capacity.
[[nodiscard]] bool tells_capacity(const Scale& scale);
/// Adds what one instrument measures.
void add_measured(Measured& measured, const Instrument& instrument);

/// What a pack is compared with: everything that is there, and what can be measured.
struct GuidanceContext {
  const Guidance& all;
  const Measured& measured;
};

/// Whatever a set names is there, and what it brings is brought once.
void check_interventions_in(const InterventionSet& set, const GuidanceContext& context, Reader& reader);
/// Whatever a plan names is there.
void check_plans_in(const PlanSet& set, const GuidanceContext& context, Reader& reader);
/// Whatever a rule names is there, down to every leaf of its conditions.
void check_rules_in(const RuleSet& set, const GuidanceContext& context, Reader& reader);
/// Whatever a reading names is there.
void check_readings_in(const ReadingSet& set, const GuidanceContext& context, Reader& reader);
/// Whatever practice a scenario names is there, and is something to do by oneself.
void check_scenarios_in(const ScenarioSet& set, const GuidanceContext& context, Reader& reader);
/// Compares all packs with each other. A mistake's path begins with the id of its pack, but for `own`, whose mistakes
/// stand at their place; `own` is one of the packs, or nullptr.
void check_guidance(const GuidancePacks& packs, const Measured& measured, const void* own, Reader& reader);

}  // namespace sb::content
