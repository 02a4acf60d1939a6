#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "support/json.hpp"
#include "support/result.hpp"

namespace sb {

struct Codec;
struct Record;

/// JSON Schema (draft 7) pieces; whole schemas come out of the same field tables that read and write.
namespace schema {

[[nodiscard]] Json type(std::string_view name);
/// One of a closed list of words.
[[nodiscard]] Json one_of(std::span<const std::string_view> words);
/// A list, of a fixed length if one is given.
[[nodiscard]] Json list_of(Json entry, std::optional<std::size_t> length = std::nullopt);
/// An object whose keys are free.
[[nodiscard]] Json table_of(Json entry);
[[nodiscard]] Json or_null(Json entry);
[[nodiscard]] Json any_of(Json::Array choices);

}  // namespace schema

/// Collects the definitions that one schema file refers to.
class SchemaBook {
 public:
  /// A reference to the record's definition, which is added on first use. Another record of the same name is a mistake:
  /// one of the two would be told as the other.
  [[nodiscard]] Json reference(const Record& record);
  /// The definitions so far, by name; `duplicate_id` for each name that several records bear.
  [[nodiscard]] Result<Json> definitions() &&;

 private:
  struct Definition {
    const Record* record;
    Json body;
  };

  std::vector<Definition> definitions_;
  Errors clashes_;
};

/// What values of one type look like.
[[nodiscard]] Json schema_of(const Codec& codec, SchemaBook& book);

/// A whole schema file: the body, and every definition it needs; `duplicate_id` where two records bear one name.
[[nodiscard]] Result<Json> schema_file(std::string_view title, Json (*body)(SchemaBook&));

}  // namespace sb
