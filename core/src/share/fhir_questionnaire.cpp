#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "share/fhir.hpp"
#include "share/messages.hpp"

namespace sb::share {
namespace {

using content::CountScale;
using content::Item;
using content::MeanScale;
using measure::KeyedItem;
using measure::ScaleKey;

constexpr std::string_view kExtensions = "http://hl7.org/fhir/StructureDefinition/";
constexpr std::string_view kSdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";

std::string url(std::string_view base, std::string_view name) {
  return std::string(base).append(name);
}

/// An extension: where it is defined, and what it says.
Json extension(std::string where, std::string_view key, Json value) {
  JsonObject extension;
  extension.set("url", std::move(where)).set(key, std::move(value));
  return extension.take();
}

// ------------------------------------------------------------------------------------------------ expressions

/// What was answered to some items: `%resource.item.where(linkId in ('a'|'b')).answer.value`.
std::string answers_to(const std::vector<std::string_view>& items) {
  std::string list;
  for (const std::string_view item : items) list.append(list.empty() ? "'" : "|'").append(item).append("'");
  return "%resource.item.where(linkId in (" + list + ")).answer.value";
}

/// How a rating counts, as an expression over `$this`.
std::string counted(const ScaleKey& scale, const KeyedItem& item) {
  if (std::holds_alternative<content::WeightedScale>(scale.scale->kind)) {
    return item.weight == 1 ? "$this" : std::to_string(item.weight) + " * $this";
  }
  return item.reversed ? std::to_string(scale.min + scale.max) + " - $this" : "$this";
}

/// The ratings of a scale as they count. Equal ones stay apart, which `|` would join.
std::string ratings_of(const measure::Key& key, const ScaleKey& scale) {
  std::map<std::string, std::vector<std::string_view>> groups;
  for (const KeyedItem& item : scale.items) {
    groups[counted(scale, item)].push_back(key.instrument->items[item.item].id);
  }
  std::string all;
  for (const auto& [how, items] : groups) {
    std::string ratings = answers_to(items) + ".weight()";
    if (how != "$this") ratings += ".select(" + how + ")";
    const bool first = all.empty();
    all.append(first ? "" : ".combine(").append(ratings).append(first ? "" : ")");
  }
  return all;
}

/// How often an option was chosen.
std::string count_of(const measure::Key& key, const ScaleKey& scale, const CountScale& count) {
  std::vector<std::string_view> items;
  for (const KeyedItem& item : scale.items) items.push_back(key.instrument->items[item.item].id);
  const std::string given = answers_to(items);
  return "iif(" + given + ".count() >= " + std::to_string(scale.needed) + ", " + given + ".where(code = '" +
         count.option + "').count())";
}

// ------------------------------------------------------------------------------------------------------- items

/// An answer and, where it stands for a number, that number. The weight is the answer's and not its code's: the same
/// code may weigh otherwise elsewhere.
Json option_of(const ExchangeForm& form, const Item& item, const ExchangeOption& option) {
  JsonObject answer;
  if (option.value) {
    answer.set("extension", Json::Array{extension(url(kExtensions, "itemWeight"), "valueDecimal", *option.value)});
  }
  answer.set("valueCoding", coding(answer_system(form.instrument(), item), option.code, option.label));
  return answer.take();
}

Json question(const ExchangeForm& form, const Item& item) {
  Json::Array answers;
  for (const ExchangeOption& option : options_of(form, item)) answers.push_back(option_of(form, item, option));
  const bool several = std::holds_alternative<content::PeopleItem>(item.kind);
  Json control =
      concept_of(coding("http://hl7.org/fhir/questionnaire-item-control", several ? "check-box" : "radio-button"));
  JsonObject question;
  question.set("extension", Json::Array{extension(url(kExtensions, "questionnaire-itemControl"), "valueCodeableConcept",
                                                  std::move(control))});
  question.set("linkId", item.id).set_words("text", words_of_item(form, item)).set("type", "choice");
  if (several) question.set("repeats", true);
  question.set_list("answerOption", std::move(answers));
  return question.take();
}

/// Where a score is worked out and shown: read-only, so that those who cannot calculate show what a response says.
Json score_item(const ExchangeForm& form, const ScaleKey& scale) {
  JsonObject expression;
  expression.set("language", "text/fhirpath").set("expression", expression_of(form.key, scale));
  JsonObject item;
  item.set("extension", Json::Array{extension(url(kSdc, "sdc-questionnaire-calculatedExpression"), "valueExpression",
                                              expression.take())});
  const std::string_view name = name_of(form, *scale.scale);
  item.set("linkId", score_link(*scale.scale)).set("text", name.empty() ? scale.scale->id : name);
  item.set("type", "decimal").set("readOnly", true);
  return item.take();
}

Json::Array items_of(const ExchangeForm& form) {
  Json::Array items;
  for (const std::size_t asked : form.key.asked) items.push_back(question(form, form.instrument().items[asked]));
  for (const ScaleKey& scale : form.key.scales) {
    if (is_number(*scale.scale)) items.push_back(score_item(form, scale));
  }
  return items;
}

/// What has to be read above the questions.
std::string description_of(const ExchangeForm& form) {
  std::string text(form.untested() ? text_of(form, message_of(Note::Untested)) : std::string_view());
  if (!text.empty()) text += "\n\n";
  return text.append(text_of(form, message_of(Note::NotADiagnosis)));
}

}  // namespace

std::string expression_of(const measure::Key& key, const ScaleKey& scale) {
  if (const auto* count = std::get_if<CountScale>(&scale.scale->kind)) return count_of(key, scale, *count);
  const std::string ratings = ratings_of(key, scale);
  const std::string number = ratings + ".count()";
  std::string score = ratings + ".aggregate($this + $total, 0)";
  if (std::holds_alternative<MeanScale>(scale.scale->kind)) score += " / " + number;
  return "iif(" + number + " >= " + std::to_string(scale.needed) + ", " + score + ")";
}

Json questionnaire_of(const ExchangeForm& form) {
  const content::Instrument& instrument = form.instrument();
  Json::Array items = items_of(form);
  const std::string id = uuid_of(questionnaire_uri(form) + instrument.revision + form.text->language + to_text(items));
  JsonObject all = resource("Questionnaire", id);
  all.set("language", form.text->language).set("url", questionnaire_uri(form)).set("version", instrument.revision);
  all.set("title", text_of(form, "title")).set("status", "active").set("experimental", form.untested());
  all.set("subjectType", Json::Array{"Patient"}).set("date", form.today).set("description", description_of(form));
  all.set_words("copyright", instrument.provenance.terms);
  all.set("item", std::move(items));
  return all.take();
}

}  // namespace sb::share
