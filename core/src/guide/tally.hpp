#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "guide/given.hpp"

// Entries of a log put side by side: how often each choice was made, in all and with each person.
namespace sb::guide {

/// How often one choice was made in one part.
struct ChoiceCount {
  std::string part;
  std::string choice;  ///< an option of the part, or a word that was given to it
  int count = 0;
};

/// Entries counted together.
struct Tally {
  std::optional<std::string> who;  ///< the person they are about; absent for all entries
  int entries = 0;
  std::vector<ChoiceCount> choices;  ///< those that were made: by part, and in the order of its options
};

/// Counts the entries of an action: all of them first, then those about each person, in the order they first appear.
/// Entries must have been checked against the action.
[[nodiscard]] std::vector<Tally> tally_of(const content::Action& action, const std::vector<GivenParts>& entries);

[[nodiscard]] const Record& record_of(std::type_identity<ChoiceCount>);
[[nodiscard]] const Record& record_of(std::type_identity<Tally>);

}  // namespace sb::guide
