#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "measure/library.hpp"
#include "profile/measurement.hpp"
#include "share/export.hpp"
#include "support/codec.hpp"

// Files for the systems of a clinic or a study: one form of one instrument and, where the kind takes them, answers to
// it. Nobody is ever named in them, and their ids and dates come from what was asked alone.
namespace sb::share {

/// The kinds of files.
enum class ExchangeKind : std::uint8_t {
  Fhir,               ///< an HL7 FHIR R4 bundle: questionnaire, codes, responses and one observation a score
  FhirQuestionnaire,  ///< the FHIR R4 questionnaire by itself
  RedcapDictionary,   ///< a REDCap data dictionary
  RedcapData,         ///< answers as REDCap takes them in, for that dictionary
  Codebook,           ///< every item, scale and figure, as a table
};

/// What one person answered on one day.
struct ExchangeRow {
  std::optional<std::string> id;    ///< what the clinic calls the record; its place in the list when empty
  std::optional<std::string> made;  ///< the day, as year-month-day; today when empty
  std::optional<std::string> target;
  std::optional<std::string> norm;  ///< a sample to be compared with; never one that was not asked for
  measure::Answers answers;
};

/// What `exchange` is asked.
struct ExchangeRequest {
  ExchangeKind kind = ExchangeKind::Fhir;
  std::string instrument;
  std::optional<std::string> form;  ///< the default form when empty
  Json pack;                        ///< the words of the items, as an item text pack; null when there is none
  /// Other words: `title`, messages of the report, `construct.<id>.name`, `response.<id>.<value>`,
  /// `common.person.<id>.name`, `figure.<code>`. The title and what has to be said of untested questions are needed
  /// wherever they would be shown.
  Named<std::string> texts;
  std::vector<ExchangeRow> rows;
  bool byte_order_mark = false;  ///< in front of a table, for spreadsheets that would misread it
  std::string today;
};

/// What a kind is made of.
struct ExchangeNeeds {
  ExchangeKind kind = ExchangeKind::Fhir;
  bool pack = false;  ///< the words of the items have to be given
  bool rows = false;  ///< answers are put in; those of other kinds need none and take none
};

/// What `exchange_kinds` is asked: nothing.
struct ExchangeKindsRequest {};

/// What `exchange_kinds` answers.
struct ExchangeKinds {
  std::vector<ExchangeNeeds> kinds;
};

/// Every kind and what it is made of.
[[nodiscard]] ExchangeKinds exchange_kinds();
/// Writes a file; mistakes go to the reader, which stands on the request.
[[nodiscard]] ExportFile write_exchange(const measure::Library& library, const ExchangeRequest& request,
                                        Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<ExchangeKind>);
[[nodiscard]] const Record& record_of(std::type_identity<ExchangeRow>);
[[nodiscard]] const Record& record_of(std::type_identity<ExchangeRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<ExchangeNeeds>);
[[nodiscard]] const Record& record_of(std::type_identity<ExchangeKindsRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<ExchangeKinds>);

}  // namespace sb::share
