#include "profile/measurement.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "support/fields.hpp"
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

std::optional<CutPoint> own_cut(const measure::Key& key) {
  if (!axes_of(key)) return std::nullopt;
  const content::Cut& own = key.instrument->position->cut;
  return CutPoint{own.value, own.value, own.basis};
}

/// Whether an answer is one that a flag looks for.
bool answers_flag(const Instrument& instrument, const Flag& flag, std::size_t item, const measure::Sheet& sheet) {
  const auto& code = sheet.codes[item];
  if (!code) return false;
  if (flag.value_at_least) return *code >= *flag.value_at_least;
  const auto* choice = std::get_if<content::ChoiceItem>(&instrument.items[item].kind);
  const std::string& option = choice->options[static_cast<std::size_t>(*code)];
  return std::find(flag.options->begin(), flag.options->end(), option) != flag.options->end();
}

std::vector<std::string> raised_flags(const measure::Key& key, const measure::Sheet& sheet) {
  std::vector<std::string> raised;
  for (const Flag& flag : key.instrument->flags) {
    const auto counts = [&](std::size_t item) {
      const auto& id = key.instrument->items[item].id;
      const bool listed = std::find(flag.items.begin(), flag.items.end(), id) != flag.items.end();
      return listed && answers_flag(*key.instrument, flag, item, sheet);
    };
    const auto count = std::count_if(key.asked.begin(), key.asked.end(), counts);
    const bool known = std::find(raised.begin(), raised.end(), flag.id) != raised.end();
    if (count >= flag.count_at_least && !known) raised.push_back(flag.id);
  }
  return raised;
}

ScoreProvenance provenance_of(const Ready& ready, const Named<measure::ScaleScore>& scores) {
  const Instrument& instrument = *ready.key.instrument;
  ScoreProvenance provenance{std::string(kEngineVersion), {instrument.id, instrument.revision}, {}, {}};
  if (ready.norm != nullptr) provenance.norm = source_of(*ready.norm);
  for (const ScaleKey& scale : ready.key.scales) {
    const auto* mean = std::get_if<measure::MeanScore>(&scores.find(scale.scale->id)->kind);
    if (mean == nullptr || !mean->sem) continue;
    measure::IntervalSource source;
    if (const auto* reliability = usable_reliability(instrument, scale)) {
      source = {measure::IntervalMethod::Reliability, reliability->source};
    }
    provenance.interval.add(scale.scale->id, std::move(source));
  }
  return provenance;
}

/// Adds where a scored scale stands in the sample that was asked for.
void compare_with_norm(measure::ScaleScore& score, const ScaleKey& scale, const content::Norm& norm) {
  auto* mean = std::get_if<measure::MeanScore>(&score.kind);
  if (mean != nullptr && mean->mean) mean->percentile = percentile_of(norm, scale, *mean->mean);
}

}  // namespace

Ready begin(const Instrument& instrument, const content::Form& form) {
  Ready ready{.key = measure::make_key(instrument, form),
              .sheet = measure::blank_sheet(instrument),
              .target = {},
              .cut = {},
              .norm = nullptr,
              .times = {}};
  ready.cut = own_cut(ready.key);
  return ready;
}

std::optional<Ready> prepare(const content::Registry& registry, const AnswerSet& answered, Reader& reader) {
  const Instrument* instrument = registry.find(answered.instrument);
  if (instrument == nullptr) {
    reader.fail_at(std::string_view("instrument"), ErrorCode::UnknownInstrument, answered.instrument);
    return std::nullopt;
  }
  const content::Form* form = answered.form ? find_form(*instrument, *answered.form) : &instrument->forms.front();
  if (form == nullptr) {
    reader.fail_at(std::string_view("form"), ErrorCode::UnknownForm, *answered.form);
    return std::nullopt;
  }
  check_target(*instrument, answered.target, reader);
  Ready ready = begin(*instrument, *form);
  ready.target = answered.target;
  const Reader::Step step(reader, std::string_view("answers"));
  ready.sheet = read_sheet(ready.key, answered.answers, reader);
  return ready;
}

void choose_cut(Ready& ready, const Pair& cut, Reader& reader) {
  const auto axes = axes_of(ready.key);
  if (!axes) return reader.fail_at(kCut, ErrorCode::CutNotExpected, ready.key.instrument->id);
  const Reader::Step step(reader, kCut);
  const auto check = [&](std::string_view name, const ScaleKey& scale, double value) {
    if (value <= scale.min || value >= scale.max) reader.fail_at(name, ErrorCode::CutOutOfRange);
  };
  check("anxiety", *axes->anxiety, cut.anxiety);
  check("avoidance", *axes->avoidance, cut.avoidance);
  ready.cut = CutPoint{cut.anxiety, cut.avoidance, CutBasis::Chosen};
}

