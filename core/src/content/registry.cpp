#include "content/registry.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "support/fields.hpp"
#include "support/json_io.hpp"

namespace sb::content {
namespace {

template <class Body>
const Body* find_on(const Shelf<Body>& shelf, std::string_view id) {
  const auto matches = [&](const auto& known) { return known->id == id; };
  const auto found = std::find_if(shelf.packs.begin(), shelf.packs.end(), matches);
  return found == shelf.packs.end() ? nullptr : found->get();
}

/// Puts a pack where its id stands already, or at the end; never in place of one that is compiled in.
template <class Body>
Result<Loaded> put(Shelf<Body>& shelf, std::string_view format, Result<Body> read) {
  if (!read.ok()) return read.errors();
  auto fresh = std::make_unique<Body>(std::move(read).value());
  Loaded loaded{std::string(format), fresh->id, fresh->revision};
  const auto matches = [&](const auto& known) { return known->id == fresh->id; };
  const auto found = std::find_if(shelf.packs.begin(), shelf.packs.end(), matches);
  if (found == shelf.packs.end()) {
    shelf.packs.push_back(std::move(fresh));
    return loaded;
  }
  const bool built_in = static_cast<std::size_t>(found - shelf.packs.begin()) < shelf.built_in;
  if (built_in) return Error{ErrorCode::BuiltInPack, "/id", loaded.id};
  *found = std::move(fresh);
  return loaded;
}

template <class Body>
std::vector<const Body*> all_on(const Shelf<Body>& shelf) {
  std::vector<const Body*> all;
  all.reserve(shelf.packs.size());
  for (const auto& pack : shelf.packs) all.push_back(pack.get());
  return all;
}

/// Whether a compiled-in pack is of this format; it stands at the front of its text.
bool has_format(const BuiltIn& pack, std::string_view format) {
  constexpr std::size_t kHead = 80;
  return !format.empty() && pack.text.substr(0, kHead).find(format) != std::string_view::npos;
}

bool holds_guidance(const BuiltIn& pack) {
  return has_format(pack, kSourcesFormat) || has_format(pack, kInterventionsFormat) || has_format(pack, kPlansFormat) ||
         has_format(pack, kRulesFormat) || has_format(pack, kReadingsFormat) || has_format(pack, kScenariosFormat);
}

/// A pack that was read, if what it says of its instrument is right.
template <class Body>
Result<Body> compared(Result<Body> pack, const Instrument& instrument,
                      void (*compare)(const Body&, const Instrument&, Reader&)) {
  if (!pack.ok()) return pack;
  Reader reader;
  compare(pack.value(), instrument, reader);
  if (!reader.ok()) return reader.errors();
  return pack;
}

}  // namespace

Registry::Registry() {
  for (const BuiltIn& pack : built_in_packs()) {
    if (!holds_guidance(pack)) add_built_in(pack);
  }
  instruments_.built_in = instruments_.packs.size();
  calibrations_.built_in = calibrations_.packs.size();
  norms_.built_in = norms_.packs.size();
  clinic_.built_in = clinic_.packs.size();
  classroom_.built_in = classroom_.packs.size();
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
  if (format == kDiaryFormat) {
    auto form = read_diary_form(json.value());
    if (!form.ok()) return keep_faults(pack, form.errors());
    diary_form_ = std::move(form).value();
    return;
  }
  const auto loaded = load(json.value());
  if (!loaded.ok()) keep_faults(pack, loaded.errors());
}

void Registry::keep_faults(const BuiltIn& pack, const Errors& errors) const {
  for (Error error : errors) {
    error.path.insert(0, pack.file);
    faults_.push_back(std::move(error));
  }
}

// A norm may come before its instrument; `score` compares it again when it is used.
Result<Norm> Registry::read_norm_here(const Json& pack) const {
  auto norm = read_norm(pack);
  const Instrument* instrument = norm.ok() ? find(norm.value().instrument) : nullptr;
  return instrument == nullptr ? norm : compared(std::move(norm), *instrument, &check_norm_of);
}

Result<Calibration> Registry::read_calibration_here(const Json& pack) const {
  auto calibration = read_calibration(pack);
  if (!calibration.ok()) return calibration;
  const Instrument* instrument = find(calibration.value().instrument);
  if (instrument == nullptr) {
    return Error{ErrorCode::UnknownInstrument, "/instrument", calibration.value().instrument};
  }
  return compared(std::move(calibration), *instrument, &check_calibration);
}

Measured Registry::measured() const {
  Measured measured;
  for (const auto& instrument : instruments()) add_measured(measured, *instrument);
  return measured;
}

GuidancePacks Registry::packs_on(const GuidanceShelves& shelves) {
  return {all_on(shelves.sources), all_on(shelves.interventions), all_on(shelves.plans),
          all_on(shelves.rules),   all_on(shelves.readings),      all_on(shelves.scenarios)};
}

namespace {

/// Adds guidance to what is there, if it goes with all of it.
class GuidanceLoader {
 public:
  GuidanceLoader(GuidanceShelves& shelves, GuidancePacks packs, const Measured& measured)
      : shelves_(shelves), packs_(std::move(packs)), measured_(measured) {}

