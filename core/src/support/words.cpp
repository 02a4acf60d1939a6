#include "support/words.hpp"

#include <algorithm>

namespace sb {
namespace {

/// One letter or sign as it is compared, and where it came from.
struct Glyph {
  char32_t sign = 0;
  Stretch place;
};

constexpr char32_t kGap = U' ';

bool between(char32_t sign, char32_t low, char32_t high) {
  return sign >= low && sign <= high;
}

/// Signs that change how an Arabic word is shown and not which word it is.
bool is_silent(char32_t sign) {
  return sign == 0x0640 || between(sign, 0x064B, 0x065F) || sign == 0x0670;
}

bool is_gap(char32_t sign) {
  return sign <= kGap || sign == 0xA0 || between(sign, 0x2000, 0x200F) || between(sign, 0x2028, 0x202F) ||
         sign == 0x3000 || sign == 0xFEFF;
}

char32_t folded(char32_t sign) {
  if (is_gap(sign)) return kGap;
  if (sign == 0x2019) return U'\'';
  const bool upper = between(sign, U'A', U'Z') || (between(sign, 0xC0, 0xDE) && sign != 0xD7);
  return upper ? sign + 0x20 : sign;
}

bool is_letter(char32_t sign) {
  if (sign < 0xC0) return between(sign, U'a', U'z') || between(sign, U'0', U'9') || sign == 0xAA || sign == 0xBA;
  const bool mark = sign == 0xD7 || sign == 0xF7 || between(sign, 0x2000, 0x2BFF) || between(sign, 0x3000, 0x303F) ||
                    sign == 0x060C || sign == 0x061B || sign == 0x061F || sign == 0x06D4;
  return !mark && sign < 0x1F000;
}

/// The sign that begins at a byte of well-formed UTF-8, and how many bytes it takes.
std::size_t decode(std::string_view text, std::size_t at, char32_t& sign) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t size = byte(at) < 0x80 ? 1 : (byte(at) < 0xE0 ? 2 : (byte(at) < 0xF0 ? 3 : 4));
  sign = size == 1 ? byte(at) : byte(at) & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) sign = (sign << 6U) | (byte(at + i) & 0x3FU);
  return size;
}

/// A text as it is compared; runs of spaces become one.
std::vector<Glyph> glyphs_of(std::string_view text) {
  std::vector<Glyph> glyphs;
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    char32_t sign = 0;
    at += decode(text, at, sign);
    const std::size_t width = sign > 0xFFFF ? 2 : 1;
    const Glyph fresh{folded(sign), {units, width}};
    units += width;
    const bool more = is_silent(sign) || (fresh.sign == kGap && !glyphs.empty() && glyphs.back().sign == kGap);
    if (!more) {
      glyphs.push_back(fresh);
    } else if (!glyphs.empty()) {
      glyphs.back().place.length = units - glyphs.back().place.at;
    }
  }
  return glyphs;
}

/// The same without spaces around it.
std::vector<Glyph> phrase_of(std::string_view text) {
  std::vector<Glyph> glyphs = glyphs_of(text);
  if (!glyphs.empty() && glyphs.back().sign == kGap) glyphs.pop_back();
  if (!glyphs.empty() && glyphs.front().sign == kGap) glyphs.erase(glyphs.begin());
  return glyphs;
}

/// Whether a phrase stands at a place as whole words.
bool stands_at(const std::vector<Glyph>& phrase, const std::vector<Glyph>& text, std::size_t at) {
  const std::size_t end = at + phrase.size();
  if (phrase.empty() || end > text.size()) return false;
  if (at > 0 && is_letter(text[at - 1].sign)) return false;
  if (end < text.size() && is_letter(text[end].sign)) return false;
  const auto same = [](const Glyph& a, const Glyph& b) { return a.sign == b.sign; };
  return std::equal(phrase.begin(), phrase.end(), text.begin() + static_cast<std::ptrdiff_t>(at), same);
}

}  // namespace

bool is_blank(std::string_view text) {
  const std::vector<Glyph> glyphs = glyphs_of(text);
  return std::all_of(glyphs.begin(), glyphs.end(), [](const Glyph& glyph) { return glyph.sign == kGap; });
}

std::vector<PhraseFound> find_phrases(std::string_view text, const std::vector<std::string_view>& phrases) {
  std::vector<std::vector<Glyph>> wanted;
  wanted.reserve(phrases.size());
  for (const std::string_view phrase : phrases) wanted.push_back(phrase_of(phrase));
  const std::vector<Glyph> glyphs = glyphs_of(text);
  std::vector<PhraseFound> found;
  for (std::size_t at = 0; at < glyphs.size();) {
    std::size_t best = wanted.size();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const bool longer = best == wanted.size() || wanted[i].size() > wanted[best].size();
      if (longer && stands_at(wanted[i], glyphs, at)) best = i;
    }
    if (best == wanted.size()) {
      ++at;
      continue;
    }
    const std::size_t begin = glyphs[at].place.at;
    at += wanted[best].size();
    const Stretch& last = glyphs[at - 1].place;
    found.push_back({best, {begin, last.at + last.length - begin}});
  }
  return found;
}

}  // namespace sb
