#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sb {

struct Member;

/// A JSON value as a plain tree. Objects keep the order they were written in, so that output is byte for byte the same.
class Json {
 public:
  using Array = std::vector<Json>;
  using Object = std::vector<Member>;

  // Implicit on purpose: tables and tests write values as they stand.
  Json() = default;
  Json(bool value);
  Json(double value);
  Json(std::string value);
  Json(std::string_view value);
  Json(const char* value);
  Json(Array value);
  Json(Object value);
  /// Any integer that fits; kept apart from doubles so that counts stay counts.
  template <std::integral T>
  Json(T value);

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  /// The value as T, or nullptr when it is something else.
  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&value_);
  }
  template <class T>
  [[nodiscard]] T* as() {
    return std::get_if<T>(&value_);
  }
  /// Any number as double, or nothing.
  [[nodiscard]] bool number(double& out) const;
  /// The member of an object, or nullptr.
  [[nodiscard]] const Json* find(std::string_view key) const;

 private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value_;
};

/// One key of an object and what it holds.
struct Member {
  std::string key;
  Json value;
};

// Here and not in the class, because a value can only be made once a member is complete.
template <std::integral T>
Json::Json(T value) : value_(static_cast<std::int64_t>(value)) {}

/// What a value is called in error details: "object", "number", ...
[[nodiscard]] std::string_view type_name(const Json& value);

/// JSON text without spaces; doubles rounded to 9 decimals, never `-0`.
[[nodiscard]] std::string to_text(const Json& value);

/// JSON text over several lines, for files that people read.
[[nodiscard]] std::string to_lines(const Json& value);

/// Adds a number as it leaves the core: rounded to 9 decimals, half away from zero, no trailing zeros, never `-0`.
void append_number(std::string& out, double value);

/// The value as the outside sees it; used wherever a limit is compared, so that what is shown is what decides.
[[nodiscard]] double rounded(double value);

}  // namespace sb
