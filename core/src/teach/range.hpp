#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "measure/library.hpp"
#include "profile/position.hpp"
#include "support/reader.hpp"

namespace sb::teach {

/// The range of an instrument's answers, and where its own cut lies in it.
struct Frame {
  profile::Range range;
  profile::CutPoint cut;
};

/// No questionnaire is surer of anyone than this.
inline constexpr double kLeastError = 0.05;

/// The frame of an instrument that places people; anything else goes to the reader.
[[nodiscard]] std::optional<Frame> frame_of(const measure::Library& library, const std::string& id, Reader& reader);
/// Tells the reader of a number that is not from `least` to `most`.
void check_within(std::string_view key, double value, double least, double most, Reader& reader);

}  // namespace sb::teach
