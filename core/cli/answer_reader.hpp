#pragma once

#include <cstdio>
#include <optional>
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

  /// Reads the header; `target_column` says whom rows are about and `id_column` what they are called, if not empty.
  [[nodiscard]] Errors begin(const std::string& target_column, const std::string& id_column = {});
  /// A sheet to read into.
  [[nodiscard]] measure::Sheet blank() const { return measure::blank_sheet(instrument_); }
  /// Reads the next person's answers; false at the end of the table.
  [[nodiscard]] Result<bool> next(measure::Sheet& sheet);
  /// What the row that was read last is called.
  [[nodiscard]] const std::string& id() const { return id_; }

 private:
  std::optional<Error> read_field(const Column& column, std::string_view field, measure::Sheet& sheet);

  CsvReader reader_;
  const content::Instrument& instrument_;
  std::vector<std::size_t> asked_;
  std::vector<std::string> names_;
  std::vector<Column> columns_;
  std::optional<std::size_t> id_column_;
  std::string id_;
  CsvRow row_;
  std::string store_;
};

}  // namespace sb::cli
