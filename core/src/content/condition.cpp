#include "content/condition.hpp"

#include <array>

#include "support/fields.hpp"

namespace sb::content {

Words words_of(std::type_identity<PatternWord>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"secure", "preoccupied", "dismissing", "fearful", "between", "insufficient"});
  return words;
}

Words words_of(std::type_identity<Axis>) {
  static constexpr auto words = std::to_array<std::string_view>({"anxiety", "avoidance"});
  return words;
}

Words words_of(std::type_identity<AxisLevel>) {
  static constexpr auto words = std::to_array<std::string_view>({"low", "near", "high"});
  return words;
}

Words words_of(std::type_identity<Rating>) {
  static constexpr auto words = std::to_array<std::string_view>({"upset", "readiness", "urge", "distress"});
  return words;
}

Words words_of(std::type_identity<RatingSide>) {
  static constexpr auto words = std::to_array<std::string_view>({"above", "at-most", "below"});
  return words;
}

Words words_of(std::type_identity<Place>) {
  static constexpr auto words = std::to_array<std::string_view>({"self", "clinic", "classroom"});
  return words;
}

Words words_of(std::type_identity<People>) {
  static constexpr auto words = std::to_array<std::string_view>({"named", "several", "not-afraid", "afraid", "unsaid"});
  return words;
}

const Record& record_of(std::type_identity<Always>) {
  static constexpr std::span<const Field> fields;
  static constexpr Record record{"Always", fields};
  return record;
}

const Record& record_of(std::type_identity<All>) {
  static constexpr std::array fields{field<&All::of>("of")};
  static constexpr Record record{"All", fields};
  return record;
}

const Record& record_of(std::type_identity<Any>) {
  static constexpr std::array fields{field<&Any::of>("of")};
  static constexpr Record record{"Any", fields};
  return record;
}

const Record& record_of(std::type_identity<Not>) {
  static constexpr std::array fields{field<&Not::of>("of")};
  static constexpr Record record{"Not", fields};
  return record;
}

const Record& record_of(std::type_identity<PatternIs>) {
  static constexpr std::array fields{field<&PatternIs::pattern>("pattern")};
  static constexpr Record record{"PatternIs", fields};
  return record;
}

const Record& record_of(std::type_identity<AxisIs>) {
  static constexpr std::array fields{field<&AxisIs::dimension>("dimension"), field<&AxisIs::level>("level")};
  static constexpr Record record{"DimensionIs", fields};
  return record;
}

const Record& record_of(std::type_identity<TraitHigh>) {
  static constexpr std::array fields{field<&TraitHigh::trait>("trait")};
  static constexpr Record record{"TraitHigh", fields};
  return record;
}

const Record& record_of(std::type_identity<CapacityLow>) {
  static constexpr std::array fields{field<&CapacityLow::capacity>("capacity")};
  static constexpr Record record{"CapacityLow", fields};
  return record;
}

const Record& record_of(std::type_identity<ModelNegative>) {
  static constexpr std::array fields{field<&ModelNegative::model>("model")};
  static constexpr Record record{"ModelNegative", fields};
  return record;
}

const Record& record_of(std::type_identity<FlagUp>) {
  static constexpr std::array fields{field<&FlagUp::flag>("flag")};
  static constexpr Record record{"FlagUp", fields};
  return record;
}

const Record& record_of(std::type_identity<PlaceIs>) {
  static constexpr std::array fields{field<&PlaceIs::context>("context")};
  static constexpr Record record{"PlaceIs", fields};
  return record;
}

const Record& record_of(std::type_identity<RatingPast>) {
  static constexpr std::array fields{field<&RatingPast::rating>("rating"), field<&RatingPast::side>("side"),
                                     field<&RatingPast::threshold>("threshold")};
  static constexpr Record record{"RatingPast", fields};
  return record;
}

const Record& record_of(std::type_identity<Picked>) {
  static constexpr std::array fields{field<&Picked::construct>("construct")};
  static constexpr Record record{"PickedConstruct", fields};
  return record;
}

const Record& record_of(std::type_identity<StageDone>) {
  static constexpr std::array fields{field<&StageDone::stage>("stage")};
  static constexpr Record record{"StageDone", fields};
  return record;
}

const Record& record_of(std::type_identity<PeopleAre>) {
  static constexpr std::array fields{field<&PeopleAre::state>("state")};
  static constexpr Record record{"PeopleAre", fields};
  return record;
}

const Record& record_of(std::type_identity<GateYes>) {
  static constexpr std::array fields{field<&GateYes::gate>("gate")};
  static constexpr Record record{"GateYes", fields};
  return record;
}

const Record& record_of(std::type_identity<PartnerIs>) {
  static constexpr std::array fields{field<&PartnerIs::pattern>("pattern")};
  static constexpr Record record{"PartnerIs", fields};
  return record;
}

const Record& record_of(std::type_identity<JointWork>) {
  static constexpr std::span<const Field> fields;
  static constexpr Record record{"JointWork", fields};
  return record;
}

const Record& record_of(std::type_identity<Condition>) {
  static constexpr std::array fields{family<&Condition::kind>("kind")};
  static constexpr Record record{"Condition", fields};
  return record;
}

}  // namespace sb::content
