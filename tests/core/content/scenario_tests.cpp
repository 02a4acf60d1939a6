// Scenes to rehearse in: read, checked by themselves, and compared with the practices there are. Covers F-15.
#include "content/registry.hpp"
#include "guide/scenes.hpp"

using namespace sb::test;

namespace {

/// A change to the small pack that makes it faulty, and the mistake it must meet.
struct BadScenes {
  std::string_view place;
  std::string_view value;
  std::string_view wanted;
};

constexpr std::string_view kOneChoice = R"([{"id":"one","strategy":"str-primary"}])";

constexpr BadScenes kBadScenes[]{
    {"/id", R"("a b")", "malformed_id /id"},
    {"/revision", R"("")", "empty_text /revision"},
    {"/scenarios", "[]", "empty_list /scenarios"},
    {"/scenarios/1/id", R"("sc-small")", "duplicate_id /scenarios/1/id"},
    {"/scenarios/0/id", R"("sc small")", "malformed_id /scenarios/0/id"},
    {"/scenarios/0/setting", R"("street")", "unknown_value /scenarios/0/setting"},
    {"/scenarios/0/minutes", "0", "value_out_of_range /scenarios/0/minutes"},
    {"/scenarios/0/scenes", "[]", "empty_list /scenarios/0/scenes"},
    {"/scenarios/0/scenes/1/id", R"("door")", "duplicate_id /scenarios/0/scenes/1/id"},
    {"/scenarios/0/scenes/1/id", R"("a door")", "malformed_id /scenarios/0/scenes/1/id"},
    {"/scenarios/0/scenes/0/readings", R"(["tired","shy"])", "wrong_length /scenarios/0/scenes/0/readings"},
    {"/scenarios/0/scenes/0/readings/2", R"("shy")", "duplicate_id /scenarios/0/scenes/0/readings/2"},
    {"/scenarios/0/scenes/0/readings/2", R"("so shy")", "malformed_id /scenarios/0/scenes/0/readings/2"},
    {"/scenarios/0/scenes/0/choices", kOneChoice, "wrong_length /scenarios/0/scenes/0/choices"},
    {"/scenarios/0/scenes/0/choices/1/id", R"("ask")", "duplicate_id /scenarios/0/scenes/0/choices/1/id"},
    {"/scenarios/0/scenes/0/choices/1/id", R"("")", "malformed_id /scenarios/0/scenes/0/choices/1/id"},
    {"/scenarios/0/scenes/0/choices/1/strategy", R"("str-calm")",
     "unknown_value /scenarios/0/scenes/0/choices/1/strategy"},
    // Back, to itself, or to nothing: only what comes later can be gone to, so every way ends.
    {"/scenarios/0/scenes/1/choices/0/to", R"("door")", "unknown_id /scenarios/0/scenes/1/choices/0/to"},
    {"/scenarios/0/scenes/0/choices/0/to", R"("door")", "unknown_id /scenarios/0/scenes/0/choices/0/to"},
    {"/scenarios/0/scenes/0/choices/0/to", R"("street")", "unknown_id /scenarios/0/scenes/0/choices/0/to"},
    // Someone can be open in every scene.
    {"/scenarios/0/scenes/2/choices/0/strategy", R"("str-oscillating")", "missing_key /scenarios/0/scenes/2/choices"},
    // With one other way only there is little to compare.
    {"/scenarios/1/scenes/0/choices/2/strategy", R"("str-deactivating")", "wrong_length /scenarios/1/practices"},
    {"/scenarios/0/practices", "[]", "missing_key /scenarios/0/practices"},
    {"/scenarios/0/practices/1/strategy", R"("str-primary")", "duplicate_id /scenarios/0/practices/1/strategy"},
    {"/scenarios/1/practices/1/strategy", R"("str-hyperactivating")", "unknown_id /scenarios/1/practices/1/strategy"},
    {"/scenarios/0/practices/0/interventions", "[]", "empty_list /scenarios/0/practices/0/interventions"},
    {"/scenarios/0/practices/0/interventions", R"(["iv-grounding","iv-dear-man","iv-share-feelings"])",
     "wrong_length /scenarios/0/practices/0/interventions"},
    {"/scenarios/0/practices/0/interventions/0", R"("iv-none")", "unknown_id /scenarios/0/practices/0/interventions/0"},
    // What nobody is led through by themselves: a way of finding out, medication, what is only told, what is for two.
    {"/scenarios/0/practices/0/interventions/0", R"("as-aai")",
     "wrong_part_kind /scenarios/0/practices/0/interventions/0"},
    {"/scenarios/0/practices/0/interventions/0", R"("iv-ssri")",
     "wrong_part_kind /scenarios/0/practices/0/interventions/0"},
    {"/scenarios/0/practices/0/interventions/0", R"("iv-mbt")",
     "wrong_part_kind /scenarios/0/practices/0/interventions/0"},
    {"/scenarios/0/practices/0/interventions/0", R"("iv-style-tailoring")",
     "wrong_part_kind /scenarios/0/practices/0/interventions/0"},
};

/// The mistakes that loading the pack with one place changed meets, each with its place in the pack.
std::vector<std::string> mistakes(std::string_view place, std::string_view value) {
  sb::Json pack = small_scenes();
  sb::Json* there = at(pack, place);
  BOOST_REQUIRE_MESSAGE(there != nullptr, "nothing stands at " << place);
  *there = json(value);
  sb::Engine engine;
  const sb::Json answer = load_pack(engine, pack);
  std::vector<std::string> all;
  if (answer.find("errors") == nullptr) return all;
  for (const sb::Json& error : *at(answer, "/errors")->as<sb::Json::Array>()) {
    const std::string path = text_at(error, "/path");
    BOOST_REQUIRE(path.rfind("/input/pack", 0) == 0);
    all.push_back(text_at(error, "/code") + " " + path.substr(std::string_view("/input/pack").size()));
  }
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(content_scenario)

BOOST_AUTO_TEST_CASE(a_sound_pack_is_taken_and_may_be_taken_again) {
  sb::Engine engine;
  for (int i = 0; i < 2; ++i) {
    const sb::Json answer = load_pack(engine, small_scenes());
    BOOST_TEST(text_at(answer, "/value/format") == "securebase/scenarios");
    BOOST_TEST(text_at(answer, "/value/id") == "small-scenes");
  }
}

BOOST_AUTO_TEST_CASE(every_mistake_is_named_with_its_place) {
  for (const BadScenes& bad : kBadScenes) {
    const std::vector<std::string> found = mistakes(bad.place, bad.value);
    const bool named = std::find(found.begin(), found.end(), bad.wanted) != found.end();
    std::string all;
    for (const std::string& one : found) all += one + "; ";
    BOOST_TEST(named, bad.place << " = " << bad.value << " wanted " << bad.wanted << ", got " << all);
  }
}

BOOST_AUTO_TEST_CASE(a_scenario_stands_in_one_pack_only) {
  sb::Engine engine;
  (void)load_pack(engine, small_scenes());
  sb::Json other = small_scenes();
  *at(other, "/id") = sb::Json("other-scenes");
  const sb::Json answer = load_pack(engine, other);
  BOOST_TEST(text_at(answer, "/errors/0/code") == "duplicate_id");
}

BOOST_AUTO_TEST_CASE(what_is_compiled_in_is_sound_and_may_be_loaded_just_as_it_is) {
  const sb::content::Registry registry;
  BOOST_TEST(!registry.guidance().scenarios.empty());
  BOOST_TEST(registry.faults().empty());
  sb::Engine engine;
  const sb::Json pack = json(read_text(root() / "core/content/scenarios/rehearsal.json"));
  BOOST_TEST(*at(load_pack(engine, pack), "/ok")->as<bool>());
  sb::Json changed = pack;
  *at(changed, "/revision") = sb::Json("9.9.9");
  BOOST_TEST(text_at(load_pack(engine, changed), "/errors/0/code") == "built_in_pack");
}

BOOST_AUTO_TEST_SUITE_END()
