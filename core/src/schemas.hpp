#pragma once

#include <string>
#include <vector>

namespace sb {

/// A JSON Schema file as it is kept in core/content/schema.
struct SchemaFile {
  std::string name;
  std::string text;
};

/// The schema of every pack format and of the door, from the same tables that read and write them.
[[nodiscard]] std::vector<SchemaFile> schema_files();

}  // namespace sb