void choose_norm(Ready& ready, const content::Registry& registry, const std::string& id, Reader& reader) {
  constexpr std::string_view kNorm = "norm";
  const content::Norm* norm = registry.find_norm(id);
  if (norm == nullptr) return reader.fail_at(kNorm, ErrorCode::UnknownNorm, id);
  const Instrument& instrument = *ready.key.instrument;
  const bool fits = norm->instrument == instrument.id && (!norm->target || norm->target == ready.target);
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
  return measure::Belief{static_cast<double>(added.sum) / added.n,
                         standard_error(*scale, added, usable_reliability(*ready.key.instrument, *scale))};
}

std::optional<Beliefs> beliefs_of(const Ready& ready) {
  if (!ready.key.instrument->position) return std::nullopt;
  const auto anxiety = belief_in(ready, ready.key.instrument->position->anxiety);
  const auto avoidance = belief_in(ready, ready.key.instrument->position->avoidance);
  if (!anxiety || !avoidance) return std::nullopt;
  return Beliefs{*anxiety, *avoidance};
}

std::optional<Position> position_of(const Ready& ready) {
  const auto axes = axes_of(ready.key);
  const auto beliefs = beliefs_of(ready);
  if (!axes || !beliefs || !ready.cut) return std::nullopt;
  return locate(*beliefs, {axes->anxiety->min, axes->anxiety->max}, *ready.cut);
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

Measurement measure_person(const Ready& ready, measure::Detail detail) {
  const Instrument& instrument = *ready.key.instrument;
  Measurement result;
  result.instrument = instrument.id;
  result.revision = instrument.revision;
  result.form = ready.key.form->id;
  result.target = ready.target;
  result.evidence = instrument.evidence;
  for (const ScaleKey& scale : ready.key.scales) {
    measure::ScaleScore score = score_scale(ready.key, scale, ready.sheet, detail);
    if (ready.norm != nullptr) compare_with_norm(score, scale, *ready.norm);
    result.scales.add(scale.scale->id, std::move(score));
  }
  result.position = position_of(ready);
  if (ready.cut) result.styles = styles_of(ready, beliefs_of(ready));
  result.flags = raised_flags(ready.key, ready.sheet);
  result.quality = quality_of(ready.key, ready.sheet, ready.times);
  result.provenance = provenance_of(ready, result.scales);
  return result;
}

const Record& record_of(std::type_identity<AnswerSet>) {
  static constexpr std::array fields{field<&AnswerSet::instrument>("instrument"), maybe<&AnswerSet::form>("form"),
                                     field<&AnswerSet::answers>("answers"), maybe<&AnswerSet::target>("target")};
  static constexpr Record record{"AnswerSet", fields};
  return record;
}

const Record& record_of(std::type_identity<ScoreRequest>) {
  static constexpr std::array fields{spread<&ScoreRequest::answered>(), maybe<&ScoreRequest::cut>("cut"),
                                     maybe<&ScoreRequest::explain>("explain"), maybe<&ScoreRequest::norm>("norm"),
                                     maybe<&ScoreRequest::milliseconds>("milliseconds")};
  static constexpr Record record{"ScoreRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<PackRevision>) {
  static constexpr std::array fields{field<&PackRevision::id>("id"), field<&PackRevision::revision>("revision")};
  static constexpr Record record{"PackRevision", fields};
  return record;
}

const Record& record_of(std::type_identity<ResultProvenance>) {
  static constexpr std::array fields{field<&ResultProvenance::engine>("engine"),
                                     field<&ResultProvenance::instrument>("instrument")};
  static constexpr Record record{"ResultProvenance", fields};
  return record;
}

const Record& record_of(std::type_identity<ScoreProvenance>) {
  static constexpr std::array fields{
      field<&ScoreProvenance::engine>("engine"), field<&ScoreProvenance::instrument>("instrument"),
      field<&ScoreProvenance::interval>("interval"), maybe<&ScoreProvenance::norm>("norm")};
  static constexpr Record record{"ScoreProvenance", fields};
  return record;
}

const Record& record_of(std::type_identity<Measurement>) {
  static constexpr std::array fields{field<&Measurement::instrument>("instrument"),
                                     field<&Measurement::revision>("revision"),
                                     field<&Measurement::form>("form"),
                                     maybe<&Measurement::target>("target"),
                                     field<&Measurement::evidence>("evidence"),
                                     field<&Measurement::scales>("scales"),
                                     field<&Measurement::position>("position"),
                                     field<&Measurement::styles>("styles"),
                                     field<&Measurement::flags>("flags"),
                                     field<&Measurement::quality>("quality"),
                                     field<&Measurement::provenance>("provenance")};
  static constexpr Record record{"Measurement", fields};
  return record;
}

}  // namespace sb::profile
