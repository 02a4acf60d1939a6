#include <boost/test/unit_test.hpp>

#include "content/pack.hpp"
#include "support/test_support.hpp"

using namespace sb::test;

namespace {

constexpr std::string_view kWords = R"({"format":"securebase/item-text","version":1,"instrument":"test-pick",
  "revision":"1","language":"en","status":"draft",
  "provenance":{"source":"s","method":"m","back_translation":false,"cognitive_debriefing_n":0},
  "items":{"P1":"One","P2":"Two"},"options":{"P2":{"a":"A","b":"B"}},"variants":{"past":{"P1":"One then","P2":"Two then"}}})";

constexpr std::string_view kPick = R"({"format":"securebase/instrument","version":1,"id":"test-pick","revision":"1",
  "evidence":"untested","provenance":{"source":"s","terms":"t","text":"included","verification":"own"},
  "about":"self","response":{"id":"agreement","min":1,"max":7},
  "items":[{"id":"P1","kind":"rating","traces":[]},{"id":"P2","kind":"choice","options":["a","b"],"traces":[]}],
  "scales":[{"id":"s","kind":"count","option":"a","role":"strategy","construct":"c","items":["P2"],"minimum_share":1}],
  "forms":[{"id":"full","items":["P1","P2"],"minutes":1}]})";

/// What is wrong with words whose place was changed.
sb::Errors faults_with(std::string_view place, const sb::Json& value) {
  sb::Json words = json(kWords);
  *at(words, place) = value;
  const auto text = sb::content::read_item_text(words);
  if (!text.ok()) return text.errors();
  const auto instrument = sb::content::read_instrument(json(kPick));
  BOOST_REQUIRE(instrument.ok());
  sb::Reader reader;
  check_item_text(text.value(), instrument.value(), reader);
  return reader.errors();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(packs)

BOOST_AUTO_TEST_CASE(words_fit_their_instrument) {
  BOOST_TEST(faults_with("/items/P1", "Eins").empty());
}

BOOST_AUTO_TEST_CASE(words_that_do_not_fit_are_named) {
  using sb::ErrorCode;
  const auto one = [](std::string_view place, const sb::Json& value, ErrorCode code, std::string_view path) {
    const sb::Errors errors = faults_with(place, value);
    BOOST_REQUIRE_MESSAGE(!errors.empty(), place);
    BOOST_TEST(name_of(errors.front().code) == name_of(code), place);
    BOOST_TEST(errors.front().path == path);
  };
  one("/items/P1", " ", ErrorCode::EmptyText, "/items/P1");
  one("/items", sb::Json::Object{{"P1", "One"}}, ErrorCode::MissingKey, "/items/P2");
  one("/items", sb::Json::Object{{"P1", "1"}, {"P2", "2"}, {"P3", "3"}}, ErrorCode::UnknownId, "/items/P3");
  one("/options", sb::Json::Object{}, ErrorCode::MissingKey, "/options/P2");
  one("/options/P2", sb::Json::Object{{"a", "A"}}, ErrorCode::MissingKey, "/options/P2/b");
  one("/options/P2", sb::Json::Object{{"a", "A"}, {"b", "B"}, {"c", "C"}}, ErrorCode::UnknownId, "/options/P2/c");
  one("/variants/past", sb::Json::Object{{"P1", "One"}}, ErrorCode::MissingKey, "/variants/past/P2");
  one("/instrument", "test-nine", ErrorCode::WrongInstrument, "/instrument");
  one("/revision", "2", ErrorCode::WrongInstrument, "/revision");
  one("/status", "fine", ErrorCode::UnknownValue, "/status");
}

BOOST_AUTO_TEST_CASE(a_count_scale_asks_for_an_option_its_items_offer) {
  sb::Json pack = json(kPick);
  *at(pack, "/scales/0/option") = sb::Json("z");
  const auto instrument = sb::content::read_instrument(pack);
  BOOST_REQUIRE(!instrument.ok());
  BOOST_TEST((instrument.errors() == sb::Errors{{sb::ErrorCode::UnknownOption, "/scales/0/option", "z"}}));
}

BOOST_AUTO_TEST_SUITE_END()
