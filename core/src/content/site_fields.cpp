#include <array>

#include "content/site.hpp"
#include "support/fields.hpp"

namespace sb::content {

Words words_of(std::type_identity<SitePart>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"people", "modules", "published", "library", "plan", "diary", "over-time"});
  return words;
}

const Record& record_of(std::type_identity<Withheld>) {
  static constexpr std::array fields{maybe<&Withheld::families>("families"), maybe<&Withheld::touches>("touches")};
  static constexpr Record record{"Withheld", fields};
  return record;
}

const Record& record_of(std::type_identity<SiteHelp>) {
  static constexpr std::array fields{field<&SiteHelp::text>("text"), maybe<&SiteHelp::number>("number")};
  static constexpr Record record{"SiteHelp", fields};
  return record;
}

const Record& record_of(std::type_identity<SiteColours>) {
  static constexpr std::array fields{maybe<&SiteColours::action>("action"), maybe<&SiteColours::accent>("accent")};
  static constexpr Record record{"SiteColours", fields};
  return record;
}

const Record& record_of(std::type_identity<SiteTheme>) {
  static constexpr std::array fields{maybe<&SiteTheme::light>("light"), maybe<&SiteTheme::dark>("dark")};
  static constexpr Record record{"SiteTheme", fields};
  return record;
}

const Record& record_of(std::type_identity<Site>) {
  static constexpr std::array fields{maybe<&Site::name>("name"),   maybe<&Site::key>("key"),
                                     maybe<&Site::hosts>("hosts"), maybe<&Site::languages>("languages"),
                                     maybe<&Site::parts>("parts"), maybe<&Site::off>("off"),
                                     maybe<&Site::help>("help"),   maybe<&Site::theme>("theme"),
                                     maybe<&Site::logo>("logo"),   maybe<&Site::texts>("texts")};
  static constexpr Record record{"Site", fields};
  return record;
}

const Record& record_of(std::type_identity<SiteFile>) {
  static constexpr std::array fields{spread<&SiteFile::header>(), spread<&SiteFile::site>()};
  static constexpr Record record{"SiteFile", fields};
  return record;
}

const Record& record_of(std::type_identity<SiteRequest>) {
  static constexpr std::array fields{field<&SiteRequest::text>("text")};
  static constexpr Record record{"SiteRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<SiteNote>) {
  static constexpr std::array fields{field<&SiteNote::code>("code"), field<&SiteNote::path>("path"),
                                     field<&SiteNote::detail>("detail")};
  static constexpr Record record{"SiteNote", fields};
  return record;
}

const Record& record_of(std::type_identity<Configured>) {
  static constexpr std::array fields{field<&Configured::site>("site"), field<&Configured::notes>("notes")};
  static constexpr Record record{"Configured", fields};
  return record;
}

}  // namespace sb::content
