#include <algorithm>
#include <utility>

#include "share/shared.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"
#include "track/calendar.hpp"

namespace sb::share {
namespace {

/// Header first: a file of another format or version would only give misleading mistakes about its fields.
void check_header(const Json& file, Reader& reader) {
  const std::string_view format = content::format_of(file);
  if (format != kSharedFormat) return reader.fail_at(std::string_view("format"), ErrorCode::UnknownFormat, format);
  const Json* version = file.find("version");
  const auto* number = version == nullptr ? nullptr : version->as<std::int64_t>();
  if (number == nullptr || *number == kSharedVersion) return;
  reader.fail_at(std::string_view("version"),
                 *number > kSharedVersion ? ErrorCode::NewerVersion : ErrorCode::UnsupportedVersion,
                 std::to_string(*number));
}

void check_shared(const Shared& shared, Reader& reader) {
  if (!track::is_day(shared.made)) reader.fail_at(std::string_view("made"), ErrorCode::NotADay, shared.made);
  if (shared.language.empty()) reader.fail_at(std::string_view("language"), ErrorCode::EmptyText);
  const Reader::Step step(reader, std::string_view("measurements"));
  if (shared.measurements.empty()) reader.fail(ErrorCode::EmptyList);
  std::vector<track::PartName> seen;
  for (std::size_t i = 0; i < shared.measurements.size(); ++i) {
    const SharedMeasurement& part = shared.measurements[i];
    const track::PartName name{part.instrument, part.target};
    const bool twice = std::find(seen.begin(), seen.end(), name) != seen.end();
    if (twice) reader.fail_at(i, ErrorCode::DuplicateMeasurement, part.instrument);
    seen.push_back(name);
  }
}

/// Scores as they leave the core, to be compared byte for byte.
std::string scores_of(const Json& measured) {
  return to_text(*measured.find("scales"));
}

bool inside(const measure::ScaleKey& scale, const measure::ScaleScore& score) {
  if (score.kind.index() != scale.scale->kind.index() || score.n < 0 || score.n > score.of) return false;
  if (score.of != static_cast<int>(scale.items.size())) return false;
  if ((score.n >= scale.needed) != (score.status == measure::Status::Scored)) return false;
  const auto* mean = std::get_if<measure::MeanScore>(&score.kind);
  if (mean == nullptr || score.status != measure::Status::Scored) return true;
  return mean->mean && *mean->mean >= scale.min && *mean->mean <= scale.max;
}

/// Whether scores could be somebody's: those of the form, and each inside its scale.
bool plausible(const measure::Key& key, const SharedMeasurement& part) {
  const auto fits = [&](const measure::ScaleKey& scale) {
    const measure::ScaleScore* score = part.scales.find(scale.scale->id);
    return score != nullptr && inside(scale, *score);
  };
  return part.scales.entries.size() == key.scales.size() && std::all_of(key.scales.begin(), key.scales.end(), fits);
}

Agreement agreement_of(const measure::Library& library, const SharedMeasurement& part) {
  const content::Instrument* instrument = library.content().find(part.instrument);
  if (instrument == nullptr || instrument->revision != part.revision) return Agreement::NotLoaded;
  const content::Form* form = content::find_form(*instrument, part.form);
  if (form == nullptr) return Agreement::NotLoaded;
  if (!part.answers) {
    return plausible(measure::make_key(*instrument, *form), part) ? Agreement::NoAnswers : Agreement::Differs;
  }
  Reader scratch;
  std::vector<profile::AnsweredEntry> again(1);
  again.front().answered = {part.instrument, part.form, *part.answers, part.target};
  const auto entries = profile::read_entries(library, again, std::nullopt, scratch);
  if (!scratch.ok()) return Agreement::Differs;
  const bool same = scores_of(to_json(entries.front().result)) == scores_of(to_json(part));
  return same ? Agreement::Same : Agreement::Differs;
}

}  // namespace

Result<Shared> read_shared(std::string_view text) {
  const auto json = parse_json(text);
  if (!json.ok()) return json.errors();
  Reader reader;
  check_header(json.value(), reader);
  if (!reader.ok()) return reader.errors();
  auto file = read_as<SharedFile>(json.value(), reader);
  if (reader.ok()) check_shared(file.shared, reader);
  if (!reader.ok()) return reader.errors();
  return std::move(file.shared);
}

Opened open_shared(const measure::Library& library, const OpenRequest& request, Reader& reader) {
  const Reader::Step step(reader, std::string_view("text"));
  auto shared = read_shared(request.text);
  Opened opened;
  if (!shared.ok()) {
    for (const Error& error : shared.errors()) reader.add(error);
    return opened;
  }
  opened.shared = std::move(shared).value();
  if (opened.shared.differences) opened.comparison = said(*opened.shared.differences);
  for (const SharedMeasurement& part : opened.shared.measurements) {
    opened.agreement.push_back(agreement_of(library, part));
  }
  return opened;
}

}  // namespace sb::share
