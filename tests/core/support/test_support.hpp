#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "securebase/engine.hpp"
#include "support/error.hpp"
#include "support/json.hpp"

namespace sb::test {

/// The top folder of the source tree.
[[nodiscard]] std::filesystem::path root();
/// The text of a file of the tree.
[[nodiscard]] std::string read_text(const std::filesystem::path& path);
/// JSON that a test wrote itself.
[[nodiscard]] Json json(std::string_view text);
/// The place a JSON pointer names, or nullptr.
[[nodiscard]] const Json* at(const Json& value, std::string_view pointer);
/// The same, to change it.
[[nodiscard]] Json* at(Json& value, std::string_view pointer);
/// A number at a place; fails the test where there is none.
[[nodiscard]] double number_at(const Json& value, std::string_view pointer);
/// A text at a place; empty where there is none.
[[nodiscard]] std::string text_at(const Json& value, std::string_view pointer);
/// Sends a request and reads the answer.
[[nodiscard]] Json ask(Engine& engine, std::string_view method, const Json& input);
/// The value of an answer that must be one.
[[nodiscard]] Json value_of(Engine& engine, std::string_view method, const Json& input);
/// The small nine-item pack in the shape of a relationship questionnaire, as the case files load it.
[[nodiscard]] Json nine_item_pack();
/// Answers to items that have these ids in front of a running number from 1.
[[nodiscard]] Json::Object numbered(std::string_view prefix, const std::vector<int>& values);

/// Random numbers that are the same everywhere (xorshift64*), seeded by the test.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  /// A whole number from `low` to `high`.
  int roll(int low, int high);
  /// True once in `times`.
  bool once_in(int times) { return roll(1, times) == 1; }

 private:
  std::uint64_t state_;
};

}  // namespace sb::test
