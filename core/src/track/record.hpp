#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/pack.hpp"
#include "profile/marker.hpp"
#include "profile/measurement.hpp"
#include "profile/state.hpp"
#include "track/calendar.hpp"

// A copy of what was answered on one day, as a file a person keeps: nothing but what a later day can be compared with.
namespace sb::track {

/// Format name of records.
inline constexpr std::string_view kRecordFormat = "securebase/record";
/// The only version there is so far; a breaking change raises it and adds an upgrade step.
inline constexpr int kRecordVersion = 1;

/// One answered instrument, exactly as it was asked.
struct RecordedAnswers {
  std::string instrument;
  std::string form;
  std::string revision;
  std::optional<std::string> target;
  std::optional<profile::State> state;
  measure::Answers answers;
};

/// What a record holds.
struct KeptAnswers {
  std::optional<std::string> notice;  ///< what the file is not, for whoever opens it; nothing is read from it
  std::string engine;                 ///< the version that wrote it
  std::string made;                   ///< the day, as year-month-day
  std::string language;               ///< in which the questions were read
  profile::Marker marker = profile::Marker::None;
  std::vector<RecordedAnswers> measurements;
};

/// A record file: the header of every format of ours and, beside it in the same object, the content.
struct RecordFile {
  content::PackHeader header;
  KeptAnswers kept;
};

/// One answered instrument, and whether the person it is about is in one's life today.
struct AnsweredToday {
  profile::AnswerSet answered;
  std::optional<profile::State> state;
};

/// The answers of one day.
struct Today {
  std::string made;  ///< the day, as year-month-day; told by the host, since the core has no clock
  std::string language;
  profile::Marker marker = profile::Marker::None;
  std::vector<AnsweredToday> measurements;
};

/// What `record` is asked: the answers of a day, and the words to stand above them in the file. The core has no prose,
/// so the host gives them, in the language it shows.
struct RecordRequest {
  Today today;
  std::optional<std::string> notice;
};

/// An instrument and whom it is about.
struct PartName {
  std::string instrument;
  std::optional<std::string> target;

  bool operator==(const PartName&) const = default;
};

/// What `record` answers: a file's name and text, what is in it, and what was left out because no later day could be
/// compared with it. Answers about safety are always among the latter.
struct Kept {
  std::string name;
  std::string text;
  std::vector<PartName> holds;
  std::vector<PartName> left_out;
};

/// Whether anything in a form can be compared over time.
[[nodiscard]] bool can_follow(const profile::Ready& ready);
/// Recorded answers as they are scored.
[[nodiscard]] profile::AnswerSet answer_set(const RecordedAnswers& part);
/// Checks the day and the language of a day's answers; mistakes go to the reader, which stands on them.
void check_today(const Today& today, Reader& reader);
/// Writes a record; mistakes go to the reader, which stands on the request.
[[nodiscard]] Kept keep(const measure::Library& library, const RecordRequest& request, Reader& reader);
/// Reads a record: its shape, format, version and day. Whether its answers fit the content that is loaded is for
/// whoever uses them to find out.
[[nodiscard]] Result<KeptAnswers> read_record(std::string_view text);

[[nodiscard]] const Record& record_of(std::type_identity<RecordedAnswers>);
[[nodiscard]] const Record& record_of(std::type_identity<KeptAnswers>);
[[nodiscard]] const Record& record_of(std::type_identity<RecordFile>);
[[nodiscard]] const Record& record_of(std::type_identity<AnsweredToday>);
[[nodiscard]] const Record& record_of(std::type_identity<Today>);
[[nodiscard]] const Record& record_of(std::type_identity<RecordRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<PartName>);
[[nodiscard]] const Record& record_of(std::type_identity<Kept>);

}  // namespace sb::track
