#pragma once

#include <string>
#include <vector>

namespace sb::cli {

/// Checks pack files and names file, path and reason of every fault. Item texts are compared with their instrument,
/// from the same call or from what is compiled in. Exit code.
int check_packs(const std::vector<std::string>& files);

}  // namespace sb::cli
