#include <algorithm>
#include <utility>

#include "share/case.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"
#include "track/journal.hpp"
#include "track/record.hpp"

// Files that clients bring: a shared result, a check-in, or a whole journal, each as sessions of a case.
namespace sb::share {
namespace {

constexpr std::string_view kSharedResult = "securebase/shared";
constexpr int kNewestShared = 1;

CaseMeasurement measurement_of(const track::RecordedAnswers& part) {
  return {part.instrument, {}, part.form, part.revision, part.target, part.state, part.answers, {}};
}

CaseSession session_of(std::string id, const track::KeptAnswers& kept) {
  CaseSession session{std::move(id), kept.made, kept.language, kept.marker, CameBy::File, {}};
  for (const track::RecordedAnswers& part : kept.measurements) session.measurements.push_back(measurement_of(part));
  return session;
}

/// An object with only those of its members that are asked for here: a shared result may tell more than a case keeps.
Json::Object only(const Json& from, std::initializer_list<std::string_view> keys) {
  Json::Object kept;
  for (const std::string_view key : keys) {
    const Json* value = from.find(key);
    if (value != nullptr && !value->is_null()) kept.push_back({std::string(key), *value});
  }
  return kept;
}

/// The scales that have a mean, each with what a case keeps of it.
Json scales_of(const Json& measurement) {
  Json::Object scales;
  const Json* all = measurement.find("scales");
  const auto* members = all == nullptr ? nullptr : all->as<Json::Object>();
  if (members == nullptr) return scales;
  for (const Member& member : *members) {
    Json::Object score = only(member.value, {"mean", "n", "of", "sem", "interval95"});
    if (!score.empty() && score.front().key == "mean") scales.push_back({member.key, std::move(score)});
  }
  return scales;
}

Json shared_measurement(const Json& from) {
  Json::Object part = only(from, {"instrument", "form", "revision", "target", "state", "answers"});
  part.push_back({"scales", scales_of(from)});
  return part;
}

CaseSession shared_session(const std::string& id, const Json& file, Reader& reader) {
  Json::Object session{{"id", id}};
  for (Member& member : only(file, {"made", "language", "marker"})) session.push_back(std::move(member));
  Json::Array measurements;
  const Json* all = file.find("measurements");
  const auto* list = all == nullptr ? nullptr : all->as<Json::Array>();
  if (list == nullptr) reader.fail_at(std::string_view("measurements"), ErrorCode::MissingKey, "measurements");
  if (list != nullptr) {
    for (const Json& each : *list) measurements.push_back(shared_measurement(each));
  }
  session.push_back({"measurements", std::move(measurements)});
  return read_as<CaseSession>(session, reader);
}

void check_version(const Json& file, Reader& reader) {
  const Json* version = file.find("version");
  const auto* number = version == nullptr ? nullptr : version->as<std::int64_t>();
  if (number == nullptr || *number < 1) {
    reader.fail_at(std::string_view("version"), ErrorCode::UnsupportedVersion);
  } else if (*number > kNewestShared) {
    reader.fail_at(std::string_view("version"), ErrorCode::NewerVersion, std::to_string(*number));
  }
}

std::vector<CaseSession> sessions_in(const measure::Library& library, const CaseIntake& intake, Reader& reader) {
  const auto json = parse_json(intake.text, kLargestRequest);
  if (!json.ok()) {
    for (const Error& error : json.errors()) reader.add(error);
    return {};
  }
  const std::string_view format = content::format_of(json.value());
  std::vector<CaseSession> sessions;
  if (format == kSharedResult) {
    check_version(json.value(), reader);
    if (reader.ok()) sessions.push_back(shared_session(intake.id, json.value(), reader));
  } else if (format == track::kRecordFormat) {
    const auto record = track::read_record(intake.text);
    if (record.ok()) return {session_of(intake.id, record.value())};
    for (const Error& error : record.errors()) reader.add(error);
  } else {
    const track::Journal journal = track::read_journal(library.content().diary_form(), json.value(), reader);
    for (const track::KeptOccasion& each : journal.occasions) {
      sessions.push_back(session_of(each.stamp.id.value_or(intake.id), each.kept));
    }
  }
  return sessions;
}

}  // namespace

std::vector<std::string> take_in(const measure::Library& library, const CaseIntake& intake, Case& into,
                                 Reader& reader) {
  const Reader::Step step(reader, std::string_view("text"));
  std::vector<std::string> taken;
  for (CaseSession& session : sessions_in(library, intake, reader)) {
    const auto same = [&](const CaseSession& each) { return each.id == session.id; };
    const auto found = std::find_if(into.sessions.begin(), into.sessions.end(), same);
    taken.push_back(session.id);
    // The same occasion again, from a newer journal perhaps, stands where it stood.
    if (found != into.sessions.end()) {
      *found = std::move(session);
    } else {
      into.sessions.push_back(std::move(session));
    }
  }
  return taken;
}

}  // namespace sb::share
