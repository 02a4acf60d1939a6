#include <algorithm>

#include "content/guidance.hpp"
#include "support/reader.hpp"

// Whatever guidance names must be there: a rule that names nothing would silently never hold.
namespace sb::content {
namespace {

constexpr std::string_view kDesign = "design";
constexpr std::string_view kOutside = "outside";

/// Looks ids up among all that is there.
class Names {
 public:
  Names(const GuidanceContext& context, Reader& reader) : context_(context), reader_(reader) {}

  void need(bool known, std::string_view key, std::string_view id) {
    if (!known) reader_.fail_at(key, ErrorCode::UnknownId, id);
  }
  void intervention(std::string_view key, std::string_view id) { need(context_.all.find(id) != nullptr, key, id); }
  /// An intervention that someone can be led through by themselves, and that is recommended at all.
  void practice(std::string_view key, std::string_view id) {
    const Intervention* found = context_.all.find(id);
    need(found != nullptr, key, id);
    const Settings* settings = context_.all.settings;
    if (found == nullptr || settings == nullptr) return;
    const auto none = [&](const auto& list, const auto& value) {
      return std::find(list.begin(), list.end(), value) == list.end();
    };
    const bool own = !none(found->audience, Audience::Self) && found->use == Use::Guided;
    const bool offered = none(settings->never, found->family) && none(settings->library, found->family);
    if (!own || !offered) reader_.fail_at(key, ErrorCode::WrongPartKind, id);
  }
  void reading(std::string_view key, std::string_view id) {
    need(among(context_.all.readings, id) || context_.all.find(id) != nullptr, key, id);
  }
  void gate(std::string_view key, std::string_view id) { need(context_.all.find_gate(id) != nullptr, key, id); }
  void flag(std::string_view key, std::string_view id) { need(among(context_.all.flags, id), key, id); }
  void rule(std::string_view key, std::string_view id) { need(among(context_.all.rules, id), key, id); }
  void trait(std::string_view key, std::string_view id) { need(context_.measured.traits.contains(id), key, id); }
  void capacity(std::string_view key, std::string_view id) { need(context_.measured.capacities.contains(id), key, id); }
  void model(std::string_view key, std::string_view id) { need(context_.measured.models.contains(id), key, id); }
  void threshold(std::string_view key, std::string_view id) {
    const Settings* settings = context_.all.settings;
    need(settings != nullptr && settings->thresholds.find(id) != nullptr, key, id);
  }
  void limit(std::size_t key, std::string_view id) {
    const Settings* settings = context_.all.settings;
    const bool known = settings != nullptr && settings->limits.find(id) != nullptr;
    if (!known) reader_.fail_at(key, ErrorCode::UnknownId, id);
  }
  /// Texts, or what stands for none of them: a choice made here, or common knowledge of the field.
  void sources(std::string_view key, const std::vector<std::string>& ids) {
    const Reader::Step step(reader_, key);
    const auto& known = context_.all.sources;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const bool own = ids[i] == kDesign || ids[i] == kOutside;
      const bool there = own || std::find(known.begin(), known.end(), ids[i]) != known.end();
      if (!there) reader_.fail_at(i, ErrorCode::UnknownId, ids[i]);
    }
  }

  /// Every id of a list, by one of the look-ups above.
  void each(std::string_view key, const std::vector<std::string>& ids,
            void (Names::*one)(std::string_view, std::string_view)) {
    const Reader::Step step(reader_, key);
    for (std::size_t i = 0; i < ids.size(); ++i) (this->*one)(std::to_string(i), ids[i]);
  }
  [[nodiscard]] Reader& reader() { return reader_; }

 private:
  template <class T>
  static bool among(const std::vector<const T*>& all, std::string_view id) {
    return std::any_of(all.begin(), all.end(), [&](const T* one) { return one->id == id; });
  }

  const GuidanceContext& context_;
  Reader& reader_;
};

void check_condition(const Condition& condition, Names& names);

void check_branches(const std::vector<Condition>& of, Names& names) {
  const Reader::Step step(names.reader(), std::string_view("of"));
  for (std::size_t i = 0; i < of.size(); ++i) {
    const Reader::Step inside(names.reader(), i);
    check_condition(of[i], names);
  }
}

/// Every leaf names something there is.
struct ConditionCheck {
  Names& names;

