#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "content/intervention.hpp"
#include "support/codec.hpp"

namespace sb::content {

/// What can be said of someone's pattern: one of the four, near a border, or not enough answers to say.
enum class PatternWord : std::uint8_t { Secure, Preoccupied, Dismissing, Fearful, Between, Insufficient };
/// The two dimensions.
enum class Axis : std::uint8_t { Anxiety, Avoidance };
/// Where a dimension lies.
enum class AxisLevel : std::uint8_t { Low, Near, High };
/// What someone rates from 0 to 10 about today.
enum class Rating : std::uint8_t { Upset, Readiness, Urge, Distress };
/// On which side of a threshold a rating lies.
enum class RatingSide : std::uint8_t { Above, AtMost, Below };
/// Where the program runs.
enum class Place : std::uint8_t { Self, Clinic, Classroom };
/// What is known of the people in someone's life: one of them named, several of them measured, one whom the person is
/// never afraid of, one whom they are afraid of, one of whom that was not said.
enum class People : std::uint8_t { Named, Several, NotAfraid, Afraid, Unsaid };

struct Condition;

/// Always holds.
struct Always {
  static constexpr std::string_view kTag = "always";
};
/// Holds when all of these do.
struct All {
  static constexpr std::string_view kTag = "all";
  std::vector<Condition> of;
};
/// Holds when one of these does.
struct Any {
  static constexpr std::string_view kTag = "any";
  std::vector<Condition> of;
};
/// Holds when none of these does.
struct Not {
  static constexpr std::string_view kTag = "not";
  std::vector<Condition> of;
};
/// Holds when this is what can be said of the pattern.
struct PatternIs {
  static constexpr std::string_view kTag = "pattern";
  PatternWord pattern = PatternWord::Secure;
};
/// Holds when a dimension lies there.
struct AxisIs {
  static constexpr std::string_view kTag = "dimension";
  Axis dimension = Axis::Anxiety;
  AxisLevel level = AxisLevel::High;
};
/// Holds when a trait is high.
struct TraitHigh {
  static constexpr std::string_view kTag = "trait";
  std::string trait;
};
/// Holds when a capacity is low.
struct CapacityLow {
  static constexpr std::string_view kTag = "capacity";
  std::string capacity;
};
/// Holds when a working model is negative.
struct ModelNegative {
  static constexpr std::string_view kTag = "model";
  std::string model;
};
/// Holds when a flag is up.
struct FlagUp {
  static constexpr std::string_view kTag = "flag";
  std::string flag;
};
/// Holds where the program runs there.
struct PlaceIs {
  static constexpr std::string_view kTag = "context";
  Place context = Place::Self;
};
/// Holds when a rating was given and lies past a threshold of the settings.
struct RatingPast {
  static constexpr std::string_view kTag = "rating";
  Rating rating = Rating::Upset;
  RatingSide side = RatingSide::Above;
  std::string threshold;
};
/// Holds when the person picked a construct to work on.
struct Picked {
  static constexpr std::string_view kTag = "picked";
  std::string construct;
};
/// Holds when something of a stage has been done.
struct StageDone {
  static constexpr std::string_view kTag = "done";
  Stage stage = Stage::Steady;
};
/// Holds when someone in the person's life is in this state.
struct PeopleAre {
  static constexpr std::string_view kTag = "people";
  People state = People::Named;
};
/// Holds when a gate was answered with yes.
struct GateYes {
  static constexpr std::string_view kTag = "gate";
  std::string gate;
};
/// Holds where joint work is enabled and the partner's pattern is this one.
struct PartnerIs {
  static constexpr std::string_view kTag = "partner";
  PatternWord pattern = PatternWord::Secure;
};

/// Holds where a clinic enabled joint work.
struct JointWork {
  static constexpr std::string_view kTag = "joint";
};

/// When something holds: a small tree whose leaves compare one value each.
struct Condition {
  std::variant<Always, All, Any, Not, PatternIs, AxisIs, TraitHigh, CapacityLow, ModelNegative, FlagUp, PlaceIs,
               RatingPast, Picked, StageDone, PeopleAre, GateYes, PartnerIs, JointWork>
      kind;
};

[[nodiscard]] Words words_of(std::type_identity<PatternWord>);
[[nodiscard]] Words words_of(std::type_identity<Axis>);
[[nodiscard]] Words words_of(std::type_identity<AxisLevel>);
[[nodiscard]] Words words_of(std::type_identity<Rating>);
[[nodiscard]] Words words_of(std::type_identity<RatingSide>);
[[nodiscard]] Words words_of(std::type_identity<Place>);
[[nodiscard]] Words words_of(std::type_identity<People>);
[[nodiscard]] const Record& record_of(std::type_identity<Always>);
[[nodiscard]] const Record& record_of(std::type_identity<All>);
[[nodiscard]] const Record& record_of(std::type_identity<Any>);
[[nodiscard]] const Record& record_of(std::type_identity<Not>);
[[nodiscard]] const Record& record_of(std::type_identity<PatternIs>);
[[nodiscard]] const Record& record_of(std::type_identity<AxisIs>);
[[nodiscard]] const Record& record_of(std::type_identity<TraitHigh>);
[[nodiscard]] const Record& record_of(std::type_identity<CapacityLow>);
[[nodiscard]] const Record& record_of(std::type_identity<ModelNegative>);
[[nodiscard]] const Record& record_of(std::type_identity<FlagUp>);
[[nodiscard]] const Record& record_of(std::type_identity<PlaceIs>);
[[nodiscard]] const Record& record_of(std::type_identity<RatingPast>);
[[nodiscard]] const Record& record_of(std::type_identity<Picked>);
[[nodiscard]] const Record& record_of(std::type_identity<StageDone>);
[[nodiscard]] const Record& record_of(std::type_identity<PeopleAre>);
[[nodiscard]] const Record& record_of(std::type_identity<GateYes>);
[[nodiscard]] const Record& record_of(std::type_identity<PartnerIs>);
[[nodiscard]] const Record& record_of(std::type_identity<JointWork>);
[[nodiscard]] const Record& record_of(std::type_identity<Condition>);

}  // namespace sb::content
