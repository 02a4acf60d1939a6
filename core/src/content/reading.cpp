#include "content/reading.hpp"

#include <array>

#include "content/entries.hpp"
#include "support/fields.hpp"

namespace sb::content {

void check_readings(const ReadingSet& set, Reader& reader) {
  check_pack_of(set, "readings", set.readings, reader, [&](const Reading& each) {
    if (each.sources.empty()) reader.fail_at(std::string_view("sources"), ErrorCode::EmptyList);
  });
}

Words words_of(std::type_identity<ReadingKind>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"dimension", "pattern", "model", "strategy", "idea", "trait", "capacity", "task",
                                       "ground", "outcome", "pair", "word", "error", "conflict", "overclaim"});
  return words;
}

const Record& record_of(std::type_identity<Reading>) {
  static constexpr std::array fields{field<&Reading::id>("id"), field<&Reading::kind>("kind"),
                                     field<&Reading::sources>("sources"), field<&Reading::related>("related"),
                                     maybe<&Reading::revision>("revision")};
  static constexpr Record record{"LibraryReading", fields};
  return record;
}

const Record& record_of(std::type_identity<ReadingSet>) {
  static constexpr std::array fields{field<&ReadingSet::id>("id"), field<&ReadingSet::revision>("revision"),
                                     field<&ReadingSet::provenance>("provenance"),
                                     field<&ReadingSet::readings>("readings")};
  static constexpr Record record{"ReadingSet", fields};
  return record;
}

}  // namespace sb::content
