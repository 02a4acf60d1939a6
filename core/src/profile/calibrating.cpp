#include "profile/calibrating.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "content/pack.hpp"
#include "support/fields.hpp"

namespace sb::profile {
namespace {

using measure::ScaleFit;
using measure::ScaleKey;
using measure::Sheet;

constexpr std::string_view kInstrument = "instrument";
constexpr std::string_view kMethod =
    "graded response model, marginal maximum likelihood (EM), 121 places from -6 to 6, D = 1; one dimension at a time";
// Two dimensions that went together more closely than this would be one.
constexpr double kClosest = 0.95;

measure::Responses responses_of(const content::Instrument& instrument, const ScaleKey& scale,
                                const std::vector<Sheet>& sheets) {
  measure::Responses responses;
  for (const measure::KeyedItem& item : scale.items) responses.items.push_back(instrument.items[item.item].id);
  for (const Sheet& sheet : sheets) {
    auto& row = responses.rows.emplace_back();
    for (const measure::KeyedItem& item : scale.items) {
      const auto& code = sheet.codes[item.item];
      row.push_back(static_cast<std::int8_t>(code ? keyed(scale, item, *code) - scale.min : -1));
    }
  }
  return responses;
}

/// Correlation of the places of people who have both, made good for the error in each.
double correlation_of(const ScaleFit& a, const ScaleFit& b) {
  double n = 0;
  double x = 0;
  double y = 0;
  double xx = 0;
  double yy = 0;
  double xy = 0;
  for (std::size_t i = 0; i < a.places.size(); ++i) {
    if (!a.places[i] || !b.places[i]) continue;
    ++n;
    x += *a.places[i];
    y += *b.places[i];
    xx += *a.places[i] * *a.places[i];
    yy += *b.places[i] * *b.places[i];
    xy += *a.places[i] * *b.places[i];
  }
  const double both = (xx - x * x / n) * (yy - y * y / n) * a.reliability * b.reliability;
  return both > 0 ? std::clamp((xy - x * y / n) / std::sqrt(both), -kClosest, kClosest) : 0;
}

ScaleReport report_of(const ScaleFit& fit, const std::vector<std::string>& items) {
  ScaleReport report{fit.people, fit.iterations, fit.converged, fit.log_likelihood, fit.reliability, {}};
  for (std::size_t i = 0; i < items.size(); ++i) {
    const measure::ItemFit& item = fit.items[i];
    report.items.add(items[i], {item.parameters.slope, item.slope_error, item.parameters.thresholds,
                                item.threshold_errors, item.largest_gap});
  }
  return report;
}

content::GradedScale graded_of(const ScaleFit& fit, const std::vector<std::string>& items) {
  content::GradedScale scale;
  for (std::size_t i = 0; i < items.size(); ++i) scale.items.add(items[i], fit.items[i].parameters);
  return scale;
}

}  // namespace

Calibrated calibrate_sheets(const content::Instrument& instrument, const std::vector<Sheet>& sheets,
                            const std::string& id, const std::string& sample, Reader& reader) {
  if (!instrument.position) {
    reader.fail_at(kInstrument, ErrorCode::NoPlaces, instrument.id);
    return {};
  }
  const content::Form form = measure::whole_form(instrument);
  const measure::Key key = measure::make_key(instrument, form);
  content::Pack<content::Calibration> pack;
  pack.header = {std::string(content::kCalibrationFormat), content::kPackVersion};
  content::Calibration& made = pack.body;
  made.id = id;
  made.revision = "1.0.0";
  made.instrument = instrument.id;
  made.sample = sample;
  made.method = kMethod;
  made.verification = content::Verification::Computed;
  made.source = "computed from answer rows by this program";
  Calibrated result;
  std::vector<ScaleFit> fits;
  for (const std::string& scale_id : {instrument.position->anxiety, instrument.position->avoidance}) {
    const measure::Responses responses = responses_of(instrument, *find_scale(key, scale_id), sheets);
    const Reader::Step step(reader, std::string_view("rows"));
    auto fit = measure::calibrate(responses, {}, reader);
    if (!fit) continue;
    made.n = std::max(made.n, fit->people);
    made.scales.add(scale_id, graded_of(*fit, responses.items));
    result.scales.add(scale_id, report_of(*fit, responses.items));
    fits.push_back(std::move(*fit));
  }
  if (!reader.ok()) return {};
  made.prior.correlation = correlation_of(fits.front(), fits.back());
  result.pack = to_json(pack);
  return result;
}

const Record& record_of(std::type_identity<ItemReport>) {
  static constexpr std::array fields{field<&ItemReport::slope>("slope"), field<&ItemReport::slope_error>("slope_error"),
                                     field<&ItemReport::thresholds>("thresholds"),
                                     field<&ItemReport::threshold_errors>("threshold_errors"),
                                     field<&ItemReport::largest_gap>("largest_gap")};
  static constexpr Record record{"ItemReport", fields};
  return record;
}

const Record& record_of(std::type_identity<ScaleReport>) {
  static constexpr std::array fields{
      field<&ScaleReport::people>("people"),           field<&ScaleReport::iterations>("iterations"),
      field<&ScaleReport::converged>("converged"),     field<&ScaleReport::log_likelihood>("log_likelihood"),
      field<&ScaleReport::reliability>("reliability"), field<&ScaleReport::items>("items")};
  static constexpr Record record{"ScaleReport", fields};
  return record;
}

}  // namespace sb::profile
