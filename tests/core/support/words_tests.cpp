// Finding words in what someone wrote.
#include "support/test_support.hpp"
#include "support/words.hpp"

namespace {

/// What was found, as `phrase@at+length`.
std::string found(std::string_view text, const std::vector<std::string_view>& phrases) {
  std::string all;
  for (const sb::PhraseFound& each : sb::find_phrases(text, phrases)) {
    if (!all.empty()) all += ' ';
    all += std::to_string(each.phrase) + "@" + std::to_string(each.place.at) + "+" + std::to_string(each.place.length);
  }
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(support_words)

BOOST_AUTO_TEST_CASE(whole_words_are_found_however_they_are_typed) {
  BOOST_TEST(found("You ALWAYS leave", {"you always"}) == "0@0+10");
  BOOST_TEST(found("(you\n  always)", {" you always "}) == "0@1+12");
  BOOST_TEST(found("you’re late, you're late", {"you're"}) == "0@0+6 0@13+6");
  BOOST_TEST(found("ÉL SIEMPRE, Ñandú", {"él siempre", "ñandú"}) == "0@0+10 1@12+5");
  BOOST_TEST(found("دائمــاً!", {"دائما"}) == "0@0+8");
}

BOOST_AUTO_TEST_CASE(parts_of_words_are_not_found) {
  BOOST_TEST(found("alwaysness, hallways, nunca_", {"always", "way"}) == "");
  BOOST_TEST(found("años siempreviva", {"a", "siempre"}) == "");
  BOOST_TEST(found("وأبدا أبداً؟", {"أبدا"}) == "0@6+5");
  BOOST_TEST(found("never2 2never", {"never"}) == "");
}

BOOST_AUTO_TEST_CASE(the_longest_is_found_and_none_inside_another) {
  BOOST_TEST(found("you always say you do", {"you", "you always", "always"}) == "1@0+10 0@15+3");
  BOOST_TEST(found("never ever never", {"never", "ever never"}) == "0@0+5 1@6+10");
}

BOOST_AUTO_TEST_CASE(places_are_counted_as_pages_count_them) {
  BOOST_TEST(found("\U0001F642 never", {"never"}) == "0@3+5");
  BOOST_TEST(found("ñ never", {"never"}) == "0@2+5");
}

BOOST_AUTO_TEST_CASE(nothing_is_found_by_nothing) {
  BOOST_TEST(found("a  b", {"", " ", "\u200B"}) == "");
  BOOST_TEST(found("", {"a"}) == "");
  BOOST_TEST(sb::is_blank(""));
  BOOST_TEST(sb::is_blank(" \t\n\u00A0\u200B\u3000"));
  BOOST_TEST(!sb::is_blank(" . "));
  BOOST_TEST(!sb::is_blank("\U0001F642"));
}

BOOST_AUTO_TEST_SUITE_END()
