#include "coder.hpp"

// The module that packs, for the build of the page: texts of one stream, one after the other.
namespace packing {
namespace {

Model model;
std::array<std::uint8_t, kLongest> text;
std::array<std::uint8_t, 2 * kLongest> packed;

Range range;
std::size_t written = 0;

bool has_room(std::size_t length) {
  if (model.length() == 0) model.begin(text.data());
  return length <= text.size() - model.length();
}

void write_bit(int bit) {
  range.narrow(range.border(model.foretell()), bit);
  for (; range.settled(); range.shift()) packed[written++] = range.first();
  model.take(bit);
}

}  // namespace
}  // namespace packing

extern "C" {

/// Where the next text of the stream is to be written.
[[gnu::visibility("default")]] std::uint8_t* text_place() {
  return packing::text.data() + packing::model.length();
}

/// Where the packed bytes stand.
[[gnu::visibility("default")]] const std::uint8_t* packed_place() {
  return packing::packed.data();
}

/// Takes in a text of `length` bytes that has been written and that whoever unpacks has already: it foretells what
/// comes next. Answers 0 where it is too long.
[[gnu::visibility("default")]] std::size_t learn(std::size_t length) {
  using namespace packing;
  if (!has_room(length)) return 0;
  for (const std::size_t end = model.length() + length; model.length() < end;) model.learn();
  return length;
}

/// Packs a text of `length` bytes that has been written; answers how many bytes it takes, 0 where it is too long.
[[gnu::visibility("default")]] std::size_t pack(std::size_t length) {
  using namespace packing;
  if (!has_room(length)) return 0;
  range = Range{};
  written = 0;
  for (const std::size_t end = model.length() + length; model.length() < end;) {
    const int byte = text[model.length()];
    for (int at = 7; at >= 0; --at) write_bit((byte >> at) & 1);
  }
  packed[written++] = range.inside();
  return written;
}
}
