// A clinic's own words from every kind of file: what is refused, with which mistakes, and that nothing breaks the
// reader.
#include <algorithm>

#include "share/import_files.hpp"

using namespace sb::test;

namespace {

/// A file, and the first mistake it must meet.
struct BadFile {
  std::string instrument;
  std::string text;
  std::string mistake;
};

std::vector<BadFile> bad_tables() {
  const auto nine = [](const std::string& first, int count = 9) {
    return rows(
        "id,text", [&](int i) { return i == 1 ? first : by_id(i); }, count);
  };
  return {
      {"test-nine", "", "csv_empty /input/text/line 1 "},
      {"test-nine", "\n\n", "csv_empty /input/text/line 1 "},
      {"test-nine", "question,words\nN1,One\n", "csv_column_missing /input/text/line 1 text"},
      {"test-nine", "id;text\nN1;One\n", "csv_column_missing /input/text/line 1 text"},
      {"test-nine", "id,text,text\n", "csv_column_duplicate /input/text/line 1 text"},
      {"test-nine", "id,text\nN1,One,more\n", "csv_field_count /input/text/line 2 3"},
      {"test-nine", "id,text\nN1,\"One\n", "csv_quote_unclosed /input/text/line 2 "},
      {"test-nine", "id,text\nN1,O\"ne\n", "csv_quote_misplaced /input/text/line 2 "},
      {"test-nine", "id,text\n", "import_count /input/text 0/9"},
      {"test-nine", nine("N1,"), "empty_text /input/text/line 2 N1"},
      {"test-nine", nine("N1,\" \t \""), "empty_text /input/text/line 2 N1"},
      {"test-nine", nine("N1," + std::string(5'000, 'a')), "text_too_large /input/text/line 2 N1"},
      {"test-nine", nine("N1,made\xEF\xBF\xBDup"), "text_not_utf8 /input/text/line 2 N1"},
      {"test-nine", nine("N1,Made-up question 5"), "import_same_text /input/text/line 6 N1"},
      {"test-nine", nine("N12,Made-up question 1"), "import_unknown_question /input/text/line 2 N12"},
      {"test-nine", rows("id,text", by_id) + "N1:a,Made-up words\n",
       "import_unknown_question /input/text/line 11 N1:a"},
      {"test-nine", rows("id,text", by_id) + "answer:8,Made-up words\n", "import_range /input/text/line 11 8: 1-7"},
      {"test-nine", nine("N2,Made-up question 1"), "duplicate_id /input/text/line 3 N2"},
      {"test-nine", nine("N1,Made-up question 1", 8), "import_question_missing /input/text N9"},
      {"test-nine", nine("N1,Made-up question 1", 10), "import_unknown_question /input/text/line 11 N10"},
      {"test-nine", rows("text", words, 8), "import_count /input/text 8/9"},
      {"test-nine", rows("text", words, 10), "import_count /input/text 10/9"},
      {"test-pick", "id,text\nP1,One\nP2,Two\nP3,Three\n", "missing_key /input/text/options/P2 P2"},
      {"test-pick", "id,text\nP1,One\nP2,Two\nP3,Three\nP2:a,A\nP2:c,C\n", "unknown_option /input/text/line 6 c"},
      {"test-pick", "id,text\nP1,One\nP2,Two\nP3,Three\nP2:a,A\n", "missing_key /input/text/options/P2/b b"},
  };
}

std::vector<BadFile> bad_dictionaries() {
  const auto dictionary = [](const std::string& first) {
    return std::string(kDictionary) + "\n" + first + "\n" +
           field("P2", "Made-up choice", "radio", "\"a, This | b, That\"") + "\n" + field("P3", words(3)) + "\n";
  };
  const std::string one = words(1);
  return {
      {"test-pick", "Variable / Field Name,Field Type,Field Label\n",
       "csv_column_missing /input/text/line 1 choices, calculations, or slider labels"},
      {"test-pick", dictionary(field("P1", one, "radio", "\"1, No | 2, Yes\"")),
       "import_range /input/text/line 2 P1: 1-3"},
      {"test-pick", dictionary(field("P1", one, "radio", "\"0, No | 1, Maybe | 2, Yes\"")),
       "import_range /input/text/line 2 P1: 1-3"},
      {"test-pick", dictionary(field("P1", one, "radio", "\"1, No | 2, Maybe | 3, Yes | 99, No word\"")),
       "import_range /input/text/line 2 P1: 1-3"},
      {"test-pick", dictionary(field("P1", one, "radio", "\"1, No | 1, Maybe | 3, Yes\"")),
       "import_range /input/text/line 2 P1: 1-3"},
      {"test-pick", dictionary(field("P1", one, "dropdown", "")), "import_range /input/text/line 2 P1: 1-3"},
      {"test-pick", dictionary(field("P1", one, "slider", "No | Yes")), "import_range /input/text/line 2 P1: 1-3"},
      {"test-pick", dictionary(field("P1", one, "slider", "No", "-2000000000,2000000000")),
       "import_range /input/text/line 2 P1: 1-3"},
      {"test-pick", dictionary(field("P1", one, "radio", "\"1, Yes | 2, Maybe | 3, No\"")),
       "import_labels_differ /input/text/line 4 1"},
      {"test-pick", dictionary(field("P1", "<b> </b>")), "empty_text /input/text/line 2 P1"},
      {"test-pick", dictionary(field("gender", one)), "import_unknown_question /input/text/line 2 gender"},
      {"test-pick", dictionary(field("P1", one, "text")), "import_question_missing /input/text P1"},
  };
}

std::vector<BadFile> bad_questionnaires() {
  const auto with = [](sb::Json first) {
    return questionnaire({std::move(first), pick_choice(), question("P3", words(3), three_answers())});
  };
  sb::Json nameless = question("", words(1));
  return {
      {"test-pick", "{", "json_syntax /input/text at byte 2"},
      {"test-pick", "{}", "unknown_format /input/text/resourceType "},
      {"test-pick", R"({"resourceType":"Patient"})", "unknown_format /input/text/resourceType Patient"},
      {"test-pick", R"({"resourceType":"Questionnaire","item":7})", "wrong_type /input/text/item array"},
      {"test-pick", R"({"resourceType":"Questionnaire","item":[7]})", "wrong_type /input/text/item/0 object"},
      {"test-pick", R"({"resourceType":"Questionnaire"})", "import_count /input/text 0/3"},
      {"test-pick", questionnaire({}, "es"), "language_differs /input/text/language es"},
      {"test-pick", with(nameless), "missing_key /input/text/item/0/linkId linkId"},
      {"test-pick", with(question("P1", "")), "empty_text /input/text/item/0 P1"},
      {"test-pick", with(question("P1", words(1), {coding("1", "No"), coding("2", "Yes")})),
       "import_range /input/text/item/0 P1: 1-3"},
      {"test-pick", with(question("P1", words(1), {coding("LA1", "No"), coding("LA2", "Maybe"), coding("LA3", "Yes")})),
       "import_range /input/text/item/0 P1: 1-3"},
      {"test-pick", with(question("P1", words(1), {weighed("No", 1), weighed("Maybe", 2.5), weighed("Yes", 3)})),
       "import_range /input/text/item/0 P1: 1-3"},
      {"test-pick", with(question("P1", words(1), {weighed("No", 3), weighed("Maybe", 2), weighed("Yes", 1)})),
       "import_labels_differ /input/text/item/2 1"},
      {"test-pick",
       questionnaire(
           {question("P1", words(1)), question("P2", words(2), {coding("1", "This")}), question("P3", words(3))}),
       "unknown_option /input/text/item/1 1"},
      {"test-pick", R"({"format":"securebase/item-text","version":2})", "unsupported_version /input/text/version 2"},
      {"test-pick", R"({"format":"securebase/item-text","version":1})",
       "missing_key /input/text/instrument instrument"},
  };
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import_faults)

BOOST_FIXTURE_TEST_CASE(malformed_files_get_the_documented_error, Loaded) {
  std::size_t tried = 0;
  for (const auto& table : {bad_tables(), bad_dictionaries(), bad_questionnaires()}) {
    for (const BadFile& bad : table) {
      const sb::Json answer = import(bad.instrument, bad.text);
      BOOST_TEST(mistake(answer) == bad.mistake, bad.text.substr(0, 200) << sb::to_text(answer).substr(0, 300));
      ++tried;
    }
  }
  BOOST_TEST(tried >= 50U);
}

BOOST_FIXTURE_TEST_CASE(all_mistakes_are_told_at_once, Loaded) {
  const sb::Json answer = import("test-nine", "id,text\nN1,\nN1,One\nN2,Two\nN77,Two\n");
  // An empty text, a doubled text, a doubled id, an unknown id, and seven questions that are missing.
  BOOST_TEST(at(answer, "/errors")->as<sb::Json::Array>()->size() == 11U, sb::to_text(answer));
}

BOOST_FIXTURE_TEST_CASE(a_pack_has_to_fit_too, Loaded) {
  const sb::Json pack = *at(import("test-nine", rows("id,text", by_id)), "/value/pack");
  BOOST_TEST(mistake(import("test-pick", sb::to_text(pack))) == "wrong_instrument /input/text/instrument test-nine");
  sb::Json other = pack;
  *at(other, "/language") = sb::Json("es");
  BOOST_TEST(mistake(import("test-nine", sb::to_text(other))) == "language_differs /input/text/language es");
  other = pack;
  *at(other, "/labels") = sb::Json::Object{{"0", "Never"}};
  BOOST_TEST(mistake(import("test-nine", sb::to_text(other))) == "unknown_id /input/text/labels/0 0");
}

BOOST_FIXTURE_TEST_CASE(damaged_files_never_break_the_reader, Loaded) {
  Dice dice(7);
  const std::string dictionary = std::string(kDictionary) + "\n" + field("p1", words(1)) + "\n" +
                                 field("p2", "<p>Made-up", "radio", "\"a, This | b, That\"") + "\n" +
                                 field("p3", words(3), "slider", "No | Yes", "1,3") + "\n";
  const std::string sound[]{rows("id,text", by_id), dictionary,
                            questionnaire({question("P1", words(1), three_answers()), pick_choice(),
                                           question("P3", words(3), {weighed("No", 1), weighed("Yes", 3)})})};
  constexpr std::string_view kSigns = "\",|<>&:{}[]\n\r 019aN\t";
  for (int i = 0; i < 3'000; ++i) {
    std::string text = sound[i % 3];
    for (int changes = dice.roll(1, 5); changes > 0; --changes) {
      const auto place = static_cast<std::size_t>(dice.roll(0, static_cast<int>(text.size()) - 1));
      text[place] = kSigns[static_cast<std::size_t>(dice.roll(0, static_cast<int>(kSigns.size()) - 1))];
      if (dice.once_in(6)) text.resize(std::max<std::size_t>(place, 1));
    }
    const sb::Json answer = import(dice.once_in(2) ? "test-nine" : "test-pick", text);
    BOOST_REQUIRE(answer.find("ok") != nullptr);
    BOOST_REQUIRE(text_at(answer, "/errors/0/code") != "internal");
  }
}

BOOST_AUTO_TEST_SUITE_END()
