#pragma once

#include <array>
#include <type_traits>
#include <vector>

#include "measure/library.hpp"

// Randomised response (Warner 1965, J Am Stat Assoc 60:63; the forced form with a coin is Boruch's, 1971): each says
// the truth or what a coin says, so that one answer tells little of anyone and all together tell the share.
namespace sb::teach {

/// So few and so many can be asked.
inline constexpr int kFewestAsked = 10;
/// See above.
inline constexpr int kMostAsked = 1000;

/// What `coin` is asked: a made-up class and how many of ten would truly say yes.
struct CoinRequest {
  int seed = 1;
  int size = 30;
  int truly_of_ten = 3;
};

/// One made-up person: what is true, which rule the coin chose, what they said.
struct CoinAnswer {
  bool truth = false;
  bool coin_speaks = false;
  bool said = false;
};

/// What `coin` answers.
struct CoinRound {
  int seed = 1;
  std::vector<CoinAnswer> answers;
  int truly = 0;                       ///< people of whom it is true
  int said = 0;                        ///< people who said yes
  double estimate = 0;                 ///< share worked out from what was said, from 0 to 1
  double standard_error = 0;           ///< of the estimate
  std::array<double, 2> interval95{};  ///< of the estimate, from 0 to 1
  int truly_among_said = 0;            ///< of those who said yes, people of whom it is true
};

/// Asks a made-up class.
[[nodiscard]] CoinRound ask_with_coin(const measure::Library& library, const CoinRequest& request, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<CoinRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<CoinAnswer>);
[[nodiscard]] const Record& record_of(std::type_identity<CoinRound>);

}  // namespace sb::teach
