// A clinician's case: sessions, scores, what moved, and what is suggested. Covers F-11, F-12, F-18, F-23, F-27..F-34 as
// far as the workspace shows them, J-C5, J-C7, J-C11 and rule R-60.
#include "share/clinic_case.hpp"

using namespace sb::test;
using sb::Json;

BOOST_AUTO_TEST_SUITE(clinic_case)

BOOST_AUTO_TEST_CASE(an_empty_case_says_what_there_is_to_fill_in) {
  sb::Engine engine;
  const Json empty = read(engine, Json::Object{{"today", "2026-11-22"}});
  BOOST_TEST(text_at(empty, "/case/format") == "securebase/case");
  BOOST_TEST(bytes_at(empty, "/sessions") == "[]");
  BOOST_TEST(bytes_at(empty, "/triangulation/missing/0") == "\"self-report\"");
  BOOST_TEST(at(empty, "/forms")->as<Json::Array>()->size() == 7U);
  BOOST_TEST(bytes_at(empty, "/report") == "nothing");
  BOOST_TEST(bytes_at(empty, "/agenda/between") == "[]");
}

BOOST_AUTO_TEST_CASE(typed_scores_are_checked_and_keep_their_version) {
  sb::Engine engine;
  const auto one = [](Json::Object part) { return asked({session("a", "2026-11-02", {std::move(part)}, "typed")}); };
  const Json named =
      read(engine, one(typed("RSQ (Relationship Structures)", "full", {{"anxiety", mean(3)}, {"avoidance", mean(2)}})));
  BOOST_TEST(text_at(named, "/case/sessions/0/measurements/0/instrument") == "ecr-rs");
  BOOST_TEST(text_at(named, "/case/sessions/0/measurements/0/named") == "RSQ (Relationship Structures)");
  BOOST_TEST(bytes_at(named, "/numbers/0/notes").find("note.name.rsq-is-ecr-rs") != std::string::npos);
  BOOST_TEST(text_at(named, "/numbers/0/revision") == "1.0.0");
  // SEM = 1.615 sqrt(1 - .8815)
  BOOST_TEST(std::abs(number_at(named, "/numbers/0/scales/0/score/sem") - 0.555946) < 1e-5);
  BOOST_TEST(bytes_at(named, "/numbers/0/scales/0/percentile") == "nothing");
  BOOST_TEST(text_at(named, "/norms/0/id") == "ecr-rs-partner-us-2019");
  BOOST_TEST(refusal(engine, one(typed("RSQ", "full", {{"anxiety", mean(3)}}))) ==
             "ambiguous_instrument /input/case/sessions/0/measurements/0/instrument");
  BOOST_TEST(refusal(engine, one(typed("ecr-rs", "full", {{"anxiety", mean(7.1)}}))) ==
             "value_out_of_range /input/case/sessions/0/measurements/0/scales/anxiety/mean");
  BOOST_TEST(refusal(engine, one(typed("ecr-rs", "full", {{"worry", mean(3)}}))) ==
             "unknown_id /input/case/sessions/0/measurements/0/scales/worry");
  BOOST_TEST(refusal(engine, one(typed("ecr-rs", "short", {{"anxiety", mean(3)}}))) ==
             "unknown_form /input/case/sessions/0/measurements/0/form");
  Json::Object old = typed("ecr-rs", "full", {{"anxiety", mean(3)}});
  old[2].value = "0.9.0";
  BOOST_TEST(refusal(engine, one(old)) == "revision_not_loaded /input/case/sessions/0/measurements/0/revision");
  Json::Object none = typed("ecr-rs", "full", {{"anxiety", mean(3)}});
  none.erase(none.begin() + 1);
  BOOST_TEST(refusal(engine, one(none)) == "missing_key /input/case/sessions/0/measurements/0/form");
}

