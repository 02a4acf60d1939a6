// Malformed requests and packs, each with the documented error.
#include <algorithm>
#include <set>
#include <string>

#include "content/bad_packs.hpp"
#include "content/pack.hpp"
#include "support/json_io.hpp"
#include "support/test_support.hpp"

using namespace sb::test;

namespace {

/// A whole text, and the error it must meet.
struct BadText {
  std::string_view text;
  std::string_view code;
  std::string_view path;
};

/// What a method is asked.
struct BadInput {
  std::string_view method;
  std::string_view input;
  std::string_view code;
  std::string_view path;
};

/// Nine answers with the first of them replaced, and more text behind the last.
struct BadAnswers {
  std::string_view first;
  std::string_view more;
  std::string_view code;
  std::string_view path;
};

constexpr BadText kBadTexts[]{
    {"", "json_syntax", ""},
    {"   ", "json_syntax", ""},
    {"{", "json_syntax", ""},
    {"nonsense", "json_syntax", ""},
    {R"({"method":"score","version":1}x)", "json_syntax", ""},
    {R"({"method":"score",})", "json_syntax", ""},
    {R"({'method':'score'})", "json_syntax", ""},
    {"\xEF\xBB\xBF{}", "text_byte_order_mark", ""},
    {"{\"method\":\"\xFF\"}", "text_not_utf8", ""},
    {"{\"method\":\"\xED\xA0\x80\"}", "text_not_utf8", ""},
    {R"({"method":"\ud800"})", "json_syntax", "/method"},
    {R"({"method":"describe","version":1,"version":1})", "json_duplicate_key", ""},
    {"null", "wrong_type", ""},
    {"[]", "wrong_type", ""},
    {"7", "wrong_type", ""},
    {R"({})", "missing_key", "/method"},
    {R"({"method":"describe"})", "missing_key", "/version"},
    {R"({"method":5,"version":1})", "wrong_type", "/method"},
    {R"({"method":"describe","version":"1"})", "wrong_type", "/version"},
    {R"({"method":"describe","version":1.5})", "wrong_type", "/version"},
    {R"({"method":"describe","version":2})", "unsupported_version", "/version"},
    {R"({"method":"guess","version":1})", "unknown_method", "/method"},
    {R"({"method":"describe","version":1,"inputs":{}})", "unknown_key", "/inputs"},
    {R"({"method":"describe","version":1,"input":[]})", "wrong_type", "/input"},
    {R"({"method":"describe","version":1,"input":{"word":"a"}})", "unknown_key", "/input/word"},
};

constexpr BadInput kBadInputs[]{
    {"score", R"({"instrument":"nobody","answers":{}})", "unknown_instrument", "/input/instrument"},
    {"score", R"({"instrument":"ecr","answers":{}})", "ambiguous_instrument", "/input/instrument"},
    {"score", R"({"instrument":"test-nine","answers":{},"functions":true})", "functions_not_published",
     "/input/functions"},
    {"score", R"({"instrument":"test-nine","answers":{},"functions":1})", "wrong_type", "/input/functions"},
    {"score", R"({"instrument":"test-nine","form":"long","answers":{}})", "unknown_form", "/input/form"},
    {"score", R"({"instrument":"test-nine","form":"","answers":{}})", "unknown_form", "/input/form"},
    {"score", R"({"instrument":"test-nine","answers":{}})", "answers_missing", "/input/answers/N1"},
    {"score", R"({"instrument":"test-nine","answers":[4]})", "wrong_type", "/input/answers"},
    {"score", R"({"instrument":"sbi-portraits","answers":{},"cut":{"anxiety":4,"avoidance":4}})", "cut_not_expected",
     "/input/cut"},
    {"score", R"({"instrument":"sbi-relationships","answers":{}})", "target_missing", "/input/target"},
    {"score", R"({"instrument":"sbi-relationships","target":"king","answers":{}})", "target_unknown", "/input/target"},
    {"score", R"({"instrument":"sbi-strategies","answers":{"sbi-str-01":"maybe"}})", "answer_unknown_option",
     "/input/answers/sbi-str-01"},
    {"score", R"({"instrument":"sbi-figures","answers":{"sbi-fig-near":["king"]}})", "answer_unknown_target",
     "/input/answers/sbi-fig-near"},
    {"score", R"({"instrument":"sbi-figures","answers":{"sbi-fig-near":["partner","partner"]}})",
     "answer_duplicate_target", "/input/answers/sbi-fig-near"},
    {"score", R"({"instrument":"sbi-figures","answers":{"sbi-fig-near":"partner"}})", "answer_wrong_type",
     "/input/answers/sbi-fig-near"},
    {"report", R"({"measurements":{},"audience":"self"})", "wrong_type", "/input/measurements"},
    {"report", R"({"measurements":[],"audience":"police"})", "unknown_value", "/input/audience"},
    {"report", R"({"measurements":[],"audience":"self","marker":"rain"})", "unknown_value", "/input/marker"},
    {"report", R"({"measurements":[{"instrument":"test-nine","answers":{},"explain":true}],"audience":"self"})",
     "unknown_key", "/input/measurements/0/explain"},
    {"report", R"({"measurements":[{"instrument":"test-nine","answers":{}},
                                              {"instrument":"test-nine","answers":{}}],"audience":"self"})",
     "duplicate_measurement", "/input/measurements/1"},
    {"score", R"({"instrument":"test-nine","answers":{},"norm":"nobody"})", "unknown_norm", "/input/norm"},
    {"score", R"({"instrument":"test-nine","answers":{},"norm":"ecr-1998-5-openpsychometrics-de"})",
     "norm_not_expected", "/input/norm"},
    {"score", R"({"instrument":"test-nine","answers":{},"milliseconds":{"N99":5}})", "answer_unknown_item",
     "/input/milliseconds/N99"},
    {"change", R"({"before":{"instrument":"sbi","revision":"1","language":"en","marker":"none","answers":{}},
                   "after":{"instrument":"sbi","revision":"1","language":"es","marker":"none","answers":{}}})",
     "change_mismatch", "/input/after/language"},
    {"change", R"({"before":{"instrument":"sbi","revision":"1","language":"en","marker":"none","answers":{}},
                   "after":{"instrument":"sbi","revision":"1","language":"en","marker":"none","answers":{}}})",
     "revision_not_loaded", "/input/before/revision"},
    {"compare", R"({"instrument":"sbi-safety","people":[]})", "no_places", "/input/instrument"},
    {"compare", R"({"instrument":"sbi-relationships","people":[]})", "wrong_length", "/input/people"},
    {"profile", R"({"measurements":[],"self_ratings":{"upset":11}})", "value_out_of_range",
     "/input/self_ratings/upset"},
    {"profile", R"({"measurements":[{"instrument":"nobody","answers":{}}]})", "unknown_instrument",
     "/input/measurements/0/instrument"},
    {"recommend", "{}", "missing_key", "/input/profile"},
    {"recommend", R"({"profile":{}})", "missing_key", "/input/profile/standings"},
    {"recommend", R"({"profile":{"standings":[],"general":3,"traits":[],"capacities":[],"models":[],"strategies":[],
      "flags":[],"people":[],"self_ratings":{},"mismatches":[],"history":[],"sources":[],"sources_differ":false,
      "provenance":{"engine":"0","instruments":[]}},"context":{"joint":true}})",
     "joint_not_enabled", "/input/context/joint"},
    {"library", R"({"profile":{}})", "missing_key", "/input/profile/standings"},
    {"library", R"({"flags":["flag-tired"]})", "unknown_id", "/input/flags/0"},
    {"library", R"({"minutes":3})", "unknown_key", "/input/minutes"},
    {"practice", "{}", "missing_key", "/input/intervention"},
    {"practice", R"({"intervention":"iv-nothing"})", "unknown_id", "/input/intervention"},
    {"practice", R"({"intervention":"iv-grounding","phase":"first"})", "unknown_value", "/input/phase"},
    {"practice", R"({"intervention":"iv-grounding","action":"none"})", "unknown_id", "/input/action"},
    {"practice", R"({"intervention":"iv-grounding","upset":{"before":-1}})", "value_out_of_range",
     "/input/upset/before"},
    {"practice", R"({"intervention":"iv-grounding","given":{"none":{}}})", "unknown_id", "/input/given/none"},
    {"practice", R"({"intervention":"iv-timeout","given":{"plan":{"none":1}}})", "unknown_id",
     "/input/given/plan/none"},
    {"practice", R"({"intervention":"iv-timeout","given":{"plan":{"say":"none"}}})", "unknown_option",
     "/input/given/plan/say"},
    {"rehearse", R"({"scenario":"sc-none"})", "unknown_id", "/input/scenario"},
    {"rehearse", R"({"steps":[{"scene":"door","choice":"ask"}]})", "missing_key", "/input/scenario"},
    {"rehearse", R"({"minutes":4})", "unknown_key", "/input/minutes"},
    {"import", R"({"instrument":"test-nine","language":"e","text":""})", "language_malformed", "/input/language"},
    {"import", R"({"instrument":"nobody","language":"en","text":""})", "unknown_instrument", "/input/instrument"},
    {"import", R"({"instrument":"test-nine","language":"en","text":"","format":"odt"})", "unknown_value",
     "/input/format"},
    {"import", R"({"instrument":"test-nine","language":"en"})", "missing_key", "/input/text"},
    {"record", R"({"made":"2026-02-30","language":"en","measurements":[]})", "not_a_day", "/input/made"},
    {"record", R"({"made":"22.11.2026","language":"en","measurements":[]})", "not_a_day", "/input/made"},
    {"record", R"({"made":"2026-11-22","language":"","measurements":[]})", "empty_text", "/input/language"},
    {"record", R"({"made":"2026-11-22","language":"en","measurements":[{"instrument":"sbi","answers":{}}]})",
     "answers_missing", "/input/measurements/0/answers/sbi-anx-01"},
    {"follow", R"({"records":[],"made":"2026-11-22","language":"en","measurements":[]})", "wrong_length",
     "/input/records"},
    {"follow", R"({"records":["{\"format\":"],"made":"2026-11-22","language":"en","measurements":[]})", "json_syntax",
     "/input/records/0/format"},
    {"follow", R"({"records":["[]"],"made":"2026-11-22","language":"en","measurements":[]})", "unknown_format",
     "/input/records/0/format"},
    {"follow", R"({"records":["{\"format\":\"securebase/norm\"}"],"made":"2026-11-22","language":"en",
                   "measurements":[]})",
     "unknown_format", "/input/records/0/format"},
    {"follow", R"({"records":["{\"format\":\"securebase/record\",\"version\":2}"],"made":"2026-11-22",
                   "language":"en","measurements":[]})",
     "unsupported_version", "/input/records/0/version"},
    {"journal", R"({"mine":{"format":"securebase/journal","version":2}})", "newer_version", "/input/mine/version"},
    {"exchange", R"({"kind":"fhir","today":"2026-11-22"})", "missing_key", "/input/instrument"},
    {"exchange", R"({"kind":"odt","instrument":"sbi","today":"2026-11-22"})", "unknown_value", "/input/kind"},
    {"exchange", R"({"kind":"codebook","instrument":"sbi","today":"22.11.2026"})", "not_a_day", "/input/today"},
    {"exchange", R"({"kind":"codebook","instrument":"nobody","today":"2026-11-22"})", "unknown_instrument",
     "/input/instrument"},
    {"exchange", R"({"kind":"codebook","instrument":"sbi","form":"long","today":"2026-11-22"})", "unknown_form",
     "/input/form"},
    {"exchange", R"({"kind":"fhir","instrument":"sbi","today":"2026-11-22"})", "missing_key", "/input/pack"},
    {"exchange", R"({"kind":"codebook","instrument":"sbi","today":"2026-11-22","pack":7})", "wrong_type",
     "/input/pack"},
    {"exchange", R"({"kind":"codebook","instrument":"sbi","today":"2026-11-22","rows":[{"answers":{}}]})",
     "unknown_key", "/input/rows"},
    {"exchange", R"({"kind":"redcap-data","instrument":"sbi-safety","today":"2026-11-22","rows":[{"answers":{}}]})",
     "unknown_key", "/input/rows"},
    {"exchange", R"({"kind":"redcap-data","instrument":"sbi","today":"2026-11-22","rows":[{"answers":{}}]})",
     "answers_missing", "/input/rows/0/answers/sbi-anx-01"},
    {"read_code", R"({"text":"44XAV-JQ07T"})", "code_mistyped", "/input/text"},
    {"read_code", R"({"text":"44XAV"})", "code_incomplete", "/input/text"},
    {"open_shared", R"({"text":"{}"})", "unknown_format", "/input/text/format"},
    {"made_up", R"({"person":"md-nobody","seed":1})", "unknown_id", "/input/person"},
    {"made_up_class", R"({"seed":1,"size":201})", "value_out_of_range", "/input/size"},
    {"coin", R"({"seed":1,"size":30,"truly_of_ten":11})", "value_out_of_range", "/input/truly_of_ten"},
    {"load", "{}", "missing_key", "/input/pack"},
    {"load", R"({"pack":7})", "wrong_type", "/input/pack"},
    {"load", R"({"pack":{"format":"securebase/vocabulary"}})", "unknown_format", "/input/pack/format"},
    {"load", R"({"pack":{"format":"securebase/instrument","version":2}})", "unsupported_version",
     "/input/pack/version"},
};

