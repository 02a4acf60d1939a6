#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/condition.hpp"
#include "support/codec.hpp"

namespace sb::content {

/// What to begin with for a pattern, in order, and what not to begin with.
struct PatternPlan {
  PatternWord pattern = PatternWord::Secure;
  std::vector<std::string> rules;  ///< rules this plan stands for
  std::vector<std::string> now;
  std::vector<std::string> next;
  std::vector<std::string> later;
  std::vector<std::string> hold_back;
};

/// What to begin with for a trait, in order.
struct TraitPlan {
  std::string trait;
  std::vector<std::string> rules;  ///< rules this plan stands for
  std::vector<std::string> first;
  std::vector<std::string> then;
};

/// First steps.
struct PlanSet {
  std::string id;
  std::string revision;
  Basis basis = Basis::Design;
  std::vector<PatternPlan> patterns;
  std::vector<TraitPlan> traits;
};

/// Format name of plan packs.
inline constexpr std::string_view kPlansFormat = "securebase/plans";

/// Every pattern and every trait once.
void check_plans(const PlanSet& set, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<PatternPlan>);
[[nodiscard]] const Record& record_of(std::type_identity<TraitPlan>);
[[nodiscard]] const Record& record_of(std::type_identity<PlanSet>);

}  // namespace sb::content
