#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/intervention.hpp"
#include "support/codec.hpp"

// Small scenes between people, to rehearse in: what may be going on in the other, what one could do, and what comes of
// it. Nothing in them is right or wrong, and so nothing in them can be counted.
namespace sb::content {

/// With whom a scene is.
enum class Setting : std::uint8_t { Romantic, Friend, Family, Work, Therapy };
/// What a move tries to do: say what one needs, hold on harder, pull away, or both in turn.
enum class Strategy : std::uint8_t { Primary, Hyperactivating, Deactivating, Oscillating };

/// One thing that could be done in a scene.
struct SceneChoice {
  std::string id;
  Strategy strategy = Strategy::Primary;
  std::optional<std::string> to;  ///< a later scene; it ends here when left out
};

/// One moment of a scenario.
struct Scene {
  std::string id;
  std::vector<std::string> readings;  ///< what may be going on in the other
  std::vector<SceneChoice> choices;
};

/// What to practise after a strategy was met.
struct StrategyPractices {
  Strategy strategy = Strategy::Primary;
  std::vector<std::string> interventions;
};

/// A small dilemma between people. It begins with its first scene.
struct Scenario {
  std::string id;
  Setting setting = Setting::Friend;
  int minutes = 1;
  std::vector<Scene> scenes;
  std::vector<StrategyPractices> practices;  ///< for every strategy that occurs in it
};

/// Scenarios of one sort.
struct ScenarioSet {
  std::string id;
  std::string revision;
  Origin provenance;
  std::vector<Scenario> scenarios;
};

/// Format name of scenario packs.
inline constexpr std::string_view kScenariosFormat = "securebase/scenarios";

/// Every scenario once and whole: each way through it ends, each scene lets one be open, each strategy has practices.
void check_scenarios(const ScenarioSet& set, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<Setting>);
[[nodiscard]] Words words_of(std::type_identity<Strategy>);
[[nodiscard]] const Record& record_of(std::type_identity<SceneChoice>);
[[nodiscard]] const Record& record_of(std::type_identity<Scene>);
[[nodiscard]] const Record& record_of(std::type_identity<StrategyPractices>);
[[nodiscard]] const Record& record_of(std::type_identity<Scenario>);
[[nodiscard]] const Record& record_of(std::type_identity<ScenarioSet>);

}  // namespace sb::content
