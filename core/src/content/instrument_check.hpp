#pragma once

#include "content/instrument.hpp"

namespace sb::content {

/// All that the parts of an instrument say of each other: ids exist and are given once, reversed items are in their
/// scale, weighed ones too, options are offered, ranges are not empty, bands rise to 100 percent, each style has one
/// function. Mistakes go to the reader.
void check_instrument(const Instrument& instrument, Reader& reader);

}  // namespace sb::content
