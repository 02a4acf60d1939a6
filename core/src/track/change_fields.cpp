#include <array>

#include "support/fields.hpp"
#include "track/change.hpp"

// Words in the order of the enumerators, fields in the order they are written.
namespace sb::track {

Words words_of(std::type_identity<Verdict>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"changed", "changed-once", "too-small-to-tell", "about-the-same", "not-scored"});
  return words;
}

Words words_of(std::type_identity<Direction>) {
  static constexpr auto words = std::to_array<std::string_view>({"higher", "lower"});
  return words;
}

Words words_of(std::type_identity<NoiseRule>) {
  static constexpr auto words = std::to_array<std::string_view>({"retest", "own-errors"});
  return words;
}

Words words_of(std::type_identity<Start>) {
  static constexpr auto words = std::to_array<std::string_view>({"before", "earlier"});
  return words;
}

const Record& record_of(std::type_identity<Occasion>) {
  static constexpr std::array fields{spread<&Occasion::answered>(), field<&Occasion::revision>("revision"),
                                     field<&Occasion::language>("language"), field<&Occasion::marker>("marker")};
  static constexpr Record record{"Occasion", fields};
  return record;
}

const Record& record_of(std::type_identity<ChangeRequest>) {
  static constexpr std::array fields{field<&ChangeRequest::before>("before"), field<&ChangeRequest::after>("after"),
                                     maybe<&ChangeRequest::earlier>("earlier")};
  static constexpr Record record{"ChangeRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<NoiseBand>) {
  static constexpr std::array fields{field<&NoiseBand::low>("low"), field<&NoiseBand::high>("high")};
  static constexpr Record record{"NoiseBand", fields};
  return record;
}

const Record& record_of(std::type_identity<ScaleChange>) {
  static constexpr std::array fields{
      field<&ScaleChange::role>("role"),       field<&ScaleChange::range>("range"),
      maybe<&ScaleChange::start>("start"),     maybe<&ScaleChange::between>("between"),
      maybe<&ScaleChange::end>("end"),         maybe<&ScaleChange::difference>("difference"),
      maybe<&ScaleChange::s_d>("s_d"),         maybe<&ScaleChange::band>("band"),
      maybe<&ScaleChange::rule>("rule"),       maybe<&ScaleChange::source>("source"),
      field<&ScaleChange::verdict>("verdict"), maybe<&ScaleChange::direction>("direction"),
      field<&ScaleChange::message>("message")};
  static constexpr Record record{"ScaleChange", fields};
  return record;
}

const Record& record_of(std::type_identity<Change>) {
  static constexpr std::array fields{field<&Change::instrument>("instrument"),
                                     field<&Change::revision>("revision"),
                                     field<&Change::form>("form"),
                                     field<&Change::language>("language"),
                                     maybe<&Change::target>("target"),
                                     field<&Change::evidence>("evidence"),
                                     field<&Change::from>("from"),
                                     field<&Change::scales>("scales"),
                                     field<&Change::notes>("notes"),
                                     field<&Change::provenance>("provenance")};
  static constexpr Record record{"Change", fields};
  return record;
}

}  // namespace sb::track
