#include "share/code_measurement.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "track/change.hpp"

namespace sb::share {
namespace {

using content::Form;
using content::Instrument;
using measure::MeanScore;
using measure::ScaleKey;
using measure::ScaleScore;
using measure::Tally;

constexpr unsigned kLargestPrint = 65'535;
// Far outside anything a questionnaire uses; sums of squares stay small enough to be counted through.
constexpr int kWidestScale = 20;
constexpr std::size_t kMostItems = 100;

unsigned unsigned_of(std::size_t count) {
  return static_cast<unsigned>(count);
}

// --------------------------------------------------------------------------------------------------- instruments

unsigned print_of(const Asked& asked) {
  std::uint32_t hash = 2'166'136'261U;
  const auto add = [&](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    hash = (hash ^ 0U) * 16'777'619U;
  };
  add(asked.instrument->id);
  add(asked.instrument->revision);
  add(asked.form->id);
  return (hash >> 16U) ^ (hash & kLargestPrint);
}

/// Everything loaded that stands in codes by the same bits.
std::vector<Asked> with_print(const measure::Library& library, unsigned print) {
  std::vector<Asked> found;
  for (const auto& instrument : library.content().instruments()) {
    for (const Form& form : instrument->forms) {
      if (print_of({instrument.get(), &form}) == print) found.push_back({instrument.get(), &form});
    }
  }
  return found;
}

/// The scales that stand in codes, in their order.
std::vector<const ScaleKey*> told_in(const measure::Key& key) {
  std::vector<const ScaleKey*> told;
  for (const ScaleKey& scale : key.scales) {
    const bool mean = std::holds_alternative<content::MeanScale>(scale.scale->kind);
    const bool fits = scale.max - scale.min <= kWidestScale && scale.items.size() <= kMostItems;
    if (mean && fits && track::can_change(scale)) told.push_back(&scale);
  }
  return told;
}

// -------------------------------------------------------------------------------------------------------- scores

/// What the ratings of a scale add up to, counted from its lowest rating, so that each number is as small as it can be.
/// Squares of whole numbers are even where the numbers are: so of two sums of squares only every other one can be.
struct Sums {
  unsigned width = 0;
  unsigned n = 0;

