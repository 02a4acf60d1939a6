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

/// How a gate in front of something stands, as it is told.
struct GatePassed {
  std::string gate;
  GateResult result = GateResult::Open;
  std::vector<std::string> people;  ///< only with these, where the gate asks about people
};

/// How every gate stands, in the order of the guidance. A gate that asks about people is open for each person someone
/// is never afraid of; whatever was skipped or not said keeps it closed.
[[nodiscard]] std::vector<GateState> gate_states(const View& view);
/// How one gate stands; the gate must be one of the guidance.
[[nodiscard]] const GateState& state_of(const std::vector<GateState>& gates, std::string_view id);

/// How the gates of something stand, in its own order.
[[nodiscard]] std::vector<GatePassed> gates_passed(const std::vector<std::string>& ids,
                                                   const std::vector<GateState>& gates);

[[nodiscard]] Words words_of(std::type_identity<GateResult>);
[[nodiscard]] const Record& record_of(std::type_identity<GatePassed>);

}  // namespace sb::guide
