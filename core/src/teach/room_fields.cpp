#include <array>

#include "support/fields.hpp"
#include "teach/room.hpp"

namespace sb::teach {

const Record& record_of(std::type_identity<RoomRequest>) {
  static constexpr std::array fields{field<&RoomRequest::seed>("seed"), field<&RoomRequest::size>("size")};
  static constexpr Record record{"RoomRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<RoomMember>) {
  static constexpr std::array fields{field<&RoomMember::place>("place"), field<&RoomMember::at_middle>("at_middle"),
                                     field<&RoomMember::at_average>("at_average")};
  static constexpr Record record{"RoomMember", fields};
  return record;
}

const Record& record_of(std::type_identity<DimensionSpread>) {
  static constexpr std::array fields{
      field<&DimensionSpread::mean>("mean"), field<&DimensionSpread::deviation>("deviation"),
      field<&DimensionSpread::lowest>("lowest"), field<&DimensionSpread::highest>("highest")};
  static constexpr Record record{"DimensionSpread", fields};
  return record;
}

const Record& record_of(std::type_identity<RoomSpread>) {
  static constexpr std::array fields{field<&RoomSpread::anxiety>("anxiety"),
                                     field<&RoomSpread::avoidance>("avoidance")};
  static constexpr Record record{"RoomSpread", fields};
  return record;
}

const Record& record_of(std::type_identity<WordCount>) {
  static constexpr std::array fields{field<&WordCount::style>("style"), field<&WordCount::at_middle>("at_middle"),
                                     field<&WordCount::at_average>("at_average")};
  static constexpr Record record{"WordCount", fields};
  return record;
}

const Record& record_of(std::type_identity<Between>) {
  static constexpr std::array fields{field<&Between::low>("low"), field<&Between::high>("high")};
  static constexpr Record record{"Between", fields};
  return record;
}

const Record& record_of(std::type_identity<Swing>) {
  static constexpr std::array fields{field<&Swing::size>("size"), field<&Swing::draws>("draws"),
                                     field<&Swing::anxiety>("anxiety"), field<&Swing::avoidance>("avoidance"),
                                     field<&Swing::worried>("worried")};
  static constexpr Record record{"Swing", fields};
  return record;
}

const Record& record_of(std::type_identity<Room>) {
  static constexpr std::array fields{
      field<&Room::seed>("seed"),       field<&Room::range>("range"),     field<&Room::middle>("middle"),
      field<&Room::average>("average"), field<&Room::members>("members"), field<&Room::spread>("spread"),
      field<&Room::words>("words"),     field<&Room::renamed>("renamed"), field<&Room::swings>("swings")};
  static constexpr Record record{"Room", fields};
  return record;
}

}  // namespace sb::teach
