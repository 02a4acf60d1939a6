#include "support/json_io.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include "support/decimal.hpp"
#include "support/pointer.hpp"
#include "support/utf8.hpp"

namespace sb {
namespace {

enum class Token : std::uint8_t {
  Null,
  True,
  False,
  Integer,
  Decimal,
  String,
  OpenArray,
  CloseArray,
  OpenObject,
  CloseObject,
  Colon,
  Comma,
  End,
  Wrong,
};

bool is_digit(int c) {
  return c >= '0' && c <= '9';
}

/// The value of a hexadecimal digit, or nothing.
std::optional<std::uint32_t> hex_digit(int c) {
  if (is_digit(c)) return static_cast<std::uint32_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint32_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<std::uint32_t>(c - 'A' + 10);
  return std::nullopt;
}

void append_utf8(std::string& out, std::uint32_t point) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  const auto follow = [&](unsigned shift) { put(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0U | (point >> 6U));
    follow(0);
  } else if (point < 0x10000) {
    put(0xE0U | (point >> 12U));
    follow(6);
    follow(0);
  } else {
    put(0xF0U | (point >> 18U));
    follow(12);
    follow(6);
    follow(0);
  }
}

/// Cuts JSON text (RFC 8259) into tokens. The text is well-formed UTF-8.
class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Token next() {
    while (at_ < text_.size() && std::string_view(" \t\n\r").find(text_[at_]) != std::string_view::npos) ++at_;
    start_ = at_;
    const int c = get();
    if (c == '"') return read_string();
    if (c == '-' || is_digit(c)) return read_number(c);
    return read_word(c);
  }

  /// How many bytes are read, the end of the text counting as one.
  [[nodiscard]] std::size_t read() const { return at_; }
  /// The text of the last token, as it stands.
  [[nodiscard]] std::string_view token() const { return text_.substr(start_, at_ - start_); }
  /// The last string, without quotes and escapes.
  std::string string;

 private:
  static constexpr int kEnd = -1;

  int get() {
    const std::size_t place = at_++;
    return place < text_.size() ? static_cast<unsigned char>(text_[place]) : kEnd;
  }

  Token read_word(int first) {
    switch (first) {
      case '[':
        return Token::OpenArray;
      case ']':
        return Token::CloseArray;
      case '{':
        return Token::OpenObject;
      case '}':
        return Token::CloseObject;
      case ':':
        return Token::Colon;
      case ',':
        return Token::Comma;
      case 'n':
        return rest_is("ull") ? Token::Null : Token::Wrong;
      case 't':
        return rest_is("rue") ? Token::True : Token::Wrong;
      case 'f':
        return rest_is("alse") ? Token::False : Token::Wrong;
      default:
        return first == kEnd ? Token::End : Token::Wrong;
    }
  }

  bool rest_is(std::string_view rest) {
    return std::all_of(rest.begin(), rest.end(), [this](char c) { return get() == c; });
  }

  Token read_number(int c) {
    if (c == '-') c = get();
    if (!is_digit(c)) return Token::Wrong;
    c = c == '0' ? get() : skip_digits();
    Token kind = Token::Integer;
    if (c == '.') {
      kind = Token::Decimal;
      if (!is_digit(get())) return Token::Wrong;
      c = skip_digits();
    }
    if (c == 'e' || c == 'E') {
      kind = Token::Decimal;
      c = get();
      if (c == '+' || c == '-') c = get();
      if (!is_digit(c)) return Token::Wrong;
      skip_digits();
    }
    --at_;
    return kind;
  }

  /// The first byte that is no digit.
  int skip_digits() {
    int c = get();
    while (is_digit(c)) c = get();
    return c;
  }

  Token read_string() {
    string.clear();
    while (true) {
      const auto odd = [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; };
      const std::string_view rest = text_.substr(at_);
      const auto plain = static_cast<std::size_t>(std::find_if(rest.begin(), rest.end(), odd) - rest.begin());
      string += rest.substr(0, plain);
      at_ += plain;
      const int c = get();
      if (c == '"') return Token::String;
      if (c != '\\' || !read_escape()) return Token::Wrong;
    }
  }

  bool read_escape() {
    constexpr std::string_view kNames = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    const int c = get();
    if (c == 'u') return read_code_point();
    const auto index = c == kEnd ? std::string_view::npos : kNames.find(static_cast<char>(c));
    if (index == std::string_view::npos) return false;
    string += kMeanings[index];
    return true;
  }

  bool read_code_point() {
    auto point = read_hex();
    if (!point || (*point >= 0xDC00 && *point < 0xE000)) return false;
    if (*point >= 0xD800 && *point < 0xDC00) {
      if (get() != '\\' || get() != 'u') return false;
      const auto low = read_hex();
      if (!low || *low < 0xDC00 || *low >= 0xE000) return false;
      point = 0x10000U + ((*point - 0xD800U) << 10U) + (*low - 0xDC00U);
    }
    append_utf8(string, *point);
    return true;
  }

