// Ways of assessing, as they are used. Covers F-10, F-14, F-16, F-17 and rule R-62.
#include "guide/practising.hpp"
#include "support/json_io.hpp"

using namespace sb::test;

namespace {

constexpr std::string_view kClinic = R"("context":{"place":"clinic"})";

/// What the clinician's entry of an interview lacks, with this given.
std::string lacks(std::string_view given) {
  const sb::Json answer =
      asked("as-aai", std::string(kClinic) + R"(,"action":"entry","given":{"entry":)" + std::string(given) + "}");
  return sb::to_text(*at(answer, "/value/actions/0/missing"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(guide_assessment)

BOOST_AUTO_TEST_CASE(unresolved_asks_for_a_second_category_and_nothing_else_does) {
  BOOST_TEST(lacks(R"({"category":"unresolved"})") == R"(["second"])");
  BOOST_TEST(lacks(R"({"category":"unresolved","second":"secure"})") == "[]");
  BOOST_TEST(lacks(R"({"category":"dismissing"})") == "[]");
  BOOST_TEST(lacks("{}") == R"(["category"])");
}

BOOST_AUTO_TEST_CASE(what_clinicians_fill_in_is_there_in_a_clinic_only) {
  constexpr std::pair<std::string_view, std::string_view> kSheets[]{{"as-aai", "entry"},
                                                                    {"as-alliance-observation", "sheet"},
                                                                    {"as-collateral-feedback", "form"},
                                                                    {"as-triangulation", "table"}};
  for (const auto& [id, action] : kSheets) {
    const std::string named = R"("action":")" + std::string(action) + "\"";
    BOOST_TEST(text_at(asked(id, named), "/errors/0/path") == "/input/action", id);
    const sb::Json there = asked(id, named + "," + std::string(kClinic));
    BOOST_TEST(*at(there, "/ok")->as<bool>(), id);
  }
}

BOOST_AUTO_TEST_CASE(a_history_waits_for_steady_ground_and_is_not_for_a_class) {
  const sb::Json own = asked("as-developmental-history", R"("action":"helped")");
  BOOST_TEST(!*at(own, "/value/actions/0/open")->as<bool>());
  const sb::Json open = asked("as-developmental-history",
                              R"("action":"helped","gates":{"answers":{"gate-trauma":"yes","gate-ground":"yes"}})");
  BOOST_TEST(*at(open, "/value/actions/0/open")->as<bool>());
  BOOST_TEST(sb::to_text(*at(open, "/value/actions/0/missing")) == "[]", "nothing has to be answered");
  const sb::Json notes = asked("as-developmental-history", R"("action":"notes")");
  BOOST_TEST(text_at(notes, "/errors/0/path") == "/input/action", "the 18 fields are a clinician's");
  const sb::Json lesson = asked("as-developmental-history", R"("context":{"place":"classroom"})");
  BOOST_TEST(text_at(lesson, "/errors/0/code") == "unknown_id");
}

BOOST_AUTO_TEST_SUITE_END()
