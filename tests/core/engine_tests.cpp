#include <utility>

#include "door.hpp"
#include "securebase/engine.hpp"
#include "share/messages.hpp"
#include "support/schema.hpp"
#include "support/test_support.hpp"

using namespace sb::test;

BOOST_AUTO_TEST_SUITE(engine)

BOOST_AUTO_TEST_CASE(compiled_in_packs_have_no_faults) {
  const sb::content::Registry registry;
  for (const sb::Error& fault : registry.faults()) BOOST_ERROR(fault.path << " " << name_of(fault.code));
  BOOST_TEST(registry.instruments().size() >= 14U);
  BOOST_TEST(!registry.vocabulary().terms.empty());
}

BOOST_AUTO_TEST_CASE(same_request_same_bytes) {
  sb::Engine one;
  sb::Engine two;
  const std::string request = R"({"method":"describe","version":1,"input":{"term":"anxious"}})";
  const std::string first = one.run(request);
  BOOST_TEST(first == one.run(request));
  BOOST_TEST(first == two.run(request));
}

BOOST_AUTO_TEST_CASE(an_engine_can_be_moved) {
  sb::Engine one;
  (void)value_of(one, "load", sb::Json::Object{{"pack", nine_item_pack()}});
  sb::Engine two(std::move(one));
  const auto answers = numbered("N", {4, 4, 4, 4, 4, 4, 4, 4, 4});
  const sb::Json value = value_of(two, "score", sb::Json::Object{{"instrument", "test-nine"}, {"answers", answers}});
  BOOST_TEST(number_at(value, "/scales/anxiety/mean") == 4);
}

BOOST_AUTO_TEST_CASE(a_loaded_pack_can_be_loaded_again_and_a_compiled_in_one_cannot) {
  sb::Engine engine;
  sb::Json pack = nine_item_pack();
  (void)value_of(engine, "load", sb::Json::Object{{"pack", pack}});
  *at(pack, "/revision") = sb::Json("2.0.0");
  BOOST_TEST(text_at(value_of(engine, "load", sb::Json::Object{{"pack", pack}}), "/revision") == "2.0.0");
  *at(pack, "/id") = sb::Json("ecr-1998");
  const sb::Json refused = ask(engine, "load", sb::Json::Object{{"pack", pack}});
  BOOST_TEST(text_at(refused, "/errors/0/code") == "built_in_pack");
  BOOST_TEST(text_at(refused, "/errors/0/path") == "/input/pack/id");
}

BOOST_AUTO_TEST_CASE(every_method_has_a_schema_and_those_of_every_build_are_described) {
  sb::Engine engine;
  const sb::Json described = value_of(engine, "describe", sb::Json::Object());
  std::size_t index = 0;
  for (const sb::Method& method : sb::methods()) {
    sb::SchemaBook book;
    BOOST_TEST(sb::schema_of(*method.input, book).find("$ref") != nullptr);
    if (index < sb::common_methods().size()) {
      BOOST_TEST(text_at(described, "/methods/" + std::to_string(index)) == method.name);
    }
    ++index;
  }
  BOOST_TEST(index == sb::common_methods().size() + sb::clinic_methods().size() + sb::class_methods().size());
  BOOST_TEST(!sb::clinic_methods().empty());
  BOOST_TEST(!sb::class_methods().empty());
}

BOOST_AUTO_TEST_CASE(any_cut_of_a_request_is_answered) {
  sb::Engine engine;
  const std::string request = R"({"method":"score","version":1,"input":{"instrument":"ecr-1998","answers":{"Q1":1}}})";
  for (std::size_t length = 0; length < request.size(); ++length) {
    BOOST_REQUIRE(text_at(json(engine.run(request.substr(0, length))), "/errors/0/code") == "json_syntax");
  }
}

BOOST_AUTO_TEST_SUITE_END()
