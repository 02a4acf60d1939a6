#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "content/guidance.hpp"
#include "content/site.hpp"
#include "measure/library.hpp"

// Rehearsing a small scene between people, alone: where someone stands in it, and at its end which moves they tried.
// What was chosen is told back and never counted, weighed or judged, so no answer holds a number about it.
namespace sb::guide {

/// What was chosen in one scene.
struct RehearsalStep {
  std::string scene;
  std::vector<std::string> readings;  ///< what may be going on in the other; none is as good as any
  std::string choice;
};

/// What `rehearse` is asked. The steps are all there is to remember: the same ones always lead to the same place.
struct RehearsalRequest {
  std::optional<std::string> scenario;
  std::vector<RehearsalStep> steps;  ///< from the first scene on
  content::Withheld off;             ///< what whoever offers the page does not offer at all
};

/// One scenario among all there are.
struct ScenarioOutline {
  std::string id;
  content::Setting setting = content::Setting::Friend;
  int minutes = 1;
};

/// Where someone stands: what may be going on in the other, and what could be done.
struct RehearsalScene {
  std::string id;
  std::vector<std::string> readings;
  std::vector<std::string> choices;
};

/// A step that was taken, and what it tried to do.
struct RehearsedStep {
  RehearsalStep step;
  content::Strategy strategy = content::Strategy::Primary;
};

/// What can be looked back at when a scenario has ended.
struct Debrief {
  std::vector<content::StrategyPractices> strategies;  ///< each that was met once, in the order in which they were
};

/// What `rehearse` answers.
struct Rehearsal {
  std::vector<ScenarioOutline> scenarios;  ///< all, in the order of their packs
  std::optional<std::string> scenario;
  std::optional<RehearsalScene> scene;  ///< none when the scenario has ended
  std::optional<std::vector<RehearsedStep>> steps;
  std::optional<Debrief> debrief;
};

/// Walks through a scenario; a step that does not follow is a mistake, which goes to the reader standing on the
/// request.
[[nodiscard]] Rehearsal rehearse(const measure::Library& library, const RehearsalRequest& request, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<RehearsalStep>);
[[nodiscard]] const Record& record_of(std::type_identity<RehearsalRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<ScenarioOutline>);
[[nodiscard]] const Record& record_of(std::type_identity<RehearsalScene>);
[[nodiscard]] const Record& record_of(std::type_identity<RehearsedStep>);
[[nodiscard]] const Record& record_of(std::type_identity<Debrief>);
[[nodiscard]] const Record& record_of(std::type_identity<Rehearsal>);

}  // namespace sb::guide
