#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/clinic.hpp"
#include "content/pack.hpp"
#include "guide/given.hpp"
#include "share/agenda.hpp"
#include "share/report.hpp"
#include "share/triangulation.hpp"
#include "track/timeline.hpp"

// A clinician's case: what one client brought, session by session, and what others saw of them, each kept by itself.
// Nothing here is added up to one number: sources stand side by side, and where they say different things that is told.
namespace sb::share {

/// Format name of cases.
inline constexpr std::string_view kCaseFormat = "securebase/case";
/// The only version there is so far; a breaking change raises it and adds an upgrade step.
inline constexpr int kCaseVersion = 1;

/// How what stands in a session came here: in a file of the client, or typed by the clinician from a scale on paper.
enum class CameBy : std::uint8_t { File, Typed };

/// A scale's score as it was worked out elsewhere.
struct GivenScore {
  double mean = 0;
  std::optional<int> n;   ///< answered
  std::optional<int> of;  ///< asked
  std::optional<double> sem;
  std::optional<std::array<double, 2>> interval95;
};

/// One instrument in a session: the answers to it, or where they stayed with the client only its scores.
struct CaseMeasurement {
  std::string instrument;
  std::optional<std::string> named;  ///< what it was called when it was typed in, where that is another name
  std::string form;
  std::string revision;
  std::optional<std::string> target;
  std::optional<profile::State> state;
  std::optional<measure::Answers> answers;
  Named<GivenScore> scales;  ///< not looked at where there are answers
};

/// What was answered on one day.
struct CaseSession {
  std::string id;
  std::string made;
  std::string language;
  profile::Marker marker = profile::Marker::None;
  CameBy came = CameBy::File;
  std::vector<CaseMeasurement> measurements;
};

/// A sheet that someone else filled in about the client.
struct CaseSource {
  std::string id;
  std::string kind;
  std::string day;
  guide::GivenParts given;
  std::optional<content::Style> word;  ///< which pattern whoever noted it saw, where its kind lets them say so
};

/// A line of the clinician's own.
struct CaseNote {
  std::string id;
  std::string day;
  std::string text;
};

/// A line of an agenda or a plan: one that was suggested, or own words.
struct CaseLine {
  std::optional<std::string> item;
  std::optional<std::string> text;
  bool done = false;
};

/// What a case holds.
struct Case {
  std::optional<std::string> notice;  ///< what the file is not, for whoever opens it; nothing is read from it
  std::string name;                   ///< what the clinician calls it; better no name of a person
  std::vector<CaseSession> sessions;
  std::vector<CaseSource> sources;
  std::vector<CaseNote> notes;
  std::optional<std::vector<CaseLine>> agenda;   ///< as the clinician left it; the suggested one when left out
  std::optional<std::vector<CaseLine>> between;  ///< steps between sessions, in the same way
  Named<std::string> norms;                      ///< by instrument: the sample that was chosen to compare with
};

/// A case file: the header of every format of ours and, beside it in the same object, the content.
struct CaseFile {
  content::PackHeader header;
  Case content;
};

/// A case as it travels: a tree in the shape of a `CaseFile` that has not been looked at yet.
struct CaseTree {
  Json tree;
};

/// A client's file to be taken in, and the id of its session; a journal's occasions bring ids of their own.
struct CaseIntake {
  std::string id;
  std::string text;
};

/// What `case` is asked.
struct CaseRequest {
  std::optional<CaseTree> tree;        ///< a case; an empty one when it is left out
  std::optional<std::string> text;     ///< or the text of a case's file
  std::optional<CaseIntake> take;      ///< a client's file that joins it
  std::optional<std::string> session;  ///< the one that is read; the last one when it is left out
  std::string today;
};

/// A score as it was given, with what is known of its scale.
struct NumberScale {
  std::string id;
  std::string construct;
  profile::Range range;
  GivenScore score;  ///< with the width that a verified reliability gives it, where it came without one
  std::optional<profile::Certainty> certainty;
  std::optional<measure::Percentile> percentile;
};

/// An instrument of which only scores are here.
struct NumberReading {
  std::string instrument;
  std::string form;
  std::string revision;
  std::optional<std::string> target;
  content::Evidence evidence = content::Evidence::Untested;
  std::vector<NumberScale> scales;
  std::optional<profile::Styles> styles;  ///< only where the width of both dimensions is known
  std::optional<content::NormSource> norm;
  std::vector<std::string> notes;
};

/// A part of a session that cannot be read with what is loaded.
struct UnreadPart {
  track::PartName of;
  track::Refusal reason = track::Refusal::Unreadable;
  std::string message;
};

/// One session in the list of them.
struct SessionLine {
  std::string id;
  std::string made;
  std::string language;
  profile::Marker marker = profile::Marker::None;
  CameBy came = CameBy::File;
  std::vector<track::PartName> answered;
  std::vector<track::PartName> numbers;
  std::vector<UnreadPart> unread;
};

/// A difference between two sessions of which only scores are here.
struct NumberChange {
  track::PartName of;
  std::string from;
  std::string to;
  Named<track::ScaleChange> scales;
};

/// A sheet that can be filled in.
struct SourceForm {
  std::string kind;
  std::string intervention;
  std::string action;
  std::vector<content::Part> parts;
  std::vector<content::Choice> must;
  bool own_word = false;
  bool paper = true;
};

/// A source that lacks something, and what.
struct SourceLack {
  std::string id;
  std::vector<std::string> missing;
};

/// What `case` answers.
struct CaseRead {
  CaseTree tree;                   ///< the case, checked and of the newest version
  std::vector<std::string> taken;  ///< sessions that the client's file brought
  std::vector<SessionLine> sessions;
  std::optional<std::string> session;      ///< the one that the rest is about
  std::optional<Report> report;            ///< of its answers
  std::vector<NumberReading> numbers;      ///< of its scores
  std::vector<content::NormSource> norms;  ///< samples that its published instruments can be set beside
  std::vector<track::TimelineSeries> series;
  std::vector<NumberChange> number_changes;
  std::vector<SourceForm> forms;
  std::vector<SourceLack> lacks;
  Triangulation triangulation;
  Agenda agenda;
  ReportProvenance provenance;
};

/// An instrument in a session, found among what is loaded.
struct FoundNumbers {
  const content::Instrument* instrument = nullptr;
  profile::Ready ready;  ///< without answers: its key and its cut
};

/// Reads a case; mistakes go to the reader, which stands on the request.
[[nodiscard]] CaseRead read_case(const measure::Library& library, const CaseRequest& request, Reader& reader);

/// Takes a client's file into a case: a shared result, a record or a journal. Answers the ids of its sessions.
[[nodiscard]] std::vector<std::string> take_in(const measure::Library& library, const CaseIntake& intake, Case& into,
                                               Reader& reader);
/// Answers as they are scored. There must be some.
[[nodiscard]] profile::AnswerSet asked_of(const CaseMeasurement& part);
/// Checks all of a case; mistakes go to the reader, which stands on it. Another name of an instrument gives way to its
/// id.
void check_case(const measure::Library& library, const content::ClinicForm& form, const content::Guidance& guidance,
                Case& all, Reader& reader);
/// Checks scores and puts the instrument's own id in the place of another name; mistakes go to the reader, which stands
/// on the measurement.
void check_numbers(const measure::Library& library, CaseMeasurement& measurement, Reader& reader);
/// Scores with what is known of their scales. They must have been checked.
[[nodiscard]] NumberReading read_numbers(const measure::Library& library, const CaseMeasurement& measurement,
                                         const std::string* norm);
/// What became of scores between sessions, each with the one before it that it can be compared with.
[[nodiscard]] std::vector<NumberChange> changes_of_numbers(const measure::Library& library, const Case& all);
/// Checks the sheets of all sources against their forms; mistakes go to the reader, which stands on the case.
void check_sources(const content::ClinicForm& form, const content::Guidance& guidance, const Case& all, Reader& reader);
/// What each sheet lacks.
[[nodiscard]] std::vector<SourceLack> lacks_of(const content::ClinicForm& form, const content::Guidance& guidance,
                                               const Case& all);
/// What a sheet says. It must have been checked.
[[nodiscard]] SourceView view_of(const content::ClinicForm& form, const CaseSource& source);
/// The sheets there are.
[[nodiscard]] std::vector<SourceForm> source_forms(const content::ClinicForm& form, const content::Guidance& guidance);

[[nodiscard]] Words words_of(std::type_identity<CameBy>);
[[nodiscard]] const Record& record_of(std::type_identity<GivenScore>);
[[nodiscard]] const Record& record_of(std::type_identity<CaseMeasurement>);
[[nodiscard]] const Record& record_of(std::type_identity<CaseSession>);
[[nodiscard]] const Record& record_of(std::type_identity<CaseSource>);
[[nodiscard]] const Record& record_of(std::type_identity<CaseNote>);
[[nodiscard]] const Record& record_of(std::type_identity<CaseLine>);
[[nodiscard]] const Record& record_of(std::type_identity<Case>);
[[nodiscard]] const Record& record_of(std::type_identity<CaseFile>);
[[nodiscard]] const Record& record_of(std::type_identity<CaseIntake>);
[[nodiscard]] const Record& record_of(std::type_identity<CaseRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<NumberScale>);
[[nodiscard]] const Record& record_of(std::type_identity<NumberReading>);
[[nodiscard]] const Record& record_of(std::type_identity<UnreadPart>);
[[nodiscard]] const Record& record_of(std::type_identity<SessionLine>);
[[nodiscard]] const Record& record_of(std::type_identity<NumberChange>);
[[nodiscard]] const Record& record_of(std::type_identity<SourceForm>);
[[nodiscard]] const Record& record_of(std::type_identity<SourceLack>);
[[nodiscard]] const Record& record_of(std::type_identity<CaseRead>);

}  // namespace sb::share

namespace sb {

template <>
struct CodecOf<share::CaseTree> {
  static void read(const Json& from, void* to, Reader& reader);
  static Json write(const void* from);
  static constexpr std::array<const Codec*, 1> kForms{&codec_of<share::CaseFile>};
  static constexpr shape::Own kShape{&read, &write, kForms};
};

}  // namespace sb
