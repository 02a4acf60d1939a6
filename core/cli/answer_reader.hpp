#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "measure/answers.hpp"
#include "table.hpp"

namespace sb::cli {

/// Reads a table of answers (a header of item ids, one person a row) one person after another, in memory that does not
/// grow with the file. Columns that are no item are left alone.
class AnswerReader {
 public:
  /// `asked` are the items that must have a column. The instrument must outlive the reader.
  AnswerReader(std::FILE* file, const content::Instrument& instrument, std::vector<std::size_t> asked);

  /// Reads the header; `target_column` says whom rows are about, if it is not empty.
  [[nodiscard]] Errors begin(const std::string& target_column);
  /// A sheet to read into.
  [[nodiscard]] measure::Sheet blank() const { return measure::blank_sheet(instrument_); }
  /// Reads the next person's answers; false at the end of the table.
  [[nodiscard]] Result<bool> next(measure::Sheet& sheet);

 private:
  std::optional<Error> read_field(const Column& column, std::string_view field, measure::Sheet& sheet);

  CsvReader reader_;
  const content::Instrument& instrument_;
  std::vector<std::size_t> asked_;
  std::vector<std::string> names_;
  std::vector<Column> columns_;
  CsvRow row_;
  std::string store_;
};

}  // namespace sb::cli
