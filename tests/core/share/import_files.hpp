#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "support/test_support.hpp"

// Files with a clinic's own words, made up for tests, and what became of them.
namespace sb::test {

/// An engine that knows the nine-item pack, and `test-pick`: two ratings from 1 to 3 and a choice between a and b.
struct Loaded {
  Engine engine;

  Loaded();
  /// What `import` answers to a file in English.
  [[nodiscard]] Json import(std::string_view instrument, std::string_view text, Json::Object more = {});
};

/// Rows of a table for the nine items, made by a function of the running number.
[[nodiscard]] std::string rows(const std::string& header, const std::function<std::string(int)>& row, int count = 9);
/// The words of one question.
[[nodiscard]] std::string words(int i);
/// A row of a table with an id and words.
[[nodiscard]] std::string by_id(int i);

/// The head of a REDCap data dictionary.
inline constexpr std::string_view kDictionary =
    "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,\"Choices, Calculations, OR Slider "
    "Labels\",Field Note,Text Validation Type OR Show Slider Number,Text Validation Min,Text Validation Max";

/// A row of such a dictionary; the range is `low,high`.
[[nodiscard]] std::string field(const std::string& name, const std::string& label, const std::string& type = "radio",
                                const std::string& choices = "\"1, No | 2, Maybe | 3, Yes\"",
                                const std::string& range = ",");

/// A question of a FHIR questionnaire that offers these answers.
[[nodiscard]] Json question(const std::string& link, const std::string& text, Json::Array options = {});
/// An answer of such a question by its code.
[[nodiscard]] Json coding(const std::string& code, const std::string& display);
/// An answer of such a question by its weight.
[[nodiscard]] Json weighed(const std::string& display, double weight);
/// A FHIR questionnaire of these questions.
[[nodiscard]] std::string questionnaire(Json::Array items, const char* language = "en-GB");
/// Codes 1 to 3.
[[nodiscard]] Json::Array three_answers();
/// The choice between a and b.
[[nodiscard]] Json pick_choice();

/// The first mistake of an answer, as `code path detail`.
[[nodiscard]] std::string mistake(const Json& answer);
/// The notes of an answer that must hold a pack, each followed by a blank.
[[nodiscard]] std::string notes_of(const Json& answer);

}  // namespace sb::test
