#include "profile/measurement.hpp"

#include <algorithm>
#include <utility>

#include "version.hpp"

namespace sb::profile {
namespace {

using content::About;
using content::CutBasis;
using content::Flag;
using content::Instrument;
using measure::ScaleKey;

constexpr std::string_view kTarget = "target";
constexpr std::string_view kCut = "cut";

void check_target(const Instrument& instrument, const std::optional<std::string>& target, Reader& reader) {
  const bool wanted = instrument.about == About::Target;
  if (wanted && !target) return reader.fail_at(kTarget, ErrorCode::TargetMissing, instrument.id);
  if (!target) return;
  if (!wanted) return reader.fail_at(kTarget, ErrorCode::TargetNotExpected, *target);
  const auto& known = instrument.targets;
  const bool found = std::find(known.begin(), known.end(), *target) != known.end();
  if (!found) reader.fail_at(kTarget, ErrorCode::TargetUnknown, *target);
}

/// The two scales that place a person, in one form; empty where either is not asked.
struct Axes {
  const ScaleKey* anxiety = nullptr;
  const ScaleKey* avoidance = nullptr;
};

std::optional<Axes> axes_of(const measure::Key& key) {
  if (!key.instrument->position) return std::nullopt;
  const Axes axes{find_scale(key, key.instrument->position->anxiety),
                  find_scale(key, key.instrument->position->avoidance)};
  if (axes.anxiety == nullptr || axes.avoidance == nullptr) return std::nullopt;
  return axes;
}

std::optional<CutPoint> own_cut(const measure::Key& key, const measure::Bank* bank) {
  if (!axes_of(key)) return std::nullopt;
  const content::Cut& own = key.instrument->position->cut;
  if (bank != nullptr) return CutPoint{bank->cut.anxiety, bank->cut.avoidance, own.basis};
  return CutPoint{own.value, own.value, own.basis};
}

// The part of a calibration's scale that is drawn; beyond it there is one person in a thousand.
constexpr Range kThetaRange{-3, 3};

Range axis_range(const Ready& ready, const Axes& axes) {
  return ready.bank != nullptr ? kThetaRange : Range{axes.anxiety->min, axes.anxiety->max};
}

/// What a question left open can do.
enum class Skips : std::uint8_t { Count, Ignored };

/// Whether an answer, or its absence, is one that a flag looks for.
bool answers_flag(const Ready& ready, const Flag& flag, std::size_t item, Skips skips) {
  const Instrument& instrument = *ready.key.instrument;
  const auto& code = ready.sheet.codes[item];
  if (!code) return flag.skips_count && skips == Skips::Count;
  if (flag.value_at_least) return *code >= *flag.value_at_least;
  const auto* choice = std::get_if<content::ChoiceItem>(&instrument.items[item].kind);
  const std::string& option = choice->options[static_cast<std::size_t>(*code)];
  return std::find(flag.options->begin(), flag.options->end(), option) != flag.options->end();
}

std::vector<std::string> raised_flags(const Ready& ready, Skips skips) {
  const measure::Key& key = ready.key;
  std::vector<std::string> raised;
  for (const Flag& flag : key.instrument->flags) {
    const auto counts = [&](std::size_t item) {
      const auto& id = key.instrument->items[item].id;
      const bool listed = std::find(flag.items.begin(), flag.items.end(), id) != flag.items.end();
      return listed && answers_flag(ready, flag, item, skips);
    };
    const auto count = std::count_if(key.asked.begin(), key.asked.end(), counts);
    const bool known = std::find(raised.begin(), raised.end(), flag.id) != raised.end();
    if (count >= flag.count_at_least && !known) raised.push_back(flag.id);
  }
  return raised;
}

/// Adds what the calibration says to the scores of both dimensions.
void add_thetas(Named<measure::ScaleScore>& scores, const Instrument& instrument, const measure::Joint& joint) {
  const measure::PerDimension<std::string_view> ids{instrument.position->anxiety, instrument.position->avoidance};
  for (auto& [id, score] : scores.entries) {
    for (const measure::Dimension d : measure::kDimensions) {
      if (id != ids[d] || joint.likelihood[d].answered == 0) continue;
      auto& mean = std::get<measure::MeanScore>(score.kind);
      mean.theta = joint.theta[d].mean;
      mean.se = joint.theta[d].standard_error;
      mean.theta_interval95 = measure::interval95(*mean.theta, *mean.se);
      if (joint.likelihood[d].folded > 0) mean.folded = joint.likelihood[d].folded;
    }
  }
}

ScoreProvenance provenance_of(const Ready& ready, const Named<measure::ScaleScore>& scores) {
  const Instrument& instrument = *ready.key.instrument;
  ScoreProvenance provenance{
      std::string(kEngineVersion), {instrument.id, instrument.revision}, {}, {}, ready.notes, {}};
  if (ready.norm != nullptr) provenance.norm = source_of(*ready.norm);
  for (const ScaleKey& scale : ready.key.scales) {
    const auto* mean = std::get_if<measure::MeanScore>(&scores.find(scale.scale->id)->kind);
    if (mean == nullptr || !mean->sem) continue;
    measure::IntervalSource source;
    if (const auto* reliability = usable_reliability(instrument, scale, ready.sheet.target)) {
      source = {measure::IntervalMethod::Reliability, reliability->source};
    }
    provenance.interval.add(scale.scale->id, std::move(source));
  }
  return provenance;
}

/// What is believed about each dimension in the means of the answers.
measure::PerDimension<std::optional<measure::Belief>> means_of(const Ready& ready) {
  const auto& place = ready.key.instrument->position;
  if (!place) return {};
  return {belief_in(ready, place->anxiety), belief_in(ready, place->avoidance)};
}

/// How well the answers fit together, where a calibration says how people answer.
std::optional<measure::PersonFit> fit_of(const Ready& ready, const Findings& findings) {
  if (!findings.graded) return std::nullopt;
  const auto& [anxiety, avoidance] = findings.graded->joint.theta;
  return person_fit(*findings.graded->bank, ready.sheet, {anxiety.mean, avoidance.mean});
}

/// Adds where a scored scale stands in the sample that was asked for.
void compare_with_norm(measure::ScaleScore& score, const ScaleKey& scale, const content::Norm& norm) {
  auto* mean = std::get_if<measure::MeanScore>(&score.kind);
  if (mean != nullptr && mean->mean) mean->percentile = percentile_of(norm, scale, *mean->mean);
}

}  // namespace

CalibrationUsed source_of(const content::Calibration& calibration) {
  return {calibration.id, calibration.revision,     calibration.sample,
          calibration.n,  calibration.verification, calibration.source};
}

const content::Functions* functions_of(const Instrument& instrument) {
  const bool checked = instrument.functions && instrument.functions->verification != content::Verification::Unverified;
  return checked && instrument.position ? &*instrument.functions : nullptr;
}

Ready begin(const Instrument& instrument, const content::Form& form, const measure::Bank* bank) {
  Ready ready{.key = measure::make_key(instrument, form),
              .sheet = measure::blank_sheet(instrument),
              .cut = {},
              .bank = bank,
              .notes = instrument.notes,
              .times = {}};
  ready.cut = own_cut(ready.key, bank);
  return ready;
}

void set_bank(Ready& ready, const measure::Bank* bank) {
  ready.bank = bank;
  ready.cut = own_cut(ready.key, bank);
}

std::optional<Ready> prepare(const measure::Library& library, const AnswerSet& answered, Reader& reader,
                             measure::Coverage coverage) {
  const auto named = library.content().resolve(answered.instrument);
  if (!named.ok()) {
    const Error& error = named.errors().front();
    reader.fail_at(std::string_view("instrument"), error.code, error.detail);
    return std::nullopt;
  }
  const Instrument* instrument = named.value().instrument;
  const content::Form* form = answered.form ? find_form(*instrument, *answered.form) : &instrument->forms.front();
  if (form == nullptr) {
    reader.fail_at(std::string_view("form"), ErrorCode::UnknownForm, *answered.form);
    return std::nullopt;
  }
  check_target(*instrument, answered.target, reader);
  Ready ready = begin(*instrument, *form, library.bank_for(*instrument, answered.target));
  if (named.value().note) ready.notes.push_back(*named.value().note);
  const Reader::Step step(reader, std::string_view("answers"));
  ready.sheet = read_sheet(ready.key, answered.answers, reader, coverage);
  ready.sheet.target = answered.target;
  return ready;
}

void choose_cut(Ready& ready, const Pair& cut, Reader& reader) {
  const auto axes = axes_of(ready.key);
  if (!axes) return reader.fail_at(kCut, ErrorCode::CutNotExpected, ready.key.instrument->id);
  const Reader::Step step(reader, kCut);
  const Range range = axis_range(ready, *axes);
  const auto check = [&](std::string_view name, double value) {
    if (value <= range.min || value >= range.max) reader.fail_at(name, ErrorCode::CutOutOfRange);
  };
  check("anxiety", cut.anxiety);
  check("avoidance", cut.avoidance);
  ready.cut = CutPoint{cut.anxiety, cut.avoidance, CutBasis::Chosen};
}

void ask_functions(Ready& ready, Reader& reader) {
  const Instrument& instrument = *ready.key.instrument;
  ready.functions = places(ready) ? functions_of(instrument) : nullptr;
  if (ready.functions == nullptr) reader.fail_at("functions", ErrorCode::FunctionsNotPublished, instrument.id);
}

void choose_norm(Ready& ready, const content::Registry& registry, const std::string& id, Reader& reader) {
  constexpr std::string_view kNorm = "norm";
  const content::Norm* norm = registry.find_norm(id);
  if (norm == nullptr) return reader.fail_at(kNorm, ErrorCode::UnknownNorm, id);
  const Instrument& instrument = *ready.key.instrument;
  const bool fits = norm->instrument == instrument.id && (!norm->target || norm->target == ready.sheet.target);
  if (!fits) return reader.fail_at(kNorm, ErrorCode::NormNotExpected, norm->instrument);
  // Loaded before its instrument, a norm has not been compared with it yet.
  Reader fresh;
  check_norm_of(*norm, instrument, fresh);
  if (!fresh.ok()) return reader.fail_at(kNorm, fresh.errors().front().code, fresh.errors().front().detail);
  ready.norm = norm;
}

void take_times(Ready& ready, const Named<int>& milliseconds, Reader& reader) {
  const Reader::Step step(reader, std::string_view("milliseconds"));
  ready.times = read_times(ready.key, milliseconds, reader);
}

std::optional<measure::Belief> belief_in(const Ready& ready, std::string_view id) {
  const ScaleKey* scale = find_scale(ready.key, id);
  if (scale == nullptr) return std::nullopt;
  const measure::Tally added = tally(*scale, ready.sheet);
  if (added.n < scale->needed) return std::nullopt;
  return measure::Belief{
      static_cast<double>(added.sum) / added.n,
      standard_error(*scale, added, usable_reliability(*ready.key.instrument, *scale, ready.sheet.target))};
}

Findings findings_of(const Ready& ready) {
  if (ready.bank == nullptr) return {means_of(ready), {}};
  Findings findings{{}, GradedBelief{ready.bank, measure::estimate(*ready.bank, ready.sheet)}};
  const measure::Joint& joint = findings.graded->joint;
  for (const measure::Dimension d : measure::kDimensions) {
    if (joint.likelihood[d].answered == 0) continue;
    findings.sides[d] = measure::Belief{joint.theta[d].mean, joint.theta[d].standard_error};
  }
  return findings;
}

std::optional<Beliefs> mean_beliefs_of(const Ready& ready) {
  return beliefs_of({means_of(ready), {}});
}

std::optional<Beliefs> beliefs_of(const Findings& findings) {
  const auto& [anxiety, avoidance] = findings.sides;
  if (!anxiety || !avoidance) return std::nullopt;
  return Beliefs{*anxiety, *avoidance, findings.graded};
}

std::optional<Position> position_of(const Ready& ready, const std::optional<Beliefs>& beliefs) {
  const auto axes = axes_of(ready.key);
  if (!axes || !beliefs || !ready.cut) return std::nullopt;
  return locate(*beliefs, axis_range(ready, *axes), *ready.cut);
}

ResultProvenance provenance_of(const Instrument& instrument) {
  return {std::string(kEngineVersion), {instrument.id, instrument.revision}};
}

Styles styles_of(const Ready& ready, const std::optional<Beliefs>& beliefs) {
  const auto axes = axes_of(ready.key);
  if (!beliefs || !axes || !ready.cut) return {};
  const int fewest = std::min(tally(*axes->anxiety, ready.sheet).n, tally(*axes->avoidance, ready.sheet).n);
  if (fewest < ready.key.instrument->position->minimum_items) return {};
  return judge(style_probabilities(*beliefs, *ready.cut));
}

std::vector<std::string> flags_of_answers(const Ready& ready) {
  return raised_flags(ready, Skips::Ignored);
}

Measurement measure_person(const Ready& ready, const Findings& findings, measure::Detail detail) {
  const Instrument& instrument = *ready.key.instrument;
  const auto beliefs = beliefs_of(findings);
  Measurement result;
  result.instrument = instrument.id;
  result.revision = instrument.revision;
  result.form = ready.key.form->id;
  result.target = ready.sheet.target;
  result.evidence = instrument.evidence;
  for (const ScaleKey& scale : ready.key.scales) {
    measure::ScaleScore score = score_scale(ready.key, scale, ready.sheet, detail);
    if (ready.norm != nullptr) compare_with_norm(score, scale, *ready.norm);
    result.scales.add(scale.scale->id, std::move(score));
  }
  result.position = position_of(ready, beliefs);
  if (ready.cut) result.styles = styles_of(ready, beliefs);
  if (ready.functions != nullptr) result.functions = apply_functions(*ready.functions, mean_beliefs_of(ready));
  result.flags = raised_flags(ready, Skips::Count);
  result.quality = quality_of(ready.key, ready.sheet, ready.times, fit_of(ready, findings));
  result.provenance = provenance_of(ready, result.scales);
  if (findings.graded) {
    add_thetas(result.scales, instrument, findings.graded->joint);
    result.provenance.calibration = source_of(*findings.graded->bank->calibration);
  }
  return result;
}

}  // namespace sb::profile
