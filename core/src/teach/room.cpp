#include "teach/room.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "content/classroom.hpp"
#include "support/random.hpp"
#include "teach/made_up.hpp"
#include "teach/range.hpp"

namespace sb::teach {
namespace {

using content::Population;
using profile::Pair;
using profile::Verdict;

constexpr std::array kSampleSizes{5, 10, 25, 100};
/// Enough that the twentieth part at each end is itself made of twenty samples.
constexpr int kDraws = 400;
constexpr double kOutside = 0.05;

Pair draw(const Population& population, const profile::Range& range, Random& random) {
  const double first = random.normal();
  const double second = random.normal();
  const double r = population.correlation;
  const auto inside = [&](double value) {
    return std::clamp(value, static_cast<double>(range.min), static_cast<double>(range.max));
  };
  return {
      inside(population.anxiety.mean + population.anxiety.spread * first),
      inside(population.avoidance.mean + population.avoidance.spread * (r * first + std::sqrt(1 - r * r) * second))};
}

std::vector<Pair> draw_many(int size, const Population& population, const profile::Range& range, Random& random) {
  std::vector<Pair> people;
  people.reserve(static_cast<std::size_t>(size));
  for (int i = 0; i < size; ++i) people.push_back(draw(population, range, random));
  return people;
}

double mean_of(const std::vector<Pair>& people, double Pair::*dimension) {
  double sum = 0;
  for (const Pair& each : people) sum += each.*dimension;
  return sum / static_cast<double>(people.size());
}

DimensionSpread spread_of(const std::vector<Pair>& people, double Pair::*dimension) {
  DimensionSpread spread{mean_of(people, dimension), 0, people.front().*dimension, people.front().*dimension};
  double squares = 0;
  for (const Pair& each : people) {
    const double apart = each.*dimension - spread.mean;
    squares += apart * apart;
    spread.lowest = std::min(spread.lowest, each.*dimension);
    spread.highest = std::max(spread.highest, each.*dimension);
  }
  spread.deviation = std::sqrt(squares / static_cast<double>(people.size() - 1));
  return spread;
}

Verdict word_for(const Pair& place, double error, const Pair& cut) {
  const profile::Beliefs beliefs{{place.anxiety, error}, {place.avoidance, error}};
  const profile::CutPoint line{cut.anxiety, cut.avoidance, content::CutBasis::Chosen};
  return profile::judge(style_probabilities(beliefs, line)).style;
}

Between middle_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const auto outside = static_cast<std::size_t>(kOutside * static_cast<double>(values.size()));
  return {values[outside], values[values.size() - 1 - outside]};
}

Swing swing_of(int size, const Population& population, const Frame& frame, Random& random) {
  std::vector<double> anxiety;
  std::vector<double> avoidance;
  std::vector<double> worried;
  for (int i = 0; i < kDraws; ++i) {
    const auto people = draw_many(size, population, frame.range, random);
    anxiety.push_back(mean_of(people, &Pair::anxiety));
    avoidance.push_back(mean_of(people, &Pair::avoidance));
    const auto above = [&](const Pair& each) { return each.anxiety > frame.cut.anxiety; };
    worried.push_back(static_cast<double>(std::count_if(people.begin(), people.end(), above)) / size);
  }
  return {size, kDraws, middle_of(std::move(anxiety)), middle_of(std::move(avoidance)), middle_of(std::move(worried))};
}

void count_words(Room& room) {
  for (const Verdict verdict :
       {Verdict::Secure, Verdict::Preoccupied, Verdict::Dismissing, Verdict::Fearful, Verdict::Between}) {
    WordCount count{verdict, 0, 0};
    for (const RoomMember& member : room.members) {
      count.at_middle += member.at_middle == verdict ? 1 : 0;
      count.at_average += member.at_average == verdict ? 1 : 0;
    }
    room.words.push_back(count);
  }
  const auto renamed = [](const RoomMember& member) { return member.at_middle != member.at_average; };
  room.renamed = static_cast<int>(std::count_if(room.members.begin(), room.members.end(), renamed));
}

}  // namespace

Room draw_room(const measure::Library& library, const RoomRequest& request, Reader& reader) {
  Random random = seeded(request.seed, reader);
  check_within("size", request.size, kSmallestRoom, kLargestRoom, reader);
  const content::Classroom* classroom = classroom_of(library, reader);
  const auto frame = classroom == nullptr ? std::nullopt : frame_of(library, classroom->instrument, reader);
  if (!frame || !reader.ok()) return {};
  const Population& population = classroom->population;
  const auto people = draw_many(request.size, population, frame->range, random);
  Room room{.seed = request.seed,
            .range = frame->range,
            .middle = {frame->cut.anxiety, frame->cut.avoidance},
            .average = {mean_of(people, &Pair::anxiety), mean_of(people, &Pair::avoidance)},
            .members = {},
            .spread = {spread_of(people, &Pair::anxiety), spread_of(people, &Pair::avoidance)},
            .words = {},
            .renamed = 0,
            .swings = {}};
  for (const Pair& place : people) {
    const double error = population.standard_error;
    room.members.push_back({place, word_for(place, error, room.middle), word_for(place, error, room.average)});
  }
  count_words(room);
  for (const int size : kSampleSizes) room.swings.push_back(swing_of(size, population, *frame, random));
  return room;
}

}  // namespace sb::teach
