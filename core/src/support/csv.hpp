#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.hpp"

namespace sb {

/// Longest row of a table, in bytes. A longer one is no row of answers but a file of something else.
inline constexpr std::size_t kLongestRow = std::size_t{1} << 20U;

/// One row: its fields as they stand in the file, quotes and all, valid until the next row is read.
struct CsvRow {
  std::vector<std::string_view> fields;
  std::size_t line = 0;  ///< where it starts, from 1
};

/// What a field says: quotes taken off, doubled quotes made single. `store` holds the text where the field cannot.
[[nodiscard]] std::string_view csv_value(std::string_view field, std::string& store);

/// Where a table comes from: fills up to `size` bytes of `out` and answers how many; 0 at the end.
struct CsvSource {
  void* state = nullptr;
  std::size_t (*read)(void* state, char* out, std::size_t size) = nullptr;
};

/// A table that is in memory already. `text` is used up by reading.
[[nodiscard]] CsvSource csv_source(std::string_view& text);

/// Reads a table (RFC 4180) row by row, in memory that does not grow with the file. A byte order mark is skipped, rows
/// end in LF or CRLF, empty lines are passed over.
class CsvReader {
 public:
  /// Of a row that is longer than `longest` bytes no more than twice that is ever held.
  explicit CsvReader(CsvSource source, std::size_t longest = kLongestRow);

  /// Reads the next row; false at the end of the file.
  [[nodiscard]] Result<bool> next(CsvRow& row);

 private:
  enum class Found : unsigned char { Row, NeedMore, Unclosed, Misplaced };

  /// Splits the row that starts at `at_`, if all of it is there, and sets `row_end_`.
  Found split(CsvRow& row);
  Found split_quoted(std::string_view data, CsvRow& row);
  bool refill();
  [[nodiscard]] Error fail(ErrorCode code) const;

  CsvSource source_;
  std::size_t longest_;
  std::vector<char> buffer_;
  std::size_t at_ = 0;       ///< start of the row being read
  std::size_t end_ = 0;      ///< end of what has been read
  std::size_t row_end_ = 0;  ///< start of the next row
  std::size_t line_ = 1;
  bool at_end_ = false;
};

}  // namespace sb
