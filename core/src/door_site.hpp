#pragma once

#include "content/site.hpp"
#include "door_method.hpp"

// What a page inside a clinic's own pages asks: to read the file in which the clinic says who it is.
namespace sb {

inline content::Configured run_configure(measure::Library& library, const content::SiteRequest& request, Reader&) {
  return configure(library.content(), request);
}

}  // namespace sb
