#include <array>

#include "profile/measurement.hpp"
#include "support/fields.hpp"

// Fields in the order they are written.
namespace sb::profile {

const Record& record_of(std::type_identity<AnswerSet>) {
  static constexpr std::array fields{field<&AnswerSet::instrument>("instrument"), maybe<&AnswerSet::form>("form"),
                                     field<&AnswerSet::answers>("answers"), maybe<&AnswerSet::target>("target")};
  static constexpr Record record{"AnswerSet", fields};
  return record;
}

const Record& record_of(std::type_identity<ScoreRequest>) {
  static constexpr std::array fields{
      spread<&ScoreRequest::answered>(),        maybe<&ScoreRequest::cut>("cut"),
      maybe<&ScoreRequest::explain>("explain"), maybe<&ScoreRequest::functions>("functions"),
      maybe<&ScoreRequest::norm>("norm"),       maybe<&ScoreRequest::milliseconds>("milliseconds")};
  static constexpr Record record{"ScoreRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<PackRevision>) {
  static constexpr std::array fields{field<&PackRevision::id>("id"), field<&PackRevision::revision>("revision")};
  static constexpr Record record{"PackRevision", fields};
  return record;
}

const Record& record_of(std::type_identity<CalibrationUsed>) {
  static constexpr std::array fields{field<&CalibrationUsed::id>("id"),
                                     field<&CalibrationUsed::revision>("revision"),
                                     field<&CalibrationUsed::sample>("sample"),
                                     field<&CalibrationUsed::n>("n"),
                                     field<&CalibrationUsed::verification>("verification"),
                                     field<&CalibrationUsed::source>("source")};
  static constexpr Record record{"CalibrationUsed", fields};
  return record;
}

const Record& record_of(std::type_identity<ResultProvenance>) {
  static constexpr std::array fields{field<&ResultProvenance::engine>("engine"),
                                     field<&ResultProvenance::instrument>("instrument")};
  static constexpr Record record{"ResultProvenance", fields};
  return record;
}

const Record& record_of(std::type_identity<ScoreProvenance>) {
  static constexpr std::array fields{field<&ScoreProvenance::engine>("engine"),
                                     field<&ScoreProvenance::instrument>("instrument"),
                                     maybe<&ScoreProvenance::calibration>("calibration"),
                                     field<&ScoreProvenance::interval>("interval"),
                                     field<&ScoreProvenance::notes>("notes"),
                                     maybe<&ScoreProvenance::norm>("norm")};
  static constexpr Record record{"ScoreProvenance", fields};
  return record;
}

const Record& record_of(std::type_identity<Measurement>) {
  static constexpr std::array fields{field<&Measurement::instrument>("instrument"),
                                     field<&Measurement::revision>("revision"),
                                     field<&Measurement::form>("form"),
                                     maybe<&Measurement::target>("target"),
                                     field<&Measurement::evidence>("evidence"),
                                     field<&Measurement::scales>("scales"),
                                     field<&Measurement::position>("position"),
                                     field<&Measurement::styles>("styles"),
                                     maybe<&Measurement::functions>("functions"),
                                     field<&Measurement::flags>("flags"),
                                     field<&Measurement::quality>("quality"),
                                     field<&Measurement::provenance>("provenance")};
  static constexpr Record record{"Measurement", fields};
  return record;
}

}  // namespace sb::profile
