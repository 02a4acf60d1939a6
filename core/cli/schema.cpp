#include "schema.hpp"

#include <filesystem>
#include <fstream>

#include "faults.hpp"
#include "schemas.hpp"

namespace sb::cli {

int write_schemas(const std::string& folder) {
  const auto schemas = schema_files();
  if (!schemas.ok()) return report_faults("schema", schemas.errors());
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  for (const SchemaFile& schema : schemas.value()) {
    const auto path = std::filesystem::path(folder) / schema.name;
    std::ofstream file(path, std::ios::binary);
    file << schema.text;
    if (!file.flush()) return report_faults(path.string(), {{ErrorCode::FileUnreadable, "", ""}});
  }
  return kSuccess;
}

}  // namespace sb::cli
