#pragma once

#include "content/instrument.hpp"
#include "support/test_support.hpp"

namespace sb::test {

/// So rarely that no question is skipped.
inline constexpr int kNever = 1'000'000'000;

/// Random answers to a form, each question skipped once in `skips` times.
[[nodiscard]] Json::Object answers_to(const content::Instrument& instrument, const content::Form& form, Dice& dice,
                                      int skips);

}  // namespace sb::test
