#include <boost/test/unit_test.hpp>

#include "content/pack.hpp"
#include "schemas.hpp"
#include "support/codec.hpp"
#include "support/fields.hpp"
#include "support/schema.hpp"
#include "support/test_support.hpp"

BOOST_AUTO_TEST_SUITE(codec)

BOOST_AUTO_TEST_CASE(what_is_read_is_written_back) {
  sb::Reader reader;
  const auto pack = sb::read_as<sb::content::Pack<sb::content::Instrument>>(sb::test::nine_item_pack(), reader);
  BOOST_REQUIRE(reader.ok());
  sb::Reader again;
  const sb::Json written = sb::to_json(pack);
  const auto twice = sb::read_as<sb::content::Pack<sb::content::Instrument>>(written, again);
  BOOST_REQUIRE(again.ok());
  BOOST_TEST(sb::to_text(sb::to_json(twice)) == sb::to_text(written));
}

BOOST_AUTO_TEST_CASE(all_mistakes_are_collected_with_their_paths) {
  sb::Reader reader;
  const auto item = sb::read_as<sb::content::Item>(
      sb::test::json(R"({"id":7,"kind":"choice","options":["a",2],"colour":"red"})"), reader);
  (void)item;
  const sb::Errors wanted{{sb::ErrorCode::WrongType, "/id", "expected string, found integer"},
                          {sb::ErrorCode::WrongType, "/options/1", "expected string, found integer"},
                          {sb::ErrorCode::MissingKey, "/traces", "traces"},
                          {sb::ErrorCode::UnknownKey, "/colour", "colour"}};
  BOOST_TEST((reader.errors() == wanted));
}

BOOST_AUTO_TEST_CASE(an_unknown_tag_is_one_mistake) {
  sb::Reader reader;
  (void)sb::read_as<sb::content::Item>(sb::test::json(R"({"id":"a","kind":"slider","steps":3,"traces":[]})"), reader);
  const sb::Errors wanted{{sb::ErrorCode::UnknownValue, "/kind", "slider"}};
  BOOST_TEST((reader.errors() == wanted));
}

BOOST_AUTO_TEST_CASE(paths_escape_what_pointers_must) {
  sb::Reader reader;
  (void)sb::read_as<sb::content::Response>(sb::test::json(R"({"id":"a","min":1,"max":2,"a/b~c":0})"), reader);
  BOOST_REQUIRE(reader.errors().size() == 1U);
  BOOST_TEST(reader.errors().front().path == "/a~1b~0c");
}

BOOST_AUTO_TEST_CASE(schemas_in_the_tree_are_what_the_program_writes) {
  const auto schemas = sb::schema_files();
  BOOST_REQUIRE(schemas.ok());
  for (const sb::SchemaFile& schema : schemas.value()) {
    const std::string kept = sb::test::read_text(sb::test::root() / "core/content/schema" / schema.name);
    BOOST_TEST((kept == schema.text), schema.name << " is old: run secure-base schema core/content/schema");
  }
}

BOOST_AUTO_TEST_CASE(two_records_of_one_name_make_no_schema) {
  static constexpr sb::Record kOne{"Twin", {}};
  static constexpr sb::Record kOther{"Twin", {}};
  sb::SchemaBook book;
  BOOST_TEST(sb::to_text(book.reference(kOne)) == sb::to_text(book.reference(kOne)));
  (void)book.reference(kOther);
  const auto definitions = std::move(book).definitions();
  BOOST_REQUIRE(!definitions.ok());
  const sb::Errors wanted{{sb::ErrorCode::DuplicateId, "/$defs/Twin", "Twin"}};
  BOOST_TEST((definitions.errors() == wanted));
  const auto file = sb::schema_file("Twins", [](sb::SchemaBook& both) {
    return sb::Json(sb::Json::Array{both.reference(kOne), both.reference(kOther)});
  });
  BOOST_TEST(!file.ok());
}

BOOST_AUTO_TEST_SUITE_END()
