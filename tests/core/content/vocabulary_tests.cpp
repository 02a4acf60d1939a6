#include <boost/test/unit_test.hpp>

#include "content/pack.hpp"
#include "content/registry.hpp"
#include "content/vocabulary.hpp"
#include "support/test_support.hpp"

BOOST_AUTO_TEST_SUITE(vocabulary)

BOOST_AUTO_TEST_CASE(words_are_the_same_however_typed) {
  BOOST_TEST(sb::content::folded("  Anxious -  Ambivalent/") == "anxious ambivalent");
  BOOST_TEST(sb::content::folded("").empty());
  BOOST_TEST(sb::content::folded(" - ").empty());
  BOOST_TEST(sb::content::folded("\xC3\x89vitant") == "\xC3\x89vitant");
}

BOOST_AUTO_TEST_CASE(a_word_stands_once) {
  const auto pack = sb::test::json(R"({"format":"securebase/vocabulary","version":1,"revision":"1","terms":[
    {"term":"Fearful-avoidant","style":"fearful","note":"same"},
    {"term":"fearful avoidant","style":"dismissing","note":"same"},{"term":" ","style":"secure","note":"same"}]})");
  const auto vocabulary = sb::content::read_vocabulary(pack);
  BOOST_REQUIRE(!vocabulary.ok());
  BOOST_REQUIRE(vocabulary.errors().size() == 2U);
  BOOST_TEST(vocabulary.errors()[0].path == "/terms/1");
  BOOST_TEST(name_of(vocabulary.errors()[1].code) == "empty_text");
}

BOOST_AUTO_TEST_CASE(a_name_of_an_instrument_stands_once_and_for_something) {
  const auto pack = sb::test::json(R"({"format":"securebase/instrument-names","version":1,"revision":"1","aliases":[
    {"term":"Short form","instrument":"a"},{"term":"","instrument":"a"}],"ambiguous":[
    {"term":"short-form","candidates":["a","b"]},{"term":"long","candidates":["a"]}]})");
  const auto names = sb::content::read_instrument_names(pack);
  BOOST_REQUIRE(!names.ok());
  BOOST_REQUIRE(names.errors().size() == 3U);
  BOOST_TEST(names.errors()[0].path == "/aliases/1");
  BOOST_TEST(names.errors()[1].path == "/ambiguous/0");
  BOOST_TEST(names.errors()[2].path == "/ambiguous/1");
}

BOOST_AUTO_TEST_CASE(every_name_stands_for_instruments_that_are_known) {
  const sb::content::Registry registry;
  BOOST_TEST(!registry.names().aliases.empty());
  for (const auto& alias : registry.names().aliases) {
    BOOST_TEST(registry.find(alias.instrument) != nullptr, alias.term);
    BOOST_TEST(registry.resolve(alias.term).ok(), alias.term);
  }
  for (const auto& name : registry.names().ambiguous) {
    for (const auto& candidate : name.candidates) BOOST_TEST(registry.find(candidate) != nullptr, candidate);
  }
}

BOOST_AUTO_TEST_SUITE_END()
