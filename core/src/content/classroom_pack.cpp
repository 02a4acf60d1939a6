#include "content/pack_reading.hpp"

namespace sb::content {

Result<Classroom> read_classroom(const Json& pack) {
  return read_pack<Classroom>(pack, kClassroomFormat, guidance_check(&check_classroom));
}

const Record& record_of(std::type_identity<Pack<Classroom>>) {
  static constexpr Record record{"ClassroomPack", kPackFields<Classroom>};
  return record;
}

}  // namespace sb::content
