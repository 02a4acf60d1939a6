#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "profile/measurement.hpp"

// How answers were given, as far as that stands out. It is told and keeps nothing from anyone.
namespace sb::share {

/// One thing that stands out.
struct AnswerNote {
  std::string message;
  std::optional<double> value;      ///< of the index; empty for the note that several indexes agree
  std::optional<int> of;            ///< answers, pairs or times that it rests on
  std::optional<double> base_rate;  ///< share of ordinary answers that get this note too, where it is known
};

/// What stands out in how one measurement was answered.
struct HowAnswered {
  std::string instrument;
  std::string form;
  std::optional<std::string> target;
  std::vector<AnswerNote> notes;
};

/// The notes on one measurement; empty when nothing stands out.
[[nodiscard]] std::optional<HowAnswered> how_answered(const profile::Measurement& result);

[[nodiscard]] const Record& record_of(std::type_identity<AnswerNote>);
[[nodiscard]] const Record& record_of(std::type_identity<HowAnswered>);

}  // namespace sb::share
