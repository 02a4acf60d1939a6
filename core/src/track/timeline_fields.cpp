#include <array>

#include "support/fields.hpp"
#include "track/timeline.hpp"

// Fields in the order they are written.
namespace sb::track {

const Record& record_of(std::type_identity<TimelineRequest>) {
  static constexpr std::array fields{field<&TimelineRequest::journal>("journal"),
                                     field<&TimelineRequest::today>("today")};
  static constexpr Record record{"TimelineRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<TimelineScore>) {
  static constexpr std::array fields{field<&TimelineScore::n>("n"), maybe<&TimelineScore::mean>("mean"),
                                     maybe<&TimelineScore::sem>("sem"),
                                     maybe<&TimelineScore::interval95>("interval95")};
  static constexpr Record record{"TimelineScore", fields};
  return record;
}

const Record& record_of(std::type_identity<TimelinePoint>) {
  static constexpr std::array fields{
      field<&TimelinePoint::occasion>("occasion"), field<&TimelinePoint::made>("made"),
      field<&TimelinePoint::language>("language"), field<&TimelinePoint::form>("form"),
      field<&TimelinePoint::revision>("revision"), field<&TimelinePoint::marker>("marker"),
      field<&TimelinePoint::scales>("scales"),     maybe<&TimelinePoint::change>("change"),
      maybe<&TimelinePoint::refused>("refused"),   maybe<&TimelinePoint::message>("message")};
  static constexpr Record record{"TimelinePoint", fields};
  return record;
}

const Record& record_of(std::type_identity<TimelineSeries>) {
  static constexpr std::array fields{spread<&TimelineSeries::of>(), field<&TimelineSeries::points>("points")};
  static constexpr Record record{"TimelineSeries", fields};
  return record;
}

const Record& record_of(std::type_identity<CheckIn>) {
  static constexpr std::array fields{spread<&CheckIn::of>(),
                                     field<&CheckIn::last>("last"),
                                     field<&CheckIn::days>("days"),
                                     field<&CheckIn::wait_days>("wait_days"),
                                     field<&CheckIn::wait>("wait"),
                                     maybe<&CheckIn::until>("until"),
                                     maybe<&CheckIn::message>("message")};
  static constexpr Record record{"CheckIn", fields};
  return record;
}

const Record& record_of(std::type_identity<Timeline>) {
  static constexpr std::array fields{field<&Timeline::series>("series"), field<&Timeline::check_ins>("check_ins"),
                                     field<&Timeline::practice>("practice")};
  static constexpr Record record{"Timeline", fields};
  return record;
}

}  // namespace sb::track
