#include "support/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sb {
namespace {

constexpr std::int64_t kParts = 1'000'000'000;  // 9 decimals
constexpr std::size_t kDecimals = 9;

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

bool needs_escape(char c) {
  return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x20) {
    out.append(1, '\\').append(1, c);
  } else {
    out.append("\\u00").append(1, kHex[byte >> 4U]).append(1, kHex[byte & 15U]);
  }
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const auto odd = std::find_if(text.begin(), text.end(), needs_escape);
    const auto plain = static_cast<std::size_t>(odd - text.begin());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    append_escaped(out, text.front());
    text.remove_prefix(1);
  }
  out += '"';
}

/// Writes a tree, on one line or on many.
class Writer {
 public:
  explicit Writer(bool lines) : lines_(lines) {}

  void write(const Json& value) {
    if (value.is_null()) out += "null";
    if (const auto* b = value.as<bool>()) out += *b ? "true" : "false";
    if (const auto* i = value.as<std::int64_t>()) append_integer(out, *i);
    if (const auto* d = value.as<double>()) append_number(out, *d);
    if (const auto* s = value.as<std::string>()) append_string(out, *s);
    if (const auto* a = value.as<Json::Array>()) write_array(*a);
    if (const auto* o = value.as<Json::Object>()) write_object(*o);
  }

  std::string out;

 private:
  void write_array(const Json::Array& array) {
    open('[');
    for (const Json& entry : array) {
      separate(&entry == &array.front());
      write(entry);
    }
    close(']', array.empty());
  }

  void write_object(const Json::Object& object) {
    open('{');
    for (const Member& member : object) {
      separate(&member == &object.front());
      append_string(out, member.key);
      out += lines_ ? ": " : ":";
      write(member.value);
    }
    close('}', object.empty());
  }

  void open(char bracket) {
    out += bracket;
    ++depth_;
  }

  void separate(bool first) {
    if (!first) out += ',';
    new_line();
  }

  void close(char bracket, bool empty) {
    --depth_;
    if (!empty) new_line();
    out += bracket;
  }

  void new_line() {
    if (lines_) out.append("\n").append(depth_ * 2, ' ');
  }

  bool lines_;
  std::size_t depth_ = 0;
};

struct Fixed {
  bool negative = false;
  double whole = 0;
  std::int64_t parts = 0;
};

Fixed fixed(double value) {
  Fixed result;
  result.negative = value < 0;
  const double size = std::fabs(value);
  result.whole = std::floor(size);
  result.parts = std::llround((size - result.whole) * static_cast<double>(kParts));
  if (result.parts == kParts) {
    result.whole += 1;
    result.parts = 0;
  }
  return result;
}

}  // namespace

Json::Json(bool value) : value_(value) {}
Json::Json(double value) : value_(value) {}
Json::Json(std::string value) : value_(std::move(value)) {}
Json::Json(std::string_view value) : value_(std::string(value)) {}
Json::Json(const char* value) : value_(std::string(value)) {}
Json::Json(Array value) : value_(std::move(value)) {}
Json::Json(Object value) : value_(std::move(value)) {}

bool Json::number(double& out) const {
  if (const auto* d = as<double>()) {
    out = *d;
    return true;
  }
  if (const auto* i = as<std::int64_t>()) {
    out = static_cast<double>(*i);
    return true;
  }
  return false;
}

const Json* Json::find(std::string_view key) const {
  const auto* object = as<Object>();
  if (object == nullptr) return nullptr;
  for (const Member& member : *object) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

std::string_view type_name(const Json& value) {
  if (value.as<bool>() != nullptr) return "boolean";
  if (value.as<std::int64_t>() != nullptr) return "integer";
  if (value.as<double>() != nullptr) return "number";
  if (value.as<std::string>() != nullptr) return "string";
  if (value.as<Json::Array>() != nullptr) return "array";
  if (value.as<Json::Object>() != nullptr) return "object";
  return "null";
}

void append_number(std::string& out, double value) {
  const Fixed number = fixed(value);
  if (number.negative && (number.whole > 0 || number.parts > 0)) out += '-';
  append_integer(out, static_cast<std::int64_t>(number.whole));
  if (number.parts == 0) return;
  std::string decimals = std::to_string(number.parts);
  decimals.insert(0, kDecimals - decimals.size(), '0');
  decimals.resize(decimals.find_last_not_of('0') + 1);
  out += '.';
  out += decimals;
}

double rounded(double value) {
  const Fixed number = fixed(value);
  const double size = number.whole + static_cast<double>(number.parts) / static_cast<double>(kParts);
  return number.negative && size > 0 ? -size : size;
}

std::string to_text(const Json& value) {
  Writer writer(false);
  writer.write(value);
  return std::move(writer.out);
}

std::string to_lines(const Json& value) {
  Writer writer(true);
  writer.write(value);
  writer.out += '\n';
  return std::move(writer.out);
}

}  // namespace sb
