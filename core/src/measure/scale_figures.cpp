#include "measure/scale_figures.hpp"

#include <algorithm>
#include <cmath>

namespace sb::measure {
namespace {

using content::MeanScale;
using content::WeightedScale;

double real(std::int64_t whole) {
  return static_cast<double>(whole);
}

}  // namespace

bool has_figures(const ScaleKey& scale) {
  return std::holds_alternative<MeanScale>(scale.scale->kind) ||
         std::holds_alternative<WeightedScale>(scale.scale->kind);
}

ScaleSums::ScaleSums(const ScaleKey& scale)
    : scale_(&scale),
      mean_(std::holds_alternative<MeanScale>(scale.scale->kind)),
      pairs_(scale.items.size() * (scale.items.size() + 1) / 2),
      groups_(scale.items.size() + 1),
      values_(scale.items.size()) {}

int ScaleSums::value_of(const KeyedItem& item, int rating) const {
  return mean_ ? keyed(*scale_, item, rating) : item.weight * rating;
}

void ScaleSums::add(const Sheet& sheet) {
  std::size_t answered = 0;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const KeyedItem& item = scale_->items[i];
    const auto& code = sheet.codes[item.item];
    values_[i] = code ? std::optional(value_of(item, *code)) : std::nullopt;
    if (!code) continue;
    ++answered;
    sum += *values_[i];
  }
  const std::size_t needed = mean_ ? static_cast<std::size_t>(scale_->needed) : values_.size();
  if (answered < needed || answered == 0) return;
  Group& group = groups_[answered];
  ++group.people;
  group.sum += sum;
  group.squares += sum * sum;
  std::size_t at = 0;
  for (std::size_t i = 0; i < values_.size(); ++i) {
    for (std::size_t j = 0; j <= i; ++j, ++at) {
      if (!values_[i] || !values_[j]) continue;
      Pair& pair = pairs_[at];
      ++pair.people;
      pair.first += *values_[i];
      pair.second += *values_[j];
      pair.product += std::int64_t{*values_[i]} * *values_[j];
    }
  }
}

std::optional<double> ScaleSums::alpha() const {
  const std::size_t k = values_.size();
  double own = 0;
  double all = 0;
  std::size_t at = 0;
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      const Pair& pair = pairs_[at++];
      if (pair.people < 2) return std::nullopt;
      const double about_means = real(pair.product) - real(pair.first) * real(pair.second) / real(pair.people);
      const double covariance = about_means / real(pair.people - 1);
      if (i == j) own += covariance;
      all += i == j ? covariance : 2 * covariance;
    }
  }
  if (k < 2 || !(all > 0)) return std::nullopt;
  return static_cast<double>(k) / static_cast<double>(k - 1) * (1 - own / all);
}

ScaleFigures ScaleSums::figures() const {
  ScaleFigures figures;
  double sum = 0;
  double squares = 0;
  for (std::size_t n = 0; n < groups_.size(); ++n) {
    const Group& group = groups_[n];
    if (group.people == 0) continue;
    const double divisor = mean_ ? static_cast<double>(n) : 1;
    figures.people += group.people;
    sum += real(group.sum) / divisor;
    squares += real(group.squares) / (divisor * divisor);
  }
  const double people = real(figures.people);
  if (figures.people > 0) figures.mean = sum / people;
  if (figures.people < 2) return figures;
  // Scores that are all alike may come out a hair under no spread at all.
  figures.sd = std::sqrt(std::max(0.0, (squares - sum * sum / people) / (people - 1)));
  figures.alpha = alpha();
  // Covariances over different people can add up to an alpha over 1, which leaves no error to speak of.
  if (figures.alpha && *figures.alpha <= 1) figures.sem = *figures.sd * std::sqrt(1 - *figures.alpha);
  return figures;
}

}  // namespace sb::measure
