#pragma once

#include "content/site.hpp"

namespace sb::content {

/// Everything a site file says that its shape does not show: keys, origins, colours, images and words that cannot be
/// used. Mistakes go to the reader, which stands on the file.
void check_site(const Site& site, const Registry& registry, Reader& reader);

}  // namespace sb::content
