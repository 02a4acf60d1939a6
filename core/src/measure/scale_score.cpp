#include "measure/scale_score.hpp"

#include <algorithm>
#include <array>

#include "support/fields.hpp"

namespace sb::measure {
namespace {

using content::CountScale;
using content::Instrument;
using content::MeanScale;
using content::PeopleScale;
using content::Role;
using content::WeightedScale;

/// Fills in the part of a score that only its kind of scale has. `score.n` and `score.status` are set already.
class Scorer {
 public:
  Scorer(const Key& key, const ScaleKey& scale, const Sheet& sheet, Detail detail)
      : key_(key), scale_(scale), sheet_(sheet), detail_(detail) {}

  void operator()(ScaleScore& score, const MeanScale&) const {
    auto& result = score.kind.emplace<MeanScore>();
    if (score.status != Status::Scored) return;
    const Tally added = tally(scale_, sheet_);
    result = mean_score(*key_.instrument, scale_, added, sheet_.target);
    if (detail_ == Detail::Working) result.sum = added.sum;
  }

  void operator()(ScaleScore& score, const CountScale&) const {
    auto& result = score.kind.emplace<CountScore>();
    if (score.status != Status::Scored) return;
    const auto counts = [&](const KeyedItem& item) { return sheet_.codes[item.item] == item.option; };
    const auto count = std::count_if(scale_.items.begin(), scale_.items.end(), counts);
    result.count = static_cast<int>(count);
    result.percent = 100 * static_cast<double>(count) / score.n;
    result.band = band_of(*key_.instrument, *result.percent);
  }

  void operator()(ScaleScore& score, const PeopleScale&) const {
    auto& result = score.kind.emplace<PeopleScore>();
    if (score.status == Status::Scored) result.people = everyone_named();
  }

  void operator()(ScaleScore& score, const WeightedScale&) const {
    auto& result = score.kind.emplace<WeightedScore>();
    result.range = {scale_.min, scale_.max};
    result.sum = weighted_sum(scale_, sheet_);
    if (!result.sum) return;
    result.percent = 100 * static_cast<double>(*result.sum - scale_.min) / (scale_.max - scale_.min);
    result.band = band_of(*key_.instrument, *result.percent);
  }

 private:
  /// In the instrument's order, whatever order they were named in.
  [[nodiscard]] std::vector<std::string> everyone_named() const {
    std::vector<std::string> everyone;
    for (const std::string& target : key_.instrument->targets) {
      const auto names = [&](const KeyedItem& item) {
        const auto& people = sheet_.people[item.item];
        return std::find(people.begin(), people.end(), target) != people.end();
      };
      if (std::any_of(scale_.items.begin(), scale_.items.end(), names)) everyone.push_back(target);
    }
    return everyone;
  }

