#include "profile/marker.hpp"

#include <array>

namespace sb::profile {

std::string message_of(Marker marker) {
  return std::string("report.note.marker.").append(word(marker));
}

Words words_of(std::type_identity<Marker>) {
  static constexpr auto words = std::to_array<std::string_view>({"none", "break-up", "loss", "birth", "hard-week"});
  return words;
}

}  // namespace sb::profile
