#include <set>
#include <utility>

#include "content/id.hpp"
#include "share/case.hpp"

// What must hold of a case before it is read.
namespace sb::share {
namespace {

template <class Thing, class Check>
void check_each(std::string_view key, std::vector<Thing>& things, Reader& reader, Check check) {
  const Reader::Step step(reader, key);
  std::set<std::string> seen;
  for (std::size_t i = 0; i < things.size(); ++i) {
    const Reader::Step inside(reader, i);
    const std::string& id = things[i].id;
    if (!content::well_formed(id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, id);
    if (!seen.insert(id).second) reader.fail_at(std::string_view("id"), ErrorCode::DuplicateId, id);
    check(things[i]);
  }
}

/// Scores and answers that were typed are checked while whoever typed them is there; what a client's file brought is
/// left as it is, and told of where it cannot be read.
void check_session(const measure::Library& library, CaseSession& session, Reader& reader) {
  track::check_day("made", session.made, reader);
  if (session.language.empty()) reader.fail_at(std::string_view("language"), ErrorCode::EmptyText);
  if (session.came != CameBy::Typed) return;
  const Reader::Step step(reader, std::string_view("measurements"));
  for (std::size_t i = 0; i < session.measurements.size(); ++i) {
    const Reader::Step inside(reader, i);
    CaseMeasurement& part = session.measurements[i];
    if (!part.answers) {
      check_numbers(library, part, reader);
    } else if (const auto ready = prepare(library, asked_of(part), reader)) {
      const content::Instrument& instrument = *ready->key.instrument;
      if (part.instrument != instrument.id) part.named = std::exchange(part.instrument, instrument.id);
      if (part.revision != instrument.revision) {
        reader.fail_at(std::string_view("revision"), ErrorCode::RevisionNotLoaded, part.revision);
      }
    }
  }
}

/// A line says one of the two: what was suggested, or own words.
void check_lines(std::string_view key, const std::optional<std::vector<CaseLine>>& lines, Reader& reader) {
  if (!lines) return;
  const Reader::Step step(reader, key);
  for (std::size_t i = 0; i < lines->size(); ++i) {
    const Reader::Step inside(reader, i);
    const CaseLine& line = (*lines)[i];
    if (line.item.has_value() == line.text.has_value()) reader.fail(ErrorCode::EmptyText);
    if (line.item && !content::well_formed(*line.item)) {
      reader.fail_at(std::string_view("item"), ErrorCode::MalformedId, *line.item);
    }
  }
}

}  // namespace

profile::AnswerSet asked_of(const CaseMeasurement& part) {
  return {part.instrument, part.form, *part.answers, part.target};
}

void check_case(const measure::Library& library, const content::ClinicForm& form, const content::Guidance& guidance,
                Case& all, Reader& reader) {
  check_each("sessions", all.sessions, reader, [&](CaseSession& session) { check_session(library, session, reader); });
  check_each("sources", all.sources, reader, [](const CaseSource&) {});
  check_each("notes", all.notes, reader, [&](const CaseNote& note) { track::check_day("day", note.day, reader); });
  check_sources(form, guidance, all, reader);
  check_lines("agenda", all.agenda, reader);
  check_lines("between", all.between, reader);
}

}  // namespace sb::share
