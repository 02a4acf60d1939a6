#include "share/fhir.hpp"

#include <array>
#include <cstdint>
#include <utility>

#include "version.hpp"

namespace sb::share {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
std::uint64_t fnv(std::string_view text, std::uint64_t hash) {
  constexpr std::uint64_t kPrime = 0x100000001B3U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  return hash;
}

void append_hex(std::string& out, std::uint64_t value) {
  for (int shift = 60; shift >= 0; shift -= 4) out += kHex[(value >> static_cast<unsigned>(shift)) & 15U];
}

/// One entry of a bundle. Others refer to it by its full address.
Json entry(Json resource, std::string_view id) {
  JsonObject entry;
  entry.set("fullUrl", std::string("urn:uuid:").append(id)).set("resource", std::move(resource));
  return entry.take();
}

/// The codes of an instrument's scales, so that whoever gets a bundle can look them up in it.
Json codes_of_scales(const ExchangeForm& form, std::string_view id) {
  const content::Instrument& instrument = form.instrument();
  Json::Array concepts;
  for (const measure::ScaleKey& scale : form.key.scales) {
    JsonObject code;
    code.set("code", scale.scale->id).set_words("display", name_of(form, *scale.scale));
    concepts.push_back(code.take());
  }
  JsonObject system = resource("CodeSystem", id);
  system.set("url", scale_system(instrument)).set("version", instrument.revision);
  system.set("status", "active").set("experimental", form.untested()).set("date", form.today);
  system.set("caseSensitive", true).set("content", "complete").set("concept", std::move(concepts));
  return system.take();
}

void add_answers(Json::Array& entries, const ExchangeForm& form, const ExchangeAnswers& answers, std::size_t place) {
  // Two people may give the same answers on the same day: their places keep them apart.
  const std::string seed = to_text(response_of(form, answers, "")) + std::to_string(place);
  const std::string id = uuid_of(seed);
  entries.push_back(entry(response_of(form, answers, id), id));
  for (const measure::ScaleKey& scale : form.key.scales) {
    if (!is_number(*scale.scale)) continue;
    JsonObject observation = resource("Observation", uuid_of(id + scale.scale->id));
    Json rest = observation_of(form, answers, scale, id);
    for (Member& member : *rest.as<Json::Object>()) observation.set(member.key, std::move(member.value));
    entries.push_back(entry(observation.take(), uuid_of(id + scale.scale->id)));
  }
}

}  // namespace

JsonObject& JsonObject::set(std::string_view key, Json value) {
  members_.push_back({std::string(key), std::move(value)});
  return *this;
}

JsonObject& JsonObject::set_words(std::string_view key, std::string_view text) {
  return text.empty() ? *this : set(key, text);
}

JsonObject& JsonObject::set_list(std::string_view key, Json::Array list) {
  return list.empty() ? *this : set(key, std::move(list));
}

std::string own_uri(std::string_view rest) {
  return std::string("urn:x-securebase:").append(rest);
}

Json coding(std::string system, std::string_view code, std::string_view display) {
  JsonObject coding;
  coding.set("system", std::move(system)).set("code", code).set_words("display", display);
  return coding.take();
}

Json concept_of(Json coding, std::string_view text) {
  JsonObject words;
  words.set("coding", Json::Array{std::move(coding)}).set_words("text", text);
  return words.take();
}

std::string answer_system(const content::Instrument& instrument, const content::Item& item) {
  const auto* rating = std::get_if<content::RatingItem>(&item.kind);
  if (rating != nullptr) return own_uri("response:" + content::response_of(instrument, *rating).id);
  if (std::holds_alternative<content::PeopleItem>(item.kind)) return own_uri("target");
  return own_uri("option:" + instrument.id);
}

std::string scale_system(const content::Instrument& instrument) {
  return own_uri("scale:" + instrument.id);
}

std::string questionnaire_uri(const ExchangeForm& form) {
  return own_uri("questionnaire:" + form.instrument().id + ":" + form.key.form->id);
}

std::string score_link(const content::Scale& scale) {
  return "score-" + scale.id;
}

JsonObject resource(std::string_view type, std::string_view id) {
  JsonObject meta;
  meta.set("source", own_uri("engine:") + std::string(kEngineVersion));
  JsonObject resource;
  resource.set("resourceType", type).set_words("id", id).set("meta", meta.take());
  return resource;
}

std::string uuid_of(std::string_view text) {
  std::string hex;
  append_hex(hex, fnv(text, 0xCBF29CE484222325U));
  append_hex(hex, fnv(text, 0x9AE16A3B2F90404FU));
  hex[12] = '8';                                                    // version
  hex[16] = kHex[8U | (static_cast<unsigned char>(hex[16]) & 3U)];  // variant
  for (const std::size_t at : {20U, 16U, 12U, 8U}) hex.insert(at, 1, '-');
  return hex;
}

std::string fhir_questionnaire(const ExchangeForm& form) {
  return to_lines(questionnaire_of(form));
}

std::string fhir_bundle(const ExchangeForm& form, const std::vector<ExchangeAnswers>& answers) {
  Json::Array entries;
  Json questionnaire = questionnaire_of(form);
  const std::string id(*questionnaire.find("id")->as<std::string>());
  entries.push_back(entry(std::move(questionnaire), id));
  const std::string codes = uuid_of(id + "codes");
  if (!form.key.scales.empty()) entries.push_back(entry(codes_of_scales(form, codes), codes));
  for (std::size_t i = 0; i < answers.size(); ++i) add_answers(entries, form, answers[i], i);
  JsonObject bundle = resource("Bundle", uuid_of(to_text(entries)));
  bundle.set_words("language", form.text->language).set("type", "collection").set("entry", std::move(entries));
  return to_lines(bundle.take());
}

}  // namespace sb::share
