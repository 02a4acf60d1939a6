#pragma once

#include <string_view>

#include "support/json_io.hpp"
#include "support/test_support.hpp"

namespace sb::test {

/// The small pack of scenes that the case files load too.
[[nodiscard]] inline Json small_scenes() {
  return json(read_text(root() / "tests/cases/packs/small-scenes.json"));
}

/// What an engine answers to loading a pack.
[[nodiscard]] inline Json load_pack(Engine& engine, const Json& pack) {
  return ask(engine, "load", Json::Object{{"pack", pack}});
}

}  // namespace sb::test
