#pragma once

#include <optional>
#include <string>
#include <type_traits>

#include "measure/adaptive.hpp"
#include "profile/measurement.hpp"

namespace sb::profile {

/// What `next` is asked: the answers so far are the whole state, so that a check goes on exactly where it was left. An
/// item that is absent has not been asked; null means that the person would rather not answer it.
struct NextRequest {
  AnswerSet answered;
  std::optional<measure::Stop> stop;
};

/// What is believed of one dimension so far, on the scale of the calibration; after no answer, what its sample says.
struct DimensionEstimate {
  double theta = 0;
  double se = 1;
  int answered = 0;
};

/// Both dimensions so far.
struct Estimate {
  DimensionEstimate anxiety;
  DimensionEstimate avoidance;
};

/// What `next` answers: an item, or the reason why nothing more is asked.
struct Next {
  std::optional<std::string> item;
  std::optional<measure::StopReason> reason;
  Estimate estimate;
  int asked = 0;  ///< answered or not
  int most = 0;   ///< questions there can be at most
};

/// Chooses the next question of a calibrated instrument; mistakes go to the reader.
[[nodiscard]] Next next_question(const measure::Library& library, const NextRequest& request, Reader& reader);

/// Questions an adaptive check asks at least, with these limits: whoever asks no fewer than a form holds need not
/// begin.
[[nodiscard]] int fewest_questions(const content::Calibration& calibration, const measure::Stop& stop);

[[nodiscard]] const Record& record_of(std::type_identity<NextRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<DimensionEstimate>);
[[nodiscard]] const Record& record_of(std::type_identity<Estimate>);
[[nodiscard]] const Record& record_of(std::type_identity<Next>);

}  // namespace sb::profile
