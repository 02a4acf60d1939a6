#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "share/import.hpp"
#include "support/json.hpp"

// What every kind of file is read into before its questions are compared with an instrument.
namespace sb::share {

/// One answer that a question of the file offers.
struct FileOption {
  std::string code;
  std::optional<int> value;  ///< the number it stands for
  std::string label;
};

/// One question of the file.
struct FileQuestion {
  std::string name;   ///< its id there; may be empty
  std::string place;  ///< path in the file
  std::string row;    ///< what to call it when it has no name
  std::string text;
  std::optional<std::vector<FileOption>> options;  ///< when the file says which answers there are
};

/// Words of one answer, told apart from its question: of an item's option, or of a rating.
struct FileLabel {
  std::string of;
  std::string key;
  std::string place;
  std::string text;
};

/// All that a file says.
struct ImportFile {
  std::optional<std::string> language;
  std::vector<FileQuestion> questions;
  std::vector<FileLabel> labels;
  int ignored = 0;
  bool columns_ignored = false;
};

/// A text with every run of blanks and control characters made one space, and none at its ends.
[[nodiscard]] std::string tidy(std::string_view text);
/// A whole number and nothing else.
[[nodiscard]] std::optional<int> whole_number(std::string_view text);

/// Whether the first row of a table is that of a REDCap data dictionary.
[[nodiscard]] bool is_dictionary(std::string_view text);
/// Reads a table with a column `text` and, if there is one, a column `id`. Its rows are questions; an id with a colon
/// names an answer, `item:option` or `answer:3`.
[[nodiscard]] ImportFile read_table(std::string_view text, Reader& reader);
/// Reads a REDCap data dictionary: fields of the types radio, dropdown and slider.
[[nodiscard]] ImportFile read_dictionary(std::string_view text, Reader& reader);
/// Reads a FHIR R4 or R5 Questionnaire: items that are answered by a choice or a whole number.
[[nodiscard]] ImportFile read_questionnaire(const Json& json, Reader& reader);

/// Gives each item of the form its question and its words.
void match_questions(const ImportFile& file, const content::Instrument& instrument, const content::Form& form,
                     Imported& imported, Reader& reader);

}  // namespace sb::share
