#include "door_site.hpp"

#include <array>

namespace sb {
namespace {

constexpr std::array kSiteMethods{MethodOf<run_configure>::named("configure")};

}  // namespace

std::span<const Method> clinic_methods() {
  return kSiteMethods;
}

}  // namespace sb
