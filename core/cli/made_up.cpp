#include "made_up.hpp"

#include <cmath>

#include "support/math.hpp"

namespace sb::cli {
namespace {

using measure::Bank;
using measure::BankItem;
using measure::Dimension;

/// The rating a person gives: the answer whose share of the line from 0 to 1 a random number falls into.
int answer(const BankItem& item, double theta, double leaning, const SimulateOptions& options, Random& random) {
  content::GradedItem own = item.parameters;
  own.slope *= options.slopes;
  for (double& threshold : own.thresholds) threshold += options.shift;
  const auto shares = measure::category_probabilities(own, theta + (item.reversed ? -leaning : leaning));
  double left = random.uniform();
  std::size_t category = 0;
  while (category + 1 < shares.size() && left >= shares[category]) left -= shares[category++];
  const int keyed = item.min + static_cast<int>(category);
  return item.reversed ? item.min + item.max - keyed : keyed;
}

}  // namespace

MadeUpPerson make_up(const content::Instrument& instrument, const Bank& bank, const SimulateOptions& options,
                     Random& random) {
  const double r = bank.calibration->prior.correlation;
  const double first = random.normal();
  MadeUpPerson person{{first, r * first + std::sqrt(1 - r * r) * random.normal()}, measure::blank_sheet(instrument)};
  const double leaning = options.wording * random.normal();
  for (const Dimension d : measure::kDimensions) {
    for (const BankItem& item : bank.items[d]) {
      const int rating = answer(item, person.places[d], leaning, options, random);
      if (random.uniform() >= options.missing) person.sheet.codes[item.item] = rating;
    }
  }
  return person;
}

}  // namespace sb::cli
