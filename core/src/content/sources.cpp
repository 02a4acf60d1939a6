#include "content/sources.hpp"

#include <array>
#include <set>

#include "content/id.hpp"
#include "support/fields.hpp"
#include "support/reader.hpp"

namespace sb::content {

void check_sources(const SourceList& list, Reader& reader) {
  if (!well_formed(list.id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, list.id);
  if (list.revision.empty()) reader.fail_at(std::string_view("revision"), ErrorCode::EmptyText);
  const Reader::Step step(reader, std::string_view("sources"));
  if (list.sources.empty()) reader.fail(ErrorCode::EmptyList);
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < list.sources.size(); ++i) {
    const Reader::Step inside(reader, i);
    const std::string& id = list.sources[i].id;
    if (!well_formed(id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, id);
    if (!seen.insert(id).second) reader.fail_at(std::string_view("id"), ErrorCode::DuplicateId, id);
  }
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
