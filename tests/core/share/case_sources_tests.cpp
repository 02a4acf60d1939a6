// What others see of a client, each kept by itself. Covers F-10, F-14..F-17, F-22, J-C6, J-C8 and rule R-61.
#include "content/guidance.hpp"
#include "measure/library.hpp"
#include "share/case.hpp"
#include "share/clinic_case.hpp"

using namespace sb::test;
using sb::Json;

namespace {

constexpr int kPeople = 300;

}  // namespace

BOOST_AUTO_TEST_SUITE(clinic_sources)

BOOST_AUTO_TEST_CASE(every_sheet_of_the_pack_is_one_of_the_interventions) {
  const sb::measure::Library library;
  const auto* form = library.content().clinic_form();
  BOOST_REQUIRE(form != nullptr);
  const auto guidance = library.content().guidance();
  BOOST_TEST(sb::share::source_forms(*form, guidance).size() == form->sources.size());
  for (const auto& kind : form->sources) {
    const auto* from = guidance.find(kind.intervention);
    BOOST_REQUIRE_MESSAGE(from != nullptr, kind.id);
    for (const auto& action : from->actions) {
      const bool clinic = action.audience == sb::content::Audience::Clinician;
      if (action.id == kind.action) BOOST_TEST(clinic, kind.id << " is for clinicians");
    }
  }
  for (const auto& id : form->cautions) BOOST_TEST((guidance.find(id) != nullptr), id);
}

BOOST_AUTO_TEST_CASE(no_source_changes_a_byte_of_the_own_answers) {
  sb::Engine engine;
  Dice dice(20261122);
  for (int person = 0; person < kPeople; ++person) {
    Json::Array sessions{session("a", "2026-10-01", {answered(answers_of(random_ratings(dice), random_ratings(dice)))}),
                         session("b", "2026-11-02",
                                 {answered(answers_of(random_ratings(dice), random_ratings(dice))),
                                  typed("ecr-rs", "full", {{"anxiety", mean(dice.roll(1, 7))}})})};
    const std::string alone = own_bytes(read(engine, asked(sessions)));
    Json::Array sources;
    int number = 0;
    for (const std::string kind :
         {"interview", "alliance", "role-play", "collateral", "history", "inventory", "talk"}) {
      Json::Object sheet = full_sheet(kind);
      sheet[0].value = "s-" + std::to_string(++number);
      if (kind == "alliance" && dice.once_in(2)) sheet.push_back({"word", "fearful"});
      sources.push_back(std::move(sheet));
      BOOST_REQUIRE(own_bytes(read(engine, asked(sessions, sources))) == alone);
    }
  }
}

BOOST_AUTO_TEST_CASE(an_interview_needs_a_trained_coder_and_unresolved_a_second_word) {
  sb::Engine engine;
  const auto lacks = [&](const Json::Object& sheet) { return bytes_at(read(engine, asked({}, {sheet})), "/lacks"); };
  const auto style = [&](const Json::Object& sheet) {
    return text_at(read(engine, asked({}, {sheet})), "/triangulation/views/0/style");
  };
  BOOST_TEST(lacks(aai("dismissing")) == "[]");
  BOOST_TEST(style(aai("dismissing")) == "dismissing");
  BOOST_TEST(lacks(aai("unresolved")) == R"([{"id":"s-1","missing":["second"]}])");
  BOOST_TEST(style(aai("unresolved")) == "insufficient");
  BOOST_TEST(style(aai("unresolved", {{"second", "preoccupied"}})) == "preoccupied");
  BOOST_TEST(lacks(aai("cannot-classify")) == "[]");
  BOOST_TEST(style(aai("cannot-classify", {{"second", "secure"}})) == "insufficient");
  const Json::Object untrained = source("interview", {{"category", "secure"}, {"trained", "no"}});
  BOOST_TEST(lacks(untrained) == R"([{"id":"s-1","missing":["trained"]}])");
  BOOST_TEST(style(untrained) == "insufficient");
  BOOST_TEST(refusal(engine, asked({}, {aai("autonomous")})) == "unknown_option /input/case/sources/0/given/category");
}

BOOST_AUTO_TEST_CASE(the_interview_sheet_has_no_path_for_oneself) {
  sb::Engine engine;
  const Json own = value_of(engine, "practice", Json::Object{{"intervention", "as-aai"}});
  BOOST_TEST(sb::to_text(own).find("\"entry\"") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(sources_stand_apart_and_differences_are_marked) {
  sb::Engine engine;
  Json::Object seen = full_sheet("alliance");
  seen[0].value = "s-2";
  seen.push_back({"word", "fearful"});
  const Json all = read(engine, asked({session("a", "2026-11-02", {high(), high("partner")})},
                                      {aai("secure"), seen, source("history", {}, "s-3")}));
  const auto& views = *at(all, "/triangulation/views")->as<Json::Array>();
  BOOST_REQUIRE(views.size() == 5U);
  BOOST_TEST(text_at(all, "/triangulation/views/0/style") == "fearful");
  BOOST_TEST(bytes_at(all, "/triangulation/apart") ==
             R"([{"one":0,"other":2},{"one":1,"other":2},{"one":2,"other":3}])");
  // The role play, someone close, what carries, and the talk.
  BOOST_TEST(texts_in(all, "/triangulation/missing").size() == 4U);
  BOOST_TEST(holds_text(texts_in(all, "/agenda/lines"), "apart"));
  // Nothing anywhere adds sources up.
  for (const char* word : {"merged", "total", "combined", "consensus"}) {
    BOOST_TEST(bytes_at(all, "/triangulation").find(word) == std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(different_people_are_no_difference_between_sources) {
  sb::Engine engine;
  const Json all =
      read(engine, asked({session("a", "2026-11-02",
                                  {high(), answered(answers_of({1, 1, 1, 7, 7, 7}, {1, 1, 1, 7, 7, 7}), "partner")})}));
  BOOST_TEST(text_at(all, "/triangulation/views/1/style") == "secure");
  BOOST_TEST(bytes_at(all, "/triangulation/apart") == "[]");
}

BOOST_AUTO_TEST_CASE(sheets_round_trip_and_a_history_tells_no_pattern) {
  sb::Engine engine;
  for (const std::string kind : {"interview", "alliance", "role-play", "collateral", "history", "inventory", "talk"}) {
    const Json::Object sheet = full_sheet(kind);
    const Json once = read(engine, asked({}, {sheet}));
    BOOST_TEST(bytes_at(once, "/lacks") == "[]", kind);
    const Json again = read(engine, Json::Object{{"text", bytes_at(once, "/case")}, {"today", "2026-11-22"}});
    BOOST_TEST(bytes_at(again, "/case") == bytes_at(once, "/case"));
  }
  Json::Object history = full_sheet("history");
  history.push_back({"word", "secure"});
  BOOST_TEST(refusal(engine, asked({}, {history})) == "unknown_key /input/case/sources/0/word");
  BOOST_TEST(text_at(read(engine, asked({}, {full_sheet("history")})), "/triangulation/views/0/style") ==
             "insufficient");
  BOOST_TEST(bytes_at(read(engine, asked({}, {source("collateral", {{"rater", "partner"}, {"agreed", "no"}})})),
                      "/lacks/0/missing") == R"(["agreed"])");
}

BOOST_AUTO_TEST_SUITE_END()
