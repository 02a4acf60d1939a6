#include <array>

#include "share/case.hpp"
#include "support/fields.hpp"

// Words in the order of the enumerators, fields in the order they are written.
namespace sb::share {

Words words_of(std::type_identity<CameBy>) {
  static constexpr auto words = std::to_array<std::string_view>({"file", "typed"});
  return words;
}

const Record& record_of(std::type_identity<CaseFile>) {
  static constexpr std::array fields{spread<&CaseFile::header>(), spread<&CaseFile::content>()};
  static constexpr Record record{"CaseFile", fields};
  return record;
}

const Record& record_of(std::type_identity<GivenScore>) {
  static constexpr std::array fields{field<&GivenScore::mean>("mean"), maybe<&GivenScore::n>("n"),
                                     maybe<&GivenScore::of>("of"), maybe<&GivenScore::sem>("sem"),
                                     maybe<&GivenScore::interval95>("interval95")};
  static constexpr Record record{"GivenScore", fields};
  return record;
}

const Record& record_of(std::type_identity<CaseMeasurement>) {
  static constexpr std::array fields{field<&CaseMeasurement::instrument>("instrument"),
                                     maybe<&CaseMeasurement::named>("named"),
                                     field<&CaseMeasurement::form>("form"),
                                     field<&CaseMeasurement::revision>("revision"),
                                     maybe<&CaseMeasurement::target>("target"),
                                     maybe<&CaseMeasurement::state>("state"),
                                     maybe<&CaseMeasurement::answers>("answers"),
                                     maybe<&CaseMeasurement::scales>("scales")};
  static constexpr Record record{"CaseMeasurement", fields};
  return record;
}

const Record& record_of(std::type_identity<CaseSession>) {
  static constexpr std::array fields{field<&CaseSession::id>("id"),
                                     field<&CaseSession::made>("made"),
                                     field<&CaseSession::language>("language"),
                                     maybe<&CaseSession::marker>("marker"),
                                     maybe<&CaseSession::came>("came"),
                                     field<&CaseSession::measurements>("measurements")};
  static constexpr Record record{"CaseSession", fields};
  return record;
}

const Record& record_of(std::type_identity<CaseSource>) {
  static constexpr std::array fields{field<&CaseSource::id>("id"), field<&CaseSource::kind>("kind"),
                                     field<&CaseSource::day>("day"), maybe<&CaseSource::given>("given"),
                                     maybe<&CaseSource::word>("word")};
  static constexpr Record record{"CaseSource", fields};
  return record;
}

const Record& record_of(std::type_identity<CaseNote>) {
  static constexpr std::array fields{field<&CaseNote::id>("id"), field<&CaseNote::day>("day"),
                                     field<&CaseNote::text>("text")};
  static constexpr Record record{"CaseNote", fields};
  return record;
}

const Record& record_of(std::type_identity<CaseLine>) {
  static constexpr std::array fields{maybe<&CaseLine::item>("item"), maybe<&CaseLine::text>("text"),
                                     maybe<&CaseLine::done>("done")};
  static constexpr Record record{"CaseLine", fields};
  return record;
}

const Record& record_of(std::type_identity<Case>) {
  static constexpr std::array fields{maybe<&Case::notice>("notice"),     maybe<&Case::name>("name"),
                                     maybe<&Case::sessions>("sessions"), maybe<&Case::sources>("sources"),
                                     maybe<&Case::notes>("notes"),       maybe<&Case::agenda>("agenda"),
                                     maybe<&Case::between>("between"),   maybe<&Case::norms>("norms")};
  static constexpr Record record{"Case", fields};
  return record;
}

const Record& record_of(std::type_identity<CaseIntake>) {
  static constexpr std::array fields{field<&CaseIntake::id>("id"), field<&CaseIntake::text>("text")};
  static constexpr Record record{"CaseIntake", fields};
  return record;
}

const Record& record_of(std::type_identity<CaseRequest>) {
  static constexpr std::array fields{maybe<&CaseRequest::tree>("case"), maybe<&CaseRequest::text>("text"),
                                     maybe<&CaseRequest::take>("take"), maybe<&CaseRequest::session>("session"),
                                     field<&CaseRequest::today>("today")};
  static constexpr Record record{"CaseRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<NumberScale>) {
  static constexpr std::array fields{field<&NumberScale::id>("id"),
                                     field<&NumberScale::construct>("construct"),
                                     field<&NumberScale::range>("range"),
                                     field<&NumberScale::score>("score"),
                                     maybe<&NumberScale::certainty>("certainty"),
                                     maybe<&NumberScale::percentile>("percentile")};
  static constexpr Record record{"NumberScale", fields};
  return record;
}

const Record& record_of(std::type_identity<NumberReading>) {
  static constexpr std::array fields{field<&NumberReading::instrument>("instrument"),
                                     field<&NumberReading::form>("form"),
                                     field<&NumberReading::revision>("revision"),
                                     maybe<&NumberReading::target>("target"),
                                     field<&NumberReading::evidence>("evidence"),
                                     field<&NumberReading::scales>("scales"),
                                     maybe<&NumberReading::styles>("styles"),
                                     maybe<&NumberReading::norm>("norm"),
                                     field<&NumberReading::notes>("notes")};
  static constexpr Record record{"NumberReading", fields};
  return record;
}

const Record& record_of(std::type_identity<UnreadPart>) {
  static constexpr std::array fields{field<&UnreadPart::of>("of"), field<&UnreadPart::reason>("reason"),
                                     field<&UnreadPart::message>("message")};
  static constexpr Record record{"UnreadPart", fields};
  return record;
}

const Record& record_of(std::type_identity<SessionLine>) {
  static constexpr std::array fields{field<&SessionLine::id>("id"),
                                     field<&SessionLine::made>("made"),
                                     field<&SessionLine::language>("language"),
                                     field<&SessionLine::marker>("marker"),
                                     field<&SessionLine::came>("came"),
                                     field<&SessionLine::answered>("answered"),
                                     field<&SessionLine::numbers>("numbers"),
                                     field<&SessionLine::unread>("unread")};
  static constexpr Record record{"SessionLine", fields};
  return record;
}

const Record& record_of(std::type_identity<NumberChange>) {
  static constexpr std::array fields{field<&NumberChange::of>("of"), field<&NumberChange::from>("from"),
                                     field<&NumberChange::to>("to"), field<&NumberChange::scales>("scales")};
  static constexpr Record record{"NumberChange", fields};
  return record;
}

const Record& record_of(std::type_identity<SourceForm>) {
  static constexpr std::array fields{
      field<&SourceForm::kind>("kind"),     field<&SourceForm::intervention>("intervention"),
      field<&SourceForm::action>("action"), field<&SourceForm::parts>("parts"),
      field<&SourceForm::must>("must"),     field<&SourceForm::own_word>("own_word"),
      field<&SourceForm::paper>("paper")};
  static constexpr Record record{"SourceForm", fields};
  return record;
}

const Record& record_of(std::type_identity<SourceLack>) {
  static constexpr std::array fields{field<&SourceLack::id>("id"), field<&SourceLack::missing>("missing")};
  static constexpr Record record{"SourceLack", fields};
  return record;
}

const Record& record_of(std::type_identity<CaseRead>) {
  static constexpr std::array fields{field<&CaseRead::tree>("case"),
                                     field<&CaseRead::taken>("taken"),
                                     field<&CaseRead::sessions>("sessions"),
                                     maybe<&CaseRead::session>("session"),
                                     maybe<&CaseRead::report>("report"),
                                     field<&CaseRead::numbers>("numbers"),
                                     field<&CaseRead::norms>("norms"),
                                     field<&CaseRead::series>("series"),
                                     field<&CaseRead::number_changes>("number_changes"),
                                     field<&CaseRead::forms>("forms"),
                                     field<&CaseRead::lacks>("lacks"),
                                     field<&CaseRead::triangulation>("triangulation"),
                                     field<&CaseRead::agenda>("agenda"),
                                     field<&CaseRead::provenance>("provenance")};
  static constexpr Record record{"CaseRead", fields};
  return record;
}

}  // namespace sb::share
