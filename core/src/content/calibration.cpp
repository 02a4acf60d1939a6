#include "content/calibration.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "content/id.hpp"
#include "support/fields.hpp"
#include "support/reader.hpp"

namespace sb::content {
namespace {

// Far outside anything a calibration finds, near enough that no later computation overflows.
constexpr double kSteepest = 20;
constexpr double kFarthest = 20;

void check_graded_item(const GradedItem& item, Reader& reader) {
  const bool slope_fits = item.slope > 0 && item.slope <= kSteepest;
  if (!slope_fits) reader.fail_at(std::string_view("slope"), ErrorCode::ValueOutOfRange);
  const Reader::Step step(reader, std::string_view("thresholds"));
  if (item.thresholds.empty()) reader.fail(ErrorCode::EmptyList);
  for (std::size_t i = 0; i < item.thresholds.size(); ++i) {
    const double b = item.thresholds[i];
    if (!(std::abs(b) <= kFarthest)) reader.fail_at(i, ErrorCode::ValueOutOfRange);
    if (i > 0 && b <= item.thresholds[i - 1]) reader.fail_at(i, ErrorCode::ThresholdsNotAscending);
  }
}

/// The scale's items, each with parameters, and nothing else; `range` is what the scale's ratings take.
void check_graded_scale(const GradedScale& graded, const Scale& scale, const Response& range, Reader& reader) {
  const Reader::Step step(reader, std::string_view("items"));
  for (const auto& [id, item] : graded.items.entries) {
    const bool known = std::find(scale.items.begin(), scale.items.end(), id) != scale.items.end();
    if (!known) reader.fail_at(id, ErrorCode::UnknownId, id);
    const auto steps = static_cast<std::size_t>(range.max - range.min);
    if (item.thresholds.size() > steps) reader.fail_at(id, ErrorCode::WrongLength);
  }
  for (const std::string& id : scale.items) {
    if (graded.items.find(id) == nullptr) reader.fail_at(id, ErrorCode::MissingKey, id);
  }
}

const Scale* find_mean_scale(const Instrument& instrument, std::string_view id) {
  const auto matches = [&](const Scale& scale) {
    return scale.id == id && std::holds_alternative<MeanScale>(scale.kind);
  };
  const auto found = std::find_if(instrument.scales.begin(), instrument.scales.end(), matches);
  return found == instrument.scales.end() ? nullptr : &*found;
}

}  // namespace

void check_calibration_alone(const Calibration& calibration, Reader& reader) {
  const auto fail_at = [&](std::string_view key, ErrorCode code) { reader.fail_at(key, code); };
  if (!well_formed(calibration.id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, calibration.id);
  if (calibration.revision.empty()) fail_at("revision", ErrorCode::EmptyText);
  if (calibration.sample.empty()) fail_at("sample", ErrorCode::EmptyText);
  if (calibration.source.empty()) fail_at("source", ErrorCode::EmptyText);
  if (calibration.n < 1) fail_at("n", ErrorCode::ValueOutOfRange);
  if (calibration.verification == Verification::Unverified) fail_at("verification", ErrorCode::UnverifiedFigure);
  if (calibration.scales.entries.empty()) fail_at("scales", ErrorCode::EmptyList);
  if (!(std::abs(calibration.prior.correlation) < 1)) {
    const Reader::Step step(reader, std::string_view("prior"));
    fail_at("correlation", ErrorCode::ValueOutOfRange);
  }
  const Reader::Step scales(reader, std::string_view("scales"));
  for (const auto& [id, scale] : calibration.scales.entries) {
    const Reader::Step inside(reader, std::string_view(id));
    const Reader::Step items(reader, std::string_view("items"));
    for (const auto& [item_id, item] : scale.items.entries) {
      const Reader::Step at(reader, std::string_view(item_id));
      check_graded_item(item, reader);
    }
  }
}

void check_calibration(const Calibration& calibration, const Instrument& instrument, Reader& reader) {
  if (!instrument.position) return reader.fail_at(std::string_view("instrument"), ErrorCode::CutNotExpected);
  const Reader::Step step(reader, std::string_view("scales"));
  for (const std::string& id : {instrument.position->anxiety, instrument.position->avoidance}) {
    const GradedScale* graded = calibration.scales.find(id);
    if (graded == nullptr) {
      reader.fail_at(id, ErrorCode::MissingKey, id);
      continue;
    }
    const Scale* scale = find_mean_scale(instrument, id);
    const Item* first = scale == nullptr ? nullptr : find_id(instrument.items, scale->items.front());
    if (first == nullptr) continue;
    const Reader::Step inside(reader, std::string_view(id));
    check_graded_scale(*graded, *scale, response_of(instrument, std::get<RatingItem>(first->kind)), reader);
  }
  for (const auto& [id, graded] : calibration.scales.entries) {
    const bool placed = id == instrument.position->anxiety || id == instrument.position->avoidance;
    if (!placed) reader.fail_at(id, ErrorCode::UnknownId, id);
  }
}

const Record& record_of(std::type_identity<GradedItem>) {
  static constexpr std::array fields{field<&GradedItem::slope>("slope"), field<&GradedItem::thresholds>("thresholds")};
  static constexpr Record record{"GradedItem", fields};
  return record;
}

const Record& record_of(std::type_identity<GradedScale>) {
  static constexpr std::array fields{field<&GradedScale::items>("items")};
  static constexpr Record record{"GradedScale", fields};
  return record;
}

const Record& record_of(std::type_identity<CalibrationPrior>) {
  static constexpr std::array fields{field<&CalibrationPrior::correlation>("correlation")};
  static constexpr Record record{"CalibrationPrior", fields};
  return record;
}

const Record& record_of(std::type_identity<Calibration>) {
  static constexpr std::array fields{field<&Calibration::id>("id"),
                                     field<&Calibration::revision>("revision"),
                                     field<&Calibration::instrument>("instrument"),
                                     maybe<&Calibration::targets>("targets"),
                                     field<&Calibration::sample>("sample"),
                                     field<&Calibration::n>("n"),
                                     field<&Calibration::method>("method"),
                                     field<&Calibration::verification>("verification"),
                                     field<&Calibration::source>("source"),
                                     field<&Calibration::prior>("prior"),
                                     field<&Calibration::scales>("scales")};
  static constexpr Record record{"Calibration", fields};
  return record;
}

}  // namespace sb::content
