// What someone lets a clinic read: exactly what they picked, and it opens to the same numbers. (J-C4, F-14)
#include "share/sharing.hpp"
#include "support/random_answers.hpp"

using namespace sb::test;
using sb::Json;

namespace {

const std::vector<std::string_view> kEverything{"scores", "answers", "about-reader", "differences", "marker"};

std::string shared_text(sb::Engine& engine, const Json& request) {
  return text_at(value_of(engine, "share", request), "/text");
}

Json opened(sb::Engine& engine, const std::string& text) {
  return value_of(engine, "open_shared", Json::Object{{"text", text}});
}

std::string open_refused(sb::Engine& engine, const std::string& text) {
  return refused(engine, "open_shared", Json::Object{{"text", text}});
}

bool holds(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shared)

BOOST_AUTO_TEST_CASE(any_answers_open_to_the_same_numbers) {
  const sb::content::Registry registry;
  sb::Engine engine;
  Dice dice(11);
  for (const auto& instrument : registry.instruments()) {
    for (const auto& form : instrument->forms) {
      for (int i = 0; i < 25; ++i) {
        const Json part = random_part(*instrument, form, dice);
        const Json offer = value_of(engine, "share", to_share({part}, kEverything));
        if (at(offer, "/text") == nullptr) {
          BOOST_REQUIRE(text_at(offer, "/left_out/0/instrument") == instrument->id);
          continue;
        }
        const Json back = opened(engine, text_at(offer, "/text"));
        BOOST_REQUIRE(text_at(back, "/agreement/0") == "same");
        BOOST_REQUIRE(sb::to_text(*at(back, "/shared")) == sb::to_text(*at(offer, "/shared")));
        const Json score =
            value_of(engine, "report", Json::Object{{"measurements", Json::Array{part}}, {"audience", "self"}});
        const Json* mean = at(back, "/shared/measurements/0/scales/anxiety/mean");
        if (mean != nullptr && at(score, "/readings/0") != nullptr) {
          BOOST_REQUIRE(number_at(score, "/readings/0/dimensions/0/scale/mean") ==
                        number_at(back, "/shared/measurements/0/scales/anxiety/mean"));
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(the_text_is_what_is_shown_and_nothing_more) {
  const sb::content::Registry registry;
  sb::Engine engine;
  const Json offer = value_of(
      engine, "share",
      to_share({part_of(registry, "sbi", 5), part_of(registry, "sbi-relationships", 3, "friend")}, kEverything));
  Json::Object file{{"format", "securebase/shared"}, {"version", 1}};
  for (const sb::Member& member : *at(offer, "/shared")->as<Json::Object>()) file.push_back(member);
  BOOST_TEST(text_at(offer, "/text") == sb::to_lines(file));
  BOOST_TEST(text_at(offer, "/name") == "check-in-2026-11-22.json");
  BOOST_TEST(text_at(offer, "/shared/site") == "Harbour Clinic");
}

BOOST_AUTO_TEST_CASE(only_what_is_picked_goes) {
  const sb::content::Registry registry;
  sb::Engine engine;
  const Json::Array answered{part_of(registry, "sbi", 5), part_of(registry, "sbi-relationships", 3, "friend"),
                             part_of(registry, "sbi-relationships", 6, "partner")};
  const std::string scores = shared_text(engine, to_share(answered, {"scores"}));
  BOOST_TEST(holds(scores, "\"mean\""));
  for (const char* piece : {"answers", "sbi-anx-", "differences", "marker", "hard-week"}) {
    BOOST_TEST(!holds(scores, piece), piece);
  }
  // Scores go with whatever is picked.
  const Json answers = value_of(engine, "share", to_share(answered, {"answers"}));
  BOOST_TEST(holds(text_at(answers, "/text"), "sbi-anx-"));
  BOOST_TEST(at(answers, "/shared/measurements/0/scales/anxiety/mean") != nullptr);
  BOOST_TEST(text_at(value_of(engine, "share", to_share(answered, {"marker"})), "/shared/marker") == "hard-week");
  const Json differences = value_of(engine, "share", to_share(answered, {"differences"}));
  BOOST_TEST(text_at(differences, "/shared/differences/0/a") == "friend");
  BOOST_TEST(text_at(differences, "/shared/differences/0/b") == "partner");
}

BOOST_AUTO_TEST_CASE(what_is_about_a_therapist_goes_only_when_picked_by_itself) {
  const sb::content::Registry registry;
  sb::Engine engine;
  const Json::Array answered{part_of(registry, "sbi-relationships", 3, "friend"),
                             part_of(registry, "sbi-relationships", 6, "therapist"),
                             part_of(registry, "sbi-figures", Json::Array{"friend", "therapist"})};
  const Json without = value_of(engine, "share", to_share(answered, {"scores", "answers", "differences", "marker"}));
  BOOST_TEST(!holds(text_at(without, "/text"), "therapist"));
  BOOST_TEST(text_at(without, "/left_out/0/why") == "about-reader");
  BOOST_TEST(text_at(without, "/left_out/1/instrument") == "sbi-figures");
  const Json with_them = value_of(engine, "share", to_share(answered, kEverything));
  BOOST_TEST(text_at(with_them, "/shared/measurements/1/target") == "therapist");
  BOOST_TEST(text_at(with_them, "/shared/differences/0/b") == "therapist");
  // Someone who names a friend only says nothing of a therapist.
  const Json friends =
      value_of(engine, "share", to_share({part_of(registry, "sbi-figures", Json::Array{"friend"})}, {"scores"}));
  BOOST_TEST(text_at(friends, "/shared/measurements/0/scales/near/people/0") == "friend");
}

BOOST_AUTO_TEST_CASE(fear_and_safety_never_go) {
  const sb::content::Registry registry;
  sb::Engine engine;
  Dice dice(12);
  for (int i = 0; i < 20; ++i) {
    Json::Array answered{part_of(registry, "sbi", 4)};
    for (const char* id : {"sbi-safety", "sbi-fearful", "sbi-portraits"}) {
      const auto& instrument = *registry.find(id);
      answered.push_back(random_part(instrument, instrument.forms.front(), dice));
    }
    const Json offer = value_of(engine, "share", to_share(answered, kEverything));
    for (const char* piece : {"safety", "sbi-saf-", "sbi-fea-", "portrait", "sbi-por-"}) {
      BOOST_REQUIRE(!holds(text_at(offer, "/text"), piece));
    }
    BOOST_REQUIRE(text_at(offer, "/left_out/0/why") == "sensitive");
    BOOST_REQUIRE(text_at(offer, "/left_out/2/why") == "unscored");
  }
}

BOOST_AUTO_TEST_CASE(where_nothing_is_left_there_is_no_document) {
  const sb::content::Registry registry;
  sb::Engine engine;
  const Json offer = value_of(
      engine, "share", to_share({part_of(registry, "sbi-relationships", 6, "therapist")}, {"scores", "answers"}));
  BOOST_TEST(at(offer, "/text") == nullptr);
  BOOST_TEST(at(offer, "/shared") == nullptr);
  BOOST_TEST(text_at(value_of(engine, "share", to_share({}, kEverything)), "/text").empty());
}

BOOST_AUTO_TEST_CASE(a_document_that_was_changed_is_told) {
  const sb::content::Registry registry;
  sb::Engine engine;
  const Json::Array answered{part_of(registry, "sbi", 5)};
  const std::string whole = shared_text(engine, to_share(answered, {"scores", "answers"}));
  const std::string scores = shared_text(engine, to_share(answered, {"scores"}));
  const auto agreement = [&](const std::string& text) { return text_at(opened(engine, text), "/agreement/0"); };
  BOOST_TEST(agreement(whole) == "same");
  BOOST_TEST(agreement(scores) == "no-answers");
  BOOST_TEST(agreement(with(whole, "\"sbi-anx-01\": 5", "\"sbi-anx-01\": 6")) == "differs");
  BOOST_TEST(agreement(with(whole, "\"sbi-anx-01\": 5", "\"sbi-anx-01\": 9")) == "differs");
  BOOST_TEST(agreement(with(whole, "\"mean\": ", "\"mean\": 1")) == "differs");
  BOOST_TEST(agreement(with(scores, "\"mean\": ", "\"mean\": 1")) == "differs");
  BOOST_TEST(agreement(with(scores, "\"n\": 18", "\"n\": 17")) == "no-answers");
  BOOST_TEST(agreement(with(scores, "\"n\": 18", "\"n\": 19")) == "differs");
  BOOST_TEST(agreement(with(scores, "\"n\": 18", "\"n\": 2")) == "differs");
  BOOST_TEST(agreement(with(scores, "\"anxiety\": {", "\"worry\": {")) == "differs");
  BOOST_TEST(agreement(with(scores, "\"revision\": \"", "\"revision\": \"9")) == "not-loaded");
  BOOST_TEST(agreement(with(scores, "\"form\": \"full\"", "\"form\": \"long\"")) == "not-loaded");
  BOOST_TEST(agreement(with(scores, "\"instrument\": \"sbi\"", "\"instrument\": \"xyz\"")) == "not-loaded");
}

BOOST_AUTO_TEST_CASE(mistakes_are_named_with_their_places) {
  const sb::content::Registry registry;
  sb::Engine engine;
  const Json part = part_of(registry, "sbi", 5);
  const auto share_refused = [&](std::string_view from, std::string_view to) {
    const std::string text = with(sb::to_text(to_share({part}, {"scores"})), from, to);
    return refused(engine, "share", json(text));
  };
  BOOST_TEST(share_refused("[\"scores\"]", "[]") == "empty_list /input/parts");
  BOOST_TEST(share_refused("[\"scores\"]", "[\"fear\"]") == "unknown_value /input/parts/0");
  BOOST_TEST(share_refused("Harbour Clinic", "") == "empty_text /input/site");
  BOOST_TEST(share_refused("Not a diagnosis. «لا»", "") == "empty_text /input/notice");
  BOOST_TEST(share_refused("2026-11-22", "2026-11-31") == "not_a_day /input/made");
  BOOST_TEST(refused(engine, "share", to_share({part, part}, {"scores"})) ==
             "duplicate_measurement /input/measurements/1");
  const std::string text = shared_text(engine, to_share({part}, {"scores"}));
  BOOST_TEST(open_refused(engine, "{") == "json_syntax /input/text");
  BOOST_TEST(open_refused(engine, with(text, "securebase/shared", "securebase/record")) ==
             "unknown_format /input/text/format");
  BOOST_TEST(open_refused(engine, with(text, "\"version\": 1", "\"version\": 2")) ==
             "newer_version /input/text/version");
  BOOST_TEST(open_refused(engine, with(text, "\"version\": 1", "\"version\": 0")) ==
             "unsupported_version /input/text/version");
  BOOST_TEST(open_refused(engine, with(text, "2026-11-22", "2026-13-22")) == "not_a_day /input/text/made");
  BOOST_TEST(open_refused(engine, with(text, "\"en\"", "\"\"")) == "empty_text /input/text/language");
  BOOST_TEST(open_refused(engine, with(text, "\"site\"", "\"place\"")) == "unknown_key /input/text/place");
  BOOST_TEST(open_refused(engine, R"({"format":"securebase/shared","version":1,"engine":"1","made":"2026-11-22",)"
                                  R"("language":"en","measurements":[]})") == "empty_list /input/text/measurements");
}

BOOST_AUTO_TEST_SUITE_END()
