#include "support/language.hpp"

#include <algorithm>
#include <cstddef>

namespace sb {
namespace {

constexpr std::size_t kLongestTag = 35;
constexpr std::size_t kLongestPart = 8;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

bool is_part(std::string_view part, bool first) {
  const auto fits = [&](char c) { return is_letter(c) || (!first && c >= '0' && c <= '9'); };
  const bool long_enough = part.size() >= (first ? 2U : 1U);
  return long_enough && part.size() <= (first ? 3U : kLongestPart) && std::all_of(part.begin(), part.end(), fits);
}

}  // namespace

bool is_language_tag(std::string_view text) {
  if (text.size() > kLongestTag) return false;
  for (bool first = true;; first = false) {
    const std::size_t end = text.find('-');
    if (!is_part(text.substr(0, end), first)) return false;
    if (end == std::string_view::npos) return true;
    text.remove_prefix(end + 1);
  }
}

bool languages_agree(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  const auto same = [](char x, char y) { return lower(x) == lower(y); };
  return std::equal(a.begin(), a.end(), b.begin(), same) && (a.size() == b.size() || b[a.size()] == '-');
}

}  // namespace sb
