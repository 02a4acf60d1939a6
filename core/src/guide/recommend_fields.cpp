#include <array>

#include "guide/recommend.hpp"
#include "support/fields.hpp"

// Fields in the order they are written.
namespace sb::guide {

const Record& record_of(std::type_identity<ReasonValue>) {
  static constexpr std::array fields{field<&ReasonValue::kind>("kind"), field<&ReasonValue::id>("id"),
                                     field<&ReasonValue::value>("value")};
  static constexpr Record record{"ReasonValue", fields};
  return record;
}

const Record& record_of(std::type_identity<ReasonGiven>) {
  static constexpr std::array fields{field<&ReasonGiven::rule>("rule"), maybe<&ReasonGiven::plan>("plan"),
                                     field<&ReasonGiven::values>("values")};
  static constexpr Record record{"ReasonGiven", fields};
  return record;
}

const Record& record_of(std::type_identity<PlanItem>) {
  static constexpr std::array fields{field<&PlanItem::intervention>("intervention"),
                                     field<&PlanItem::actions>("actions"),
                                     field<&PlanItem::asks>("asks"),
                                     field<&PlanItem::stage>("stage"),
                                     maybe<&PlanItem::minutes>("minutes"),
                                     field<&PlanItem::evidence>("evidence"),
                                     field<&PlanItem::gates>("gates"),
                                     field<&PlanItem::reasons>("reasons"),
                                     field<&PlanItem::waits_for>("waits_for"),
                                     maybe<&PlanItem::nearest_change>("nearest_change")};
  static constexpr Record record{"PlanItem", fields};
  return record;
}

const Record& record_of(std::type_identity<PlanQuestion>) {
  static constexpr std::array fields{spread<&PlanQuestion::item>(), field<&PlanQuestion::first>("first")};
  static constexpr Record record{"PlanQuestion", fields};
  return record;
}

const Record& record_of(std::type_identity<HeldItem>) {
  static constexpr std::array fields{field<&HeldItem::intervention>("intervention"),
                                     field<&HeldItem::stage>("stage"),
                                     field<&HeldItem::gates>("gates"),
                                     field<&HeldItem::rules>("rules"),
                                     field<&HeldItem::preferences>("preferences"),
                                     field<&HeldItem::declined>("declined"),
                                     maybe<&HeldItem::nearest_change>("nearest_change")};
  static constexpr Record record{"HeldItem", fields};
  return record;
}

const Record& record_of(std::type_identity<RuleHeld>) {
  static constexpr std::array fields{field<&RuleHeld::rule>("rule"), field<&RuleHeld::values>("values")};
  static constexpr Record record{"RuleHeld", fields};
  return record;
}

const Record& record_of(std::type_identity<PlanProvenance>) {
  static constexpr std::array fields{field<&PlanProvenance::engine>("engine"), field<&PlanProvenance::packs>("packs")};
  static constexpr Record record{"PlanProvenance", fields};
  return record;
}

const Record& record_of(std::type_identity<Plan>) {
  static constexpr std::array fields{field<&Plan::now>("now"),
                                     field<&Plan::in_the_moment>("in_the_moment"),
                                     field<&Plan::next>("next"),
                                     field<&Plan::later>("later"),
                                     maybe<&Plan::professional>("professional"),
                                     field<&Plan::held_back>("held_back"),
                                     field<&Plan::messages>("messages"),
                                     field<&Plan::rules>("rules"),
                                     field<&Plan::provenance>("provenance")};
  static constexpr Record record{"Plan", fields};
  return record;
}

}  // namespace sb::guide