  void operator()(const All& all) const { check_branches(all.of, names); }
  void operator()(const Any& any) const { check_branches(any.of, names); }
  void operator()(const Not& none) const { check_branches(none.of, names); }
  void operator()(const TraitHigh& leaf) const { names.trait("trait", leaf.trait); }
  void operator()(const CapacityLow& leaf) const { names.capacity("capacity", leaf.capacity); }
  void operator()(const ModelNegative& leaf) const { names.model("model", leaf.model); }
  void operator()(const FlagUp& leaf) const { names.flag("flag", leaf.flag); }
  void operator()(const RatingPast& leaf) const { names.threshold("threshold", leaf.threshold); }
  void operator()(const Picked& leaf) const { names.trait("construct", leaf.construct); }
  void operator()(const GateYes& leaf) const { names.gate("gate", leaf.gate); }
  // Words of closed lists were checked when they were read.
  void operator()(const Always&) const {}
  void operator()(const PatternIs&) const {}
  void operator()(const AxisIs&) const {}
  void operator()(const PlaceIs&) const {}
  void operator()(const StageDone&) const {}
  void operator()(const PeopleAre&) const {}
  void operator()(const PartnerIs&) const {}
  void operator()(const JointWork&) const {}
};

void check_condition(const Condition& condition, Names& names) {
  std::visit(ConditionCheck{names}, condition.kind);
}

/// Every effect names something there is.
struct EffectCheck {
  Names& names;

  void operator()(const AddEffect& add) const { all("interventions", add.interventions); }
  void operator()(const FirstEffect& first) const { all("interventions", first.interventions); }
  void operator()(const BeforeEffect& before) const {
    all("earlier", before.earlier);
    all("later", before.later);
  }
  void operator()(const BlockEffect& block) const {
    all("interventions", block.interventions);
    names.each("gates", block.gates, &Names::gate);
  }
  void operator()(const OnlyEffect& only) const { all("interventions", only.interventions); }
  void operator()(const SwapEffect& swap) const {
    names.intervention("from", swap.from);
    all("to", swap.to);
  }
  void operator()(const PairEffect& pair) const {
    all("these", pair.these);
    all("those", pair.those);
  }
  void operator()(const ProfessionalEffect& question) const {
    names.intervention("intervention", question.intervention);
  }
  void operator()(const AskEffect& ask) const { all("interventions", ask.interventions); }
  void operator()(const StageEffect&) const {}
  void operator()(const IncludeEffect&) const {}
  void operator()(const MessageEffect& message) const {
    if (message.message.empty()) names.reader().fail_at(std::string_view("message"), ErrorCode::EmptyText);
  }
  void operator()(const LeadEffect&) const {}

 private:
  void all(std::string_view key, const std::vector<std::string>& ids) const {
    names.each(key, ids, &Names::intervention);
  }
};

void check_plan_rule(const PlanRule& rule, Names& names) {
  const Reader::Step step(names.reader(), std::string_view("cases"));
  for (std::size_t i = 0; i < rule.cases.size(); ++i) {
    const Reader::Step inside(names.reader(), i);
    {
      const Reader::Step when(names.reader(), std::string_view("when"));
      check_condition(rule.cases[i].when, names);
    }
    const Reader::Step then(names.reader(), std::string_view("then"));
    for (std::size_t e = 0; e < rule.cases[i].then.size(); ++e) {
      const Reader::Step effect(names.reader(), e);
      std::visit(EffectCheck{names}, rule.cases[i].then[e].kind);
    }
  }
}

void check_rule(const Rule& rule, Names& names) {
  if (const auto* plan = std::get_if<PlanRule>(&rule.kind)) check_plan_rule(*plan, names);
  names.sources("basis", rule.basis);
  const Reader::Step step(names.reader(), std::string_view("limits"));
  for (std::size_t i = 0; i < rule.limits.size(); ++i) names.limit(i, rule.limits[i]);
}

/// Fails where another pack brings an entry of the same id.
template <class T>
void check_once(const T& entry, const std::vector<const T*>& all, Reader& reader) {
  const auto other = [&](const T* one) { return one != &entry && one->id == entry.id; };
  const bool twice = std::any_of(all.begin(), all.end(), other);
  if (twice) reader.fail_at(std::string_view("id"), ErrorCode::DuplicateId, entry.id);
}

/// Calls `check(entry)` with the reader standing on each entry of a list.
template <class T, class Check>
void each_entry(std::string_view list, const std::vector<T>& entries, Reader& reader, Check check) {
  const Reader::Step step(reader, list);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Reader::Step inside(reader, i);
    check(entries[i]);
  }
}

void check_settings_in(const Settings& settings, const Guidance& all, Names& names) {
  const Reader::Step step(names.reader(), std::string_view("settings"));
  if (all.settings != &settings) names.reader().fail(ErrorCode::DuplicateId);
  names.rule("default_rule", settings.default_rule);
}

