#include "measure/percentile.hpp"

#include <algorithm>
#include <array>

#include "support/fields.hpp"
#include "support/math.hpp"

namespace sb::measure {
namespace {

using Row = std::array<double, 2>;

/// Fills in the value, or the end of the table that the score lies past. The table has two rows at least, rising.
void look_up(Percentile& percentile, const std::vector<Row>& table, double score) {
  // Rounded, so that a mean that equals a row on paper is not put past the end by its last bit.
  const double x = rounded(score);
  if (x < table.front()[1]) {
    percentile.below = table.front()[0];
  } else if (x > table.back()[1]) {
    percentile.above = table.back()[0];
  } else {
    const auto reaches = [&](const Row& row) { return row[1] >= x; };
    const auto high = std::find_if(table.begin() + 1, table.end(), reaches);
    const auto low = high - 1;
    const double share = (x - (*low)[1]) / ((*high)[1] - (*low)[1]);
    percentile.value = (*low)[0] + share * ((*high)[0] - (*low)[0]);
  }
}

}  // namespace

std::optional<Percentile> percentile_of(const content::Norm& norm, const ScaleKey& scale, double mean) {
  const content::NormScale* line = find_scale(norm, scale.scale->id);
  const bool whole = scale.items.size() == scale.scale->items.size();
  if (line == nullptr || !whole) return std::nullopt;
  const bool sum = norm.metric == content::NormMetric::Sum;
  const double score = sum ? mean * static_cast<double>(scale.items.size()) : mean;
  Percentile percentile;
  percentile.norm = norm.id;
  if (line->percentiles.empty()) {
    percentile.value = 100 * normal_cdf((score - line->mean) / line->sd);
  } else {
    percentile.method = PercentileMethod::Table;
    look_up(percentile, line->percentiles, score);
  }
  return percentile;
}

Words words_of(std::type_identity<PercentileMethod>) {
  static constexpr auto words = std::to_array<std::string_view>({"table", "normal"});
  return words;
}

const Record& record_of(std::type_identity<Percentile>) {
  static constexpr std::array fields{field<&Percentile::value>("value"), maybe<&Percentile::below>("below"),
                                     maybe<&Percentile::above>("above"), field<&Percentile::norm>("norm"),
                                     field<&Percentile::method>("method")};
  static constexpr Record record{"Percentile", fields};
  return record;
}

}  // namespace sb::measure
