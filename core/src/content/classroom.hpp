#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/intervention.hpp"
#include "content/scenario.hpp"
#include "content/vocabulary.hpp"
#include "support/reader.hpp"

// What a lesson is made of: people who do not exist, words for feelings, scenes to listen in, outlines for a teacher.
namespace sb::content {

/// What a class can do, one screen each; a lesson begins with `start` and ends with `close`.
enum class Activity : std::uint8_t {
  Start,
  Map,
  People,
  Scoring,
  Room,
  Cuts,
  Loop,
  Myths,
  Methods,
  Feelings,
  Listening,
  Coin,
  Close
};
/// How the four-class model draws what someone expects of themselves or of others.
enum class View : std::uint8_t { Positive, Negative };

/// Where a made-up person stands with one person of theirs.
struct MadeUpBond {
  std::string target;
  double anxiety = 0;
  double avoidance = 0;
};

/// Someone made up: where they stand, and how they answer.
struct MadeUp {
  std::string id;
  double anxiety = 0;
  double avoidance = 0;
  double spread = 0;                ///< standard deviation of their answers around where they stand
  std::optional<double> left_open;  ///< share of the questions they leave open
  std::optional<int> always;        ///< one answer they give to everything
  std::vector<MadeUpBond> bonds;
};

/// How one dimension is spread among made-up people, on the range of the instrument's answers.
struct SpreadOf {
  double mean = 0;
  double spread = 1;
};

/// Whom a made-up class is drawn from.
struct Population {
  SpreadOf anxiety;
  SpreadOf avoidance;
  double correlation = 0;
  double standard_error = 1;  ///< how sure a questionnaire would be of one person
};

/// What the four-class model says beside a style. It is a picture of a model, not of a person.
struct PatternPicture {
  Style style = Style::Secure;
  View self = View::Positive;
  View other = View::Positive;
  Strategy strategy = Strategy::Primary;
};

/// Words for feelings that lie near each other.
struct FeelingGroup {
  std::string id;
  std::vector<std::string> words;
};

/// A scene in which one tells and one listens.
struct ListeningScene {
  std::string id;
  int seconds = 60;
};

/// One part of a lesson.
struct LessonStep {
  Activity activity = Activity::Start;
  int minutes = 1;
};

/// An outline for a teacher.
struct Lesson {
  std::string id;
  int minutes = 1;
  std::vector<LessonStep> steps;
};

/// All that a class works with.
struct Classroom {
  std::string id;
  std::string revision;
  Origin provenance;
  std::string instrument;
  std::string bonds_instrument;
  std::vector<MadeUp> people;
  Population population;
  std::vector<PatternPicture> pictures;
  std::vector<FeelingGroup> feelings;
  std::vector<ListeningScene> scenes;
  std::vector<std::string> worksheets;
  std::vector<Lesson> lessons;
};

/// Format name of the classroom's pack.
inline constexpr std::string_view kClassroomFormat = "securebase/classroom";

/// Every id once and well formed, one picture a style, and lessons whose parts add up to their length.
void check_classroom(const Classroom& classroom, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<Activity>);
[[nodiscard]] Words words_of(std::type_identity<View>);
[[nodiscard]] const Record& record_of(std::type_identity<MadeUpBond>);
[[nodiscard]] const Record& record_of(std::type_identity<MadeUp>);
[[nodiscard]] const Record& record_of(std::type_identity<SpreadOf>);
[[nodiscard]] const Record& record_of(std::type_identity<Population>);
[[nodiscard]] const Record& record_of(std::type_identity<PatternPicture>);
[[nodiscard]] const Record& record_of(std::type_identity<FeelingGroup>);
[[nodiscard]] const Record& record_of(std::type_identity<ListeningScene>);
[[nodiscard]] const Record& record_of(std::type_identity<LessonStep>);
[[nodiscard]] const Record& record_of(std::type_identity<Lesson>);
[[nodiscard]] const Record& record_of(std::type_identity<Classroom>);

}  // namespace sb::content
