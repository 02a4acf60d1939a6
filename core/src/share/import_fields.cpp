#include <array>

#include "share/import.hpp"
#include "support/fields.hpp"

namespace sb::share {

Words words_of(std::type_identity<ImportFormat>) {
  static constexpr auto words = std::to_array<std::string_view>({"csv", "fhir", "redcap", "pack"});
  return words;
}

Words words_of(std::type_identity<ImportNote>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"by-position", "order-differs", "rows-ignored", "columns-ignored",
                                       "range-matches", "range-not-given", "labels-carried"});
  return words;
}

const Record& record_of(std::type_identity<ImportRequest>) {
  static constexpr std::array fields{field<&ImportRequest::instrument>("instrument"),
                                     maybe<&ImportRequest::form>("form"),
                                     field<&ImportRequest::language>("language"),
                                     maybe<&ImportRequest::format>("format"),
                                     field<&ImportRequest::text>("text"),
                                     maybe<&ImportRequest::source>("source"),
                                     maybe<&ImportRequest::status>("status")};
  static constexpr Record record{"ImportRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<ImportedItem>) {
  static constexpr std::array fields{field<&ImportedItem::item>("item"), field<&ImportedItem::from>("from"),
                                     field<&ImportedItem::text>("text")};
  static constexpr Record record{"ImportedItem", fields};
  return record;
}

const Record& record_of(std::type_identity<ImportReport>) {
  static constexpr std::array fields{
      field<&ImportReport::format>("format"),     field<&ImportReport::found>("found"),
      field<&ImportReport::expected>("expected"), field<&ImportReport::ignored>("ignored"),
      field<&ImportReport::mapping>("mapping"),   field<&ImportReport::notes>("notes")};
  static constexpr Record record{"ImportReport", fields};
  return record;
}

const Record& record_of(std::type_identity<Imported>) {
  static constexpr std::array fields{field<&Imported::pack>("pack"), field<&Imported::report>("report")};
  static constexpr Record record{"Imported", fields};
  return record;
}

}  // namespace sb::share
