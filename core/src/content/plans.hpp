#pragma once

#include <cstdint>
#include <optional>
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

/// What someone does in a loop between two: reach harder, or step back.
enum class LoopRole : std::uint8_t { Reach, Retreat };

/// A move in the loop, by the id that a worksheet has for it.
struct LoopMove {
  std::string id;
  LoopRole role = LoopRole::Reach;
};

/// One step out of the loop, and what practises it.
struct LoopStep {
  std::string id;
  std::string intervention;
};

/// The steps of whoever has a role, in order.
struct RolePlan {
  LoopRole role = LoopRole::Reach;
  std::vector<std::string> rules;  ///< rules this plan stands for
  std::vector<LoopStep> steps;
};

/// Ways out of a loop between two.
struct LoopPlan {
  std::vector<LoopMove> moves;
  std::vector<std::string> fears;     ///< what may lie under a move
  std::vector<RolePlan> roles;        ///< one a role
  std::vector<std::string> together;  ///< for two who have both said yes, in order
  std::vector<std::string> instead;   ///< where nobody should be approached
};

/// First steps.
struct PlanSet {
  std::string id;
  std::string revision;
  Basis basis = Basis::Design;
  std::vector<PatternPlan> patterns;
  std::vector<TraitPlan> traits;
  std::optional<LoopPlan> loop;
};

/// Format name of plan packs.
inline constexpr std::string_view kPlansFormat = "securebase/plans";

/// Every pattern and every trait once.
void check_plans(const PlanSet& set, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<PatternPlan>);
[[nodiscard]] const Record& record_of(std::type_identity<TraitPlan>);
[[nodiscard]] Words words_of(std::type_identity<LoopRole>);
[[nodiscard]] const Record& record_of(std::type_identity<LoopMove>);
[[nodiscard]] const Record& record_of(std::type_identity<LoopStep>);
[[nodiscard]] const Record& record_of(std::type_identity<RolePlan>);
[[nodiscard]] const Record& record_of(std::type_identity<LoopPlan>);
[[nodiscard]] const Record& record_of(std::type_identity<PlanSet>);

}  // namespace sb::content
