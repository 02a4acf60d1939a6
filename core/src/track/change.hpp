#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "measure/difference.hpp"
#include "profile/marker.hpp"
#include "profile/measurement.hpp"

// Whether someone's scores have changed since they last answered.
//
// Two points, `before` and `after`: the difference is after less before. With a third, `earlier`, the three are one
// series in time, earlier - before - after: `earlier` is where it starts, `before` the first retest and `after` the
// second. The difference is then after less earlier, and the change counts as seen again when before less earlier lay
// past its band too, on the same side.
namespace sb::track {

/// What can be said of a difference.
enum class Verdict : std::uint8_t { Changed, ChangedOnce, TooSmallToTell, AboutTheSame, NotScored };
/// Which way a score changed.
enum class Direction : std::uint8_t { Higher, Lower };
/// How wide the noise between two days is taken to be: from a verified reliability over time, or from the answers' own
/// standard errors, and then it takes a second retest to call anything changed.
enum class NoiseRule : std::uint8_t { Retest, OwnErrors };
/// Where the difference starts.
enum class Start : std::uint8_t { Before, Earlier };

/// How far two scores of one person may lie apart without saying anything.
struct Noise {
  double sd = 0;    ///< standard deviation of such differences, s_d
  double half = 0;  ///< half width of the band about no difference
  NoiseRule rule = NoiseRule::OwnErrors;
};

/// A difference between two days, and the noise it stands out from or not.
struct Look {
  double difference = 0;
  Noise noise;
};

/// With a verified reliability r over time: s_d = SD sqrt(2 (1 - r)), half = 1.96 s_d (Jacobson & Truax 1991).
/// Otherwise s_d = sqrt(se_1^2 + se_2^2) and half = 1.96 * 1.7 s_d: a standard error from one day knows nothing of how
/// people swing from day to day, and 1.7 makes room for it.
[[nodiscard]] Noise noise_of(const measure::Belief& start, const measure::Belief& end,
                             const content::Reliability* retest);
/// `end` less `start`.
[[nodiscard]] Look look_at(const measure::Belief& start, const measure::Belief& end,
                           const content::Reliability* retest);
/// Changed when past the band and, where the rule asks for it, seen again; once only when not. Inside the band, about
/// the same when |d| + 1.645 s_d stays under the smallest difference worth noticing, and too small to tell otherwise.
/// `first` is the look at the first retest, where there were two.
[[nodiscard]] Verdict judge(const Look& last, const std::optional<Look>& first, double smallest);

/// One measurement as it was kept: what was asked, in which words, and what had just happened.
struct Occasion {
  profile::AnswerSet answered;
  std::string revision;
  std::string language;
  profile::Marker marker = profile::Marker::None;
};

/// What `change` is asked.
struct ChangeRequest {
  Occasion before;
  Occasion after;
  std::optional<Occasion> earlier;
};

/// Differences that say nothing lie in here.
struct NoiseBand {
  double low = 0;
  double high = 0;
};

/// What became of one scale. Between `role` and `verdict` all but the range is empty where either end has no score; a
/// direction is given only to what has changed.
struct ScaleChange {
  content::Role role = content::Role::Dimension;
  profile::Range range;
  std::optional<double> start;    ///< the score where the difference starts
  std::optional<double> between;  ///< the score at the first retest, where there were two
  std::optional<double> end;      ///< the score after
  std::optional<double> difference;
  std::optional<double> s_d;
  std::optional<NoiseBand> band;
  std::optional<NoiseRule> rule;
  std::optional<std::string> source;  ///< of the reliability over time
  Verdict verdict = Verdict::NotScored;
  std::optional<Direction> direction;
  std::string message;
};

/// What `change` answers: the scales that say how sure they are.
struct Change {
  std::string instrument;
  std::string revision;
  std::string form;
  std::string language;
  std::optional<std::string> target;
  content::Evidence evidence = content::Evidence::Untested;
  Start from = Start::Before;
  Named<ScaleChange> scales;
  std::vector<std::string> notes;
  profile::ResultProvenance provenance;
};

/// What is believed of one scale: where a difference starts, at the first retest where there were two, and at the end.
struct ScaleDays {
  std::optional<measure::Belief> start;
  std::optional<measure::Belief> between;
  std::optional<measure::Belief> end;
};

/// What became of one scale; `ready` says of which instrument and about whom.
[[nodiscard]] ScaleChange change_of_scale(const profile::Ready& ready, const measure::ScaleKey& scale,
                                          const ScaleDays& days);
/// Whether a scale's scores can be compared over time: those that say how sure they are.
[[nodiscard]] bool can_change(const measure::ScaleKey& scale);
/// Compares measurements of one person; mistakes go to the reader, which stands on the request. Measurements by other
/// questions, forms, revisions or languages, or about another person, are refused.
[[nodiscard]] Change change_between(const measure::Library& library, const ChangeRequest& request, Reader& reader);

/// Every message a change may hold, beside those of the markers.
[[nodiscard]] std::vector<std::string> change_messages();

[[nodiscard]] Words words_of(std::type_identity<Verdict>);
[[nodiscard]] Words words_of(std::type_identity<Direction>);
[[nodiscard]] Words words_of(std::type_identity<NoiseRule>);
[[nodiscard]] Words words_of(std::type_identity<Start>);
[[nodiscard]] const Record& record_of(std::type_identity<Occasion>);
[[nodiscard]] const Record& record_of(std::type_identity<ChangeRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<NoiseBand>);
[[nodiscard]] const Record& record_of(std::type_identity<ScaleChange>);
[[nodiscard]] const Record& record_of(std::type_identity<Change>);

}  // namespace sb::track
