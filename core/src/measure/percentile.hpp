#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include "content/norm.hpp"
#include "measure/key.hpp"
#include "support/codec.hpp"

namespace sb::measure {

/// How a percentile was found: in the sample's own table, or on a normal curve of its mean and standard deviation.
enum class PercentileMethod : std::uint8_t { Table, Normal };

/// How much of a named sample scored under a score. A table says nothing past its ends: there the value is empty, and
/// the score lies `below` the first percent or `above` the last.
struct Percentile {
  std::optional<double> value;
  std::optional<double> below;
  std::optional<double> above;
  std::string norm;
  PercentileMethod method = PercentileMethod::Normal;
};

/// Where a scale's mean stands in a sample: along straight lines between the rows of its table, or with none
/// 100 Phi((x - M) / SD). Norms of sums take x as the mean times the number of items, so that a skipped item counts as
/// the mean of the others. Empty when the norm does not know the scale, or the form asks only part of its items.
[[nodiscard]] std::optional<Percentile> percentile_of(const content::Norm& norm, const ScaleKey& scale, double mean);

[[nodiscard]] Words words_of(std::type_identity<PercentileMethod>);
[[nodiscard]] const Record& record_of(std::type_identity<Percentile>);

}  // namespace sb::measure