BOOST_AUTO_TEST_CASE(typed_answers_are_scored_by_the_key) {
  sb::Engine engine;
  Json::Object part{{"instrument", "ecr-rs"},
                    {"form", "full"},
                    {"revision", "1.0.0"},
                    {"target", "partner"},
                    {"answers", numbered("Q", {2, 3, 2, 3, 6, 5, 6, 7, 5})}};
  const Json all = read(engine, asked({session("a", "2026-11-02", {part}, "typed")}));
  BOOST_TEST(number_at(all, "/series/0/points/0/scales/avoidance/mean") == 5.5);
  BOOST_TEST(number_at(all, "/series/0/points/0/scales/anxiety/mean") == 6.0);
  part.back().value = numbered("Q", {2, 3, 2, 3, 6, 5, 6, 8, 5});
  BOOST_TEST(refusal(engine, asked({session("a", "2026-11-02", {part}, "typed")})) ==
             "answer_out_of_range /input/case/sessions/0/measurements/0/answers/Q8");
  part.back().value = numbered("Q", {2, 3, 2, 3, 6, 5, 6, 7});
  BOOST_TEST(refusal(engine, asked({session("a", "2026-11-02", {part}, "typed")})) ==
             "answers_missing /input/case/sessions/0/measurements/0/answers/Q9");
}

BOOST_AUTO_TEST_CASE(a_norm_stands_beside_scores_only_when_it_was_chosen) {
  sb::Engine engine;
  const Json part = typed("ecr-rs", "full", {{"anxiety", mean(2.994)}});
  const Json all = read(engine, asked({session("a", "2026-11-02", {part}, "typed")}, {},
                                      {{"norms", Json::Object{{"ecr-rs", "ecr-rs-partner-us-2019"}}}}));
  BOOST_TEST(std::abs(number_at(all, "/numbers/0/scales/0/percentile/value") - 50) < 1e-6);
  BOOST_TEST(text_at(all, "/numbers/0/norm/id") == "ecr-rs-partner-us-2019");
}

BOOST_AUTO_TEST_CASE(typed_scores_change_only_past_their_noise) {
  sb::Engine engine;
  const auto day = [](std::string_view id, std::string_view made, double anxiety) {
    return session(id, made, {typed("ecr-rs", "full", {{"anxiety", mean(anxiety)}})}, "typed");
  };
  const Json two = read(engine, asked({day("b", "2026-11-02", 1), day("a", "2026-09-02", 7)}));
  BOOST_TEST(text_at(two, "/number_changes/0/from") == "a");
  BOOST_TEST(text_at(two, "/number_changes/0/scales/anxiety/verdict") == "changed-once");
  BOOST_TEST(text_at(two, "/session") == "b");
  const Json three =
      read(engine, asked({day("a", "2026-09-02", 7), day("b", "2026-10-02", 1.5), day("c", "2026-11-02", 1)}));
  BOOST_TEST(text_at(three, "/number_changes/1/scales/anxiety/verdict") == "changed");
  BOOST_TEST(text_at(three, "/number_changes/1/scales/anxiety/direction") == "lower");
  BOOST_TEST(holds_text(texts_in(three, "/agenda/lines"), "changed"));
  const Json near = read(engine, asked({day("a", "2026-09-02", 4), day("b", "2026-10-02", 4.5)}));
  BOOST_TEST(text_at(near, "/number_changes/0/scales/anxiety/verdict") == "too-small-to-tell");
  BOOST_TEST(!holds_text(texts_in(near, "/agenda/lines"), "changed"));
}

/// A score as a shared document holds it.
Json shared_score(Json::Object kind) {
  for (auto& member : Json::Object{{"role", "dimension"}, {"status", "scored"}, {"n", 6}, {"of", 6}}) {
    kind.push_back(std::move(member));
  }
  return kind;
}

