#pragma once

#include <span>
#include <string>
#include <string_view>

// The ways in for bytes that anyone may have made, each as one function. What it answers is what went wrong with how
// they were taken; it is empty whatever the bytes are, or there is a fault.
namespace sb::fuzz {

/// One way in.
struct Target {
  std::string_view name;
  std::string (*take)(std::string_view bytes);
};

/// All of them.
[[nodiscard]] std::span<const Target> targets();

}  // namespace sb::fuzz
