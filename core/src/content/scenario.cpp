#include "content/scenario.hpp"

#include <algorithm>
#include <array>

#include "content/entries.hpp"
#include "support/fields.hpp"

namespace sb::content {
namespace {

constexpr std::size_t kReadings = 3;
constexpr std::size_t kFewestChoices = 3;
constexpr std::size_t kMostChoices = 4;
constexpr std::size_t kMostPractices = 2;
/// The open way, and two others beside it: with fewer there is nothing to compare.
constexpr std::size_t kFewestStrategies = 3;

/// Which strategies occur, in the order in which they do.
std::vector<Strategy> strategies_in(const Scenario& scenario) {
  std::vector<Strategy> met;
  for (const Scene& scene : scenario.scenes) {
    for (const SceneChoice& choice : scene.choices) {
      if (std::find(met.begin(), met.end(), choice.strategy) == met.end()) met.push_back(choice.strategy);
    }
  }
  return met;
}

void check_scene_readings(const std::vector<std::string>& readings, Reader& reader) {
  const Reader::Step step(reader, std::string_view("readings"));
  if (readings.size() != kReadings) reader.fail(ErrorCode::WrongLength);
  for (auto one = readings.begin(); one != readings.end(); ++one) {
    const auto place = static_cast<std::size_t>(one - readings.begin());
    if (!well_formed(*one)) reader.fail_at(place, ErrorCode::MalformedId, *one);
    if (std::find(readings.begin(), one, *one) != one) reader.fail_at(place, ErrorCode::DuplicateId, *one);
  }
}

/// Only scenes that come later are looked among, so that every way ends.
void check_scene(const Scene& scene, const Scenario& scenario, Reader& reader) {
  check_scene_readings(scene.readings, reader);
  const auto later = scenario.scenes.begin() + (&scene - scenario.scenes.data()) + 1;
  bool open = false;
  check_entries("choices", scene.choices, reader, [&](const SceneChoice& choice) {
    open = open || choice.strategy == Strategy::Primary;
    const auto leads = [&](const Scene& each) { return each.id == choice.to; };
    const bool known = !choice.to || std::any_of(later, scenario.scenes.end(), leads);
    if (!known) reader.fail_at(std::string_view("to"), ErrorCode::UnknownId, *choice.to);
  });
  const Reader::Step step(reader, std::string_view("choices"));
  const std::size_t count = scene.choices.size();
  if (count < kFewestChoices || count > kMostChoices) reader.fail(ErrorCode::WrongLength);
  if (!open) reader.fail(ErrorCode::MissingKey, word(Strategy::Primary));
}

/// One entry of its practices; those before it are looked at already.
void check_practices_of(const StrategyPractices& entry, const Scenario& scenario, const std::vector<Strategy>& met,
                        Reader& reader) {
  const auto same = [&](const StrategyPractices& other) { return &other < &entry && other.strategy == entry.strategy; };
  const std::string_view name = word(entry.strategy);
  const bool twice = std::any_of(scenario.practices.begin(), scenario.practices.end(), same);
  if (twice) reader.fail_at(std::string_view("strategy"), ErrorCode::DuplicateId, name);
  const bool occurs = std::find(met.begin(), met.end(), entry.strategy) != met.end();
  if (!occurs) reader.fail_at(std::string_view("strategy"), ErrorCode::UnknownId, name);
  const std::string_view list("interventions");
  if (entry.interventions.empty()) reader.fail_at(list, ErrorCode::EmptyList);
  if (entry.interventions.size() > kMostPractices) reader.fail_at(list, ErrorCode::WrongLength);
}

void check_practices(const Scenario& scenario, Reader& reader) {
  const std::vector<Strategy> met = strategies_in(scenario);
  const auto& practices = scenario.practices;
  const Reader::Step step(reader, std::string_view("practices"));
  for (std::size_t i = 0; i < practices.size(); ++i) {
    const Reader::Step inside(reader, i);
    check_practices_of(practices[i], scenario, met, reader);
  }
  for (const Strategy strategy : met) {
    const auto same = [&](const StrategyPractices& entry) { return entry.strategy == strategy; };
    const bool there = std::any_of(practices.begin(), practices.end(), same);
    if (!there) reader.fail(ErrorCode::MissingKey, word(strategy));
  }
  if (met.size() < kFewestStrategies) reader.fail(ErrorCode::WrongLength);
}

}  // namespace

void check_scenarios(const ScenarioSet& set, Reader& reader) {
  check_pack_of(set, "scenarios", set.scenarios, reader, [&](const Scenario& scenario) {
    if (scenario.minutes < 1) {
      reader.fail_at(std::string_view("minutes"), ErrorCode::ValueOutOfRange, std::to_string(scenario.minutes));
    }
    if (scenario.scenes.empty()) return reader.fail_at(std::string_view("scenes"), ErrorCode::EmptyList);
    check_entries("scenes", scenario.scenes, reader, [&](const Scene& scene) { check_scene(scene, scenario, reader); });
    check_practices(scenario, reader);
  });
}

Words words_of(std::type_identity<Setting>) {
  static constexpr auto words = std::to_array<std::string_view>({"romantic", "friend", "family", "work", "therapy"});
  return words;
}

Words words_of(std::type_identity<Strategy>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"str-primary", "str-hyperactivating", "str-deactivating", "str-oscillating"});
  return words;
}

const Record& record_of(std::type_identity<SceneChoice>) {
  static constexpr std::array fields{field<&SceneChoice::id>("id"), field<&SceneChoice::strategy>("strategy"),
                                     maybe<&SceneChoice::to>("to")};
  static constexpr Record record{"SceneChoice", fields};
  return record;
}

const Record& record_of(std::type_identity<Scene>) {
  static constexpr std::array fields{field<&Scene::id>("id"), field<&Scene::readings>("readings"),
                                     field<&Scene::choices>("choices")};
  static constexpr Record record{"Scene", fields};
  return record;
}

const Record& record_of(std::type_identity<StrategyPractices>) {
  static constexpr std::array fields{field<&StrategyPractices::strategy>("strategy"),
                                     field<&StrategyPractices::interventions>("interventions")};
  static constexpr Record record{"StrategyPractices", fields};
  return record;
}

const Record& record_of(std::type_identity<Scenario>) {
  static constexpr std::array fields{field<&Scenario::id>("id"), field<&Scenario::setting>("setting"),
                                     field<&Scenario::minutes>("minutes"), field<&Scenario::scenes>("scenes"),
                                     field<&Scenario::practices>("practices")};
  static constexpr Record record{"Scenario", fields};
  return record;
}

const Record& record_of(std::type_identity<ScenarioSet>) {
  static constexpr std::array fields{field<&ScenarioSet::id>("id"), field<&ScenarioSet::revision>("revision"),
                                     field<&ScenarioSet::provenance>("provenance"),
                                     field<&ScenarioSet::scenarios>("scenarios")};
  static constexpr Record record{"ScenarioSet", fields};
  return record;
}

}  // namespace sb::content