constexpr BadAnswers kBadAnswers[]{
    {"NaN", "", "json_syntax", "/input/answers/N1"},
    {"Infinity", "", "json_syntax", "/input/answers/N1"},
    {"1e999", "", "number_out_of_range", "/input/answers/N1"},
    {"99999999999999999999999999", "", "number_out_of_range", "/input/answers/N1"},
    {"9223372036854775807", "", "number_out_of_range", "/input/answers/N1"},
    {"3000000000", "", "number_out_of_range", "/input/answers/N1"},
    {"4", R"(,"N2":5)", "json_duplicate_key", "/input/answers"},
    {"8", "", "answer_out_of_range", "/input/answers/N1"},
    {"0", "", "answer_out_of_range", "/input/answers/N1"},
    {"-4", "", "answer_out_of_range", "/input/answers/N1"},
    {"4.5", "", "answer_wrong_type", "/input/answers/N1"},
    {"\"4\"", "", "answer_wrong_type", "/input/answers/N1"},
    {"true", "", "answer_wrong_type", "/input/answers/N1"},
    {"{}", "", "answer_wrong_type", "/input/answers/N1"},
    {"[\"partner\"]", "", "answer_wrong_type", "/input/answers/N1"},
    {"[4]", "", "wrong_type", "/input/answers/N1/0"},
    {"4", R"(,"N10":4)", "answer_unknown_item", "/input/answers/N10"},
    {"4", R"(},"target":"partner","x":{)", "unknown_key", "/input/x"},
    {"4", R"(},"target":"partner","cut":{"anxiety":4,"avoidance":4)", "target_not_expected", "/input/target"},
    {"4", R"(},"cut":{"anxiety":7,"avoidance":4)", "cut_out_of_range", "/input/cut/anxiety"},
    {"4", R"(},"cut":{"anxiety":4)", "missing_key", "/input/cut/avoidance"},
};

