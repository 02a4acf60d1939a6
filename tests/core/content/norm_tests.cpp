#include <boost/test/unit_test.hpp>

#include "content/registry.hpp"
#include "support/test_support.hpp"

using namespace sb::test;

namespace {

sb::Json norm_pack() {
  return json(read_text(root() / "tests/cases/packs/nine-norm.json"));
}

sb::Json answers_with_norm() {
  return sb::Json::Object{
      {"instrument", "test-nine"}, {"answers", numbered("N", {4, 4, 4, 4, 4, 4, 4, 4, 4})}, {"norm", "test-nine-norm"}};
}

/// The first mistake in a norm whose place was changed.
sb::Error fault_with(std::string_view place, const sb::Json& value) {
  sb::Json pack = norm_pack();
  *at(pack, place) = value;
  const auto norm = sb::content::read_norm(pack);
  return norm.ok() ? sb::Error{} : norm.errors().front();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(norms)

BOOST_AUTO_TEST_CASE(mistakes_in_a_norm_are_named) {
  using sb::ErrorCode;
  const auto one = [](std::string_view place, const sb::Json& value, ErrorCode code, std::string_view path) {
    const sb::Error error = fault_with(place, value);
    BOOST_TEST(name_of(error.code) == name_of(code), place);
    BOOST_TEST(error.path == path);
  };
  one("/id", "not an id", ErrorCode::MalformedId, "/id");
  one("/instrument", "", ErrorCode::MalformedId, "/instrument");
  one("/revision", "", ErrorCode::EmptyText, "/revision");
  one("/sample", "", ErrorCode::EmptyText, "/sample");
  one("/source", "", ErrorCode::EmptyText, "/source");
  one("/n", 1, ErrorCode::ValueOutOfRange, "/n");
  one("/metric", "rank", ErrorCode::UnknownValue, "/metric");
  one("/version", 2, ErrorCode::UnsupportedVersion, "/version");
  one("/scales", sb::Json::Array{}, ErrorCode::EmptyList, "/scales");
  one("/scales/1/scale", "anxiety", ErrorCode::DuplicateId, "/scales/1/scale");
  one("/scales/1/sd", 0, ErrorCode::ValueOutOfRange, "/scales/1/sd");
  one("/scales/0/percentiles/0", json("[0, 1.5]"), ErrorCode::ValueOutOfRange, "/scales/0/percentiles/0");
  one("/scales/0/percentiles/1", json("[5, 2.5]"), ErrorCode::PercentilesNotAscending, "/scales/0/percentiles/1");
  one("/scales/0/percentiles/1", json("[25, 1.5]"), ErrorCode::PercentilesNotAscending, "/scales/0/percentiles/1");
  one("/scales/0/percentiles/1", json("[25]"), ErrorCode::WrongLength, "/scales/0/percentiles/1");
  one("/scales/0/percentiles", json("[[50, 4]]"), ErrorCode::WrongLength, "/scales/0/percentiles");
}

BOOST_AUTO_TEST_CASE(figures_nobody_checked_are_refused) {
  for (const char* verification : {"own", "secondary", "unverified"}) {
    BOOST_TEST(name_of(fault_with("/verification", verification).code) == "unverified_figure", verification);
  }
  for (const char* verification : {"verified", "computed"}) {
    BOOST_TEST(fault_with("/verification", verification).path.empty(), verification);
  }
}

BOOST_AUTO_TEST_CASE(what_ships_is_checked_and_of_no_untested_question) {
  const sb::content::Registry registry;
  BOOST_TEST(registry.norms().size() >= 4U);
  for (const auto& norm : registry.norms()) {
    BOOST_TEST(usable(norm->verification), norm->id);
    const auto* instrument = registry.find(norm->instrument);
    if (instrument == nullptr) continue;
    BOOST_TEST((instrument->evidence == sb::content::Evidence::Published), norm->id);
  }
}

BOOST_AUTO_TEST_CASE(a_norm_loaded_before_its_instrument_is_checked_when_it_is_used) {
  sb::Engine engine;
  (void)value_of(engine, "load", sb::Json::Object{{"pack", norm_pack()}});
  sb::Json pack = nine_item_pack();
  *at(pack, "/evidence") = sb::Json("untested");
  (void)value_of(engine, "load", sb::Json::Object{{"pack", pack}});
  const sb::Json refused = ask(engine, "score", answers_with_norm());
  BOOST_TEST(text_at(refused, "/errors/0/code") == "norm_not_allowed");
  BOOST_TEST(text_at(refused, "/errors/0/path") == "/input/norm");
}

BOOST_AUTO_TEST_CASE(norms_of_loaded_instruments_are_described) {
  sb::Engine engine;
  const auto named = [&] {
    const sb::Json described = value_of(engine, "describe", sb::Json::Object());
    return sb::to_text(*described.find("norms")).find("test-nine-norm") != std::string::npos;
  };
  (void)value_of(engine, "load", sb::Json::Object{{"pack", norm_pack()}});
  BOOST_TEST(!named());
  (void)value_of(engine, "load", sb::Json::Object{{"pack", nine_item_pack()}});
  BOOST_TEST(named());
}

BOOST_AUTO_TEST_CASE(a_norm_about_one_person_is_for_answers_about_that_person) {
  sb::Engine engine;
  sb::Json pack = nine_item_pack();
  *at(pack, "/about") = sb::Json("target");
  pack.as<sb::Json::Object>()->push_back({"targets", sb::Json::Array{"partner", "friend"}});
  (void)value_of(engine, "load", sb::Json::Object{{"pack", pack}});
  sb::Json norm = norm_pack();
  norm.as<sb::Json::Object>()->push_back({"target", "partner"});
  (void)value_of(engine, "load", sb::Json::Object{{"pack", norm}});
  for (const char* target : {"partner", "friend"}) {
    sb::Json input = answers_with_norm();
    input.as<sb::Json::Object>()->push_back({"target", target});
    const std::string code = text_at(ask(engine, "score", input), "/errors/0/code");
    BOOST_TEST(code == (std::string_view(target) == "partner" ? "" : "norm_not_expected"));
  }
}

BOOST_AUTO_TEST_SUITE_END()
