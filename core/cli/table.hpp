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
/// A cell as a sheet of answers holds it: a rating, or the position of the option named. Empty = not answered.
[[nodiscard]] Result<std::optional<int>> read_cell(const content::Instrument& instrument, std::size_t item,
                                                   std::string_view text);

}  // namespace sb::cli
