#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/intervention.hpp"
#include "support/codec.hpp"

namespace sb::content {

/// What a reading is about: a term of the field, by its kind, or a myth, by how it came about - a slip, sources that
/// disagree, or a claim larger than what stands behind it.
enum class ReadingKind : std::uint8_t {
  Dimension,
  Pattern,
  Model,
  Strategy,
  Idea,
  Trait,
  Capacity,
  Task,
  Ground,
  Outcome,
  Pair,
  Word,
  Error,
  Conflict,
  Overclaim
};

/// Something short to read: a term of the glossary, or a myth and what is closer to the truth.
struct Reading {
  std::string id;
  ReadingKind kind = ReadingKind::Word;
  std::vector<std::string> sources;     ///< texts it was drawn from; `design` and `outside` stand for none of them
  std::vector<std::string> related;     ///< other readings, and interventions
  std::optional<std::string> revision;  ///< of the content in which it was last changed; the pack's when left out
};

/// Readings of one sort.
struct ReadingSet {
  std::string id;
  std::string revision;
  Origin provenance;
  std::vector<Reading> readings;
};

/// Format name of reading packs.
inline constexpr std::string_view kReadingsFormat = "securebase/readings";

/// Every reading once, and well formed.
void check_readings(const ReadingSet& set, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<ReadingKind>);
[[nodiscard]] const Record& record_of(std::type_identity<Reading>);
[[nodiscard]] const Record& record_of(std::type_identity<ReadingSet>);

}  // namespace sb::content
