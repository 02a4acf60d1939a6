#include "profile/next.hpp"

#include <algorithm>
#include <array>

#include "support/fields.hpp"

namespace sb::profile {
namespace {

using measure::Bank;
using measure::Dimension;

void check_stop(const measure::Stop& stop, Reader& reader) {
  const Reader::Step step(reader, std::string_view("stop"));
  const auto fail_at = [&](std::string_view key) { reader.fail_at(key, ErrorCode::ValueOutOfRange); };
  if (!(stop.se > 0)) fail_at("se");
  if (!(stop.gain >= 0)) fail_at("gain");
  if (stop.min < 1) fail_at("min");
  if (stop.max < stop.min) fail_at("max");
}

/// Every item that was named, whether it was answered or not.
measure::Asked asked_of(const content::Instrument& instrument, const measure::Answers& answers) {
  measure::Asked asked;
  for (const content::Item& item : instrument.items) asked.items.push_back(answers.find(item.id) != nullptr);
  return asked;
}

DimensionEstimate estimate_of(const measure::Joint& joint, Dimension d) {
  return {joint.theta[d].mean, joint.theta[d].standard_error, joint.likelihood[d].answered};
}

int most_of(const Bank& bank, const measure::Stop& stop) {
  int most = 0;
  for (const Dimension d : measure::kDimensions) most += std::min(static_cast<int>(bank.items[d].size()), stop.max);
  return most;
}

}  // namespace

Next next_question(const measure::Library& library, const NextRequest& request, Reader& reader) {
  const measure::Stop stop = request.stop.value_or(measure::Stop());
  check_stop(stop, reader);
  const auto ready = prepare(library, request.answered, reader, measure::Coverage::Partial);
  if (ready && ready->bank == nullptr) {
    reader.fail_at(std::string_view("instrument"), ErrorCode::NotCalibrated, request.answered.instrument);
  }
  if (!ready || !reader.ok()) return {};
  const content::Instrument& instrument = *ready->key.instrument;
  const measure::Joint joint = measure::estimate(*ready->bank, ready->sheet);
  const measure::Asked asked = asked_of(instrument, request.answered.answers);
  const measure::Choice choice = measure::choose_next(*ready->bank, joint, asked, stop);
  Next next{.item = {},
            .reason = choice.reason,
            .estimate = {estimate_of(joint, Dimension::Anxiety), estimate_of(joint, Dimension::Avoidance)},
            .asked = static_cast<int>(std::count(asked.items.begin(), asked.items.end(), true)),
            .most = most_of(*ready->bank, stop)};
  if (choice.item) next.item = instrument.items[*choice.item].id;
  return next;
}

int fewest_questions(const content::Calibration& calibration, const measure::Stop& stop) {
  int fewest = 0;
  for (const auto& [id, scale] : calibration.scales.entries) {
    fewest += std::min(static_cast<int>(scale.items.entries.size()), stop.min);
  }
  return fewest;
}

const Record& record_of(std::type_identity<NextRequest>) {
  static constexpr std::array fields{spread<&NextRequest::answered>(), maybe<&NextRequest::stop>("stop")};
  static constexpr Record record{"NextRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<DimensionEstimate>) {
  static constexpr std::array fields{field<&DimensionEstimate::theta>("theta"), field<&DimensionEstimate::se>("se"),
                                     field<&DimensionEstimate::answered>("answered")};
  static constexpr Record record{"DimensionEstimate", fields};
  return record;
}

const Record& record_of(std::type_identity<Estimate>) {
  static constexpr std::array fields{field<&Estimate::anxiety>("anxiety"), field<&Estimate::avoidance>("avoidance")};
  static constexpr Record record{"Estimate", fields};
  return record;
}

const Record& record_of(std::type_identity<Next>) {
  static constexpr std::array fields{field<&Next::item>("item"), field<&Next::reason>("reason"),
                                     field<&Next::estimate>("estimate"), field<&Next::asked>("asked"),
                                     field<&Next::most>("most")};
  static constexpr Record record{"Next", fields};
  return record;
}

}  // namespace sb::profile
