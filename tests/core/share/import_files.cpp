#include "share/import_files.hpp"

namespace sb::test {
namespace {

constexpr std::string_view kPick = R"({"format":"securebase/instrument","version":1,"id":"test-pick","revision":"1",
  "evidence":"untested","provenance":{"source":"s","terms":"t","text":"not-included","verification":"own"},
  "about":"self","response":{"id":"agreement","min":1,"max":3},
  "items":[{"id":"P1","kind":"rating","traces":[]},{"id":"P2","kind":"choice","options":["a","b"],"traces":[]},
           {"id":"P3","kind":"rating","traces":[]}],
  "scales":[{"id":"s","kind":"count","option":"a","role":"strategy","construct":"c","items":["P2"],"minimum_share":1}],
  "forms":[{"id":"full","items":["P1","P2","P3"],"minutes":1},{"id":"brief","items":["P3","P1"],"minutes":1}]})";

}  // namespace

Loaded::Loaded() {
  (void)value_of(engine, "load", Json::Object{{"pack", nine_item_pack()}});
  (void)value_of(engine, "load", Json::Object{{"pack", json(kPick)}});
}

Json Loaded::import(std::string_view instrument, std::string_view text, Json::Object more) {
  Json::Object input{{"instrument", instrument}, {"language", "en"}, {"text", text}};
  for (Member& member : more) input.push_back(std::move(member));
  return ask(engine, "import", input);
}

std::string rows(const std::string& header, const std::function<std::string(int)>& row, int count) {
  std::string text = header + "\n";
  for (int i = 1; i <= count; ++i) text += row(i) + "\n";
  return text;
}

std::string words(int i) {
  return "Made-up question " + std::to_string(i);
}

std::string by_id(int i) {
  return "N" + std::to_string(i) + "," + words(i);
}

std::string field(const std::string& name, const std::string& label, const std::string& type,
                  const std::string& choices, const std::string& range) {
  return name + ",form,," + type + ",\"" + label + "\"," + choices + ",,," + range;
}

std::string mistake(const Json& answer) {
  return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path") + " " +
         text_at(answer, "/errors/0/detail");
}

std::string notes_of(const Json& answer) {
  std::string all;
  const Json* notes = at(answer, "/value/report/notes");
  BOOST_REQUIRE_MESSAGE(notes != nullptr, to_text(answer).substr(0, 400));
  for (const Json& note : *notes->as<Json::Array>()) {
    all += note.as<std::string>()->substr(std::string_view("note.import.").size()) + " ";
  }
  return all;
}

Json question(const std::string& link, const std::string& text, Json::Array options) {
  Json::Object item{{"linkId", link}, {"prefix", "9."}, {"type", "choice"}, {"text", text}};
  if (!options.empty()) item.push_back({"answerOption", std::move(options)});
  return item;
}

Json coding(const std::string& code, const std::string& display) {
  return Json::Object{{"valueCoding", Json::Object{{"code", code}, {"display", display}}}};
}

Json weighed(const std::string& display, double weight) {
  const Json extension =
      Json::Object{{"url", "http://hl7.org/fhir/StructureDefinition/ordinalValue"}, {"valueDecimal", weight}};
  return Json::Object{{"extension", Json::Array{extension}},
                      {"valueCoding", Json::Object{{"code", display}, {"display", display}}}};
}

std::string questionnaire(Json::Array items, const char* language) {
  return to_text(Json::Object{{"resourceType", "Questionnaire"}, {"language", language}, {"item", std::move(items)}});
}

Json::Array three_answers() {
  return {coding("1", "No"), coding("2", "Maybe"), coding("3", "Yes")};
}

Json pick_choice() {
  return question("P2", "Made-up choice", {coding("a", "This"), coding("b", "That")});
}

}  // namespace sb::test
