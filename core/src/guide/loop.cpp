#include "guide/loop.hpp"

#include <array>

#include "content/id.hpp"
#include "support/fields.hpp"

namespace sb::guide {
namespace {

using content::LoopRole;

std::optional<LoopSide> side_of(const content::LoopPlan& plan, std::string_view move) {
  const content::LoopMove* found = content::find_id(plan.moves, move);
  if (found == nullptr) return std::nullopt;
  return LoopSide{found->id, found->role};
}

LoopKind kind_of(const LoopSide& mine, const std::optional<LoopSide>& theirs) {
  if (!theirs) return LoopKind::OneSide;
  if (mine.role != theirs->role) return LoopKind::ReachAndRetreat;
  return mine.role == LoopRole::Reach ? LoopKind::BothReach : LoopKind::BothRetreat;
}

}  // namespace

std::optional<Loop> draw_loop(const content::Guidance& guidance, std::string_view mine, std::string_view theirs) {
  if (guidance.loop == nullptr) return std::nullopt;
  const auto own = side_of(*guidance.loop, mine);
  if (!own) return std::nullopt;
  const auto other = side_of(*guidance.loop, theirs);
  Loop loop{kind_of(*own, other), *own, other, {}};
  for (const content::RolePlan& plan : guidance.loop->roles) {
    if (plan.role == own->role) loop.steps = plan.steps;
  }
  return loop;
}

Words words_of(std::type_identity<LoopKind>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"one-side", "reach-and-retreat", "both-reach", "both-retreat"});
  return words;
}

const Record& record_of(std::type_identity<LoopSide>) {
  static constexpr std::array fields{field<&LoopSide::move>("move"), field<&LoopSide::role>("role")};
  static constexpr Record record{"LoopSide", fields};
  return record;
}

const Record& record_of(std::type_identity<Loop>) {
  static constexpr std::array fields{field<&Loop::kind>("kind"), field<&Loop::mine>("mine"),
                                     maybe<&Loop::theirs>("theirs"), field<&Loop::steps>("steps")};
  static constexpr Record record{"Loop", fields};
  return record;
}

}  // namespace sb::guide
