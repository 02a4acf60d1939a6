// Calibration packs: read whole or refused, each fault at its place.
#include <boost/test/unit_test.hpp>

#include "support/test_support.hpp"

using namespace sb::test;

namespace {

sb::Json nine_item_calibration() {
  sb::Json pack = json(R"({"format":"securebase/calibration","version":1,"id":"test-nine-made-up","revision":"1.0.0",
    "instrument":"test-nine","sample":"nobody: made up for a test","n":1,"method":"none","verification":"own",
    "source":"this file","prior":{"correlation":0.3},"scales":{"anxiety":{"items":{}},"avoidance":{"items":{}}}})");
  const sb::Json item = json(R"({"slope":1.5,"thresholds":[-2,-1,-0.5,0.5,1,2]})");
  sb::Json instrument = nine_item_pack();
  for (const sb::Json& scale : *at(instrument, "/scales")->as<sb::Json::Array>()) {
    const std::string place = "/scales/" + text_at(scale, "/id") + "/items";
    sb::Json* items = at(pack, place);
    if (items == nullptr) continue;
    for (const sb::Json& id : *at(scale, "/items")->as<sb::Json::Array>()) {
      items->as<sb::Json::Object>()->push_back({*id.as<std::string>(), item});
    }
  }
  return pack;
}

struct BadCalibration {
  std::string_view place;
  std::string_view value;
  std::string_view code;
  std::string_view path;
};

constexpr BadCalibration kBad[] = {
    {"/id", R"("")", "malformed_id", "/id"},
    {"/id", R"("two words")", "malformed_id", "/id"},
    {"/sample", R"("")", "empty_text", "/sample"},
    {"/n", "0", "value_out_of_range", "/n"},
    {"/instrument", R"("nobody")", "unknown_instrument", "/instrument"},
    {"/prior/correlation", "1", "value_out_of_range", "/prior/correlation"},
    {"/prior/correlation", "-1", "value_out_of_range", "/prior/correlation"},
    {"/scales", "{}", "empty_list", "/scales"},
    {"/scales/avoidance/items/N1/slope", "0", "value_out_of_range", "/scales/avoidance/items/N1/slope"},
    {"/scales/avoidance/items/N1/slope", "21", "value_out_of_range", "/scales/avoidance/items/N1/slope"},
    {"/scales/avoidance/items/N1/thresholds", "[]", "empty_list", "/scales/avoidance/items/N1/thresholds"},
    {"/scales/avoidance/items/N1/thresholds", "[1,1]", "thresholds_not_ascending",
     "/scales/avoidance/items/N1/thresholds/1"},
    {"/scales/avoidance/items/N1/thresholds", "[1,0.5]", "thresholds_not_ascending",
     "/scales/avoidance/items/N1/thresholds/1"},
    {"/scales/avoidance/items/N1/thresholds", "[1,2,3,4,5,6,7]", "wrong_length", "/scales/avoidance/items/N1"},
    {"/scales/avoidance/items/N1/thresholds", "[1,99]", "value_out_of_range",
     "/scales/avoidance/items/N1/thresholds/1"},
    {"/scales/avoidance/items", "{}", "missing_key", "/scales/avoidance/items/N1"},
    {"/verification", R"("sworn")", "unknown_value", "/verification"},
    {"/verification", R"("unverified")", "unverified_figure", "/verification"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(calibration)

BOOST_AUTO_TEST_CASE(a_loaded_calibration_is_used_and_named) {
  sb::Engine engine;
  (void)value_of(engine, "load", sb::Json::Object{{"pack", nine_item_pack()}});
  const sb::Json::Object input{{"instrument", "test-nine"}, {"answers", numbered("N", {4, 4, 4, 4, 4, 4, 4, 4, 4})}};
  BOOST_TEST(text_at(value_of(engine, "score", input), "/position/metric") == "mean");
  (void)value_of(engine, "load", sb::Json::Object{{"pack", nine_item_calibration()}});
  const sb::Json after = value_of(engine, "score", input);
  BOOST_TEST(text_at(after, "/position/metric") == "theta");
  BOOST_TEST(text_at(after, "/provenance/calibration/id") == "test-nine-made-up");
  BOOST_TEST(number_at(after, "/scales/anxiety/mean") == 4);
  BOOST_TEST(at(after, "/scales/anxiety/theta") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_faulty_one_is_refused_at_its_place) {
  sb::Engine engine;
  (void)value_of(engine, "load", sb::Json::Object{{"pack", nine_item_pack()}});
  for (const BadCalibration& bad : kBad) {
    sb::Json pack = nine_item_calibration();
    BOOST_REQUIRE(at(pack, bad.place) != nullptr);
    *at(pack, bad.place) = json(bad.value);
    const sb::Json answer = ask(engine, "load", sb::Json::Object{{"pack", pack}});
    BOOST_TEST(text_at(answer, "/errors/0/code") == bad.code, bad.place << " = " << bad.value);
    BOOST_TEST(text_at(answer, "/errors/0/path") == "/input/pack" + std::string(bad.path));
  }
}

BOOST_AUTO_TEST_CASE(a_compiled_in_one_stays) {
  sb::Engine engine;
  (void)value_of(engine, "load", sb::Json::Object{{"pack", nine_item_pack()}});
  sb::Json pack = nine_item_calibration();
  *at(pack, "/id") = sb::Json("ecr-1998-5-de");
  BOOST_TEST(text_at(ask(engine, "load", sb::Json::Object{{"pack", pack}}), "/errors/0/code") == "built_in_pack");
}

BOOST_AUTO_TEST_SUITE_END()
