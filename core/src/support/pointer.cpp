#include "support/pointer.hpp"

namespace sb {

void Pointer::push(std::string_view key) {
  lengths_.push_back(text_.size());
  text_ += '/';
  for (const char c : key) {
    if (c == '~') {
      text_ += "~0";
    } else if (c == '/') {
      text_ += "~1";
    } else {
      text_ += c;
    }
  }
}

void Pointer::push(std::size_t index) {
  push(std::string_view(std::to_string(index)));
}

void Pointer::pop() {
  text_.resize(lengths_.back());
  lengths_.pop_back();
}

}  // namespace sb
