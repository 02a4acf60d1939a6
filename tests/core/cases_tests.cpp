// Runs the files of tests/cases, which every build and every browser runs alike.
#include <algorithm>
#include <filesystem>
#include <vector>

#include "support/test_support.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> case_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(sb::test::root() / "tests/cases")) {
    const bool pack = entry.path().parent_path().filename() == "packs";
    if (entry.path().extension() == ".json" && !pack) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// The text of a step's request. A pack is named by its file, so that no case repeats it.
std::string request_of(const sb::Json& step) {
  if (const auto* raw = step.find("text")) return *raw->as<std::string>();
  sb::Json request = *step.find("request");
  sb::Json* pack = sb::test::at(request, "/input/pack");
  if (pack != nullptr && pack->as<std::string>() != nullptr) {
    *pack = sb::test::json(sb::test::read_text(sb::test::root() / "tests/cases" / *pack->as<std::string>()));
  }
  return sb::to_text(request);
}

void check(const sb::Json& answer, const sb::Json& where, const std::string& label) {
  for (const sb::Member& wanted : *where.as<sb::Json::Object>()) {
    const sb::Json* found = sb::test::at(answer, wanted.key);
    const std::string text = found == nullptr ? "null" : sb::to_text(*found);
    BOOST_TEST(text == sb::to_text(wanted.value), label << " " << wanted.key << ": " << text);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cases)

BOOST_AUTO_TEST_CASE(every_case_file_holds) {
  const auto files = case_files();
  BOOST_TEST(files.size() >= 8U);
  for (const fs::path& path : files) {
    const sb::Json file = sb::test::json(sb::test::read_text(path));
    sb::Engine engine;
    std::size_t number = 0;
    for (const sb::Json& step : *file.find("steps")->as<sb::Json::Array>()) {
      const std::string label = path.filename().string() + " step " + std::to_string(++number);
      check(sb::test::json(engine.run(request_of(step))), *step.find("where"), label);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
