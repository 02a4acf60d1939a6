#include "model.hpp"

#include <algorithm>

namespace packing {
namespace {

constexpr int kFar = 2047;
constexpr int kHalf = 2048;

// 4096 / (1 + exp(-x / 256)) at x = -2048, -1920 ... 2048; straight lines between.
constexpr std::array<int, 33> kLogistic{1,    2,    3,    6,    10,   16,   27,   45,   73,   120,  194,
                                        310,  488,  747,  1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785,
                                        3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094};

std::array<std::int16_t, 2 * kHalf> squashed;
std::array<std::int16_t, 2 * kHalf> stretched;

// From log odds, in 256ths, to a chance.
Chance squash(int odds) {
  return squashed[static_cast<std::size_t>(std::clamp(odds, -kFar, kFar) + kHalf)];
}

// The inverse of `squash`.
int stretch(int chance) {
  return stretched[static_cast<std::size_t>(chance)];
}

void make_tables() {
  for (std::size_t i = 0; i < squashed.size(); ++i) {
    const std::size_t step = i >> 7;
    const int part = static_cast<int>(i & 127);
    squashed[i] = static_cast<std::int16_t>((kLogistic[step] * (128 - part) + kLogistic[step + 1] * part + 64) >> 7);
  }
  int next = 0;
  for (int odds = -kFar; odds <= kFar; ++odds)
    for (; next <= squash(odds); ++next) stretched[static_cast<std::size_t>(next)] = static_cast<std::int16_t>(odds);
  for (; next < 2 * kHalf; ++next) stretched[static_cast<std::size_t>(next)] = kFar;
}

constexpr std::uint32_t stir(std::uint32_t hash, std::uint32_t next) {
  hash = (hash + next + 1) * 0x2F0B4C47U;
  return hash ^ (hash >> 15);
}

bool is_letter(int byte) {
  return ((byte | 32) >= 'a' && (byte | 32) <= 'z') || byte >= 128;
}

// Chances that learn stand in 16 bits.
void approach(std::uint16_t& chance, int bit) {
  chance = static_cast<std::uint16_t>(chance + (((bit != 0 ? 65535 : 0) - chance) >> 6));
}

// A chance in the upper 22 bits learns by one part in as many as it has seen, which the lower 10 count.
void approach(std::uint32_t& chance, int bit) {
  constexpr std::uint32_t most = 1000;
  const std::uint32_t seen = chance & 1023;
  const int now = static_cast<int>(chance >> 10);
  const int off = ((bit != 0 ? (1 << 22) - 1 : 0) - now) >> 3;
  const auto moved = static_cast<std::uint32_t>(now + ((off * (65536 / static_cast<int>(seen + 2))) >> 13));
  chance = moved << 10 | (seen < most ? seen + 1 : seen);
}

// Every row begins by saying what it is told.
template <class Steps>
void begin_steps(Steps& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i)
    steps[i] = static_cast<std::uint16_t>(squash((static_cast<int>(i % kLogistic.size()) - 16) * 128) * 16);
}

}  // namespace

void Model::begin(const std::uint8_t* text) {
  make_tables();
  text_ = text;
  for (std::size_t i = 0; i < kHistories; ++i) {
    const auto [zeros, ones, last] = kBitHistories.all[i];
    const auto chance = static_cast<std::uint32_t>(((2 * ones + 1) << 22) / (2 * (zeros + ones + 1)));
    for (auto& own : chances_) own[i] = chance << 10;
  }
  for (auto& set : all_weights_)
    for (auto& weights : set) std::fill_n(weights.begin(), kContexts + 1, 9000);  // together twice one that is sure
  for (auto& shares : all_shares_) shares.fill(65536 / static_cast<int>(kMixers));
  match_chances_.fill(32768);
  begin_steps(steps_);
  begin_steps(pair_steps_);
  begin_byte();
}

std::uint32_t Model::hash_of_last(std::size_t bytes) const {
  auto hash = static_cast<std::uint32_t>(bytes) * 0x9E3779B1U;
  for (std::size_t i = 1; i <= bytes; ++i) hash = stir(hash, i <= length_ ? text_[length_ - i] : 0);
  return hash;
}