  [[nodiscard]] unsigned most() const { return n * width; }
  [[nodiscard]] unsigned least_squares(unsigned sum) const {
    const unsigned least = (sum * sum + n - 1) / n;
    return least + (least + sum) % 2;
  }
  [[nodiscard]] unsigned most_steps(unsigned sum) const { return (sum * width - least_squares(sum)) / 2; }
};

Sums sums_of(const ScaleKey& scale, int n) {
  return {static_cast<unsigned>(scale.max - scale.min), static_cast<unsigned>(n)};
}

Tally tally_of(const ScaleKey& scale, const Sums& sums, unsigned sum, unsigned step) {
  const auto n = static_cast<int>(sums.n);
  const auto lower = static_cast<int>(sum);
  const auto squares = static_cast<std::int64_t>(sums.least_squares(sum)) + 2 * std::int64_t{step};
  return {.n = n,
          .sum = lower + n * scale.min,
          .squares = squares + std::int64_t{2} * scale.min * lower + std::int64_t{n} * scale.min * scale.min};
}

bool same(const std::optional<double>& one, const std::optional<double>& other) {
  return one.has_value() == other.has_value() && (!one || rounded(*one) == rounded(*other));
}

/// Finds the sums that a score rests on, and writes them; false where no ratings give it.
bool put_score(BitWriter& bits, const Instrument& instrument, const ScaleKey& scale,
               const std::optional<std::string>& target, const ScaleScore& score) {
  const auto* mean = std::get_if<MeanScore>(&score.kind);
  const auto most = unsigned_of(scale.items.size());
  if (mean == nullptr || score.n < 0 || static_cast<unsigned>(score.n) > most) return false;
  bits.put(static_cast<unsigned>(score.n), most);
  if (score.n == 0 || score.n < scale.needed) return !mean->mean;
  if (!mean->mean || !(*mean->mean >= scale.min && *mean->mean <= scale.max)) return false;
  const Sums sums = sums_of(scale, score.n);
  const auto sum = static_cast<unsigned>(std::floor((*mean->mean - scale.min) * score.n + 0.5));
  for (unsigned step = 0; step <= sums.most_steps(sum); ++step) {
    const MeanScore found = mean_score(instrument, scale, tally_of(scale, sums, sum, step), target);
    if (!same(found.mean, mean->mean)) return false;
    if (!same(found.sem, mean->sem)) continue;
    bits.put(sum, sums.most());
    bits.put(step, sums.most_steps(sum));
    return true;
  }
  return false;
}

ScaleScore get_score(BitReader& bits, const Instrument& instrument, const ScaleKey& scale,
                     const std::optional<std::string>& target) {
  ScaleScore score;
  score.role = scale.scale->role;
  score.of = static_cast<int>(scale.items.size());
  score.n = static_cast<int>(bits.get(unsigned_of(scale.items.size())));
  score.kind.emplace<MeanScore>();
  if (!bits.sound() || score.n == 0 || score.n < scale.needed) return score;
  const Sums sums = sums_of(scale, score.n);
  const unsigned sum = bits.get(sums.most());
  const unsigned step = bits.get(sums.most_steps(sum));
  score.status = measure::Status::Scored;
  score.kind = mean_score(instrument, scale, tally_of(scale, sums, sum, step), target);
  return score;
}

}  // namespace

Asked asked_in(const measure::Library& library, const SharedMeasurement& part, Reader& reader) {
  const Instrument* instrument = library.content().find(part.instrument);
  if (instrument == nullptr) {
    reader.fail_at(std::string_view("instrument"), ErrorCode::UnknownInstrument, part.instrument);
  } else if (instrument->revision != part.revision) {
    reader.fail_at(std::string_view("revision"), ErrorCode::RevisionNotLoaded, part.revision);
  } else if (const Form* form = content::find_form(*instrument, part.form)) {
    const Asked asked{instrument, form};
    if (with_print(library, print_of(asked)).size() == 1) return asked;
    reader.fail_at(std::string_view("instrument"), ErrorCode::AmbiguousInstrument, part.instrument);
  } else {
    reader.fail_at(std::string_view("form"), ErrorCode::UnknownForm, part.form);
  }
  return {};
}

bool has_score(const Asked& asked) {
  return !told_in(measure::make_key(*asked.instrument, *asked.form)).empty();
}

void put_measurement(BitWriter& bits, const Asked& asked, const SharedMeasurement& part, Reader& reader) {
  const measure::Key key = measure::make_key(*asked.instrument, *asked.form);
  const std::vector<std::string>& targets = asked.instrument->targets;
  bits.put(print_of(asked), kLargestPrint);
  if (asked.instrument->about == content::About::Target) {
    const auto found = std::find(targets.begin(), targets.end(), part.target.value_or(""));
    if (found == targets.end()) {
      return reader.fail_at(std::string_view("target"), ErrorCode::TargetUnknown, part.target.value_or(""));
    }
    bits.put(unsigned_of(static_cast<std::size_t>(found - targets.begin())), unsigned_of(targets.size() - 1));
  } else if (part.target) {
    return reader.fail_at(std::string_view("target"), ErrorCode::TargetNotExpected, *part.target);
  }
  put_word(bits, part.state);
  const Reader::Step step(reader, std::string_view("scales"));
  for (const ScaleKey* scale : told_in(key)) {
    const std::string& id = scale->scale->id;
    const ScaleScore* score = part.scales.find(id);
    if (score == nullptr) {
      reader.fail_at(id, ErrorCode::MissingKey, id);
    } else if (!put_score(bits, *asked.instrument, *scale, part.target, *score)) {
      reader.fail_at(id, ErrorCode::ValueOutOfRange);
    }
  }
}

void get_measurement(const measure::Library& library, BitReader& bits, Shared& shared, Reader& reader) {
  const unsigned print = bits.get(kLargestPrint);
  if (!bits.sound()) return;
  const std::vector<Asked> found = with_print(library, print);
  if (found.size() != 1) {
    return reader.fail(found.empty() ? ErrorCode::UnknownInstrument : ErrorCode::AmbiguousInstrument,
                       std::to_string(print));
  }
  const Instrument& instrument = *found.front().instrument;
  SharedMeasurement& part = shared.measurements.emplace_back();
  part.instrument = instrument.id;
  part.form = found.front().form->id;
  part.revision = instrument.revision;
  if (instrument.about == content::About::Target) {
    part.target = instrument.targets[bits.get(unsigned_of(instrument.targets.size() - 1))];
  }
  part.state = get_word<profile::State>(bits);
  const measure::Key key = measure::make_key(instrument, *found.front().form);
  for (const ScaleKey* scale : told_in(key)) {
    part.scales.add(scale->scale->id, get_score(bits, instrument, *scale, part.target));
  }
}

}  // namespace sb::share
