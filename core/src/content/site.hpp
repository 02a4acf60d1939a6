#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/intervention.hpp"
#include "content/pack.hpp"
#include "content/registry.hpp"
#include "support/codec.hpp"

// What a clinic says of itself in a file that stands beside the page it offers: its name, whom to turn to there, what
// of the page it offers and how that looks. What is wrong in the file is named and left out, and what is safe stands in
// its place: a clinic's slip must neither take help away from anyone nor offer what was meant to be turned off.
namespace sb::content {

/// Format name of site files.
inline constexpr std::string_view kSiteFormat = "securebase/site";
/// The only version there is so far; a breaking change raises it and adds an upgrade step.
inline constexpr int kSiteVersion = 1;

/// A part of the page that may be left out. The first questions, their result, help and the way out are always there.
enum class SitePart : std::uint8_t { People, Modules, Published, Library, Plan, Diary, OverTime };

/// What is never offered and never told of: practices of these families, and whatever touches these things. What
/// belongs to safety cannot be turned off.
struct Withheld {
  std::vector<PracticeFamily> families;
  std::vector<Touch> touches;
};

/// Whom to turn to, in one language. It stands beside the page's own numbers and never takes their place.
struct SiteHelp {
  std::string text;
  std::optional<std::string> number;  ///< a telephone number as people write it
};

/// Colours of one theme, as `#rrggbb`.
struct SiteColours {
  std::optional<std::string> action;  ///< of what can be pressed
  std::optional<std::string> accent;  ///< of what is pointed out
};

/// Colours of the two themes.
struct SiteTheme {
  SiteColours light;
  SiteColours dark;
};

/// What a clinic says of itself and offers.
struct Site {
  Named<std::string> name;         ///< by language
  std::optional<std::string> key;  ///< to which clients may seal, an age recipient; without it nothing is handed over
  std::vector<std::string> hosts;  ///< origins besides its own that may frame the page
  std::vector<std::string> languages;          ///< on offer; all of the page's when empty
  std::optional<std::vector<SitePart>> parts;  ///< on offer; all when left out
  Withheld off;
  Named<SiteHelp> help;  ///< by language
  SiteTheme theme;
  std::optional<std::string> logo;  ///< a PNG or SVG image as a data address
  std::vector<Json> texts;          ///< item text packs of published questionnaires that the clinic may use
};

/// A site file: the header of every format of ours and, beside it in the same object, the content.
struct SiteFile {
  PackHeader header;
  Site site;
};

/// What `configure` is asked.
struct SiteRequest {
  std::string text;  ///< all of the file
};

/// Something in the file that was left out, or that it lacks; the code is one of `ErrorCode`'s.
struct SiteNote {
  std::string code;
  std::string path;
  std::string detail;
};

/// What `configure` answers: all that can be used of the file, and what to put right in it.
struct Configured {
  Site site;
  std::vector<SiteNote> notes;
};

/// Reads a site file. It never fails: a file that cannot be used at all is as good as an empty one, with a note.
[[nodiscard]] Configured configure(const Registry& registry, const SiteRequest& request);

/// Whether a text is an age recipient (age-encryption.org/v1): Bech32 (BIP 173) with the prefix `age`, 32 bytes, and a
/// checksum that is right.
[[nodiscard]] bool is_recipient(std::string_view text);

[[nodiscard]] Words words_of(std::type_identity<SitePart>);
[[nodiscard]] const Record& record_of(std::type_identity<Withheld>);
[[nodiscard]] const Record& record_of(std::type_identity<SiteHelp>);
[[nodiscard]] const Record& record_of(std::type_identity<SiteColours>);
[[nodiscard]] const Record& record_of(std::type_identity<SiteTheme>);
[[nodiscard]] const Record& record_of(std::type_identity<Site>);
[[nodiscard]] const Record& record_of(std::type_identity<SiteFile>);
[[nodiscard]] const Record& record_of(std::type_identity<SiteRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<SiteNote>);
[[nodiscard]] const Record& record_of(std::type_identity<Configured>);

}  // namespace sb::content
