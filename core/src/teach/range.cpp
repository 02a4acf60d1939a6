#include "teach/range.hpp"

namespace sb::teach {

std::optional<Frame> frame_of(const measure::Library& library, const std::string& id, Reader& reader) {
  const content::Instrument* instrument = library.content().find(id);
  if (instrument == nullptr || !instrument->position) {
    reader.fail(instrument == nullptr ? ErrorCode::UnknownInstrument : ErrorCode::NoPlaces, id);
    return std::nullopt;
  }
  const content::Cut& cut = instrument->position->cut;
  return Frame{{instrument->response.min, instrument->response.max}, {cut.value, cut.value, cut.basis}};
}

void check_within(std::string_view key, double value, double least, double most, Reader& reader) {
  // Written so that what is no number is refused as well.
  if (!(value >= least && value <= most)) reader.fail_at(key, ErrorCode::ValueOutOfRange);
}

}  // namespace sb::teach
