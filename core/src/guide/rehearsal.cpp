#include "guide/rehearsal.hpp"

#include <algorithm>
#include <array>

#include "content/id.hpp"
#include "guide/board.hpp"
#include "support/fields.hpp"
#include "support/reader.hpp"

namespace sb::guide {
namespace {

using namespace content;

/// The scenario that was asked for; nullptr when none was, or there is none of this id.
const Scenario* asked_for(const RehearsalRequest& request, const Guidance& guidance, Reader& reader) {
  if (!request.scenario) {
    // Steps lead through a scenario: without one they lead nowhere.
    if (!request.steps.empty()) reader.fail_at(std::string_view("scenario"), ErrorCode::MissingKey);
    return nullptr;
  }
  for (const Scenario* scenario : guidance.scenarios) {
    if (scenario->id == *request.scenario) return scenario;
  }
  reader.fail_at(std::string_view("scenario"), ErrorCode::UnknownId, *request.scenario);
  return nullptr;
}

void check_readings(const std::vector<std::string>& readings, const Scene& scene, Reader& reader) {
  const Reader::Step step(reader, std::string_view("readings"));
  for (auto one = readings.begin(); one != readings.end(); ++one) {
    const auto place = static_cast<std::size_t>(one - readings.begin());
    if (!contains(scene.readings, *one)) reader.fail_at(place, ErrorCode::UnknownId, *one);
    if (std::find(readings.begin(), one, *one) != one) reader.fail_at(place, ErrorCode::DuplicateId, *one);
  }
}

/// What a step chose in the scene it was taken in; nullptr when it belongs to another, or the scene has no such choice.
const SceneChoice* chosen(const RehearsalStep& step, const Scene& scene, Reader& reader) {
  if (step.scene != scene.id) {
    reader.fail_at(std::string_view("scene"), ErrorCode::UnknownValue, step.scene);
    return nullptr;
  }
  check_readings(step.readings, scene, reader);
  const SceneChoice* choice = find_id(scene.choices, step.choice);
  if (choice == nullptr) reader.fail_at(std::string_view("choice"), ErrorCode::UnknownId, step.choice);
  return choice;
}

/// How far the steps have led.
struct Walk {
  const Scene* at = nullptr;  ///< nullptr at the end
  std::vector<RehearsedStep> steps;
};

/// A step that goes wrong ends the walk: where the next one would be taken, nobody knows.
Walk walk(const Scenario& scenario, const std::vector<RehearsalStep>& steps, Reader& reader) {
  Walk way{scenario.scenes.data(), {}};
  const Reader::Step inside(reader, std::string_view("steps"));
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (way.at == nullptr) {
      reader.fail_at(i, ErrorCode::WrongLength, steps[i].scene);
      return way;
    }
    const Reader::Step here(reader, i);
    const SceneChoice* choice = chosen(steps[i], *way.at, reader);
    if (choice == nullptr) return way;
    way.steps.push_back({steps[i], choice->strategy});
    way.at = choice->to ? find_id(scenario.scenes, *choice->to) : nullptr;
  }
  return way;
}

RehearsalScene laid_out(const Scene& scene) {
  RehearsalScene laid{scene.id, scene.readings, {}};
  for (const SceneChoice& choice : scene.choices) laid.choices.push_back(choice.id);
  return laid;
}

/// What is there to practise for each strategy that was met, but for what someone may not be told of.
Debrief look_back(const Scenario& scenario, const std::vector<RehearsedStep>& steps, const Board& board) {
  Debrief debrief;
  for (const RehearsedStep& step : steps) {
    const auto same = [&](const StrategyPractices& each) { return each.strategy == step.strategy; };
    auto& met = debrief.strategies;
    if (std::any_of(met.begin(), met.end(), same)) continue;
    const auto known = std::find_if(scenario.practices.begin(), scenario.practices.end(), same);
    StrategyPractices& entry = met.emplace_back(StrategyPractices{step.strategy, {}});
    if (known == scenario.practices.end()) continue;
    for (const std::string& id : known->interventions) {
      if (board.card(id).known) entry.interventions.push_back(id);
    }
  }
  return debrief;
}

}  // namespace

Rehearsal rehearse(const measure::Library& library, const RehearsalRequest& request, Reader& reader) {
  const Registry& registry = library.content();
  const Guidance guidance = registry.guidance();
  if (!is_loaded(guidance, reader)) return {};
  Rehearsal rehearsal;
  for (const Scenario* each : guidance.scenarios) {
    rehearsal.scenarios.push_back({each->id, each->setting, each->minutes});
  }
  const Scenario* scenario = asked_for(request, guidance, reader);
  if (scenario == nullptr) return rehearsal;
  Walk way = walk(*scenario, request.steps, reader);
  if (!reader.ok()) return rehearsal;
  rehearsal.scenario = scenario->id;
  if (way.at != nullptr) {
    rehearsal.scene = laid_out(*way.at);
  } else {
    RecommendRequest anyone;
    anyone.around.off = request.off;
    const Situation situation = situation_of(anyone, guidance, registry.measured(), reader);
    rehearsal.debrief = look_back(*scenario, way.steps, lay_out(situation, guidance));
  }
  rehearsal.steps = std::move(way.steps);
  return rehearsal;
}

const Record& record_of(std::type_identity<RehearsalStep>) {
  static constexpr std::array fields{field<&RehearsalStep::scene>("scene"), maybe<&RehearsalStep::readings>("readings"),
                                     field<&RehearsalStep::choice>("choice")};
  static constexpr Record record{"RehearsalStep", fields};
  return record;
}

const Record& record_of(std::type_identity<RehearsalRequest>) {
  static constexpr std::array fields{maybe<&RehearsalRequest::scenario>("scenario"),
                                     maybe<&RehearsalRequest::steps>("steps"), maybe<&RehearsalRequest::off>("off")};
  static constexpr Record record{"RehearsalRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<ScenarioOutline>) {
  static constexpr std::array fields{field<&ScenarioOutline::id>("id"), field<&ScenarioOutline::setting>("setting"),
                                     field<&ScenarioOutline::minutes>("minutes")};
  static constexpr Record record{"ScenarioOutline", fields};
  return record;
}

const Record& record_of(std::type_identity<RehearsalScene>) {
  static constexpr std::array fields{field<&RehearsalScene::id>("id"), field<&RehearsalScene::readings>("readings"),
                                     field<&RehearsalScene::choices>("choices")};
  static constexpr Record record{"RehearsalScene", fields};
  return record;
}

const Record& record_of(std::type_identity<RehearsedStep>) {
  static constexpr std::array fields{spread<&RehearsedStep::step>(), field<&RehearsedStep::strategy>("strategy")};
  static constexpr Record record{"RehearsedStep", fields};
  return record;
}

const Record& record_of(std::type_identity<Debrief>) {
  static constexpr std::array fields{field<&Debrief::strategies>("strategies")};
  static constexpr Record record{"Debrief", fields};
  return record;
}

const Record& record_of(std::type_identity<Rehearsal>) {
  static constexpr std::array fields{field<&Rehearsal::scenarios>("scenarios"), maybe<&Rehearsal::scenario>("scenario"),
                                     maybe<&Rehearsal::scene>("scene"), maybe<&Rehearsal::steps>("steps"),
                                     maybe<&Rehearsal::debrief>("debrief")};
  static constexpr Record record{"Rehearsal", fields};
  return record;
}

}  // namespace sb::guide
