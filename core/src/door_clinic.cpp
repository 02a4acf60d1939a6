#include <array>

#include "door_method.hpp"
#include "share/exchange.hpp"

namespace sb {
namespace {

share::ExportFile run_exchange(measure::Library& library, const share::ExchangeRequest& request, Reader& reader) {
  return write_exchange(library, request, reader);
}

share::ExchangeKinds run_exchange_kinds(measure::Library&, const share::ExchangeKindsRequest&, Reader&) {
  return share::exchange_kinds();
}

constexpr std::array kClinicMethods{MethodOf<run_exchange>::named("exchange", kLargestRequest),
                                    MethodOf<run_exchange_kinds>::named("exchange_kinds")};

}  // namespace

std::span<const Method> clinic_methods() {
  return kClinicMethods;
}

}  // namespace sb
