#pragma once

#include <array>
#include <cstdint>

// What is remembered of one place in a text, in one byte: how often a bit was 0 there, how often 1, and which came
// last.
namespace packing {

/// One such memory. Counts are small: what came long ago says less than what came last.
struct BitHistory {
  std::uint8_t zeros = 0;
  std::uint8_t ones = 0;
  std::uint8_t last = 0;

  constexpr bool operator==(const BitHistory&) const = default;
};

/// So many different memories there are; number 0 is the empty one.
inline constexpr int kHistories = 121;

/// All memories, and what each becomes after a bit.
struct BitHistories {
  std::array<BitHistory, kHistories> all{};
  std::array<std::array<std::uint8_t, 2>, kHistories> after{};
};

namespace detail {

// Counts that can be told apart.
inline constexpr std::array<int, 13> kCounts{0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 24, 40};
// By the smaller count, how large the other may be.
inline constexpr std::array<int, 8> kLargest{40, 40, 12, 6, 5, 4, 3, 3};

constexpr int at_most(int count) {
  int found = 0;
  for (const int one : kCounts)
    if (one <= count) found = one;
  return found;
}

constexpr int above(int count) {
  for (const int one : kCounts)
    if (one > count) return one;
  return kCounts.back();
}

// When the other bit comes, a long row of one counts for little.
constexpr int worn(int count) {
  if (count <= 2) return count;
  if (count > 5) return 4;
  const int half = (count + 1) / 2 + 1;
  return half < count ? half : count - 1;
}

constexpr bool is_kept(int zeros, int ones) {
  const int smaller = zeros < ones ? zeros : ones;
  const int larger = zeros < ones ? ones : zeros;
  return smaller < static_cast<int>(kLargest.size()) && larger <= kLargest[static_cast<std::size_t>(smaller)];
}

constexpr BitHistory nearest(int zeros, int ones, int last) {
  zeros = at_most(zeros);
  ones = at_most(ones);
  while (!is_kept(zeros, ones)) {
    if (zeros > ones)
      zeros = at_most(zeros - 1);
    else
      ones = at_most(ones - 1);
  }
  if (last == 0 && zeros == 0) zeros = 1;
  if (last == 1 && ones == 0) ones = 1;
  return {static_cast<std::uint8_t>(zeros), static_cast<std::uint8_t>(ones), static_cast<std::uint8_t>(last)};
}

constexpr bool can_be(const BitHistory& one) {
  if (at_most(one.zeros) != one.zeros || at_most(one.ones) != one.ones || !is_kept(one.zeros, one.ones)) return false;
  const bool empty = one.zeros == 0 && one.ones == 0;
  return empty ? one.last == 0 : (one.last == 1 ? one.ones : one.zeros) > 0;
}

constexpr std::uint8_t number_of(const BitHistories& made, const BitHistory& wanted) {
  for (std::size_t i = 0; i < made.all.size(); ++i)
    if (made.all[i] == wanted) return static_cast<std::uint8_t>(i);
  return 0;
}

// The shortest memories first.
constexpr void list(BitHistories& made) {
  std::size_t count = 0;
  for (int total = 0; total <= kCounts.back() + 1; ++total)
    for (int zeros = 0; zeros <= total; ++zeros)
      for (int last = 0; last < 2; ++last) {
        const BitHistory one{static_cast<std::uint8_t>(zeros), static_cast<std::uint8_t>(total - zeros),
                             static_cast<std::uint8_t>(last)};
        if (can_be(one)) made.all.at(count++) = one;
      }
}

constexpr BitHistories make_histories() {
  BitHistories made;
  list(made);
  for (std::size_t i = 0; i < made.all.size(); ++i) {
    const auto [zeros, ones, last] = made.all[i];
    made.after[i][0] = number_of(made, nearest(above(zeros), worn(ones), 0));
    made.after[i][1] = number_of(made, nearest(worn(zeros), above(ones), 1));
  }
  return made;
}

}  // namespace detail

/// The one table of them, made when this is compiled.
inline constexpr BitHistories kBitHistories = detail::make_histories();

}  // namespace packing
