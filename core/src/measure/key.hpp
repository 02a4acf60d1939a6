#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "content/instrument.hpp"

namespace sb::measure {

/// Where an item of a scale stands among the instrument's items, and how its rating counts.
struct KeyedItem {
  std::size_t item = 0;
  bool reversed = false;  ///< mean scales
  int weight = 1;         ///< weighted scales
  int option = 0;         ///< count scales: the option that counts; items may list theirs in any order
};

/// A scale made ready for scoring in one form: ids turned into positions.
struct ScaleKey {
  const content::Scale* scale = nullptr;
  std::vector<KeyedItem> items;  ///< those of the scale that the form asks
  int needed = 0;                ///< answers under which the scale has no score
  int min = 0;                   ///< mean scales: smallest rating; weighted scales: smallest sum
  int max = 0;                   ///< mean scales: largest rating; weighted scales: largest sum
};

/// An instrument in one of its forms, made ready for scoring. Keys bind to ids, never to positions in a file: at least
/// four orders of the same published items are in use.
struct Key {
  const content::Instrument* instrument = nullptr;
  const content::Form* form = nullptr;
  std::vector<std::size_t> asked;  ///< the form's items, in the order asked
  std::vector<ScaleKey> scales;    ///< scales of this form, in the instrument's order
};

/// Makes the key. Both must outlive it.
[[nodiscard]] Key make_key(const content::Instrument& instrument, const content::Form& form);
/// The scale of this id, or nullptr.
[[nodiscard]] const ScaleKey* find_scale(const Key& key, std::string_view id);
/// A rating as it counts: reversed ones turned round by `min + max - rating`.
[[nodiscard]] inline int keyed(const ScaleKey& scale, const KeyedItem& item, int rating) {
  return item.reversed ? scale.min + scale.max - rating : rating;
}

}  // namespace sb::measure
