// A clinic's own words from every kind of file: what is taken, and as what.
#include "share/import_files.hpp"
#include "support/language.hpp"

using namespace sb::test;

namespace {

/// A sound answer's pack as a table that holds the same words.
std::string table_of(const sb::Json& pack) {
  const auto quoted = [](const std::string& text) {
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? 2 : 1, c);
    return out + "\"";
  };
  std::string text = "id,text\n";
  const auto row = [&](const std::string& id, const sb::Json& value) {
    text += quoted(id) + "," + quoted(*value.as<std::string>()) + "\n";
  };
  for (const sb::Member& item : *pack.find("items")->as<sb::Json::Object>()) row(item.key, item.value);
  for (const sb::Member& one : *pack.find("options")->as<sb::Json::Object>()) {
    for (const sb::Member& entry : *one.value.as<sb::Json::Object>()) row(one.key + ":" + entry.key, entry.value);
  }
  for (const sb::Member& entry : *pack.find("labels")->as<sb::Json::Object>()) row("answer:" + entry.key, entry.value);
  return text;
}

/// Words of any letters, commas, quotes and signs, with no blank at an end.
std::string any_words(Dice& dice, int number) {
  constexpr std::string_view kSigns[]{"a", "ñ", "ق", "\"", ",", ":", ";", "=", "<b>", "&amp;", " x", "'", "\\", "|"};
  std::string text = std::to_string(number) + ".";
  for (int i = dice.roll(1, 30); i > 0; --i) text += kSigns[dice.roll(0, 13)];
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import)

BOOST_FIXTURE_TEST_CASE(a_table_becomes_a_pack, Loaded) {
  const sb::Json answer = import("test-nine", rows("id,text", by_id), {{"source", "Made-up owner"}});
  BOOST_TEST(text_at(answer, "/value/pack/format") == "securebase/item-text");
  BOOST_TEST(text_at(answer, "/value/pack/instrument") == "test-nine");
  BOOST_TEST(text_at(answer, "/value/pack/language") == "en");
  BOOST_TEST(text_at(answer, "/value/pack/status") == "draft");
  BOOST_TEST(text_at(answer, "/value/pack/provenance/source") == "Made-up owner");
  BOOST_TEST(text_at(answer, "/value/pack/items/N9") == "Made-up question 9");
  BOOST_TEST(number_at(answer, "/value/report/found") == 9);
  BOOST_TEST(number_at(answer, "/value/report/expected") == 9);
  BOOST_TEST(text_at(answer, "/value/report/mapping/3/from") == "N4");
  BOOST_TEST(text_at(answer, "/value/report/format") == "csv");
  BOOST_TEST(notes_of(answer) == "range-not-given ");
}

BOOST_FIXTURE_TEST_CASE(ids_are_known_in_every_way_they_are_written, Loaded) {
  for (const char* front :
       {"N", "n", "n_0", "N-", "", "item ", "Item_", "test-nine-", "test_nine_", "TestNine_N", "test_nine_item_"}) {
    const auto row = [&](int i) { return front + std::to_string(i) + "," + words(i); };
    const sb::Json answer = import("test-nine", rows("ID,Text", row));
    BOOST_TEST(text_at(answer, "/value/pack/items/N7") == "Made-up question 7", front << sb::to_text(answer));
    BOOST_TEST(notes_of(answer) == "range-not-given ", front);
  }
}

BOOST_FIXTURE_TEST_CASE(ids_win_over_order, Loaded) {
  const sb::Json answer =
      import("test-nine", rows("text,id", [](int i) { return words(10 - i) + ",Q" + std::to_string(i) + "\b"; }));
  // Q1 is no name of N1, so these were taken by their order.
  BOOST_TEST(text_at(answer, "/value/pack/items/N1") == "Made-up question 9");
  BOOST_TEST(notes_of(answer) == "by-position range-not-given ");
  const sb::Json turned =
      import("test-nine", rows("text,id", [](int i) { return words(10 - i) + ",N" + std::to_string(10 - i); }));
  BOOST_TEST(text_at(turned, "/value/pack/items/N1") == "Made-up question 1");
  BOOST_TEST(text_at(turned, "/value/report/mapping/0/item") == "N1");
  BOOST_TEST(notes_of(turned) == "order-differs range-not-given ");
}

