#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "guide/gates.hpp"

// Everything there is to offer laid out for one person: who asks for it, what holds it back, how well it fits.
namespace sb::guide {

using content::Intervention;
using content::Slot;

/// Why something stands where it stands.
struct Reason {
  std::string_view rule;
  std::string_view plan;  ///< the pattern or the trait whose first steps it belongs to; empty for a rule by itself
  std::vector<Value> values;
};

/// A place something is asked for on.
struct Wish {
  Slot slot = Slot::Now;
  Reason reason;
};

/// What holds something back.
enum class HeldBy : std::uint8_t { Gate, Rule, Preference, Declined };

/// One thing that holds something back; the id of the gate or the rule, or the word that was not wanted.
struct Hold {
  HeldBy by = HeldBy::Gate;
  std::string_view id;
  bool advice = false;  ///< keeps it off a plan; whoever asks for it by itself may have it

  bool operator==(const Hold&) const = default;
};

/// One intervention as it stands for one person.
struct Card {
  const Intervention* intervention = nullptr;
  bool known = false;     ///< this person may be told of it
  bool eligible = false;  ///< known, and of a family that is recommended at all
  bool guided = false;    ///< can be led here
  bool fits = false;      ///< by pattern, dimension, trait or capacity
  bool done = false;
  std::vector<const content::Action*> actions;  ///< those that may be opened, the best one first
  std::vector<Wish> wishes;
  std::vector<Hold> holds;
  std::optional<std::size_t> first;             ///< its place in front of all others
  const content::StageEffect* waits = nullptr;  ///< its stage is not open yet
  std::string_view waits_by;                    ///< the rule that says so
  int score = 0;
  std::vector<Value> matches;  ///< what the score is made of
  std::vector<content::WordList> asks;
};

/// A rule that held, and the values that made it hold.
struct FiredRule {
  const content::Rule* rule = nullptr;
  std::vector<Value> values;
};

/// An effect that looks at a whole plan, and its rule.
template <class Effect>
struct Ruled {
  const Effect* effect = nullptr;
  std::string_view rule;
};

/// Everything laid out.
struct Board {
  View view;
  std::vector<GateState> gates;
  std::vector<Card> cards;  ///< by id
  std::vector<FiredRule> fired;
  std::vector<Ruled<content::AddEffect>> adds;
  std::vector<Ruled<content::BeforeEffect>> before;
  std::vector<Ruled<content::SwapEffect>> swaps;
  std::vector<Ruled<content::PairEffect>> pairs;
  std::vector<Ruled<content::IncludeEffect>> includes;
  std::vector<std::string_view> messages;
  bool one_message = false;  ///< nothing is said beside the one message
  std::optional<Ruled<content::ProfessionalEffect>> professional;

  /// The card of an intervention; it must be one of the guidance.
  [[nodiscard]] Card& card(std::string_view id);
  [[nodiscard]] const Card& card(std::string_view id) const;
};

/// Whether a list has a value.
template <class T>
[[nodiscard]] bool contains(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// Holds a card back, once for each reason; a reason that more than advises it decides.
void hold(Card& card, HeldBy by, std::string_view id, bool advice = false);
/// Whether a person cannot be given this at all. Something turned down earlier still comes where a rule puts it first:
/// then it is there for safety.
[[nodiscard]] bool is_held(const Card& card);
/// Whether a gate or a rule keeps it from a person. Wishes and earlier refusals are of one's own making: whoever asks
/// for it now has changed their mind.
[[nodiscard]] bool is_shut(const Card& card);
/// Whether an action is for where the program runs; clinicians' own only where clinicians are.
[[nodiscard]] bool is_for(const content::Action& action, Place place);
/// Whether whoever offers the page has turned an action off; it is not told of then.
[[nodiscard]] bool is_withheld(const content::Action& action, const Intervention& of, const content::Withheld& off);
/// Lays everything out for a situation. Both must outlive the board.
[[nodiscard]] Board lay_out(const Situation& situation, const content::Guidance& guidance);
/// Works out how well every card fits, before anything is chosen.
void rate_cards(Board& board);

[[nodiscard]] Words words_of(std::type_identity<HeldBy>);

}  // namespace sb::guide
