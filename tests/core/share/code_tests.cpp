// Scores as a code that can be typed: the same scores come back, and whatever is mistyped is refused. (J-C4)
#include <set>

#include "share/code_letters.hpp"
#include "share/sharing.hpp"

using namespace sb::test;
using sb::Json;

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string document_of(sb::Engine& engine, Json::Array measurements,
                        std::vector<std::string_view> parts = {"scores", "marker", "about-reader"}) {
  return text_at(value_of(engine, "share", to_share(std::move(measurements), std::move(parts))), "/text");
}

Json code_of(sb::Engine& engine, const std::string& document) {
  return value_of(engine, "code", Json::Object{{"document", document}});
}

Json asked_to_read(const std::string& code) {
  return Json::Object{{"text", code}};
}

/// The code and detail of every mistake in a code.
std::string mistakes(sb::Engine& engine, const std::string& code) {
  const Json answer = ask(engine, "read_code", asked_to_read(code));
  std::string all;
  if (at(answer, "/errors") == nullptr) return "none";
  for (const Json& error : *at(answer, "/errors")->as<Json::Array>()) {
    all += text_at(error, "/code") + text_at(error, "/detail") + " ";
  }
  return all;
}

/// A score without what rests on the answers one by one.
Json told(const Json& score) {
  Json::Object kept;
  for (const sb::Member& member : *score.as<Json::Object>()) {
    if (member.key.find("theta") == std::string::npos && member.key != "se" && member.key != "folded") {
      kept.push_back(member);
    }
  }
  return kept;
}

