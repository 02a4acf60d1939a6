#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "content/diary_form.hpp"
#include "measure/library.hpp"
#include "support/codec.hpp"

// Moments that someone noted down, and what they add up to: how they lie about each other, never where they are going.
//
// The diary is pulled, not pushed: moments are noted when someone thinks of it, and those that are not noted are not
// missing at random. So nothing here is drawn as a line through days, and nothing is told of few moments.
namespace sb::track {

/// Which of two versions of one kept thing is the newer one.
struct Stamp {
  std::optional<std::string> id;  ///< letters, digits and hyphens; once in a journal and kind
  std::optional<double> changed;  ///< whole seconds since 1970, told by the host; the larger one is the newer version
};

/// One moment. It says nothing of where another person is or what they are doing (rule R-33).
struct DiaryEntry {
  Stamp stamp;  ///< not needed where entries are only added up
  std::string day;
  int minute = 0;  ///< of the day, 0..1439
  std::optional<int> closeness;
  std::optional<int> worry;
  std::optional<std::string> urge;
  std::optional<std::string> who;  ///< a kind of person
  std::optional<std::string> trigger;
  std::optional<std::vector<std::string>> did;
  std::optional<std::vector<std::string>> helped;
  std::optional<std::string> note;
};

/// What `diary` is asked. Notes, ids and what was changed when are not looked at: a host that has very many entries
/// leaves them out.
struct DiaryRequest {
  std::vector<DiaryEntry> entries;  ///< in any order
  std::string today;
  std::optional<std::string> from;   ///< the first day that counts; all of them when left out
  std::optional<std::string> to;     ///< the last day that counts
  std::optional<std::string> week;   ///< any day of a week whose days are to be told
  std::optional<DiaryEntry> adding;  ///< an entry that someone wants to keep, new or changed
};

/// A figure, or that there is too little to say.
struct Figure {
  int n = 0;  ///< what it rests on
  bool enough = false;
  std::optional<double> value;
};

/// How ratings lie: the mean of one's own, the lowest and the highest.
struct Level {
  int n = 0;
  bool enough = false;
  std::optional<double> mean;
  std::optional<int> low;
  std::optional<int> high;
};

/// All ratings of one kind.
struct MeasureSummary {
  Level level;
  Figure sd;  ///< standard deviation, divided by n - 1
  /// Root mean square of successive differences: sqrt(sum d^2 / m) over the m pairs of neighbouring ratings of one day
  /// (von Neumann and others 1941; for diaries Jahng, Wood & Trull 2008). Nights lie in no pair.
  Figure instability;
};

/// Entries that go together: those with one trigger, person or urge, of one part of the day, or of one week or day.
struct DiaryGroup {
  std::string id;                 ///< an option, a part of the day, or the first day
  std::optional<std::string> to;  ///< the last day of a week
  int entries = 0;
  Level closeness;
  Level worry;
};

/// How often something was named.
struct DiaryCount {
  std::string id;
  int count = 0;
};

/// How many more entries with much worry a day takes.
struct WorryCap {
  int worry_entries_today = 0;
  int limit = 0;
  bool open = true;
  std::optional<std::string> message;  ///< once it is closed
};

/// What becomes of an entry that someone wants to keep. One worry entry too many for its day is kept as a plain note,
/// all of it but the two ratings: what was typed is never lost.
struct Adding {
  bool whole = true;
  std::optional<std::string> message;  ///< when it is not
  DiaryEntry entry;                    ///< what may be kept
};

/// What `diary` answers. Groups, options and days without entries are left out.
struct Diary {
  content::DiaryForm form;
  int entries = 0;  ///< that count
  MeasureSummary closeness;
  MeasureSummary worry;
  std::vector<DiaryGroup> times;
  std::vector<DiaryGroup> triggers;
  std::vector<DiaryGroup> people;
  std::vector<DiaryGroup> urges;
  std::vector<DiaryCount> did;
  std::vector<DiaryCount> helped;
  std::vector<DiaryGroup> weeks;                ///< from Monday (ISO 8601), in time
  std::optional<std::vector<DiaryGroup>> days;  ///< of the week that was asked for
  WorryCap cap;
  std::optional<Adding> adding;
};

/// Checks an entry against what entries can hold; mistakes go to the reader, which stands on it.
void check_entry(const content::DiaryForm& form, const DiaryEntry& entry, Reader& reader);
/// Checks a day under a key.
void check_day(std::string_view key, std::string_view day, Reader& reader);
/// A limit that screens keep to. It comes with the guidance; without that the reader gets a mistake.
[[nodiscard]] int limit_of(const measure::Library& library, std::string_view name, Reader& reader);
/// Adds entries up, in time n log n of their number; mistakes go to the reader, which stands on the request.
[[nodiscard]] Diary sum_up(const measure::Library& library, const DiaryRequest& request, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<Stamp>);
[[nodiscard]] const Record& record_of(std::type_identity<DiaryEntry>);
[[nodiscard]] const Record& record_of(std::type_identity<DiaryRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<Figure>);
[[nodiscard]] const Record& record_of(std::type_identity<Level>);
[[nodiscard]] const Record& record_of(std::type_identity<MeasureSummary>);
[[nodiscard]] const Record& record_of(std::type_identity<DiaryGroup>);
[[nodiscard]] const Record& record_of(std::type_identity<DiaryCount>);
[[nodiscard]] const Record& record_of(std::type_identity<WorryCap>);
[[nodiscard]] const Record& record_of(std::type_identity<Adding>);
[[nodiscard]] const Record& record_of(std::type_identity<Diary>);

}  // namespace sb::track
