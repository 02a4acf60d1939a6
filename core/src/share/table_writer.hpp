#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "support/json.hpp"

namespace sb::share {

/// Builds a table (RFC 4180). No field can be taken for a formula.
class TableWriter {
 public:
  /// A text, quoted where it must be.
  void field(std::string_view text) {
    // What a spreadsheet would take for a formula is made a text by an apostrophe.
    constexpr std::string_view kFormula = "=+-@\t\r";
    std::string safe(!text.empty() && kFormula.find(text.front()) != std::string_view::npos ? "'" : "");
    safe.append(text);
    separate();
    if (safe.find_first_of(",\"\r\n") == std::string::npos) {
      text_ += safe;
      return;
    }
    text_ += '"';
    for (const char c : safe) text_.append(c == '"' ? 2 : 1, c);
    text_ += '"';
  }
  /// A number, or nothing.
  void number(const std::optional<double>& value) {
    separate();
    if (value) append_number(text_, *value);
  }
  /// Fields without anything in them.
  void skip(std::size_t fields = 1) {
    for (std::size_t i = 0; i < fields; ++i) separate();
  }
  void end_row() {
    text_ += "\r\n";
    first_ = true;
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void separate() {
    if (!first_) text_ += ',';
    first_ = false;
  }

  std::string text_;
  bool first_ = true;
};

}  // namespace sb::share
