#include "share/report.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "support/order.hpp"
#include "version.hpp"

namespace sb::share {
namespace {

using content::Role;
using measure::KeyedItem;
using measure::ScaleKey;
using profile::Entry;
using profile::Ready;

constexpr std::array kDimensions{Dimension::Anxiety, Dimension::Avoidance};
constexpr std::size_t kMostStrongest = 6;

// ------------------------------------------------------------------------------------------ readings on the map

measure::Dimension axis_of(Dimension dimension) {
  return dimension == Dimension::Anxiety ? measure::Dimension::Anxiety : measure::Dimension::Avoidance;
}

DimensionReading read_dimension(const Entry& entry, Dimension dimension) {
  DimensionReading reading{.id = dimension,
                           .message = too_few_message(dimension),
                           .certainty = {},
                           .scale = *entry.result.scales.find(scale_id(entry, axis_of(dimension)))};
  reading.certainty = certainty_in(entry, axis_of(dimension));
  if (reading.certainty) reading.message = message_of(dimension, *reading.certainty);
  return reading;
}

Reading read_entry(const Entry& entry) {
  Reading reading{.instrument = entry.result.instrument,
                  .form = entry.result.form,
                  .target = entry.result.target,
                  .state = entry.state,
                  .general = about_general(entry),
                  .calibration = entry.result.provenance.calibration,
                  .dimensions = {},
                  .position = entry.result.position,
                  .styles = entry.result.styles,
                  .style_message = message_of(entry.result.styles->style)};
  for (const Dimension dimension : kDimensions) reading.dimensions.push_back(read_dimension(entry, dimension));
  return reading;
}

// ---------------------------------------------------------------------------------------- people side by side

void compare_people(Report& report, const std::vector<Entry>& entries, Reader& reader) {
  const std::vector<BondPlace> bonds = comparable_bonds(entries, reader);
  report.across_people = across_people(bonds);
  report.comparison = said(compare_bonds(bonds));
  Circle circle;
  for (const Entry& entry : entries) note_entry(circle, entry.ready, entry.result, entry.state);
  for (const BondPlace& bond : bonds) bond_with(circle, bond.target).beliefs = bond.beliefs;
  report.practice = practice_of(circle);
}

// ------------------------------------------------------------------------------------- answers marked strongest

/// Scales whose high end describes a pattern; being strong in a capacity is no cause for a plan.
bool describes_pattern(Role role) {
  return role == Role::Dimension || role == Role::Trait || role == Role::Description || role == Role::Behaviour;
}

struct Candidate {
  double share = 0;  ///< how far up its range the answer lies, after reversal
  StrongAnswer answer;
};

/// Each item once, by the first scale that holds it.
std::vector<Candidate> candidates_of(const Entry& entry) {
  std::vector<std::optional<Candidate>> by_item(entry.ready.key.instrument->items.size());
  for (const ScaleKey& scale : entry.ready.key.scales) {
    const bool counts = std::holds_alternative<content::MeanScale>(scale.scale->kind);
    if (!counts || !describes_pattern(scale.scale->role)) continue;
    for (const KeyedItem& keyed_item : scale.items) {
      const content::Item& item = entry.ready.key.instrument->items[keyed_item.item];
      const auto& code = entry.ready.sheet.codes[keyed_item.item];
      if (!code || item.sensitive || by_item[keyed_item.item]) continue;
      const int height = keyed(scale, keyed_item, *code) - scale.min;
      by_item[keyed_item.item] = {static_cast<double>(height) / (scale.max - scale.min),
                                  {entry.result.instrument, item.id, *code, entry.result.target, item.traces,
                                   message_of(keyed_item.reversed ? Pointing::Disagreed : Pointing::Agreed)}};
    }
  }
  std::vector<Candidate> found;
  for (auto& candidate : by_item) {
    if (candidate) found.push_back(std::move(*candidate));
  }
  return found;
}

std::vector<StrongAnswer> strongest_of(const std::vector<Entry>& entries) {
  constexpr double kTopThird = 2.0 / 3;
  std::vector<Candidate> all;
  for (const Entry& entry : entries) {
    for (Candidate& candidate : candidates_of(entry)) {
      if (rounded(candidate.share) >= rounded(kTopThird)) all.push_back(std::move(candidate));
    }
  }
  sort_by(all, [](const auto& a, const auto& b) { return a.share > b.share; });
  if (all.size() > kMostStrongest) all.resize(kMostStrongest);
  std::vector<StrongAnswer> answers;
  answers.reserve(all.size());
  for (Candidate& candidate : all) answers.push_back(std::move(candidate.answer));
  return answers;
}

// ------------------------------------------------------------------------------------------------- the other parts

std::vector<Group> groups_of(const std::vector<Entry>& entries) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < words_of(std::type_identity<Role>{}).size(); ++i) {
    Group group{.role = static_cast<Role>(i), .scales = {}};
    if (group.role == Role::Dimension) continue;
    for (const Entry& entry : entries) {
      for (const ScaleKey& scale : entry.ready.key.scales) {
        if (scale.scale->role != group.role) continue;
        ScaleReading reading{.instrument = entry.result.instrument,
                             .id = scale.scale->id,
                             .construct = scale.scale->construct,
                             .message = {},
                             .score = *entry.result.scales.find(scale.scale->id)};
        if (const auto band = profile::band_in(reading.score)) reading.message = band_message(*band);
        group.scales.push_back(std::move(reading));
      }
    }
    if (!group.scales.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

/// Ratings that no scale and no flag reads, of an instrument that scores nothing. Questions beside the scales of a
/// published instrument are asked for others' sake and mean nothing alone.
std::vector<Portrait> portraits_of(const Entry& entry) {
  const content::Instrument& instrument = *entry.ready.key.instrument;
  if (!instrument.scales.empty()) return {};
  std::set<std::string_view> used;
  for (const content::Flag& flag : instrument.flags) used.insert(flag.items.begin(), flag.items.end());
  std::vector<Portrait> portraits;
  for (const std::size_t item : entry.ready.key.asked) {
    const bool rating = std::holds_alternative<content::RatingItem>(instrument.items[item].kind);
    if (!rating || used.contains(instrument.items[item].id)) continue;
    portraits.push_back({instrument.items[item].id, entry.ready.sheet.codes[item]});
  }
  return portraits;
}

/// People scales turned round: for each person, what one turns to them for.
void add_people(std::vector<PersonFunctions>& everyone, const Entry& entry) {
  for (const std::string& target : entry.ready.key.instrument->targets) {
    PersonFunctions person{target, {}};
    for (const auto& [id, score] : entry.result.scales.entries) {
      const auto* scale = std::get_if<measure::PeopleScore>(&score.kind);
      if (scale == nullptr || !scale->people) continue;
      const bool named = std::find(scale->people->begin(), scale->people->end(), target) != scale->people->end();
      if (named) person.functions.push_back(id);
    }
    if (!person.functions.empty()) everyone.push_back(std::move(person));
  }
}

std::vector<std::string> notes_of(const Report& report, const std::vector<Entry>& entries, Marker marker) {
  std::vector<std::string> notes;
  const auto untested = [](const Entry& entry) { return entry.result.evidence == content::Evidence::Untested; };
  if (std::any_of(entries.begin(), entries.end(), untested)) notes.push_back(message_of(Note::Untested));
  for (const Note note : {Note::Culture, Note::NotADiagnosis, Note::MayMiss, Note::Change}) {
    notes.push_back(message_of(note));
  }
  if (marker != Marker::None) notes.push_back(message_of(marker));
  if (report.across_people) notes.push_back(message_of(Note::PeopleDiffer));
  for (const Entry& entry : entries) profile::add_missing(notes, entry.ready.notes);
  return notes;
}

std::vector<CompositeReading> composites_of(const std::vector<Entry>& entries) {
  std::vector<const Ready*> measured;
  measured.reserve(entries.size());
  for (const Entry& entry : entries) measured.push_back(&entry.ready);
  return share::composites_of(measured);
}

ReportProvenance provenance_of(const std::vector<Entry>& entries) {
  ReportProvenance provenance{std::string(kEngineVersion), {}, {}};
  std::set<std::string_view> seen;
  for (const Entry& entry : entries) {
    if (!seen.insert(entry.result.instrument).second) continue;
    provenance.instruments.push_back({entry.result.instrument, entry.result.revision});
  }
  std::set<const content::Norm*> norms;
  for (const Entry& entry : entries) {
    const content::Norm* norm = entry.ready.norm;
    if (norm != nullptr && norms.insert(norm).second) provenance.norms.push_back(source_of(*norm));
  }
  return provenance;
}

}  // namespace

Report make_report(const measure::Library& library, const ReportRequest& request, Reader& reader) {
  Report report;
  const std::vector<Entry> entries = read_entries(library, request.measurements, request.cut, reader);
  if (!reader.ok()) return report;
  for (const Entry& entry : entries) {
    if (places(entry.ready)) report.readings.push_back(read_entry(entry));
    for (Portrait& portrait : portraits_of(entry)) report.portraits.push_back(std::move(portrait));
    add_people(report.people, entry);
    if (auto answered = how_answered(entry.result)) report.answering.push_back(std::move(*answered));
    profile::add_missing(report.flags, entry.result.flags);
  }
  compare_people(report, entries, reader);
  report.composites = composites_of(entries);
  report.strongest = strongest_of(entries);
  report.groups = groups_of(entries);
  report.notes = notes_of(report, entries, request.marker);
  report.professional = {!report.flags.empty(), professional_message()};
  report.provenance = provenance_of(entries);
  return report;
}

}  // namespace sb::share