  const Key& key_;
  const ScaleKey& scale_;
  const Sheet& sheet_;
  Detail detail_;
};

std::optional<int> counts_as(const ScaleKey& scale, const KeyedItem& item, const std::optional<int>& code) {
  if (!code) return std::nullopt;
  if (std::holds_alternative<MeanScale>(scale.scale->kind)) return keyed(scale, item, *code);
  if (std::holds_alternative<CountScale>(scale.scale->kind)) return *code == item.option ? 1 : 0;
  return item.weight * *code;
}

std::vector<WorkingLine> working(const Key& key, const ScaleKey& scale, const Sheet& sheet) {
  std::vector<WorkingLine> lines;
  for (const KeyedItem& item : scale.items) {
    lines.push_back({key.instrument->items[item.item].id, answer_at(*key.instrument, sheet, item.item), item.reversed,
                     counts_as(scale, item, sheet.codes[item.item])});
  }
  return lines;
}

}  // namespace

std::optional<int> weighted_sum(const ScaleKey& scale, const Sheet& sheet) {
  int sum = 0;
  for (const KeyedItem& item : scale.items) {
    const auto& code = sheet.codes[item.item];
    if (!code) return std::nullopt;
    sum += item.weight * *code;
  }
  return sum;
}

Tally tally(const ScaleKey& scale, const Sheet& sheet) {
  Tally added;
  for (const KeyedItem& item : scale.items) {
    const auto& code = sheet.codes[item.item];
    if (!code) continue;
    const int value = keyed(scale, item, *code);
    ++added.n;
    added.sum += value;
    added.squares += std::int64_t{value} * value;
  }
  return added;
}

MeanScore mean_score(const Instrument& instrument, const ScaleKey& scale, const Tally& added,
                     const std::optional<std::string>& target) {
  MeanScore score;
  const double mean = static_cast<double>(added.sum) / added.n;
  score.mean = mean;
  score.percent = 100 * (mean - scale.min) / (scale.max - scale.min);
  score.band = band_of(instrument, *score.percent);
  const bool whole = added.n == static_cast<int>(scale.items.size());
  if (whole && std::get<MeanScale>(scale.scale->kind).also_sum) score.sum = added.sum;
  if (!has_interval(scale)) return score;
  score.sem = standard_error(scale, added, usable_reliability(instrument, scale, target));
  score.interval95 = measure::interval95(scale, mean, *score.sem);
  return score;
}

bool has_interval(const ScaleKey& scale) {
  return scale.scale->role == Role::Dimension || scale.scale->role == Role::Model;
}

ScaleScore score_scale(const Key& key, const ScaleKey& scale, const Sheet& sheet, Detail detail) {
  ScaleScore score;
  const auto answered = [&](const KeyedItem& item) { return sheet.codes[item.item].has_value(); };
  score.role = scale.scale->role;
  score.n = static_cast<int>(std::count_if(scale.items.begin(), scale.items.end(), answered));
  score.of = static_cast<int>(scale.items.size());
  score.status = score.n >= scale.needed ? Status::Scored : Status::TooFewAnswers;
  const Scorer fill(key, scale, sheet, detail);
  std::visit([&](const auto& kind) { fill(score, kind); }, scale.scale->kind);
  if (detail == Detail::Working) score.working = working(key, scale, sheet);
  return score;
}

std::optional<std::string> band_of(const Instrument& instrument, double percent) {
  for (const content::Band& band : instrument.bands) {
    if (rounded(percent) <= band.up_to_percent) return band.id;
  }
  return std::nullopt;
}

Words words_of(std::type_identity<Status>) {
  static constexpr auto words = std::to_array<std::string_view>({"scored", "too_few_answers"});
  return words;
}

const Record& record_of(std::type_identity<WorkingLine>) {
  static constexpr std::array fields{field<&WorkingLine::item>("item"), field<&WorkingLine::answer>("answer"),
                                     field<&WorkingLine::reversed>("reversed"),
                                     field<&WorkingLine::counts_as>("counts_as")};
  static constexpr Record record{"WorkingLine", fields};
  return record;
}

const Record& record_of(std::type_identity<MeanScore>) {
  static constexpr std::array fields{maybe<&MeanScore::mean>("mean"),
                                     maybe<&MeanScore::percent>("percent"),
                                     maybe<&MeanScore::sem>("sem"),
                                     maybe<&MeanScore::interval95>("interval95"),
                                     maybe<&MeanScore::band>("band"),
                                     maybe<&MeanScore::sum>("sum"),
                                     maybe<&MeanScore::theta>("theta"),
                                     maybe<&MeanScore::se>("se"),
                                     maybe<&MeanScore::theta_interval95>("theta_interval95"),
                                     maybe<&MeanScore::folded>("folded"),
                                     maybe<&MeanScore::percentile>("percentile")};
  static constexpr Record record{"MeanScore", fields};
  return record;
}

const Record& record_of(std::type_identity<CountScore>) {
  static constexpr std::array fields{maybe<&CountScore::count>("count"), maybe<&CountScore::percent>("percent"),
                                     maybe<&CountScore::band>("band")};
  static constexpr Record record{"CountScore", fields};
  return record;
}

const Record& record_of(std::type_identity<PeopleScore>) {
  static constexpr std::array fields{maybe<&PeopleScore::people>("people")};
  static constexpr Record record{"PeopleScore", fields};
  return record;
}

const Record& record_of(std::type_identity<WeightedScore>) {
  static constexpr std::array fields{maybe<&WeightedScore::sum>("sum"), field<&WeightedScore::range>("range"),
                                     maybe<&WeightedScore::percent>("percent"), maybe<&WeightedScore::band>("band")};
  static constexpr Record record{"WeightedScore", fields};
  return record;
}

const Record& record_of(std::type_identity<ScaleScore>) {
  static constexpr std::array fields{family<&ScaleScore::kind>("kind"),    field<&ScaleScore::role>("role"),
                                     field<&ScaleScore::status>("status"), field<&ScaleScore::n>("n"),
                                     field<&ScaleScore::of>("of"),         maybe<&ScaleScore::working>("working")};
  static constexpr Record record{"ScaleScore", fields};
  return record;
}

}  // namespace sb::measure
