#include <boost/test/unit_test.hpp>

#include "content/pack.hpp"
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

BOOST_AUTO_TEST_SUITE_END()
