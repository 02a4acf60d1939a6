#include <utility>

#include "share/fhir.hpp"
#include "share/messages.hpp"

namespace sb::share {
namespace {

using content::Item;
using measure::MeanScore;
using measure::ScaleKey;
using measure::ScaleScore;

/// A number of a score's own unit, which UCUM has no name for.
Json quantity(double value) {
  JsonObject quantity;
  quantity.set("value", value).set("unit", "{score}").set("system", "http://unitsofmeasure.org").set("code", "{score}");
  return quantity.take();
}

Json range(double low, double high) {
  JsonObject range;
  range.set("low", quantity(low)).set("high", quantity(high));
  return range.take();
}

/// Figures that go with a score, each under a code of its own.
class Components {
 public:
  explicit Components(const ExchangeForm& form) : form_(form) {}

  void add(std::string_view figure, std::string_view key, Json value) {
    JsonObject component;
    const std::string_view words = text_of(form_, std::string("figure.").append(figure));
    component.set("code", concept_of(coding(own_uri("figure"), figure, words), words)).set(key, std::move(value));
    list_.push_back(component.take());
  }
  [[nodiscard]] Json::Array take() { return std::move(list_); }

 private:
  const ExchangeForm& form_;
  Json::Array list_;
};

// ---------------------------------------------------------------------------------------------------- responses

/// A question and its answer; a question that was skipped is left out.
void add_answer(Json::Array& items, const ExchangeForm& form, const ExchangeAnswers& answers, std::size_t place) {
  const Item& item = form.instrument().items[place];
  Json::Array given;
  const auto options = options_of(form, item);
  for (const std::string& code : codes_of(answers, place)) {
    for (const ExchangeOption& option : options) {
      if (option.code != code) continue;
      JsonObject answer;
      answer.set("valueCoding", coding(answer_system(form.instrument(), item), code, option.label));
      given.push_back(answer.take());
    }
  }
  if (given.empty()) return;
  JsonObject answered;
  answered.set("linkId", item.id).set_words("text", words_of_item(form, item)).set("answer", std::move(given));
  items.push_back(answered.take());
}

void add_score(Json::Array& items, const ExchangeForm& form, const ScaleKey& scale, const ScaleScore& score) {
  const auto number = number_of(score);
  if (!number) return;
  JsonObject answer;
  answer.set("valueDecimal", *number);
  JsonObject item;
  item.set("linkId", score_link(*scale.scale)).set_words("text", name_of(form, *scale.scale));
  item.set("answer", Json::Array{answer.take()});
  items.push_back(item.take());
}

Json target_coding(const ExchangeForm& form, const std::string& target) {
  return coding(own_uri("target"), target, name_of_target(form, target));
}

// -------------------------------------------------------------------------------------------------- observations

/// How the number was found and, for a mean, what its standard error rests on.
Json method_of(const ExchangeAnswers& answers, const ScaleKey& scale, const ScaleScore& score) {
  std::string code(std::visit([](const auto& kind) { return std::decay_t<decltype(kind)>::kTag; }, score.kind));
  std::string_view source;
  if (const auto* interval = answers.result.provenance.interval.find(scale.scale->id)) {
    code.append(".").append(word(interval->method));
    if (interval->source) source = *interval->source;
  }
  return concept_of(coding(own_uri("method"), code), source);
}

void add_percentile(Components& components, const measure::Percentile& percentile) {
  JsonObject share;
  if (percentile.below) share.set("value", *percentile.below).set("comparator", "<");
  if (percentile.above) share.set("value", *percentile.above).set("comparator", ">");
  if (percentile.value) share.set("value", *percentile.value);
  share.set("unit", "%").set("system", "http://unitsofmeasure.org").set("code", "%");
  components.add("percentile", "valueQuantity", share.take());
}

void add_mean(Components& components, const MeanScore& mean) {
  if (mean.sem) components.add("standard-error", "valueQuantity", quantity(*mean.sem));
  if (mean.interval95) components.add("interval-95", "valueRange", range((*mean.interval95)[0], (*mean.interval95)[1]));
  if (mean.sum) components.add("sum", "valueInteger", *mean.sum);
  if (mean.theta) components.add("theta", "valueQuantity", quantity(*mean.theta));
  if (mean.se) components.add("theta-standard-error", "valueQuantity", quantity(*mean.se));
  if (mean.percentile) add_percentile(components, *mean.percentile);
}

Json::Array components_of(const ExchangeForm& form, const ExchangeAnswers& answers, const ScaleKey& scale,
                          const ScaleScore& score) {
  Components components(form);
  if (const auto* mean = std::get_if<MeanScore>(&score.kind)) add_mean(components, *mean);
  const bool count = std::holds_alternative<measure::CountScore>(score.kind);
  components.add("possible-range", "valueRange", count ? range(0, score.of) : range(scale.min, scale.max));
  components.add("answered", "valueInteger", score.n);
  components.add("asked", "valueInteger", score.of);
  if (answers.result.target) {
    const std::string_view words = name_of_target(form, *answers.result.target);
    components.add("about", "valueCodeableConcept", concept_of(target_coding(form, *answers.result.target), words));
  }
  return components.take();
}

/// The sample a percentile stands in, in words only: its spread is no range that a score should lie in.
Json::Array norms_of(const ExchangeAnswers& answers, const ScaleKey& scale) {
  const content::Norm* norm = answers.ready.norm;
  const content::NormScale* figures = norm == nullptr ? nullptr : find_scale(*norm, scale.scale->id);
  if (figures == nullptr) return {};
  std::string text = norm->sample + " (N = " + std::to_string(figures->n.value_or(norm->n)) + ", M = ";
  append_number(text, figures->mean);
  text += ", SD = ";
  append_number(text, figures->sd);
  text += "); " + norm->source + "; " + norm->id + " " + norm->revision;
  JsonObject range;
  range.set("text", std::move(text));
  return {range.take()};
}

/// What has to be said beside a number.
Json::Array notes_of(const ExchangeForm& form, const ExchangeAnswers& answers) {
  std::vector<std::string> ids;
  if (form.untested()) ids.push_back(message_of(Note::Untested));
  ids.push_back(message_of(Note::NotADiagnosis));
  ids.insert(ids.end(), answers.result.provenance.notes.begin(), answers.result.provenance.notes.end());
  Json::Array notes;
  for (const std::string& id : ids) {
    if (text_of(form, id).empty()) continue;
    JsonObject note;
    note.set("text", text_of(form, id));
    notes.push_back(note.take());
  }
  return notes;
}

/// A number, or why there is none.
void set_value(JsonObject& observation, const ScaleScore& score) {
  const auto number = number_of(score);
  if (number) {
    observation.set("valueQuantity", quantity(*number));
  } else {
    constexpr std::string_view kReasons = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    observation.set("dataAbsentReason", concept_of(coding(std::string(kReasons), "asked-declined")));
  }
}

}  // namespace

Json response_of(const ExchangeForm& form, const ExchangeAnswers& answers, std::string_view id) {
  JsonObject response = resource("QuestionnaireResponse", id);
  response.set("language", form.text->language);
  if (answers.result.target) {
    JsonObject about;
    about.set("url", own_uri("about")).set("valueCoding", target_coding(form, *answers.result.target));
    response.set("extension", Json::Array{about.take()});
  }
  if (answers.named) {
    JsonObject identifier;
    identifier.set("system", own_uri("record")).set("value", answers.id);
    response.set("identifier", identifier.take());
  }
  response.set("questionnaire", questionnaire_uri(form) + "|" + form.instrument().revision);
  response.set("status", "completed").set("authored", answers.made);
  Json::Array items;
  for (const std::size_t asked : form.key.asked) add_answer(items, form, answers, asked);
  for (const ScaleKey& scale : form.key.scales) {
    add_score(items, form, scale, *answers.result.scales.find(scale.scale->id));
  }
  response.set_list("item", std::move(items));
  return response.take();
}

Json observation_of(const ExchangeForm& form, const ExchangeAnswers& answers, const ScaleKey& scale,
                    std::string_view response) {
  const ScaleScore& score = *answers.result.scales.find(scale.scale->id);
  const std::string_view name = name_of(form, *scale.scale);
  Json survey = coding("http://terminology.hl7.org/CodeSystem/observation-category", "survey");
  JsonObject from;
  from.set("reference", std::string("urn:uuid:").append(response));
  JsonObject observation;
  observation.set("language", form.text->language).set("status", "final");
  observation.set("category", Json::Array{concept_of(std::move(survey))});
  observation.set("code", concept_of(coding(scale_system(form.instrument()), scale.scale->id, name),
                                     name.empty() ? std::string_view(scale.scale->id) : name));
  observation.set("effectiveDateTime", answers.made);
  set_value(observation, score);
  if (form.untested()) {
    Json untested = coding(own_uri("evidence"), word(form.instrument().evidence));
    observation.set("interpretation",
                    Json::Array{concept_of(std::move(untested), text_of(form, message_of(Note::Untested)))});
  }
  observation.set_list("note", notes_of(form, answers)).set("method", method_of(answers, scale, score));
  observation.set_list("referenceRange", norms_of(answers, scale));
  observation.set("derivedFrom", Json::Array{from.take()});
  observation.set("component", components_of(form, answers, scale, score));
  return observation.take();
}

}  // namespace sb::share