BOOST_AUTO_TEST_CASE(a_clients_own_file_becomes_sessions) {
  sb::Engine engine;
  const Json record = Json::Object{{"format", "securebase/record"},
                                   {"version", 1},
                                   {"engine", "0.1.0"},
                                   {"made", "2026-11-02"},
                                   {"language", "en"},
                                   {"marker", "loss"},
                                   {"measurements", Json::Array{high()}}};
  const auto take = [](const Json& file) {
    return Json::Object{{"take", Json::Object{{"id", "new"}, {"text", sb::to_text(file)}}}, {"today", "2026-11-22"}};
  };
  const Json once = read(engine, take(record));
  BOOST_TEST(bytes_at(once, "/taken") == R"(["new"])");
  BOOST_TEST(text_at(once, "/sessions/0/marker") == "loss");
  BOOST_TEST(bytes_at(once, "/agenda/patterns") == R"(["fearful"])");
  const Json shared = Json::Object{
      {"format", "securebase/shared"},
      {"version", 1},
      {"notice", "x"},
      {"engine", "1"},
      {"made", "2026-11-02"},
      {"language", "en"},
      {"site", "A clinic"},
      {"measurements",
       Json::Array{Json::Object{
           {"instrument", "sbi-relationships"},
           {"form", "full"},
           {"revision", "1.0.0"},
           {"target", "friend"},
           {"scales", Json::Object{{"anxiety", shared_score({{"kind", "mean"}, {"mean", 6}, {"sem", 0.4}})},
                                   {"avoidance", shared_score({{"kind", "mean"}, {"mean", 1.5}, {"sem", 0.4}})},
                                   {"other", shared_score({{"kind", "count"}, {"count", 2}})}}}}}}};
  const Json scores = read(engine, take(shared));
  BOOST_TEST(text_at(scores, "/numbers/0/styles/style") == "preoccupied");
  BOOST_TEST(text_at(scores, "/numbers/0/scales/0/certainty") == "clearly-high");
  BOOST_TEST(bytes_at(scores, "/report") == "nothing");
  Json newer = shared;
  *at(newer, "/version") = 2;
  BOOST_TEST(refusal(engine, take(newer)) == "newer_version /input/take/text/version");
  BOOST_TEST(refusal(engine, take(Json::Object{{"format", "other"}})) == "unknown_format /input/take/text/format");
}

BOOST_AUTO_TEST_CASE(answers_of_another_revision_are_told_of_and_hurt_nothing) {
  sb::Engine engine;
  Json::Object old = high("partner");
  old[2].value = "0.9.0";
  const Json all = read(engine, asked({session("a", "2026-11-02", {high(), old})}));
  BOOST_TEST(text_at(all, "/sessions/0/unread/0/reason") == "revision");
  BOOST_TEST(at(all, "/report/readings")->as<Json::Array>()->size() == 1U);
}

BOOST_AUTO_TEST_CASE(answers_that_moved_are_named_largest_first) {
  sb::Engine engine;
  const Json all =
      read(engine, asked({session("a", "2026-09-02", {high()}),
                          session("b", "2026-11-02", {answered(answers_of({1, 7, 7, 1, 1, 1}, {7, 7, 7, 1, 3, 2}))})}));
  BOOST_TEST(bytes_at(all, "/agenda/moved").find("sbi-rel-avo-06") == std::string::npos);
  BOOST_TEST(text_at(all, "/agenda/moved/0/item") == "sbi-rel-anx-01");
  BOOST_TEST(number_at(all, "/agenda/moved/0/before") == 7);
  BOOST_TEST(text_at(all, "/agenda/moved/1/item") == "sbi-rel-avo-05");
  BOOST_TEST(text_at(all, "/agenda/moved/1/from") == "a");
}

