#include "measure/interval.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "support/fields.hpp"

namespace sb::measure {
namespace {

using content::kRetest;
using content::Reliability;

// Two-sided 95 % point of the normal distribution.
constexpr double kNormal95 = 1.959963984540054;

/// How much people's answers to one scale usually vary: 2.3 on 1-7 and 1.0 on 1-5, as seen in real rows; other ranges
/// by the share of the squared width that both of them come to.
double usual_variance(int width) {
  if (width == 6) return 2.3;
  return width * width / 16.0;
}

/// Whether a figure is of this scale, and not of another bond than the one the answers are about.
bool is_of(const Reliability& figure, const ScaleKey& scale, const std::optional<std::string>& target) {
  return figure.scale == scale.scale->id && (!figure.target || figure.target == target);
}

}  // namespace

const Reliability* usable_reliability(const content::Instrument& instrument, const ScaleKey& scale,
                                      const std::optional<std::string>& target) {
  for (const Reliability& each : instrument.reliabilities) {
    const bool today = usable(each.verification) && each.coefficient != kRetest;
    if (today && is_of(each, scale, target)) return &each;
  }
  return nullptr;
}

const Reliability* usable_retest(const content::Instrument& instrument, const ScaleKey& scale,
                                 const std::optional<std::string>& target) {
  for (const Reliability& each : instrument.reliabilities) {
    const bool over_time = usable(each.verification) && each.coefficient == kRetest;
    if (over_time && is_of(each, scale, target)) return &each;
  }
  return nullptr;
}

double standard_error(const ScaleKey& scale, const Tally& tally, const Reliability* reliability) {
  const double n = tally.n;
  if (reliability != nullptr) {
    const auto k = static_cast<double>(scale.scale->items.size());
    return reliability->sd * std::sqrt(1 - reliability->value) * std::sqrt(k / n);
  }
  // (n - 1) s^2 is the sum of squares about the mean.
  const double about_mean = static_cast<double>(tally.squares) - static_cast<double>(tally.sum) * tally.sum / n;
  const double usual = usual_variance(scale.max - scale.min);
  return std::sqrt((4 * usual + about_mean) / ((n + 3) * n));
}

std::array<double, 2> interval95(double estimate, double standard_error) {
  const double half = kNormal95 * standard_error;
  return {estimate - half, estimate + half};
}

std::array<double, 2> interval95(const ScaleKey& scale, double mean, double standard_error) {
  const auto [low, high] = interval95(mean, standard_error);
  return {std::max<double>(scale.min, low), std::min<double>(scale.max, high)};
}

Words words_of(std::type_identity<IntervalMethod>) {
  static constexpr auto words = std::to_array<std::string_view>({"own-answers", "reliability"});
  return words;
}

const Record& record_of(std::type_identity<IntervalSource>) {
  static constexpr std::array fields{field<&IntervalSource::method>("method"),
                                     maybe<&IntervalSource::source>("source")};
  static constexpr Record record{"IntervalSource", fields};
  return record;
}

}  // namespace sb::measure
