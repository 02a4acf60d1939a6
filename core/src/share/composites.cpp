#include "share/composites.hpp"

#include <algorithm>
#include <array>

#include "profile/composite.hpp"
#include "support/fields.hpp"

namespace sb::share {
namespace {

using profile::Ready;
using profile::TargetBeliefs;

/// Everybody one instrument was answered about in full; short forms are another measure.
std::vector<TargetBeliefs> beliefs_of(const content::Instrument& instrument, std::span<const Ready* const> measured) {
  std::vector<TargetBeliefs> beliefs;
  for (const Ready* ready : measured) {
    const bool counts = ready->key.instrument == &instrument && ready->key.form == &instrument.forms.front();
    if (!counts || !ready->sheet.target) continue;
    beliefs.push_back(
        {*ready->sheet.target,
         {belief_in(*ready, instrument.position->anxiety), belief_in(*ready, instrument.position->avoidance)}});
  }
  return beliefs;
}

}  // namespace

std::vector<CompositeReading> composites_of(std::span<const Ready* const> measured) {
  std::vector<CompositeReading> readings;
  for (const Ready* ready : measured) {
    const content::Instrument& instrument = *ready->key.instrument;
    const auto same = [&](const CompositeReading& reading) { return reading.instrument == instrument.id; };
    if (!instrument.composite || std::any_of(readings.begin(), readings.end(), same)) continue;
    const content::Composite& composite = *instrument.composite;
    const auto [anxiety, avoidance] = compose(composite, beliefs_of(instrument, measured));
    CompositeReading& reading = readings.emplace_back();
    reading.instrument = instrument.id;
    reading.id = composite.id;
    reading.targets = composite.targets;
    if (anxiety) reading.anxiety = anxiety->mean;
    if (anxiety) reading.anxiety_sem = anxiety->standard_error;
    if (avoidance) reading.avoidance = avoidance->mean;
    if (avoidance) reading.avoidance_sem = avoidance->standard_error;
  }
  return readings;
}

const Record& record_of(std::type_identity<CompositeReading>) {
  static constexpr std::array fields{field<&CompositeReading::instrument>("instrument"),
                                     field<&CompositeReading::id>("id"),
                                     field<&CompositeReading::targets>("targets"),
                                     field<&CompositeReading::anxiety>("anxiety"),
                                     maybe<&CompositeReading::anxiety_sem>("anxiety_sem"),
                                     field<&CompositeReading::avoidance>("avoidance"),
                                     maybe<&CompositeReading::avoidance_sem>("avoidance_sem")};
  static constexpr Record record{"CompositeReading", fields};
  return record;
}

}  // namespace sb::share
