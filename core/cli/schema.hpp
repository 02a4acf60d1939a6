#pragma once

#include <string>

namespace sb::cli {

/// Writes the JSON Schema of every pack format and of the door into a folder; exit code.
int write_schemas(const std::string& folder);

}  // namespace sb::cli
