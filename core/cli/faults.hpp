#pragma once

#include <string_view>

#include "support/error.hpp"

namespace sb::cli {

/// What the program returns: all well, a fault in what it read, a fault in how it was called.
inline constexpr int kSuccess = 0;
inline constexpr int kContentFault = 1;
inline constexpr int kUsage = 2;

/// Prints `file: place: code: detail` for each mistake on the error stream; exit code.
int report_faults(std::string_view file, const Errors& errors);

}  // namespace sb::cli
