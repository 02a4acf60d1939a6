#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/instrument.hpp"
#include "support/csv.hpp"
#include "support/result.hpp"

namespace sb::cli {

/// A file that closes itself.
using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// Opens a table to read; `-` is standard input. Null when it cannot be opened.
[[nodiscard]] File open_table(const std::string& path);
/// Reads a table from an open file.
[[nodiscard]] CsvReader csv_reader(std::FILE* file);
/// The names in the header row, unquoted.
[[nodiscard]] Result<std::vector<std::string>> read_header(CsvReader& reader);

/// What one column of a table is for: an item, by its position in the instrument, whom the row is about, or neither.
struct Column {
  std::optional<std::size_t> item;
  bool target = false;
};

/// Finds out what each column is for. Every item asked needs one, and so does `target_column` where it is not empty; no
/// two may have the same name.
[[nodiscard]] Result<std::vector<Column>> columns_of(const content::Instrument& instrument,
                                                     const std::vector<std::size_t>& asked,
                                                     const std::vector<std::string>& names,
                                                     const std::string& target_column);
/// A column that says whom a row is about must be named where the instrument asks about someone, and only there.
[[nodiscard]] Errors check_target_column(const content::Instrument& instrument, const std::string& target_column);
/// A row must have as many fields as there are columns.
[[nodiscard]] std::optional<Error> check_fields(const CsvRow& row, std::size_t columns);
/// Where a mistake stands, for people.
[[nodiscard]] std::string place_of(const CsvRow& row, const std::string& column);
/// Whom a row is about, if the instrument asks about them.
[[nodiscard]] Result<std::string> read_target(const content::Instrument& instrument, std::string_view text);
/// A cell as a sheet of answers holds it: a rating, or the position of the option named. Empty = not answered.
[[nodiscard]] Result<std::optional<int>> read_cell(const content::Instrument& instrument, std::size_t item,
                                                   std::string_view text);

}  // namespace sb::cli
