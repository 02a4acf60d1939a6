#include <boost/test/unit_test.hpp>
#include <string>

#include "support/json.hpp"
#include "support/json_io.hpp"
#include "support/test_support.hpp"
#include "support/utf8.hpp"

namespace {

std::string number(double value) {
  std::string out;
  sb::append_number(out, value);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(numbers_leave_with_nine_decimals) {
  BOOST_TEST(number(0) == "0");
  BOOST_TEST(number(-0.0) == "0");
  BOOST_TEST(number(-1e-12) == "0");
  BOOST_TEST(number(2.5) == "2.5");
  BOOST_TEST(number(1.0 / 3) == "0.333333333");
  BOOST_TEST(number(-2.0 / 3) == "-0.666666667");
  BOOST_TEST(number(0.9999999996) == "1");
  BOOST_TEST(number(99.9999999999) == "100");
  BOOST_TEST(number(1e12) == "1000000000000");
  BOOST_TEST(number(0.000000001) == "0.000000001");
}

BOOST_AUTO_TEST_CASE(rounding_twice_changes_nothing) {
  sb::test::Dice dice(7);
  for (int i = 0; i < 20'000; ++i) {
    const double value = dice.roll(-1'000'000, 1'000'000) / 7919.0;
    BOOST_REQUIRE(sb::rounded(sb::rounded(value)) == sb::rounded(value));
    BOOST_REQUIRE(number(sb::rounded(value)) == number(value));
  }
}

BOOST_AUTO_TEST_CASE(text_is_escaped_and_read_back) {
  const std::string odd("\"\\/\b\n\t\x01 \xC3\xA9 \xF0\x9F\x8C\x8A", 16);
  const std::string text = sb::to_text(sb::Json(odd));
  const auto back = sb::parse_json(text);
  BOOST_REQUIRE(back.ok());
  BOOST_TEST(*back.value().as<std::string>() == odd);
}

BOOST_AUTO_TEST_CASE(order_of_keys_is_kept) {
  const std::string text = R"({"z":1,"a":[true,null,"x"],"m":{"q":-2.25}})";
  BOOST_TEST(sb::to_text(sb::test::json(text)) == text);
}

BOOST_AUTO_TEST_CASE(utf8_is_checked_as_the_standard_says) {
  for (const char* good : {"", "abc", "\xC2\x80", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"}) {
    BOOST_TEST(!sb::first_non_utf8(good).has_value());
  }
  for (const char* bad : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xC3", "\xE2\x82", "a\xFF"}) {
    BOOST_TEST(sb::first_non_utf8(bad).has_value());
  }
}

BOOST_AUTO_TEST_CASE(any_cut_of_a_text_is_refused_calmly) {
  const std::string text = sb::to_text(sb::test::nine_item_pack());
  for (std::size_t length = 0; length < text.size(); length += 7) {
    BOOST_REQUIRE(!sb::parse_json(std::string_view(text).substr(0, length)).ok());
  }
}

BOOST_AUTO_TEST_SUITE_END()
