#include <array>

#include "profile/profile.hpp"
#include "support/fields.hpp"

// Words in the order of the enumerators, fields in the order they are written.
namespace sb::profile {

Words words_of(std::type_identity<Level>) {
  static constexpr auto words = std::to_array<std::string_view>({"low", "middle", "high", "unknown"});
  return words;
}

Words words_of(std::type_identity<Sign>) {
  static constexpr auto words = std::to_array<std::string_view>({"negative", "middle", "positive", "unknown"});
  return words;
}

const Record& record_of(std::type_identity<DimensionStanding>) {
  static constexpr std::array fields{
      field<&DimensionStanding::id>("id"), field<&DimensionStanding::construct>("construct"),
      maybe<&DimensionStanding::certainty>("certainty"), maybe<&DimensionStanding::mean>("mean"),
      maybe<&DimensionStanding::interval95>("interval95")};
  static constexpr Record record{"DimensionStanding", fields};
  return record;
}

const Record& record_of(std::type_identity<Standing>) {
  static constexpr std::array fields{
      field<&Standing::instrument>("instrument"), field<&Standing::form>("form"),
      maybe<&Standing::target>("target"),         maybe<&Standing::state>("state"),
      field<&Standing::dimensions>("dimensions"), field<&Standing::style>("style"),
      field<&Standing::neighbours>("neighbours"), maybe<&Standing::position>("position")};
  static constexpr Record record{"Standing", fields};
  return record;
}

const Record& record_of(std::type_identity<AnswerBehind>) {
  static constexpr std::array fields{field<&AnswerBehind::instrument>("instrument"), field<&AnswerBehind::item>("item"),
                                     field<&AnswerBehind::answer>("answer"), maybe<&AnswerBehind::target>("target")};
  static constexpr Record record{"AnswerBehind", fields};
  return record;
}

const Record& record_of(std::type_identity<TraitStanding>) {
  static constexpr std::array fields{field<&TraitStanding::id>("id"), field<&TraitStanding::level>("level"),
                                     maybe<&TraitStanding::share>("share"), field<&TraitStanding::answers>("answers")};
  static constexpr Record record{"TraitStanding", fields};
  return record;
}

const Record& record_of(std::type_identity<CapacityStanding>) {
  static constexpr std::array fields{field<&CapacityStanding::id>("id"), field<&CapacityStanding::level>("level"),
                                     maybe<&CapacityStanding::share>("share")};
  static constexpr Record record{"CapacityStanding", fields};
  return record;
}

const Record& record_of(std::type_identity<ModelStanding>) {
  static constexpr std::array fields{field<&ModelStanding::id>("id"), field<&ModelStanding::sign>("sign"),
                                     maybe<&ModelStanding::share>("share")};
  static constexpr Record record{"ModelStanding", fields};
  return record;
}

const Record& record_of(std::type_identity<StrategyStanding>) {
  static constexpr std::array fields{field<&StrategyStanding::id>("id"), field<&StrategyStanding::level>("level"),
                                     maybe<&StrategyStanding::count>("count"), field<&StrategyStanding::of>("of")};
  static constexpr Record record{"StrategyStanding", fields};
  return record;
}

const Record& record_of(std::type_identity<RaisedFlag>) {
  static constexpr std::array fields{field<&RaisedFlag::id>("id"), maybe<&RaisedFlag::target>("target")};
  static constexpr Record record{"RaisedFlag", fields};
  return record;
}

const Record& record_of(std::type_identity<PersonStanding>) {
  static constexpr std::array fields{field<&PersonStanding::target>("target"), maybe<&PersonStanding::state>("state")};
  static constexpr Record record{"PersonStanding", fields};
  return record;
}

const Record& record_of(std::type_identity<Mismatch>) {
  static constexpr std::array fields{field<&Mismatch::construct>("construct"), field<&Mismatch::message>("message")};
  static constexpr Record record{"Mismatch", fields};
  return record;
}

const Record& record_of(std::type_identity<SourceReading>) {
  static constexpr std::array fields{field<&SourceReading::id>("id"), field<&SourceReading::style>("style")};
  static constexpr Record record{"SourceReading", fields};
  return record;
}

const Record& record_of(std::type_identity<SelfRatings>) {
  static constexpr std::array fields{maybe<&SelfRatings::upset>("upset"), maybe<&SelfRatings::readiness>("readiness"),
                                     maybe<&SelfRatings::urge>("urge"), maybe<&SelfRatings::distress>("distress")};
  static constexpr Record record{"SelfRatings", fields};
  return record;
}

const Record& record_of(std::type_identity<ProfileRequest>) {
  static constexpr std::array fields{field<&ProfileRequest::measurements>("measurements"),
                                     maybe<&ProfileRequest::self_ratings>("self_ratings"),
                                     maybe<&ProfileRequest::history>("history"),
                                     maybe<&ProfileRequest::sources>("sources"), maybe<&ProfileRequest::cut>("cut")};
  static constexpr Record record{"ProfileRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<ProfileProvenance>) {
  static constexpr std::array fields{field<&ProfileProvenance::engine>("engine"),
                                     field<&ProfileProvenance::instruments>("instruments")};
  static constexpr Record record{"ProfileProvenance", fields};
  return record;
}

const Record& record_of(std::type_identity<Profile>) {
  static constexpr std::array fields{
      field<&Profile::standings>("standings"),   maybe<&Profile::general>("general"),
      maybe<&Profile::easier>("easier"),         field<&Profile::traits>("traits"),
      field<&Profile::capacities>("capacities"), field<&Profile::models>("models"),
      field<&Profile::strategies>("strategies"), field<&Profile::flags>("flags"),
      field<&Profile::people>("people"),         field<&Profile::self_ratings>("self_ratings"),
      field<&Profile::mismatches>("mismatches"), field<&Profile::history>("history"),
      field<&Profile::sources>("sources"),       field<&Profile::sources_differ>("sources_differ"),
      field<&Profile::provenance>("provenance")};
  static constexpr Record record{"Profile", fields};
  return record;
}

}  // namespace sb::profile
