// Bytes that brought something down once, or were thought of to do so, in every way in: tests/fuzz/kept. Made-up ones
// by the million are fed to the same functions by tests/fuzz/fuzz.mjs.
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "support/test_support.hpp"
#include "targets.hpp"

using namespace sb::test;

BOOST_AUTO_TEST_SUITE(fuzz)

BOOST_AUTO_TEST_CASE(whatever_was_kept_is_taken_without_harm) {
  for (const sb::fuzz::Target& target : sb::fuzz::targets()) {
    int tried = 0;
    for (const auto& file : std::filesystem::directory_iterator(root() / "tests/fuzz/kept" / target.name)) {
      const std::string fault = target.take(read_text(file.path()));
      BOOST_TEST(fault.empty(), target.name << " " << file.path().filename().string() << ": " << fault);
      ++tried;
    }
    BOOST_TEST(tried >= 3, target.name << " has nothing kept");
  }
}

BOOST_AUTO_TEST_CASE(a_table_says_the_same_however_its_bytes_come) {
  Dice dice(90);
  constexpr std::string_view kAlphabet = "\",\r\nab\xEF\xBB\xBF";
  for (const sb::fuzz::Target& target : sb::fuzz::targets()) {
    if (target.name != "table") continue;
    for (int i = 0; i < 5'000; ++i) {
      std::string text;
      for (int left = dice.roll(0, 40); left > 0; --left) {
        text += kAlphabet[static_cast<std::size_t>(dice.roll(1, static_cast<int>(kAlphabet.size()))) - 1];
      }
      BOOST_REQUIRE_MESSAGE(target.take(text).empty(), "table: " + text);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
