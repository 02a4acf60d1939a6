#include "content/quality_rules.hpp"

#include <string_view>

#include "content/id.hpp"
#include "content/instrument.hpp"
#include "support/fields.hpp"
#include "support/reader.hpp"

namespace sb::content {
namespace {

void check_pair(const Instrument& instrument, const ItemPair& pair, Reader& reader) {
  std::vector<const Response*> ranges;
  for (std::size_t i = 0; i < pair.items.size(); ++i) {
    const Reader::Step step(reader, std::string_view("items"));
    const std::string& id = pair.items[i];
    const Item* found = find_id(instrument.items, id);
    if (found == nullptr) return reader.fail_at(i, ErrorCode::UnknownId, id);
    const auto* rating = std::get_if<RatingItem>(&found->kind);
    if (rating == nullptr) return reader.fail_at(i, ErrorCode::WrongItemKind, id);
    ranges.push_back(&response_of(instrument, *rating));
  }
  if (pair.items[0] == pair.items[1]) reader.fail_at(std::string_view("items"), ErrorCode::DuplicateId, pair.items[1]);
  const Response& one = *ranges.front();
  const Response& other = *ranges.back();
  if (one.min != other.min || one.max != other.max) {
    reader.fail_at(std::string_view("items"), ErrorCode::MixedResponses, pair.items[1]);
  }
  // A largest difference as wide as the range could never be passed.
  const bool fits = pair.largest_difference >= 0 && pair.largest_difference < one.max - one.min;
  if (!fits) reader.fail_at(std::string_view("largest_difference"), ErrorCode::ValueOutOfRange);
}

void check_limit(const Instrument& instrument, const QualityLimit& limit, Reader& reader) {
  // Fit is about 0 in people who answer as expected, and what stands out lies under it; the others count from 0 up.
  const bool past_ordinary = limit.index == QualityIndex::Fit ? limit.value < 0 : limit.value > 0;
  if (!past_ordinary) reader.fail_at(std::string_view("value"), ErrorCode::ValueOutOfRange);
  const double share = limit.base_rate.value_or(0);
  if (share < 0 || share > 1) reader.fail_at(std::string_view("base_rate"), ErrorCode::ValueOutOfRange);
  if (limit.verification == Verification::Unverified) {
    reader.fail_at(std::string_view("verification"), ErrorCode::UnverifiedFigure);
  }
  if (limit.source.empty()) reader.fail_at(std::string_view("source"), ErrorCode::EmptyText);
  if (!limit.forms) return;
  const Reader::Step step(reader, std::string_view("forms"));
  for (std::size_t i = 0; i < limit.forms->size(); ++i) {
    const std::string& id = (*limit.forms)[i];
    if (find_form(instrument, id) == nullptr) reader.fail_at(i, ErrorCode::UnknownForm, id);
  }
}

/// Calls `check(instrument, entry, reader)` with the reader standing on each entry of a list.
template <class T>
void each(std::string_view name, const Instrument& instrument, const std::vector<T>& list, Reader& reader,
          void (*check)(const Instrument&, const T&, Reader&)) {
  const Reader::Step step(reader, name);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Reader::Step inside(reader, i);
    check(instrument, list[i], reader);
  }
}

}  // namespace

void check_quality(const Instrument& instrument, Reader& reader) {
  if (!instrument.quality) return;
  const Reader::Step step(reader, std::string_view("quality"));
  each("pairs", instrument, instrument.quality->pairs, reader, &check_pair);
  each("limits", instrument, instrument.quality->limits, reader, &check_limit);
}

Words words_of(std::type_identity<QualityIndex>) {
  static constexpr auto words = std::to_array<std::string_view>({"longstring", "variability", "pairs", "pace", "fit"});
  return words;
}

const Record& record_of(std::type_identity<ItemPair>) {
  static constexpr std::array fields{field<&ItemPair::items>("items"), field<&ItemPair::opposite>("opposite"),
                                     field<&ItemPair::largest_difference>("largest_difference")};
  static constexpr Record record{"ItemPair", fields};
  return record;
}

const Record& record_of(std::type_identity<QualityLimit>) {
  static constexpr std::array fields{field<&QualityLimit::index>("index"),
                                     field<&QualityLimit::value>("value"),
                                     maybe<&QualityLimit::forms>("forms"),
                                     maybe<&QualityLimit::base_rate>("base_rate"),
                                     field<&QualityLimit::verification>("verification"),
                                     field<&QualityLimit::source>("source")};
  static constexpr Record record{"QualityLimit", fields};
  return record;
}

const Record& record_of(std::type_identity<QualityRules>) {
  static constexpr std::array fields{maybe<&QualityRules::pairs>("pairs"), maybe<&QualityRules::limits>("limits")};
  static constexpr Record record{"QualityRules", fields};
  return record;
}

}  // namespace sb::content
