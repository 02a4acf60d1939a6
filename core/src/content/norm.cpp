#include "content/norm.hpp"

#include <algorithm>
#include <set>

#include "content/id.hpp"
#include "support/fields.hpp"
#include "support/reader.hpp"

namespace sb::content {
namespace {

/// Both columns rise, so that every score inside the table has one percentile.
void check_percentiles(const NormScale& scale, Reader& reader) {
  const Reader::Step step(reader, std::string_view("percentiles"));
  for (std::size_t i = 0; i < scale.percentiles.size(); ++i) {
    const auto& [percent, score] = scale.percentiles[i];
    if (percent <= 0 || percent >= 100) reader.fail_at(i, ErrorCode::ValueOutOfRange);
    if (i == 0) continue;
    const auto& [percent_before, score_before] = scale.percentiles[i - 1];
    if (percent <= percent_before || score <= score_before) reader.fail_at(i, ErrorCode::PercentilesNotAscending);
  }
  if (scale.percentiles.size() == 1) reader.fail(ErrorCode::WrongLength, "1");
}

void check_scale(const NormScale& scale, Reader& reader) {
  if (scale.sd <= 0) reader.fail_at(std::string_view("sd"), ErrorCode::ValueOutOfRange);
  if (scale.n && *scale.n < 1) reader.fail_at(std::string_view("n"), ErrorCode::ValueOutOfRange);
  check_percentiles(scale, reader);
}

/// The ends of a scale in the norm's own numbers; empty when it is no mean scale.
std::optional<std::array<double, 2>> ends_of(const Norm& norm, const Instrument& instrument, const Scale& scale) {
  if (!std::holds_alternative<MeanScale>(scale.kind)) return std::nullopt;
  const auto matches = [&](const Item& item) { return item.id == scale.items.front(); };
  const auto first = std::find_if(instrument.items.begin(), instrument.items.end(), matches);
  const Response& range = response_of(instrument, std::get<RatingItem>(first->kind));
  const double factor = norm.metric == NormMetric::Sum ? static_cast<double>(scale.items.size()) : 1;
  return std::array{factor * range.min, factor * range.max};
}

void check_scale_of(const Norm& norm, const NormScale& line, const Instrument& instrument, Reader& reader) {
  const auto matches = [&](const Scale& scale) { return scale.id == line.scale; };
  const auto found = std::find_if(instrument.scales.begin(), instrument.scales.end(), matches);
  if (found == instrument.scales.end()) {
    return reader.fail_at(std::string_view("scale"), ErrorCode::UnknownId, line.scale);
  }
  const auto ends = ends_of(norm, instrument, *found);
  if (!ends) return reader.fail_at(std::string_view("scale"), ErrorCode::WrongItemKind, line.scale);
  const auto outside = [&](double score) { return score < (*ends)[0] || score > (*ends)[1]; };
  if (outside(line.mean)) reader.fail_at(std::string_view("mean"), ErrorCode::ValueOutOfRange);
  const auto row_outside = [&](const std::array<double, 2>& row) { return outside(row[1]); };
  if (std::any_of(line.percentiles.begin(), line.percentiles.end(), row_outside)) {
    reader.fail_at(std::string_view("percentiles"), ErrorCode::ValueOutOfRange);
  }
}

/// Calls `check(line)` with the reader standing on each scale of a norm.
template <class Check>
void each_scale(const Norm& norm, Reader& reader, Check check) {
  const Reader::Step step(reader, std::string_view("scales"));
  for (std::size_t i = 0; i < norm.scales.size(); ++i) {
    const Reader::Step inside(reader, i);
    check(norm.scales[i]);
  }
}

}  // namespace

NormSource source_of(const Norm& norm) {
  return {norm.id, norm.revision, norm.instrument, norm.target, norm.sample, norm.n, norm.verification, norm.source};
}

const NormScale* find_scale(const Norm& norm, std::string_view scale) {
  const auto matches = [&](const NormScale& line) { return line.scale == scale; };
  const auto found = std::find_if(norm.scales.begin(), norm.scales.end(), matches);
  return found == norm.scales.end() ? nullptr : &*found;
}

void check_norm(const Norm& norm, Reader& reader) {
  const auto fail = [&](std::string_view key, ErrorCode code) { reader.fail_at(key, code); };
  if (!well_formed(norm.id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, norm.id);
  if (!well_formed(norm.instrument)) {
    reader.fail_at(std::string_view("instrument"), ErrorCode::MalformedId, norm.instrument);
  }
  if (norm.revision.empty()) fail("revision", ErrorCode::EmptyText);
  if (norm.sample.empty()) fail("sample", ErrorCode::EmptyText);
  if (norm.source.empty()) fail("source", ErrorCode::EmptyText);
  if (norm.n < 2) fail("n", ErrorCode::ValueOutOfRange);
  if (!usable(norm.verification)) {
    reader.fail_at(std::string_view("verification"), ErrorCode::UnverifiedFigure, word(norm.verification));
  }
  if (norm.scales.empty()) fail("scales", ErrorCode::EmptyList);
  std::set<std::string_view> seen;
  each_scale(norm, reader, [&](const NormScale& line) {
    if (!seen.insert(line.scale).second) fail("scale", ErrorCode::DuplicateId);
    check_scale(line, reader);
  });
}

void check_norm_of(const Norm& norm, const Instrument& instrument, Reader& reader) {
  if (instrument.evidence == Evidence::Untested) {
    return reader.fail_at(std::string_view("instrument"), ErrorCode::NormNotAllowed, instrument.id);
  }
  const auto& targets = instrument.targets;
  const bool known = !norm.target || std::find(targets.begin(), targets.end(), *norm.target) != targets.end();
  if (!known) reader.fail_at(std::string_view("target"), ErrorCode::TargetUnknown, *norm.target);
  each_scale(norm, reader, [&](const NormScale& line) { check_scale_of(norm, line, instrument, reader); });
}

Words words_of(std::type_identity<NormMetric>) {
  static constexpr auto words = std::to_array<std::string_view>({"mean", "sum"});
  return words;
}

const Record& record_of(std::type_identity<NormScale>) {
  static constexpr std::array fields{field<&NormScale::scale>("scale"), field<&NormScale::mean>("mean"),
                                     field<&NormScale::sd>("sd"), maybe<&NormScale::n>("n"),
                                     maybe<&NormScale::percentiles>("percentiles")};
  static constexpr Record record{"NormScale", fields};
  return record;
}

const Record& record_of(std::type_identity<Norm>) {
  static constexpr std::array fields{field<&Norm::id>("id"),
                                     field<&Norm::revision>("revision"),
                                     field<&Norm::instrument>("instrument"),
                                     maybe<&Norm::target>("target"),
                                     field<&Norm::sample>("sample"),
                                     field<&Norm::n>("n"),
                                     field<&Norm::verification>("verification"),
                                     field<&Norm::source>("source"),
                                     field<&Norm::metric>("metric"),
                                     field<&Norm::scales>("scales")};
  static constexpr Record record{"Norm", fields};
  return record;
}

const Record& record_of(std::type_identity<NormSource>) {
  static constexpr std::array fields{field<&NormSource::id>("id"),
                                     field<&NormSource::revision>("revision"),
                                     field<&NormSource::instrument>("instrument"),
                                     maybe<&NormSource::target>("target"),
                                     field<&NormSource::sample>("sample"),
                                     field<&NormSource::n>("n"),
                                     field<&NormSource::verification>("verification"),
                                     field<&NormSource::source>("source")};
  static constexpr Record record{"NormSource", fields};
  return record;
}

}  // namespace sb::content
