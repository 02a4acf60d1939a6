#include "share/composites.hpp"

#include <algorithm>
#include <array>

#include "profile/composite.hpp"
#include "support/fields.hpp"

namespace sb::share {
namespace {

using profile::Ready;
using profile::TargetMeans;

std::optional<double> mean_in(const Ready& ready, std::string_view scale) {
  const auto belief = belief_in(ready, scale);
  return belief ? std::optional(belief->mean) : std::nullopt;
}

/// Everybody one instrument was answered about in full; short forms are another measure.
std::vector<TargetMeans> means_of(const content::Instrument& instrument, std::span<const Ready* const> measured) {
  std::vector<TargetMeans> means;
  for (const Ready* ready : measured) {
    const bool counts = ready->key.instrument == &instrument && ready->key.form == &instrument.forms.front();
    if (!counts || !ready->sheet.target) continue;
    means.push_back({*ready->sheet.target, mean_in(*ready, instrument.position->anxiety),
                     mean_in(*ready, instrument.position->avoidance)});
  }
  return means;
}

}  // namespace

std::vector<CompositeReading> composites_of(std::span<const Ready* const> measured) {
  std::vector<CompositeReading> readings;
  for (const Ready* ready : measured) {
    const content::Instrument& instrument = *ready->key.instrument;
    const auto same = [&](const CompositeReading& reading) { return reading.instrument == instrument.id; };
    if (!instrument.composite || std::any_of(readings.begin(), readings.end(), same)) continue;
    const content::Composite& composite = *instrument.composite;
    const auto means = compose(composite, means_of(instrument, measured));
    readings.push_back({instrument.id, composite.id, composite.targets, means.anxiety, means.avoidance});
  }
  return readings;
}

const Record& record_of(std::type_identity<CompositeReading>) {
  static constexpr std::array fields{field<&CompositeReading::instrument>("instrument"),
                                     field<&CompositeReading::id>("id"), field<&CompositeReading::targets>("targets"),
                                     field<&CompositeReading::anxiety>("anxiety"),
                                     field<&CompositeReading::avoidance>("avoidance")};
  static constexpr Record record{"CompositeReading", fields};
  return record;
}

}  // namespace sb::share
