// Everything that someone keeps: reading it, making two of it one, and looking back over it. (F-21, F-23, R-26, R-86)
#include "content/registry.hpp"
#include "support/test_support.hpp"
#include "track/calendar.hpp"
#include "track/journal.hpp"

using namespace sb::test;
using sb::Json;

namespace {

std::string text_of(const Json& value, std::string_view pointer) {
  const Json* place = at(value, pointer);
  return place == nullptr ? "null" : sb::to_text(*place);
}

Json::Object stamped(std::string_view id, int changed, Json::Object more) {
  Json::Object thing{{"id", id}, {"changed", changed}};
  for (sb::Member& member : more) thing.push_back(std::move(member));
  return thing;
}

Json::Object moment(std::string_view id, int changed, int worry) {
  return stamped(id, changed, {{"day", "2026-11-02"}, {"minute", 600}, {"worry", worry}});
}

Json::Object practised(std::string_view id, std::string_view day) {
  return stamped(id, 5,
                 {{"intervention", "iv-celebrate-small-wins"},
                  {"action", "win"},
                  {"day", day},
                  {"given", Json::Object{{"what", "I waited"}}},
                  {"upset", Json::Object{{"before", 6}, {"now", 3}}},
                  {"tags", Json::Array{"win"}}});
}

Json::Object journal(Json::Array diary, Json::Object more = {}) {
  Json::Object file{{"format", "securebase/journal"}, {"version", 1}, {"diary", std::move(diary)}};
  for (sb::Member& member : more) file.push_back(std::move(member));
  return file;
}

/// One day's answers to the short form of the first questionnaire, worry and keeping distance each at a level of 1..7.
Json::Object occasion(std::string_view id, std::string_view made, int worry, int distance, Json::Object header = {},
                      Json::Object part = {}) {
  static const sb::content::Registry registry;
  const auto& instrument = *registry.find("sbi");
  const auto& form = *std::find_if(instrument.forms.begin(), instrument.forms.end(),
                                   [](const auto& each) { return each.id == "short"; });
  Json::Object answers;
  for (const std::string& item : form.items) {
    const auto scale = std::find_if(instrument.scales.begin(), instrument.scales.end(), [&](const auto& each) {
      const auto* mean = std::get_if<sb::content::MeanScale>(&each.kind);
      return mean != nullptr && std::find(mean->reversed.begin(), mean->reversed.end(), item) != mean->reversed.end();
    });
    const int level = item.find("-anx-") != std::string::npos ? worry : distance;
    answers.push_back({item, scale == instrument.scales.end() ? level : 8 - level});
  }
  Json::Object measured{
      {"instrument", "sbi"}, {"form", "short"}, {"revision", instrument.revision}, {"answers", answers}};
  for (sb::Member& member : part) {
    const auto same = [&](const sb::Member& each) { return each.key == member.key; };
    const auto there = std::find_if(measured.begin(), measured.end(), same);
    (there == measured.end() ? measured.emplace_back(sb::Member{member.key, {}}) : *there).value = member.value;
  }
  Json::Object kept{{"engine", "0.1.0"},
                    {"made", made},
                    {"language", "en"},
                    {"marker", "none"},
                    {"measurements", Json::Array{Json(measured)}}};
  for (sb::Member& member : header) {
    std::find_if(kept.begin(), kept.end(), [&](const auto& each) { return each.key == member.key; })->value =
        member.value;
  }
  return stamped(id, 1, std::move(kept));
}

Json look_back(sb::Engine& engine, Json::Array occasions, std::string_view today = "2026-11-22") {
  return value_of(engine, "timeline",
                  Json::Object{{"journal", journal({}, {{"occasions", std::move(occasions)}})}, {"today", today}});
}

Json merged(sb::Engine& engine, const Json& mine, const Json& theirs) {
  return value_of(engine, "journal", Json::Object{{"mine", mine}, {"file", sb::to_text(theirs)}});
}

std::string refusal(sb::Engine& engine, const Json& mine) {
  const Json answer = ask(engine, "journal", Json::Object{{"mine", mine}});
  return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path");
}

/// A random journal whose things are among a few ids, so that two of them meet.
Json made_up(Dice& dice) {
  Json::Array diary;
  Json::Array choices;
  for (int i = 0; i < 12; ++i) {
    if (dice.once_in(2)) diary.emplace_back(moment("d" + std::to_string(i), dice.roll(1, 3), dice.roll(0, 2)));
    if (!dice.once_in(2)) continue;
    const char* choice = dice.once_in(2) ? "done" : "declined";
    choices.emplace_back(stamped("c" + std::to_string(i), dice.roll(1, 3),
                                 {{"intervention", "iv-grounding"}, {"choice", choice}, {"day", "2026-11-02"}}));
  }
  for (Json::Array* list : {&diary, &choices}) {
    if (dice.once_in(2)) std::reverse(list->begin(), list->end());
  }
  return journal(std::move(diary), {{"choices", std::move(choices)}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(journal_of_a_person)

// Entry, export, import: equal. (F-21)
BOOST_AUTO_TEST_CASE(a_journal_comes_back_as_it_was_given) {
  sb::Engine engine;
  const Json mine = journal(
      {moment("a", 1, 3)},
      {{"occasions", Json::Array{occasion("o", "2026-11-02", 3, 3)}},
       {"practice", Json::Array{practised("p", "2026-11-02")}},
       {"choices", Json::Array{stamped(
                       "c", 2, {{"intervention", "iv-grounding"}, {"choice", "not-for-me"}, {"day", "2026-11-02"}})}}});
  const Json value = value_of(engine, "journal", Json::Object{{"mine", mine}});
  BOOST_TEST(text_of(value, "/merged") == "null");
  for (const char* kind : {"/diary", "/occasions", "/practice", "/choices"}) {
    BOOST_TEST(text_of(*value.find("journal"), kind) == text_of(mine, kind));
  }
  // Once more, with what came back as a file: nothing happens.
  const Json again = merged(engine, mine, *value.find("journal"));
  BOOST_TEST(text_of(again, "/merged") == text_of(value, "/journal"));
  for (int kind = 0; kind < 4; ++kind) {
    const std::string place = "/merge/" + std::to_string(kind);
    BOOST_TEST(text_of(again, place + "/same") == "1", place);
    for (const char* other : {"/added", "/newer_here", "/newer_there", "/only_here"}) {
      BOOST_TEST(text_of(again, place + other) == "0", place << other);
    }
  }
}

BOOST_AUTO_TEST_CASE(of_each_thing_the_later_version_is_kept_and_nothing_is_lost) {
  sb::Engine engine;
  const Json mine = journal({moment("a", 1, 1), moment("b", 1, 1), moment("c", 9, 1), moment("d", 1, 1)});
  const Json theirs = journal({moment("e", 1, 2), moment("d", 2, 2), moment("c", 2, 2), moment("b", 1, 1)});
  const Json value = merged(engine, mine, theirs);
  BOOST_TEST(text_of(value, "/merge/1") ==
             R"({"kind":"diary","added":1,"same":1,"newer_here":1,"newer_there":1,"only_here":1})");
  BOOST_TEST(text_of(value, "/merged/diary") ==
             sb::to_text(Json::Array{moment("a", 1, 1), moment("b", 1, 1), moment("c", 9, 1), moment("d", 2, 2),
                                     moment("e", 1, 2)}));
}

BOOST_AUTO_TEST_CASE(merging_twice_changes_nothing_and_either_side_may_begin_in_200_pairs) {
  sb::Engine engine;
  Dice dice(7);
  for (int pair = 0; pair < 200; ++pair) {
    const Json one = made_up(dice);
    const Json other = made_up(dice);
    const Json third = made_up(dice);
    const Json once = *merged(engine, one, other).find("merged");
    BOOST_REQUIRE(sb::to_text(*merged(engine, other, one).find("merged")) == sb::to_text(once));
    for (const Json& again : {one, other, once}) {
      const Json value = merged(engine, once, again);
      BOOST_REQUIRE(text_of(value, "/merged") == sb::to_text(once));
      BOOST_REQUIRE(text_of(value, "/merge/1/added") == "0");
      BOOST_REQUIRE(text_of(value, "/merge/1/newer_there") == "0");
    }
    // In any order, with a third one too.
    BOOST_REQUIRE(text_of(merged(engine, once, third), "/merged") ==
                  text_of(merged(engine, one, *merged(engine, third, other).find("merged")), "/merged"));
    for (const Json& side : {one, other}) {
      for (const Json& thing : *side.find("diary")->as<Json::Array>()) {
        const std::string id = "\"" + text_at(thing, "/id") + "\"";
        BOOST_REQUIRE(sb::to_text(*once.find("diary")).find(id) != std::string::npos);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(mistakes_are_named_with_their_places) {
  sb::Engine engine;
  const auto version = [](Json number) {
    return Json::Object{{"format", "securebase/journal"}, {"version", std::move(number)}};
  };
  BOOST_TEST(refusal(engine, version(0)) == "unsupported_version /input/mine/version");
  BOOST_TEST(refusal(engine, version(-1)) == "unsupported_version /input/mine/version");
  BOOST_TEST(refusal(engine, version("1")) == "unsupported_version /input/mine/version");
  BOOST_TEST(refusal(engine, version(2)) == "newer_version /input/mine/version");
  BOOST_TEST(refusal(engine, Json()) == "unknown_format /input/mine/format");
  BOOST_TEST(refusal(engine, Json::Object{{"format", "securebase/record"}, {"version", 1}}) ==
             "unknown_format /input/mine/format");
  BOOST_TEST(refusal(engine, journal({moment("a", 1, 1), moment("b", 1, 1), moment("a", 2, 1)})) ==
             "duplicate_id /input/mine/diary/2/id");
  BOOST_TEST(refusal(engine, journal({moment("a b", 1, 1)})) == "malformed_id /input/mine/diary/0/id");
  BOOST_TEST(refusal(engine, journal({moment("a", 1, 99)})) == "value_out_of_range /input/mine/diary/0/worry");
  BOOST_TEST(refusal(engine, journal({Json::Object{{"day", "2026-11-02"}, {"minute", 1}}})) ==
             "missing_key /input/mine/diary/0/id");
  BOOST_TEST(refusal(engine, journal({}, {{"practice", Json::Array{practised("p", "2026-02-30")}}})) ==
             "not_a_day /input/mine/practice/0/day");
  BOOST_TEST(refusal(engine, journal({}, {{"occasions", Json::Array{occasion("o", "2026-02-30", 1, 1)}}})) ==
             "not_a_day /input/mine/occasions/0/made");
  BOOST_TEST(refusal(engine, journal({}, {{"streak", 4}})) == "unknown_key /input/mine/streak");
  const Json file = ask(engine, "journal", Json::Object{{"mine", journal({})}, {"file", "{"}});
  BOOST_TEST(text_at(file, "/errors/0/code") + " " + text_at(file, "/errors/0/path") == "json_syntax /input/file");
  const Json later = ask(engine, "journal", Json::Object{{"mine", journal({})}, {"file", sb::to_text(version(7))}});
  BOOST_TEST(text_at(later, "/errors/0/path") == "/input/file/version");
}

BOOST_AUTO_TEST_CASE(each_day_has_its_score_and_its_noise_and_is_compared_with_the_days_before) {
  sb::Engine engine;
  const Json value = look_back(engine, {occasion("b", "2026-06-01", 6, 3), occasion("a", "2026-01-01", 1, 3),
                                        occasion("c", "2026-11-01", 6, 3, {{"marker", "loss"}})});
  BOOST_TEST(text_of(value, "/series/0/instrument") == R"("sbi")");
  BOOST_TEST(text_of(value, "/series/0/points/0/occasion") == R"("a")");
  BOOST_TEST(text_of(value, "/series/0/points/0/scales/anxiety/mean") == "1");
  BOOST_TEST(text_of(value, "/series/0/points/0/change") == "null");
  BOOST_TEST(text_of(value, "/series/0/points/1/change/scales/anxiety/verdict") == R"("changed-once")");
  // Seen again, it is a change, from the first day on.
  BOOST_TEST(text_of(value, "/series/0/points/2/change/scales/anxiety/verdict") == R"("changed")");
  BOOST_TEST(text_of(value, "/series/0/points/2/change/scales/anxiety/direction") == R"("higher")");
  BOOST_TEST(text_of(value, "/series/0/points/2/change/from") == R"("earlier")");
  BOOST_TEST(text_of(value, "/series/0/points/2/marker") == R"("loss")");
  BOOST_TEST(text_of(value, "/series/0/points/2/change/notes/0") == R"("report.note.marker.loss")");
  BOOST_TEST(text_of(value, "/series/0/points/2/refused") == "null");
}

BOOST_AUTO_TEST_CASE(days_that_cannot_be_compared_say_why_and_others_are_compared_past_them) {
  sb::Engine engine;
  const Json value = look_back(
      engine, {occasion("a", "2026-01-01", 2, 2), occasion("b", "2026-02-01", 2, 2, {{"language", "es"}}),
               occasion("c", "2026-03-01", 2, 2), occasion("d", "2026-04-01", 2, 2, {}, {{"revision", "0.9.0"}}),
               occasion("e", "2026-05-01", 2, 2, {}, {{"answers", Json::Object{{"sbi-anx-15", 9}}}}),
               occasion("f", "2026-06-01", 2, 2)});
  const auto at_point = [&](int point, std::string_view what) {
    return text_of(value, "/series/0/points/" + std::to_string(point) + std::string(what));
  };
  const char* refused[] = {"null", R"("language")", R"("language")", R"("revision")", R"("unreadable")"};
  for (int i = 0; i < 5; ++i) BOOST_TEST(at_point(i, "/refused") == refused[i], i);
  BOOST_TEST(at_point(3, "/scales") == "{}");
  BOOST_TEST(at_point(3, "/message") == R"("report.change.refused.revision")");
  BOOST_TEST(at_point(1, "/change") == "null");
  BOOST_TEST(at_point(2, "/change/scales/anxiety/verdict") == R"("too-small-to-tell")");
  BOOST_TEST(at_point(5, "/change/from") == R"("earlier")");
}

// No way is told inside the band, and none at all of questions that were reworked. (F-23, R-86)
BOOST_AUTO_TEST_CASE(no_way_is_told_inside_the_band_in_200_histories) {
  sb::Engine engine;
  Dice dice(2026);
  int told = 0;
  int untold = 0;
  for (int history = 0; history < 200; ++history) {
    Json::Array occasions;
    const int days = dice.roll(2, 6);
    for (int i = 0; i < days; ++i) {
      Json::Object part;
      if (dice.once_in(5)) part.push_back({"revision", "0.1.0"});
      occasions.emplace_back(occasion("o" + std::to_string(i), "2026-0" + std::to_string(i + 1) + "-01",
                                      dice.roll(1, 7), dice.roll(3, 4), {}, part));
    }
    const Json value = look_back(engine, std::move(occasions));
    for (const Json& point : *at(value, "/series/0/points")->as<Json::Array>()) {
      const bool old = text_at(point, "/revision") == "0.1.0";
      if (old) BOOST_REQUIRE(point.find("change") == nullptr && text_of(point, "/scales") == "{}");
      if (point.find("change") == nullptr) continue;
      for (const char* scale : {"anxiety", "avoidance"}) {
        const std::string place = "/change/scales/" + std::string(scale);
        const bool inside = std::abs(number_at(point, place + "/difference")) <= number_at(point, place + "/band/high");
        const bool way = at(point, place + "/direction") != nullptr;
        BOOST_REQUIRE(!(inside && way));
        BOOST_REQUIRE(way == (text_at(point, place + "/verdict") == "changed"));
        ++(way ? told : untold);
      }
    }
  }
  BOOST_TEST(told > 20);
  BOOST_TEST(untold > 200);
}

// Waiting is suggested for the days the guidance names, and never more than suggested. (R-26)
BOOST_AUTO_TEST_CASE(answering_again_soon_is_told_to_wait_until_a_day) {
  sb::Engine engine;
  const Json::Array occasions{occasion("a", "2026-10-01", 2, 2), occasion("b", "2026-10-25", 2, 2)};
  const Json soon = look_back(engine, occasions, "2026-11-21");
  BOOST_TEST(text_of(soon, "/check_ins") ==
             R"([{"instrument":"sbi","last":"2026-10-25","days":27,"wait_days":28,"wait":true,)"
             R"("until":"2026-11-22","message":"over-time.wait"}])");
  const Json later = look_back(engine, occasions, "2026-11-22");
  BOOST_TEST(text_of(later, "/check_ins") ==
             R"([{"instrument":"sbi","last":"2026-10-25","days":28,"wait_days":28,"wait":false}])");
}

BOOST_AUTO_TEST_CASE(practice_is_counted_by_week_and_explains_nothing) {
  sb::Engine engine;
  Json::Array practice;
  int number = 0;
  for (const char* day : {"2026-11-09", "2026-11-02", "2026-11-08", "2026-11-23"}) {
    practice.emplace_back(practised("p" + std::to_string(number++), day));
  }
  const Json value =
      value_of(engine, "timeline",
               Json::Object{{"journal", journal({}, {{"practice", std::move(practice)}})}, {"today", "2026-11-22"}});
  BOOST_TEST(text_of(value, "/practice") ==
             R"([{"id":"2026-11-02","count":2},{"id":"2026-11-09","count":1},{"id":"2026-11-23","count":1}])");
  BOOST_TEST(text_of(value, "/series") == "[]");
}

BOOST_AUTO_TEST_SUITE_END()