BOOST_FIXTURE_TEST_CASE(running_numbers_are_an_order_and_no_ids, Loaded) {
  // Items of this instrument have numbers with gaps, so 1 to 12 cannot mean them.
  const auto row = [](int i) { return "ecr12_" + std::to_string(i) + "," + words(i); };
  const sb::Json answer = import("ecr-12", rows("id,text", row, 12));
  BOOST_TEST(text_at(answer, "/value/report/mapping/0/item") == "Q2");
  BOOST_TEST(text_at(answer, "/value/report/mapping/0/from") == "ecr12_1");
  BOOST_TEST(notes_of(answer) == "by-position range-not-given ");
}

BOOST_FIXTURE_TEST_CASE(parts_of_a_number_are_kept_apart, Loaded) {
  // 1.1 is not question 11.
  const auto row = [](int i) { return "1." + std::to_string(i) + "," + words(i); };
  const sb::Json answer = import("rsq", rows("id,text", row, 30));
  BOOST_TEST(text_at(answer, "/value/pack/items/Q1") == "Made-up question 1");
  BOOST_TEST(notes_of(answer) == "by-position range-not-given ");
}

BOOST_FIXTURE_TEST_CASE(marks_line_ends_quotes_and_other_columns_do_no_harm, Loaded) {
  const std::string text = "\xEF\xBB\xBF\"id\",reversed,text\r\n\r\n" +
                           rows(
                               "N1,1,\"Said \"\"so\"\",\r\n  twice \"\r",
                               [](int i) { return "N" + std::to_string(i + 1) + ",0," + words(i + 1) + "\r"; }, 8) +
                           ",,\r\n";
  const sb::Json answer = import("test-nine", text);
  BOOST_TEST(text_at(answer, "/value/pack/items/N1") == "Said \"so\", twice", sb::to_text(answer));
  BOOST_TEST(notes_of(answer) == "columns-ignored range-not-given ");
}

BOOST_FIXTURE_TEST_CASE(a_dictionary_becomes_a_pack, Loaded) {
  const std::string text =
      std::string(kDictionary) + "\n" + field("record_id", "Record", "text", "") + "\n" +
      field("intro", "Welcome", "descriptive", "") + "\n" +
      field("p1", "<div class=\"\"x\"\">Made-up<br>question <b>1</b>, 2 < 3 &amp; <i>so</i></div>") + "\n" +
      field("p2", "Made-up choice", "dropdown", "\"a, This | b, That\"") + "\n" +
      field("p3", words(3), "slider", "No | Maybe | Yes", "1,3") + "\n";
  const sb::Json answer = import("test-pick", text);
  BOOST_TEST(text_at(answer, "/value/report/format") == "redcap");
  BOOST_TEST(text_at(answer, "/value/pack/items/P1") == "Made-up question 1, 2 < 3 & so", sb::to_text(answer));
  BOOST_TEST(text_at(answer, "/value/pack/options/P2/b") == "That");
  BOOST_TEST(text_at(answer, "/value/pack/labels/2") == "Maybe");
  BOOST_TEST(number_at(answer, "/value/report/ignored") == 2);
  BOOST_TEST(notes_of(answer) == "rows-ignored range-matches labels-carried ");
}

BOOST_FIXTURE_TEST_CASE(a_questionnaire_becomes_a_pack, Loaded) {
  const sb::Json group = sb::Json::Object{
      {"linkId", "g"},
      {"type", "group"},
      {"text", "A group"},
      {"item", sb::Json::Array{question("/P1", words(1), three_answers()),
                               sb::Json::Object{{"linkId", "d"}, {"type", "display"}, {"text", "A heading"}}}}};
  const sb::Json total = sb::Json::Object{{"linkId", "sum"}, {"type", "integer"}, {"readOnly", true}, {"text", "Sum"}};
  const std::string text = questionnaire(
      {sb::Json::Object{{"linkId", "top"}, {"type", "group"}, {"item", sb::Json::Array{group, pick_choice()}}},
       question("P3", words(3), {weighed("No", 1), weighed("Maybe", 2), weighed("Yes", 3)}), total});
  const sb::Json answer = import("test-pick", text);
  BOOST_TEST(text_at(answer, "/value/report/format") == "fhir", sb::to_text(answer));
  BOOST_TEST(text_at(answer, "/value/report/mapping/0/from") == "/P1");
  BOOST_TEST(text_at(answer, "/value/pack/items/P3") == "Made-up question 3");
  BOOST_TEST(text_at(answer, "/value/pack/options/P2/a") == "This");
  BOOST_TEST(text_at(answer, "/value/pack/labels/3") == "Yes");
  BOOST_TEST(number_at(answer, "/value/report/ignored") == 2);
  BOOST_TEST(notes_of(answer) == "rows-ignored range-matches labels-carried ");
}