/// A request that was made from one of the tables.
struct BadRequest {
  std::string text;
  std::string_view code;
  std::string path;
};

std::string envelope(std::string_view method, std::string_view input) {
  return R"({"method":")" + std::string(method) + R"(","version":1,"input":)" + std::string(input) + "}";
}

std::string nine(std::string_view first, std::string_view more) {
  return envelope("score", R"({"instrument":"test-nine","answers":{"N1":)" + std::string(first) +
                               R"(,"N2":4,"N3":4,"N4":4,"N5":4,"N6":4,"N7":4,"N8":4,"N9":4)" + std::string(more) +
                               "}}");
}

/// The path to a list in a list in a list ...
std::string zeros(int levels) {
  std::string path;
  for (int i = 0; i < levels; ++i) path += "/0";
  return path;
}

std::vector<BadRequest> bad_requests() {
  std::vector<BadRequest> all;
  for (const BadText& bad : kBadTexts) all.push_back({std::string(bad.text), bad.code, std::string(bad.path)});
  for (const BadInput& bad : kBadInputs)
    all.push_back({envelope(bad.method, bad.input), bad.code, std::string(bad.path)});
  for (const BadAnswers& bad : kBadAnswers) all.push_back({nine(bad.first, bad.more), bad.code, std::string(bad.path)});
  all.push_back({std::string(sb::kLargestText + 1, ' '), "text_too_large", ""});
  all.push_back({std::string(100'000, '['), "json_too_deep", zeros(32)});
  all.push_back(
      {envelope("describe", std::string(32, '[') + std::string(32, ']')), "json_too_deep", "/input" + zeros(31)});
  return all;
}

/// Sets, adds or removes the place a pointer names.
void change(sb::Json& pack, std::string_view place, std::string_view value) {
  const std::size_t cut = place.rfind('/');
  sb::Json* parent = at(pack, place.substr(0, cut));
  const std::string_view key = place.substr(cut + 1);
  if (value.empty()) {
    auto& members = *parent->as<sb::Json::Object>();
    members.erase(std::find_if(members.begin(), members.end(), [&](const auto& m) { return m.key == key; }));
  } else if (sb::Json* there = at(pack, place)) {
    *there = json(value);
  } else {
    parent->as<sb::Json::Object>()->push_back({std::string(key), json(value)});
  }
}

bool holds(const sb::Json& answer, std::string_view code, std::string_view path) {
  const sb::Json* errors = answer.find("errors");
  if (errors == nullptr) return false;
  const auto& list = *errors->as<sb::Json::Array>();
  return std::any_of(list.begin(), list.end(), [&](const sb::Json& error) {
    return text_at(error, "/code") == code && text_at(error, "/path") == path;
  });
}

sb::Json load_changed(sb::Engine& engine, const BadPack& bad) {
  sb::Json pack = nine_item_pack();
  change(pack, bad.place, bad.value);
  return ask(engine, "load", sb::Json::Object{{"pack", pack}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(faults)

BOOST_AUTO_TEST_CASE(malformed_requests_get_the_documented_error) {
  sb::Engine engine;
  (void)value_of(engine, "load", sb::Json::Object{{"pack", nine_item_pack()}});
  for (const BadRequest& bad : bad_requests()) {
    const std::string answer = engine.run(bad.text);
    BOOST_TEST(holds(json(answer), bad.code, bad.path), bad.text.substr(0, 120)
                                                            << " wanted " << bad.code << " at " << bad.path << ", got "
                                                            << answer.substr(0, 300));
  }
}

BOOST_AUTO_TEST_CASE(malformed_packs_get_the_documented_error) {
  sb::Engine engine;
  for (const BadPack& bad : kBadPacks) {
    const sb::Json answer = load_changed(engine, bad);
    BOOST_TEST(holds(answer, bad.code, "/input/pack" + std::string(bad.path)),
               bad.place << " = " << bad.value << " wanted " << bad.code << " at " << bad.path << ", got "
                         << sb::to_text(answer).substr(0, 300));
  }
}

BOOST_AUTO_TEST_CASE(there_are_enough_of_them) {
  BOOST_TEST(bad_requests().size() + std::size(kBadPacks) >= 100U);
}

BOOST_AUTO_TEST_CASE(every_error_a_request_can_meet_is_in_the_tables) {
  // These need files or a table of answers (tests/cli), a pack of texts, words, parameters or guidance (content/), an
  // adaptive check (profile/), a file of words (share/), a module without guidance (tests/wasm), or a fault of our own.
  std::set<std::string_view> elsewhere{
      "file_unreadable",   "csv_empty",          "csv_column_missing",        "csv_column_duplicate",
      "csv_field_count",   "csv_row_too_long",   "csv_quote_unclosed",        "csv_quote_misplaced",
      "csv_not_supported", "styles_not_allowed", "wrong_instrument",          "built_in_pack",
      "unknown_option",    "norm_not_allowed",   "percentiles_not_ascending", "internal",
      "not_calibrated",    "wrong_length",       "thresholds_not_ascending",  "answers_too_few",
      "language_differs",  "import_count",       "import_unknown_question",   "import_question_missing",
      "import_same_text",  "import_range",       "import_labels_differ",      "wrong_part_kind",
      "required_words",    "guidance_not_loaded"};
  // Notes on a site file (tests/cases/site), which never keep it from being read.
  elsewhere.insert({"key_malformed", "origin_malformed", "colour_malformed", "contrast_too_low", "image_refused"});
  elsewhere.insert("help_missing");
  std::set<std::string_view> seen;
  for (const BadRequest& bad : bad_requests()) seen.insert(bad.code);
  for (const BadPack& bad : kBadPacks) seen.insert(bad.code);
  for (const sb::ErrorCode code : sb::all_error_codes()) {
    const bool known = seen.count(name_of(code)) + elsewhere.count(name_of(code)) > 0;
    BOOST_TEST(known, name_of(code) << " is not tested");
    BOOST_TEST(!meaning_of(code).empty());
  }
}

BOOST_AUTO_TEST_CASE(random_damage_never_crashes) {
  sb::Engine engine;
  Dice dice(20);
  const std::string sound = envelope("load", R"({"pack":)" + sb::to_text(nine_item_pack()) + "}");
  for (int i = 0; i < 3'000; ++i) {
    std::string text = sound;
    for (int changes = dice.roll(1, 4); changes > 0; --changes) {
      const auto place = static_cast<std::size_t>(dice.roll(0, static_cast<int>(text.size()) - 1));
      text[place] = static_cast<char>(dice.roll(0, 255));
    }
    const sb::Json answer = json(engine.run(text));
    BOOST_REQUIRE(answer.find("ok") != nullptr);
    BOOST_REQUIRE(text_at(answer, "/errors/0/code") != "internal");
  }
}

BOOST_AUTO_TEST_SUITE_END()
