#include "share/answering.hpp"

#include <array>

#include "support/fields.hpp"

namespace sb::share {

std::optional<HowAnswered> how_answered(const profile::Measurement& result) {
  HowAnswered answered{result.instrument, result.form, result.target, {}};
  for (const auto& [index, reading] : readings_of(result.quality)) {
    if (!reading->raised) continue;
    answered.notes.push_back({measure::message_of(index), reading->value, reading->of, reading->base_rate});
  }
  if (answered.notes.empty()) return std::nullopt;
  if (answered.notes.size() < result.quality.notes.size()) {
    answered.notes.push_back({measure::several_message(), {}, {}, {}});
  }
  return answered;
}

const Record& record_of(std::type_identity<AnswerNote>) {
  static constexpr std::array fields{field<&AnswerNote::message>("message"), maybe<&AnswerNote::value>("value"),
                                     maybe<&AnswerNote::of>("of"), maybe<&AnswerNote::base_rate>("base_rate")};
  static constexpr Record record{"AnswerNote", fields};
  return record;
}

const Record& record_of(std::type_identity<HowAnswered>) {
  static constexpr std::array fields{field<&HowAnswered::instrument>("instrument"), field<&HowAnswered::form>("form"),
                                     maybe<&HowAnswered::target>("target"), field<&HowAnswered::notes>("notes")};
  static constexpr Record record{"HowAnswered", fields};
  return record;
}

}  // namespace sb::share
