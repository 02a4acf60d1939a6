#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "guide/nearest.hpp"
#include "measure/library.hpp"

namespace sb::guide {

/// One value that speaks for a choice.
struct ReasonValue {
  std::string kind;
  std::string id;  ///< empty where the kind says it all
  std::string value;
};

/// Why something is in a plan.
struct ReasonGiven {
  std::string rule;
  std::optional<std::string> plan;  ///< the pattern or trait whose first steps it belongs to
  std::vector<ReasonValue> values;
};

/// Something to do, in a plan.
struct PlanItem {
  std::string intervention;
  std::vector<std::string> actions;  ///< those that may be opened, the best one first
  std::vector<content::WordList> asks;
  content::Stage stage = content::Stage::Steady;
  std::optional<content::Minutes> minutes;
  content::Backing evidence = content::Backing::Stated;
  std::vector<GatePassed> gates;
  std::vector<ReasonGiven> reasons;
  std::vector<content::StageCount> waits_for;  ///< to be done before it opens
  std::optional<Change> nearest_change;        ///< empty when no single value alters the choice
};

/// A question to take to a professional.
struct PlanQuestion {
  PlanItem item;
  bool first = false;  ///< stands before everything else
};

/// Something that would be offered if it were not for these.
struct HeldItem {
  std::string intervention;
  content::Stage stage = content::Stage::Steady;
  std::vector<std::string> gates;
  std::vector<std::string> rules;
  std::vector<std::string> preferences;
  bool declined = false;
  std::optional<Change> nearest_change;
};

/// A rule that held, and why.
struct RuleHeld {
  std::string rule;
  std::vector<ReasonValue> values;
};

/// Which packs a plan comes from.
struct PlanProvenance {
  std::string engine;
  std::vector<profile::PackRevision> packs;
};

/// What `recommend` answers.
struct Plan {
  std::vector<PlanItem> now;
  std::vector<PlanItem> in_the_moment;
  std::vector<PlanItem> next;
  std::vector<PlanItem> later;
  std::optional<PlanQuestion> professional;
  std::vector<HeldItem> held_back;
  std::vector<std::string> messages;
  std::vector<RuleHeld> rules;
  PlanProvenance provenance;
};

/// Makes a plan; mistakes go to the reader, which stands on the request.
[[nodiscard]] Plan recommend(const measure::Library& library, const RecommendRequest& request, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<ReasonValue>);
[[nodiscard]] const Record& record_of(std::type_identity<ReasonGiven>);
[[nodiscard]] const Record& record_of(std::type_identity<PlanItem>);
[[nodiscard]] const Record& record_of(std::type_identity<PlanQuestion>);
[[nodiscard]] const Record& record_of(std::type_identity<HeldItem>);
[[nodiscard]] const Record& record_of(std::type_identity<RuleHeld>);
[[nodiscard]] const Record& record_of(std::type_identity<PlanProvenance>);
[[nodiscard]] const Record& record_of(std::type_identity<Plan>);

}  // namespace sb::guide