/// A flag sees only those that were settled before it.
void check_flag_order(const std::vector<FlagRule>& flags, const Guidance& all, const Measured& measured,
                      Reader& reader) {
  const Reader::Step step(reader, std::string_view("flags"));
  Guidance before = all;
  before.flags.clear();
  const GuidanceContext context{before, measured};
  Names names(context, reader);
  for (std::size_t i = 0; i < flags.size(); ++i) {
    const Reader::Step inside(reader, i);
    check_once(flags[i], all.flags, reader);
    const Reader::Step when(reader, std::string_view("up_when"));
    check_condition(flags[i].up_when, names);
    before.flags.push_back(&flags[i]);
  }
}

/// What could be added is there, and so is what practises it.
void check_offers(const Action& action, Names& names, Reader& reader) {
  each_entry("parts", action.parts, reader, [&](const Part& part) {
    const auto* next = std::get_if<NextPart>(&part.kind);
    if (next == nullptr) return;
    const Reader::Step step(reader, std::string_view("adds"));
    for (const auto& [option, intervention] : next->adds.entries) names.intervention(option, intervention);
  });
}

void check_loop_in(const LoopPlan& loop, Names& names, Reader& reader) {
  const Reader::Step step(reader, std::string_view("loop"));
  names.each("together", loop.together, &Names::intervention);
  names.each("instead", loop.instead, &Names::intervention);
  each_entry("roles", loop.roles, reader, [&](const RolePlan& plan) {
    names.each("rules", plan.rules, &Names::rule);
    each_entry("steps", plan.steps, reader,
               [&](const LoopStep& one) { names.intervention("intervention", one.intervention); });
  });
}

}  // namespace

void check_interventions_in(const InterventionSet& set, const GuidanceContext& context, Reader& reader) {
  Names names(context, reader);
  each_entry("interventions", set.interventions, reader, [&](const Intervention& each) {
    check_once(each, context.all.interventions, reader);
    names.each("gates", each.gates, &Names::gate);
    names.each("related", each.related, &Names::intervention);
    names.sources("sources", each.sources);
    each_entry("actions", each.actions, reader, [&](const Action& action) { check_offers(action, names, reader); });
  });
}

void check_readings_in(const ReadingSet& set, const GuidanceContext& context, Reader& reader) {
  Names names(context, reader);
  each_entry("readings", set.readings, reader, [&](const Reading& each) {
    check_once(each, context.all.readings, reader);
    names.each("related", each.related, &Names::reading);
    names.sources("sources", each.sources);
  });
}

void check_scenarios_in(const ScenarioSet& set, const GuidanceContext& context, Reader& reader) {
  Names names(context, reader);
  each_entry("scenarios", set.scenarios, reader, [&](const Scenario& scenario) {
    check_once(scenario, context.all.scenarios, reader);
    each_entry("practices", scenario.practices, reader, [&](const StrategyPractices& each) {
      names.each("interventions", each.interventions, &Names::practice);
    });
  });
}

void check_plans_in(const PlanSet& set, const GuidanceContext& context, Reader& reader) {
  Names names(context, reader);
  each_entry("patterns", set.patterns, reader, [&](const PatternPlan& plan) {
    names.each("rules", plan.rules, &Names::rule);
    names.each("now", plan.now, &Names::intervention);
    names.each("next", plan.next, &Names::intervention);
    names.each("later", plan.later, &Names::intervention);
    names.each("hold_back", plan.hold_back, &Names::intervention);
  });
  each_entry("traits", set.traits, reader, [&](const TraitPlan& plan) {
    names.trait("trait", plan.trait);
    names.each("rules", plan.rules, &Names::rule);
    names.each("first", plan.first, &Names::intervention);
    names.each("then", plan.then, &Names::intervention);
  });
  if (set.loop) check_loop_in(*set.loop, names, reader);
}

void check_rules_in(const RuleSet& set, const GuidanceContext& context, Reader& reader) {
  Names names(context, reader);
  if (set.settings) check_settings_in(*set.settings, context.all, names);
  check_flag_order(set.flags, context.all, context.measured, reader);
  each_entry("gates", set.gates, reader, [&](const GateRule& gate) {
    check_once(gate, context.all.gates, reader);
    const Reader::Step when(reader, std::string_view("opens_when"));
    check_condition(gate.opens_when, names);
  });
  each_entry("rules", set.rules, reader, [&](const Rule& rule) {
    check_once(rule, context.all.rules, reader);
    check_rule(rule, names);
  });
}

}  // namespace sb::content
