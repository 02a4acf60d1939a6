// Adaptive choice through the door: the answers are the state.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "support/json_io.hpp"
#include "support/test_support.hpp"

using namespace sb::test;

namespace {

sb::Json request(const sb::Json::Object& answers, const sb::Json& stop) {
  return sb::Json::Object{{"instrument", "ecr-1998-5"}, {"answers", answers}, {"stop", stop}};
}

/// No stop rule of our own. A function: text is read with the test framework, which is not there yet before main.
sb::Json defaults() {
  return sb::Json::Object();
}

/// Goes through a whole check, answering by `answer(item)`; gives what was asked, in order, and the last reply.
template <class Answer>
std::pair<std::vector<std::string>, sb::Json> walk(sb::Engine& engine, const sb::Json& stop, Answer answer) {
  sb::Json::Object answers;
  std::vector<std::string> asked;
  while (true) {
    sb::Json next = value_of(engine, "next", request(answers, stop));
    const std::string item = text_at(next, "/item");
    if (item.empty()) return {asked, next};
    BOOST_REQUIRE(asked.size() < 37U);
    asked.push_back(item);
    answers.push_back({item, answer(item)});
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(next_question)

BOOST_AUTO_TEST_CASE(the_first_question_tells_most_and_the_estimate_starts_at_the_sample) {
  sb::Engine engine;
  const sb::Json next = value_of(engine, "next", request({}, defaults()));
  BOOST_TEST(text_at(next, "/item") == "Q9");
  BOOST_TEST(number_at(next, "/asked") == 0);
  BOOST_TEST(number_at(next, "/most") == 36);
  BOOST_TEST(number_at(next, "/estimate/anxiety/theta") == 0);
}

BOOST_AUTO_TEST_CASE(it_ends_when_both_dimensions_are_precise_and_asks_nothing_twice) {
  sb::Engine engine;
  const auto [asked, last] = walk(engine, defaults(), [](const std::string&) { return sb::Json(3); });
  auto sorted = asked;
  std::sort(sorted.begin(), sorted.end());
  BOOST_TEST((std::unique(sorted.begin(), sorted.end()) == sorted.end()));
  BOOST_TEST(text_at(last, "/reason") == "precise");
  BOOST_TEST(number_at(last, "/estimate/anxiety/se") <= 0.35);
  BOOST_TEST(number_at(last, "/estimate/avoidance/se") <= 0.35);
  BOOST_TEST(asked.size() >= 12U);
  BOOST_TEST(asked.size() < 36U);
}

BOOST_AUTO_TEST_CASE(order_of_the_answers_does_not_matter_and_a_check_goes_on_where_it_was_left) {
  sb::Engine engine;
  sb::Json::Object answers{{"Q9", 4}, {"Q2", 2}, {"Q5", 5}, {"Q4", sb::Json()}};
  const sb::Json one = value_of(engine, "next", request(answers, defaults()));
  std::reverse(answers.begin(), answers.end());
  sb::Engine fresh;
  BOOST_TEST(to_text(value_of(fresh, "next", request(answers, defaults()))) == to_text(one));
}

BOOST_AUTO_TEST_CASE(a_skipped_question_is_not_asked_again_and_says_nothing) {
  sb::Engine engine;
  const auto [asked, last] = walk(engine, defaults(), [](const std::string&) { return sb::Json(); });
  BOOST_TEST(asked.size() == 36U);
  BOOST_TEST(text_at(last, "/reason") == "nothing-left");
  BOOST_TEST(number_at(last, "/estimate/anxiety/theta") == 0);
  BOOST_TEST(number_at(last, "/estimate/anxiety/answered") == 0);
}

BOOST_AUTO_TEST_CASE(it_asks_as_many_as_it_must_and_no_more_when_that_is_enough) {
  // The sample itself is as sure as this asks for, so nothing but the least number keeps it going.
  for (const int least : {1, 3, 6}) {
    sb::Engine engine;
    const sb::Json stop = sb::Json::Object{{"se", 1.5}, {"min", least}};
    const auto [asked, last] = walk(engine, stop, [](const std::string&) { return sb::Json(3); });
    BOOST_TEST(asked.size() == static_cast<std::size_t>(2 * least));
    BOOST_TEST(text_at(last, "/reason") == "precise");
  }
}

BOOST_AUTO_TEST_CASE(it_stops_for_each_of_its_reasons) {
  sb::Engine engine;
  const auto three = [](const std::string&) { return sb::Json(3); };
  const auto low = [](const std::string&) { return sb::Json(1); };
  const auto reason = [&](const char* stop, auto answer) {
    return text_at(walk(engine, json(stop), answer).second, "/reason");
  };
  BOOST_TEST(reason(R"({"se":0.5,"min":1})", three) == "precise");
  BOOST_TEST(reason(R"({"se":0.05,"gain":0,"max":7})", three) == "longest");
  BOOST_TEST(reason(R"({"se":0.05,"gain":0.02})", low) == "little-to-gain");
  BOOST_TEST(reason(R"({"se":0.05,"gain":0})", three) == "nothing-left");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_chosen_by_is_refused) {
  sb::Engine engine;
  const auto refused = [&](const char* input) {
    const sb::Json answer = ask(engine, "next", json(input));
    return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path");
  };
  BOOST_TEST(refused(R"({"instrument":"ecr-1998","answers":{}})") == "not_calibrated /input/instrument");
  BOOST_TEST(refused(R"({"instrument":"sbi","answers":{}})") == "not_calibrated /input/instrument");
  BOOST_TEST(refused(R"({"instrument":"ecr-1998-5","answers":{"Q1":6}})") == "answer_out_of_range /input/answers/Q1");
  BOOST_TEST(refused(R"({"instrument":"ecr-1998-5","answers":{},"stop":{"se":0}})") ==
             "value_out_of_range /input/stop/se");
  BOOST_TEST(refused(R"({"instrument":"ecr-1998-5","answers":{},"stop":{"max":3}})") ==
             "value_out_of_range /input/stop/max");
}

BOOST_AUTO_TEST_SUITE_END()
