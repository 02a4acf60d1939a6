#include "support/random.hpp"

#include <cmath>

#include "support/math.hpp"

namespace sb {

double Random::uniform() {
  state_ ^= state_ >> 12U;
  state_ ^= state_ << 25U;
  state_ ^= state_ >> 27U;
  return (static_cast<double>((state_ * 0x2545F4914F6CDD1DULL) >> 11U) + 0.5) / 9007199254740992.0;
}

double Random::normal() {
  while (true) {
    const double u = 2 * uniform() - 1;
    const double v = 2 * uniform() - 1;
    const double s = u * u + v * v;
    if (s > 0 && s < 1) return u * std::sqrt(-2 * sb::log(s) / s);
  }
}

}  // namespace sb
