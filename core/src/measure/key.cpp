#include "measure/key.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace sb::measure {
namespace {

using content::ChoiceItem;
using content::CountScale;
using content::Instrument;
using content::MeanScale;
using content::PeopleScale;
using content::RatingItem;
using content::WeightedScale;

void finish(ScaleKey& key, const MeanScale& mean, const Instrument& instrument) {
  for (KeyedItem& item : key.items) {
    const std::string& id = instrument.items[item.item].id;
    item.reversed = std::find(mean.reversed.begin(), mean.reversed.end(), id) != mean.reversed.end();
  }
  const auto& first = std::get<RatingItem>(instrument.items[key.items.front().item].kind);
  key.min = response_of(instrument, first).min;
  key.max = response_of(instrument, first).max;
}

void finish(ScaleKey& key, const CountScale& count, const Instrument& instrument) {
  for (KeyedItem& item : key.items) {
    const auto& options = std::get<ChoiceItem>(instrument.items[item.item].kind).options;
    const auto found = std::find(options.begin(), options.end(), count.option);
    item.option = static_cast<int>(found - options.begin());
  }
}

void finish(ScaleKey&, const PeopleScale&, const Instrument&) {}

/// The ends of the range: every rating at the end of its own that pulls the sum that way.
void finish(ScaleKey& key, const WeightedScale& weighted, const Instrument& instrument) {
  for (KeyedItem& item : key.items) {
    const content::Item& asked = instrument.items[item.item];
    const content::Response& range = response_of(instrument, std::get<RatingItem>(asked.kind));
    item.weight = *weighted.weights.find(asked.id);
    key.min += item.weight * (item.weight > 0 ? range.min : range.max);
    key.max += item.weight * (item.weight > 0 ? range.max : range.min);
  }
}

/// Whether a scale cannot be scored in a form: it asks none of the items, or not all of a sum that needs them all.
bool out_of_reach(const ScaleKey& key) {
  const bool whole = key.items.size() == key.scale->items.size();
  return key.items.empty() || (!whole && std::holds_alternative<WeightedScale>(key.scale->kind));
}

/// Fewest answers that reach the share; the allowance keeps 0.8 * 5, which is a hair over 4 in binary, from asking
/// for 5.
int needed(double share, std::size_t of) {
  constexpr double kAllowance = 1e-9;
  return static_cast<int>(std::ceil(share * static_cast<double>(of) - kAllowance));
}

}  // namespace

Key make_key(const Instrument& instrument, const content::Form& form) {
  Key key{&instrument, &form, {}, {}};
  std::map<std::string_view, std::size_t> positions;
  for (std::size_t i = 0; i < instrument.items.size(); ++i) positions.emplace(instrument.items[i].id, i);
  std::vector<bool> in_form(instrument.items.size(), false);
  for (const std::string& id : form.items) {
    key.asked.push_back(positions.at(id));
    in_form[key.asked.back()] = true;
  }
  for (const content::Scale& scale : instrument.scales) {
    if (!scored_in(scale, form)) continue;
    ScaleKey line{.scale = &scale, .items = {}};
    line.items.reserve(scale.items.size());
    for (const std::string& id : scale.items) {
      const std::size_t item = positions.at(id);
      if (in_form[item]) line.items.push_back({.item = item});
    }
    if (out_of_reach(line)) continue;
    line.needed = needed(scale.minimum_share, line.items.size());
    std::visit([&](const auto& kind) { finish(line, kind, instrument); }, scale.kind);
    key.scales.push_back(std::move(line));
  }
  return key;
}

const ScaleKey* find_scale(const Key& key, std::string_view id) {
  const auto matches = [&](const ScaleKey& scale) { return scale.scale->id == id; };
  const auto found = std::find_if(key.scales.begin(), key.scales.end(), matches);
  return found == key.scales.end() ? nullptr : &*found;
}

}  // namespace sb::measure
