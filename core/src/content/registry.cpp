#include "content/registry.hpp"

#include <algorithm>
#include <utility>

#include "support/json_io.hpp"

namespace sb::content {
namespace {

template <class Body>
const Body* find_on(const Registry::Shelf<Body>& shelf, std::string_view id) {
  const auto matches = [&](const auto& known) { return known->id == id; };
  const auto found = std::find_if(shelf.packs.begin(), shelf.packs.end(), matches);
  return found == shelf.packs.end() ? nullptr : found->get();
}

/// Puts a pack where its id stands already, or at the end; never in place of one that is compiled in.
template <class Body>
Result<PackName> put(Registry::Shelf<Body>& shelf, std::string_view format, Result<Body> read) {
  if (!read.ok()) return read.errors();
  auto fresh = std::make_unique<Body>(std::move(read).value());
  PackName name{format, fresh->id, fresh->revision};
  const auto matches = [&](const auto& known) { return known->id == fresh->id; };
  const auto found = std::find_if(shelf.packs.begin(), shelf.packs.end(), matches);
  if (found == shelf.packs.end()) {
    shelf.packs.push_back(std::move(fresh));
    return name;
  }
  const bool built_in = static_cast<std::size_t>(found - shelf.packs.begin()) < shelf.built_in;
  if (built_in) return Error{ErrorCode::BuiltInPack, "/id", name.id};
  *found = std::move(fresh);
  return name;
}

}  // namespace

Registry::Registry() {
  for (const BuiltIn& pack : built_in_packs()) add_built_in(pack);
  instruments_.built_in = instruments_.packs.size();
  norms_.built_in = norms_.packs.size();
}

void Registry::add_built_in(const BuiltIn& pack) {
  auto json = parse_json(pack.text);
  if (!json.ok()) return keep_faults(pack, json.errors());
  if (format_of(json.value()) == kVocabularyFormat) {
    auto vocabulary = read_vocabulary(json.value());
    if (!vocabulary.ok()) return keep_faults(pack, vocabulary.errors());
    vocabulary_ = std::move(vocabulary).value();
    return;
  }
  const auto added = load(json.value());
  if (!added.ok()) keep_faults(pack, added.errors());
}

void Registry::keep_faults(const BuiltIn& pack, const Errors& errors) {
  for (Error error : errors) {
    error.path.insert(0, pack.file);
    faults_.push_back(std::move(error));
  }
}

/// A norm, compared with its instrument where that is known already; `score` compares it again when it is used.
Result<Norm> Registry::read_norm_here(const Json& pack) const {
  auto norm = read_norm(pack);
  const Instrument* instrument = norm.ok() ? find(norm.value().instrument) : nullptr;
  if (instrument == nullptr) return norm;
  Reader reader;
  check_norm_of(norm.value(), *instrument, reader);
  if (!reader.ok()) return reader.errors();
  return norm;
}

Result<PackName> Registry::load(const Json& pack) {
  if (format_of(pack) == kNormFormat) return put(norms_, kNormFormat, read_norm_here(pack));
  return put(instruments_, kInstrumentFormat, read_instrument(pack));
}

const Instrument* Registry::find(std::string_view id) const {
  return find_on(instruments_, id);
}

const Norm* Registry::find_norm(std::string_view id) const {
  return find_on(norms_, id);
}
}  // namespace sb::content
