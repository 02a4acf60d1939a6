#include "support/test_support.hpp"

#include <charconv>
#include <fstream>
#include <iterator>

#include "support/json_io.hpp"

namespace sb::test {

std::filesystem::path root() {
  return SB_ROOT;
}

std::string read_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  BOOST_REQUIRE_MESSAGE(file, "cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

Json json(std::string_view text) {
  auto parsed = parse_json(text);
  BOOST_REQUIRE_MESSAGE(parsed.ok(), "not JSON: " + std::string(text.substr(0, 80)));
  return std::move(parsed).value();
}

const Json* at(const Json& value, std::string_view pointer) {
  const Json* place = &value;
  while (!pointer.empty() && place != nullptr) {
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    const std::string_view key = pointer.substr(0, end);
    pointer.remove_prefix(end);
    if (const auto* array = place->as<Json::Array>()) {
      std::size_t index = array->size();
      std::from_chars(key.data(), key.data() + key.size(), index);
      place = index < array->size() ? &(*array)[index] : nullptr;
    } else {
      place = place->find(key);
    }
  }
  return place;
}

Json* at(Json& value, std::string_view pointer) {
  return const_cast<Json*>(at(static_cast<const Json&>(value), pointer));  // NOLINT: the caller owns it
}

double number_at(const Json& value, std::string_view pointer) {
  double number = 0;
  const Json* place = at(value, pointer);
  BOOST_REQUIRE_MESSAGE(place != nullptr && place->number(number), "no number at " + std::string(pointer));
  return number;
}

std::string text_at(const Json& value, std::string_view pointer) {
  const Json* place = at(value, pointer);
  const auto* text = place == nullptr ? nullptr : place->as<std::string>();
  return text == nullptr ? std::string() : *text;
}

Json ask(Engine& engine, std::string_view method, const Json& input) {
  return json(engine.run(to_text(Json::Object{{"method", method}, {"version", 1}, {"input", input}})));
}

Json value_of(Engine& engine, std::string_view method, const Json& input) {
  const Json answer = ask(engine, method, input);
  const Json* value = answer.find("value");
  BOOST_REQUIRE_MESSAGE(value != nullptr, to_text(answer));
  return *value;
}

Json nine_item_pack() {
  return json(read_text(root() / "tests/cases/packs/nine-items.json"));
}

Json::Object numbered(std::string_view prefix, const std::vector<int>& values) {
  Json::Object answers;
  for (std::size_t i = 0; i < values.size(); ++i) {
    answers.push_back({std::string(prefix) + std::to_string(i + 1), values[i]});
  }
  return answers;
}

int Dice::roll(int low, int high) {
  state_ ^= state_ >> 12U;
  state_ ^= state_ << 25U;
  state_ ^= state_ >> 27U;
  const std::uint64_t bits = (state_ * 0x2545F4914F6CDD1DULL) >> 33U;
  return low + static_cast<int>(bits % static_cast<std::uint64_t>(high - low + 1));
}

}  // namespace sb::test