BOOST_AUTO_TEST_CASE(stance_notes_and_talking_points_follow_the_pattern) {
  sb::Engine engine;
  const auto stance = [&](const Json::Object& part) {
    const Json all = read(engine, asked({session("a", "2026-11-02", {part})}));
    std::vector<std::string> ids;
    for (const Json& each : *at(all, "/agenda/stance")->as<Json::Array>())
      ids.push_back(text_at(each, "/intervention"));
    for (const Json& each : *at(all, "/agenda/talking")->as<Json::Array>()) {
      BOOST_TEST(!at(each, "/say")->as<Json::Array>()->empty());
      BOOST_TEST(!at(each, "/avoid")->as<Json::Array>()->empty());
    }
    return ids;
  };
  const auto fearful = stance(high());
  for (const char* id : {"iv-secure-base-relationship", "iv-consistent-presence", "iv-attuned-responsiveness",
                         "iv-tagaf", "iv-style-tailoring", "iv-rupture-repair", "iv-corrective-experience",
                         "iv-iwm-revision", "iv-external-coregulation", "iv-internalised-regulation",
                         "iv-trauma-informed-care", "iv-graded-vulnerability"}) {
    BOOST_TEST(holds_text(fearful, id), id);
  }
  BOOST_TEST(!holds_text(fearful, "iv-gentle-challenge"));
  const auto dismissing = stance(answered(answers_of({1, 1, 1, 7, 7, 7}, {7, 7, 7, 1, 1, 1})));
  for (const char* id :
       {"iv-nonintrusive-patience", "iv-pressure-free-expression", "iv-gentle-challenge", "iv-strategy-awareness"}) {
    BOOST_TEST(holds_text(dismissing, id), id);
  }
  const auto preoccupied = stance(answered(answers_of({7, 7, 7, 1, 1, 1}, {1, 1, 1, 7, 7, 7})));
  for (const char* id : {"iv-validate-without-dependency", "iv-calm-boundaries", "iv-hyperactivation-management"}) {
    BOOST_TEST(holds_text(preoccupied, id), id);
  }
}

BOOST_AUTO_TEST_CASE(cautions_are_cards_and_ask_nothing) {
  sb::Engine engine;
  const Json all = read(engine, asked({session("a", "2026-11-02", {high()})}));
  const std::vector<std::string> cards{"as-differential-bpd", "as-differential-rad", "as-differential-sad"};
  BOOST_TEST(texts_in(all, "/agenda/cautions") == cards, boost::test_tools::per_element());
  BOOST_TEST(bytes_at(all, "/forms").find("as-differential") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(steps_between_sessions_come_from_the_plan_and_can_be_changed) {
  sb::Engine engine;
  const Json all = read(engine, asked({session("a", "2026-11-02", {high()})}));
  BOOST_TEST(text_at(all, "/agenda/between/0/intervention") == "iv-grounding");
  BOOST_TEST(!at(all, "/agenda/between/0/rules")->as<Json::Array>()->empty());
  BOOST_TEST(at(all, "/agenda/between")->as<Json::Array>()->size() <= 4U);
  const Json::Array lines{Json::Object{{"item", "arrive"}, {"done", true}}, Json::Object{{"text", "Own words"}}};
  const Json kept = read(engine, asked({}, {}, {{"agenda", lines}, {"between", Json::Array{}}}));
  BOOST_TEST(text_at(kept, "/case/agenda/1/text") == "Own words");
  BOOST_TEST(bytes_at(kept, "/case/between") == "[]");
  BOOST_TEST(refusal(engine, asked({}, {}, {{"agenda", Json::Array{Json::Object{{"done", true}}}}})) ==
             "empty_text /input/case/agenda/0");
}

BOOST_AUTO_TEST_CASE(mistakes_are_named_with_their_places) {
  sb::Engine engine;
  BOOST_TEST(refusal(engine, Json::Object{{"today", "soon"}}) == "not_a_day /input/today");
  BOOST_TEST(refusal(engine, asked({session("a", "soon", {})})) == "not_a_day /input/case/sessions/0/made");
  BOOST_TEST(refusal(engine, asked({session("a", "2026-11-02", {}), session("a", "2026-11-03", {})})) ==
             "duplicate_id /input/case/sessions/1/id");
  BOOST_TEST(refusal(engine, asked({}, {source("gut-feeling", {})})) == "unknown_id /input/case/sources/0/kind");
  Json::Object later = asked({});
  later.push_back({"session", "z"});
  BOOST_TEST(refusal(engine, later) == "unknown_id /input/session");
  Json newer = asked({});
  *at(newer, "/case/version") = 2;
  BOOST_TEST(refusal(engine, newer) == "newer_version /input/case/version");
}

BOOST_AUTO_TEST_SUITE_END()