void check_same_scores(const Json& document, const Json& read) {
  for (const sb::Member& scale : *at(read, "/scales")->as<Json::Object>()) {
    const Json* before = at(document, "/scales/" + scale.key);
    BOOST_REQUIRE(before != nullptr);
    BOOST_REQUIRE(sb::to_text(told(*before)) == sb::to_text(scale.value));
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(code)

BOOST_AUTO_TEST_CASE(any_scores_come_back_to_the_last_digit) {
  const sb::content::Registry registry;
  sb::Engine engine;
  Dice dice(21);
  int read = 0;
  for (const auto& instrument : registry.instruments()) {
    for (const auto& form : instrument->forms) {
      for (int i = 0; i < 40; ++i) {
        const std::string text = document_of(engine, {random_part(*instrument, form, dice)});
        if (text.empty()) continue;
        const Json answer = ask(engine, "code", Json::Object{{"document", text}});
        if (at(answer, "/value") == nullptr) {
          BOOST_REQUIRE(text_at(answer, "/errors/0/code") == "wrong_length");
          continue;
        }
        const Json back = value_of(engine, "read_code", asked_to_read(text_at(answer, "/value/text")));
        const Json document = json(text);
        for (const char* place : {"/made", "/language", "/marker", "/measurements/0/instrument", "/measurements/0/form",
                                  "/measurements/0/target", "/measurements/0/state"}) {
          BOOST_REQUIRE(text_at(*at(back, "/shared"), place) == text_at(document, place));
        }
        check_same_scores(*at(document, "/measurements/0"), *at(back, "/shared/measurements/0"));
        const Json reopened = value_of(engine, "open_shared", Json::Object{{"text", text_at(back, "/text")}});
        BOOST_REQUIRE(sb::to_text(*at(reopened, "/shared")) == sb::to_text(*at(back, "/shared")));
        ++read;
      }
    }
  }
  BOOST_TEST(read > 400);
}

BOOST_AUTO_TEST_CASE(a_whole_check_in_fits_and_stays_short) {
  const sb::content::Registry registry;
  sb::Engine engine;
  BOOST_TEST(text_at(code_of(engine, document_of(engine, {part_of(registry, "sbi", 5)}, {"scores"})), "/text").size() <=
             42U);
  Dice dice(25);
  const auto& models = *registry.find("sbi-working-models");
  Json::Array everything{part_of(registry, "sbi", 5), part_of(registry, "sbi-traits", 3),
                         random_part(models, models.forms.front(), dice)};
  for (const std::string& who : registry.find("sbi-relationships")->targets) {
    everything.push_back(part_of(registry, "sbi-relationships", 6, who));
  }
  const Json code = code_of(engine, document_of(engine, everything));
  BOOST_TEST(text_at(code, "/text").size() <= 180U);
  BOOST_TEST(text_at(code, "/left_out/0/instrument") == "sbi-traits");
  BOOST_TEST(at(code, "/holds")->as<Json::Array>()->size() == 8U);
}

BOOST_AUTO_TEST_CASE(any_wrong_letter_is_refused_and_its_group_is_named) {
  const sb::content::Registry registry;
  sb::Engine engine;
  Dice dice(22);
  for (int i = 0; i < 12; ++i) {
    const auto& sbi = *registry.find("sbi");
    const std::string good =
        text_at(code_of(engine, document_of(engine, {random_part(sbi, sbi.forms.front(), dice)})), "/text");
    for (std::size_t at = 0; at < good.size(); ++at) {
      if (good[at] == '-') continue;
      for (const char letter : kAlphabet) {
        if (letter == good[at]) continue;
        std::string bad = good;
        bad[at] = letter;
        BOOST_REQUIRE(mistakes(engine, bad) == "code_mistyped" + std::to_string(at / 6 + 1) + " ");
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(what_was_swapped_lost_or_added_is_refused) {
  const sb::content::Registry registry;
  sb::Engine engine;
  Dice dice(23);
  for (int i = 0; i < 40; ++i) {
    const auto& sbi = *registry.find("sbi");
    const std::string good =
        text_at(code_of(engine, document_of(engine, {random_part(sbi, sbi.forms.front(), dice)})), "/text");
    for (std::size_t at = 0; at + 1 < good.size(); ++at) {
      std::string bad = good;
      std::swap(bad[at], bad[at + 1]);
      if (bad == good || bad[at] == '-' || bad[at + 1] == '-') continue;
      BOOST_REQUIRE(mistakes(engine, bad) == "code_mistyped" + std::to_string(at / 6 + 1) + " ");
    }
    for (std::size_t at = 0; at + 11 <= good.size(); at += 6) {
      std::string bad = good;
      std::swap_ranges(bad.begin() + static_cast<std::ptrdiff_t>(at), bad.begin() + static_cast<std::ptrdiff_t>(at + 5),
                       bad.begin() + static_cast<std::ptrdiff_t>(at + 6));
      if (bad != good) BOOST_REQUIRE(mistakes(engine, bad) != "none");
    }
    for (std::size_t length = 0; length < good.size(); ++length) {
      BOOST_REQUIRE(mistakes(engine, good.substr(0, length)) != "none" || good.substr(0, length) == good);
    }
    BOOST_REQUIRE(mistakes(engine, good + "-" + good) != "none");
    BOOST_REQUIRE(mistakes(engine, good + "0") != "none");
  }
}

BOOST_AUTO_TEST_CASE(it_is_read_as_people_type) {
  const sb::content::Registry registry;
  sb::Engine engine;
  const std::string good = text_at(code_of(engine, document_of(engine, {part_of(registry, "sbi", 5)})), "/text");
  std::string typed;
  for (const char c : good) {
    if (c == '-')
      typed += " \n";
    else if (c == '0')
      typed += 'o';
    else if (c == '1')
      typed += 'l';
    else
      typed += static_cast<char>(c >= 'A' ? c - 'A' + 'a' : c);
  }
  const Json one = value_of(engine, "read_code", asked_to_read(good));
  BOOST_TEST(sb::to_text(one) == sb::to_text(value_of(engine, "read_code", asked_to_read(typed))));
  BOOST_TEST(mistakes(engine, "U" + good.substr(1)) == "code_mistyped1 ");
  BOOST_TEST(mistakes(engine, "") == "code_incomplete ");
  BOOST_TEST(mistakes(engine, "é").find("code_mistyped1") == 0U);
}

BOOST_AUTO_TEST_CASE(languages_come_back_by_their_first_part) {
  const sb::content::Registry registry;
  sb::Engine engine;
  const std::string text = document_of(engine, {part_of(registry, "sbi", 5)});
  for (const auto& [given, back] : std::vector<std::pair<std::string, std::string>>{{"en", "en"},
                                                                                    {"pt-BR", "pt"},
                                                                                    {"ar+en", "ar+en"},
                                                                                    {"yue-Hant", "yue"},
                                                                                    {"en+es+ar+de", "und"},
                                                                                    {"english", "und"},
                                                                                    {"E!", "und"}}) {
    const Json code = code_of(engine, with(text, "\"en\"", "\"" + given + "\""));
    const Json read = value_of(engine, "read_code", asked_to_read(text_at(code, "/text")));
    BOOST_TEST(text_at(read, "/shared/language") == back);
  }
}

BOOST_AUTO_TEST_CASE(a_document_that_cannot_stand_in_a_code_is_refused) {
  const sb::content::Registry registry;
  sb::Engine engine;
  const std::string text = document_of(engine, {part_of(registry, "sbi", 5)});
  const auto code_refused = [&](std::string_view from, std::string_view to) {
    return refused(engine, "code", Json::Object{{"document", with(text, from, to)}});
  };
  const std::string at = "/input/document/measurements/0/";
  BOOST_TEST(code_refused("\"sem\": ", "\"sem\": 1") == "value_out_of_range " + at + "scales/anxiety");
  BOOST_TEST(code_refused("\"n\": 18", "\"n\": 19") == "value_out_of_range " + at + "scales/anxiety");
  BOOST_TEST(code_refused("\"anxiety\"", "\"worry\"") == "missing_key " + at + "scales/anxiety");
  BOOST_TEST(code_refused("\"sbi\"", "\"xyz\"") == "unknown_instrument " + at + "instrument");
  BOOST_TEST(code_refused("\"revision\": \"", "\"revision\": \"9") == "revision_not_loaded " + at + "revision");
  BOOST_TEST(code_refused("\"full\"", "\"long\"") == "unknown_form " + at + "form");
  BOOST_TEST(code_refused("\"revision\"", "\"target\": \"friend\", \"revision\"") ==
             "target_not_expected " + at + "target");
  BOOST_TEST(code_refused("2026-11-22", "2019-12-31") == "value_out_of_range /input/document/made");
  BOOST_TEST(code_refused("2026-11-22", "2026-11-31") == "not_a_day /input/document/made");
  BOOST_TEST(
      refused(engine, "code", Json::Object{{"document", document_of(engine, {part_of(registry, "sbi-traits", 3)})}}) ==
      "wrong_length /input/document/measurements");
}

BOOST_AUTO_TEST_CASE(random_codes_with_sound_checks_are_read_or_refused) {
  sb::Engine engine;
  Dice dice(24);
  for (int i = 0; i < 5'000; ++i) {
    sb::share::Letters letters;
    const int count = dice.roll(0, 60);
    // The version in front, so that reading goes on.
    for (int k = 0; k < count; ++k)
      letters.push_back(static_cast<std::uint8_t>(k == 0 ? 4 + dice.roll(0, 3) : dice.roll(0, 31)));
    const Json answer = ask(engine, "read_code", asked_to_read(sb::share::grouped(letters)));
    BOOST_REQUIRE(at(answer, "/ok") != nullptr);
    if (at(answer, "/errors") != nullptr) BOOST_REQUIRE(text_at(answer, "/errors/0/code") != "internal");
  }
}

BOOST_AUTO_TEST_CASE(a_code_of_a_newer_program_says_so) {
  sb::Engine engine;
  sb::share::BitWriter bits;
  bits.put(2, 7);
  BOOST_TEST(mistakes(engine, sb::share::grouped(bits.letters())) == "newer_version2 ");
}

BOOST_AUTO_TEST_SUITE_END()
