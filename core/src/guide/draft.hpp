#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "guide/board.hpp"

namespace sb::guide {

/// Where an intervention stands in a plan.
enum class Spot : std::uint8_t { Now, InTheMoment, Next, Later, Professional, HeldBack, Nowhere };

/// A plan before it is written down: positions of cards.
struct Draft {
  std::array<std::vector<std::size_t>, 4> lists;  ///< by slot
  std::optional<std::size_t> professional;
  std::vector<std::size_t> held_back;  ///< what was asked for or would fit, and may not be
  std::vector<Spot> spots;             ///< where each card stands

  [[nodiscard]] std::vector<std::size_t>& list(Slot slot) { return lists[static_cast<std::size_t>(slot)]; }
  [[nodiscard]] const std::vector<std::size_t>& list(Slot slot) const { return lists[static_cast<std::size_t>(slot)]; }
};

/// Chooses from what is laid out: forced ones first, then by score, ties by stage and then by id; each list as long as
/// the settings let it be. Cards that stay behind because of another that is not there are held back on the board.
[[nodiscard]] Draft draft_plan(Board& board);

}  // namespace sb::guide