  Result<Loaded> load(const Json& pack) {
    const std::string_view format = format_of(pack);
    if (format == kSourcesFormat) return put_in(shelves_.sources, packs_.sources, format, read_sources(pack));
    if (format == kPlansFormat) return put_in(shelves_.plans, packs_.plans, format, read_plans(pack));
    if (format == kRulesFormat) return put_in(shelves_.rules, packs_.rules, format, read_rules(pack));
    if (format == kReadingsFormat) return put_in(shelves_.readings, packs_.readings, format, read_readings(pack));
    if (format == kScenariosFormat) return put_in(shelves_.scenarios, packs_.scenarios, format, read_scenarios(pack));
    return put_in(shelves_.interventions, packs_.interventions, format, read_interventions(pack));
  }

 private:
  template <class Body>
  Result<Loaded> put_in(Shelf<Body>& shelf, std::vector<const Body*>& packs, std::string_view format,
                        Result<Body> read) {
    if (!read.ok()) return read.errors();
    const Body& fresh = read.value();
    const auto same = [&](const Body* known) { return known->id == fresh.id; };
    const auto found = std::find_if(packs.begin(), packs.end(), same);
    (found == packs.end() ? packs.emplace_back() : *found) = &fresh;
    // Before the rules are there, one set names what another will bring.
    if (kChecksGuidance && join(packs_).settings != nullptr) {
      Reader reader;
      check_guidance(packs_, measured_, &fresh, reader);
      if (!reader.ok()) return reader.errors();
    }
    return put(shelf, format, std::move(read));
  }

  GuidanceShelves& shelves_;
  GuidancePacks packs_;
  const Measured& measured_;
};

/// Whether a pack is compiled in just as it is. A page brings the guidance along as parts of its own, and meets
/// programs that have it already.
bool is_built_in(const Json& pack) {
  const std::string text = to_text(pack);
  return std::any_of(built_in_packs().begin(), built_in_packs().end(), [&](const BuiltIn& known) {
    if (!has_format(known, format_of(pack))) return false;
    const auto json = parse_json(known.text);
    return json.ok() && to_text(json.value()) == text;
  });
}

/// What loading a pack answers, from its own words.
Loaded loaded_as(const Json& pack) {
  const auto text = [&](std::string_view key) { return *pack.find(key)->as<std::string>(); };
  return {text("format"), text("id"), text("revision")};
}

}  // namespace

GuidanceShelves& Registry::guidance_shelves() const {
  if (guidance_) return *guidance_;
  GuidanceShelves& shelves = guidance_.emplace();
  const Measured known = measured();
  for (const BuiltIn& pack : built_in_packs()) {
    if (!holds_guidance(pack)) continue;
    const auto json = parse_json(pack.text);
    const auto loaded =
        json.ok() ? GuidanceLoader(shelves, packs_on(shelves), known).load(json.value()) : json.errors();
    if (!loaded.ok()) keep_faults(pack, loaded.errors());
  }
  shelves.sources.built_in = shelves.sources.packs.size();
  shelves.interventions.built_in = shelves.interventions.packs.size();
  shelves.plans.built_in = shelves.plans.packs.size();
  shelves.rules.built_in = shelves.rules.packs.size();
  shelves.readings.built_in = shelves.readings.packs.size();
  shelves.scenarios.built_in = shelves.scenarios.packs.size();
  return shelves;
}

Result<Loaded> Registry::load(const Json& pack) {
  const std::string_view format = format_of(pack);
  if (is_guidance(format)) {
    if (is_built_in(pack)) return loaded_as(pack);
    GuidanceShelves& shelves = guidance_shelves();
    return GuidanceLoader(shelves, packs_on(shelves), measured()).load(pack);
  }
  if (format == kClinicFormat) {
    const bool known = !clinic_.packs.empty() && is_built_in(pack);
    return known ? loaded_as(pack) : put(clinic_, kClinicFormat, read_clinic_form(pack));
  }
  if (format == kClassroomFormat) {
    const bool known = !classroom_.packs.empty() && is_built_in(pack);
    return known ? loaded_as(pack) : put(classroom_, kClassroomFormat, read_classroom(pack));
  }
  if (format == kNormFormat) return put(norms_, kNormFormat, read_norm_here(pack));
  if (format == kCalibrationFormat) return put(calibrations_, kCalibrationFormat, read_calibration_here(pack));
  return put(instruments_, kInstrumentFormat, read_instrument(pack));
}

const Instrument* Registry::find(std::string_view id) const {
  return find_on(instruments_, id);
}

const Norm* Registry::find_norm(std::string_view id) const {
  return find_on(norms_, id);
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
  const auto found = std::find_if(calibrations_.packs.begin(), calibrations_.packs.end(), holds);
  return found == calibrations_.packs.end() ? nullptr : found->get();
}

bool Registry::is_calibrated(const Instrument& instrument) const {
  return std::any_of(calibrations_.packs.begin(), calibrations_.packs.end(),
                     [&](const auto& calibration) { return calibration->instrument == instrument.id; });
}

const Record& record_of(std::type_identity<Loaded>) {
  static constexpr std::array fields{field<&Loaded::format>("format"), field<&Loaded::id>("id"),
                                     field<&Loaded::revision>("revision")};
  static constexpr Record record{"Loaded", fields};
  return record;
}

}  // namespace sb::content
