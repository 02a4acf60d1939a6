#pragma once

#include <array>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "track/change.hpp"
#include "track/follow.hpp"
#include "track/journal.hpp"

// What was answered over time, side by side, each time with its own noise; and beside it how often something was
// practised. Nothing here says that one led to the other.
namespace sb::track {

/// What `timeline` is asked. Only occasions and practice are looked at; a host may leave the rest of the journal out.
struct TimelineRequest {
  JournalTree journal;
  std::string today;
};

/// The score of one scale on one day; empty where too few questions were answered.
struct TimelineScore {
  int n = 0;  ///< answered
  std::optional<double> mean;
  std::optional<double> sem;
  std::optional<std::array<double, 2>> interval95;
};

/// One day on which an instrument was answered about someone.
struct TimelinePoint {
  std::string occasion;  ///< its id
  std::string made;
  std::string language;
  std::string form;
  std::string revision;
  profile::Marker marker = profile::Marker::None;
  Named<TimelineScore> scales;  ///< those that say how sure they are; none when the answers cannot be read
  /// Since the day before it with the same form, revision and language; with two such days, from the first of them, as
  /// `follow` has it.
  std::optional<Change> change;
  std::optional<Refusal> refused;  ///< why it is not compared with the day right before it
  std::optional<std::string> message;
};

/// All days of one instrument about one person, in time.
struct TimelineSeries {
  PartName of;
  std::vector<TimelinePoint> points;
};

/// How long ago something was last answered (rule R-26).
struct CheckIn {
  PartName of;
  std::string last;
  int days = 0;       ///< since then
  int wait_days = 0;  ///< so many should lie between two times
  bool wait = false;  ///< waiting is suggested; nobody is kept from answering
  std::optional<std::string> until;
  std::optional<std::string> message;
};

/// What `timeline` answers.
struct Timeline {
  std::vector<TimelineSeries> series;
  std::vector<CheckIn> check_ins;    ///< in the order of the series
  std::vector<DiaryCount> practice;  ///< times practised by week, under its Monday; weeks without any are left out
};

/// Lays out a journal; mistakes go to the reader, which stands on the request.
[[nodiscard]] Timeline look_back(const measure::Library& library, const TimelineRequest& request, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<TimelineRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<TimelineScore>);
[[nodiscard]] const Record& record_of(std::type_identity<TimelinePoint>);
[[nodiscard]] const Record& record_of(std::type_identity<TimelineSeries>);
[[nodiscard]] const Record& record_of(std::type_identity<CheckIn>);
[[nodiscard]] const Record& record_of(std::type_identity<Timeline>);

}  // namespace sb::track
