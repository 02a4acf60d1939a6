#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "content/pack.hpp"
#include "content/registry.hpp"
#include "support/codec.hpp"

// Someone who may use a published scale brings its words along: a table, a FHIR questionnaire or a REDCap data
// dictionary becomes an item text pack. Only words are taken. How answers count is the instrument's own, whatever
// weights a file holds.
namespace sb::share {

/// What kind of file the words come in.
enum class ImportFormat : std::uint8_t { Csv, Fhir, Redcap, Pack };
/// What someone has to know about a file that was read.
enum class ImportNote : std::uint8_t {
  ByPosition,      ///< its ids are not the instrument's, so questions were taken in their order
  OrderDiffers,    ///< its ids are the instrument's, in another order
  RowsIgnored,     ///< it holds headings or fields that are no questions
  ColumnsIgnored,  ///< its table has columns that nothing reads
  RangeMatches,    ///< it offers the answers that the instrument takes
  RangeNotGiven,   ///< it does not say which answers there are
  LabelsCarried,   ///< the words of its answers were taken too
};

/// What `import` is asked.
struct ImportRequest {
  std::string instrument;
  std::optional<std::string> form;     ///< whose questions the file holds; the first form when empty
  std::string language;                ///< BCP 47; has to agree with what the file says
  std::optional<ImportFormat> format;  ///< seen from the text when empty
  std::string text;                    ///< all of the file
  std::optional<std::string> source;   ///< who owns the words and who permitted their use
  content::TextStatus status = content::TextStatus::Draft;
};

/// Which question of the file became which item.
struct ImportedItem {
  std::string item;
  std::string from;  ///< link id, field name or id in the file; the row where it has none
  std::string text;
};

/// What was found in the file.
struct ImportReport {
  ImportFormat format = ImportFormat::Csv;
  int found = 0;
  int expected = 0;
  int ignored = 0;  ///< headings and other fields
  std::vector<ImportedItem> mapping;
  std::vector<std::string> notes;  ///< ids of messages
};

/// What `import` answers.
struct Imported {
  content::Pack<content::ItemText> pack;
  ImportReport report;
};

/// Reads a file of words for an instrument. Places of mistakes inside it stand behind `/text`: a pointer into JSON, or
/// `line 3` of a table.
[[nodiscard]] Imported import_text(const content::Registry& registry, const ImportRequest& request, Reader& reader);

/// Id of the message for a note.
[[nodiscard]] std::string message_of(ImportNote note);

[[nodiscard]] Words words_of(std::type_identity<ImportFormat>);
[[nodiscard]] Words words_of(std::type_identity<ImportNote>);
[[nodiscard]] const Record& record_of(std::type_identity<ImportRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<ImportedItem>);
[[nodiscard]] const Record& record_of(std::type_identity<ImportReport>);
[[nodiscard]] const Record& record_of(std::type_identity<Imported>);

}  // namespace sb::share
