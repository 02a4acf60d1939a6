#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "content/condition.hpp"
#include "content/effect.hpp"
#include "support/codec.hpp"

namespace sb::content {

/// A number of the guidance, and whether it is a source's or a choice of this project.
struct Number {
  int value = 0;
  Basis basis = Basis::Design;
};

/// How many things a plan holds at most.
struct Sizes {
  Number now;
  Number in_the_moment;
  Number next;
  Number later;
};

/// What makes one intervention stand before another.
struct Weights {
  Number picked_trait;  ///< works on something the person picked
  Number trait;         ///< works on a trait that is high
  Number dimension;     ///< is for the person's pattern, or works on a dimension that is high
  Number capacity;      ///< works on a capacity that is low
  Number short_time;    ///< takes little time
  Number named;         ///< stands among the first steps of the pattern or a trait
  Number asked;         ///< is what a rule itself asks for
  Number similar;       ///< resembles something that is chosen or done already; less than nothing
};

/// Every number of the guidance, in one place.
struct Settings {
  Sizes sizes;
  Weights weights;
  Number short_minutes;               ///< at most so many minutes are little time
  Named<Number> thresholds;           ///< of ratings
  Named<Number> limits;               ///< that screens keep to; each is named by a rule
  Named<std::string> same;            ///< constructs that are measured as another
  std::vector<PracticeFamily> never;  ///< families nothing recommends
  std::vector<PracticeFamily>
      library;               ///< families of which someone by themselves is recommended only what they can do
  std::string default_rule;  ///< stands behind whatever fits a person without a rule of its own
};

/// A limit of this name; 0 where there is none, which lets nothing pass.
[[nodiscard]] int limit(const Settings& settings, std::string_view name);

/// Something a person says, or their answers say, that changes what may be shown.
struct FlagRule {
  std::string id;
  Condition up_when;        ///< beside being said; conditions see the flags listed before
  bool may_explain = true;  ///< may be named as what would change a plan
};

/// When what a gate guards may be shown.
struct GateRule {
  std::string id;
  Condition opens_when;
  bool per_person = false;   ///< opens for each person someone is never afraid of
  bool information = false;  ///< what it guards is only told about
  bool hidden = false;       ///< while closed, not even the names of what it guards are shown
};

/// One case of a plan rule.
struct RuleCase {
  Condition when;
  std::vector<Effect> then;
};

/// Decides what is in a plan.
struct PlanRule {
  static constexpr std::string_view kTag = "plan";
  std::vector<RuleCase> cases;
};
/// Holds for every text; a test keeps it.
struct CopyRule {
  static constexpr std::string_view kTag = "copy";
  std::string test;
};
/// Holds for a screen; a test keeps it.
struct ScreenRule {
  static constexpr std::string_view kTag = "screen";
  std::string test;
};

/// One rule of the guidance.
struct Rule {
  std::string id;
  std::variant<PlanRule, CopyRule, ScreenRule> kind;
  std::vector<std::string> basis;   ///< ids of sources, `design` for this project's own choice, `outside` for others
  std::vector<std::string> limits;  ///< numbers of the settings it rests on
};

/// Rules; one pack of them brings the settings, the flags and the gates.
struct RuleSet {
  std::string id;
  std::string revision;
  std::optional<Settings> settings;
  std::vector<FlagRule> flags;
  std::vector<GateRule> gates;
  std::vector<Rule> rules;
};

/// Format name of rule packs.
inline constexpr std::string_view kRulesFormat = "securebase/rules";

/// Checks what a pack of rules says by itself.
void check_rules(const RuleSet& set, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<Number>);
[[nodiscard]] const Record& record_of(std::type_identity<Sizes>);
[[nodiscard]] const Record& record_of(std::type_identity<Weights>);
[[nodiscard]] const Record& record_of(std::type_identity<Settings>);
[[nodiscard]] const Record& record_of(std::type_identity<FlagRule>);
[[nodiscard]] const Record& record_of(std::type_identity<GateRule>);
[[nodiscard]] const Record& record_of(std::type_identity<RuleCase>);
[[nodiscard]] const Record& record_of(std::type_identity<PlanRule>);
[[nodiscard]] const Record& record_of(std::type_identity<CopyRule>);
[[nodiscard]] const Record& record_of(std::type_identity<ScreenRule>);
[[nodiscard]] const Record& record_of(std::type_identity<Rule>);
[[nodiscard]] const Record& record_of(std::type_identity<RuleSet>);

}  // namespace sb::content
