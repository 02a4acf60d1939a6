// Terms and myths: read, checked, and compared with all else there is to read and to do. Covers F-66.
#include "content/registry.hpp"
#include "support/json_io.hpp"
#include "support/test_support.hpp"

using namespace sb::test;

namespace {

constexpr std::string_view kReadings = R"({"format":"securebase/readings","version":1,"id":"own","revision":"1",
  "provenance":{"source":"s","terms":"t"},"readings":[
  {"id":"word-one","kind":"word","sources":["design"],"related":["word-two","iv-grounding","as-aai"]},
  {"id":"word-two","kind":"overclaim","sources":["health-article","outside"],"related":[]}]})";

/// What loading the pack with one place changed answers: "ok", or the first mistake.
std::string loading(std::string_view place = {}, std::string_view value = {}) {
  sb::Json pack = json(kReadings);
  if (!place.empty()) *at(pack, place) = json(value);
  sb::Engine engine;
  const sb::Json answer = ask(engine, "load", json(R"({"pack":)" + sb::to_text(pack) + "}"));
  if (*at(answer, "/ok")->as<bool>()) return "ok";
  return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(content_reading)

BOOST_AUTO_TEST_CASE(readings_name_what_is_there) {
  BOOST_TEST(loading() == "ok");
  BOOST_TEST(loading("/readings/0/related/1", R"("iv-none")") == "unknown_id /input/pack/readings/0/related/1");
  BOOST_TEST(loading("/readings/1/sources/0", R"("film")") == "unknown_id /input/pack/readings/1/sources/0");
  // It stands in a pack that was there before, and is told with the name of that pack.
  BOOST_TEST(loading("/readings/0/id", R"("g-01")") == "duplicate_id /input/pack/myths/readings/0/id");
}

BOOST_AUTO_TEST_CASE(readings_are_well_formed_each_once_and_from_somewhere) {
  BOOST_TEST(loading("/readings/1/id", R"("word-one")") == "duplicate_id /input/pack/readings/1/id");
  BOOST_TEST(loading("/readings/1/id", R"("a b")") == "malformed_id /input/pack/readings/1/id");
  BOOST_TEST(loading("/readings/1/sources", "[]") == "empty_list /input/pack/readings/1/sources");
  BOOST_TEST(loading("/readings/1/kind", R"("rumour")") == "unknown_value /input/pack/readings/1/kind");
  BOOST_TEST(loading("/readings", "[]") == "empty_list /input/pack/readings");
}

BOOST_AUTO_TEST_CASE(a_reading_says_when_it_was_last_changed_or_its_pack_does) {
  sb::Json pack = json(kReadings);
  *at(pack, "/revision") = sb::Json("2.0.0");
  at(pack, "/readings/1")->as<sb::Json::Object>()->push_back({"revision", "2.1.0"});
  sb::Engine engine;
  (void)value_of(engine, "load", json(R"({"pack":)" + sb::to_text(pack) + "}"));
  const sb::Json library = value_of(engine, "library", json("{}"));
  std::vector<std::string> revisions;
  for (const sb::Json& each : *at(library, "/readings")->as<sb::Json::Array>()) {
    BOOST_TEST(!text_at(each, "/revision").empty(), text_at(each, "/id"));
    if (text_at(each, "/id") == "word-one") revisions.push_back(text_at(each, "/revision"));
    if (text_at(each, "/id") == "word-two") revisions.push_back(text_at(each, "/revision"));
  }
  BOOST_TEST(revisions == (std::vector<std::string>{"2.0.0", "2.1.0"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_library_tells_of_all_readings_whoever_asks) {
  sb::Engine engine;
  const sb::content::Registry registry;
  const std::size_t count = registry.guidance().readings.size();
  BOOST_TEST(count > 100U);
  for (const std::string_view place : {"self", "clinic", "classroom"}) {
    const sb::Json library =
        value_of(engine, "library", json(R"({"context":{"place":")" + std::string(place) + "\"}}"));
    BOOST_TEST(at(library, "/readings")->as<sb::Json::Array>()->size() == count);
  }
}

BOOST_AUTO_TEST_SUITE_END()
