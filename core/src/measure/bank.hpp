#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "content/calibration.hpp"
#include "measure/graded.hpp"

namespace sb::measure {

/// Places on a dimension where the posterior is held: -6 to 6 in steps of 0.1.
inline constexpr std::size_t kGridSize = 121;
inline constexpr double kGridStart = -6;
inline constexpr double kGridStep = 0.1;
/// The place of one grid point.
[[nodiscard]] constexpr double grid_theta(std::size_t point) {
  return kGridStart + kGridStep * static_cast<double>(point);
}
/// One number a grid point.
using Grid = std::array<double, kGridSize>;

/// The two dimensions, in the order everything here keeps them in.
enum class Dimension : unsigned char { Anxiety, Avoidance };
inline constexpr std::array kDimensions{Dimension::Anxiety, Dimension::Avoidance};
/// One value a dimension.
template <class T>
struct PerDimension {
  T anxiety{};
  T avoidance{};

  [[nodiscard]] T& operator[](Dimension d) { return d == Dimension::Anxiety ? anxiety : avoidance; }
  [[nodiscard]] const T& operator[](Dimension d) const { return d == Dimension::Anxiety ? anxiety : avoidance; }
};

/// A calibrated item with its tables.
struct BankItem {
  std::size_t item = 0;  ///< position in the instrument
  bool reversed = false;
  int min = 1;  ///< of its ratings
  int max = 7;
  content::GradedItem parameters;
  std::vector<Grid> log_probability;  ///< by category
  Grid information{};
};

/// A calibration made ready: what depends on the answers alone is left to do for each person.
struct Bank {
  const content::Calibration* calibration = nullptr;
  PerDimension<std::vector<BankItem>> items;
  std::vector<Grid> prior;     ///< joint prior mass: [anxiety point][avoidance point], adds up to 1
  PerDimension<double> cut{};  ///< where the expected mean of all items is the pack's own cut
};

/// A form that asks everything there is, in the order of the pack; it need not be one the pack offers.
[[nodiscard]] content::Form whole_form(const content::Instrument& instrument);
/// The fitted answer that a rating counts as, from 0; a rating over the highest fitted one is folded into it.
[[nodiscard]] int category_of(const BankItem& item, int rating);
/// Whether a rating lies over the highest answer that was fitted.
[[nodiscard]] bool is_folded(const BankItem& item, int rating);
/// Makes the tables. Both must outlive the bank, and fit each other (`check_calibration`).
[[nodiscard]] Bank make_bank(const content::Instrument& instrument, const content::Calibration& calibration);

}  // namespace sb::measure
