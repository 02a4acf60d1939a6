#include <array>

#include "share/shared.hpp"
#include "support/fields.hpp"

namespace sb::share {

Words words_of(std::type_identity<SharePart>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"scores", "answers", "about-reader", "differences", "marker"});
  return words;
}

Words words_of(std::type_identity<WhyNot>) {
  static constexpr auto words = std::to_array<std::string_view>({"sensitive", "unscored", "about-reader"});
  return words;
}

Words words_of(std::type_identity<Agreement>) {
  static constexpr auto words = std::to_array<std::string_view>({"same", "differs", "no-answers", "not-loaded"});
  return words;
}

const Record& record_of(std::type_identity<SharedMeasurement>) {
  static constexpr std::array fields{
      field<&SharedMeasurement::instrument>("instrument"), field<&SharedMeasurement::form>("form"),
      field<&SharedMeasurement::revision>("revision"),     maybe<&SharedMeasurement::target>("target"),
      maybe<&SharedMeasurement::state>("state"),           field<&SharedMeasurement::scales>("scales"),
      maybe<&SharedMeasurement::answers>("answers")};
  static constexpr Record record{"SharedMeasurement", fields};
  return record;
}

const Record& record_of(std::type_identity<Shared>) {
  static constexpr std::array fields{maybe<&Shared::notice>("notice"),
                                     field<&Shared::engine>("engine"),
                                     field<&Shared::made>("made"),
                                     field<&Shared::language>("language"),
                                     maybe<&Shared::marker>("marker"),
                                     maybe<&Shared::site>("site"),
                                     field<&Shared::measurements>("measurements"),
                                     maybe<&Shared::differences>("differences")};
  static constexpr Record record{"Shared", fields};
  return record;
}

const Record& record_of(std::type_identity<SharedFile>) {
  static constexpr std::array fields{spread<&SharedFile::header>(), spread<&SharedFile::shared>()};
  static constexpr Record record{"SharedFile", fields};
  return record;
}

const Record& record_of(std::type_identity<ShareRequest>) {
  static constexpr std::array fields{
      field<&ShareRequest::made>("made"),     field<&ShareRequest::language>("language"),
      maybe<&ShareRequest::marker>("marker"), field<&ShareRequest::measurements>("measurements"),
      field<&ShareRequest::parts>("parts"),   field<&ShareRequest::notice>("notice"),
      maybe<&ShareRequest::site>("site")};
  static constexpr Record record{"ShareRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<NotShared>) {
  static constexpr std::array fields{spread<&NotShared::part>(), field<&NotShared::why>("why")};
  static constexpr Record record{"NotShared", fields};
  return record;
}

const Record& record_of(std::type_identity<Offer>) {
  static constexpr std::array fields{maybe<&Offer::name>("name"), maybe<&Offer::text>("text"),
                                     maybe<&Offer::shared>("shared"), maybe<&Offer::comparison>("comparison"),
                                     field<&Offer::left_out>("left_out")};
  static constexpr Record record{"Offer", fields};
  return record;
}

const Record& record_of(std::type_identity<OpenRequest>) {
  static constexpr std::array fields{field<&OpenRequest::text>("text")};
  static constexpr Record record{"OpenRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<Opened>) {
  static constexpr std::array fields{field<&Opened::shared>("shared"), maybe<&Opened::comparison>("comparison"),
                                     field<&Opened::agreement>("agreement")};
  static constexpr Record record{"Opened", fields};
  return record;
}

}  // namespace sb::share
