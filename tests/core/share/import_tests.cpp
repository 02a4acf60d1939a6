// A clinic's own words from every kind of file: what is taken, what is refused, and that nothing breaks the reader.
#include <algorithm>
#include <functional>

#include "share/import.hpp"
#include "support/fields.hpp"
#include "support/language.hpp"
#include "support/test_support.hpp"

using namespace sb::test;

namespace {

constexpr std::string_view kPick = R"({"format":"securebase/instrument","version":1,"id":"test-pick","revision":"1",
  "evidence":"untested","provenance":{"source":"s","terms":"t","text":"not-included","verification":"own"},
  "about":"self","response":{"id":"agreement","min":1,"max":3},
  "items":[{"id":"P1","kind":"rating","traces":[]},{"id":"P2","kind":"choice","options":["a","b"],"traces":[]},
           {"id":"P3","kind":"rating","traces":[]}],
  "scales":[{"id":"s","kind":"count","option":"a","role":"strategy","construct":"c","items":["P2"],"minimum_share":1}],
  "forms":[{"id":"full","items":["P1","P2","P3"],"minutes":1},{"id":"brief","items":["P3","P1"],"minutes":1}]})";

struct Loaded {
  sb::Engine engine;
  Loaded() {
    (void)value_of(engine, "load", sb::Json::Object{{"pack", nine_item_pack()}});
    (void)value_of(engine, "load", sb::Json::Object{{"pack", json(kPick)}});
  }

  sb::Json import(std::string_view instrument, std::string_view text, sb::Json::Object more = {}) {
    sb::Json::Object input{{"instrument", instrument}, {"language", "en"}, {"text", text}};
    for (sb::Member& member : more) input.push_back(std::move(member));
    return ask(engine, "import", input);
  }
};

/// Rows of a table for the nine items, made by a function of the running number.
std::string rows(const std::string& header, const std::function<std::string(int)>& row, int count = 9) {
  std::string text = header + "\n";
  for (int i = 1; i <= count; ++i) text += row(i) + "\n";
  return text;
}

std::string words(int i) {
  return "Made-up question " + std::to_string(i);
}

std::string by_id(int i) {
  return "N" + std::to_string(i) + "," + words(i);
}

constexpr std::string_view kDictionary =
    "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,\"Choices, Calculations, OR Slider "
    "Labels\",Field Note,Text Validation Type OR Show Slider Number,Text Validation Min,Text Validation Max";

std::string field(const std::string& name, const std::string& label, const std::string& type = "radio",
                  const std::string& choices = "\"1, No | 2, Maybe | 3, Yes\"", const std::string& range = ",") {
  return name + ",form,," + type + ",\"" + label + "\"," + choices + ",,," + range;
}

/// The first mistake of an answer, as `code path detail`.
std::string mistake(const sb::Json& answer) {
  return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path") + " " +
         text_at(answer, "/errors/0/detail");
}

std::string notes_of(const sb::Json& answer) {
  std::string all;
  const sb::Json* notes = at(answer, "/value/report/notes");
  BOOST_REQUIRE_MESSAGE(notes != nullptr, sb::to_text(answer).substr(0, 400));
  for (const sb::Json& note : *notes->as<sb::Json::Array>()) {
    all += note.as<std::string>()->substr(std::string_view("note.import.").size()) + " ";
  }
  return all;
}

/// A question of a FHIR questionnaire that offers these answers.
sb::Json asked(const std::string& link, const std::string& text, sb::Json::Array options = {}) {
  sb::Json::Object item{{"linkId", link}, {"prefix", "9."}, {"type", "choice"}, {"text", text}};
  if (!options.empty()) item.push_back({"answerOption", std::move(options)});
  return item;
}

sb::Json coding(const std::string& code, const std::string& display) {
  return sb::Json::Object{{"valueCoding", sb::Json::Object{{"code", code}, {"display", display}}}};
}

sb::Json weighed(const std::string& display, double weight) {
  const sb::Json extension =
      sb::Json::Object{{"url", "http://hl7.org/fhir/StructureDefinition/ordinalValue"}, {"valueDecimal", weight}};
  return sb::Json::Object{{"extension", sb::Json::Array{extension}},
                          {"valueCoding", sb::Json::Object{{"code", display}, {"display", display}}}};
}

