#include "content/site_check.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "content/item_text.hpp"
#include "support/language.hpp"
#include "support/math.hpp"
#include "support/words.hpp"

namespace sb::content {
namespace {

constexpr std::size_t kLongestName = 80;
constexpr std::size_t kLongestHelp = 600;
constexpr std::size_t kLongestNumber = 40;
/// As much as a small drawing needs; it lies in memory as long as the page is open.
constexpr std::size_t kLargestLogo = 65'536;

bool is_one_of(char c, std::string_view letters) {
  return letters.find(c) != std::string_view::npos;
}

bool all_of(std::string_view text, std::string_view letters) {
  return std::all_of(text.begin(), text.end(), [&](char c) { return is_one_of(c, letters); });
}

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kSmall = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kHex = "0123456789abcdefABCDEF";
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";

// ------------------------------------------------------------------------------------------------- texts

void check_text(const std::string& text, std::size_t longest, Reader& reader) {
  if (is_blank(text)) return reader.fail(ErrorCode::EmptyText);
  if (text.size() > longest) reader.fail(ErrorCode::TextTooLarge, std::to_string(longest));
}

void check_tag(std::string_view language, Reader& reader) {
  if (!is_language_tag(language)) reader.fail(ErrorCode::LanguageMalformed, language);
}

void check_help(const SiteHelp& help, Reader& reader) {
  {
    const Reader::Step step(reader, std::string_view("text"));
    check_text(help.text, kLongestHelp, reader);
  }
  if (!help.number) return;
  const Reader::Step step(reader, std::string_view("number"));
  if (help.number->find_first_of(kDigits) == std::string::npos) return reader.fail(ErrorCode::EmptyText);
  if (help.number->size() > kLongestNumber) reader.fail(ErrorCode::TextTooLarge, std::to_string(kLongestNumber));
}

void check_words(const Site& site, Reader& reader) {
  {
    const Reader::Step step(reader, std::string_view("name"));
    for (const auto& [language, name] : site.name.entries) {
      const Reader::Step inside(reader, std::string_view(language));
      check_tag(language, reader);
      check_text(name, kLongestName, reader);
    }
  }
  {
    const Reader::Step step(reader, std::string_view("help"));
    for (const auto& [language, help] : site.help.entries) {
      const Reader::Step inside(reader, std::string_view(language));
      check_tag(language, reader);
      check_help(help, reader);
    }
  }
  const Reader::Step step(reader, std::string_view("languages"));
  for (std::size_t i = 0; i < site.languages.size(); ++i) {
    const Reader::Step inside(reader, i);
    check_tag(site.languages[i], reader);
  }
}

/// Only words that fit their questionnaire as a whole can be asked.
void check_texts(const Site& site, const Registry& registry, Reader& reader) {
  const Reader::Step step(reader, std::string_view("texts"));
  for (std::size_t i = 0; i < site.texts.size(); ++i) {
    const Reader::Step inside(reader, i);
    const auto pack = read_item_text(site.texts[i]);
    if (!pack.ok()) {
      for (const Error& error : pack.errors()) reader.add(error);
      continue;
    }
    const ItemText& text = pack.value();
    const Instrument* instrument = registry.find(text.instrument);
    if (instrument == nullptr) {
      reader.fail_at(std::string_view("instrument"), ErrorCode::UnknownInstrument, text.instrument);
    } else {
      check_item_text(text, *instrument, reader);
    }
  }
}

// ----------------------------------------------------------------------------------------------- origins

/// Scheme, host and perhaps a port, as browsers write an origin. Without a lock on the way only for this machine.
bool is_origin(std::string_view text) {
  constexpr std::string_view secure = "https://";
  constexpr std::string_view plain = "http://";
  const bool locked = text.starts_with(secure);
  if (!locked && !text.starts_with(plain)) return false;
  std::string_view host = text.substr(locked ? secure.size() : plain.size());
  const std::size_t colon = host.find(':');
  const std::string_view port = colon == std::string_view::npos ? "1" : host.substr(colon + 1);
  host = host.substr(0, colon);
  if (port.empty() || port.size() > 5 || !all_of(port, kDigits)) return false;
  if (!locked && host != "localhost" && host != "127.0.0.1") return false;
  const auto letters = [](char c) { return is_one_of(c, kSmall) || is_one_of(c, kDigits) || c == '.' || c == '-'; };
  return !host.empty() && host.front() != '.' && std::all_of(host.begin(), host.end(), letters);
}

// ----------------------------------------------------------------------------------------------- colours

/// The grounds that coloured words stand on: the darkest of the light theme and the lightest of the dark one, as
/// relative luminance. tests/web/embed compares them with the page's own.
constexpr double kLightGround = 0.7999;
constexpr double kDarkGround = 0.0326;
/// WCAG 2.2, 1.4.6: text that everyone can read.
constexpr double kLeastContrast = 7.0;

/// Two digits of a colour as light, from 0 to 1 (WCAG 2.2, relative luminance).
double light_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    value = 16 * value + digit;
  }
  const double share = value / 255.0;
  return share <= 0.04045 ? share / 12.92 : exp(2.4 * log((share + 0.055) / 1.055));
}

