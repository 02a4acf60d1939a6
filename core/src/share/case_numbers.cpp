#include <algorithm>
#include <utility>

#include "content/id.hpp"
#include "share/case.hpp"
#include "support/order.hpp"

// Scores that were worked out elsewhere: on a client's own device, or on paper with a licensed scale.
namespace sb::share {
namespace {

using measure::Belief;
using measure::ScaleKey;
using profile::Ready;

/// The instrument without answers, by the name it was typed as; mistakes go to the reader.
std::optional<Ready> open_numbers(const measure::Library& library, const CaseMeasurement& measurement, Reader& reader) {
  auto ready = prepare(
      library,
      profile::AnswerSet{measurement.named.value_or(measurement.instrument), measurement.form, {}, measurement.target},
      reader, measure::Coverage::Partial);
  // Scores are means, so they are placed by the pack's own cut and by no calibration.
  if (ready) set_bank(*ready, nullptr);
  return ready;
}

void check_score(const ScaleKey& scale, const GivenScore& score, Reader& reader) {
  const auto check = [&](std::string_view key, bool fits) {
    if (!fits) reader.fail_at(key, ErrorCode::ValueOutOfRange);
  };
  check("mean", score.mean >= scale.min && score.mean <= scale.max);
  check("sem", !score.sem || (*score.sem > 0 && *score.sem <= scale.max - scale.min));
  const int all = static_cast<int>(scale.items.size());
  check("of", !score.of || (*score.of >= 1 && *score.of <= all));
  check("n", !score.n || (*score.n >= scale.needed && *score.n <= score.of.value_or(all)));
  const auto& ends = score.interval95;
  check("interval95", !ends || ((*ends)[0] <= score.mean && score.mean <= (*ends)[1]));
}

bool is_mean(const ScaleKey& scale) {
  return std::holds_alternative<content::MeanScale>(scale.scale->kind);
}

/// A score with the width that a verified reliability gives it, where it came without one.
GivenScore completed(const Ready& ready, const ScaleKey& scale, GivenScore score) {
  const int all = static_cast<int>(scale.items.size());
  const int n = score.n.value_or(score.of.value_or(all));
  const auto* reliability = usable_reliability(*ready.key.instrument, scale, ready.sheet.target);
  if (!score.sem && !score.interval95 && reliability != nullptr) {
    score.sem = standard_error(scale, {n, 0, 0}, reliability);
  }
  if (!score.interval95 && score.sem) score.interval95 = interval95(scale, score.mean, *score.sem);
  return score;
}

std::optional<Belief> belief_of(const GivenScore& score) {
  return score.sem ? std::optional(Belief{score.mean, *score.sem}) : std::nullopt;
}

/// The scores of the two dimensions that place a person; empty where one is not there.
struct Placing {
  const NumberScale* anxiety = nullptr;
  const NumberScale* avoidance = nullptr;
};

Placing placing_in(const Ready& ready, const std::vector<NumberScale>& scales) {
  const auto& place = ready.key.instrument->position;
  if (!place) return {};
  return {content::find_id(scales, place->anxiety), content::find_id(scales, place->avoidance)};
}

int answered_in(const Ready& ready, const NumberScale& scale) {
  const int all = static_cast<int>(find_scale(ready.key, scale.id)->items.size());
  return scale.score.n.value_or(scale.score.of.value_or(all));
}

std::optional<profile::Styles> styles_in(const Ready& ready, const Placing& placing) {
  if (!ready.cut || placing.anxiety == nullptr || placing.avoidance == nullptr) return std::nullopt;
  const auto anxiety = belief_of(placing.anxiety->score);
  const auto avoidance = belief_of(placing.avoidance->score);
  const int fewest = std::min(answered_in(ready, *placing.anxiety), answered_in(ready, *placing.avoidance));
  if (!anxiety || !avoidance || fewest < ready.key.instrument->position->minimum_items) return std::nullopt;
  return profile::judge(profile::style_probabilities({*anxiety, *avoidance}, *ready.cut));
}

std::optional<profile::Certainty> certainty_in(const Ready& ready, const NumberScale& scale) {
  const auto& place = ready.key.instrument->position;
  const auto belief = belief_of(scale.score);
  if (!place || !ready.cut || !belief) return std::nullopt;
  if (scale.id == place->anxiety) return profile::certainty_of(share_above(*belief, ready.cut->anxiety));
  if (scale.id != place->avoidance) return std::nullopt;
  return profile::certainty_of(share_above(*belief, ready.cut->avoidance));
}

/// Scores of one instrument on one day.
struct Dated {
  const CaseSession* session = nullptr;
  const CaseMeasurement* part = nullptr;
};

bool is_same(const Dated& one, const Dated& other) {
  return one.part->instrument == other.part->instrument && one.part->form == other.part->form &&
         one.part->revision == other.part->revision && one.part->target == other.part->target &&
         one.session->language == other.session->language;
}

std::vector<Dated> numbers_in(const Case& all) {
  std::vector<Dated> found;
  for (const CaseSession& session : all.sessions) {
    for (const CaseMeasurement& part : session.measurements) {
      if (!part.answers) found.push_back({&session, &part});
    }
  }
  sort_by(found, [](const Dated& one, const Dated& other) { return one.session->made < other.session->made; });
  return found;
}

/// What is believed of a scale on one of the days. By a reliability over time no width is needed.
std::optional<Belief> belief_on(const Ready& ready, const ScaleKey& scale, const Dated* day) {
  const GivenScore* given = day == nullptr ? nullptr : day->part->scales.find(scale.scale->id);
  if (given == nullptr) return std::nullopt;
  const bool needs_none = usable_retest(*ready.key.instrument, scale, ready.sheet.target) != nullptr;
  const GivenScore score = completed(ready, scale, *given);
  return needs_none ? Belief{score.mean, score.sem.value_or(0)} : belief_of(score);
}

NumberChange change_between(const Ready& ready, const std::vector<const Dated*>& days) {
  const bool three = days.size() > 2;
  const Dated* start = days.front();
  const Dated* end = days.back();
  NumberChange change{{end->part->instrument, end->part->target}, start->session->id, end->session->id, {}};
  for (const ScaleKey& scale : ready.key.scales) {
    if (!is_mean(scale) || end->part->scales.find(scale.scale->id) == nullptr) continue;
    change.scales.add(scale.scale->id, track::change_of_scale(ready, scale,
                                                              {belief_on(ready, scale, start),
                                                               belief_on(ready, scale, three ? days[1] : nullptr),
                                                               belief_on(ready, scale, end)}));
  }
  return change;
}

}  // namespace

void check_numbers(const measure::Library& library, CaseMeasurement& measurement, Reader& reader) {
  const auto ready = open_numbers(library, measurement, reader);
  if (!ready) return;
  const content::Instrument& instrument = *ready->key.instrument;
  if (measurement.instrument != instrument.id) {
    measurement.named = std::exchange(measurement.instrument, instrument.id);
  }
  if (measurement.revision != instrument.revision) {
    reader.fail_at(std::string_view("revision"), ErrorCode::RevisionNotLoaded, measurement.revision);
  }
  const Reader::Step step(reader, std::string_view("scales"));
  if (measurement.scales.entries.empty()) reader.fail(ErrorCode::EmptyList);
  for (const auto& [id, score] : measurement.scales.entries) {
    const Reader::Step inside(reader, std::string_view(id));
    const ScaleKey* scale = find_scale(ready->key, id);
    if (scale == nullptr || !is_mean(*scale)) {
      reader.fail(ErrorCode::UnknownId, id);
    } else {
      check_score(*scale, score, reader);
    }
  }
}

NumberReading read_numbers(const measure::Library& library, const CaseMeasurement& measurement,
                           const std::string* norm) {
  Reader ignored;
  auto ready = open_numbers(library, measurement, ignored);
  NumberReading reading{measurement.instrument,
                        measurement.form,
                        measurement.revision,
                        measurement.target,
                        ready->key.instrument->evidence,
                        {},
                        {},
                        {},
                        ready->notes};
  if (norm != nullptr) choose_norm(*ready, library.content(), *norm, ignored);
  if (ready->norm != nullptr) reading.norm = source_of(*ready->norm);
  for (const auto& [id, given] : measurement.scales.entries) {
    const ScaleKey& key = *find_scale(ready->key, id);
    NumberScale scale{id, key.scale->construct, {key.min, key.max}, completed(*ready, key, given), {}, {}};
    scale.certainty = certainty_in(*ready, scale);
    if (ready->norm != nullptr) scale.percentile = percentile_of(*ready->norm, key, given.mean);
    reading.scales.push_back(std::move(scale));
  }
  reading.styles = styles_in(*ready, placing_in(*ready, reading.scales));
  return reading;
}

std::vector<NumberChange> changes_of_numbers(const measure::Library& library, const Case& all) {
  const std::vector<Dated> found = numbers_in(all);
  std::vector<NumberChange> changes;
  for (std::size_t i = 0; i < found.size(); ++i) {
    // The day itself and the one or two before it, in time.
    std::vector<const Dated*> days{&found[i]};
    for (std::size_t j = i; j-- > 0 && days.size() < 3;) {
      if (is_same(found[j], found[i])) days.insert(days.begin(), &found[j]);
    }
    Reader ignored;
    const auto ready = open_numbers(library, *found[i].part, ignored);
    if (days.size() > 1 && ready && ignored.ok()) changes.push_back(change_between(*ready, days));
  }
  return changes;
}

}  // namespace sb::share
