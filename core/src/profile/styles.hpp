#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/vocabulary.hpp"
#include "profile/position.hpp"

namespace sb::profile {

using content::Style;

/// What is said of a person's style: one of the four, near a border, or not enough answers to say.
enum class Verdict : std::uint8_t { Secure, Preoccupied, Dismissing, Fearful, Between, Insufficient };

/// How surely a dimension lies on one side of its cut.
enum class Certainty : std::uint8_t { ClearlyLow, LeaningLow, NearMiddle, LeaningHigh, ClearlyHigh };

/// One value for each of the four styles, in the order of the enum.
template <class T>
using PerStyle = std::array<T, 4>;

/// Under this share of the belief no single style is named.
inline constexpr double kEnoughForAWord = 0.8;

/// One number a style, as a record.
struct Probabilities {
  double secure = 0;
  double preoccupied = 0;
  double dismissing = 0;
  double fearful = 0;
};

/// "8 of 10", a style: what people see in place of probabilities.
struct Counts {
  int secure = 0;
  int preoccupied = 0;
  int dismissing = 0;
  int fearful = 0;
};

/// The styles as far as the answers tell them. Probabilities and counts are empty when they do not.
struct Styles {
  std::optional<Probabilities> probabilities;
  std::optional<Counts> counts;
  Verdict style = Verdict::Insufficient;
  std::vector<Style> neighbours;  ///< when between: the fewest styles that hold enough of the belief, largest first
};

/// How much of the belief lies in each quadrant about the cut.
[[nodiscard]] PerStyle<double> style_probabilities(const Beliefs& beliefs, const CutPoint& cut);
/// Ten shared out by the largest remainder; ties go to the earlier style.
[[nodiscard]] PerStyle<int> counts_of_ten(const PerStyle<double>& probabilities);
/// Words and numbers for the four styles.
[[nodiscard]] Styles judge(const PerStyle<double>& probabilities);
/// How surely a dimension is low or high, from how much of the belief lies above the cut.
[[nodiscard]] Certainty certainty_of(double share_above);

[[nodiscard]] Words words_of(std::type_identity<Verdict>);
[[nodiscard]] Words words_of(std::type_identity<Certainty>);
[[nodiscard]] const Record& record_of(std::type_identity<Probabilities>);
[[nodiscard]] const Record& record_of(std::type_identity<Counts>);
[[nodiscard]] const Record& record_of(std::type_identity<Styles>);

}  // namespace sb::profile
