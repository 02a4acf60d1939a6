#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "content/intervention.hpp"
#include "support/codec.hpp"

namespace sb::content {

/// The lists of a plan that things can be put on.
enum class Slot : std::uint8_t { Now, InTheMoment, Next, Later };

/// Puts interventions on a list, as far as gates and other rules let them.
struct AddEffect {
  static constexpr std::string_view kTag = "add";
  Slot slot = Slot::Now;
  std::vector<std::string> interventions;
};
/// Puts these at the front of what to do now, in this order.
struct FirstEffect {
  static constexpr std::string_view kTag = "first";
  std::vector<std::string> interventions;
};
/// None of `later` stands before one of `earlier` is done or stands in front of it. Where nothing of `earlier` can be
/// had, `later` is held back too, unless it is only for the order.
struct BeforeEffect {
  static constexpr std::string_view kTag = "before";
  std::vector<std::string> earlier;
  std::vector<std::string> later;
  bool order_only = false;
};
/// Holds back interventions, and whatever touches one of these words, has one of these gates or is of a family.
/// Hidden, they are not even told of.
struct BlockEffect {
  static constexpr std::string_view kTag = "block";
  std::vector<std::string> interventions;
  std::vector<Touch> touches;
  std::vector<std::string> gates;
  std::vector<PracticeFamily> families;
  bool hidden = false;
};
/// Holds back all but these interventions and these stages.
struct OnlyEffect {
  static constexpr std::string_view kTag = "only";
  std::vector<std::string> interventions;
  std::vector<Stage> stages;
};
/// Offers others wherever this one would stand.
struct SwapEffect {
  static constexpr std::string_view kTag = "swap";
  std::string from;
  std::vector<std::string> to;
};
/// With one of `these`, one of `those`, as far as both sides are open.
struct PairEffect {
  static constexpr std::string_view kTag = "pair";
  std::vector<std::string> these;
  std::vector<std::string> those;
};
/// So many things of a stage.
struct StageCount {
  Stage stage = Stage::Steady;
  int count = 1;
};
/// A stage is open only after others.
struct StageEffect {
  static constexpr std::string_view kTag = "stage";
  Stage stage = Stage::Test;
  std::vector<StageCount> needs;
  bool declined_counts = false;  ///< something offered and not wanted counts as done
  bool hold = false;             ///< until then it is held back, not only put off
};
/// Something of each of these stages, as far as they are open.
struct IncludeEffect {
  static constexpr std::string_view kTag = "include";
  std::vector<Stage> stages;
};
/// Says something beside the plan; words are in i18n under this id.
struct MessageEffect {
  static constexpr std::string_view kTag = "message";
  std::string message;
  bool alone = false;  ///< and nothing else
};
/// A question to take to a professional.
struct ProfessionalEffect {
  static constexpr std::string_view kTag = "professional";
  std::string intervention;
  bool first = false;  ///< stands before everything else
};
/// Which ways of doing something are opened first, and which are left out where there is another.
struct LeadEffect {
  static constexpr std::string_view kTag = "lead";
  std::vector<ActionKind> prefer;
  std::vector<ActionKind> avoid;
};
/// Adds a word from a list to what an intervention asks.
struct AskEffect {
  static constexpr std::string_view kTag = "ask";
  std::vector<std::string> interventions;
  std::vector<WordList> words;
};

/// One thing a rule does.
struct Effect {
  std::variant<AddEffect, FirstEffect, BeforeEffect, BlockEffect, OnlyEffect, SwapEffect, PairEffect, StageEffect,
               IncludeEffect, MessageEffect, ProfessionalEffect, LeadEffect, AskEffect>
      kind;
};

[[nodiscard]] Words words_of(std::type_identity<Slot>);
[[nodiscard]] const Record& record_of(std::type_identity<AddEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<FirstEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<BeforeEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<BlockEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<OnlyEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<SwapEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<PairEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<StageCount>);
[[nodiscard]] const Record& record_of(std::type_identity<StageEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<IncludeEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<MessageEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<ProfessionalEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<LeadEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<AskEffect>);
[[nodiscard]] const Record& record_of(std::type_identity<Effect>);

}  // namespace sb::content