/// The luminance of a colour written as #rrggbb; nothing for any other text.
std::optional<double> luminance_of(std::string_view colour) {
  if (colour.size() != 7 || colour.front() != '#' || !all_of(colour.substr(1), kHex)) return std::nullopt;
  const auto part = [&](std::size_t at) { return light_of(colour.substr(at, 2)); };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

void check_colour(std::string_view name, const std::optional<std::string>& colour, double ground, Reader& reader) {
  if (!colour) return;
  const Reader::Step step(reader, name);
  const auto luminance = luminance_of(*colour);
  if (!luminance) return reader.fail(ErrorCode::ColourMalformed, *colour);
  const double contrast = (std::max(*luminance, ground) + 0.05) / (std::min(*luminance, ground) + 0.05);
  // A colour on the wrong side of its ground could differ enough from it, and yet not from what stands on the colour.
  const bool right_side = (*luminance < ground) == (ground > 0.5);
  if (!right_side || contrast < kLeastContrast) reader.fail(ErrorCode::ContrastTooLow, *colour);
}

void check_theme(const SiteTheme& theme, Reader& reader) {
  const Reader::Step step(reader, std::string_view("theme"));
  const auto check = [&](std::string_view name, const SiteColours& colours, double ground) {
    const Reader::Step inside(reader, name);
    check_colour("action", colours.action, ground, reader);
    check_colour("accent", colours.accent, ground, reader);
  };
  check("light", theme.light, kLightGround);
  check("dark", theme.dark, kDarkGround);
}

// ------------------------------------------------------------------------------------------------- image

/// An image in letters that no style sheet can read as anything else. A PNG is known by how it begins.
bool is_image(std::string_view text) {
  constexpr std::string_view png = "data:image/png;base64,iVBORw0KGgo";
  constexpr std::string_view svg = "data:image/svg+xml;base64,";
  if (!text.starts_with(png) && !text.starts_with(svg)) return false;
  const std::string_view content = text.substr(text.find(',') + 1);
  return !content.empty() && all_of(content, kBase64);
}

}  // namespace

bool is_recipient(std::string_view text) {
  constexpr std::string_view prefix = "age1";
  constexpr std::size_t length = 62;  // the prefix, 52 letters for 32 bytes, 6 for the checksum
  constexpr std::string_view letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  if (text.size() != length || !text.starts_with(prefix)) return false;
  std::uint32_t sum = 1;
  const auto add = [&](std::uint32_t value) {
    constexpr std::array<std::uint32_t, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    const std::uint32_t top = sum >> 25U;
    sum = ((sum & 0x1ffffffU) << 5U) ^ value;
    for (std::size_t i = 0; i < generator.size(); ++i) {
      if (((top >> i) & 1U) != 0) sum ^= generator[i];
    }
  };
  const std::string_view name = prefix.substr(0, 3);
  for (const char c : name) add(static_cast<std::uint32_t>(c) >> 5U);
  add(0);
  for (const char c : name) add(static_cast<std::uint32_t>(c) & 31U);
  for (const char c : text.substr(prefix.size())) {
    const std::size_t value = letters.find(c);
    if (value == std::string_view::npos) return false;
    add(static_cast<std::uint32_t>(value));
  }
  return sum == 1;
}

void check_site(const Site& site, const Registry& registry, Reader& reader) {
  check_words(site, reader);
  if (site.key && !is_recipient(*site.key)) reader.fail_at(std::string_view("key"), ErrorCode::KeyMalformed);
  {
    const Reader::Step step(reader, std::string_view("hosts"));
    for (std::size_t i = 0; i < site.hosts.size(); ++i) {
      if (!is_origin(site.hosts[i])) reader.fail_at(i, ErrorCode::OriginMalformed, site.hosts[i]);
    }
  }
  check_theme(site.theme, reader);
  if (site.logo) {
    const Reader::Step step(reader, std::string_view("logo"));
    if (!is_image(*site.logo)) reader.fail(ErrorCode::ImageRefused);
    if (site.logo->size() > kLargestLogo) reader.fail(ErrorCode::TextTooLarge, std::to_string(kLargestLogo));
  }
  check_texts(site, registry, reader);
}

}  // namespace sb::content