// What a byte is foretold from: the last one to six bytes, the word it stands in, that and one or two words before, the
// two bytes before the last, and what helps with programs: the kinds of the last four bytes, the last and the third
// last, the third and fourth last, and what came last after such a byte, and after two such bytes.
void Model::begin_byte() {
  byte_so_far_ = 1;
  bits_ = 0;
  std::size_t at = 1;
  for (const std::size_t bytes : {2U, 3U, 4U, 6U}) hashes_[at++] = hash_of_last(bytes);
  hashes_[at++] = stir(word_, last_four_ & 0xff);
  hashes_[at++] = stir(11, last_four_ & 0xffff00);
  hashes_[at++] = stir(word_, stir(word_before_, 7));
  hashes_[at++] = stir(13, last_four_ & 0xf0f0f0f0);
  hashes_[at++] = stir(19, last_four_ & 0xff00ff);
  hashes_[at++] = stir(25, after_byte_[last_four_ & 0xff] | last_four_ << 16);
  hashes_[at++] = stir(27, after_pair_[last_four_ & 0xffff]);
  hashes_[at++] = stir(21, last_four_ & 0xffff0000);
  hashes_[at++] = stir(29, stir(word_, stir(word_before_, word_before_that_)));
  begin_half();
}

// A cell holds the fifteen memories of half a byte, behind a check that it is the right one.
std::uint8_t* Model::cell_of(std::uint32_t hash) {
  hash = stir(hash, 0x2545F491U);
  const auto check = static_cast<std::uint8_t>((hash >> 24) | 1);
  const std::size_t place = (hash * 0x9E3779B1U >> (32 - kTableBits)) & ~(kCell - 1);
  std::uint8_t* const first = &table_[place];
  std::uint8_t* const second = &table_[place ^ kCell];
  if (first[0] == check) return first;
  if (second[0] == check) return second;
  // The one that has seen less makes room.
  std::uint8_t* const taken = first[1] > second[1] ? second : first;
  std::fill_n(taken, kCell, std::uint8_t{0});
  taken[0] = check;
  return taken;
}

void Model::begin_half() {
  cells_[0] = after_one_[last_four_ & 0xff].data();
  const auto half = bits_ == 0 ? 0 : static_cast<std::uint32_t>(byte_so_far_) * 0x7654321U;
  for (std::size_t i = 1; i < kContexts; ++i)
    cells_[i] = cell_of(hashes_[i] + half + static_cast<std::uint32_t>(i) * 0x1234567U);
}

void Model::guess_from_contexts() {
  known_ = 0;
  const int bits = bits_ & 3;
  const int in_half = (byte_so_far_ & ((1 << bits) - 1)) | (1 << bits);
  for (std::size_t i = 0; i < kContexts; ++i) {
    seen_[i] = cells_[i] + (i == 0 ? byte_so_far_ : in_half);
    const std::uint8_t history = *seen_[i];
    const int chance = static_cast<int>(chances_[i][history] >> 20);
    guesses_[i] = history == 0 ? 0 : stretch(chance);
    guesses_[kContexts + 1 + i] = history == 0 ? 0 : (chance - kHalf) / 2;
    known_ += history == 0 ? 0 : 1;
  }
}

// The text has stood here before: what followed then may follow now, the likelier the longer it has been so.
void Model::guess_from_match() {
  const int byte = match_length_ > 0 ? text_[match_] | 256 : 0;
  if (byte >> (8 - bits_) != byte_so_far_) match_length_ = 0;
  match_place_ = 0;
  guesses_[kContexts] = guesses_.back() = 0;
  if (match_length_ == 0) return;
  const int bit = (byte >> (7 - bits_)) & 1;
  match_place_ = static_cast<std::size_t>(2 * std::min(match_length_, kLongMatch) + bit);
  const int chance = match_chances_[match_place_] >> 4;
  guesses_[kContexts] = stretch(chance);
  guesses_.back() = chance - kHalf;
}

// Five mixers: by the place in a byte, by the last byte and how much matches, by the byte before the last, by how much
// is known, and by the place in a byte within a word and outside.
void Model::choose_weights() {
  const std::size_t matching = match_length_ == 0 ? 0 : match_length_ < 16 ? 1 : match_length_ < 32 ? 2 : 3;
  const auto so_far = static_cast<std::size_t>(byte_so_far_);
  const auto bits = static_cast<std::size_t>(bits_);
  weights_[0] = &all_weights_[0][so_far];
  weights_[1] = &all_weights_[1][(last_four_ & 0xff) + matching * 256];
  weights_[2] = &all_weights_[2][(last_four_ >> 8) & 0xff];
  weights_[3] = &all_weights_[3][(known_ * 4 + matching) * 8 + bits];
  weights_[4] = &all_weights_[4][(word_ == 0 ? 0 : 256) + so_far];
  shares_ = &all_shares_[so_far];
}

// How much each mixer is listened to is learned too.
int Model::mix() {
  choose_weights();
  std::int64_t total = 0;
  for (std::size_t i = 0; i < kMixers; ++i) {
    std::int32_t sum = 0;
    for (std::size_t k = 0; k < kGuesses; ++k) sum += ((*weights_[i])[k] * guesses_[k]) >> 4;
    odds_[i] = std::clamp(sum >> 12, -kFar, kFar);
    total += std::int64_t{(*shares_)[i]} * odds_[i];
  }
  const int mixed = std::clamp(static_cast<int>(total >> 16), -kFar, kFar);
  agreed_ = squash(mixed);
  return mixed;
}

