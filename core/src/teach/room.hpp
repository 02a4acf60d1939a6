#pragma once

#include <type_traits>
#include <vector>

#include "measure/library.hpp"
#include "profile/position.hpp"
#include "profile/styles.hpp"

// A class of people who do not exist: where they stand, how spread out they are, what another dividing line calls them,
// and how much a small sample swings.
namespace sb::teach {

/// A made-up class has at least and at most so many people.
inline constexpr int kSmallestRoom = 5;
/// See above.
inline constexpr int kLargestRoom = 200;

/// What `made_up_class` is asked.
struct RoomRequest {
  int seed = 1;
  int size = 25;
};

/// One made-up person of a class, with the word that each of two dividing lines leads to.
struct RoomMember {
  profile::Pair place;
  profile::Verdict at_middle = profile::Verdict::Between;   ///< the line is the middle of the answers
  profile::Verdict at_average = profile::Verdict::Between;  ///< the line is the class's own mean
};

/// How spread out a class is on one dimension.
struct DimensionSpread {
  double mean = 0;
  double deviation = 0;  ///< sample standard deviation
  double lowest = 0;
  double highest = 0;
};

/// The spread on both dimensions.
struct RoomSpread {
  DimensionSpread anxiety;
  DimensionSpread avoidance;
};

/// How many people a word falls on with each of the two lines.
struct WordCount {
  profile::Verdict style = profile::Verdict::Between;
  int at_middle = 0;
  int at_average = 0;
};

/// The middle nine tenths of what many samples of one size would say.
struct Between {
  double low = 0;
  double high = 0;
};

/// What samples of one size say of those they are drawn from.
struct Swing {
  int size = 0;
  int draws = 0;
  Between anxiety;    ///< of the mean
  Between avoidance;  ///< of the mean
  Between worried;    ///< of the share above the middle of worry
};

/// What `made_up_class` answers.
struct Room {
  int seed = 1;
  profile::Range range;
  profile::Pair middle;
  profile::Pair average;
  std::vector<RoomMember> members;
  RoomSpread spread;
  std::vector<WordCount> words;
  int renamed = 0;  ///< people whose word is another with the other line
  std::vector<Swing> swings;
};

/// Draws a class.
[[nodiscard]] Room draw_room(const measure::Library& library, const RoomRequest& request, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<RoomRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<RoomMember>);
[[nodiscard]] const Record& record_of(std::type_identity<DimensionSpread>);
[[nodiscard]] const Record& record_of(std::type_identity<RoomSpread>);
[[nodiscard]] const Record& record_of(std::type_identity<WordCount>);
[[nodiscard]] const Record& record_of(std::type_identity<Between>);
[[nodiscard]] const Record& record_of(std::type_identity<Swing>);
[[nodiscard]] const Record& record_of(std::type_identity<Room>);

}  // namespace sb::teach
