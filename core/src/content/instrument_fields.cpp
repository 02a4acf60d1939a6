#include <array>

#include "content/instrument.hpp"
#include "support/fields.hpp"

// Words in the order of the enumerators, fields in the order they are written.
namespace sb::content {

Words words_of(std::type_identity<Evidence>) {
  static constexpr auto words = std::to_array<std::string_view>({"untested", "published"});
  return words;
}

Words words_of(std::type_identity<TextTerms>) {
  static constexpr auto words = std::to_array<std::string_view>({"included", "not-included"});
  return words;
}

Words words_of(std::type_identity<Verification>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"own", "verified", "secondary", "computed", "unverified"});
  return words;
}

Words words_of(std::type_identity<About>) {
  static constexpr auto words = std::to_array<std::string_view>({"people-close", "target", "self"});
  return words;
}

Words words_of(std::type_identity<Role>) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"dimension", "trait", "model", "capacity", "strategy", "description", "behaviour", "figure", "impairment"});
  return words;
}

Words words_of(std::type_identity<Metric>) {
  static constexpr auto words = std::to_array<std::string_view>({"mean"});
  return words;
}

Words words_of(std::type_identity<CutBasis>) {
  static constexpr auto words = std::to_array<std::string_view>({"scale-midpoint", "chosen"});
  return words;
}

const Record& record_of(std::type_identity<Provenance>) {
  static constexpr std::array fields{field<&Provenance::source>("source"), field<&Provenance::terms>("terms"),
                                     field<&Provenance::text>("text"),
                                     field<&Provenance::verification>("verification")};
  static constexpr Record record{"Provenance", fields};
  return record;
}

const Record& record_of(std::type_identity<Response>) {
  static constexpr std::array fields{field<&Response::id>("id"), field<&Response::min>("min"),
                                     field<&Response::max>("max")};
  static constexpr Record record{"Response", fields};
  return record;
}

const Record& record_of(std::type_identity<RatingItem>) {
  static constexpr std::array fields{maybe<&RatingItem::response>("response")};
  static constexpr Record record{"RatingItem", fields};
  return record;
}

const Record& record_of(std::type_identity<ChoiceItem>) {
  static constexpr std::array fields{field<&ChoiceItem::options>("options")};
  static constexpr Record record{"ChoiceItem", fields};
  return record;
}

const Record& record_of(std::type_identity<PeopleItem>) {
  static constexpr Record record{"PeopleItem", {}};
  return record;
}

const Record& record_of(std::type_identity<Item>) {
  static constexpr std::array fields{field<&Item::id>("id"), family<&Item::kind>("kind"),
                                     field<&Item::traces>("traces"), maybe<&Item::sensitive>("sensitive")};
  static constexpr Record record{"Item", fields};
  return record;
}

const Record& record_of(std::type_identity<MeanScale>) {
  static constexpr std::array fields{maybe<&MeanScale::reversed>("reversed"), maybe<&MeanScale::also_sum>("also_sum")};
  static constexpr Record record{"MeanScale", fields};
  return record;
}

const Record& record_of(std::type_identity<WeightedScale>) {
  static constexpr std::array fields{field<&WeightedScale::weights>("weights")};
  static constexpr Record record{"WeightedScale", fields};
  return record;
}

const Record& record_of(std::type_identity<CountScale>) {
  static constexpr std::array fields{field<&CountScale::option>("option")};
  static constexpr Record record{"CountScale", fields};
  return record;
}

const Record& record_of(std::type_identity<PeopleScale>) {
  static constexpr std::array fields{maybe<&PeopleScale::turned_to>("turned_to")};
  static constexpr Record record{"PeopleScale", fields};
  return record;
}

const Record& record_of(std::type_identity<Scale>) {
  static constexpr std::array fields{field<&Scale::id>("id"),       family<&Scale::kind>("kind"),
                                     field<&Scale::role>("role"),   field<&Scale::construct>("construct"),
                                     field<&Scale::items>("items"), field<&Scale::minimum_share>("minimum_share"),
                                     maybe<&Scale::forms>("forms")};
  static constexpr Record record{"Scale", fields};
  return record;
}

const Record& record_of(std::type_identity<Form>) {
  static constexpr std::array fields{field<&Form::id>("id"), field<&Form::items>("items"),
                                     field<&Form::minutes>("minutes")};
  static constexpr Record record{"Form", fields};
  return record;
}

