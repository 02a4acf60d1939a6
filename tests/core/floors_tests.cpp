// The house rules that a compiler cannot hold: which folder may include which, and whose mathematics is used.
#include <array>
#include <regex>
#include <sstream>

#include "support/test_support.hpp"

namespace {

namespace fs = std::filesystem;

// A folder includes only what stands to its left; files beside the folders may include all.
constexpr std::array<std::string_view, 8> kFloors{"support", "content", "measure", "profile",
                                                  "guide",   "track",   "share",   "teach"};

std::size_t floor_of(const std::string& path) {
  const std::string folder = path.substr(0, path.find('/'));
  for (std::size_t i = 0; i < kFloors.size(); ++i) {
    if (folder == kFloors[i] && folder != path) return i;
  }
  return kFloors.size();
}

struct Source {
  std::string path;  ///< inside core/src
  std::string text;
};

std::vector<Source> sources() {
  const fs::path top = sb::test::root() / "core/src";
  std::vector<Source> all;
  for (const auto& entry : fs::recursive_directory_iterator(top)) {
    const auto extension = entry.path().extension();
    if (extension != ".cpp" && extension != ".hpp") continue;
    all.push_back({fs::relative(entry.path(), top).generic_string(), sb::test::read_text(entry.path())});
  }
  return all;
}

template <class Visit>
void each_match(const std::string& text, const std::string& pattern, Visit visit) {
  const std::regex expression(pattern);
  for (auto at = std::sregex_iterator(text.begin(), text.end(), expression); at != std::sregex_iterator(); ++at) {
    visit((*at)[1].str());
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(floors)

BOOST_AUTO_TEST_CASE(folders_include_only_to_their_left) {
  for (const Source& source : sources()) {
    each_match(source.text, "#include \"([a-z0-9_/.]+)\"", [&](const std::string& included) {
      if (included == "version.hpp") return;
      BOOST_TEST(floor_of(included) <= floor_of(source.path), source.path << " includes " << included);
    });
  }
}

BOOST_AUTO_TEST_CASE(one_file_knows_the_json_library) {
  for (const Source& source : sources()) {
    if (source.path == "support/json_io.cpp") continue;
    BOOST_TEST(source.text.find("nlohmann") == std::string::npos, source.path);
  }
}

BOOST_AUTO_TEST_CASE(mathematics_that_differs_between_builds_is_our_own) {
  for (const Source& source : sources()) {
    each_match(source.text, "(std::(exp|log|erf|pow|tanh|sin|cos|tgamma|lgamma|cbrt|hypot)[a-z0-9]*) *\\(",
               [&](const std::string& call) { BOOST_ERROR(source.path << " calls " << call); });
  }
}

BOOST_AUTO_TEST_CASE(the_core_has_no_clock_chance_locale_or_output) {
  for (const Source& source : sources()) {
    each_match(source.text, "#include <(chrono|ctime|random|locale|iostream|fstream|cstdio|emscripten[^>]*)>",
               [&](const std::string& header) { BOOST_ERROR(source.path << " includes " << header); });
  }
}

BOOST_AUTO_TEST_SUITE_END()
