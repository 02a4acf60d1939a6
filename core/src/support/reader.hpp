#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "support/error.hpp"
#include "support/pointer.hpp"

namespace sb {

/// Where a reader stands in the input, and what it found wrong so far.
class Reader {
 public:
  /// More than this many mistakes are not worth listing.
  static constexpr std::size_t kMostErrors = 100;

  /// Steps into a key or an index for as long as it lives.
  class Step {
   public:
    template <class Key>
    Step(Reader& reader, const Key& key) : reader_(reader) {
      reader_.pointer_.push(key);
    }
    ~Step() { reader_.pointer_.pop(); }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;
    Step(Step&&) = delete;
    Step& operator=(Step&&) = delete;

   private:
    Reader& reader_;
  };

  /// Notes a mistake at the place the reader stands.
  void fail(ErrorCode code, std::string_view detail = {}) {
    if (errors_.size() < kMostErrors) errors_.push_back({code, pointer_.text(), std::string(detail)});
  }
  /// Notes a mistake one step further in.
  template <class Key>
  void fail_at(const Key& key, ErrorCode code, std::string_view detail = {}) {
    const Step step(*this, key);
    fail(code, detail);
  }
  /// Takes over a mistake that was found below the place the reader stands.
  void add(const Error& below) {
    if (errors_.size() < kMostErrors) errors_.push_back({below.code, pointer_.text() + below.path, below.detail});
  }
  /// Takes over a mistake whose path is whole already.
  void take(Error whole) {
    if (errors_.size() < kMostErrors) errors_.push_back(std::move(whole));
  }
  /// The place the reader stands.
  [[nodiscard]] const std::string& path() const { return pointer_.text(); }
  [[nodiscard]] bool ok() const { return errors_.empty(); }
  [[nodiscard]] const Errors& errors() const { return errors_; }

 private:
  Pointer pointer_;
  Errors errors_;
};

}  // namespace sb
