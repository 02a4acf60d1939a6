#include "share/case.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "guide/situation.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"
#include "support/order.hpp"
#include "version.hpp"

namespace sb::share {
namespace {

using content::ClinicForm;
using content::Guidance;

// ---------------------------------------------------------------------------------------------------- reading

/// Header first: a file of another format or version would only give misleading mistakes about its fields.
void check_header(const Json& tree, Reader& reader) {
  const std::string_view format = content::format_of(tree);
  const Json* version = tree.find("version");
  const auto* number = version == nullptr ? nullptr : version->as<std::int64_t>();
  if (format != kCaseFormat) {
    reader.fail_at(std::string_view("format"), ErrorCode::UnknownFormat, format);
  } else if (number != nullptr && *number > kCaseVersion) {
    reader.fail_at(std::string_view("version"), ErrorCode::NewerVersion, std::to_string(*number));
  } else if (number == nullptr || *number < 1) {
    reader.fail_at(std::string_view("version"), ErrorCode::UnsupportedVersion);
  }
}

Case read_tree(const Json& tree, Reader& reader) {
  Reader own;
  check_header(tree, own);
  CaseFile file;
  if (own.ok()) file = read_as<CaseFile>(tree, own);
  for (const Error& error : own.errors()) reader.add(error);
  file.content.notice.reset();
  return std::move(file.content);
}

/// The case that was asked about: as a tree, as a text, or a new one.
Case asked_case(const CaseRequest& request, Reader& reader) {
  if (request.tree) {
    const Reader::Step step(reader, std::string_view("case"));
    return read_tree(request.tree->tree, reader);
  }
  if (!request.text) return {};
  const Reader::Step step(reader, std::string_view("text"));
  const auto json = parse_json(*request.text, kLargestRequest);
  if (json.ok()) return read_tree(json.value(), reader);
  for (const Error& error : json.errors()) reader.add(error);
  return {};
}

CaseTree tree_of(Case all) {
  return {to_json(CaseFile{{std::string(kCaseFormat), kCaseVersion}, std::move(all)})};
}

// ----------------------------------------------------------------------------------------------- one session

/// What stops a part from being read.
std::optional<track::Refusal> refusal_of(const measure::Library& library, const CaseMeasurement& part) {
  Reader scratch;
  if (part.answers) {
    const auto ready = prepare(library, asked_of(part), scratch);
    if (ready && ready->key.instrument->revision != part.revision) return track::Refusal::Revision;
    return ready && scratch.ok() ? std::nullopt : std::optional(track::Refusal::Unreadable);
  }
  CaseMeasurement copy = part;
  check_numbers(library, copy, scratch);
  if (scratch.ok()) return std::nullopt;
  const bool revision = scratch.errors().front().code == ErrorCode::RevisionNotLoaded;
  return revision ? track::Refusal::Revision : track::Refusal::Unreadable;
}

SessionLine line_of(const measure::Library& library, const CaseSession& session) {
  SessionLine line{session.id, session.made, session.language, session.marker, session.came, {}, {}, {}};
  for (const CaseMeasurement& part : session.measurements) {
    track::PartName name{part.instrument, part.target};
    if (const auto refused = refusal_of(library, part)) {
      line.unread.push_back({std::move(name), *refused, track::message_of(*refused)});
    } else {
      (part.answers ? line.answered : line.numbers).push_back(std::move(name));
    }
  }
  return line;
}

bool is_in(const std::vector<track::PartName>& names, const CaseMeasurement& part) {
  return std::find(names.begin(), names.end(), track::PartName{part.instrument, part.target}) != names.end();
}

/// The report of a session's answers; empty where there are none that can be read.
std::optional<Report> report_of(const measure::Library& library, const Case& all, const CaseSession& session,
                                const SessionLine& line) {
  ReportRequest request;
  request.marker = session.marker;
  for (const CaseMeasurement& part : session.measurements) {
    if (!part.answers || !is_in(line.answered, part)) continue;
    profile::AnsweredEntry entry{asked_of(part), part.state, {}, {}};
    const std::string* norm = all.norms.find(part.instrument);
    Reader fits;
    auto ready = prepare(library, entry.answered, fits);
    if (norm != nullptr && ready) choose_norm(*ready, library.content(), *norm, fits);
    if (norm != nullptr && fits.ok()) entry.norm = *norm;
    request.measurements.push_back(std::move(entry));
  }
  Reader scratch;
  Report report = make_report(library, request, scratch);
  const bool readable = !request.measurements.empty() && scratch.ok();
  return readable ? std::optional(std::move(report)) : std::nullopt;
}

std::vector<NumberReading> numbers_of(const measure::Library& library, const Case& all, const CaseSession& session,
                                      const SessionLine& line) {
  std::vector<NumberReading> numbers;
  for (const CaseMeasurement& part : session.measurements) {
    if (part.answers || !is_in(line.numbers, part)) continue;
    numbers.push_back(read_numbers(library, part, all.norms.find(part.instrument)));
  }
  return numbers;
}

/// Samples that anything in the session can be set beside.
std::vector<content::NormSource> norms_of(const content::Registry& registry, const CaseSession& session) {
  std::vector<content::NormSource> norms;
  for (const auto& norm : registry.norms()) {
    const auto fits = [&](const CaseMeasurement& part) {
      return part.instrument == norm->instrument && (!norm->target || norm->target == part.target);
    };
    const auto& parts = session.measurements;
    if (std::any_of(parts.begin(), parts.end(), fits)) norms.push_back(source_of(*norm));
  }
  return norms;
}

// -------------------------------------------------------------------------------------------- all of them

/// Sessions with answers laid out in time, as a journal's occasions are.
std::vector<track::TimelineSeries> series_of(const measure::Library& library, const Case& all, const std::string& today,
                                             Reader& reader) {
  track::Journal journal;
  for (const CaseSession& session : all.sessions) {
    track::KeptOccasion occasion{{session.id, 1},
                                 {{}, std::string(kEngineVersion), session.made, session.language, session.marker, {}}};
    for (const CaseMeasurement& part : session.measurements) {
      if (!part.answers) continue;
      occasion.kept.measurements.push_back(
          {part.instrument, part.form, part.revision, part.target, part.state, *part.answers});
    }
    if (!occasion.kept.measurements.empty()) journal.occasions.push_back(std::move(occasion));
  }
  return track::look_back(library, {{track::tree_of(journal)}, today}, reader).series;
}

bool is_changed(const Named<track::ScaleChange>& scales) {
  const auto& all = scales.entries;
  return std::any_of(all.begin(), all.end(),
                     [](const auto& each) { return each.second.verdict == track::Verdict::Changed; });
}

bool any_change(const CaseRead& read, const std::string& session) {
  for (const auto& series : read.series) {
    for (const auto& point : series.points) {
      if (point.occasion == session && point.change && is_changed(point.change->scales)) return true;
    }
  }
  const auto& numbers = read.number_changes;
  return std::any_of(numbers.begin(), numbers.end(),
                     [&](const NumberChange& each) { return each.to == session && is_changed(each.scales); });
}

void add_own_views(const CaseRead& read, const CaseSession& session, Triangulation& all) {
  const auto view = [&](const std::string& part, const std::optional<std::string>& target,
                        const std::optional<profile::Styles>& styles) {
    if (!styles) return;
    all.views.push_back(
        {std::string(kOwnAnswers), session.id, part, target, session.made, styles->style, styles->neighbours});
  };
  if (read.report) {
    for (const Reading& each : read.report->readings) view(each.instrument, each.target, each.styles);
  }
  for (const NumberReading& each : read.numbers) view(each.instrument, each.target, each.styles);
}

Triangulation triangulate(const ClinicForm& form, const Case& all, const CaseRead& read, const CaseSession* session) {
  Triangulation sources;
  if (session != nullptr) add_own_views(read, *session, sources);
  if (sources.views.empty()) sources.missing.emplace_back(kOwnAnswers);
  for (const content::SheetKind& kind : form.sources) {
    bool any = false;
    for (const CaseSource& source : all.sources) {
      if (source.kind != kind.id) continue;
      any = true;
      SourceView view = view_of(form, source);
      const auto lacks = [&](const SourceLack& each) { return each.id == source.id; };
      // A sheet that lacks what it rests on, such as a trained coder, tells no pattern yet.
      const bool whole = std::none_of(read.lacks.begin(), read.lacks.end(), lacks);
      if (!whole) view.style = profile::Verdict::Insufficient;
      sources.views.push_back(std::move(view));
    }
    if (!any) sources.missing.push_back(kind.id);
  }
  mark_apart(sources);
  return sources;
}

/// The session that is read: the one asked for, or the last one by day.
const CaseSession* session_of(const CaseRequest& request, const Case& all, Reader& reader) {
  const CaseSession* last = nullptr;
  for (const CaseSession& each : all.sessions) {
    if (request.session == each.id) return &each;
    if (last == nullptr || each.made >= last->made) last = &each;
  }
  if (request.session) reader.fail_at(std::string_view("session"), ErrorCode::UnknownId, *request.session);
  return last;
}

ReportProvenance provenance_of(const CaseRead& read, const content::Registry& registry) {
  ReportProvenance provenance{std::string(kEngineVersion), {}, {}};
  std::set<std::string> seen;
  const auto add = [&](const std::vector<track::PartName>& names) {
    for (const track::PartName& name : names) {
      if (!seen.insert(name.instrument).second) continue;
      provenance.instruments.push_back({name.instrument, registry.find(name.instrument)->revision});
    }
  };
  for (const SessionLine& line : read.sessions) {
    add(line.answered);
    add(line.numbers);
  }
  return provenance;
}

void read_session(const measure::Library& library, const Case& all, const CaseSession& session, CaseRead& read) {
  const auto same = [&](const SessionLine& line) { return line.id == session.id; };
  const SessionLine& line = *std::find_if(read.sessions.begin(), read.sessions.end(), same);
  read.session = session.id;
  read.report = report_of(library, all, session, line);
  read.numbers = numbers_of(library, all, session, line);
  read.norms = norms_of(library.content(), session);
}

}  // namespace

CaseRead read_case(const measure::Library& library, const CaseRequest& request, Reader& reader) {
  const content::Registry& registry = library.content();
  const ClinicForm* form = registry.clinic_form();
  const Guidance guidance = registry.guidance();
  CaseRead read;
  if (form == nullptr || !guide::is_loaded(guidance, reader)) {
    if (form == nullptr) reader.fail(ErrorCode::GuidanceNotLoaded);
    return read;
  }
  track::check_day("today", request.today, reader);
  Case all = asked_case(request, reader);
  if (reader.ok() && request.take) {
    const Reader::Step step(reader, std::string_view("take"));
    read.taken = take_in(library, *request.take, all, reader);
  }
  if (reader.ok()) {
    const Reader::Step step(reader, std::string_view("case"));
    check_case(library, *form, guidance, all, reader);
  }
  if (!reader.ok()) return {};
  sort_by(all.sessions, [](const auto& one, const auto& other) { return one.made < other.made; });
  const CaseSession* session = session_of(request, all, reader);
  for (const CaseSession& each : all.sessions) read.sessions.push_back(line_of(library, each));
  if (session != nullptr) read_session(library, all, *session, read);
  read.series = series_of(library, all, request.today, reader);
  read.number_changes = changes_of_numbers(library, all);
  read.forms = source_forms(*form, guidance);
  read.lacks = lacks_of(*form, guidance, all);
  read.triangulation = triangulate(*form, all, read, session);
  read.agenda = suggest({library, *form, guidance, all, session, read.report ? &*read.report : nullptr,
                         read.triangulation, session != nullptr && any_change(read, session->id)});
  read.provenance = provenance_of(read, registry);
  read.tree = tree_of(std::move(all));
  return read;
}

}  // namespace sb::share

namespace sb {

void CodecOf<share::CaseTree>::read(const Json& from, void* to, Reader&) {
  static_cast<share::CaseTree*>(to)->tree = from;
}

Json CodecOf<share::CaseTree>::write(const void* from) {
  return static_cast<const share::CaseTree*>(from)->tree;
}

}  // namespace sb
