#include <array>

#include "door_site.hpp"
#include "guide/couple.hpp"
#include "share/case.hpp"
#include "share/code.hpp"
#include "share/exchange.hpp"
#include "share/shared.hpp"

namespace sb {
namespace {

share::ExportFile run_exchange(measure::Library& library, const share::ExchangeRequest& request, Reader& reader) {
  return write_exchange(library, request, reader);
}

share::ExchangeKinds run_exchange_kinds(measure::Library&, const share::ExchangeKindsRequest&, Reader&) {
  return share::exchange_kinds();
}

share::CaseRead run_case(measure::Library& library, const share::CaseRequest& request, Reader& reader) {
  return read_case(library, request, reader);
}

share::Opened run_open_shared(measure::Library& library, const share::OpenRequest& request, Reader& reader) {
  return open_shared(library, request, reader);
}

share::CodeRead run_read_code(measure::Library& library, const share::ReadCodeRequest& request, Reader& reader) {
  return read_code(library, request, reader);
}

guide::Couple run_couple(measure::Library& library, const guide::CoupleRequest& request, Reader& reader) {
  return draw_couple(library, request, reader);
}

guide::CoupleForm run_couple_form(measure::Library& library, const guide::CoupleFormRequest&, Reader& reader) {
  return guide::couple_form(library, reader);
}

constexpr std::array kClinicMethods{
    MethodOf<run_configure>::named("configure"),           MethodOf<run_exchange>::named("exchange", kLargestRequest),
    MethodOf<run_exchange_kinds>::named("exchange_kinds"), MethodOf<run_open_shared>::named("open_shared"),
    MethodOf<run_read_code>::named("read_code"),           MethodOf<run_couple>::named("couple"),
    MethodOf<run_couple_form>::named("couple_form"),       MethodOf<run_case>::named("case", kLargestRequest)};

}  // namespace

std::span<const Method> clinic_methods() {
  return kClinicMethods;
}

}  // namespace sb
