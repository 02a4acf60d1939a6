#include "profile/entry.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "support/fields.hpp"

namespace sb::profile {

std::vector<Entry> read_entries(const measure::Library& library, const std::vector<AnsweredEntry>& asked,
                                const std::optional<Pair>& cut, Reader& reader) {
  const Reader::Step step(reader, std::string_view("measurements"));
  std::vector<Entry> entries;
  std::set<std::pair<std::string, std::string>> seen;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const Reader::Step inside(reader, i);
    const AnswerSet& answered = asked[i].answered;
    const auto named = library.content().resolve(answered.instrument);
    const std::string& id = named.ok() ? named.value().instrument->id : answered.instrument;
    const bool fresh = seen.emplace(id, answered.target.value_or("")).second;
    if (!fresh) reader.fail(ErrorCode::DuplicateMeasurement, answered.instrument);
    auto ready = prepare(library, answered, reader);
    if (!ready) continue;
    // People are compared with each other, and a calibration may hold for some of them only.
    if (ready->sheet.target) set_bank(*ready, nullptr);
    if (asked[i].norm) choose_norm(*ready, library.content(), *asked[i].norm, reader);
    if (asked[i].milliseconds) take_times(*ready, *asked[i].milliseconds, reader);
    if (cut && places(*ready)) choose_cut(*ready, *cut, reader);
    if (reader.ok()) entries.push_back({std::move(*ready), {}, {}, {}, asked[i].state});
  }
  if (!reader.ok()) return entries;
  for (Entry& entry : entries) {
    entry.findings = findings_of(entry.ready);
    entry.result = measure_person(entry.ready, entry.findings, measure::Detail::Result);
    entry.beliefs = beliefs_of(entry.findings);
  }
  return entries;
}

bool about_general(const Entry& entry) {
  const auto& target = entry.result.target;
  return !target || target == entry.ready.key.instrument->general_target;
}

std::optional<Certainty> certainty_in(const Entry& entry, measure::Dimension dimension) {
  const auto& belief = entry.findings.sides[dimension];
  if (!belief) return std::nullopt;
  const CutPoint& cut = *entry.ready.cut;
  return certainty_of(share_above(*belief, dimension == measure::Dimension::Anxiety ? cut.anxiety : cut.avoidance));
}

const std::string& scale_id(const Entry& entry, measure::Dimension dimension) {
  const content::Placement& placement = *entry.ready.key.instrument->position;
  return dimension == measure::Dimension::Anxiety ? placement.anxiety : placement.avoidance;
}

std::optional<std::string> band_in(const measure::ScaleScore& score) {
  if (const auto* mean = std::get_if<measure::MeanScore>(&score.kind)) return mean->band;
  if (const auto* count = std::get_if<measure::CountScore>(&score.kind)) return count->band;
  if (const auto* weighted = std::get_if<measure::WeightedScore>(&score.kind)) return weighted->band;
  return std::nullopt;
}

void add_missing(std::vector<std::string>& list, const std::vector<std::string>& more) {
  for (const std::string& each : more) {
    if (std::find(list.begin(), list.end(), each) == list.end()) list.push_back(each);
  }
}

const Record& record_of(std::type_identity<AnsweredEntry>) {
  static constexpr std::array fields{spread<&AnsweredEntry::answered>(), maybe<&AnsweredEntry::state>("state"),
                                     maybe<&AnsweredEntry::norm>("norm"),
                                     maybe<&AnsweredEntry::milliseconds>("milliseconds")};
  static constexpr Record record{"AnsweredEntry", fields};
  return record;
}

}  // namespace sb::profile
