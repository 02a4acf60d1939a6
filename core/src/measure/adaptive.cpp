#include "measure/adaptive.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "support/fields.hpp"

namespace sb::measure {
namespace {

double expected_information(const BankItem& item, const Grid& belief) {
  double sum = 0;
  for (std::size_t i = 0; i < kGridSize; ++i) sum += belief[i] * item.information[i];
  return sum;
}

/// How much the standard error shrinks when this much information is added to what is known.
double shrinkage(double standard_error, double information) {
  const double precision = 1 / (standard_error * standard_error);
  return standard_error - 1 / std::sqrt(precision + information);
}

int asked_of(const std::vector<BankItem>& items, const Asked& asked) {
  return static_cast<int>(
      std::count_if(items.begin(), items.end(), [&](const BankItem& item) { return asked.items[item.item]; }));
}

/// What one dimension still wants: a question, or the reason it wants none.
struct Want {
  Candidate candidate;
  std::optional<StopReason> done;
};

Want want_of(const Bank& bank, const Joint& joint, Dimension d, const Asked& asked, const Stop& stop) {
  const auto& items = bank.items[d];
  Want want{best_of(items, joint.marginal[d], asked), {}};
  if (want.candidate.item == nullptr) return {{}, StopReason::NothingLeft};
  if (asked_of(items, asked) >= stop.max) return {{}, StopReason::Longest};
  const double error = joint.theta[d].standard_error;
  want.candidate.gain = shrinkage(error, want.candidate.information);
  if (joint.likelihood[d].answered < stop.min) return want;
  if (error <= stop.se) return {{}, StopReason::Precise};
  if (want.candidate.gain < stop.gain) return {{}, StopReason::LittleToGain};
  return want;
}

}  // namespace

Candidate best_of(const std::vector<BankItem>& items, const Grid& belief, const Asked& asked) {
  Candidate best;
  for (const BankItem& item : items) {
    if (asked.items[item.item]) continue;
    const double information = expected_information(item, belief);
    if (best.item == nullptr || information > best.information) best = {&item, information, 0};
  }
  return best;
}

Choice choose_next(const Bank& bank, const Joint& joint, const Asked& asked, const Stop& stop) {
  const Want anxiety = want_of(bank, joint, Dimension::Anxiety, asked, stop);
  const Want avoidance = want_of(bank, joint, Dimension::Avoidance, asked, stop);
  if (anxiety.done && avoidance.done) {
    // The reason that says least of how well the person is known: precise only when both are.
    return {std::nullopt, std::max(*anxiety.done, *avoidance.done)};
  }
  if (anxiety.done) return {avoidance.candidate.item->item, std::nullopt};
  if (avoidance.done) return {anxiety.candidate.item->item, std::nullopt};
  // The dimension whose error would shrink more; on a tie the question that comes first.
  const Candidate& a = anxiety.candidate;
  const Candidate& b = avoidance.candidate;
  if (a.gain != b.gain) return {(a.gain > b.gain ? a : b).item->item, std::nullopt};
  return {std::min(a.item->item, b.item->item), std::nullopt};
}

Words words_of(std::type_identity<StopReason>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"precise", "little-to-gain", "longest", "nothing-left"});
  return words;
}

const Record& record_of(std::type_identity<Stop>) {
  static constexpr std::array fields{maybe<&Stop::se>("se"), maybe<&Stop::gain>("gain"), maybe<&Stop::min>("min"),
                                     maybe<&Stop::max>("max")};
  static constexpr Record record{"Stop", fields};
  return record;
}

}  // namespace sb::measure
