#include "measure/bank.hpp"

#include <algorithm>
#include <cmath>

#include "measure/key.hpp"
#include "support/math.hpp"

namespace sb::measure {
namespace {

void fill_tables(BankItem& item) {
  item.log_probability.resize(item.parameters.thresholds.size() + 1);
  for (std::size_t point = 0; point < kGridSize; ++point) {
    const auto shares = category_probabilities(item.parameters, grid_theta(point));
    for (std::size_t k = 0; k < shares.size(); ++k) {
      item.log_probability[k][point] = sb::log(std::max(shares[k], kSmallest));
    }
    item.information[point] = information(item.parameters, grid_theta(point));
  }
}

std::vector<BankItem> bank_items(const ScaleKey& scale, const content::Instrument& instrument,
                                 const content::GradedScale& graded) {
  std::vector<BankItem> items;
  for (const KeyedItem& keyed_item : scale.items) {
    BankItem& item = items.emplace_back();
    item.item = keyed_item.item;
    item.reversed = keyed_item.reversed;
    item.min = scale.min;
    item.max = scale.max;
    item.parameters = *graded.items.find(instrument.items[keyed_item.item].id);
    fill_tables(item);
  }
  return items;
}

/// Bivariate standard normal prior on the grid, scaled to add up to one.
std::vector<Grid> joint_prior(double correlation) {
  std::vector<Grid> prior(kGridSize);
  const double spread = 2 * (1 - correlation * correlation);
  double total = 0;
  for (std::size_t i = 0; i < kGridSize; ++i) {
    const double x = grid_theta(i);
    for (std::size_t j = 0; j < kGridSize; ++j) {
      const double y = grid_theta(j);
      prior[i][j] = sb::exp(-(x * x - 2 * correlation * x * y + y * y) / spread);
      total += prior[i][j];
    }
  }
  for (Grid& row : prior) {
    for (double& mass : row) mass /= total;
  }
  return prior;
}

double cut_of(const std::vector<BankItem>& items, double mean) {
  std::vector<content::GradedItem> parameters;
  parameters.reserve(items.size());
  for (const BankItem& item : items) parameters.push_back(item.parameters);
  return theta_at_mean(parameters, items.front().min, mean);
}

}  // namespace

content::Form whole_form(const content::Instrument& instrument) {
  content::Form form{"whole", {}, 1};
  for (const content::Item& item : instrument.items) form.items.push_back(item.id);
  return form;
}

int category_of(const BankItem& item, int rating) {
  const int counted = (item.reversed ? item.min + item.max - rating : rating) - item.min;
  return std::min(counted, static_cast<int>(item.parameters.thresholds.size()));
}

bool is_folded(const BankItem& item, int rating) {
  const int counted = (item.reversed ? item.min + item.max - rating : rating) - item.min;
  return counted > static_cast<int>(item.parameters.thresholds.size());
}

Bank make_bank(const content::Instrument& instrument, const content::Calibration& calibration) {
  Bank bank{.calibration = &calibration, .items = {}, .prior = joint_prior(calibration.prior.correlation)};
  const content::Form form = whole_form(instrument);
  const Key key = make_key(instrument, form);
  const PerDimension<std::string_view> scales{instrument.position->anxiety, instrument.position->avoidance};
  for (const Dimension d : kDimensions) {
    bank.items[d] = bank_items(*find_scale(key, scales[d]), instrument, *calibration.scales.find(scales[d]));
    bank.cut[d] = cut_of(bank.items[d], instrument.position->cut.value);
  }
  return bank;
}

}  // namespace sb::measure
