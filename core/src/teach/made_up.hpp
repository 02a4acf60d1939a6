#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "content/classroom.hpp"
#include "measure/library.hpp"
#include "profile/measurement.hpp"
#include "support/random.hpp"

// People who do not exist: what a class looks at in place of its own lives.
namespace sb::teach {

/// Seeds go from 1 to this, so that a teacher can write one on the board.
inline constexpr int kHighestSeed = 99999;

/// What `made_up` is asked.
struct MadeUpRequest {
  std::string person;
  int seed = 1;  ///< the same seed gives the same answers, always
};

/// What `made_up` answers: answers in general and about each of their people, ready for `score`.
struct MadeUpAnswers {
  std::string person;
  int seed = 1;
  std::vector<profile::AnswerSet> answered;
};

/// What a class works with, where it is loaded; otherwise nullptr, and the reader is told.
[[nodiscard]] const content::Classroom* classroom_of(const measure::Library& library, Reader& reader);
/// Begins to draw for a seed that someone chose; one that is out of range goes to the reader.
[[nodiscard]] Random seeded(int seed, Reader& reader);
/// Makes up the answers of one person.
[[nodiscard]] MadeUpAnswers make_up_answers(const measure::Library& library, const MadeUpRequest& request,
                                            Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<MadeUpRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<MadeUpAnswers>);

}  // namespace sb::teach
