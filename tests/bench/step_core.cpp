// One step of the adaptive check inside the core, without a door: how long the whole step takes, and that of one
// dimension alone. Prints {"whole": microseconds, "alone": microseconds, "item": ..., "alone_item": the questions
// chosen}.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>

#include "measure/adaptive.hpp"
#include "measure/library.hpp"
#include "support/math.hpp"

namespace {

using sb::measure::Bank;
using sb::measure::Dimension;

constexpr int kAnswered = 12;
constexpr int kBatches = 400;
constexpr int kCalls = 20;

/// The answers of the table implementation in JavaScript that this is measured beside: Q1 to Q12, 1 to 5 by turns.
struct Case {
  const sb::content::Instrument& instrument;
  const Bank& bank;
  sb::measure::Sheet sheet = sb::measure::blank_sheet(instrument);
  sb::measure::Asked asked{std::vector<bool>(instrument.items.size(), false)};
  sb::measure::Grid prior{};

  explicit Case(const sb::content::Instrument& of, const Bank& made) : instrument(of), bank(made) {
    for (std::size_t i = 0; i < kAnswered; ++i) {
      sheet.codes[i] = 1 + static_cast<int>(i % 5);
      asked.items[i] = true;
    }
    for (std::size_t i = 0; i < prior.size(); ++i) {
      const double theta = sb::measure::grid_theta(i);
      prior[i] = sb::exp(-theta * theta / 2);
    }
  }
};

std::size_t whole_step(const Case& at) {
  const auto joint = sb::measure::estimate(at.bank, at.sheet);
  return *sb::measure::choose_next(at.bank, joint, at.asked, {}).item;
}

std::size_t step_alone(const Case& at, Dimension dimension) {
  const auto& items = at.bank.items[dimension];
  auto belief = sb::measure::likelihood_of(items, at.sheet).values;
  for (std::size_t i = 0; i < belief.size(); ++i) belief[i] *= at.prior[i];
  const auto theta = sb::measure::settle(belief);
  const auto best = sb::measure::best_of(items, belief, at.asked);
  // The error is used, so that no compiler leaves it out.
  return theta.standard_error > 0 ? best.item->item : 0;
}

/// Microseconds of one call in the batch that was disturbed least.
template <class Call>
double microseconds(const Call& call, std::size_t& sum) {
  using Clock = std::chrono::steady_clock;
  double least = 1e9;
  for (int batch = 0; batch < kBatches; ++batch) {
    const auto start = Clock::now();
    for (int i = 0; i < kCalls; ++i) sum += call();
    least = std::min(least, std::chrono::duration<double, std::micro>(Clock::now() - start).count() / kCalls);
  }
  return least;
}

}  // namespace

int main() {
  const sb::measure::Library library;
  const auto named = library.content().resolve("ecr-1998-5");
  if (!named.ok()) return 1;
  const auto& instrument = *named.value().instrument;
  const Case at(instrument, *library.bank_for(instrument, {}));
  std::size_t sum = 0;
  const double whole = microseconds([&] { return whole_step(at); }, sum);
  const double alone = microseconds([&] { return step_alone(at, Dimension::Anxiety); }, sum);
  const std::string& item = instrument.items[whole_step(at)].id;
  const std::string& one = instrument.items[step_alone(at, Dimension::Anxiety)].id;
  std::printf(R"({"whole":%.3f,"alone":%.3f,"item":"%s","alone_item":"%s"})"
              "\n",
              whole, alone, item.c_str(), one.c_str());
  return sum == 0 ? 1 : 0;
}
