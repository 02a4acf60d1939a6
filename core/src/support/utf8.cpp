#include "support/utf8.hpp"

namespace sb {
namespace {

/// What may follow a lead byte: how many bytes, and the range of the first of them (RFC 3629 section 4).
struct Lead {
  std::size_t following = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

std::optional<Lead> lead_of(unsigned char byte) {
  if (byte < 0x80) return Lead{0, 0, 0};
  if (byte >= 0xC2 && byte <= 0xDF) return Lead{1};
  if (byte == 0xE0) return Lead{2, 0xA0, 0xBF};  // no overlong forms
  if (byte == 0xED) return Lead{2, 0x80, 0x9F};  // no surrogates
  if (byte >= 0xE1 && byte <= 0xEF) return Lead{2};
  if (byte == 0xF0) return Lead{3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return Lead{3};
  if (byte == 0xF4) return Lead{3, 0x80, 0x8F};  // nothing beyond U+10FFFF
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> first_non_utf8(std::string_view text) {
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = lead_of(byte_at(at));
    if (!lead || at + lead->following >= text.size()) return at;
    for (std::size_t i = 1; i <= lead->following; ++i) {
      const unsigned char low = i == 1 ? lead->low : 0x80;
      const unsigned char high = i == 1 ? lead->high : 0xBF;
      if (byte_at(at + i) < low || byte_at(at + i) > high) return at;
    }
    at += 1 + lead->following;
  }
  return std::nullopt;
}

}  // namespace sb
