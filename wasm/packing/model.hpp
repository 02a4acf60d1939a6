#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "bit_history.hpp"

// Foretells a text bit by bit from what came before. Whoever packs and whoever unpacks ask it the same, so only what it
// did not foretell has to be sent. It mixes several guesses, each from another piece of what came last (Mahoney 2005,
// "Adaptive weighing of context models for lossless data compression", Florida Tech CS-2005-16). Whole numbers only, so
// that every machine foretells the same.
namespace packing {

/// So long texts can be, with all that came before them in their stream.
inline constexpr std::size_t kLongest = std::size_t{1} << 20;

/// A probability in 4096ths; never 0, never 4096.
using Chance = int;

/// What has been read of one stream, and what it makes likely. All of it begins as zeroes, so that one that is static
/// takes no room in a file.
class Model {
 public:
  /// Forgets everything; `text` is where the stream's bytes will stand, and outlives the model.
  void begin(const std::uint8_t* text);
  /// How likely the next bit is 1.
  [[nodiscard]] Chance foretell();
  /// Takes in the bit that came. After eight of them the byte must stand in the text.
  void take(int bit);
  /// Takes in the next byte of the text, which stands there already.
  void learn();
  /// So many bytes have been taken in.
  [[nodiscard]] std::size_t length() const { return length_; }

 private:
  static constexpr std::size_t kContexts = 14;
  // Each context twice, as odds and as a chance, and so the match.
  static constexpr std::size_t kGuesses = 2 * (kContexts + 1);
  static constexpr std::size_t kMixers = 5;
  static constexpr int kTableBits = 24;
  static constexpr std::size_t kCell = 16;
  static constexpr int kMatchBits = 18;
  static constexpr std::size_t kMatchStart = 5;
  static constexpr int kLongMatch = 31;
  static constexpr std::size_t kSteps = 33;
  static constexpr std::size_t kPairs = std::size_t{1} << 14;

  using Weights = std::array<std::int32_t, kGuesses>;
  using Shares = std::array<std::int32_t, kMixers>;

  void begin_byte();
  void note_followers(std::uint32_t byte);
  void begin_half();
  void take_byte();
  void find_match();
  void guess_from_contexts();
  void guess_from_match();
  void choose_weights();
  [[nodiscard]] int mix();
  [[nodiscard]] Chance refine(int mixed);
  void learn_weights(int bit);
  void learn_shares(int bit);
  void learn_contexts(int bit);
  [[nodiscard]] std::uint32_t hash_of_last(std::size_t bytes) const;
  [[nodiscard]] std::uint8_t* cell_of(std::uint32_t hash);

  const std::uint8_t* text_ = nullptr;
  std::size_t length_ = 0;
  std::uint32_t last_four_ = 0;
  std::uint32_t word_ = 0;
  std::uint32_t word_before_ = 0;
  std::uint32_t word_before_that_ = 0;
  int byte_so_far_ = 0;  // its bits, behind a 1
  int bits_ = 0;

  std::array<std::uint32_t, kContexts> hashes_{};
  std::array<std::uint8_t*, kContexts> cells_{};
  std::array<std::uint8_t*, kContexts> seen_{};
  std::array<std::int32_t, kGuesses> guesses_{};
  std::size_t known_ = 0;  // contexts that have been met before
  std::array<Weights*, kMixers> weights_{};
  std::array<int, kMixers> odds_{};  // what each mixer says, in 256ths
  Shares* shares_ = nullptr;
  Chance agreed_ = 0;

  std::size_t match_ = 0;
  int match_length_ = 0;
  std::size_t match_place_ = 0;  // 0 where nothing matches
  std::size_t step_ = 0;
  std::size_t pair_step_ = 0;

  std::array<std::uint8_t, (std::size_t{1} << kTableBits) + kCell> table_{};
  std::array<std::array<std::uint8_t, 256>, 256> after_one_{};
  std::array<std::array<std::uint32_t, kHistories>, kContexts> chances_{};
  std::array<std::uint32_t, std::size_t{1} << kMatchBits> places_{};
  std::array<std::uint16_t, 2 * (kLongMatch + 1)> match_chances_{};
  std::array<std::array<Weights, 1024>, kMixers> all_weights_{};
  std::array<Shares, 256> all_shares_{};
  std::array<std::uint16_t, 512 * kSteps> steps_{};
  std::array<std::uint16_t, kPairs * kSteps> pair_steps_{};
  // The two bytes that came last after each byte, and after each two.
  std::array<std::uint16_t, 256> after_byte_{};
  std::array<std::uint16_t, 65536> after_pair_{};
};

}  // namespace packing
