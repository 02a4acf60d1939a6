#include "teach/coin.hpp"

#include <algorithm>
#include <cmath>

#include "support/fields.hpp"
#include "teach/made_up.hpp"
#include "teach/range.hpp"

namespace sb::teach {
namespace {

constexpr double kHeads = 0.5;
constexpr double kNinetyFive = 1.96;
constexpr int kTen = 10;

/// The first coin says whether the second one speaks in place of the truth.
CoinAnswer answer_of(double share, Random& random) {
  CoinAnswer answer;
  answer.truth = random.uniform() < share;
  answer.coin_speaks = random.uniform() < kHeads;
  const bool second = random.uniform() < kHeads;
  answer.said = answer.coin_speaks ? second : answer.truth;
  return answer;
}

/// Half tell the truth and a quarter are made to say yes: share said = share / 2 + 1 / 4.
void estimate(CoinRound& round) {
  const auto n = static_cast<double>(round.answers.size());
  const double said = round.said / n;
  const auto inside = [](double share) { return std::clamp(share, 0.0, 1.0); };
  const double raw = (said - kHeads * kHeads) / kHeads;
  round.estimate = inside(raw);
  round.standard_error = std::sqrt(said * (1 - said) / n) / kHeads;
  round.interval95 = {inside(raw - kNinetyFive * round.standard_error),
                      inside(raw + kNinetyFive * round.standard_error)};
}

}  // namespace

CoinRound ask_with_coin(const measure::Library&, const CoinRequest& request, Reader& reader) {
  Random random = seeded(request.seed, reader);
  check_within("size", request.size, kFewestAsked, kMostAsked, reader);
  check_within("truly_of_ten", request.truly_of_ten, 0, kTen, reader);
  if (!reader.ok()) return {};
  CoinRound round;
  round.seed = request.seed;
  for (int i = 0; i < request.size; ++i) {
    const CoinAnswer answer = answer_of(static_cast<double>(request.truly_of_ten) / kTen, random);
    round.truly += answer.truth ? 1 : 0;
    round.said += answer.said ? 1 : 0;
    round.truly_among_said += answer.truth && answer.said ? 1 : 0;
    round.answers.push_back(answer);
  }
  estimate(round);
  return round;
}

const Record& record_of(std::type_identity<CoinRequest>) {
  static constexpr std::array fields{field<&CoinRequest::seed>("seed"), field<&CoinRequest::size>("size"),
                                     field<&CoinRequest::truly_of_ten>("truly_of_ten")};
  static constexpr Record record{"CoinRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<CoinAnswer>) {
  static constexpr std::array fields{field<&CoinAnswer::truth>("truth"), field<&CoinAnswer::coin_speaks>("coin_speaks"),
                                     field<&CoinAnswer::said>("said")};
  static constexpr Record record{"CoinAnswer", fields};
  return record;
}

const Record& record_of(std::type_identity<CoinRound>) {
  static constexpr std::array fields{field<&CoinRound::seed>("seed"),
                                     field<&CoinRound::answers>("answers"),
                                     field<&CoinRound::truly>("truly"),
                                     field<&CoinRound::said>("said"),
                                     field<&CoinRound::estimate>("estimate"),
                                     field<&CoinRound::standard_error>("standard_error"),
                                     field<&CoinRound::interval95>("interval95"),
                                     field<&CoinRound::truly_among_said>("truly_among_said")};
  static constexpr Record record{"CoinRound", fields};
  return record;
}

}  // namespace sb::teach
