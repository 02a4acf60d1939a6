#pragma once

#include <memory>
#include <string>
#include <string_view>

/// Secure Base: scores what people answer about closeness, says how sure that is, and makes a report.
namespace sb {

/// The one public door. An engine knows the content that is compiled in, and what `load` has added since.
class Engine {
 public:
  Engine();
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  /// Answers one request: JSON text in, JSON text out, the same bytes for the same input on every build.
  ///
  /// Request `{"method":"score","version":1,"input":{...}}`; answer `{"ok":true,...,"value":{...}}` or
  /// `{"ok":false,...,"errors":[{"code","path","detail"}]}`. Nothing is thrown.
  [[nodiscard]] std::string run(std::string_view request) noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sb
