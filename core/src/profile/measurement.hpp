#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "measure/library.hpp"
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
  bool functions = false;  ///< the published classification functions too
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

/// Which engine, which pack and which rule made a result.
struct ScoreProvenance {
  std::string engine;
  PackRevision instrument;
  std::optional<CalibrationUsed> calibration;
  Named<measure::IntervalSource> interval;
  std::vector<std::string> notes;  ///< ids of messages about the instrument and the name it was asked for by
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
/// Whether the answers can place a person on the map at all.
[[nodiscard]] inline bool places(const Ready& ready) {
  return ready.cut.has_value();
}
/// Scores checked answers.
[[nodiscard]] Measurement measure_person(const Ready& ready, measure::Detail detail);
/// What is believed about one scale, in its mean; empty when it has no score.
[[nodiscard]] std::optional<measure::Belief> belief_in(const Ready& ready, std::string_view id);
/// What is believed about one dimension, in the metric of `ready.cut`; empty when it has no score.
[[nodiscard]] std::optional<measure::Belief> belief_about(const Ready& ready, measure::Dimension dimension);
/// Uses the posterior of another calibration, or with nullptr means and the pack's own cut.
void set_bank(Ready& ready, const measure::Bank* bank);
/// What is believed about both dimensions in the means of the answers, calibrated or not.
[[nodiscard]] std::optional<Beliefs> mean_beliefs_of(const Ready& ready);
/// What is believed about both dimensions; empty when either has no score or the instrument places no one.
[[nodiscard]] std::optional<Beliefs> beliefs_of(const Ready& ready);
/// The styles, or that too few questions were answered to name one.
[[nodiscard]] Styles styles_of(const Ready& ready, const std::optional<Beliefs>& beliefs);

[[nodiscard]] const Record& record_of(std::type_identity<AnswerSet>);
[[nodiscard]] const Record& record_of(std::type_identity<ScoreRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<PackRevision>);
[[nodiscard]] const Record& record_of(std::type_identity<CalibrationUsed>);
[[nodiscard]] const Record& record_of(std::type_identity<ScoreProvenance>);
[[nodiscard]] const Record& record_of(std::type_identity<Measurement>);

}  // namespace sb::profile
