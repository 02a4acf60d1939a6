#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "content/verification.hpp"
#include "support/codec.hpp"

namespace sb {
class Reader;
}

namespace sb::content {

struct Instrument;

/// A sign that answers may have been given without reading: the longest run of one answer, how much answers vary, pairs
/// that contradict each other, how fast answers came, and how well they fit together as a calibration has people
/// answer.
enum class QualityIndex : std::uint8_t { Longstring, Variability, Pairs, Pace, Fit };

/// Two ratings that say the same, or opposite things. Once one of two opposites is turned round (`min + max - rating`),
/// they contradict each other when they lie further apart than the largest difference.
struct ItemPair {
  std::array<std::string, 2> items;
  bool opposite = false;
  int largest_difference = 0;
};

/// From where on an index is worth a note; of several limits that fit a form, the first counts. `base_rate` is the
/// share of ordinary answers that it would note too.
struct QualityLimit {
  QualityIndex index = QualityIndex::Longstring;
  double value = 0;
  std::optional<std::vector<std::string>> forms;  ///< all forms when empty
  std::optional<double> base_rate;
  Verification verification = Verification::Unverified;
  std::string source;
};

/// What an instrument knows of careless answers to it. An index without a limit is told and never noted.
struct QualityRules {
  std::vector<ItemPair> pairs;
  std::vector<QualityLimit> limits;
};

/// Checks an instrument's quality rules against its items and forms; the reader stands on the pack.
void check_quality(const Instrument& instrument, Reader& reader);

[[nodiscard]] Words words_of(std::type_identity<QualityIndex>);
[[nodiscard]] const Record& record_of(std::type_identity<ItemPair>);
[[nodiscard]] const Record& record_of(std::type_identity<QualityLimit>);
[[nodiscard]] const Record& record_of(std::type_identity<QualityRules>);

}  // namespace sb::content
