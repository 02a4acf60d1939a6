#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

#include "support/decimal.hpp"
#include "support/json.hpp"
#include "support/json_io.hpp"
#include "support/test_support.hpp"

// The reader of JSON is our own, so it is judged by others: numbers by libc, texts by a widely used library.

namespace {

using sb::test::Dice;

std::string digits(Dice& dice, int most) {
  std::string text;
  const int count = dice.roll(1, most);
  for (int i = 0; i < count; ++i) text += static_cast<char>('0' + dice.roll(0, 9));
  return text;
}

void check_number(const std::string& text) {
  const double ours = sb::nearest_double(text);
  const double theirs = std::strtod(text.c_str(), nullptr);
  BOOST_REQUIRE_MESSAGE(std::memcmp(&ours, &theirs, sizeof ours) == 0, text << ": " << ours << " and " << theirs);
}

/// A text with one to three small mistakes.
std::string spoilt(std::string text, Dice& dice) {
  constexpr std::string_view kOdd = "{}[]\",:\\u019eE+-.tfn /\t";
  for (int i = dice.roll(1, 3); i > 0 && !text.empty(); --i) {
    const auto place = static_cast<std::size_t>(dice.roll(0, static_cast<int>(text.size()) - 1));
    const char odd = kOdd[static_cast<std::size_t>(dice.roll(0, static_cast<int>(kOdd.size()) - 1))];
    const int what = dice.roll(0, 2);
    if (what == 0) text.erase(place, 1);
    if (what == 1) text.insert(place, 1, odd);
    if (what == 2) text[place] = odd;
  }
  return text;
}

/// A comparable form: the library sorts keys and writes numbers its own way, so ours goes through it as well.
std::string in_their_words(const sb::Json& value) {
  return nlohmann::json::parse(sb::to_text(value)).dump();
}

/// What both must agree about; limits of our own are not the library's mistakes.
void check_text(const std::string& text) {
  const auto ours = sb::parse_json(text);
  const auto theirs = nlohmann::json::parse(text, nullptr, false);
  if (!ours.ok() && ours.errors().front().code != sb::ErrorCode::JsonSyntax) return;
  BOOST_REQUIRE_MESSAGE(ours.ok() != theirs.is_discarded(), text);
  if (!ours.ok()) return;
  const auto rounded = sb::parse_json(theirs.dump());
  BOOST_REQUIRE_MESSAGE(rounded.ok(), text);
  BOOST_REQUIRE_MESSAGE(in_their_words(ours.value()) == in_their_words(rounded.value()), text);
}

struct Refused {
  std::string_view text;
  std::string_view code;
  std::string_view path;
  std::string_view detail;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(json_io)

BOOST_AUTO_TEST_CASE(odd_numbers_are_read_as_libc_reads_them) {
  for (const char* text : {"0",
                           "-0",
                           "0.0",
                           "-0.0",
                           "0e5",
                           "1e400",
                           "-1e400",
                           "1e-400",
                           "4.9e-324",
                           "2.4703282292062327e-324",
                           "2.4703282292062328e-324",
                           "2.2250738585072011e-308",
                           "2.2250738585072014e-308",
                           "1.7976931348623158e308",
                           "1.7976931348623159e308",
                           "9007199254740993",
                           "9007199254740993.00000000000000000000000001",
                           "0.1",
                           "123456789012345678901234567890",
                           "1e99999999999",
                           "1e-99999999999",
                           "1E+2",
                           "5e-1"}) {
    check_number(text);
  }
}

BOOST_AUTO_TEST_CASE(any_number_is_read_as_libc_reads_it) {
  Dice dice(11);
  for (int i = 0; i < 20'000; ++i) {
    std::string text = dice.once_in(2) ? "-" : "";
    text += static_cast<char>('0' + dice.roll(1, 9));
    text += digits(dice, 20) + "." + digits(dice, 20);
    if (dice.once_in(2)) text += "e" + std::to_string(dice.roll(-340, 310));
    check_number(text);
  }
}

BOOST_AUTO_TEST_CASE(halfway_between_two_doubles_the_even_one_is_taken) {
  // 1 + 2^-53, exactly, and a trifle to either side; the trifle stands behind more digits than are ever kept.
  const std::string half = "1.00000000000000011102230246251565404236316680908203125";
  const std::string zeros(900, '0');
  BOOST_TEST(sb::nearest_double(half) == 1.0);
  BOOST_TEST(sb::nearest_double(half + zeros + "1") > 1.0);
  BOOST_TEST(sb::nearest_double(half + zeros) == 1.0);
  check_number("1.00000000000000033306690738754696212708950042724609375");
  check_number(half + zeros + "1e-300");
}

BOOST_AUTO_TEST_CASE(spoilt_texts_are_judged_as_the_library_judges_them) {
  Dice dice(23);
  const std::string pack = sb::to_text(sb::test::nine_item_pack());
  const std::string odd = R"({"a":[1,-2.5e-3,true,false,null,{}],"b\/\n":"\ud83c\udf0a\u00e9","c":{"d":[[],[0]]}})";
  check_text(pack);
  check_text(odd);
  for (int i = 0; i < 1'000; ++i) check_text(spoilt(pack, dice));
  for (int i = 0; i < 20'000; ++i) check_text(spoilt(odd, dice));
}

BOOST_AUTO_TEST_CASE(a_mistake_is_named_with_its_place) {
  constexpr std::string_view kSyntax = "json_syntax";
  for (const Refused& wanted : {Refused{"", kSyntax, "", "at byte 1"},
                                {"nul", kSyntax, "", "at byte 4"},
                                {"[1,]", kSyntax, "/1", "at byte 4"},
                                {"[1 2]", kSyntax, "/1", "at byte 4"},
                                {"[\"a\" \"b\"]", kSyntax, "/1", "at byte 8"},
                                {"{\"a\":1,}", kSyntax, "", "at byte 8"},
                                {"{\"a\" 1}", kSyntax, "/a", "at byte 6"},
                                {"{\"a\":{\"b/c\":[0,x]}}", kSyntax, "/a/b~1c/1", "at byte 16"},
                                {"\"\\ud800\"", kSyntax, "", "at byte 8"},
                                {"{\"a\":{\"b\":1,\"b\":2}}", "json_duplicate_key", "/a", "b"},
                                {"[1e999]", "number_out_of_range", "/0", "1e999"},
                                {"[1000000000001]", "number_out_of_range", "/0", "1000000000001"}}) {
    const auto read = sb::parse_json(wanted.text);
    BOOST_REQUIRE(!read.ok());
    const sb::Error& error = read.errors().front();
    BOOST_TEST(sb::name_of(error.code) == wanted.code);
    BOOST_TEST(error.path == wanted.path, wanted.text << " at " << error.path);
    BOOST_TEST(error.detail == wanted.detail, wanted.text << ": " << error.detail);
  }
}

BOOST_AUTO_TEST_SUITE_END()
