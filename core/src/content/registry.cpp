#include "content/registry.hpp"

#include <algorithm>
#include <utility>

#include "support/json_io.hpp"

namespace sb::content {

Registry::Registry() {
  for (const BuiltIn& pack : built_in_packs()) add_built_in(pack);
  built_in_count_ = instruments_.size();
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
  if (format_of(json.value()) == kInstrumentNamesFormat) {
    auto names = read_instrument_names(json.value());
    if (!names.ok()) return keep_faults(pack, names.errors());
    names_ = std::move(names).value();
    return;
  }
  auto instrument = read_instrument(json.value());
  if (!instrument.ok()) return keep_faults(pack, instrument.errors());
  instruments_.push_back(std::make_unique<Instrument>(std::move(instrument).value()));
}

void Registry::keep_faults(const BuiltIn& pack, const Errors& errors) {
  for (Error error : errors) {
    error.path.insert(0, pack.file);
    faults_.push_back(std::move(error));
  }
}

const Instrument* Registry::find(std::string_view id) const {
  const auto matches = [&](const auto& instrument) { return instrument->id == id; };
  const auto found = std::find_if(instruments_.begin(), instruments_.end(), matches);
  return found == instruments_.end() ? nullptr : found->get();
}

std::vector<NameMatch> Registry::named(std::string_view name) const {
  if (find(name) != nullptr) return {{std::string(name), {}}};
  return look_up(names_, name);
}

Result<NamedInstrument> Registry::resolve(std::string_view name) const {
  const auto matches = named(name);
  if (matches.size() > 1) {
    std::string candidates;
    for (const NameMatch& match : matches) candidates.append(candidates.empty() ? "" : ", ").append(match.instrument);
    return Error{ErrorCode::AmbiguousInstrument, "", candidates};
  }
  const Instrument* known = matches.empty() ? nullptr : find(matches.front().instrument);
  if (known == nullptr) return Error{ErrorCode::UnknownInstrument, "", std::string(name)};
  return NamedInstrument{known, matches.front().note};
}

Result<const Instrument*> Registry::load(const Json& pack) {
  auto instrument = read_instrument(pack);
  if (!instrument.ok()) return instrument.errors();
  auto fresh = std::make_unique<Instrument>(std::move(instrument).value());
  const auto matches = [&](const auto& known) { return known->id == fresh->id; };
  const auto found = std::find_if(instruments_.begin(), instruments_.end(), matches);
  if (found == instruments_.end()) return instruments_.emplace_back(std::move(fresh)).get();
  const bool built_in = static_cast<std::size_t>(found - instruments_.begin()) < built_in_count_;
  if (built_in) return Error{ErrorCode::BuiltInPack, "/id", fresh->id};
  *found = std::move(fresh);
  return found->get();
}

}  // namespace sb::content
