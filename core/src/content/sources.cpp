#include "content/sources.hpp"

#include <array>

#include "content/entries.hpp"
#include "support/fields.hpp"

namespace sb::content {

void check_sources(const SourceList& list, Reader& reader) {
  check_pack_of(list, "sources", list.sources, reader, [](const Source&) {});
}

Words words_of(std::type_identity<SourceKind>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"clinician-blog", "explainer", "survey", "article", "essay"});
  return words;
}

const Record& record_of(std::type_identity<Source>) {
  static constexpr std::array fields{field<&Source::id>("id"), field<&Source::kind>("kind")};
  static constexpr Record record{"Source", fields};
  return record;
}

const Record& record_of(std::type_identity<SourceList>) {
  static constexpr std::array fields{field<&SourceList::id>("id"), field<&SourceList::revision>("revision"),
                                     field<&SourceList::sources>("sources")};
  static constexpr Record record{"SourceList", fields};
  return record;
}

}  // namespace sb::content
