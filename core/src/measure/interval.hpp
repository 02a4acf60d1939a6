#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include "measure/key.hpp"
#include "support/codec.hpp"

namespace sb::measure {

/// Where the width of an interval comes from.
enum class IntervalMethod : std::uint8_t { OwnAnswers, Reliability };

/// Where the width of one scale's interval comes from, for the result's provenance.
struct IntervalSource {
  IntervalMethod method = IntervalMethod::OwnAnswers;
  std::optional<std::string> source;  ///< of the reliability
};

/// What a person's ratings on one scale add up to, after reversal.
struct Tally {
  int n = 0;
  int sum = 0;
  std::int64_t squares = 0;  ///< sum of the squared ratings; exact, being whole numbers
};

/// The reliability of one day's answers that may be used for a scale: verified or computed; unverified figures are
/// never used silently, nor figures about one bond for answers about another.
[[nodiscard]] const content::Reliability* usable_reliability(const content::Instrument& instrument,
                                                             const ScaleKey& scale,
                                                             const std::optional<std::string>& target);
/// The reliability over time that may be used for a scale, under the same rule; or nullptr.
[[nodiscard]] const content::Reliability* usable_retest(const content::Instrument& instrument, const ScaleKey& scale,
                                                        const std::optional<std::string>& target);
/// Standard error of a scale's mean. With a usable reliability r: SD sqrt(1 - r) sqrt(k / n). Otherwise from the
/// person's own answers: SE^2 = (4 s0^2 + (n - 1) s^2) / ((n + 3) n), their variance s^2 shrunk towards the usual one,
/// s0^2.
[[nodiscard]] double standard_error(const ScaleKey& scale, const Tally& tally, const content::Reliability* reliability);
/// 95 % interval about an estimate that has no ends, such as theta.
[[nodiscard]] std::array<double, 2> interval95(double estimate, double standard_error);
/// 95 % interval about a mean, kept inside the scale.
[[nodiscard]] std::array<double, 2> interval95(const ScaleKey& scale, double mean, double standard_error);

[[nodiscard]] Words words_of(std::type_identity<IntervalMethod>);
[[nodiscard]] const Record& record_of(std::type_identity<IntervalSource>);

}  // namespace sb::measure
