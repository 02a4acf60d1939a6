#include <array>
#include <cstddef>
#include <cstdint>

#include "model.hpp"

// Unpacks what was not packed; see plain_packer.cpp.
namespace packing {
namespace {

std::array<std::uint8_t, kLongest> text;

}  // namespace
}  // namespace packing

extern "C" {

/// As the unpacker's: where packed bytes are to be written.
[[gnu::visibility("default")]] std::uint8_t* packed_place() {
  return packing::text.data();
}

/// As the unpacker's: what was written is the text.
[[gnu::visibility("default")]] const std::uint8_t* begin(std::size_t bytes, std::size_t length) {
  return bytes == length && length <= packing::text.size() ? packing::text.data() : nullptr;
}

/// As the unpacker's, and learns nothing.
[[gnu::visibility("default")]] std::uint8_t* learn(std::size_t length) {
  return length <= packing::text.size() ? packing::text.data() : nullptr;
}

/// As the unpacker's: nothing is left to do.
[[gnu::visibility("default")]] std::size_t go_on(std::size_t /*most*/) {
  return 0;
}
}
