#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/guidance.hpp"

// The loop two people can get into: one reaches, the other steps back. It is drawn from moves alone and blames nobody;
// what goes on in someone who did not say so themselves is not known, and stays so.
namespace sb::guide {

/// One side of a loop.
struct LoopSide {
  std::string move;
  content::LoopRole role = content::LoopRole::Reach;
};

/// What kind of loop it is, as far as it can be told.
enum class LoopKind : std::uint8_t { OneSide, ReachAndRetreat, BothReach, BothRetreat };

/// A loop from one person's side.
struct Loop {
  LoopKind kind = LoopKind::OneSide;
  LoopSide mine;
  std::optional<LoopSide> theirs;        ///< what is seen of the other; never what they fear
  std::vector<content::LoopStep> steps;  ///< of whoever draws it, in order
};

/// Draws a loop from one's own move and the one that is seen of the other. None without an own move that is known; any
/// other move of the other is "not known".
[[nodiscard]] std::optional<Loop> draw_loop(const content::Guidance& guidance, std::string_view mine,
                                            std::string_view theirs);

[[nodiscard]] Words words_of(std::type_identity<LoopKind>);
[[nodiscard]] const Record& record_of(std::type_identity<LoopSide>);
[[nodiscard]] const Record& record_of(std::type_identity<Loop>);

}  // namespace sb::guide
