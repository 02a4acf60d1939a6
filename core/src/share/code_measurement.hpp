#pragma once

#include <optional>
#include <string_view>
#include <type_traits>

#include "share/code_letters.hpp"
#include "share/shared.hpp"
#include "support/codec.hpp"

// One measurement in a code; see code.hpp.
namespace sb::share {

/// An instrument in one of its forms.
struct Asked {
  const content::Instrument* instrument = nullptr;
  const content::Form* form = nullptr;
};

/// Writes a word of a closed list: 0 for what was not said, then the words in their order.
template <Worded E>
void put_word(BitWriter& bits, const std::optional<E>& value) {
  const auto last = static_cast<unsigned>(words_of(std::type_identity<E>{}).size());
  bits.put(value ? static_cast<unsigned>(*value) + 1 : 0, last);
}
/// Reads such a word.
template <Worded E>
[[nodiscard]] std::optional<E> get_word(BitReader& bits) {
  const unsigned value = bits.get(static_cast<unsigned>(words_of(std::type_identity<E>{}).size()));
  return value == 0 ? std::nullopt : std::optional(static_cast<E>(value - 1));
}

/// What a measurement was asked by, if it can stand in a code; mistakes go to the reader, which stands on it.
[[nodiscard]] Asked asked_in(const measure::Library& library, const SharedMeasurement& part, Reader& reader);
/// Whether any of its scores can stand in a code.
[[nodiscard]] bool has_score(const Asked& asked);
/// Writes one measurement; mistakes go to the reader, which stands on it.
void put_measurement(BitWriter& bits, const Asked& asked, const SharedMeasurement& part, Reader& reader);
/// Reads one measurement into a document; mistakes go to the reader, which stands on the code.
void get_measurement(const measure::Library& library, BitReader& bits, Shared& shared, Reader& reader);

}  // namespace sb::share
