#include "schemas.hpp"

#include "content/pack.hpp"
#include "content/site.hpp"
#include "door.hpp"
#include "share/case.hpp"
#include "share/shared.hpp"
#include "support/fields.hpp"
#include "support/schema.hpp"
#include "track/journal.hpp"
#include "track/record.hpp"

namespace sb {
namespace {

/// What went wrong, as the door writes it.
Json error_schema() {
  Json::Array codes;
  for (const ErrorCode code : all_error_codes()) codes.emplace_back(name_of(code));
  return Json::Object{
      {"type", "object"},
      {"properties", Json::Object{{"code", Json::Object{{"type", "string"}, {"enum", std::move(codes)}}},
                                  {"path", schema::type("string")},
                                  {"detail", schema::type("string")}}},
      {"required", Json::Array{"code", "path", "detail"}},
      {"additionalProperties", false},
  };
}

Json closed(Json::Object properties) {
  Json::Array required;
  for (const Member& member : properties) required.emplace_back(member.key);
  return Json::Object{{"type", "object"},
                      {"properties", std::move(properties)},
                      {"required", std::move(required)},
                      {"additionalProperties", false}};
}

/// One property a method, each with what goes in and what comes out; and what a mistake looks like.
Json door_schema(SchemaBook& book) {
  Json::Object door;
  for (const Method& method : methods()) {
    door.push_back({std::string(method.name),
                    closed({{"input", schema_of(*method.input, book)}, {"value", schema_of(*method.value, book)}})});
  }
  return closed({{"methods", closed(std::move(door))}, {"error", error_schema()}});
}

/// Schema files one after another, and what kept any of them from being made.
struct Files {
  std::vector<SchemaFile> made;
  Errors errors;

  void add(std::string_view name, std::string_view title, Json (*body)(SchemaBook&)) {
    const Result<Json> schema = schema_file(title, body);
    if (schema.ok()) return made.push_back({std::string(name), to_lines(schema.value())});
    for (const Error& error : schema.errors()) {
      errors.push_back({error.code, std::string(name) + error.path, error.detail});
    }
  }
  template <class T>
  void add(std::string_view name, std::string_view title) {
    add(name, title, [](SchemaBook& book) { return schema_of(codec_of<T>, book); });
  }
};

}  // namespace

Result<std::vector<SchemaFile>> schema_files() {
  Files files;
  files.add<content::Pack<content::Instrument>>("instrument.json", "InstrumentFile");
  files.add<content::Pack<content::Calibration>>("calibration.json", "CalibrationFile");
  files.add<content::Pack<content::ItemText>>("item-text.json", "ItemTextFile");
  files.add<content::Pack<content::Norm>>("norm.json", "NormFile");
  files.add<content::Pack<content::Vocabulary>>("vocabulary.json", "VocabularyFile");
  files.add<content::Pack<content::InstrumentNames>>("instrument-names.json", "InstrumentNamesFile");
  files.add<content::Pack<content::InterventionSet>>("interventions.json", "InterventionsFile");
  files.add<content::Pack<content::PlanSet>>("plans.json", "PlansFile");
  files.add<content::Pack<content::RuleSet>>("rules.json", "RulesFile");
  files.add<content::Pack<content::SourceList>>("sources.json", "SourcesFile");
  files.add<content::Pack<content::ReadingSet>>("readings.json", "ReadingsFile");
  files.add<content::Pack<content::ScenarioSet>>("scenarios.json", "ScenariosFile");
  files.add<content::Pack<content::DiaryForm>>("diary.json", "DiaryFile");
  files.add<content::SiteFile>("site.json", "SiteFile");
  files.add<content::Pack<content::ClinicForm>>("clinic.json", "ClinicFile");
  files.add<content::Pack<content::Classroom>>("classroom.json", "ClassroomFile");
  files.add<track::RecordFile>("record.json", "RecordFile");
  files.add<track::JournalFile>("journal.json", "JournalFile");
  files.add<share::SharedFile>("shared.json", "SharedFile");
  files.add<share::CaseFile>("case.json", "CaseFile");
  files.add("door.json", "Door", &door_schema);
  if (!files.errors.empty()) return std::move(files.errors);
  return std::move(files.made);
}

}  // namespace sb
