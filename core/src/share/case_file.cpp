#include <algorithm>
#include <utility>

#include "share/case.hpp"
#include "share/shared.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"
#include "track/journal.hpp"
#include "track/record.hpp"

// Files that clients bring: a shared result, a check-in, or a whole journal, each as sessions of a case.
namespace sb::share {
namespace {

CaseMeasurement measurement_of(const track::RecordedAnswers& part) {
  return {part.instrument, {}, part.form, part.revision, part.target, part.state, part.answers, {}};
}

CaseSession session_of(std::string id, const track::KeptAnswers& kept) {
  CaseSession session{std::move(id), kept.made, kept.language, kept.marker, CameBy::File, {}};
  for (const track::RecordedAnswers& part : kept.measurements) session.measurements.push_back(measurement_of(part));
  return session;
}

/// The scales that have a mean, each with what a case keeps of it.
Named<GivenScore> means_of(const Named<measure::ScaleScore>& scales) {
  Named<GivenScore> means;
  for (const auto& [id, score] : scales.entries) {
    const auto* mean = std::get_if<measure::MeanScore>(&score.kind);
    if (mean == nullptr || !mean->mean) continue;
    means.entries.push_back({id, {*mean->mean, score.n, score.of, mean->sem, mean->interval95}});
  }
  return means;
}

CaseSession session_of(std::string id, Shared& shared) {
  CaseSession session{std::move(id), shared.made, shared.language, {}, CameBy::File, {}};
  if (shared.marker) session.marker = *shared.marker;
  for (SharedMeasurement& part : shared.measurements) {
    session.measurements.push_back({part.instrument,
                                    {},
                                    part.form,
                                    part.revision,
                                    part.target,
                                    part.state,
                                    std::move(part.answers),
                                    means_of(part.scales)});
  }
  return session;
}

/// Files of ours that are read from their text alone: what they hold, or their mistakes.
template <class Read>
std::vector<CaseSession> session_in(Read read, const CaseIntake& intake, Reader& reader) {
  auto file = read(intake.text);
  if (file.ok()) {
    auto held = std::move(file).value();
    return {session_of(intake.id, held)};
  }
  for (const Error& error : file.errors()) reader.add(error);
  return {};
}

std::vector<CaseSession> sessions_in(const measure::Library& library, const CaseIntake& intake, Reader& reader) {
  const auto json = parse_json(intake.text, kLargestRequest);
  if (!json.ok()) {
    for (const Error& error : json.errors()) reader.add(error);
    return {};
  }
  const std::string_view format = content::format_of(json.value());
  if (format == kSharedFormat) return session_in(read_shared, intake, reader);
  if (format == track::kRecordFormat) return session_in(track::read_record, intake, reader);
  std::vector<CaseSession> sessions;
  const track::Journal journal = track::read_journal(library.content().diary_form(), json.value(), reader);
  for (const track::KeptOccasion& each : journal.occasions) {
    sessions.push_back(session_of(each.stamp.id.value_or(intake.id), each.kept));
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
