#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "guide/board.hpp"
#include "guide/given.hpp"
#include "guide/loop.hpp"
#include "guide/tally.hpp"
#include "measure/library.hpp"

// One intervention as it is practised: which of its actions someone may open now, what its parts still ask for, and
// when it is time to stop.
//
// An action that has parts for later is done in two goes. The first time those parts wait. When someone comes back they
// are asked, and what belongs to the first time is locked, given or not: a forecast written after the outcome is none.
// Two things stay open then: a list whose lines are ticked off later, and what the practice cannot be whole without.
namespace sb::guide {

/// How upset someone is, from 0 to 10: before, and by now.
struct Upset {
  std::optional<int> before;
  std::optional<int> now;
};

/// What `practice` is asked.
struct PracticeRequest {
  std::string intervention;
  std::optional<std::string> action;  ///< only this one; all of them when left out
  std::optional<content::Phase> phase;
  GivenActions given;
  Named<std::vector<GivenParts>> earlier;   ///< by action: entries made before this one, the oldest first
  Named<std::vector<std::string>> phrases;  ///< by lint: what it looks for, in the language that was written in
  Upset upset;
  profile::Profile profile;
  Circumstances around;
};

/// Whether a part is asked now, was asked the time before, or will be asked when someone comes back.
enum class PartState : std::uint8_t { Open, Locked, Waiting };

/// A phrase that a lint looks for, found in someone's own words. Places are UTF-16 units, as pages count.
struct LintFound {
  std::string lint;
  std::string phrase;  ///< as it was asked for
  int at = 0;
  int length = 0;
};

/// Something that could be added, and what practises it.
struct Offered {
  std::string option;
  std::string intervention;
};

/// One part of an action, as in its pack, and how it stands.
struct PracticePart {
  content::Part part;
  PartState state = PartState::Open;
  std::optional<std::vector<LintFound>> found;  ///< only for own words that a script with lints is made of
  std::optional<Loop> loop;                     ///< only for a loop, once one's own move is picked
  std::optional<std::vector<Offered>> next;     ///< only for what could be added: what was not ticked, in its order
};

/// One action of an intervention, and how it stands.
struct PracticeAction {
  std::string id;
  content::ActionKind kind = content::ActionKind::InfoCard;
  bool caution = false;
  std::vector<content::Touch> touches;
  bool open = false;                        ///< may be opened by this person now; without it there are no parts
  std::optional<int> seconds;               ///< of all paced parts together
  std::vector<PracticePart> parts;          ///< in their order
  std::vector<std::string> missing;         ///< parts that keep the action from being whole
  bool complete = false;                    ///< open, and nothing is missing
  std::optional<std::vector<Tally>> tally;  ///< of earlier entries: all of them first, then by person
};

/// What `practice` answers.
struct Practised {
  std::string intervention;
  content::Stage stage = content::Stage::Steady;
  content::Use use = content::Use::Information;
  std::optional<content::Minutes> minutes;
  content::Backing evidence = content::Backing::Stated;
  std::vector<std::string> sources;
  std::vector<std::string> cites;
  std::vector<content::Touch> touches;
  std::vector<GatePassed> gates;
  bool stop = false;                    ///< rule R-15: upset rose too much, or is too high
  std::vector<PracticeAction> actions;  ///< those that may be opened first, the best one in front
};

/// Lays out one intervention for someone who practises it; mistakes go to the reader, which stands on the request. What
/// someone would rather not be offered, or declined before, may be opened all the same: they ask for it now.
[[nodiscard]] Practised practise(const measure::Library& library, const PracticeRequest& request, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<PartState>);
[[nodiscard]] const Record& record_of(std::type_identity<Upset>);
[[nodiscard]] const Record& record_of(std::type_identity<PracticeRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<LintFound>);
[[nodiscard]] const Record& record_of(std::type_identity<Offered>);
[[nodiscard]] const Record& record_of(std::type_identity<PracticePart>);
[[nodiscard]] const Record& record_of(std::type_identity<PracticeAction>);
[[nodiscard]] const Record& record_of(std::type_identity<Practised>);

}  // namespace sb::guide
