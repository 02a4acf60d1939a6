#include "guide/gates.hpp"

#include <algorithm>
#include <array>

#include "support/fields.hpp"

namespace sb::guide {

std::vector<GateState> gate_states(const View& view) {
  std::vector<GateState> states;
  std::vector<Value> ignored;
  for (const content::GateRule* gate : view.guidance.gates) {
    GateState& state = states.emplace_back(GateState{gate, GateResult::Closed, {}});
    if (!holds(gate->opens_when, view, ignored)) continue;
    if (gate->per_person) {
      for (const Bond& bond : view.situation.people) {
        if (bond.afraid == Reply::No) state.people.push_back(bond.person);
      }
      if (state.people.empty()) continue;
    }
    state.result = gate->information ? GateResult::Information : GateResult::Open;
  }
  return states;
}

const GateState& state_of(const std::vector<GateState>& gates, std::string_view id) {
  return *std::find_if(gates.begin(), gates.end(), [&](const GateState& state) { return state.rule->id == id; });
}

std::vector<GatePassed> gates_passed(const std::vector<std::string>& ids, const std::vector<GateState>& gates) {
  std::vector<GatePassed> passed;
  for (const std::string& id : ids) {
    const GateState& state = state_of(gates, id);
    passed.push_back({id, state.result, state.people});
  }
  return passed;
}

Words words_of(std::type_identity<GateResult>) {
  static constexpr auto words = std::to_array<std::string_view>({"open", "information", "closed"});
  return words;
}

const Record& record_of(std::type_identity<GatePassed>) {
  static constexpr std::array fields{field<&GatePassed::gate>("gate"), field<&GatePassed::result>("result"),
                                     field<&GatePassed::people>("people")};
  static constexpr Record record{"GatePassed", fields};
  return record;
}

}  // namespace sb::guide
