#include <array>

#include "share/report.hpp"
#include "support/fields.hpp"

// Words in the order of the enumerators, fields in the order they are written.
namespace sb::share {

Words words_of(std::type_identity<Audience>) {
  static constexpr auto words = std::to_array<std::string_view>({"self"});
  return words;
}

const Record& record_of(std::type_identity<ReportRequest>) {
  static constexpr std::array fields{field<&ReportRequest::measurements>("measurements"),
                                     maybe<&ReportRequest::cut>("cut"), maybe<&ReportRequest::marker>("marker"),
                                     field<&ReportRequest::audience>("audience")};
  static constexpr Record record{"ReportRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<DimensionReading>) {
  static constexpr std::array fields{field<&DimensionReading::id>("id"), field<&DimensionReading::message>("message"),
                                     maybe<&DimensionReading::certainty>("certainty"),
                                     field<&DimensionReading::scale>("scale")};
  static constexpr Record record{"DimensionReading", fields};
  return record;
}

const Record& record_of(std::type_identity<Reading>) {
  static constexpr std::array fields{
      field<&Reading::instrument>("instrument"), field<&Reading::form>("form"),
      maybe<&Reading::target>("target"),         maybe<&Reading::state>("state"),
      field<&Reading::general>("general"),       maybe<&Reading::calibration>("calibration"),
      field<&Reading::dimensions>("dimensions"), field<&Reading::position>("position"),
      field<&Reading::styles>("styles"),         field<&Reading::style_message>("style_message")};
  static constexpr Record record{"Reading", fields};
  return record;
}

const Record& record_of(std::type_identity<StrongAnswer>) {
  static constexpr std::array fields{
      field<&StrongAnswer::instrument>("instrument"), field<&StrongAnswer::item>("item"),
      field<&StrongAnswer::answer>("answer"),         maybe<&StrongAnswer::target>("target"),
      field<&StrongAnswer::constructs>("constructs"), field<&StrongAnswer::message>("message")};
  static constexpr Record record{"StrongAnswer", fields};
  return record;
}

const Record& record_of(std::type_identity<ScaleReading>) {
  static constexpr std::array fields{field<&ScaleReading::instrument>("instrument"), field<&ScaleReading::id>("id"),
                                     field<&ScaleReading::construct>("construct"),
                                     maybe<&ScaleReading::message>("message"), spread<&ScaleReading::score>()};
  static constexpr Record record{"ScaleReading", fields};
  return record;
}

const Record& record_of(std::type_identity<Group>) {
  static constexpr std::array fields{field<&Group::role>("role"), field<&Group::scales>("scales")};
  static constexpr Record record{"Group", fields};
  return record;
}

const Record& record_of(std::type_identity<Portrait>) {
  static constexpr std::array fields{field<&Portrait::item>("item"), field<&Portrait::answer>("answer")};
  static constexpr Record record{"Portrait", fields};
  return record;
}

const Record& record_of(std::type_identity<PersonFunctions>) {
  static constexpr std::array fields{field<&PersonFunctions::target>("target"),
                                     field<&PersonFunctions::functions>("functions")};
  static constexpr Record record{"PersonFunctions", fields};
  return record;
}

const Record& record_of(std::type_identity<Professional>) {
  static constexpr std::array fields{field<&Professional::first>("first"), field<&Professional::message>("message")};
  static constexpr Record record{"Professional", fields};
  return record;
}

const Record& record_of(std::type_identity<ReportProvenance>) {
  static constexpr std::array fields{field<&ReportProvenance::engine>("engine"),
                                     field<&ReportProvenance::instruments>("instruments"),
                                     field<&ReportProvenance::norms>("norms")};
  static constexpr Record record{"ReportProvenance", fields};
  return record;
}

const Record& record_of(std::type_identity<Report>) {
  static constexpr std::array fields{field<&Report::readings>("readings"),
                                     field<&Report::across_people>("across_people"),
                                     field<&Report::composites>("composites"),
                                     field<&Report::comparison>("comparison"),
                                     field<&Report::strongest>("strongest"),
                                     field<&Report::groups>("groups"),
                                     field<&Report::portraits>("portraits"),
                                     field<&Report::people>("people"),
                                     maybe<&Report::practice>("practice"),
                                     field<&Report::answering>("answering"),
                                     field<&Report::flags>("flags"),
                                     field<&Report::notes>("notes"),
                                     field<&Report::professional>("professional"),
                                     field<&Report::provenance>("provenance")};
  static constexpr Record record{"Report", fields};
  return record;
}

}  // namespace sb::share
