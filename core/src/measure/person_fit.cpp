#include "measure/person_fit.hpp"

#include <algorithm>
#include <cmath>

#include "support/math.hpp"

namespace sb::measure {
namespace {

/// What one item says: how likely its answer was, how likely answers to it are on average, and how much that varies.
struct Share {
  double log_likelihood = 0;
  double expected = 0;
  double variance = 0;
};

Share share_of(const BankItem& item, int category, double place) {
  const auto shares = category_probabilities(item.parameters, place);
  Share share;
  double squares = 0;
  for (std::size_t k = 0; k < shares.size(); ++k) {
    const double log = sb::log(std::max(shares[k], kSmallest));
    share.expected += shares[k] * log;
    squares += shares[k] * log * log;
    if (static_cast<int>(k) == category) share.log_likelihood = log;
  }
  share.variance = squares - share.expected * share.expected;
  return share;
}

}  // namespace

std::optional<PersonFit> person_fit(const Bank& bank, const Sheet& sheet, const PerDimension<double>& places) {
  PersonFit fit;
  Share sum;
  for (const Dimension d : kDimensions) {
    for (const BankItem& item : bank.items[d]) {
      const auto& code = sheet.codes[item.item];
      if (!code) continue;
      const Share each = share_of(item, category_of(item, *code), places[d]);
      sum.log_likelihood += each.log_likelihood;
      sum.expected += each.expected;
      sum.variance += each.variance;
      ++fit.answered;
    }
  }
  // Where every answer but one is all but impossible, nothing can stand out.
  if (!(sum.variance > 0)) return std::nullopt;
  fit.lz = (sum.log_likelihood - sum.expected) / std::sqrt(sum.variance);
  return fit;
}

}  // namespace sb::measure
