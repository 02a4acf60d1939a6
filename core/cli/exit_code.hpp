#pragma once

namespace sb::cli {

/// What the program returns: all well, a fault in what it read, a fault in how it was called.
inline constexpr int kSuccess = 0;
inline constexpr int kContentFault = 1;
inline constexpr int kUsage = 2;

}  // namespace sb::cli
