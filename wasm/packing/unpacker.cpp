#include "coder.hpp"

// The module that unpacks: the page writes packed bytes, says how long the text is, and asks for it piece by piece, so
// that it stays free in between. Texts of one stream are unpacked in the order in which they were packed.
namespace packing {
namespace {

constexpr std::size_t kMostPacked = std::size_t{1} << 19;

Model model;
std::array<std::uint8_t, kLongest> text;
std::array<std::uint8_t, kMostPacked> packed;

Range range;
std::uint32_t window = 0;
std::size_t next = 0;
std::size_t end = 0;
std::size_t wanted = 0;
// Whether what is read stands in the text already.
bool known = false;

// Behind its end a packed text goes on with zeroes.
std::uint8_t read() {
  return next < end ? packed[next++] : std::uint8_t{0};
}

int read_bit() {
  const std::uint32_t border = range.border(model.foretell());
  const int bit = window <= border ? 1 : 0;
  range.narrow(border, bit);
  for (; range.settled(); range.shift()) window = window << 8 | read();
  return bit;
}

// Where the next text will stand; nothing where it is too long.
std::uint8_t* place_of(std::size_t length) {
  if (model.length() == 0) model.begin(text.data());
  const std::size_t here = model.length();
  if (length > text.size() - here) return nullptr;
  wanted = here + length;
  return text.data() + here;
}

void read_byte() {
  int byte = 1;
  while (byte < 256) {
    const int bit = read_bit();
    byte = byte * 2 + bit;
    if (byte >= 256) text[model.length()] = static_cast<std::uint8_t>(byte);
    model.take(bit);
  }
}

}  // namespace
}  // namespace packing

extern "C" {

/// Where packed bytes are to be written.
[[gnu::visibility("default")]] std::uint8_t* packed_place() {
  return packing::packed.data();
}

/// Begins a text: `bytes` of packed bytes have been written, and it will be `length` bytes long. Answers where it will
/// stand; nothing (0) where it is too long.
[[gnu::visibility("default")]] const std::uint8_t* begin(std::size_t bytes, std::size_t length) {
  using namespace packing;
  const std::uint8_t* place = bytes > packed.size() ? nullptr : place_of(length);
  if (place == nullptr) return nullptr;
  known = false;
  range = Range{};
  next = 0;
  end = bytes;
  for (int i = 0; i < 4; ++i) window = window << 8 | read();
  return place;
}

/// Begins a text of `length` bytes that is here already and foretells what comes next. Answers where it is to be
/// written; nothing (0) where it is too long.
[[gnu::visibility("default")]] std::uint8_t* learn(std::size_t length) {
  using namespace packing;
  known = true;
  return place_of(length);
}

/// Reads or learns at most `most` bytes more, and answers how many are left.
[[gnu::visibility("default")]] std::size_t go_on(std::size_t most) {
  using namespace packing;
  for (; most > 0 && model.length() < wanted; --most) known ? model.learn() : read_byte();
  return wanted - model.length();
}
}
