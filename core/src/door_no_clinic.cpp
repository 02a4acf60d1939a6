#include "content/pack.hpp"

// Where there is no clinic, nothing of its pack is linked either.
namespace sb::content {

Result<ClinicForm> read_clinic_form(const Json&) {
  return Error{ErrorCode::UnknownFormat, "/format", std::string(kClinicFormat)};
}

}  // namespace sb::content
