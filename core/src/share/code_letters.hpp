#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/reader.hpp"

// Bits as letters that can be typed, and back; see code.hpp.
namespace sb::share {

/// Five bits each.
using Letters = std::vector<std::uint8_t>;

/// Writes whole numbers one after another, each in as many bits as the largest that can stand there needs.
class BitWriter {
 public:
  void put(unsigned value, unsigned largest);
  [[nodiscard]] const Letters& letters() const { return letters_; }

 private:
  Letters letters_;
  unsigned free_ = 0;  ///< bits of the last letter that hold nothing yet
};

/// Reads what a writer wrote.
class BitReader {
 public:
  explicit BitReader(const Letters& letters) : letters_(letters) {}
  /// The next number; 0 where there is none or it is larger than it can be, and then `sound` no more.
  [[nodiscard]] unsigned get(unsigned largest);
  /// Whether every number could be read so far.
  [[nodiscard]] bool sound() const { return sound_; }
  /// Whether nothing is left but what fills the last group.
  [[nodiscard]] bool at_end() const;

 private:
  const Letters& letters_;
  std::size_t at_ = 0;  ///< in bits
  bool sound_ = true;
};

/// Letters in groups, each with its check, and a group that checks all of them.
[[nodiscard]] std::string grouped(Letters letters);
/// The letters that carry; mistakes go to the reader, which stands on the code.
[[nodiscard]] Letters ungrouped(std::string_view code, Reader& reader);

}  // namespace sb::share
