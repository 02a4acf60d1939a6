// Interventions, first steps, rules and gates: what a pack says wrongly is named at its place.
#include <algorithm>

#include "content/registry.hpp"
#include "guide/small.hpp"

using namespace sb::test;

namespace {

/// A change to one of the small packs, and the mistake it must meet.
struct Bad {
  std::string_view pack;  ///< which of the four: s(ources), i(nterventions), p(lans), r(ules)
  std::string_view place;
  std::string_view value;  ///< taken away when empty
  std::string_view code;
  std::string_view path;
};

constexpr std::string_view kCases = "/rules/0/cases";

constexpr Bad kBad[]{
    {"s", "/sources/0/id", R"("a b")", "malformed_id", "/sources/0/id"},
    {"s", "/sources", "[]", "empty_list", "/sources"},
    {"s", "/sources/0/kind", R"("rumour")", "unknown_value", "/sources/0/kind"},
    {"s", "/revision", R"("")", "empty_text", "/revision"},
    {"i", "/id", R"("")", "malformed_id", "/id"},
    {"i", "/revision", R"("")", "empty_text", "/revision"},
    {"i", "/interventions", "[]", "empty_list", "/interventions"},
    {"i", "/interventions/1/id", R"("iv-calm")", "duplicate_id", "/interventions/1/id"},
    {"i", "/interventions/0/family", R"("magic")", "unknown_value", "/interventions/0/family"},
    {"i", "/interventions/0/stage", R"("st2")", "unknown_value", "/interventions/0/stage"},
    {"i", "/interventions/0/audience", "[]", "empty_list", "/interventions/0/audience"},
    {"i", "/interventions/0/patterns/0", R"("anxious")", "unknown_value", "/interventions/0/patterns/0"},
    {"i", "/interventions/0/targets/0", R"("a b")", "malformed_id", "/interventions/0/targets/0"},
    {"i", "/interventions/0/minutes/value", "0", "value_out_of_range", "/interventions/0/minutes"},
    {"i", "/interventions/0/sources", "[]", "empty_list", "/interventions/0/sources"},
    {"i", "/interventions/0/sources/0", R"("film")", "unknown_id", "/interventions/0/sources/0"},
    {"i", "/interventions/0/related/0", R"("iv-none")", "unknown_id", "/interventions/0/related/0"},
    {"i", "/interventions/2/gates/0", R"("gate-none")", "unknown_id", "/interventions/2/gates/0"},
    {"i", "/interventions/1/touches/0", R"("gold")", "unknown_value", "/interventions/1/touches/0"},
    {"i", "/interventions/0/actions", "[]", "empty_list", "/interventions/0/actions"},
    {"i", "/interventions/1/actions/1/id", R"("note")", "duplicate_id", "/interventions/1/actions/1/id"},
    {"i", "/interventions/0/actions/0/kind", R"("dance")", "unknown_value", "/interventions/0/actions/0/kind"},
    {"i", "/interventions/0/actions/0/parts", "[]", "empty_list", "/interventions/0/actions/0/parts"},
    {"i", "/interventions/0/actions/0/parts/1/id", R"("one")", "duplicate_id", "/interventions/0/actions/0/parts/1/id"},
    {"i", "/interventions/0/actions/0/parts/0/seconds", "0", "value_out_of_range",
     "/interventions/0/actions/0/parts/0/seconds"},
    {"i", "/interventions/0/actions/0/parts/1/rounds", "0", "value_out_of_range",
     "/interventions/0/actions/0/parts/1/rounds"},
    {"i", "/interventions/0/actions/0/parts/1/pause", "1", "unknown_key", "/interventions/0/actions/0/parts/1/pause"},
    {"i", "/interventions/1/actions/0/parts/0/required", "true", "required_words",
     "/interventions/1/actions/0/parts/0/required"},
    {"i", "/interventions/1/actions/0/parts/1/options", "[]", "empty_list",
     "/interventions/1/actions/0/parts/1/options"},
    {"i", "/interventions/1/actions/0/parts/1/options/1", R"("toward")", "duplicate_id",
     "/interventions/1/actions/0/parts/1/options/1"},
    {"i", "/interventions/2/actions/0/parts/1/what", R"("date")", "value_out_of_range",
     "/interventions/2/actions/0/parts/1/what"},
    {"i", "/interventions/2/actions/0/parts/1/max", "5", "empty_range", "/interventions/2/actions/0/parts/1/max"},
    {"i", "/interventions/2/actions/0/parts/2/at_most", "0", "value_out_of_range",
     "/interventions/2/actions/0/parts/2/at_most"},
    {"i", "/interventions/2/actions/0/parts/3/turns", "1", "value_out_of_range",
     "/interventions/2/actions/0/parts/3/turns"},
    {"i", "/interventions/2/actions/0/parts/4/from/0", R"("later")", "unknown_id",
     "/interventions/2/actions/0/parts/4/from/0"},
    {"i", "/interventions/2/actions/0/parts/4/from/0", R"("all")", "unknown_id",
     "/interventions/2/actions/0/parts/4/from/0"},
    {"i", "/interventions/2/actions/0/parts/4/from/0", R"("wait")", "wrong_part_kind",
     "/interventions/2/actions/0/parts/4/from/0"},
    {"i", "/interventions/2/actions/0/parts/2/offers", R"(["a","a"])", "duplicate_id",
     "/interventions/2/actions/0/parts/2/offers/1"},
    {"i", "/interventions/1/actions/0/parts/1/required_when", R"({"part":"what","option":"yes"})", "wrong_part_kind",
     "/interventions/1/actions/0/parts/1/required_when/part"},
    {"i", "/interventions/1/actions/0/parts/1/required_when", R"({"part":"which","option":"away"})", "unknown_id",
     "/interventions/1/actions/0/parts/1/required_when/part"},
    {"i", "/interventions/0/instruments", R"(["a b"])", "malformed_id", "/interventions/0/instruments/0"},
    {"p", "/patterns/0/now/0", R"("iv-none")", "unknown_id", "/patterns/0/now/0"},
    {"p", "/patterns/0/pattern", R"("calm")", "unknown_value", "/patterns/0/pattern"},
    {"p", "/patterns/0/rules/0", R"("R-9")", "unknown_id", "/patterns/0/rules/0"},
    {"p", "/traits/0/trait", R"("tr-none")", "unknown_id", "/traits/0/trait"},
    {"p", "/traits/0/then/0", R"("iv-none")", "unknown_id", "/traits/0/then/0"},
    {"r", "/settings/default_rule", R"("R-9")", "unknown_id", "/settings/default_rule"},
    {"r", "/settings/sizes/now/value", "0", "value_out_of_range", "/settings/sizes/now"},
    {"r", "/settings/never/0", R"("gossip")", "unknown_value", "/settings/never/0"},
    {"r", "/settings/library/0", R"("gossip")", "unknown_value", "/settings/library/0"},
    {"r", "/flags/0/up_when/threshold", R"("low")", "unknown_id", "/flags/0/up_when/threshold"},
    {"r", "/flags/0/up_when", R"({"kind":"flag","flag":"flag-alone"})", "unknown_id", "/flags/0/up_when/flag"},
    {"r", "/flags/1/id", R"("flag-up")", "duplicate_id", "/flags/1/id"},
    {"r", "/gates/0/opens_when/of/0/flag", R"("flag-none")", "unknown_id", "/gates/0/opens_when/of/0/flag"},
    {"r", "/gates/0/opens_when/kind", R"("maybe")", "unknown_value", "/gates/0/opens_when/kind"},
    {"r", "/rules/1/id", R"("R-1")", "duplicate_id", "/rules/1/id"},
    {"r", "/rules/0/kind", R"("advice")", "unknown_value", "/rules/0/kind"},
    {"r", "/rules/0/basis", "[]", "empty_list", "/rules/0/basis"},
    {"r", "/rules/0/basis/0", R"("film")", "unknown_id", "/rules/0/basis/0"},
    {"r", "/rules/1/test", R"("")", "empty_text", "/rules/1/test"},
    {"r", "/rules/2/limits/0", R"("least")", "unknown_id", "/rules/2/limits/0"},
    {"r", "/rules/0/cases", "[]", "empty_list", kCases},
    {"r", "/rules/0/cases/0/then", "[]", "empty_list", "/rules/0/cases/0/then"},
    {"r", "/rules/0/cases/0/then/1/intervention", R"("iv-none")", "unknown_id", "/rules/0/cases/0/then/1/intervention"},
    {"r", "/rules/0/cases/1/when/of/0/trait", R"("tr-none")", "unknown_id", "/rules/0/cases/1/when/of/0/trait"},
    {"r", "/rules/0/cases/1/when/of/1/capacity", R"("cap-none")", "unknown_id", "/rules/0/cases/1/when/of/1/capacity"},
    {"r", "/rules/0/cases/1/when/of/2/model", R"("iwm-none")", "unknown_id", "/rules/0/cases/1/when/of/2/model"},
    {"r", "/rules/0/cases/1/when/of/3/construct", R"("tr-none")", "unknown_id", "/rules/0/cases/1/when/of/3/construct"},
    {"r", "/rules/0/cases/1/when/of/4/gate", R"("gate-none")", "unknown_id", "/rules/0/cases/1/when/of/4/gate"},
    {"r", "/rules/0/cases/1/then/0/slot", R"("soon")", "unknown_value", "/rules/0/cases/1/then/0/slot"},
    {"r", "/rules/0/cases/1/then/0/interventions/0", R"("iv-none")", "unknown_id",
     "/rules/0/cases/1/then/0/interventions/0"},
    {"r", "/rules/0/cases/2/then/0/from", R"("iv-none")", "unknown_id", "/rules/0/cases/2/then/0/from"},
    {"r", "/rules/0/cases/2/then/1/later/0", R"("iv-none")", "unknown_id", "/rules/0/cases/2/then/1/later/0"},
    {"r", "/rules/0/cases/2/then/3/message", R"("")", "empty_text", "/rules/0/cases/2/then/3/message"},
    {"r", "/rules/0/cases/3/then/0/touches/0", R"("gold")", "unknown_value", "/rules/0/cases/3/then/0/touches/0"},
};

/// Sets or takes away the place a pointer names.
void change(sb::Json& pack, std::string_view place, std::string_view value) {
  if (sb::Json* there = at(pack, place)) {
    *there = json(value);
    return;
  }
  const std::size_t cut = place.rfind('/');
  at(pack, place.substr(0, cut))->as<sb::Json::Object>()->push_back({std::string(place.substr(cut + 1)), json(value)});
}

/// Reads one of the small packs, changed where it is the one to be changed; mistakes are collected.
template <class Body>
void read_into(Body& body, sb::Result<Body> (*read)(const sb::Json&), std::string_view text, const Bad& bad,
               std::string_view name, sb::Errors& errors) {
  sb::Json pack = json(text);
  if (bad.pack == name) change(pack, bad.place, bad.value);
  auto result = read(pack);
  if (result.ok()) {
    body = std::move(result).value();
  } else {
    errors.insert(errors.end(), result.errors().begin(), result.errors().end());
  }
}

const void* own_of(const SmallGuidance& small, std::string_view name) {
  if (name == "i") return &small.interventions;
  if (name == "p") return &small.plans;
  if (name == "r") return &small.rules;
  return &small.sources;
}

sb::Errors faults_with(const Bad& bad) {
  SmallGuidance small;
  sb::Errors errors;
  read_into(small.sources, &sb::content::read_sources, kSmallSources, bad, "s", errors);
  read_into(small.interventions, &sb::content::read_interventions, kSmallSet, bad, "i", errors);
  read_into(small.plans, &sb::content::read_plans, kSmallPlans, bad, "p", errors);
  read_into(small.rules, &sb::content::read_rules, kSmallRules, bad, "r", errors);
  if (!errors.empty()) return errors;
  sb::Reader reader;
  check_guidance(small.packs(), small.measured, own_of(small, bad.pack), reader);
  return reader.errors();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guidance)

BOOST_AUTO_TEST_CASE(the_small_guidance_is_sound) {
  for (const sb::Error& error : faults_with({})) BOOST_ERROR(error.path << " " << name_of(error.code));
}

BOOST_AUTO_TEST_CASE(malformed_guidance_gets_the_documented_error) {
  for (const Bad& bad : kBad) {
    const sb::Errors errors = faults_with(bad);
    const auto wanted = [&](const sb::Error& error) {
      return name_of(error.code) == bad.code && error.path == bad.path;
    };
    const std::string first = errors.empty() ? "nothing" : std::string(name_of(errors[0].code)) + errors[0].path;
    BOOST_TEST(std::any_of(errors.begin(), errors.end(), wanted),
               bad.place << " = " << bad.value << " wanted " << bad.code << " at " << bad.path << ", got " << first);
  }
}

BOOST_AUTO_TEST_CASE(a_mistake_in_another_pack_is_told_under_its_id) {
  SmallGuidance small;
  small.sources = sb::content::read_sources(json(kSmallSources)).value();
  small.interventions = sb::content::read_interventions(json(kSmallSet)).value();
  small.plans = sb::content::read_plans(json(kSmallPlans)).value();
  small.rules = sb::content::read_rules(json(kSmallRules)).value();
  small.interventions.interventions.pop_back();
  sb::Reader reader;
  check_guidance(small.packs(), small.measured, &small.interventions, reader);
  BOOST_REQUIRE(!reader.ok());
  BOOST_TEST(reader.errors().front().path.rfind("/rules/", 0) == 0U);
}

BOOST_AUTO_TEST_CASE(what_ships_is_sound_and_whole) {
  const sb::content::Registry registry;
  for (const sb::Error& fault : registry.faults()) BOOST_ERROR(fault.path << " " << fault.detail);
  const auto guidance = registry.guidance();
  BOOST_REQUIRE(guidance.settings != nullptr);
  const auto assesses = [](const auto* each) { return each->family == sb::content::PracticeFamily::Assessment; };
  const auto& all = guidance.interventions;
  BOOST_TEST(std::count_if(all.begin(), all.end(), assesses) == 35);
  BOOST_TEST(all.size() == 35U + 133U);
  BOOST_TEST(guidance.rules.size() == 88U);
  BOOST_TEST(guidance.pattern_plans.size() == 6U);
  BOOST_TEST(guidance.trait_plans.size() == 25U);
  BOOST_TEST(registry.measured().traits.size() == 25U);
  BOOST_TEST(guidance.find("iv-grounding")->id == "iv-grounding");
  BOOST_TEST(guidance.find("iv-none") == nullptr);
  for (const auto* plan : guidance.trait_plans) {
    std::set<std::string> ids(plan->first.begin(), plan->first.end());
    ids.insert(plan->then.begin(), plan->then.end());
    BOOST_TEST(ids.size() >= 2U, plan->trait);
  }
}

BOOST_AUTO_TEST_CASE(guidance_that_is_compiled_in_may_be_loaded_as_it_is_and_not_otherwise) {
  sb::Engine engine;
  sb::Json pack = json(read_text(root() / "core/content/interventions/regulation.json"));
  const sb::Json loaded = value_of(engine, "load", sb::Json::Object{{"pack", pack}});
  BOOST_TEST(text_at(loaded, "/id") == "regulation");
  *at(pack, "/revision") = sb::Json("9");
  const sb::Json refused = ask(engine, "load", sb::Json::Object{{"pack", pack}});
  BOOST_TEST(text_at(refused, "/errors/0/code") == "built_in_pack");
}

BOOST_AUTO_TEST_CASE(a_set_of_ones_own_joins_what_is_there) {
  sb::Engine engine;
  sb::Json pack = json(kSmallSet);
  *at(pack, "/interventions/2/gates") = json(R"(["gate-bond"])");
  *at(pack, "/interventions/3/gates") = json("[]");
  for (const char* i : {"0", "1", "2", "3"}) {
    *at(pack, std::string("/interventions/") + i + "/sources") = json(R"(["self-help-essay"])");
  }
  const sb::Json loaded = value_of(engine, "load", sb::Json::Object{{"pack", pack}});
  BOOST_TEST(text_at(loaded, "/format") == "securebase/interventions");
  *at(pack, "/interventions/0/id") = sb::Json("iv-grounding");
  const sb::Json refused = ask(engine, "load", sb::Json::Object{{"pack", pack}});
  BOOST_TEST(text_at(refused, "/errors/0/code") == "duplicate_id");
}

BOOST_AUTO_TEST_SUITE_END()
