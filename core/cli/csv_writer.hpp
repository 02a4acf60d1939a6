#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "support/json.hpp"

namespace sb::cli {

/// Builds rows of a table in one growing text.
class CsvWriter {
 public:
  /// A field as it stands, already quoted where it must be.
  void raw(std::string_view field) {
    separate();
    text_ += field;
  }
  /// A field that is quoted if it must be.
  void field(std::string_view field) {
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) return raw(field);
    separate();
    text_ += '"';
    for (const char c : field) text_.append(c == '"' ? 2 : 1, c);
    text_ += '"';
  }
  /// A number, or nothing.
  void number(std::optional<double> value) {
    separate();
    if (value) append_number(text_, *value);
  }
  /// A count, or nothing.
  void count(std::optional<int> value) {
    separate();
    if (value) text_ += std::to_string(*value);
  }
  void end_row() {
    text_ += '\n';
    first_ = true;
  }
  /// Writes what there is to standard output and forgets it. Whether all of it could be written.
  [[nodiscard]] bool flush() {
    const bool written = std::fwrite(text_.data(), 1, text_.size(), stdout) == text_.size() && std::fflush(stdout) == 0;
    text_.clear();
    return written;
  }
  /// The same once a lot of rows has come together.
  [[nodiscard]] bool flush_lot() { return text_.size() <= kLot || flush(); }

 private:
  void separate() {
    if (!first_) text_ += ',';
    first_ = false;
  }

  static constexpr std::size_t kLot = std::size_t{1} << 16U;

  std::string text_;
  bool first_ = true;
};

}  // namespace sb::cli
