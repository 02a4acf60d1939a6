#pragma once

#include <utility>
#include <variant>

#include "support/error.hpp"

namespace sb {

/// A value, or the mistakes that kept it from being made (std::expected is not in this toolchain).
template <class T>
class [[nodiscard]] Result {
 public:
  // Implicit on purpose: `return value;` and `return errors;` are the whole use of this type.
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Errors errors) : state_(std::in_place_index<1>, std::move(errors)) {}
  Result(Error error) : state_(std::in_place_index<1>, Errors{std::move(error)}) {}

  /// Whether there is a value.
  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  /// The value; only when ok().
  [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
  /// The value, moved out; only when ok().
  [[nodiscard]] T&& value() && { return std::get<0>(std::move(state_)); }
  /// The mistakes; only when not ok().
  [[nodiscard]] const Errors& errors() const { return std::get<1>(state_); }

 private:
  std::variant<T, Errors> state_;
};

}  // namespace sb
