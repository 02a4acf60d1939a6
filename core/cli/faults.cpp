#include "faults.hpp"

#include <iostream>

namespace sb::cli {

int report_faults(std::string_view file, const Errors& errors) {
  for (const Error& error : errors) {
    std::cerr << file << ": ";
    if (!error.path.empty()) std::cerr << error.path << ": ";
    std::cerr << name_of(error.code) << ": " << meaning_of(error.code);
    if (!error.detail.empty()) std::cerr << " (" << error.detail << ')';
    std::cerr << '\n';
  }
  return errors.empty() ? kSuccess : kContentFault;
}

}  // namespace sb::cli
