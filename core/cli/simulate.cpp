#include "simulate.hpp"

#include <cmath>

#include "csv_writer.hpp"
#include "faults.hpp"
#include "measure/library.hpp"
#include "support/math.hpp"

namespace sb::cli {
namespace {

using measure::Bank;
using measure::BankItem;
using measure::Dimension;

/// Random numbers that are the same everywhere (xorshift64*).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}

  /// Between 0 and 1, both left out.
  double uniform() {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return (static_cast<double>((state_ * 0x2545F4914F6CDD1DULL) >> 11U) + 0.5) / 9007199254740992.0;
  }

  /// Standard normal, by Marsaglia's polar method.
  double normal() {
    while (true) {
      const double u = 2 * uniform() - 1;
      const double v = 2 * uniform() - 1;
      const double s = u * u + v * v;
      if (s > 0 && s < 1) return u * std::sqrt(-2 * sb::log(s) / s);
    }
  }

 private:
  std::uint64_t state_;
};

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

/// One person: places drawn from the calibration's own prior, then an answer to each item in the instrument's order.
void simulate_person(const content::Instrument& instrument, const Bank& bank, const SimulateOptions& options,
                     Random& random, CsvWriter& out) {
  const double r = bank.calibration->prior.correlation;
  const double first = random.normal();
  const measure::PerDimension<double> theta{first, r * first + std::sqrt(1 - r * r) * random.normal()};
  const double leaning = options.wording * random.normal();
  std::vector<std::optional<int>> answers(instrument.items.size());
  for (const Dimension d : measure::kDimensions) {
    for (const BankItem& item : bank.items[d]) {
      const int rating = answer(item, theta[d], leaning, options, random);
      if (random.uniform() >= options.missing) answers[item.item] = rating;
    }
  }
  out.number(theta.anxiety);
  out.number(theta.avoidance);
  for (const auto& each : answers) out.count(each);
  out.end_row();
}

Errors simulate(const SimulateOptions& options) {
  const measure::Library library;
  const auto named = library.content().resolve(options.instrument);
  if (!named.ok()) return {{named.errors().front().code, "--instrument", named.errors().front().detail}};
  const content::Instrument& instrument = *named.value().instrument;
  const std::optional<std::string> target = options.target.empty() ? std::nullopt : std::optional(options.target);
  const Bank* bank = library.bank_for(instrument, target);
  if (bank == nullptr) return {{ErrorCode::NotCalibrated, "--instrument", instrument.id}};
  Random random(options.seed);
  CsvWriter out;
  out.raw("theta_anxiety");
  out.raw("theta_avoidance");
  for (const content::Item& item : instrument.items) out.field(item.id);
  out.end_row();
  for (int i = 0; i < options.n; ++i) {
    simulate_person(instrument, *bank, options, random, out);
    if (out.text().size() > kLot && !flush(out)) return {{ErrorCode::FileUnreadable, "output", ""}};
  }
  if (!flush(out)) return {{ErrorCode::FileUnreadable, "output", ""}};
  return {};
}

}  // namespace

int simulate_table(const SimulateOptions& options) {
  return report_faults("simulate", simulate(options));
}

}  // namespace sb::cli
