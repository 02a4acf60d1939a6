#include "content/reading.hpp"

#include <array>
#include <set>

#include "content/id.hpp"
#include "support/fields.hpp"

namespace sb::content {

void check_readings(const ReadingSet& set, Reader& reader) {
  if (!well_formed(set.id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, set.id);
  if (set.revision.empty()) reader.fail_at(std::string_view("revision"), ErrorCode::EmptyText);
  const Reader::Step step(reader, std::string_view("readings"));
  if (set.readings.empty()) reader.fail(ErrorCode::EmptyList);
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < set.readings.size(); ++i) {
    const Reader::Step inside(reader, i);
    const std::string& id = set.readings[i].id;
    if (!well_formed(id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, id);
    if (!seen.insert(id).second) reader.fail_at(std::string_view("id"), ErrorCode::DuplicateId, id);
    if (set.readings[i].sources.empty()) reader.fail_at(std::string_view("sources"), ErrorCode::EmptyList);
  }
}

Words words_of(std::type_identity<ReadingKind>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"dimension", "pattern", "model", "strategy", "idea", "trait", "capacity", "task",
                                       "ground", "outcome", "pair", "word", "error", "conflict", "overclaim"});
  return words;
}

const Record& record_of(std::type_identity<Reading>) {
  static constexpr std::array fields{field<&Reading::id>("id"), field<&Reading::kind>("kind"),
                                     field<&Reading::sources>("sources"), field<&Reading::related>("related")};
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
