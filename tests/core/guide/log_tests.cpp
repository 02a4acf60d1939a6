// Logs: entries put side by side, and lines that can be taken as they are. Covers F-32, F-40, F-46.
#include "guide/practising.hpp"
#include "support/json_io.hpp"

using namespace sb::test;

namespace {

/// The tally of one action of the impulse log, for these entries.
std::string tally_of(std::string_view entries) {
  const sb::Json answer =
      asked("iv-impulse-noticing", R"("action":"log","earlier":{"log":)" + std::string(entries) + "}");
  const sb::Json* tally = at(answer, "/value/actions/0/tally");
  return tally == nullptr ? "none" : sb::to_text(*tally);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guide_log)

BOOST_AUTO_TEST_CASE(entries_are_counted_in_all_and_by_bond) {
  const std::string counted = tally_of(R"([{"who":"Ana","pull":"toward","state":"afraid"},
                                           {"who":"Omar","pull":"away","did":"paused"},
                                           {"who":"Ana","pull":"away"},{"who":"Ana","pull":"toward","state":"tense"},
                                           {"who":" ","pull":"neither"},{}])");
  const auto choice = [](std::string_view part, std::string_view what, int count) {
    return R"({"part":")" + std::string(part) + R"(","choice":")" + std::string(what) + R"(","count":)" +
           std::to_string(count) + "}";
  };
  const std::string all = R"({"entries":6,"choices":[)" + choice("pull", "toward", 2) + "," +
                          choice("pull", "away", 2) + "," + choice("pull", "neither", 1) + "," +
                          choice("state", "afraid", 1) + "," + choice("state", "tense", 1) + "," +
                          choice("did", "paused", 1) + "]}";
  const std::string ana = R"({"who":"Ana","entries":3,"choices":[)" + choice("pull", "toward", 2) + "," +
                          choice("pull", "away", 1) + "," + choice("state", "afraid", 1) + "," +
                          choice("state", "tense", 1) + "]}";
  const std::string omar =
      R"({"who":"Omar","entries":1,"choices":[)" + choice("pull", "away", 1) + "," + choice("did", "paused", 1) + "]}";
  BOOST_TEST(counted == "[" + all + "," + ana + "," + omar + "]");
}

BOOST_AUTO_TEST_CASE(several_choices_of_one_entry_count_each) {
  const sb::Json answer =
      asked("iv-self-monitoring-log",
            R"("action":"entry","earlier":{"entry":[{"coped":["paused","talked"]},{"coped":["talked"],"mood":4}]})");
  BOOST_TEST(sb::to_text(*at(answer, "/value/actions/0/tally")) ==
             R"([{"entries":2,"choices":[{"part":"coped","choice":"paused","count":1},)"
             R"({"part":"coped","choice":"talked","count":2}]}])");
}

BOOST_AUTO_TEST_CASE(without_entries_nothing_is_counted) {
  BOOST_TEST(tally_of("[]") == "none");
}

BOOST_AUTO_TEST_CASE(what_an_entry_cannot_hold_is_named_with_its_place) {
  const auto error = [](std::string_view earlier) {
    const sb::Json answer = asked("iv-impulse-noticing", R"("earlier":)" + std::string(earlier));
    return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path");
  };
  BOOST_TEST(error(R"({"log":[{},{"pull":"up"}]})") == "unknown_option /input/earlier/log/1/pull");
  BOOST_TEST(error(R"({"log":[{"nothing":1}]})") == "unknown_id /input/earlier/log/0/nothing");
  BOOST_TEST(error(R"({"other":[]})") == "unknown_id /input/earlier/other");
}

BOOST_AUTO_TEST_CASE(three_readings_are_needed_and_none_has_to_be_written) {
  const auto part = [](const sb::Json& answer, std::string_view id) {
    for (const sb::Json& each : *at(answer, "/value/actions/0/parts")->as<sb::Json::Array>()) {
      if (text_at(each, "/id") == id) return each;
    }
    return sb::Json();
  };
  const std::string safe = R"("gates":{"afraid_of":{"partner":"no"}})";
  const auto with = [&](std::string_view readings) {
    return asked("iv-mentalizing-practice",
                 safe + R"(,"given":{"three-readings":{"readings":)" + std::string(readings) + "}}");
  };
  const sb::Json two = with(R"(["They were tired","The day was full"])");
  BOOST_TEST(sb::to_text(*at(two, "/value/actions/0/missing")) == R"(["readings"])");
  BOOST_TEST(at(part(two, "readings"), "/offers")->as<sb::Json::Array>()->size() >= 3U);
  const sb::Json three = with(R"(["They were tired","The day was full","own words"])");
  BOOST_TEST(*at(three, "/value/actions/0/complete")->as<bool>());
}

BOOST_AUTO_TEST_SUITE_END()
