#include "measure/quality.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "support/fields.hpp"
#include "support/order.hpp"

namespace sb::measure {
namespace {

using content::Instrument;
using content::ItemPair;
using content::QualityIndex;
using content::QualityLimit;
using content::RatingItem;

std::string message(std::string_view last) {
  return std::string("report.quality.").append(last);
}

/// Ratings in the order asked; other kinds of answers leave no trace.
std::vector<std::optional<int>> ratings_of(const Key& key, const Sheet& sheet) {
  std::vector<std::optional<int>> ratings;
  for (const std::size_t item : key.asked) {
    const bool rating = std::holds_alternative<RatingItem>(key.instrument->items[item].kind);
    if (rating) ratings.push_back(sheet.codes[item]);
  }
  return ratings;
}

/// Where an item of this id stands in the instrument; the pack was checked, so it is there.
std::size_t position_of(const Instrument& instrument, const std::string& id) {
  const auto matches = [&](const content::Item& item) { return item.id == id; };
  const auto found = std::find_if(instrument.items.begin(), instrument.items.end(), matches);
  return static_cast<std::size_t>(found - instrument.items.begin());
}

IndexReading read_longstring(const std::vector<std::optional<int>>& ratings, int answered) {
  IndexReading reading;
  if (answered > 0) reading.value = longest_run(ratings);
  reading.of = answered;
  return reading;
}

/// Pairs with an answer missing, or that the form does not ask, say nothing.
IndexReading read_pairs(const Key& key, const Sheet& sheet) {
  IndexReading reading;
  const Instrument& instrument = *key.instrument;
  if (!instrument.quality) return reading;
  int contradicting = 0;
  for (const ItemPair& pair : instrument.quality->pairs) {
    const std::size_t item = position_of(instrument, pair.items[0]);
    const auto& one = sheet.codes[item];
    const auto& other = sheet.codes[position_of(instrument, pair.items[1])];
    if (!one || !other) continue;
    ++reading.of;
    const auto& rating = std::get<RatingItem>(instrument.items[item].kind);
    if (contradict(pair, *one, *other, response_of(instrument, rating))) ++contradicting;
  }
  if (reading.of > 0) reading.value = contradicting;
  return reading;
}

std::optional<PaceReading> read_pace(const Times& times) {
  std::vector<int> timed;
  for (const auto& time : times) {
    if (time) timed.push_back(*time);
  }
  if (timed.empty()) return std::nullopt;
  const auto fast = std::count_if(timed.begin(), timed.end(), [](int time) { return time < kFastMilliseconds; });
  PaceReading pace;
  pace.fast.of = static_cast<int>(timed.size());
  pace.fast.value = static_cast<double>(fast) / pace.fast.of;
  constexpr double kMillisecondsInSecond = 1000;
  pace.median = *median(std::move(timed)) / kMillisecondsInSecond;
  return pace;
}

/// The pack's limit for an index in one form, or nullptr.
const QualityLimit* limit_for(const Key& key, QualityIndex index) {
  if (!key.instrument->quality) return nullptr;
  for (const QualityLimit& limit : key.instrument->quality->limits) {
    const auto& forms = limit.forms;
    const bool here = !forms || std::find(forms->begin(), forms->end(), key.form->id) != forms->end();
    if (limit.index == index && here) return &limit;
  }
  return nullptr;
}

/// Whether it is little of an index that stands out; of all others it is much.
bool low_stands_out(QualityIndex index) {
  return index == QualityIndex::Variability || index == QualityIndex::Fit;
}

/// Holds an index against its limit.
void weigh(IndexReading& reading, QualityIndex index, const Key& key) {
  const QualityLimit* limit = limit_for(key, index);
  if (limit == nullptr || !reading.value) return;
  reading.limit = limit->value;
  reading.base_rate = limit->base_rate;
  const double value = rounded(*reading.value);
  reading.raised = low_stands_out(index) ? value <= limit->value : value >= limit->value;
}

}  // namespace

Times read_times(const Key& key, const Named<int>& milliseconds, Reader& reader) {
  const Instrument& instrument = *key.instrument;
  Times times(instrument.items.size());
  for (const auto& [id, time] : milliseconds.entries) {
    const std::string_view name = id;
    const auto matches = [&](std::size_t item) { return instrument.items[item].id == name; };
    const auto found = std::find_if(key.asked.begin(), key.asked.end(), matches);
    if (found == key.asked.end()) {
      reader.fail_at(name, ErrorCode::AnswerUnknownItem, name);
    } else if (time < 0) {
      reader.fail_at(name, ErrorCode::ValueOutOfRange, std::to_string(time));
    } else {
      times[*found] = time;
    }
  }
  return times;
}

int longest_run(std::span<const std::optional<int>> ratings) {
  int longest = 0;
  int run = 0;
  std::optional<int> last;
  for (const auto& rating : ratings) {
    run = rating ? (rating == last ? run + 1 : 1) : 0;
    last = rating;
    longest = std::max(longest, run);
  }
  return longest;
}

std::optional<double> variability(std::span<const std::optional<int>> ratings) {
  int n = 0;
  std::int64_t sum = 0;
  std::int64_t squares = 0;
  for (const auto& rating : ratings) {
    if (!rating) continue;
    ++n;
    sum += *rating;
    squares += std::int64_t{*rating} * *rating;
  }
  if (n < 2) return std::nullopt;
  // n times the sum of squares about the mean: exact, being whole numbers.
  const auto about_mean = static_cast<double>(n * squares - sum * sum);
  return std::sqrt(about_mean / n / (n - 1));
}

std::optional<double> median(std::vector<int> values) {
  if (values.empty()) return std::nullopt;
  sort_list(values);
  const std::size_t middle = values.size() / 2;
  if (values.size() % 2 == 1) return values[middle];
  return (static_cast<double>(values[middle - 1]) + values[middle]) / 2;
}

bool contradict(const ItemPair& pair, int one, int other, const content::Response& range) {
  const int turned = pair.opposite ? range.min + range.max - other : other;
  return std::abs(one - turned) > pair.largest_difference;
}

Quality quality_of(const Key& key, const Sheet& sheet, const Times& times, const std::optional<PersonFit>& fit) {
  const auto ratings = ratings_of(key, sheet);
  const auto there = [](const std::optional<int>& rating) { return rating.has_value(); };
  const auto answered = static_cast<int>(std::count_if(ratings.begin(), ratings.end(), there));
  Quality quality;
  quality.longstring = read_longstring(ratings, answered);
  quality.variability.value = variability(ratings);
  quality.variability.of = answered;
  quality.pairs = read_pairs(key, sheet);
  quality.pace = read_pace(times);
  if (fit) quality.fit = IndexReading{.value = fit->lz, .of = fit->answered, .limit = {}, .base_rate = {}};
  weigh(quality.longstring, QualityIndex::Longstring, key);
  weigh(quality.variability, QualityIndex::Variability, key);
  weigh(quality.pairs, QualityIndex::Pairs, key);
  if (quality.pace) weigh(quality.pace->fast, QualityIndex::Pace, key);
  if (quality.fit) weigh(*quality.fit, QualityIndex::Fit, key);
  for (const NamedReading& each : readings_of(quality)) {
    if (each.reading->raised) quality.notes.push_back(message_of(each.index));
  }
  if (quality.notes.size() >= 2) quality.notes.push_back(several_message());
  return quality;
}

std::vector<NamedReading> readings_of(const Quality& quality) {
  std::vector<NamedReading> readings{{QualityIndex::Longstring, &quality.longstring},
                                     {QualityIndex::Variability, &quality.variability},
                                     {QualityIndex::Pairs, &quality.pairs}};
  if (quality.pace) readings.push_back({QualityIndex::Pace, &quality.pace->fast});
  if (quality.fit) readings.push_back({QualityIndex::Fit, &*quality.fit});
  return readings;
}

std::string message_of(QualityIndex index) {
  return message(word(index));
}

std::string several_message() {
  return message("several");
}

const Record& record_of(std::type_identity<IndexReading>) {
  static constexpr std::array fields{field<&IndexReading::value>("value"), field<&IndexReading::of>("of"),
                                     maybe<&IndexReading::limit>("limit"), maybe<&IndexReading::base_rate>("base_rate"),
                                     field<&IndexReading::raised>("raised")};
  static constexpr Record record{"IndexReading", fields};
  return record;
}

const Record& record_of(std::type_identity<PaceReading>) {
  static constexpr std::array fields{spread<&PaceReading::fast>(), field<&PaceReading::median>("median")};
  static constexpr Record record{"PaceReading", fields};
  return record;
}

const Record& record_of(std::type_identity<Quality>) {
  static constexpr std::array fields{field<&Quality::longstring>("longstring"),
                                     field<&Quality::variability>("variability"),
                                     field<&Quality::pairs>("pairs"),
                                     maybe<&Quality::pace>("pace"),
                                     maybe<&Quality::fit>("fit"),
                                     field<&Quality::notes>("notes")};
  static constexpr Record record{"Quality", fields};
  return record;
}

}  // namespace sb::measure
