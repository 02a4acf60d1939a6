#pragma once

#include <string>
#include <vector>

#include "support/result.hpp"

namespace sb {

/// A JSON Schema file as it is kept in core/content/schema.
struct SchemaFile {
  std::string name;
  std::string text;
};

/// The schema of every pack format and of the door, from the same tables that read and write them; `duplicate_id` under
/// the name of the file where two records bear one name.
[[nodiscard]] Result<std::vector<SchemaFile>> schema_files();

}  // namespace sb
