#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sb {

/// A JSON pointer (RFC 6901) that grows and shrinks while a tree is walked.
class Pointer {
 public:
  /// Steps into a member of an object.
  void push(std::string_view key);
  /// Steps into an entry of a list.
  void push(std::size_t index);
  /// Steps back out.
  void pop();
  /// The whole path, e.g. `/items/3/id`; empty at the root.
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::vector<std::size_t> lengths_;
};

}  // namespace sb