// What was foretold with such odds before, and what came then: at this place in a byte, and after such a pair of bytes.
Chance Model::refine(int mixed) {
  const int scaled = (mixed + kHalf) * 32;
  const int part = scaled & 4095;
  const auto step = static_cast<std::size_t>(scaled >> 12);
  const auto so_far = static_cast<std::uint32_t>(byte_so_far_);
  const auto refined = [&](const auto& steps, std::size_t row, std::size_t& nearest) {
    const std::size_t at = row * kSteps + step;
    nearest = at + static_cast<std::size_t>(part >> 11);
    return (steps[at] * (4096 - part) + steps[at + 1] * part) >> 16;
  };
  const std::uint32_t pair = stir(so_far, last_four_ & 0xffff) >> 16;
  const int once = refined(steps_, so_far + (match_length_ > 0 ? 256 : 0), step_);
  const int again = refined(pair_steps_, pair % kPairs, pair_step_);
  return std::clamp((2 * squash(mixed) + once + again + 2) >> 2, 1, 4095);
}

Chance Model::foretell() {
  guess_from_contexts();
  guess_from_match();
  return refine(mix());
}

void Model::learn_weights(int bit) {
  // Much is new at first.
  const int rate = 4 + 200000 / (20000 + static_cast<int>(length_));
  for (std::size_t i = 0; i < kMixers; ++i) {
    const int error = ((bit << 12) - squash(odds_[i])) * rate;
    for (std::size_t k = 0; k < kGuesses; ++k) (*weights_[i])[k] += (guesses_[k] * error + 0x2000) >> 14;
  }
}

void Model::learn_shares(int bit) {
  constexpr int rate = 2;
  const int error = ((bit << 12) - agreed_) * rate;
  for (std::size_t i = 0; i < kMixers; ++i) (*shares_)[i] += (odds_[i] * error + 0x2000) >> 14;
}

void Model::learn_contexts(int bit) {
  for (std::size_t i = 0; i < kContexts; ++i) {
    approach(chances_[i][*seen_[i]], bit);
    *seen_[i] = kBitHistories.after[*seen_[i]][static_cast<std::size_t>(bit)];
  }
}

void Model::take(int bit) {
  learn_weights(bit);
  learn_shares(bit);
  learn_contexts(bit);
  if (match_place_ != 0) approach(match_chances_[match_place_], bit);
  approach(steps_[step_], bit);
  approach(pair_steps_[pair_step_], bit);
  byte_so_far_ = byte_so_far_ * 2 + bit;
  ++bits_;
  if (bits_ == 8)
    take_byte();
  else if (bits_ == 4)
    begin_half();
}

void Model::learn() {
  const int byte = text_[length_];
  for (int at = 7; at >= 0; --at) {
    static_cast<void>(foretell());
    take((byte >> at) & 1);
  }
}

void Model::note_followers(std::uint32_t byte) {
  for (std::uint16_t* const after : {&after_byte_[last_four_ & 0xff], &after_pair_[last_four_ & 0xffff]})
    *after = static_cast<std::uint16_t>(static_cast<std::uint32_t>(*after) << 8 | byte);
}

void Model::take_byte() {
  const int byte = byte_so_far_ & 0xff;
  note_followers(static_cast<std::uint32_t>(byte));
  last_four_ = last_four_ << 8 | static_cast<std::uint32_t>(byte);
  ++length_;
  if (is_letter(byte)) {
    word_ = stir(word_, static_cast<std::uint32_t>(byte | 32));
  } else if (word_ != 0) {
    word_before_that_ = word_before_;
    word_before_ = word_;
    word_ = 0;
  }
  find_match();
  begin_byte();
}

void Model::find_match() {
  if (match_length_ > 0) {
    ++match_;
    ++match_length_;
  }
  if (length_ <= kMatchStart) return;
  std::uint32_t& place = places_[hash_of_last(kMatchStart) >> (32 - kMatchBits)];
  if (match_length_ == 0 && place != 0) {
    match_ = place;
    const auto same = [this](std::size_t back) { return text_[match_ - back] == text_[length_ - back]; };
    const auto longest = std::min<std::size_t>(match_, 32);
    std::size_t found = 0;
    while (found < longest && same(found + 1)) ++found;
    match_length_ = found < kMatchStart ? 0 : static_cast<int>(found);
  }
  place = static_cast<std::uint32_t>(length_);
}

}  // namespace packing