BOOST_FIXTURE_TEST_CASE(what_people_answer_counts_and_not_its_weight, Loaded) {
  // The first question is reversed in this file: its codes run from 1 to 3 and its weights from 3 to 1.
  sb::Json::Array turned;
  for (const auto& [code, weight] : {std::pair("1", 3), std::pair("2", 2), std::pair("3", 1)}) {
    sb::Json option = weighed(code, weight);
    turned.push_back(option);
  }
  const sb::Json answer = import("test-pick", questionnaire({question("P1", words(1), turned), pick_choice(),
                                                             question("P3", words(3), three_answers())}));
  BOOST_TEST(text_at(answer, "/value/pack/labels/1") == "No", sb::to_text(answer));
}

BOOST_FIXTURE_TEST_CASE(a_form_may_come_alone, Loaded) {
  const sb::Json answer = import("test-pick", "id,text\nP1,One\nP3,Three\n", {{"form", "brief"}});
  BOOST_TEST(text_at(answer, "/value/pack/form") == "brief", sb::to_text(answer));
  BOOST_TEST(text_at(answer, "/value/report/mapping/0/item") == "P3");
  BOOST_TEST(mistake(import("test-pick", "text\n", {{"form", "long"}})) == "unknown_form /input/form long");
}

BOOST_FIXTURE_TEST_CASE(languages_have_a_shape_and_have_to_agree, Loaded) {
  const auto in = [&](const char* language) {
    return ask(engine, "import",
               sb::Json::Object{{"instrument", "test-nine"}, {"language", language}, {"text", "text\n"}});
  };
  for (const char* bad : {"", "e", "english", "en_GB", "en-", "-en", "12", "en GB", "en-toolongtag"}) {
    BOOST_TEST(mistake(in(bad)) == "language_malformed /input/language " + std::string(bad));
  }
  for (const char* good : {"en", "pt-BR", "zh-Hant-TW", "fil", "sr-Latn"}) {
    BOOST_TEST(mistake(in(good)) == "import_count /input/text 0/9");
  }
  BOOST_TEST(sb::languages_agree("es", "es-MX"));
  BOOST_TEST(sb::languages_agree("EN-gb", "en"));
  BOOST_TEST(!sb::languages_agree("es-ES", "es-MX"));
  BOOST_TEST(!sb::languages_agree("es", "est"));
}

BOOST_FIXTURE_TEST_CASE(a_pack_written_as_a_table_comes_back_as_it_was, Loaded) {
  Dice dice(31);
  for (int i = 0; i < 200; ++i) {
    sb::Json::Array options = {coding("1", any_words(dice, 1)), coding("2", any_words(dice, 2)), coding("3", "Yes")};
    const sb::Json first = import(
        "test-pick",
        questionnaire({question("P1", any_words(dice, 1), options),
                       question("P2", any_words(dice, 2), {coding("a", any_words(dice, 1)), coding("b", "That")}),
                       question("P3", any_words(dice, 3), options)}));
    BOOST_REQUIRE_MESSAGE(at(first, "/value/pack") != nullptr, sb::to_text(first));
    sb::Json pack = *at(first, "/value/pack");
    const sb::Json again = import("test-pick", sb::to_text(pack));
    BOOST_REQUIRE(text_at(again, "/value/report/format") == "pack");
    BOOST_REQUIRE(sb::to_text(*at(again, "/value/pack")) == sb::to_text(pack));
    const sb::Json table = import("test-pick", table_of(pack));
    *at(pack, "/provenance/method") = sb::Json("csv");
    BOOST_REQUIRE_MESSAGE(at(table, "/value/pack") != nullptr, sb::to_text(table));
    BOOST_REQUIRE(sb::to_text(*at(table, "/value/pack")) == sb::to_text(pack));
  }
}

BOOST_AUTO_TEST_SUITE_END()
