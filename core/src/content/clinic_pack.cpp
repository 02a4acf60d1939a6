#include "content/pack_reading.hpp"

namespace sb::content {

Result<ClinicForm> read_clinic_form(const Json& pack) {
  return read_pack<ClinicForm>(pack, kClinicFormat, guidance_check(&check_clinic_form));
}

const Record& record_of(std::type_identity<Pack<ClinicForm>>) {
  static constexpr Record record{"ClinicPack", kPackFields<ClinicForm>};
  return record;
}

}  // namespace sb::content
