#pragma once

#include <string>
#include <string_view>

#include "share/exchange_form.hpp"
#include "support/json.hpp"

// HL7 FHIR R4 (4.0.1): https://hl7.org/fhir/R4/. Codes are local ones: no terminology holds these scales.
namespace sb::share {

/// Builds a JSON object member by member.
class JsonObject {
 public:
  JsonObject& set(std::string_view key, Json value);
  /// A text; nothing when it is empty, since FHIR has no empty texts.
  JsonObject& set_words(std::string_view key, std::string_view text);
  /// A list; nothing when it is empty.
  JsonObject& set_list(std::string_view key, Json::Array list);
  [[nodiscard]] Json take() { return {std::move(members_)}; }

 private:
  Json::Object members_;
};

/// An identifier of ours: codes and canonical names that no one else gives a meaning to.
[[nodiscard]] std::string own_uri(std::string_view rest);
/// A Coding.
[[nodiscard]] Json coding(std::string system, std::string_view code, std::string_view display = {});
/// A CodeableConcept of one coding.
[[nodiscard]] Json concept_of(Json coding, std::string_view text = {});
/// The system of an item's answer codes.
[[nodiscard]] std::string answer_system(const content::Instrument& instrument, const content::Item& item);
/// The system of the codes of an instrument's scales.
[[nodiscard]] std::string scale_system(const content::Instrument& instrument);
/// The name by which responses refer to a questionnaire.
[[nodiscard]] std::string questionnaire_uri(const ExchangeForm& form);
/// The item that shows a scale's score.
[[nodiscard]] std::string score_link(const content::Scale& scale);
/// The start of a resource: its type, its id and what wrote it.
[[nodiscard]] JsonObject resource(std::string_view type, std::string_view id);
/// An id (RFC 9562, version 8) that is the same for the same text and differs for any other.
[[nodiscard]] std::string uuid_of(std::string_view text);

/// A Questionnaire with the weights of its answers and the scores it works out by itself (SDC 3.0: itemWeight and
/// calculatedExpression).
[[nodiscard]] Json questionnaire_of(const ExchangeForm& form);
/// The FHIRPath expression that works out a scale's score from a response.
[[nodiscard]] std::string expression_of(const measure::Key& key, const measure::ScaleKey& scale);
/// A QuestionnaireResponse.
[[nodiscard]] Json response_of(const ExchangeForm& form, const ExchangeAnswers& answers, std::string_view id);
/// An Observation of one score; `response` is the id of the QuestionnaireResponse it comes from.
[[nodiscard]] Json observation_of(const ExchangeForm& form, const ExchangeAnswers& answers,
                                  const measure::ScaleKey& scale, std::string_view response);

}  // namespace sb::share
