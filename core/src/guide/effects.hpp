#pragma once

#include "guide/board.hpp"

// What rules do to what was laid out: they ask for some of it, hold some back, order it and say something.
namespace sb::guide {

/// Applies every effect of every plan rule that holds, in the order of the rules; what is asked for in place of
/// something else comes last, once every rule has asked.
void apply_rules(Board& board);

}  // namespace sb::guide
