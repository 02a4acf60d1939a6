#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/guidance.hpp"
#include "content/site.hpp"
#include "profile/profile.hpp"

// All that a recommendation depends on, in one plain value: the same situation always gives the same plan.
namespace sb::guide {

using content::Axis;
using content::AxisLevel;
using content::PatternWord;
using content::Place;
using content::Rating;
using profile::Level;
using profile::Sign;

/// What someone answers to a yes-or-no question; one that was not answered is unknown.
enum class Reply : std::uint8_t { Yes, No, Unknown, Skip };
/// What became of something that was offered.
enum class Outcome : std::uint8_t { Done, Declined };

/// Where a plan is made, and for what.
struct PlanContext {
  Place place = Place::Self;
  bool joint = false;                  ///< a clinic enabled joint work after seeing each person alone
  std::optional<PatternWord> partner;  ///< only where joint work is enabled
  std::optional<std::string> about;    ///< one of the people measured; in general when empty
};

/// What was answered to the questions that gates ask.
struct GateAnswers {
  Named<Reply> answers;    ///< by gate
  Named<Reply> afraid_of;  ///< by person: is one ever afraid of them
};

/// What someone would rather not be offered.
struct Preferences {
  std::vector<content::Touch> without;
};

/// Something that was offered earlier.
struct Past {
  std::string intervention;
  Outcome outcome = Outcome::Done;
};

/// What is known of someone beside their profile.
struct Circumstances {
  PlanContext context;
  std::vector<std::string> flags;
  GateAnswers gates;
  Preferences preferences;
  std::vector<Past> done;
  content::Withheld off;  ///< what whoever offers the page does not offer at all
};

/// What `recommend` is asked.
struct RecommendRequest {
  profile::Profile profile;
  Circumstances around;
  std::optional<int> minutes;
  std::vector<std::string> picked;
};

/// Someone in the person's life, and whether they are ever afraid of them.
struct Bond {
  std::string person;
  Reply afraid = Reply::Unknown;
};

/// One value for each dimension.
template <class T>
using PerAxis = std::array<T, 2>;
inline constexpr std::array kAxes{Axis::Anxiety, Axis::Avoidance};
inline constexpr std::size_t kRatings = 4;

/// Everything decisions are made from. Lists are sorted and hold each entry once.
struct Situation {
  PatternWord pattern = PatternWord::Insufficient;
  std::vector<content::Style> neighbours;  ///< when between
  PerAxis<std::optional<AxisLevel>> axes;
  PerAxis<std::string> constructs;  ///< what the two dimensions are called among the targets of interventions
  Named<Level> traits;
  Named<Level> capacities;
  Named<Sign> models;
  std::array<std::optional<int>, kRatings> ratings;
  std::vector<std::string> flags;
  Place place = Place::Self;
  bool joint = false;
  std::optional<PatternWord> partner;
  int people_measured = 0;
  std::vector<Bond> people;
  Named<Reply> gates;
  std::optional<int> minutes;
  std::vector<std::string> picked;
  std::vector<content::Touch> without;
  std::vector<Past> done;
  content::Withheld off;
};

/// The pattern that two levels make; empty when either is unknown.
[[nodiscard]] std::optional<PatternWord> pattern_of(const PerAxis<std::optional<AxisLevel>>& axes);
/// The patterns on both sides of every dimension that is near the middle, in the order of the enum.
[[nodiscard]] std::vector<content::Style> neighbours_of(const PerAxis<std::optional<AxisLevel>>& axes);
/// Whether a sorted list holds an id.
[[nodiscard]] bool holds(const std::vector<std::string>& sorted, std::string_view id);
/// Whether there is guidance to go by; without it that is a mistake.
[[nodiscard]] bool is_loaded(const content::Guidance& guidance, Reader& reader);
/// Takes what a plan depends on out of a request. Ids that name nothing are mistakes; they go to the reader, which
/// stands on the request.
[[nodiscard]] Situation situation_of(const RecommendRequest& request, const content::Guidance& guidance,
                                     const content::Measured& measured, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<Reply>);
[[nodiscard]] Words words_of(std::type_identity<Outcome>);
[[nodiscard]] const Record& record_of(std::type_identity<PlanContext>);
[[nodiscard]] const Record& record_of(std::type_identity<GateAnswers>);
[[nodiscard]] const Record& record_of(std::type_identity<Preferences>);
[[nodiscard]] const Record& record_of(std::type_identity<Past>);
[[nodiscard]] const Record& record_of(std::type_identity<Circumstances>);
[[nodiscard]] const Record& record_of(std::type_identity<RecommendRequest>);

}  // namespace sb::guide
