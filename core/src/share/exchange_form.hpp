#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/item_text.hpp"
#include "profile/measurement.hpp"
#include "share/exchange.hpp"

// What every kind of file is made from.
namespace sb::share {

/// One form of an instrument and the words it is shown with.
struct ExchangeForm {
  measure::Key key;
  std::optional<content::ItemText> text;
  const Named<std::string>* texts = nullptr;
  std::string today;

  [[nodiscard]] const content::Instrument& instrument() const { return *key.instrument; }
  [[nodiscard]] bool untested() const { return instrument().evidence == content::Evidence::Untested; }
};

/// One answered form.
struct ExchangeAnswers {
  std::string id;
  bool named = false;  ///< whether the id was given
  std::string made;
  profile::Ready ready;
  profile::Measurement result;
};

/// One answer an item offers: what is written for it, the number it stands for, and its words.
struct ExchangeOption {
  std::string code;
  std::optional<int> value;  ///< of ratings
  std::string label;         ///< empty when there are no words for it
};

/// A text that was given; empty when it was not.
[[nodiscard]] std::string_view text_of(const ExchangeForm& form, std::string_view id);
/// The words of an item; empty when they were not given.
[[nodiscard]] std::string_view words_of_item(const ExchangeForm& form, const content::Item& item);
/// What a scale is called; empty when no words for its construct were given.
[[nodiscard]] std::string_view name_of(const ExchangeForm& form, const content::Scale& scale);
/// What a person the answers are about is called; empty when no words for them were given.
[[nodiscard]] std::string_view name_of_target(const ExchangeForm& form, const std::string& target);
/// All answers an item offers, in their order.
[[nodiscard]] std::vector<ExchangeOption> options_of(const ExchangeForm& form, const content::Item& item);
/// What was answered, as codes of its options; empty when it was not.
[[nodiscard]] std::vector<std::string> codes_of(const ExchangeAnswers& answers, std::size_t item);
/// The number a score comes to; empty where it has none.
[[nodiscard]] std::optional<double> number_of(const measure::ScaleScore& score);
/// Whether a scale's score is a number.
[[nodiscard]] bool is_number(const content::Scale& scale);

[[nodiscard]] std::string fhir_questionnaire(const ExchangeForm& form);
[[nodiscard]] std::string fhir_bundle(const ExchangeForm& form, const std::vector<ExchangeAnswers>& answers);
[[nodiscard]] std::string redcap_dictionary(const ExchangeForm& form);
[[nodiscard]] std::string redcap_data(const ExchangeForm& form, const std::vector<ExchangeAnswers>& answers);
[[nodiscard]] std::string codebook(const ExchangeForm& form, const content::Registry& registry);

}  // namespace sb::share
