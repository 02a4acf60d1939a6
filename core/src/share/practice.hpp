#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "profile/measurement.hpp"
#include "profile/state.hpp"

// Which bond is the easiest one to practise in: a suggestion, never more.
//
// The rule. Looked at are people who are in one's life now and of whom no question about safety was left open. Out goes
// everyone with whom worry or distance is higher, beyond the answers' own noise, than with another of them. Of those
// who are left, something must speak for a person: being named as someone turned to, or worry or distance that is lower
// beyond the noise than with another. More things one turns to them for come first, then more such differences; two who
// tie are both named, and of more than two who tie nothing is said. One answer that speaks of fear, force or control,
// whoever it is about, puts safety first, and then nobody is named.
namespace sb::share {

/// What came of looking for the easiest bond.
enum class PracticeVerdict : std::uint8_t { Suggested, CannotTell, Nobody, SafetyFirst };

/// What is known of one person.
struct Bond {
  std::string target;
  std::optional<profile::Beliefs> beliefs;  ///< comparable with those of every other bond
  std::vector<std::string> functions;       ///< what one turns to them for
  bool past = false;
  bool unclear = false;  ///< a question about safety with them was not answered
};

/// Everyone who was answered about.
struct Circle {
  std::vector<Bond> bonds;
  bool grid = false;    ///< whether it was asked, and answered, whom one turns to
  bool unsafe = false;  ///< an answer about someone speaks of fear, force or control
};

/// The bond with this person, added if there is none yet.
[[nodiscard]] Bond& bond_with(Circle& circle, std::string_view target);
/// Takes over what an answered instrument tells of people, but where one stands with them.
void note_entry(Circle& circle, const profile::Ready& ready, const profile::Measurement& result,
                std::optional<profile::State> state);

/// Why someone is suggested: a message, and the functions or the people it speaks of.
struct PracticeReason {
  std::string message;
  std::optional<std::vector<std::string>> functions;
  std::optional<std::vector<std::string>> others;
};

/// Someone who is suggested.
struct PracticeBond {
  std::string target;
  std::vector<PracticeReason> reasons;
};

/// The suggestion: people and notes are there only when someone is suggested.
struct Practice {
  PracticeVerdict verdict = PracticeVerdict::CannotTell;
  std::string message;
  std::vector<PracticeBond> people;
  std::vector<std::string> notes;
};

/// Looks for the easiest bond; empty with fewer than two comparable people and nothing told of whom one turns to.
[[nodiscard]] std::optional<Practice> practice_of(const Circle& circle);

/// Every message a suggestion may hold.
[[nodiscard]] std::vector<std::string> practice_messages();

[[nodiscard]] Words words_of(std::type_identity<PracticeVerdict>);
[[nodiscard]] const Record& record_of(std::type_identity<PracticeReason>);
[[nodiscard]] const Record& record_of(std::type_identity<PracticeBond>);
[[nodiscard]] const Record& record_of(std::type_identity<Practice>);

}  // namespace sb::share
