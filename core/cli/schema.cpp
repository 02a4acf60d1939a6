#include "schema.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

#include "exit_code.hpp"
#include "schemas.hpp"
#include "support/error.hpp"

namespace sb::cli {

int write_schemas(const std::string& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  for (const SchemaFile& schema : schema_files()) {
    const auto path = std::filesystem::path(folder) / schema.name;
    std::ofstream file(path, std::ios::binary);
    file << schema.text;
    if (!file.flush()) {
      std::cerr << path.string() << ": " << name_of(ErrorCode::FileUnreadable) << '\n';
      return kContentFault;
    }
  }
  return kSuccess;
}

}  // namespace sb::cli
