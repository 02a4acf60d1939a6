#include "measure/posterior.hpp"

namespace sb::measure {

double share_above(const Belief& belief, double cut) {
  return normal_cdf((belief.mean - cut) / belief.standard_error);
}

}  // namespace sb::measure
