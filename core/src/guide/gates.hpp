#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "guide/condition.hpp"

namespace sb::guide {

/// What a gate lets through: everything, only telling about it, or nothing.
enum class GateResult : std::uint8_t { Open, Information, Closed };

/// How a gate stands for someone.
struct GateState {
  const content::GateRule* rule = nullptr;
  GateResult result = GateResult::Closed;
  std::vector<std::string> people;  ///< gates that ask about people: those it is open for
};

/// How every gate stands, in the order of the guidance. A gate that asks about people is open for each person someone
/// is never afraid of; whatever was skipped or not said keeps it closed.
[[nodiscard]] std::vector<GateState> gate_states(const View& view);
/// How one gate stands; the gate must be one of the guidance.
[[nodiscard]] const GateState& state_of(const std::vector<GateState>& gates, std::string_view id);

[[nodiscard]] Words words_of(std::type_identity<GateResult>);

}  // namespace sb::guide
