#include "schemas.hpp"

#include "content/pack.hpp"
#include "door.hpp"
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

template <class T>
SchemaFile file_of(std::string_view name, std::string_view title) {
  return {std::string(name),
          to_lines(schema_file(title, [](SchemaBook& book) { return schema_of(codec_of<T>, book); }))};
}

}  // namespace

std::vector<SchemaFile> schema_files() {
  return {file_of<content::Pack<content::Instrument>>("instrument.json", "InstrumentFile"),
          file_of<content::Pack<content::Calibration>>("calibration.json", "CalibrationFile"),
          file_of<content::Pack<content::ItemText>>("item-text.json", "ItemTextFile"),
          file_of<content::Pack<content::Norm>>("norm.json", "NormFile"),
          file_of<content::Pack<content::Vocabulary>>("vocabulary.json", "VocabularyFile"),
          file_of<content::Pack<content::InstrumentNames>>("instrument-names.json", "InstrumentNamesFile"),
          file_of<content::Pack<content::InterventionSet>>("interventions.json", "InterventionsFile"),
          file_of<content::Pack<content::PlanSet>>("plans.json", "PlansFile"),
          file_of<content::Pack<content::RuleSet>>("rules.json", "RulesFile"),
          file_of<content::Pack<content::SourceList>>("sources.json", "SourcesFile"),
          file_of<content::Pack<content::ReadingSet>>("readings.json", "ReadingsFile"),
          file_of<content::Pack<content::DiaryForm>>("diary.json", "DiaryFile"),
          file_of<track::RecordFile>("record.json", "RecordFile"),
          file_of<track::JournalFile>("journal.json", "JournalFile"),
          {"door.json", to_lines(schema_file("Door", &door_schema))}};
}

}  // namespace sb
