#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/codec.hpp"

namespace sb::content {

/// What kind of text a source is.
enum class SourceKind : std::uint8_t { ClinicianBlog, Explainer, Survey, Article, Essay };

/// A text that interventions and rules were drawn from.
struct Source {
  std::string id;
  SourceKind kind = SourceKind::Article;
};

/// All texts that the guidance was drawn from.
struct SourceList {
  std::string id;
  std::string revision;
  std::vector<Source> sources;
};

/// Format name of source packs.
inline constexpr std::string_view kSourcesFormat = "securebase/sources";

/// Every source once.
void check_sources(const SourceList& list, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<SourceKind>);
[[nodiscard]] const Record& record_of(std::type_identity<Source>);
[[nodiscard]] const Record& record_of(std::type_identity<SourceList>);

}  // namespace sb::content