const Record& record_of(std::type_identity<Cut>) {
  static constexpr std::array fields{field<&Cut::metric>("metric"), field<&Cut::value>("value"),
                                     field<&Cut::basis>("basis")};
  static constexpr Record record{"Cut", fields};
  return record;
}

const Record& record_of(std::type_identity<Placement>) {
  static constexpr std::array fields{field<&Placement::anxiety>("anxiety"), field<&Placement::avoidance>("avoidance"),
                                     field<&Placement::cut>("cut"), field<&Placement::minimum_items>("minimum_items")};
  static constexpr Record record{"Placement", fields};
  return record;
}

const Record& record_of(std::type_identity<Band>) {
  static constexpr std::array fields{field<&Band::id>("id"), field<&Band::up_to_percent>("up_to_percent")};
  static constexpr Record record{"Band", fields};
  return record;
}

const Record& record_of(std::type_identity<Flag>) {
  static constexpr std::array fields{field<&Flag::id>("id"),
                                     field<&Flag::items>("items"),
                                     maybe<&Flag::value_at_least>("value_at_least"),
                                     maybe<&Flag::options>("options"),
                                     field<&Flag::count_at_least>("count_at_least"),
                                     maybe<&Flag::skips_count>("skips_count")};
  static constexpr Record record{"Flag", fields};
  return record;
}

const Record& record_of(std::type_identity<StyleFunction>) {
  static constexpr std::array fields{field<&StyleFunction::style>("style"), field<&StyleFunction::anxiety>("anxiety"),
                                     field<&StyleFunction::avoidance>("avoidance"),
                                     field<&StyleFunction::constant>("constant")};
  static constexpr Record record{"StyleFunction", fields};
  return record;
}

const Record& record_of(std::type_identity<Functions>) {
  static constexpr std::array fields{field<&Functions::name>("name"), field<&Functions::styles>("styles"),
                                     field<&Functions::verification>("verification"),
                                     field<&Functions::source>("source")};
  static constexpr Record record{"Functions", fields};
  return record;
}

const Record& record_of(std::type_identity<Composite>) {
  static constexpr std::array fields{field<&Composite::id>("id"), field<&Composite::targets>("targets")};
  static constexpr Record record{"Composite", fields};
  return record;
}

const Record& record_of(std::type_identity<Reliability>) {
  static constexpr std::array fields{field<&Reliability::scale>("scale"),
                                     maybe<&Reliability::target>("target"),
                                     field<&Reliability::coefficient>("coefficient"),
                                     field<&Reliability::value>("value"),
                                     field<&Reliability::sd>("sd"),
                                     field<&Reliability::n>("n"),
                                     field<&Reliability::sample>("sample"),
                                     field<&Reliability::verification>("verification"),
                                     field<&Reliability::source>("source")};
  static constexpr Record record{"Reliability", fields};
  return record;
}

const Record& record_of(std::type_identity<Instrument>) {
  static constexpr std::array fields{field<&Instrument::id>("id"),
                                     field<&Instrument::revision>("revision"),
                                     maybe<&Instrument::family>("family"),
                                     field<&Instrument::evidence>("evidence"),
                                     field<&Instrument::provenance>("provenance"),
                                     field<&Instrument::about>("about"),
                                     field<&Instrument::response>("response"),
                                     maybe<&Instrument::targets>("targets"),
                                     maybe<&Instrument::general_target>("general_target"),
                                     maybe<&Instrument::readers>("readers"),
                                     field<&Instrument::items>("items"),
                                     field<&Instrument::scales>("scales"),
                                     field<&Instrument::forms>("forms"),
                                     maybe<&Instrument::position>("position"),
                                     maybe<&Instrument::bands>("bands"),
                                     maybe<&Instrument::flags>("flags"),
                                     maybe<&Instrument::reliabilities>("reliabilities"),
                                     maybe<&Instrument::functions>("functions"),
                                     maybe<&Instrument::composite>("composite"),
                                     maybe<&Instrument::notes>("notes"),
                                     maybe<&Instrument::quality>("quality"),
                                     maybe<&Instrument::smallest_difference>("smallest_difference")};
  static constexpr Record record{"Instrument", fields};
  return record;
}

}  // namespace sb::content
