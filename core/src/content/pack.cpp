#include "content/pack.hpp"

#include <array>

#include "content/instrument_check.hpp"
#include "content/pack_reading.hpp"

namespace sb::content {
namespace {

/// A set whose entries each say in which revision they were last changed: their own, or their pack's.
template <class Set, class Entry>
Result<Set> revised(Result<Set> read, std::vector<Entry> Set::*entries) {
  if (!read.ok()) return read;
  Set set = std::move(read).value();
  for (Entry& each : set.*entries) {
    if (!each.revision) each.revision = set.revision;
  }
  return set;
}

}  // namespace

std::string_view format_of(const Json& pack) {
  const Json* format = pack.find("format");
  const auto* text = format == nullptr ? nullptr : format->as<std::string>();
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

void check_header(const Json& json, std::string_view format, Reader& reader) {
  const Json* version = json.find("version");
  const auto* number = version == nullptr ? nullptr : version->as<std::int64_t>();
  if (!format_of(json).empty() && format_of(json) != format) {
    reader.fail_at(std::string_view("format"), ErrorCode::UnknownFormat, format_of(json));
  } else if (number != nullptr && *number != kPackVersion) {
    reader.fail_at(std::string_view("version"), ErrorCode::UnsupportedVersion, std::to_string(*number));
  }
}

Result<Instrument> read_instrument(const Json& pack) {
  return read_pack<Instrument>(pack, kInstrumentFormat, &check_instrument);
}

Result<ItemText> read_item_text(const Json& pack) {
  return read_pack<ItemText>(pack, kItemTextFormat, &check_item_text_alone);
}

Result<Calibration> read_calibration(const Json& pack) {
  return read_pack<Calibration>(pack, kCalibrationFormat, &check_calibration_alone);
}

Result<Norm> read_norm(const Json& pack) {
  return read_pack<Norm>(pack, kNormFormat, &check_norm);
}

Result<Vocabulary> read_vocabulary(const Json& pack) {
  return read_pack<Vocabulary>(pack, kVocabularyFormat, &check_vocabulary);
}

Result<InstrumentNames> read_instrument_names(const Json& pack) {
  return read_pack<InstrumentNames>(pack, kInstrumentNamesFormat, &check_instrument_names);
}

Result<DiaryForm> read_diary_form(const Json& pack) {
  return read_pack<DiaryForm>(pack, kDiaryFormat, guidance_check(&check_diary_form));
}

Result<InterventionSet> read_interventions(const Json& pack) {
  auto set = read_pack<InterventionSet>(pack, kInterventionsFormat, guidance_check(&check_interventions));
  return revised(std::move(set), &InterventionSet::interventions);
}

Result<PlanSet> read_plans(const Json& pack) {
  return read_pack<PlanSet>(pack, kPlansFormat, guidance_check(&check_plans));
}

Result<RuleSet> read_rules(const Json& pack) {
  return read_pack<RuleSet>(pack, kRulesFormat, guidance_check(&check_rules));
}

Result<SourceList> read_sources(const Json& pack) {
  return read_pack<SourceList>(pack, kSourcesFormat, guidance_check(&check_sources));
}

Result<ReadingSet> read_readings(const Json& pack) {
  auto set = read_pack<ReadingSet>(pack, kReadingsFormat, guidance_check(&check_readings));
  return revised(std::move(set), &ReadingSet::readings);
}

Result<ScenarioSet> read_scenarios(const Json& pack) {
  return read_pack<ScenarioSet>(pack, kScenariosFormat, guidance_check(&check_scenarios));
}

const Record& record_of(std::type_identity<PackHeader>) {
  static constexpr std::array fields{field<&PackHeader::format>("format"), field<&PackHeader::version>("version")};
  static constexpr Record record{"PackHeader", fields};
  return record;
}

const Record& record_of(std::type_identity<Pack<Instrument>>) {
  static constexpr Record record{"InstrumentPack", kPackFields<Instrument>};
  return record;
}

const Record& record_of(std::type_identity<Pack<ItemText>>) {
  static constexpr Record record{"ItemTextPack", kPackFields<ItemText>};
  return record;
}

const Record& record_of(std::type_identity<Pack<Calibration>>) {
  static constexpr Record record{"CalibrationPack", kPackFields<Calibration>};
  return record;
}

const Record& record_of(std::type_identity<Pack<Norm>>) {
  static constexpr Record record{"NormPack", kPackFields<Norm>};
  return record;
}

const Record& record_of(std::type_identity<Pack<Vocabulary>>) {
  static constexpr Record record{"VocabularyPack", kPackFields<Vocabulary>};
  return record;
}

const Record& record_of(std::type_identity<Pack<InstrumentNames>>) {
  static constexpr Record record{"InstrumentNamesPack", kPackFields<InstrumentNames>};
  return record;
}

const Record& record_of(std::type_identity<Pack<DiaryForm>>) {
  static constexpr Record record{"DiaryPack", kPackFields<DiaryForm>};
  return record;
}

const Record& record_of(std::type_identity<Pack<InterventionSet>>) {
  static constexpr Record record{"InterventionsPack", kPackFields<InterventionSet>};
  return record;
}

const Record& record_of(std::type_identity<Pack<PlanSet>>) {
  static constexpr Record record{"PlansPack", kPackFields<PlanSet>};
  return record;
}

const Record& record_of(std::type_identity<Pack<RuleSet>>) {
  static constexpr Record record{"RulesPack", kPackFields<RuleSet>};
  return record;
}

const Record& record_of(std::type_identity<Pack<SourceList>>) {
  static constexpr Record record{"SourcesPack", kPackFields<SourceList>};
  return record;
}

const Record& record_of(std::type_identity<Pack<ReadingSet>>) {
  static constexpr Record record{"ReadingsPack", kPackFields<ReadingSet>};
  return record;
}

const Record& record_of(std::type_identity<Pack<ScenarioSet>>) {
  static constexpr Record record{"ScenariosPack", kPackFields<ScenarioSet>};
  return record;
}

}  // namespace sb::content
