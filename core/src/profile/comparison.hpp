#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "measure/library.hpp"
#include "profile/measurement.hpp"
#include "profile/position.hpp"

namespace sb::profile {

/// Answers about one person in one's life.
struct PersonAnswers {
  std::string target;
  measure::Answers answers;
};

/// What `compare` is asked: two to six people, by the same questions.
struct CompareRequest {
  std::string instrument;
  std::optional<std::string> form;  ///< the default form when empty
  std::vector<PersonAnswers> people;
};

/// Where one stands with one person; the position is empty when too little was answered.
struct PersonPlace {
  std::string target;
  std::optional<Position> position;
};

/// Two people on one dimension: the first less the second, and whether that is more than the answers' own noise.
struct Apart {
  double difference = 0;
  double s_d = 0;
  bool different = false;
};

/// The first belief less the second, and whether they differ (see `measure::differ`).
[[nodiscard]] Apart apart(const measure::Belief& a, const measure::Belief& b);

/// Two people side by side; a dimension is empty when either of them has no score on it.
struct PairOfPeople {
  std::string a;
  std::string b;
  std::optional<Apart> anxiety;
  std::optional<Apart> avoidance;
};

/// What `compare` answers: people in the order given, and each pair of them once.
struct Compared {
  std::string instrument;
  std::string revision;
  std::string form;
  content::Evidence evidence = content::Evidence::Untested;
  std::vector<PersonPlace> people;
  std::vector<PairOfPeople> pairs;
  ResultProvenance provenance;
};

/// Compares people in one's life; mistakes go to the reader, which stands on the request.
[[nodiscard]] Compared compare_people(const measure::Library& library, const CompareRequest& request, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<PersonAnswers>);
[[nodiscard]] const Record& record_of(std::type_identity<CompareRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<PersonPlace>);
[[nodiscard]] const Record& record_of(std::type_identity<Apart>);
[[nodiscard]] const Record& record_of(std::type_identity<PairOfPeople>);
[[nodiscard]] const Record& record_of(std::type_identity<Compared>);

}  // namespace sb::profile
