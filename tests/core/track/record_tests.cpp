#include <boost/test/unit_test.hpp>

#include "content/registry.hpp"
#include "support/json_io.hpp"
#include "support/test_support.hpp"
#include "track/follow.hpp"
#include "track/record.hpp"

using namespace sb::test;
using sb::track::is_day;

namespace {

/// Answers to every item of a form, the same each.
sb::Json::Object all_items(std::string_view instrument, const sb::Json& answer) {
  static const sb::content::Registry registry;
  sb::Json::Object answers;
  for (const std::string& item : registry.find(instrument)->forms.front().items) answers.push_back({item, answer});
  return answers;
}

sb::Json part(std::string_view instrument, const sb::Json& answer) {
  return sb::Json::Object{{"instrument", instrument}, {"answers", all_items(instrument, answer)}};
}

sb::Json about(std::string_view instrument, std::string_view target, const sb::Json& answer) {
  return sb::Json::Object{
      {"instrument", instrument}, {"target", target}, {"state", "now"}, {"answers", all_items(instrument, answer)}};
}

sb::Json day(std::string_view made, sb::Json::Array measurements, std::string_view language = "en") {
  return sb::Json::Object{
      {"made", made}, {"language", language}, {"marker", "none"}, {"measurements", std::move(measurements)}};
}

sb::Json followed_by(const std::vector<std::string>& records, const sb::Json& today) {
  sb::Json::Array texts;
  for (const std::string& text : records) texts.emplace_back(text);
  sb::Json::Object request{{"records", std::move(texts)}};
  for (const sb::Member& member : *today.as<sb::Json::Object>()) request.push_back(member);
  return request;
}

std::string kept(sb::Engine& engine, const sb::Json& today) {
  return text_at(value_of(engine, "record", today), "/text");
}

/// The text with one piece in place of another.
std::string with(std::string text, std::string_view piece, std::string_view other) {
  const std::size_t place = text.find(piece);
  BOOST_REQUIRE(place != std::string::npos);
  return text.replace(place, piece.size(), other);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(record)

BOOST_AUTO_TEST_CASE(days_of_the_calendar) {
  for (const char* good : {"2026-11-22", "2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"}) {
    BOOST_TEST(is_day(good), good);
  }
  for (const char* bad : {"", "2026-11-2", "2026-11-222", "2026-13-01", "2026-00-10", "2026-04-31", "2026-02-29",
                          "1900-02-29", "2026/11/22", "2026-11-00", "22-11-2026", "2026-1a-22"}) {
    BOOST_TEST(!is_day(bad), bad);
  }
}

BOOST_AUTO_TEST_CASE(a_record_reads_back_as_it_was_written) {
  sb::Engine engine;
  const std::string text = kept(engine, day("2026-11-22", {part("sbi", 3), about("sbi-relationships", "friend", 2)}));
  const auto record = sb::track::read_record(text);
  BOOST_REQUIRE(record.ok());
  BOOST_TEST(record.value().made == "2026-11-22");
  BOOST_TEST(record.value().language == "en");
  BOOST_REQUIRE(record.value().measurements.size() == 2U);
  const auto& friendly = record.value().measurements[1];
  BOOST_TEST(friendly.instrument == "sbi-relationships");
  BOOST_TEST(friendly.form == "full");
  BOOST_TEST(friendly.revision == "1.0.0");
  BOOST_TEST(*friendly.target == "friend");
  BOOST_TEST((*friendly.state == sb::profile::State::Now));
  BOOST_TEST(friendly.answers.entries.size() == 12U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_compared_later_is_not_kept_and_safety_never_is) {
  sb::Engine engine;
  const sb::Json value =
      value_of(engine, "record",
               day("2026-11-22", {part("sbi", 3), about("sbi-safety", "partner", "yes"), part("sbi-capacities", 4)}));
  BOOST_TEST(sb::to_text(*value.find("holds")) == R"([{"instrument":"sbi"}])");
  BOOST_TEST(sb::to_text(*value.find("left_out")) ==
             R"([{"instrument":"sbi-safety","target":"partner"},{"instrument":"sbi-capacities"}])");
  for (const char* trace : {"safety", "sbi-saf", "partner", "capacities"}) {
    BOOST_TEST(text_at(value, "/text").find(trace) == std::string::npos, trace);
  }
}

BOOST_AUTO_TEST_CASE(the_name_of_the_file_tells_only_the_day) {
  sb::Engine engine;
  const sb::Json value = value_of(engine, "record", day("2026-11-22", {part("sbi", 3)}));
  BOOST_TEST(text_at(value, "/name") == "check-in-2026-11-22.json");
}

// What the file is not stands above the answers in it, and changes nothing of what is read from it. (F-62)
BOOST_AUTO_TEST_CASE(the_notice_stands_above_the_answers_and_nothing_is_read_from_it) {
  sb::Engine engine;
  const sb::Json today = day("2026-06-05", {part("sbi", 2)});
  const std::string plain = kept(engine, day("2026-01-05", {part("sbi", 6)}));
  sb::Json::Object noticed = *day("2026-01-05", {part("sbi", 6)}).as<sb::Json::Object>();
  noticed.push_back({"notice", "No \"care\" لا"});
  const std::string text = kept(engine, noticed);
  BOOST_TEST(plain.find("notice") == std::string::npos);
  BOOST_TEST(text == with(plain, "  \"engine\"", "  \"notice\": \"No \\\"care\\\" لا\",\n  \"engine\""));
  const auto record = sb::track::read_record(text);
  BOOST_REQUIRE(record.ok());
  BOOST_TEST(record.value().notice.value() == "No \"care\" لا");
  BOOST_TEST(sb::to_text(value_of(engine, "follow", followed_by({text}, today))) ==
             sb::to_text(value_of(engine, "follow", followed_by({plain}, today))));
  noticed.back() = {"notice", ""};
  const sb::Json refused = ask(engine, "record", noticed);
  BOOST_TEST(text_at(refused, "/errors/0/code") == "empty_text");
  BOOST_TEST(text_at(refused, "/errors/0/path") == "/input/notice");
}

BOOST_AUTO_TEST_CASE(following_says_what_change_says_in_whatever_order_the_copies_come) {
  sb::Engine engine;
  const std::string first = kept(engine, day("2026-01-05", {part("sbi", 2)}));
  const std::string second = kept(engine, day("2026-03-05", {part("sbi", 6)}));
  const sb::Json today = day("2026-06-05", {part("sbi", 6)});
  const auto occasion = [](const sb::Json& answer) {
    return sb::Json::Object{{"instrument", "sbi"},
                            {"revision", "1.0.0"},
                            {"language", "en"},
                            {"marker", "none"},
                            {"answers", all_items("sbi", answer)}};
  };
  const sb::Json change = value_of(
      engine, "change", sb::Json::Object{{"before", occasion(6)}, {"after", occasion(6)}, {"earlier", occasion(2)}});
  const sb::Json one = value_of(engine, "follow", followed_by({first, second}, today));
  BOOST_TEST(sb::to_text(*at(one, "/changes/0")) == sb::to_text(change));
  BOOST_TEST(sb::to_text(one) == sb::to_text(value_of(engine, "follow", followed_by({second, first}, today))));
  BOOST_TEST(text_at(one, "/days/0/made") == "2026-01-05");
  BOOST_TEST(text_at(one, "/days/2/made") == "2026-06-05");
}

BOOST_AUTO_TEST_CASE(each_refusal_is_told_by_its_own_name_and_the_rest_goes_on) {
  sb::Engine engine;
  const sb::Json then = day("2026-01-05", {part("sbi", 2), about("sbi-relationships", "friend", 3)});
  const sb::Json today = day("2026-06-05", {part("sbi", 6), about("sbi-relationships", "friend", 3)});
  const std::string copy = kept(engine, then);
  const auto refusals = [&](const std::string& text) {
    const sb::Json value = value_of(engine, "follow", followed_by({text}, today));
    std::string all;
    for (const sb::Json& each : *value.find("refused")->as<sb::Json::Array>()) {
      all += text_at(each, "/instrument") + " " + text_at(each, "/reason") + " ";
    }
    return all + std::to_string(value.find("changes")->as<sb::Json::Array>()->size());
  };
  BOOST_TEST(refusals(copy) == "2");
  BOOST_TEST(refusals(with(copy, R"("language": "en")", R"("language": "es")")) ==
             "sbi language sbi-relationships language 0");
  BOOST_TEST(refusals(with(copy, R"("revision": "1.0.0")", R"("revision": "0.9.0")")) == "sbi revision 1");
  BOOST_TEST(refusals(with(copy, R"("form": "full")", R"("form": "short")")) == "sbi form 1");
  BOOST_TEST(refusals(with(copy, R"("sbi-anx-01": 2)", R"("sbi-anx-01": 9)")) == "sbi unreadable 1");
}

BOOST_AUTO_TEST_CASE(parts_without_their_match_are_named) {
  sb::Engine engine;
  const std::string copy = kept(engine, day("2026-01-05", {part("sbi", 2), about("sbi-relationships", "friend", 3)}));
  const sb::Json today = day("2026-06-05", {part("sbi", 2), about("sbi-relationships", "partner", 3)});
  const sb::Json value = value_of(engine, "follow", followed_by({copy}, today));
  BOOST_TEST(sb::to_text(*value.find("only_then")) == R"([{"instrument":"sbi-relationships","target":"friend"}])");
  BOOST_TEST(sb::to_text(*value.find("only_now")) == R"([{"instrument":"sbi-relationships","target":"partner"}])");
}

BOOST_AUTO_TEST_CASE(a_marked_time_on_either_side_is_said) {
  sb::Engine engine;
  const std::string copy = kept(engine, day("2026-01-05", {part("sbi", 2)}));
  const sb::Json today = day("2026-06-05", {part("sbi", 2)});
  const auto notes = [&](const std::string& text) {
    return sb::to_text(*value_of(engine, "follow", followed_by({text}, today)).find("notes"));
  };
  BOOST_TEST(notes(copy) == "[]");
  BOOST_TEST(notes(with(copy, R"("marker": "none")", R"("marker": "loss")")) == R"(["report.change.across-marker"])");
}

BOOST_AUTO_TEST_CASE(no_damage_to_a_file_is_taken_for_something_else) {
  sb::Engine engine;
  const std::string copy = kept(engine, day("2026-01-05", {part("sbi", 2)}));
  const sb::Json today = day("2026-06-05", {part("sbi", 2)});
  Dice dice(31);
  int refused = 0;
  for (int i = 0; i < 400; ++i) {
    std::string text = copy;
    text[static_cast<std::size_t>(dice.roll(0, static_cast<int>(text.size()) - 1))] =
        static_cast<char>(dice.roll(1, 127));
    if (dice.once_in(4)) text.resize(static_cast<std::size_t>(dice.roll(0, static_cast<int>(text.size()) - 1)));
    const sb::Json answer = ask(engine, "follow", followed_by({text}, today));
    BOOST_REQUIRE(text_at(answer, "/errors/0/code") != "internal");
    if (!*answer.find("ok")->as<bool>()) {
      ++refused;
      BOOST_REQUIRE(text_at(answer, "/errors/0/path").starts_with("/input/records/0"));
    }
  }
  BOOST_TEST(refused > 100);
}

BOOST_AUTO_TEST_CASE(every_message_is_described) {
  sb::Engine engine;
  const std::string described = sb::to_text(*value_of(engine, "describe", sb::Json::Object()).find("messages"));
  for (const std::string& message : sb::track::follow_messages()) {
    BOOST_TEST(described.find('"' + message + '"') != std::string::npos, message);
  }
}

BOOST_AUTO_TEST_SUITE_END()
