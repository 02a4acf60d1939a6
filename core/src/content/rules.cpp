#include "content/rules.hpp"

#include <array>

#include "content/entries.hpp"
#include "support/fields.hpp"

namespace sb::content {
namespace {

void check_settings(const Settings& settings, Reader& reader) {
  const Reader::Step step(reader, std::string_view("settings"));
  const auto at_least_one = [&](std::string_view key, const Number& number) {
    if (number.value < 1) reader.fail_at(key, ErrorCode::ValueOutOfRange, std::to_string(number.value));
  };
  at_least_one("short_minutes", settings.short_minutes);
  const Reader::Step sizes(reader, std::string_view("sizes"));
  at_least_one("now", settings.sizes.now);
  at_least_one("in_the_moment", settings.sizes.in_the_moment);
  at_least_one("next", settings.sizes.next);
  at_least_one("later", settings.sizes.later);
}

/// What each kind of rule says by itself.
struct RuleCheck {
  Reader& reader;

  void operator()(const PlanRule& rule) const {
    const Reader::Step step(reader, std::string_view("cases"));
    if (rule.cases.empty()) reader.fail(ErrorCode::EmptyList);
    for (std::size_t i = 0; i < rule.cases.size(); ++i) {
      const Reader::Step inside(reader, i);
      if (rule.cases[i].then.empty()) reader.fail_at(std::string_view("then"), ErrorCode::EmptyList);
    }
  }
  void operator()(const CopyRule& rule) const { check_test(rule.test); }
  void operator()(const ScreenRule& rule) const { check_test(rule.test); }

 private:
  void check_test(const std::string& test) const {
    if (test.empty()) reader.fail_at(std::string_view("test"), ErrorCode::EmptyText);
  }
};

}  // namespace

int limit(const Settings& settings, std::string_view name) {
  const Number* number = settings.limits.find(name);
  return number == nullptr ? 0 : number->value;
}

void check_rules(const RuleSet& set, Reader& reader) {
  if (!well_formed(set.id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, set.id);
  if (set.revision.empty()) reader.fail_at(std::string_view("revision"), ErrorCode::EmptyText);
  if (set.settings) check_settings(*set.settings, reader);
  check_entries("flags", set.flags, reader, [](const FlagRule&) {});
  check_entries("gates", set.gates, reader, [](const GateRule&) {});
  check_entries("rules", set.rules, reader, [&](const Rule& rule) {
    std::visit(RuleCheck{reader}, rule.kind);
    if (rule.basis.empty()) reader.fail_at(std::string_view("basis"), ErrorCode::EmptyList);
  });
}

const Record& record_of(std::type_identity<Number>) {
  static constexpr std::array fields{field<&Number::value>("value"), field<&Number::basis>("basis")};
  static constexpr Record record{"Number", fields};
  return record;
}

const Record& record_of(std::type_identity<Sizes>) {
  static constexpr std::array fields{field<&Sizes::now>("now"), field<&Sizes::in_the_moment>("in_the_moment"),
                                     field<&Sizes::next>("next"), field<&Sizes::later>("later")};
  static constexpr Record record{"Sizes", fields};
  return record;
}

const Record& record_of(std::type_identity<Weights>) {
  static constexpr std::array fields{field<&Weights::picked_trait>("picked_trait"),
                                     field<&Weights::trait>("trait"),
                                     field<&Weights::dimension>("dimension"),
                                     field<&Weights::capacity>("capacity"),
                                     field<&Weights::short_time>("short"),
                                     field<&Weights::named>("named"),
                                     field<&Weights::asked>("asked"),
                                     field<&Weights::similar>("similar")};
  static constexpr Record record{"Weights", fields};
  return record;
}

const Record& record_of(std::type_identity<Settings>) {
  static constexpr std::array fields{field<&Settings::sizes>("sizes"),
                                     field<&Settings::weights>("weights"),
                                     field<&Settings::short_minutes>("short_minutes"),
                                     field<&Settings::thresholds>("thresholds"),
                                     field<&Settings::limits>("limits"),
                                     field<&Settings::same>("same"),
                                     field<&Settings::never>("never"),
                                     field<&Settings::library>("library"),
                                     field<&Settings::default_rule>("default_rule")};
  static constexpr Record record{"GuidanceSettings", fields};
  return record;
}

const Record& record_of(std::type_identity<FlagRule>) {
  static constexpr std::array fields{field<&FlagRule::id>("id"), field<&FlagRule::up_when>("up_when"),
                                     maybe<&FlagRule::may_explain>("may_explain")};
  static constexpr Record record{"FlagRule", fields};
  return record;
}

const Record& record_of(std::type_identity<GateRule>) {
  static constexpr std::array fields{field<&GateRule::id>("id"), field<&GateRule::opens_when>("opens_when"),
                                     maybe<&GateRule::per_person>("per_person"),
                                     maybe<&GateRule::information>("information"), maybe<&GateRule::hidden>("hidden")};
  static constexpr Record record{"GateRule", fields};
  return record;
}

const Record& record_of(std::type_identity<RuleCase>) {
  static constexpr std::array fields{field<&RuleCase::when>("when"), field<&RuleCase::then>("then")};
  static constexpr Record record{"RuleCase", fields};
  return record;
}

const Record& record_of(std::type_identity<PlanRule>) {
  static constexpr std::array fields{field<&PlanRule::cases>("cases")};
  static constexpr Record record{"PlanRule", fields};
  return record;
}

const Record& record_of(std::type_identity<CopyRule>) {
  static constexpr std::array fields{field<&CopyRule::test>("test")};
  static constexpr Record record{"CopyRule", fields};
  return record;
}

const Record& record_of(std::type_identity<ScreenRule>) {
  static constexpr std::array fields{field<&ScreenRule::test>("test")};
  static constexpr Record record{"ScreenRule", fields};
  return record;
}

const Record& record_of(std::type_identity<Rule>) {
  static constexpr std::array fields{field<&Rule::id>("id"), family<&Rule::kind>("kind"), field<&Rule::basis>("basis"),
                                     maybe<&Rule::limits>("limits")};
  static constexpr Record record{"Rule", fields};
  return record;
}

const Record& record_of(std::type_identity<RuleSet>) {
  static constexpr std::array fields{
      field<&RuleSet::id>("id"),       field<&RuleSet::revision>("revision"), maybe<&RuleSet::settings>("settings"),
      maybe<&RuleSet::flags>("flags"), maybe<&RuleSet::gates>("gates"),       field<&RuleSet::rules>("rules")};
  static constexpr Record record{"RuleSet", fields};
  return record;
}

}  // namespace sb::content
