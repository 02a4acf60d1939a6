#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "track/journal.hpp"

// What someone takes along: a file of everything they keep, a table of scores, or dates for a calendar. No name of a
// file tells what is in it.
namespace sb::share {

/// The kinds of files.
enum class ExportKind : std::uint8_t { Json, Csv, Calendar };

/// A date someone chose.
struct ExportDate {
  std::string id;  ///< the same for the same date, so that a calendar that takes it twice has it once
  std::string day;
  std::optional<int> minute;  ///< of the day; all day when left out
  bool alarm = false;         ///< rings at that minute, or at nine when it is for all day
};

/// What `export` is asked.
struct ExportRequest {
  track::JournalTree journal;
  ExportKind kind = ExportKind::Json;
  Named<std::string> texts;       ///< `notice` above a journal; `title` and, if wanted, `text` of dates. Neutral words.
  std::vector<ExportDate> dates;  ///< for a calendar
  std::string today;
};

/// A file: its name, its media type, and its text.
struct ExportFile {
  std::string name;
  std::string type;
  std::string text;
};

/// Writes a file; mistakes go to the reader, which stands on the request.
[[nodiscard]] ExportFile write_export(const measure::Library& library, const ExportRequest& request, Reader& reader);

/// Scores of every occasion as a table (RFC 4180): date, instrument, target, language, marker, scale, mean, n, sem, and
/// the ends of the 95 % interval. No field can be taken for a formula.
[[nodiscard]] std::string scores_table(const measure::Library& library, const Json& journal, std::string_view today,
                                       Reader& reader);
/// Dates as a calendar (RFC 5545); mistakes go to the reader, which stands on the request.
[[nodiscard]] std::string calendar_of(const ExportRequest& request, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<ExportKind>);
[[nodiscard]] const Record& record_of(std::type_identity<ExportDate>);
[[nodiscard]] const Record& record_of(std::type_identity<ExportRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<ExportFile>);

}  // namespace sb::share
