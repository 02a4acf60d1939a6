#include "track/record.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "support/fields.hpp"
#include "support/json_io.hpp"
#include "track/change.hpp"
#include "version.hpp"

namespace sb::track {
namespace {

/// Header first: a file of another format or version would only give misleading mistakes about its fields.
void check_header(const Json& file, Reader& reader) {
  const std::string_view format = content::format_of(file);
  if (format != kRecordFormat) return reader.fail_at(std::string_view("format"), ErrorCode::UnknownFormat, format);
  const Json* version = file.find("version");
  const auto* number = version == nullptr ? nullptr : version->as<std::int64_t>();
  if (number != nullptr && *number != kRecordVersion) {
    reader.fail_at(std::string_view("version"), ErrorCode::UnsupportedVersion, std::to_string(*number));
  }
}

RecordedAnswers recorded(const AnsweredToday& part, const profile::Ready& ready) {
  return {.instrument = ready.key.instrument->id,
          .form = ready.key.form->id,
          .revision = ready.key.instrument->revision,
          .target = ready.sheet.target,
          .state = part.state,
          .answers = part.answered.answers};
}

}  // namespace

bool can_follow(const profile::Ready& ready) {
  return std::any_of(ready.key.scales.begin(), ready.key.scales.end(), can_change);
}

profile::AnswerSet answer_set(const RecordedAnswers& part) {
  return {part.instrument, part.form, part.answers, part.target};
}

void check_today(const Today& today, Reader& reader) {
  if (!is_day(today.made)) reader.fail_at(std::string_view("made"), ErrorCode::NotADay, today.made);
  if (today.language.empty()) reader.fail_at(std::string_view("language"), ErrorCode::EmptyText);
}

Kept keep(const measure::Library& library, const RecordRequest& request, Reader& reader) {
  const Today& today = request.today;
  Kept kept;
  check_today(today, reader);
  if (request.notice && request.notice->empty()) reader.fail_at(std::string_view("notice"), ErrorCode::EmptyText);
  RecordFile file{{std::string(kRecordFormat), kRecordVersion},
                  {request.notice, std::string(kEngineVersion), today.made, today.language, today.marker, {}}};
  const Reader::Step step(reader, std::string_view("measurements"));
  for (std::size_t i = 0; i < today.measurements.size(); ++i) {
    const Reader::Step inside(reader, i);
    const AnsweredToday& part = today.measurements[i];
    const auto ready = prepare(library, part.answered, reader);
    if (!ready) continue;
    const PartName name{ready->key.instrument->id, ready->sheet.target};
    const bool twice = std::find(kept.holds.begin(), kept.holds.end(), name) != kept.holds.end();
    if (twice) reader.fail(ErrorCode::DuplicateMeasurement, name.instrument);
    if (can_follow(*ready)) file.kept.measurements.push_back(recorded(part, *ready));
    (can_follow(*ready) ? kept.holds : kept.left_out).push_back(name);
  }
  // The name says nothing of what is in the file.
  kept.name = "check-in-" + today.made + ".json";
  kept.text = to_lines(to_json(file));
  return kept;
}

Result<KeptAnswers> read_record(std::string_view text) {
  const auto json = parse_json(text);
  if (!json.ok()) return json.errors();
  Reader reader;
  check_header(json.value(), reader);
  if (!reader.ok()) return reader.errors();
  auto file = read_as<RecordFile>(json.value(), reader);
  if (reader.ok() && !is_day(file.kept.made)) {
    reader.fail_at(std::string_view("made"), ErrorCode::NotADay, file.kept.made);
  }
  if (!reader.ok()) return reader.errors();
  return std::move(file.kept);
}

const Record& record_of(std::type_identity<RecordedAnswers>) {
  static constexpr std::array fields{
      field<&RecordedAnswers::instrument>("instrument"), field<&RecordedAnswers::form>("form"),
      field<&RecordedAnswers::revision>("revision"),     maybe<&RecordedAnswers::target>("target"),
      maybe<&RecordedAnswers::state>("state"),           field<&RecordedAnswers::answers>("answers")};
  static constexpr Record record{"RecordedAnswers", fields};
  return record;
}

const Record& record_of(std::type_identity<KeptAnswers>) {
  static constexpr std::array fields{
      maybe<&KeptAnswers::notice>("notice"), field<&KeptAnswers::engine>("engine"),
      field<&KeptAnswers::made>("made"),     field<&KeptAnswers::language>("language"),
      field<&KeptAnswers::marker>("marker"), field<&KeptAnswers::measurements>("measurements")};
  static constexpr Record record{"KeptAnswers", fields};
  return record;
}

const Record& record_of(std::type_identity<RecordFile>) {
  static constexpr std::array fields{spread<&RecordFile::header>(), spread<&RecordFile::kept>()};
  static constexpr Record record{"RecordFile", fields};
  return record;
}

const Record& record_of(std::type_identity<AnsweredToday>) {
  static constexpr std::array fields{spread<&AnsweredToday::answered>(), maybe<&AnsweredToday::state>("state")};
  static constexpr Record record{"AnsweredToday", fields};
  return record;
}

const Record& record_of(std::type_identity<Today>) {
  static constexpr std::array fields{field<&Today::made>("made"), field<&Today::language>("language"),
                                     maybe<&Today::marker>("marker"), field<&Today::measurements>("measurements")};
  static constexpr Record record{"Today", fields};
  return record;
}

const Record& record_of(std::type_identity<RecordRequest>) {
  static constexpr std::array fields{spread<&RecordRequest::today>(), maybe<&RecordRequest::notice>("notice")};
  static constexpr Record record{"RecordRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<PartName>) {
  static constexpr std::array fields{field<&PartName::instrument>("instrument"), maybe<&PartName::target>("target")};
  static constexpr Record record{"PartName", fields};
  return record;
}

const Record& record_of(std::type_identity<Kept>) {
  static constexpr std::array fields{field<&Kept::name>("name"), field<&Kept::text>("text"),
                                     field<&Kept::holds>("holds"), field<&Kept::left_out>("left_out")};
  static constexpr Record record{"Kept", fields};
  return record;
}

}  // namespace sb::track
