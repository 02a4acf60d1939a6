#pragma once

#include <string>
#include <string_view>

#include "content/registry.hpp"
#include "support/json_io.hpp"
#include "support/test_support.hpp"

namespace sb::test {

/// Every mistake in what is asked, each with its place. What is refused is not half answered.
[[nodiscard]] inline std::string refused(Engine& engine, std::string_view method, std::string_view input) {
  const Json answer = ask(engine, method, json(input));
  BOOST_REQUIRE_MESSAGE(answer.find("value") == nullptr, method << " " << input << " is answered");
  std::string all;
  for (const Json& error : *at(answer, "/errors")->as<Json::Array>()) {
    all += (all.empty() ? "" : "; ") + text_at(error, "/code") + " " + text_at(error, "/path");
  }
  return all;
}

/// The list at a place; fails the test where there is none.
[[nodiscard]] inline const Json::Array& list_at(const Json& value, std::string_view pointer) {
  const Json* place = at(value, pointer);
  const auto* list = place == nullptr ? nullptr : place->as<Json::Array>();
  BOOST_REQUIRE_MESSAGE(list != nullptr, "no list at " + std::string(pointer));
  return *list;
}

/// What a class works with, as it ships.
struct ShippedClassroom {
  content::Registry registry;

  [[nodiscard]] const content::Classroom& pack() const {
    const content::Classroom* classroom = registry.classroom();
    BOOST_REQUIRE(classroom != nullptr);
    return *classroom;
  }
};

}  // namespace sb::test
