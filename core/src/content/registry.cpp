#include "content/registry.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "support/fields.hpp"
#include "support/json_io.hpp"

namespace sb::content {

namespace {

/// Puts a value into a list in place of the one of the same id, unless that one is compiled in.
template <class T>
Result<Loaded> put(std::vector<std::unique_ptr<T>>& list, std::size_t built_in, T value, std::string_view format) {
  const Loaded loaded{std::string(format), value.id, value.revision};
  const auto matches = [&](const auto& known) { return known->id == value.id; };
  const auto found = std::find_if(list.begin(), list.end(), matches);
  const bool kept = static_cast<std::size_t>(found - list.begin()) < built_in;
  if (kept) return Error{ErrorCode::BuiltInPack, "/id", value.id};
  auto fresh = std::make_unique<T>(std::move(value));
  if (found == list.end()) {
    list.push_back(std::move(fresh));
  } else {
    *found = std::move(fresh);
  }
  return loaded;
}

}  // namespace

Registry::Registry() {
  for (const BuiltIn& pack : built_in_packs()) add_built_in(pack);
  built_in_count_ = instruments_.size();
  built_in_calibrations_ = calibrations_.size();
}

void Registry::add_built_in(const BuiltIn& pack) {
  auto json = parse_json(pack.text);
  if (!json.ok()) return keep_faults(pack, json.errors());
  const std::string_view format = format_of(json.value());
  if (format == kVocabularyFormat) {
    auto vocabulary = read_vocabulary(json.value());
    if (!vocabulary.ok()) return keep_faults(pack, vocabulary.errors());
    vocabulary_ = std::move(vocabulary).value();
    return;
  }
  if (format == kInstrumentNamesFormat) {
    auto names = read_instrument_names(json.value());
    if (!names.ok()) return keep_faults(pack, names.errors());
    names_ = std::move(names).value();
    return;
  }
  const auto loaded = load(json.value());
  if (!loaded.ok()) keep_faults(pack, loaded.errors());
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

const Calibration* Registry::find_calibration(const Instrument& instrument,
                                              const std::optional<std::string>& target) const {
  const auto holds = [&](const auto& calibration) {
    if (calibration->instrument != instrument.id) return false;
    if (!calibration->targets) return true;
    const auto& targets = *calibration->targets;
    return target && std::find(targets.begin(), targets.end(), *target) != targets.end();
  };
  const auto found = std::find_if(calibrations_.begin(), calibrations_.end(), holds);
  return found == calibrations_.end() ? nullptr : found->get();
}

bool Registry::is_calibrated(const Instrument& instrument) const {
  return std::any_of(calibrations_.begin(), calibrations_.end(),
                     [&](const auto& calibration) { return calibration->instrument == instrument.id; });
}

Result<Loaded> Registry::load(const Json& pack) {
  return format_of(pack) == kCalibrationFormat ? load_calibration(pack) : load_instrument(pack);
}

Result<Loaded> Registry::load_instrument(const Json& pack) {
  auto instrument = read_instrument(pack);
  if (!instrument.ok()) return instrument.errors();
  return put(instruments_, built_in_count_, std::move(instrument).value(), kInstrumentFormat);
}

Result<Loaded> Registry::load_calibration(const Json& pack) {
  auto calibration = read_calibration(pack);
  if (!calibration.ok()) return calibration.errors();
  const Instrument* instrument = find(calibration.value().instrument);
  if (instrument == nullptr) {
    return Error{ErrorCode::UnknownInstrument, "/instrument", calibration.value().instrument};
  }
  Reader reader;
  check_calibration(calibration.value(), *instrument, reader);
  if (!reader.ok()) return reader.errors();
  return put(calibrations_, built_in_calibrations_, std::move(calibration).value(), kCalibrationFormat);
}

const Record& record_of(std::type_identity<Loaded>) {
  static constexpr std::array fields{field<&Loaded::format>("format"), field<&Loaded::id>("id"),
                                     field<&Loaded::revision>("revision")};
  static constexpr Record record{"Loaded", fields};
  return record;
}

}  // namespace sb::content
