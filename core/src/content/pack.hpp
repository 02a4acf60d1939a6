#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include "content/calibration.hpp"
#include "content/classroom.hpp"
#include "content/clinic.hpp"
#include "content/diary_form.hpp"
#include "content/instrument.hpp"
#include "content/instrument_names.hpp"
#include "content/intervention.hpp"
#include "content/item_text.hpp"
#include "content/norm.hpp"
#include "content/plans.hpp"
#include "content/reading.hpp"
#include "content/rules.hpp"
#include "content/scenario.hpp"
#include "content/sources.hpp"
#include "content/vocabulary.hpp"
#include "support/result.hpp"

namespace sb::content {

/// What every pack starts with.
struct PackHeader {
  std::string format;
  int version = 1;
};

/// A pack file: the header and, beside it in the same object, the content.
template <class Body>
struct Pack {
  PackHeader header;
  Body body;
};

/// The only version of the pack formats there is so far; a breaking change raises it and adds an upgrade step.
inline constexpr int kPackVersion = 1;

/// The format a pack names; empty when it names none.
[[nodiscard]] std::string_view format_of(const Json& pack);

/// Reads an instrument pack and checks all that its parts say of each other.
[[nodiscard]] Result<Instrument> read_instrument(const Json& pack);
/// Reads the words of an instrument's items; `check_item_text` compares them with the instrument.
[[nodiscard]] Result<ItemText> read_item_text(const Json& pack);
/// Reads graded-response parameters; `check_calibration` compares them with their instrument.
[[nodiscard]] Result<Calibration> read_calibration(const Json& pack);
/// Reads a norm; `check_norm_of` compares it with its instrument.
[[nodiscard]] Result<Norm> read_norm(const Json& pack);
/// Reads the vocabulary of style words.
[[nodiscard]] Result<Vocabulary> read_vocabulary(const Json& pack);
/// Reads the names people use for instruments.
[[nodiscard]] Result<InstrumentNames> read_instrument_names(const Json& pack);
/// Reads what an entry of the diary can hold.
[[nodiscard]] Result<DiaryForm> read_diary_form(const Json& pack);
/// Reads what a clinician works with.
[[nodiscard]] Result<ClinicForm> read_clinic_form(const Json& pack);
/// Reads what a class works with.
[[nodiscard]] Result<Classroom> read_classroom(const Json& pack);
/// Reads a set of interventions; `check_interventions_in` compares it with all other guidance. What says no revision of
/// its own has the set's.
[[nodiscard]] Result<InterventionSet> read_interventions(const Json& pack);
/// Reads first steps; `check_plans_in` compares them with all other guidance.
[[nodiscard]] Result<PlanSet> read_plans(const Json& pack);
/// Reads rules; `check_rules_in` compares them with all other guidance.
[[nodiscard]] Result<RuleSet> read_rules(const Json& pack);
/// Reads the texts that guidance was drawn from.
[[nodiscard]] Result<SourceList> read_sources(const Json& pack);
/// Reads terms or myths; `check_readings_in` compares them with all other guidance.
[[nodiscard]] Result<ReadingSet> read_readings(const Json& pack);
/// Reads scenes to rehearse in; `check_scenarios_in` compares them with all other guidance.
[[nodiscard]] Result<ScenarioSet> read_scenarios(const Json& pack);

[[nodiscard]] const Record& record_of(std::type_identity<PackHeader>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<Instrument>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<ItemText>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<Calibration>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<Norm>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<Vocabulary>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<InstrumentNames>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<DiaryForm>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<ClinicForm>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<Classroom>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<InterventionSet>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<PlanSet>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<RuleSet>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<SourceList>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<ReadingSet>>);
[[nodiscard]] const Record& record_of(std::type_identity<Pack<ScenarioSet>>);

}  // namespace sb::content
