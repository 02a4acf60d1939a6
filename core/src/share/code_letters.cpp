#include "share/code_letters.hpp"

#include <algorithm>
#include <bit>
#include <cctype>

namespace sb::share {
namespace {

constexpr unsigned kBits = 5;
constexpr std::size_t kCarry = 4;  // letters of a group that carry something
constexpr std::size_t kGroup = kCarry + 1;
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
// Letters that are not used, since they look like these digits.
constexpr std::string_view kLookAlikes = "O0I1L1";

using Letter = std::uint8_t;

/// Product in GF(32), by x^5 + x^2 + 1.
Letter times(Letter a, Letter b) {
  unsigned product = 0;
  for (unsigned bit = 0; bit < kBits; ++bit) {
    if (((b >> bit) & 1U) != 0) product ^= static_cast<unsigned>(a) << bit;
  }
  for (unsigned bit = 2 * kBits - 2; bit >= kBits; --bit) {
    if (((product >> bit) & 1U) != 0) product ^= 0b100101U << (bit - kBits);
  }
  return static_cast<Letter>(product);
}

Letter power_of_two(std::size_t exponent) {
  Letter power = 1;
  for (std::size_t i = 0; i < exponent; ++i) power = times(power, 2);
  return power;
}

/// The weights 2, 4, 8 and 16 of the field, whose powers of two are 31 different ones, and the number of the group.
Letter check_of(const Letter* group, std::size_t number) {
  unsigned check = power_of_two(number % 31);
  for (std::size_t i = 0; i < kCarry; ++i) check ^= times(group[i], power_of_two(i + 1));
  return static_cast<Letter>(check);
}

/// CRC of 20 bits, by the primitive x^20 + x^3 + 1.
unsigned crc_of(const Letters& letters) {
  constexpr unsigned kTop = 1U << 19U;
  unsigned crc = 2 * kTop - 1;
  for (const Letter letter : letters) {
    for (unsigned bit = kBits; bit-- > 0;) {
      const bool in = ((letter >> bit) & 1U) != 0;
      const bool out = (crc & kTop) != 0;
      crc = ((crc & ~kTop) << 1U) ^ (in != out ? 0b1001U : 0U);
    }
  }
  return crc;
}

std::size_t letter_of(char typed) {
  char letter = static_cast<char>(std::toupper(static_cast<unsigned char>(typed)));
  for (std::size_t i = 0; i < kLookAlikes.size(); i += 2) {
    if (letter == kLookAlikes[i]) letter = kLookAlikes[i + 1];
  }
  return kAlphabet.find(letter);
}

/// What was typed, without what stands between letters; a letter that cannot be is told as one of its group.
Letters typed_letters(std::string_view code, std::vector<bool>& wrong) {
  Letters letters;
  for (const char typed : code) {
    if (std::string_view(" -\t\r\n").find(typed) != std::string_view::npos) continue;
    const std::size_t letter = letter_of(typed);
    const std::size_t group = letters.size() / kGroup;
    wrong.resize(group + 1);
    if (letter == std::string_view::npos) wrong[group] = true;
    letters.push_back(letter == std::string_view::npos ? 0 : static_cast<Letter>(letter));
  }
  return letters;
}

}  // namespace

void BitWriter::put(unsigned value, unsigned largest) {
  for (auto bit = static_cast<unsigned>(std::bit_width(largest)); bit-- > 0;) {
    if (free_ == 0) {
      letters_.push_back(0);
      free_ = kBits;
    }
    --free_;
    letters_.back() = static_cast<Letter>(letters_.back() | (((value >> bit) & 1U) << free_));
  }
}

unsigned BitReader::get(unsigned largest) {
  unsigned value = 0;
  for (auto bits = std::bit_width(largest); bits > 0; --bits, ++at_) {
    const std::size_t letter = at_ / kBits;
    if (letter >= letters_.size()) sound_ = false;
    if (!sound_) return 0;
    value = 2 * value + ((letters_[letter] >> (kBits - 1 - at_ % kBits)) & 1U);
  }
  if (value > largest) sound_ = false;
  return sound_ ? value : 0;
}

bool BitReader::at_end() const {
  std::size_t bit = at_;
  while (bit < letters_.size() * kBits && ((letters_[bit / kBits] >> (kBits - 1 - bit % kBits)) & 1U) == 0) ++bit;
  return bit == letters_.size() * kBits && letters_.size() * kBits - at_ < kCarry * kBits;
}

std::string grouped(Letters letters) {
  while (letters.size() % kCarry != 0) letters.push_back(0);
  const unsigned crc = crc_of(letters);
  for (unsigned i = kCarry; i-- > 0;) letters.push_back(static_cast<Letter>((crc >> (kBits * i)) & 31U));
  std::string code;
  for (std::size_t at = 0; at < letters.size(); at += kCarry) {
    if (at > 0) code += '-';
    for (std::size_t i = 0; i < kCarry; ++i) code += kAlphabet[letters[at + i]];
    code += kAlphabet[check_of(&letters[at], at / kCarry)];
  }
  return code;
}

Letters ungrouped(std::string_view code, Reader& reader) {
  std::vector<bool> wrong;
  const Letters typed = typed_letters(code, wrong);
  Letters carried;
  for (std::size_t at = 0; at + kGroup <= typed.size(); at += kGroup) {
    const std::size_t number = at / kGroup;
    if (check_of(&typed[at], number) != typed[at + kCarry]) wrong[number] = true;
    carried.insert(carried.end(), typed.begin() + static_cast<std::ptrdiff_t>(at),
                   typed.begin() + static_cast<std::ptrdiff_t>(at + kCarry));
  }
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    if (wrong[i]) reader.fail(ErrorCode::CodeMistyped, std::to_string(i + 1));
  }
  if (!reader.ok()) return {};
  const bool whole = typed.size() % kGroup == 0 && carried.size() > kCarry;
  Letters check;
  if (whole) {
    check.assign(carried.end() - kCarry, carried.end());
    carried.resize(carried.size() - kCarry);
  }
  unsigned crc = 0;
  for (const Letter letter : check) crc = (crc << kBits) | letter;
  if (!whole || crc != crc_of(carried)) reader.fail(ErrorCode::CodeIncomplete);
  return carried;
}

}  // namespace sb::share
