#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "measure/library.hpp"
#include "measure/quality.hpp"
#include "measure/scale_score.hpp"
#include "profile/functions.hpp"
#include "profile/position.hpp"
#include "profile/styles.hpp"

namespace sb::profile {

/// One person's answers to one instrument.
struct AnswerSet {
  std::string instrument;
  std::optional<std::string> form;  ///< the default form when empty
  measure::Answers answers;
  std::optional<std::string> target;
};

/// What `score` is asked.
struct ScoreRequest {
  AnswerSet answered;
  std::optional<Pair> cut;
  bool explain = false;
  bool functions = false;                  ///< the published classification functions too
  std::optional<std::string> norm;         ///< a sample to be compared with; never one that was not asked for
  std::optional<Named<int>> milliseconds;  ///< how long each question took, as far as it was timed
};

/// Which pack scored something.
struct PackRevision {
  std::string id;
  std::string revision;
};

/// Which calibration a result rests on, and whom it was made on.
struct CalibrationUsed {
  std::string id;
  std::string revision;
  std::string sample;
  int n = 0;
  content::Verification verification = content::Verification::Unverified;
  std::string source;
};

/// What is told of a calibration.
[[nodiscard]] CalibrationUsed source_of(const content::Calibration& calibration);
/// The published functions of an instrument that places people, unless they were never checked; nullptr if there are
/// none.
[[nodiscard]] const content::Functions* functions_of(const content::Instrument& instrument);

/// Which engine and which pack made a result.
struct ResultProvenance {
  std::string engine;
  PackRevision instrument;
};

/// Which engine, which pack and which rule made a score.
struct ScoreProvenance {
  std::string engine;
  PackRevision instrument;
  std::optional<CalibrationUsed> calibration;
  Named<measure::IntervalSource> interval;
  std::vector<std::string> notes;  ///< ids of messages about the instrument and the name it was asked for by
  std::optional<content::NormSource> norm;
};

/// What `score` answers.
struct Measurement {
  std::string instrument;
  std::string revision;
  std::string form;
  std::optional<std::string> target;
  content::Evidence evidence = content::Evidence::Untested;
  Named<measure::ScaleScore> scales;
  std::optional<Position> position;
  std::optional<Styles> styles;
  std::optional<FunctionScores> functions;
  std::vector<std::string> flags;
  measure::Quality quality;
  ScoreProvenance provenance;
};

/// Answers that have been checked and can be scored.
struct Ready {
  measure::Key key;
  measure::Sheet sheet;
  std::optional<CutPoint> cut;          ///< the pack's own; empty for instruments and forms that place no one
  const measure::Bank* bank = nullptr;  ///< of calibrated instruments; then the cut is in theta
  std::vector<std::string> notes;
  const content::Functions* functions = nullptr;  ///< those asked for
  const content::Norm* norm = nullptr;            ///< the one asked for
  measure::Times times;
};

/// What checked answers say of each dimension, in the metric of the cut. Finding it is most of the work of a score, so
/// it is found once for everything that is told of a person.
struct Findings {
  measure::PerDimension<std::optional<measure::Belief>> sides;  ///< empty where a dimension has no score
  std::optional<GradedBelief> graded;                           ///< of calibrated instruments
};

/// An empty sheet for one form of an instrument, with the pack's own cut. With a bank the posterior of the calibration
/// is used, without one the means alone.
[[nodiscard]] Ready begin(const content::Instrument& instrument, const content::Form& form, const measure::Bank* bank);
/// Checks answers against the content; mistakes go to the reader, which stands on the answer set.
[[nodiscard]] std::optional<Ready> prepare(const measure::Library& library, const AnswerSet& answered, Reader& reader,
                                           measure::Coverage coverage = measure::Coverage::Whole);
/// Puts the cut a person chose in place of the pack's own. It must lie inside the scale.
void choose_cut(Ready& ready, const Pair& cut, Reader& reader);
/// Asks for the published classification functions. The instrument must have some, and they must have been checked.
void ask_functions(Ready& ready, Reader& reader);
/// Takes a named sample to compare with. It must be of the same questions, and they must be published ones.
void choose_norm(Ready& ready, const content::Registry& registry, const std::string& id, Reader& reader);
/// Takes how long each question took.
void take_times(Ready& ready, const Named<int>& milliseconds, Reader& reader);
/// Whether the answers can place a person on the map at all.
[[nodiscard]] inline bool places(const Ready& ready) {
  return ready.cut.has_value();
}
/// What the answers say of both dimensions; nothing of instruments that place no one.
[[nodiscard]] Findings findings_of(const Ready& ready);
/// Scores checked answers; the findings are theirs.
[[nodiscard]] Measurement measure_person(const Ready& ready, const Findings& findings, measure::Detail detail);
/// What is believed about one scale, in its mean; empty when it has no score.
[[nodiscard]] std::optional<measure::Belief> belief_in(const Ready& ready, std::string_view id);
/// Uses the posterior of another calibration, or with nullptr means and the pack's own cut.
void set_bank(Ready& ready, const measure::Bank* bank);
/// What is believed about both dimensions in the means of the answers, calibrated or not.
[[nodiscard]] std::optional<Beliefs> mean_beliefs_of(const Ready& ready);
/// What is believed about both dimensions; empty when either has no score.
[[nodiscard]] std::optional<Beliefs> beliefs_of(const Findings& findings);
/// The place on the map; empty when either dimension has no score or the form places no one.
[[nodiscard]] std::optional<Position> position_of(const Ready& ready, const std::optional<Beliefs>& beliefs);
/// The flags that answers given raise; a question left open may raise more, which are in the measurement only.
[[nodiscard]] std::vector<std::string> flags_of_answers(const Ready& ready);
/// What every result tells of where it comes from.
[[nodiscard]] ResultProvenance provenance_of(const content::Instrument& instrument);
/// The styles, or that too few questions were answered to name one.
[[nodiscard]] Styles styles_of(const Ready& ready, const std::optional<Beliefs>& beliefs);

[[nodiscard]] const Record& record_of(std::type_identity<AnswerSet>);
[[nodiscard]] const Record& record_of(std::type_identity<ScoreRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<PackRevision>);
[[nodiscard]] const Record& record_of(std::type_identity<CalibrationUsed>);
[[nodiscard]] const Record& record_of(std::type_identity<ResultProvenance>);
[[nodiscard]] const Record& record_of(std::type_identity<ScoreProvenance>);
[[nodiscard]] const Record& record_of(std::type_identity<Measurement>);

}  // namespace sb::profile
