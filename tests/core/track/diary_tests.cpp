// Moments added up, and how many with much worry a day takes. (F-20, F-21, R-33)
#include <cmath>

#include "content/pack.hpp"
#include "support/test_support.hpp"
#include "track/calendar.hpp"
#include "track/diary.hpp"

using namespace sb::test;
using sb::Json;

namespace {

constexpr int kLimit = 3;
constexpr int kWorryFrom = 5;

Json::Object moment(std::string_view day, int minute, Json::Object more = {}) {
  Json::Object entry{{"day", day}, {"minute", minute}};
  for (sb::Member& member : more) entry.push_back(std::move(member));
  return entry;
}

Json::Object request(Json::Array entries, Json::Object more = {}) {
  Json::Object all{{"entries", std::move(entries)}, {"today", "2026-11-22"}};
  for (sb::Member& member : more) all.push_back(std::move(member));
  return all;
}

std::string text_of(const Json& value, std::string_view pointer) {
  const Json* place = at(value, pointer);
  return place == nullptr ? "null" : sb::to_text(*place);
}

/// The first mistake, as `code path`.
std::string refusal(sb::Engine& engine, const Json& input) {
  const Json answer = ask(engine, "diary", input);
  return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path");
}

/// Random moments over some weeks, no two in one minute of a day, in no order of days.
Json::Array made_up(Dice& dice, int count) {
  const int first = sb::track::number_of_day("2026-11-01");
  Json::Array entries;
  for (int i = 0; i < count; ++i) {
    Json::Object entry = moment(sb::track::day_of_number(first + dice.roll(0, 21)), i * 7);
    entry.push_back({"id", "e" + std::to_string(i)});
    if (!dice.once_in(6)) entry.push_back({"closeness", dice.roll(0, 10)});
    if (!dice.once_in(6)) entry.push_back({"worry", dice.roll(0, 10)});
    entries.emplace_back(std::move(entry));
  }
  return entries;
}

int worry_on(const Json::Array& entries, std::string_view day) {
  int count = 0;
  for (const Json& entry : entries) {
    double worry = 0;
    const Json* rating = entry.find("worry");
    const bool much = rating != nullptr && rating->number(worry) && worry >= kWorryFrom;
    if (much && text_at(entry, "/day") == day) ++count;
  }
  return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(diary)

BOOST_AUTO_TEST_CASE(days_are_numbered_without_a_gap) {
  using namespace sb::track;
  BOOST_TEST(day_of_number(0) == "0000-01-01");
  const int first = number_of_day("1896-01-01");
  const int last = number_of_day("2104-12-31");
  BOOST_TEST(last - first + 1 == 76336);
  for (int number = first; number <= last; ++number) {
    const std::string day = day_of_number(number);
    BOOST_REQUIRE_MESSAGE(is_day(day) && number_of_day(day) == number, day);
    BOOST_REQUIRE(number == first || day > day_of_number(number - 1));
  }
  for (const char* day : {"2026-11-23", "2026-11-24", "2026-11-29"}) {
    BOOST_TEST(day_of_number(monday_of(number_of_day(day))) == "2026-11-23");
  }
  BOOST_TEST(day_of_number(monday_of(number_of_day("2027-01-01"))) == "2026-12-28");
  BOOST_TEST(monday_of(0) == 0);
}

// By hand: closeness 2 4 9 | 1 5, so pairs 2 5 | 4; the entry without a rating lies in no pair and breaks none.
BOOST_AUTO_TEST_CASE(figures_are_those_worked_out_by_hand) {
  sb::Engine engine;
  const Json value =
      value_of(engine, "diary",
               request({moment("2026-11-02", 900, {{"closeness", 9}}), moment("2026-11-02", 600, {{"closeness", 2}}),
                        moment("2026-11-02", 700, {{"worry", 3}}), moment("2026-11-02", 800, {{"closeness", 4}}),
                        moment("2026-11-03", 10, {{"closeness", 1}}), moment("2026-11-03", 20, {{"closeness", 5}})}));
  BOOST_TEST(text_of(value, "/entries") == "6");
  BOOST_TEST(text_of(value, "/closeness/mean") == "4.2");
  BOOST_TEST(text_of(value, "/closeness/low") == "1");
  BOOST_TEST(text_of(value, "/closeness/high") == "9");
  BOOST_TEST(number_at(value, "/closeness/sd/value") == std::sqrt((4.84 + 0.04 + 23.04 + 10.24 + 0.64) / 4),
             boost::test_tools::tolerance(1e-8));
  // Three pairs are too few, and then there is no figure at all.
  BOOST_TEST(text_of(value, "/closeness/instability") == R"({"n":3,"enough":false})");
  BOOST_TEST(text_of(value, "/worry") ==
             R"({"n":1,"enough":false,"sd":{"n":1,"enough":false},"instability":{"n":0,"enough":false}})");
  BOOST_TEST(text_of(value, "/weeks/0/id") == R"("2026-11-02")");
  BOOST_TEST(text_of(value, "/weeks/0/to") == R"("2026-11-08")");
  BOOST_TEST(text_of(value, "/weeks/1") == "null");
  BOOST_TEST(text_of(value, "/days") == "null");
}

BOOST_AUTO_TEST_CASE(instability_is_the_root_mean_square_of_neighbours_of_one_day) {
  sb::Engine engine;
  Json::Array entries;
  for (const char* day : {"2026-11-02", "2026-11-05"}) {
    int minute = 0;
    for (const int worry : {0, 3, 3, 10}) entries.emplace_back(moment(day, ++minute, {{"worry", worry}}));
  }
  const Json value = value_of(engine, "diary", request(entries));
  BOOST_TEST(text_of(value, "/worry/instability/n") == "6");
  BOOST_TEST(number_at(value, "/worry/instability/value") == std::sqrt(2 * (9 + 0 + 49) / 6.0),
             boost::test_tools::tolerance(1e-8));
}

BOOST_AUTO_TEST_CASE(groups_name_what_lies_behind_them_and_options_without_entries_are_left_out) {
  sb::Engine engine;
  Json::Array entries;
  for (int i = 0; i < 4; ++i) {
    entries.emplace_back(moment("2026-11-02", 299 + i,
                                {{"worry", i}, {"trigger", "silence"}, {"helped", Json::Array{"rest", "breath"}}}));
  }
  entries.emplace_back(moment("2026-11-03", 0, {{"worry", 9}, {"who", "friend"}, {"helped", Json::Array{"rest"}}}));
  const Json value = value_of(engine, "diary", request(entries));
  BOOST_TEST(text_of(value, "/triggers") == R"([{"id":"silence","entries":4,"closeness":{"n":0,"enough":false},)"
                                            R"("worry":{"n":4,"enough":true,"mean":1.5,"low":0,"high":3}}])");
  BOOST_TEST(text_of(value, "/people") ==
             R"([{"id":"friend","entries":1,"closeness":{"n":0,"enough":false},"worry":{"n":1,"enough":false}}])");
  BOOST_TEST(text_of(value, "/urges") == "[]");
  BOOST_TEST(text_of(value, "/helped") == R"([{"id":"breath","count":4},{"id":"rest","count":5}])");
  // 04:59 is night still, and so is midnight; 05:00 is morning.
  BOOST_TEST(text_of(value, "/times/0/id") == R"("morning")");
  BOOST_TEST(text_of(value, "/times/0/entries") == "3");
  BOOST_TEST(text_of(value, "/times/1/id") == R"("night")");
  BOOST_TEST(text_of(value, "/times/1/entries") == "2");
}

BOOST_AUTO_TEST_CASE(days_are_told_of_one_chosen_week_only) {
  sb::Engine engine;
  const Json::Array entries{moment("2026-11-08", 1, {{"worry", 1}}), moment("2026-11-09", 1, {{"worry", 2}}),
                            moment("2026-11-15", 1, {{"worry", 3}}), moment("2026-11-16", 1, {{"worry", 4}})};
  const Json value = value_of(engine, "diary", request(entries, {{"week", "2026-11-12"}, {"to", "2026-11-10"}}));
  BOOST_TEST(text_of(value, "/days/0/id") == R"("2026-11-09")");
  BOOST_TEST(text_of(value, "/days/1/id") == R"("2026-11-15")");
  BOOST_TEST(text_of(value, "/days/1/worry/mean") == "3");
  BOOST_TEST(text_of(value, "/days/2") == "null");
  BOOST_TEST(text_of(value, "/entries") == "2");
}

// The fourth worry entry of a day is kept as a plain note: nothing that was typed is lost. (R-33, F-20)
BOOST_AUTO_TEST_CASE(the_fourth_worry_entry_of_a_day_is_kept_without_its_ratings) {
  sb::Engine engine;
  Json::Array entries;
  for (int i = 0; i < kLimit; ++i) {
    entries.emplace_back(moment("2026-11-22", i, {{"id", "w" + std::to_string(i)}, {"worry", kWorryFrom}}));
  }
  const auto adding = [&](Json::Object entry) {
    return value_of(engine, "diary", request(entries, {{"adding", std::move(entry)}}));
  };
  const Json fourth = adding(moment("2026-11-22", 5, {{"closeness", 4}, {"worry", 9}, {"note", "a long day"}}));
  BOOST_TEST(text_of(fourth, "/cap") ==
             R"({"worry_entries_today":3,"limit":3,"open":false,"message":"diary.cap.closed"})");
  BOOST_TEST(text_of(fourth, "/adding") == R"({"whole":false,"message":"diary.cap.closed",)"
                                           R"("entry":{"day":"2026-11-22","minute":5,"note":"a long day"}})");
  // A calm moment, another day, and an entry that is being changed are kept as they are.
  for (const Json& kept :
       {adding(moment("2026-11-22", 5, {{"worry", kWorryFrom - 1}})), adding(moment("2026-11-21", 5, {{"worry", 9}})),
        adding(moment("2026-11-22", 5, {{"id", "w1"}, {"worry", 9}}))}) {
    BOOST_TEST(text_of(kept, "/adding/whole") == "true");
    BOOST_TEST(text_of(kept, "/adding/message") == "null");
    BOOST_TEST(text_of(kept, "/adding/entry/worry") != "null");
  }
}

BOOST_AUTO_TEST_CASE(the_cap_holds_and_order_and_notes_change_nothing_in_200_histories) {
  sb::Engine engine;
  Dice dice(20261122);
  for (int history = 0; history < 200; ++history) {
    Json::Array entries = made_up(dice, dice.roll(0, 120));
    const Json value = value_of(engine, "diary",
                                request(entries, {{"adding", moment("2026-11-22", 1, {{"worry", dice.roll(0, 10)}})}}));
    const int today = worry_on(entries, "2026-11-22");
    const bool open = today < kLimit;
    const bool much = number_at(value, "/adding/entry/minute") == 1 && text_of(value, "/adding/whole") == "false";
    BOOST_REQUIRE(text_of(value, "/cap/worry_entries_today") == std::to_string(today));
    BOOST_REQUIRE(text_of(value, "/cap/open") == (open ? "true" : "false"));
    BOOST_REQUIRE(!(much && open));
    Json::Array after = entries;
    after.push_back(*at(value, "/adding/entry"));
    BOOST_REQUIRE(worry_on(after, "2026-11-22") <= std::max(today, kLimit));
    // Nothing here has a way it is going.
    for (const char* trend : {"direction", "trend", "slope", "change", "higher", "lower"}) {
      BOOST_REQUIRE(sb::to_text(value).find(trend) == std::string::npos);
    }
    std::reverse(after.begin(), after.end());
    after.erase(after.begin());
    for (Json& entry : after) entry.as<Json::Object>()->push_back({"note", "x"});
    const Json again = value_of(engine, "diary", request(after));
    for (const char* part : {"/closeness", "/worry", "/times", "/weeks", "/cap"}) {
      BOOST_REQUIRE(text_of(again, part) == text_of(value, part));
    }
  }
}

BOOST_AUTO_TEST_CASE(mistakes_are_named_with_their_places) {
  sb::Engine engine;
  const auto one = [&](Json entry) { return refusal(engine, request({moment("2026-11-01", 1), std::move(entry)})); };
  BOOST_TEST(one(moment("2026-02-30", 1)) == "not_a_day /input/entries/1/day");
  BOOST_TEST(one(moment("2026-11-01", 1440)) == "value_out_of_range /input/entries/1/minute");
  BOOST_TEST(one(moment("2026-11-01", -1)) == "value_out_of_range /input/entries/1/minute");
  BOOST_TEST(one(moment("2026-11-01", 1, {{"worry", 11}})) == "value_out_of_range /input/entries/1/worry");
  BOOST_TEST(one(moment("2026-11-01", 1, {{"closeness", -1}})) == "value_out_of_range /input/entries/1/closeness");
  BOOST_TEST(one(moment("2026-11-01", 1, {{"worry", 1.5}})) == "wrong_type /input/entries/1/worry");
  BOOST_TEST(one(moment("2026-11-01", 1, {{"worry", Json()}})) == "wrong_type /input/entries/1/worry");
  BOOST_TEST(one(moment("2026-11-01", 1, {{"urge", "up"}})) == "unknown_option /input/entries/1/urge");
  BOOST_TEST(one(moment("2026-11-01", 1, {{"who", "Kim"}})) == "unknown_option /input/entries/1/who");
  BOOST_TEST(one(moment("2026-11-01", 1, {{"did", Json::Array{"paused", "paused"}}})) ==
             "duplicate_id /input/entries/1/did/1");
  BOOST_TEST(one(moment("2026-11-01", 1, {{"did", Json::Array(20'000, Json("paused"))}})) ==
             "wrong_length /input/entries/1/did");
  // No field takes what another person does or where they are. (R-33)
  for (const char* watched : {"place", "seen_at", "online", "messages"}) {
    BOOST_TEST(one(moment("2026-11-01", 1, {{watched, "x"}})) ==
               "unknown_key /input/entries/1/" + std::string(watched));
  }
  BOOST_TEST(one("entry") == "wrong_type /input/entries/1");
  BOOST_TEST(refusal(engine, Json::Object{{"entries", Json::Array()}}) == "missing_key /input/today");
  BOOST_TEST(refusal(engine, request({}, {{"week", "2026-13-01"}})) == "not_a_day /input/week");
  BOOST_TEST(refusal(engine, request({}, {{"adding", moment("x", 1)}})) == "not_a_day /input/adding/day");
}

BOOST_AUTO_TEST_CASE(ten_thousand_whole_entries_are_one_request) {
  sb::Engine engine;
  const int first = sb::track::number_of_day("2017-01-01");
  Json::Array entries;
  for (int i = 0; i < 10'000; ++i) {
    entries.emplace_back(moment(sb::track::day_of_number(first + i / 3), (i % 3) * 400 + 100,
                                {{"id", "entry-number-" + std::to_string(i)},
                                 {"changed", 1'700'000'000 + i},
                                 {"closeness", i % 11},
                                 {"worry", i % 7},
                                 {"urge", "toward"},
                                 {"who", "partner"},
                                 {"trigger", "silence"},
                                 {"did", Json::Array{"paused", "talked"}},
                                 {"helped", Json::Array{"talking"}},
                                 {"note", "a few words about it"}}));
  }
  const Json input = request(std::move(entries));
  BOOST_TEST(sb::to_text(input).size() > (std::size_t{1} << 20U));
  const Json value = value_of(engine, "diary", input);
  BOOST_TEST(text_of(value, "/entries") == "10000");
  BOOST_TEST(text_of(value, "/closeness/instability/n") == std::to_string(2 * 3333));
  BOOST_TEST(at(value, "/weeks")->as<Json::Array>()->size() == 478U);
  // Other methods keep to the limit of all texts, and so does whatever is no request.
  const Json record = ask(engine, "record", input);
  BOOST_TEST(text_at(record, "/errors/0/code") == "text_too_large");
  const Json endless = json(engine.run(std::string(std::size_t{9} << 20U, ' ')));
  BOOST_TEST(text_at(endless, "/errors/0/code") == "text_too_large");
}

BOOST_AUTO_TEST_CASE(a_fault_of_the_pack_is_named_with_its_place) {
  const Json pack = json(read_text(root() / "core/content/diary/diary.json"));
  BOOST_TEST(sb::content::read_diary_form(pack).ok());
  struct Planted {
    const char* place;
    Json value;
    const char* error;
  };
  const Planted faults[] = {{"/version", 2, "unsupported_version /version"},
                            {"/format", "securebase/record", "unknown_format /format"},
                            {"/id", "a b", "malformed_id /id"},
                            {"/revision", "", "empty_text /revision"},
                            {"/worry", Json::Array{10, 10}, "empty_range /worry"},
                            {"/worry_from", 11, "value_out_of_range /worry_from"},
                            {"/urges", Json::Array(), "empty_list /urges"},
                            {"/did/1", "paused", "duplicate_id /did/1"},
                            {"/helped/0", "a breath", "malformed_id /helped/0"},
                            {"/times/1/from", 300, "value_out_of_range /times/1/from"},
                            {"/times/3/from", 1440, "value_out_of_range /times/3/from"},
                            {"/times/1/id", "morning", "duplicate_id /times/1/id"},
                            {"/fewest/spread", 1, "value_out_of_range /fewest/spread"},
                            {"/fewest/pairs", 0, "value_out_of_range /fewest/pairs"},
                            {"/messages/cap", "", "empty_text /messages/cap"}};
  for (const auto& [place, value, error] : faults) {
    Json planted = pack;
    *at(planted, place) = value;
    const auto read = sb::content::read_diary_form(planted);
    BOOST_REQUIRE_MESSAGE(!read.ok(), place);
    BOOST_TEST(std::string(name_of(read.errors()[0].code)) + " " + read.errors()[0].path == error);
  }
}

BOOST_AUTO_TEST_SUITE_END()
