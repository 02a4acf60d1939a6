#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/instrument.hpp"

namespace sb::content {

/// In which numbers a norm's figures stand: the mean of a scale's ratings, or their sum.
enum class NormMetric : std::uint8_t { Mean, Sum };

/// What a sample scored on one scale.
struct NormScale {
  std::string scale;
  double mean = 0;
  double sd = 1;
  std::optional<int> n;                            ///< when it is known and differs from the sample's
  std::vector<std::array<double, 2>> percentiles;  ///< percent of the sample at or under a score, and the score
};

/// How one named sample answered one instrument. Others are compared with it only when they ask for it by name.
struct Norm {
  std::string id;
  std::string revision;
  std::string instrument;
  std::optional<std::string> target;  ///< about whom the sample answered, where that matters
  std::string sample;
  int n = 0;
  Verification verification = Verification::Unverified;
  std::string source;
  NormMetric metric = NormMetric::Mean;
  std::vector<NormScale> scales;
};

/// A norm as it stands beside a result: who was asked, how many, and where the figures come from.
struct NormSource {
  std::string id;
  std::string revision;
  std::string instrument;
  std::optional<std::string> target;
  std::string sample;
  int n = 0;
  Verification verification = Verification::Unverified;
  std::string source;
};

/// Format name of norm packs.
inline constexpr std::string_view kNormFormat = "securebase/norm";

/// What is told of a norm.
[[nodiscard]] NormSource source_of(const Norm& norm);
/// What a norm says of one scale, or nullptr.
[[nodiscard]] const NormScale* find_scale(const Norm& norm, std::string_view scale);
/// Checks a norm by itself. One that was not seen in a source or computed from rows is refused.
void check_norm(const Norm& norm, Reader& reader);
/// Checks a norm against its instrument: published questions only, and mean scales whose range holds the figures.
void check_norm_of(const Norm& norm, const Instrument& instrument, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<NormMetric>);
[[nodiscard]] const Record& record_of(std::type_identity<NormScale>);
[[nodiscard]] const Record& record_of(std::type_identity<Norm>);
[[nodiscard]] const Record& record_of(std::type_identity<NormSource>);

}  // namespace sb::content