  std::optional<std::uint32_t> read_hex() {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) {
      const auto digit = hex_digit(get());
      if (!digit) return std::nullopt;
      value = value * 16 + *digit;
    }
    return value;
  }

  std::string_view text_;
  std::size_t start_ = 0;
  std::size_t at_ = 0;
};

/// Builds our tree; every function leaves the token behind what it read, or notes why it could not.
class Parser {
 public:
  explicit Parser(std::string_view text) : lexer_(text) {}

  Result<Json> parse() {
    Json root;
    advance();
    if (read_value(root) && token_ != Token::End) fail_syntax();
    if (error_) {
      // The steps were noted from the inside out.
      Pointer pointer;
      std::for_each(steps_.rbegin(), steps_.rend(), [&](const std::string& step) { pointer.push(step); });
      error_->path = pointer.text();
      return *error_;
    }
    return root;
  }

 private:
  void advance() { token_ = lexer_.next(); }

  bool read_value(Json& out) {
    switch (token_) {
      case Token::OpenArray:
        return open() && read_array(out);
      case Token::OpenObject:
        return open() && read_object(out);
      case Token::Integer:
      case Token::Decimal:
        return read_number(out);
      case Token::String:
        out = Json(std::move(lexer_.string));
        break;
      case Token::True:
      case Token::False:
        out = Json(token_ == Token::True);
        break;
      case Token::Null:
        break;
      default:
        return fail_syntax();
    }
    advance();
    return true;
  }

  bool open() {
    if (depth_ == kDeepestNesting) return fail(ErrorCode::JsonTooDeep, std::to_string(kDeepestNesting));
    ++depth_;
    advance();
    return true;
  }

  bool close(Token bracket) {
    if (token_ != bracket) return fail_syntax();
    --depth_;
    advance();
    return true;
  }

  bool read_array(Json& out) {
    Json::Array array;
    if (!read_entries(array)) {
      steps_.push_back(std::to_string(array.size()));
      return false;
    }
    out = Json(std::move(array));
    return true;
  }

  bool read_entries(Json::Array& array) {
    if (token_ == Token::CloseArray) return close(Token::CloseArray);
    while (true) {
      Json entry;
      if (!read_value(entry)) return false;
      array.push_back(std::move(entry));
      if (token_ != Token::Comma) return close(Token::CloseArray);
      advance();
    }
  }

  bool read_object(Json& out) {
    Json::Object object;
    if (!read_members(object)) return false;
    out = Json(std::move(object));
    return true;
  }

  bool read_members(Json::Object& object) {
    if (token_ == Token::CloseObject) return close(Token::CloseObject);
    while (true) {
      if (!read_member(object)) return false;
      if (token_ != Token::Comma) break;
      advance();
    }
    if (token_ == Token::CloseObject) {
      if (const auto twice = repeated_key(object)) return fail(ErrorCode::JsonDuplicateKey, *twice);
    }
    return close(Token::CloseObject);
  }

  bool read_member(Json::Object& object) {
    if (token_ != Token::String) return fail_syntax();
    Member member{std::move(lexer_.string), {}};
    advance();
    if (token_ == Token::Colon) {
      advance();
      if (read_value(member.value)) {
        object.push_back(std::move(member));
        return true;
      }
    } else {
      fail_syntax();
    }
    steps_.push_back(std::move(member.key));
    return false;
  }

  // Sorted copies, because comparing every pair would let one large object hold the program up.
  static std::optional<std::string> repeated_key(const Json::Object& object) {
    std::vector<std::string_view> keys;
    keys.reserve(object.size());
    for (const Member& member : object) keys.emplace_back(member.key);
    std::sort(keys.begin(), keys.end());
    const auto twice = std::adjacent_find(keys.begin(), keys.end());
    return twice == keys.end() ? std::nullopt : std::optional<std::string>(*twice);
  }

  bool read_number(Json& out) {
    const std::string_view text = lexer_.token();
    const double value = nearest_double(text);
    if (!(std::fabs(value) <= kLargestNumber)) return fail(ErrorCode::NumberOutOfRange, std::string(text));
    // Within that limit doubles hold every whole number.
    out = token_ == Token::Integer ? Json(static_cast<std::int64_t>(value)) : Json(value);
    advance();
    return true;
  }

  bool fail_syntax() { return fail(ErrorCode::JsonSyntax, "at byte " + std::to_string(lexer_.read())); }

  bool fail(ErrorCode code, std::string detail) {
    error_ = Error{code, "", std::move(detail)};
    return false;
  }

  Lexer lexer_;
  Token token_ = Token::End;
  std::size_t depth_ = 0;
  std::optional<Error> error_;
  std::vector<std::string> steps_;
};

}  // namespace

Result<Json> parse_json(std::string_view text) {
  if (text.size() > kLargestText)
    return Error{ErrorCode::TextTooLarge, "", "more than " + std::to_string(kLargestText) + " bytes"};
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) return Error{ErrorCode::TextByteOrderMark, "", ""};
  if (const auto bad = first_non_utf8(text)) {
    return Error{ErrorCode::TextNotUtf8, "", "at byte " + std::to_string(*bad)};
  }
  return Parser(text).parse();
}

}  // namespace sb
