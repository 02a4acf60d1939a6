#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "profile/entry.hpp"
#include "profile/state.hpp"
#include "share/across.hpp"
#include "share/answering.hpp"
#include "share/composites.hpp"
#include "share/messages.hpp"
#include "share/practice.hpp"

namespace sb::share {

using profile::State;
/// For whom a report is made.
enum class Audience : std::uint8_t { Self };

/// What `report` is asked.
struct ReportRequest {
  std::vector<profile::AnsweredEntry> measurements;
  std::optional<profile::Pair> cut;
  Marker marker = Marker::None;
  Audience audience = Audience::Self;
};

/// One dimension, first in words.
struct DimensionReading {
  Dimension id = Dimension::Anxiety;
  std::string message;
  std::optional<profile::Certainty> certainty;
  measure::ScaleScore scale;
};

/// One place on the map.
struct Reading {
  std::string instrument;
  std::string form;
  std::optional<std::string> target;
  std::optional<State> state;
  bool general = true;  ///< about people close to one, not about one of them
  std::optional<profile::CalibrationUsed> calibration;
  std::vector<DimensionReading> dimensions;
  std::optional<profile::Position> position;
  std::optional<profile::Styles> styles;
  std::string style_message;
};

/// One of the answers marked strongest.
struct StrongAnswer {
  std::string instrument;
  std::string item;
  int answer = 0;
  std::optional<std::string> target;
  std::vector<std::string> constructs;
  std::string message;
};

/// A scale in a report.
struct ScaleReading {
  std::string instrument;
  std::string id;
  std::string construct;
  std::optional<std::string> message;
  measure::ScaleScore score;
};

/// All scales of one role.
struct Group {
  content::Role role = content::Role::Trait;
  std::vector<ScaleReading> scales;
};

/// A rating that nothing scores: given back as it was marked.
struct Portrait {
  std::string item;
  std::optional<int> answer;
};

/// What one turns to a person for.
struct PersonFunctions {
  std::string target;
  std::vector<std::string> functions;
};

/// Whether talking with a professional stands first.
struct Professional {
  bool first = false;
  std::string message;
};

/// Which engine and which packs made a report.
struct ReportProvenance {
  std::string engine;
  std::vector<profile::PackRevision> instruments;
  std::vector<content::NormSource> norms;  ///< those that were asked for
};

/// What `report` answers.
struct Report {
  std::vector<Reading> readings;
  std::optional<AcrossPeople> across_people;
  std::vector<CompositeReading> composites;
  std::vector<PeopleComparison> comparison;
  std::vector<StrongAnswer> strongest;
  std::vector<Group> groups;
  std::vector<Portrait> portraits;
  std::vector<PersonFunctions> people;
  std::optional<Practice> practice;    ///< empty when too little was told of people to look for an easiest bond
  std::vector<HowAnswered> answering;  ///< measurements in whose answers something stands out
  std::vector<std::string> flags;
  std::vector<std::string> notes;
  Professional professional;
  ReportProvenance provenance;
};

/// Makes a report; mistakes go to the reader, which stands on the request.
[[nodiscard]] Report make_report(const measure::Library& library, const ReportRequest& request, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<Audience>);
[[nodiscard]] const Record& record_of(std::type_identity<ReportRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<DimensionReading>);
[[nodiscard]] const Record& record_of(std::type_identity<Reading>);
[[nodiscard]] const Record& record_of(std::type_identity<StrongAnswer>);
[[nodiscard]] const Record& record_of(std::type_identity<ScaleReading>);
[[nodiscard]] const Record& record_of(std::type_identity<Group>);
[[nodiscard]] const Record& record_of(std::type_identity<Portrait>);
[[nodiscard]] const Record& record_of(std::type_identity<PersonFunctions>);
[[nodiscard]] const Record& record_of(std::type_identity<Professional>);
[[nodiscard]] const Record& record_of(std::type_identity<ReportProvenance>);
[[nodiscard]] const Record& record_of(std::type_identity<Report>);

}  // namespace sb::share
