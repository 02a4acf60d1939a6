#pragma once

#include <cstdint>
#include <optional>
#include <type_traits>
#include <vector>

#include "measure/estimate.hpp"
#include "support/codec.hpp"

namespace sb::measure {

/// When an adaptive check may end. Whatever comes first ends it.
struct Stop {
  double se = 0.35;    ///< precise enough: both standard errors at or under this
  double gain = 0.01;  ///< little to gain: no question left is expected to shrink its standard error by this much
  int min = 6;         ///< answers a dimension before either of the two above counts
  int max = 18;        ///< questions asked a dimension
};

/// Why an adaptive check ended.
enum class StopReason : std::uint8_t { Precise, LittleToGain, Longest, NothingLeft };

/// What has been asked so far: answered questions, and those the person would rather not answer.
struct Asked {
  std::vector<bool> items;  ///< by position in the instrument
};

/// The next question, by its position in the instrument, or why there is none.
struct Choice {
  std::optional<std::size_t> item;
  std::optional<StopReason> reason;
};

/// The best question of one dimension, and what it is expected to bring.
struct Candidate {
  const BankItem* item = nullptr;  ///< nullptr when none is left
  double information = 0;          ///< averaged over what is believed
  double gain = 0;                 ///< by how much the standard error would shrink
};
/// The question of one dimension, among those not asked, with the largest expected information; `gain` is left at 0.
[[nodiscard]] Candidate best_of(const std::vector<BankItem>& items, const Grid& belief, const Asked& asked);

/// The question that is expected to tell most: the largest information, averaged over what is believed now (maximum
/// posterior-weighted information), among the dimensions that are not known well enough yet. Ties go to the question
/// that comes first. The same answers always give the same question, in whatever order they were given.
[[nodiscard]] Choice choose_next(const Bank& bank, const Joint& joint, const Asked& asked, const Stop& stop);

[[nodiscard]] Words words_of(std::type_identity<StopReason>);
[[nodiscard]] const Record& record_of(std::type_identity<Stop>);

}  // namespace sb::measure
