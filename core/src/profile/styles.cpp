#include "profile/styles.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "support/fields.hpp"
#include "support/order.hpp"

namespace sb::profile {
namespace {

constexpr std::size_t kStyles = 4;
constexpr int kTen = 10;

/// Styles from the largest to the smallest value; ties keep the order of the enum.
std::vector<std::size_t> ranked(const PerStyle<double>& values) {
  std::vector<std::size_t> order{0, 1, 2, 3};
  sort_by(order, [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
  return order;
}

}  // namespace

PerStyle<double> style_probabilities(const Beliefs& beliefs, const CutPoint& cut) {
  if (beliefs.graded) return quadrants(*beliefs.graded->bank, beliefs.graded->joint, {cut.anxiety, cut.avoidance});
  const double anxious = share_above(beliefs.anxiety, cut.anxiety);
  const double avoidant = share_above(beliefs.avoidance, cut.avoidance);
  return {(1 - anxious) * (1 - avoidant), anxious * (1 - avoidant), (1 - anxious) * avoidant, anxious * avoidant};
}

PerStyle<int> counts_of_ten(const PerStyle<double>& probabilities) {
  PerStyle<int> counts{};
  PerStyle<double> remainders{};
  int left = kTen;
  for (std::size_t i = 0; i < kStyles; ++i) {
    const double share = kTen * probabilities[i];
    counts[i] = static_cast<int>(std::floor(share));
    // Rounded, so that shares that are equal on paper are not told apart by their last bit.
    remainders[i] = rounded(share - counts[i]);
    left -= counts[i];
  }
  const auto order = ranked(remainders);
  for (std::size_t i = 0; left > 0; i = (i + 1) % kStyles, --left) ++counts[order[i]];
  return counts;
}

Styles judge(const PerStyle<double>& probabilities) {
  const auto& p = probabilities;
  const auto n = counts_of_ten(p);
  Styles styles{.probabilities = Probabilities{p[0], p[1], p[2], p[3]},
                .counts = Counts{n[0], n[1], n[2], n[3]},
                .style = Verdict::Between,
                .neighbours = {}};
  const auto order = ranked({rounded(p[0]), rounded(p[1]), rounded(p[2]), rounded(p[3])});
  if (p[order[0]] >= kEnoughForAWord) {
    styles.style = static_cast<Verdict>(order[0]);
    return styles;
  }
  double held = 0;
  for (const std::size_t style : order) {
    if (held >= kEnoughForAWord) break;
    held += p[style];
    styles.neighbours.push_back(static_cast<Style>(style));
  }
  return styles;
}

Certainty certainty_of(double share_above) {
  const double share = rounded(share_above);
  if (share <= 0.05) return Certainty::ClearlyLow;
  if (share <= 0.20) return Certainty::LeaningLow;
  if (share < 0.80) return Certainty::NearMiddle;
  if (share < 0.95) return Certainty::LeaningHigh;
  return Certainty::ClearlyHigh;
}

Words words_of(std::type_identity<Verdict>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"secure", "preoccupied", "dismissing", "fearful", "between", "insufficient"});
  return words;
}

Words words_of(std::type_identity<Certainty>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"clearly-low", "leaning-low", "near-middle", "leaning-high", "clearly-high"});
  return words;
}

const Record& record_of(std::type_identity<Probabilities>) {
  static constexpr std::array fields{
      field<&Probabilities::secure>("secure"), field<&Probabilities::preoccupied>("preoccupied"),
      field<&Probabilities::dismissing>("dismissing"), field<&Probabilities::fearful>("fearful")};
  static constexpr Record record{"Probabilities", fields};
  return record;
}

const Record& record_of(std::type_identity<Counts>) {
  static constexpr std::array fields{field<&Counts::secure>("secure"), field<&Counts::preoccupied>("preoccupied"),
                                     field<&Counts::dismissing>("dismissing"), field<&Counts::fearful>("fearful")};
  static constexpr Record record{"Counts", fields};
  return record;
}

const Record& record_of(std::type_identity<Styles>) {
  static constexpr std::array fields{maybe<&Styles::probabilities>("probabilities"), maybe<&Styles::counts>("counts"),
                                     field<&Styles::style>("style"), field<&Styles::neighbours>("neighbours")};
  static constexpr Record record{"Styles", fields};
  return record;
}

}  // namespace sb::profile
