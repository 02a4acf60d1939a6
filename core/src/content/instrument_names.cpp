#include "content/instrument_names.hpp"

#include <array>
#include <set>

#include "content/vocabulary.hpp"
#include "support/fields.hpp"

namespace sb::content {
namespace {

/// A name that stands for anything at all, and for one thing only.
template <class T>
void check_terms(std::string_view list, const std::vector<T>& entries, std::set<std::string>& seen, Reader& reader) {
  const Reader::Step step(reader, list);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::string term = folded(entries[i].term);
    if (term.empty()) reader.fail_at(i, ErrorCode::EmptyText);
    if (!seen.insert(term).second) reader.fail_at(i, ErrorCode::DuplicateId, term);
  }
}

}  // namespace

std::vector<NameMatch> look_up(const InstrumentNames& names, std::string_view term) {
  const std::string wanted = folded(term);
  std::vector<NameMatch> matches;
  for (const Alias& alias : names.aliases) {
    if (folded(alias.term) == wanted) matches.push_back({alias.instrument, alias.note});
  }
  for (const AmbiguousName& name : names.ambiguous) {
    if (folded(name.term) != wanted) continue;
    for (const std::string& candidate : name.candidates) matches.push_back({candidate, {}});
  }
  return matches;
}

void check_instrument_names(const InstrumentNames& names, Reader& reader) {
  std::set<std::string> seen;
  check_terms("aliases", names.aliases, seen, reader);
  check_terms("ambiguous", names.ambiguous, seen, reader);
  const Reader::Step step(reader, std::string_view("ambiguous"));
  for (std::size_t i = 0; i < names.ambiguous.size(); ++i) {
    if (names.ambiguous[i].candidates.size() < 2) reader.fail_at(i, ErrorCode::EmptyList, names.ambiguous[i].term);
  }
}

const Record& record_of(std::type_identity<Alias>) {
  static constexpr std::array fields{field<&Alias::term>("term"), field<&Alias::instrument>("instrument"),
                                     maybe<&Alias::note>("note")};
  static constexpr Record record{"Alias", fields};
  return record;
}

const Record& record_of(std::type_identity<AmbiguousName>) {
  static constexpr std::array fields{field<&AmbiguousName::term>("term"),
                                     field<&AmbiguousName::candidates>("candidates")};
  static constexpr Record record{"AmbiguousName", fields};
  return record;
}

const Record& record_of(std::type_identity<InstrumentNames>) {
  static constexpr std::array fields{field<&InstrumentNames::revision>("revision"),
                                     field<&InstrumentNames::aliases>("aliases"),
                                     field<&InstrumentNames::ambiguous>("ambiguous")};
  static constexpr Record record{"InstrumentNames", fields};
  return record;
}

const Record& record_of(std::type_identity<NameMatch>) {
  static constexpr std::array fields{field<&NameMatch::instrument>("instrument"), maybe<&NameMatch::note>("note")};
  static constexpr Record record{"NameMatch", fields};
  return record;
}

}  // namespace sb::content
