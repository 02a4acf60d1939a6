#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "support/codec.hpp"

namespace sb::content {

/// Whom something is for.
enum class Audience : std::uint8_t { Self, Couple, Clinician, Educator, Parent };
/// What can be done with an intervention here.
enum class ActionKind : std::uint8_t {
  InfoCard,
  ReferralQuestion,
  Timer,
  GuidedSteps,
  Journal,
  Worksheet,
  Checklist,
  Log,
  Planner,
  ScriptBuilder,
  DiscussionPrompt,
  ClinicianNote,
  SelfCheck,
  None
};
/// What something may stir or ask for, so that rules can keep whole kinds of it away from someone.
enum class Touch : std::uint8_t {
  Inward,
  History,
  Imagery,
  Approach,
  Group,
  Joint,
  BodyLoad,
  LongWriting,
  Reassurance
};
/// When a part is asked, if not at once.
enum class Phase : std::uint8_t { Later };
/// How much room there is to write.
enum class Lines : std::uint8_t { Short, Long };
/// Which list of words to choose from.
enum class WordList : std::uint8_t { Feelings, Body };
/// What kind of time is asked for.
enum class Timing : std::uint8_t { Time, Date, Weekday, Minutes };

/// Words to read.
struct TextPart {
  static constexpr std::string_view kTag = "text";
};
/// One guided step; without seconds it waits for a press.
struct StepPart {
  static constexpr std::string_view kTag = "step";
  std::optional<int> seconds;
};
/// Paced breathing, in seconds.
struct BreathPart {
  static constexpr std::string_view kTag = "breath";
  int in = 0;
  int hold = 0;
  int out = 0;
  int rounds = 1;
};
/// Time to do something in; with turns, two take turns.
struct TimerPart {
  static constexpr std::string_view kTag = "timer";
  int seconds = 0;
  bool nothing = false;  ///< offers a way out with words of its own when nothing comes
  std::optional<int> turns;
};
/// Own words.
struct WritePart {
  static constexpr std::string_view kTag = "write";
  Lines lines = Lines::Short;
};
/// A list in own words.
struct ListPart {
  static constexpr std::string_view kTag = "list";
  std::optional<int> at_least;
  std::optional<int> at_most;
  bool ordered = false;
  bool ticks = false;               ///< entries can be ticked off later
  std::vector<std::string> offers;  ///< lines that can be taken as they are, so that nobody has to write
};
/// One or many of some options.
struct PickPart {
  static constexpr std::string_view kTag = "pick";
  std::vector<std::string> options;
  bool many = false;
};
/// A word from a list; "no word yet" is always an answer.
struct WordPart {
  static constexpr std::string_view kTag = "word";
  WordList from = WordList::Feelings;
};
/// A rating from 0 to 10.
struct RatePart {
  static constexpr std::string_view kTag = "rate";
};
/// A time.
struct WhenPart {
  static constexpr std::string_view kTag = "when";
  Timing what = Timing::Time;
  std::optional<int> min;
  std::optional<int> max;
};
/// A person in one's life.
struct WhoPart {
  static constexpr std::string_view kTag = "who";
};
/// A text put together from earlier parts.
struct ScriptPart {
  static constexpr std::string_view kTag = "script";
  std::vector<std::string> from;
  std::vector<std::string> lints;
};

/// A loop between two, drawn from what was picked before: one's own move, and the one that is seen of the other.
struct LoopPart {
  static constexpr std::string_view kTag = "loop";
  std::string mine;    ///< a pick earlier in the action
  std::string theirs;  ///< a pick earlier in the action
};

/// What practises each option of an earlier pick that was not ticked: what is not there yet, and could be added.
struct NextPart {
  static constexpr std::string_view kTag = "next";
  std::string from;         ///< a pick of many earlier in the action
  Named<std::string> adds;  ///< by option: the intervention that practises it
};

/// A choice elsewhere in the same action.
struct Choice {
  std::string part;
  std::string option;
};

/// One part of an action.
struct Part {
  std::string id;
  std::variant<TextPart, StepPart, BreathPart, TimerPart, WritePart, ListPart, PickPart, WordPart, RatePart, WhenPart,
               WhoPart, ScriptPart, LoopPart, NextPart>
      kind;
  std::optional<Phase> phase;
  bool required = false;
  std::optional<Choice> required_when;  ///< required only once this was chosen
};

/// One thing a person can do.
struct Action {
  std::string id;
  ActionKind kind = ActionKind::InfoCard;
  std::vector<Part> parts;
  std::vector<Touch> touches;  ///< beside those of the whole intervention
  bool caution = false;        ///< a text of caution is acknowledged first
  std::optional<Audience> audience;
};

/// Whether an action only tells of something: there is nothing to do in it.
[[nodiscard]] bool tells_only(ActionKind kind);
/// Whether a part asks for words of one's own, and nothing else would do.
[[nodiscard]] bool asks_for_words(const Part& part);
/// Checks the parts of an action by themselves.
void check_action(const Action& action, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<Audience>);
[[nodiscard]] Words words_of(std::type_identity<ActionKind>);
[[nodiscard]] Words words_of(std::type_identity<Touch>);
[[nodiscard]] Words words_of(std::type_identity<Phase>);
[[nodiscard]] Words words_of(std::type_identity<Lines>);
[[nodiscard]] Words words_of(std::type_identity<WordList>);
[[nodiscard]] Words words_of(std::type_identity<Timing>);
[[nodiscard]] const Record& record_of(std::type_identity<TextPart>);
[[nodiscard]] const Record& record_of(std::type_identity<StepPart>);
[[nodiscard]] const Record& record_of(std::type_identity<BreathPart>);
[[nodiscard]] const Record& record_of(std::type_identity<TimerPart>);
[[nodiscard]] const Record& record_of(std::type_identity<WritePart>);
[[nodiscard]] const Record& record_of(std::type_identity<ListPart>);
[[nodiscard]] const Record& record_of(std::type_identity<PickPart>);
[[nodiscard]] const Record& record_of(std::type_identity<WordPart>);
[[nodiscard]] const Record& record_of(std::type_identity<RatePart>);
[[nodiscard]] const Record& record_of(std::type_identity<WhenPart>);
[[nodiscard]] const Record& record_of(std::type_identity<WhoPart>);
[[nodiscard]] const Record& record_of(std::type_identity<ScriptPart>);
[[nodiscard]] const Record& record_of(std::type_identity<LoopPart>);
[[nodiscard]] const Record& record_of(std::type_identity<NextPart>);
[[nodiscard]] const Record& record_of(std::type_identity<Choice>);
[[nodiscard]] const Record& record_of(std::type_identity<Part>);
[[nodiscard]] const Record& record_of(std::type_identity<Action>);

}  // namespace sb::content
