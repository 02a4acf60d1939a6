#include "support/json_io.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "support/order.hpp"
#include "support/pointer.hpp"
#include "support/utf8.hpp"

namespace sb {
namespace {

/// Builds our tree from the parser's events; returning false from an event stops the parser.
class TreeBuilder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  bool null() { return add(Json()); }
  bool boolean(bool value) { return add(Json(value)); }
  bool number_integer(number_integer_t value) { return integer(static_cast<double>(value), value); }
  bool number_unsigned(number_unsigned_t value) {
    return integer(static_cast<double>(value), static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t value, const string_t& text) {
    if (std::fabs(value) > kLargestNumber) return fail(ErrorCode::NumberOutOfRange, text);
    return add(Json(value));
  }
  bool string(string_t& value) { return add(Json(std::move(value))); }
  static bool binary(binary_t&) { return false; }

  bool start_object(std::size_t) { return open(Json(Json::Object())); }
  bool start_array(std::size_t) { return open(Json(Json::Array())); }
  bool key(string_t& name) {
    open_.back().key = std::move(name);
    return true;
  }
  bool end_object() {
    const auto twice = repeated_key(*open_.back().value.as<Json::Object>());
    if (twice) return fail(ErrorCode::JsonDuplicateKey, *twice);
    return close();
  }
  bool end_array() { return close(); }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) {
    constexpr int kNumberOverflow = 406;
    const std::string where = "at byte " + std::to_string(position);
    return fail(error.id == kNumberOverflow ? ErrorCode::NumberOutOfRange : ErrorCode::JsonSyntax, where);
  }

  Result<Json> finish() {
    if (error_) return *error_;
    return std::move(root_);
  }

 private:
  struct Open {
    Json value;
    std::string key;
  };

  bool integer(double size, std::int64_t value) {
    if (std::fabs(size) > kLargestNumber) return fail(ErrorCode::NumberOutOfRange, "integer");
    return add(Json(value));
  }

  bool open(Json container) {
    if (open_.size() == kDeepestNesting) return fail(ErrorCode::JsonTooDeep, std::to_string(kDeepestNesting));
    open_.push_back({std::move(container), {}});
    return true;
  }

  bool close() {
    Json done = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(done));
  }

  bool add(Json value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return true;
    }
    Open& parent = open_.back();
    if (auto* array = parent.value.as<Json::Array>()) {
      array->push_back(std::move(value));
    } else {
      parent.value.as<Json::Object>()->push_back({std::exchange(parent.key, {}), std::move(value)});
    }
    return true;
  }

  // Sorted copies, because comparing every pair would let one large object hold the program up.
  static std::optional<std::string> repeated_key(const Json::Object& object) {
    std::vector<std::string_view> keys;
    keys.reserve(object.size());
    for (const Member& member : object) keys.emplace_back(member.key);
    sort_list(keys);
    const auto twice = std::adjacent_find(keys.begin(), keys.end());
    return twice == keys.end() ? std::nullopt : std::optional<std::string>(*twice);
  }

  bool fail(ErrorCode code, std::string detail) {
    error_ = Error{code, path(), std::move(detail)};
    return false;
  }

  [[nodiscard]] std::string path() const {
    Pointer pointer;
    for (const Open& level : open_) {
      if (const auto* array = level.value.as<Json::Array>()) pointer.push(array->size());
      // An object without a pending key is the container at fault itself, not one of its members.
      if (level.value.as<Json::Object>() != nullptr && !level.key.empty()) pointer.push(level.key);
    }
    return pointer.text();
  }

  std::vector<Open> open_;
  Json root_;
  std::optional<Error> error_;
};

}  // namespace

Result<Json> parse_json(std::string_view text, std::size_t largest) {
  if (text.size() > largest) {
    return Error{ErrorCode::TextTooLarge, "", "more than " + std::to_string(largest) + " bytes"};
  }
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) return Error{ErrorCode::TextByteOrderMark, "", ""};
  if (const auto bad = first_non_utf8(text)) {
    return Error{ErrorCode::TextNotUtf8, "", "at byte " + std::to_string(*bad)};
  }
  TreeBuilder builder;
  nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  return builder.finish();
}

}  // namespace sb
