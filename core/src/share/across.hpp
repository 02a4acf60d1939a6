#pragma once

#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "profile/entry.hpp"
#include "profile/position.hpp"
#include "share/messages.hpp"

// People in one's life side by side, by the same questions.
namespace sb::share {

/// One person and where one stands with them; such places are comparable with each other.
struct BondPlace {
  std::string target;
  profile::Beliefs beliefs;
};

/// The score of one person in one's life.
struct TargetMean {
  std::string target;
  double mean = 0;
};

/// One dimension over all the people answered about: mean of means, and the spread.
struct Spread {
  double mean = 0;
  TargetMean lowest;
  TargetMean highest;
  int n = 0;
};

/// Both dimensions over all the people answered about.
struct AcrossPeople {
  Spread anxiety;
  Spread avoidance;
};

/// Whether two people in one's life differ on one dimension by more than the answers' own noise.
struct PeopleDifference {
  Dimension dimension = Dimension::Anxiety;
  std::string a;
  std::string b;
  double difference = 0;
  double sd = 0;
  Comparison verdict = Comparison::TooClose;
};

/// The same with the sentence a page says it by. What leaves the device carries the difference alone.
struct PeopleComparison {
  PeopleDifference difference;
  std::string message;
};

/// One dimension of a place.
[[nodiscard]] const measure::Belief& side(const profile::Beliefs& beliefs, Dimension dimension);
/// Those about one person each that can stand side by side: placed on the map by the same questions. More than can be
/// told apart are a mistake, which goes to the reader; it stands on what holds the `measurements`.
[[nodiscard]] std::vector<BondPlace> comparable_bonds(std::span<const profile::Entry> entries, Reader& reader);
/// Both dimensions over everyone; empty for fewer than two.
[[nodiscard]] std::optional<AcrossPeople> across_people(std::span<const BondPlace> bonds);
/// Each two of them once a dimension.
[[nodiscard]] std::vector<PeopleDifference> compare_bonds(std::span<const BondPlace> bonds);
/// The same, each with its sentence.
[[nodiscard]] std::vector<PeopleComparison> said(std::span<const PeopleDifference> differences);

[[nodiscard]] const Record& record_of(std::type_identity<TargetMean>);
[[nodiscard]] const Record& record_of(std::type_identity<Spread>);
[[nodiscard]] const Record& record_of(std::type_identity<AcrossPeople>);
[[nodiscard]] const Record& record_of(std::type_identity<PeopleDifference>);
[[nodiscard]] const Record& record_of(std::type_identity<PeopleComparison>);

}  // namespace sb::share