std::string questionnaire(sb::Json::Array items, const char* language = "en-GB") {
  return sb::to_text(
      sb::Json::Object{{"resourceType", "Questionnaire"}, {"language", language}, {"item", std::move(items)}});
}

sb::Json::Array three_answers() {
  return {coding("1", "No"), coding("2", "Maybe"), coding("3", "Yes")};
}

sb::Json pick_choice() {
  return asked("P2", "Made-up choice", {coding("a", "This"), coding("b", "That")});
}

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
    return questionnaire({std::move(first), pick_choice(), asked("P3", words(3), three_answers())});
  };
  sb::Json nameless = asked("", words(1));
  return {
      {"test-pick", "{", "json_syntax /input/text at byte 2"},
      {"test-pick", "{}", "unknown_format /input/text/resourceType "},
      {"test-pick", R"({"resourceType":"Patient"})", "unknown_format /input/text/resourceType Patient"},
      {"test-pick", R"({"resourceType":"Questionnaire","item":7})", "wrong_type /input/text/item array"},
      {"test-pick", R"({"resourceType":"Questionnaire","item":[7]})", "wrong_type /input/text/item/0 object"},
      {"test-pick", R"({"resourceType":"Questionnaire"})", "import_count /input/text 0/3"},
      {"test-pick", questionnaire({}, "es"), "language_differs /input/text/language es"},
      {"test-pick", with(nameless), "missing_key /input/text/item/0/linkId linkId"},
      {"test-pick", with(asked("P1", "")), "empty_text /input/text/item/0 P1"},
      {"test-pick", with(asked("P1", words(1), {coding("1", "No"), coding("2", "Yes")})),
       "import_range /input/text/item/0 P1: 1-3"},
      {"test-pick", with(asked("P1", words(1), {coding("LA1", "No"), coding("LA2", "Maybe"), coding("LA3", "Yes")})),
       "import_range /input/text/item/0 P1: 1-3"},
      {"test-pick", with(asked("P1", words(1), {weighed("No", 1), weighed("Maybe", 2.5), weighed("Yes", 3)})),
       "import_range /input/text/item/0 P1: 1-3"},
      {"test-pick", with(asked("P1", words(1), {weighed("No", 3), weighed("Maybe", 2), weighed("Yes", 1)})),
       "import_labels_differ /input/text/item/2 1"},
      {"test-pick",
       questionnaire({asked("P1", words(1)), asked("P2", words(2), {coding("1", "This")}), asked("P3", words(3))}),
       "unknown_option /input/text/item/1 1"},
      {"test-pick", R"({"format":"securebase/item-text","version":2})", "unsupported_version /input/text/version 2"},
      {"test-pick", R"({"format":"securebase/item-text","version":1})",
       "missing_key /input/text/instrument instrument"},
  };
}

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
      {"item", sb::Json::Array{asked("/P1", words(1), three_answers()),
                               sb::Json::Object{{"linkId", "d"}, {"type", "display"}, {"text", "A heading"}}}}};
  const sb::Json total = sb::Json::Object{{"linkId", "sum"}, {"type", "integer"}, {"readOnly", true}, {"text", "Sum"}};
  const std::string text = questionnaire(
      {sb::Json::Object{{"linkId", "top"}, {"type", "group"}, {"item", sb::Json::Array{group, pick_choice()}}},
       asked("P3", words(3), {weighed("No", 1), weighed("Maybe", 2), weighed("Yes", 3)}), total});
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
  const sb::Json answer =
      import("test-pick",
             questionnaire({asked("P1", words(1), turned), pick_choice(), asked("P3", words(3), three_answers())}));
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

BOOST_FIXTURE_TEST_CASE(a_pack_written_as_a_table_comes_back_as_it_was, Loaded) {
  Dice dice(31);
  for (int i = 0; i < 200; ++i) {
    sb::Json::Array options = {coding("1", any_words(dice, 1)), coding("2", any_words(dice, 2)), coding("3", "Yes")};
    const sb::Json first =
        import("test-pick",
               questionnaire({asked("P1", any_words(dice, 1), options),
                              asked("P2", any_words(dice, 2), {coding("a", any_words(dice, 1)), coding("b", "That")}),
                              asked("P3", any_words(dice, 3), options)}));
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
                            questionnaire({asked("P1", words(1), three_answers()), pick_choice(),
                                           asked("P3", words(3), {weighed("No", 1), weighed("Yes", 3)})})};
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
