#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "content/id.hpp"
#include "support/reader.hpp"

namespace sb::content {

/// Calls `check(i)` with the reader standing on each entry of a list; every id has to be well formed and there once.
template <class Entry, class Check>
void check_entries(std::string_view list, const std::vector<Entry>& entries, Reader& reader, Check check) {
  const Reader::Step step(reader, list);
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Reader::Step inside(reader, i);
    const std::string_view id = entries[i].id;
    if (!well_formed(id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, id);
    if (!seen.insert(id).second) reader.fail_at(std::string_view("id"), ErrorCode::DuplicateId, id);
    check(entries[i]);
  }
}

/// The same for a list that is what its pack is there for: it has a name, a revision and one entry at least.
template <class Pack, class Entry, class Check>
void check_pack_of(const Pack& pack, std::string_view list, const std::vector<Entry>& entries, Reader& reader,
                   Check check) {
  if (!well_formed(pack.id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, pack.id);
  if (pack.revision.empty()) reader.fail_at(std::string_view("revision"), ErrorCode::EmptyText);
  if (entries.empty()) reader.fail_at(list, ErrorCode::EmptyList);
  check_entries(list, entries, reader, check);
}

}  // namespace sb::content
