#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "measure/key.hpp"
#include "support/codec.hpp"

namespace sb::measure {

/// An answer as it comes through the door: a rating, an option or a list of people. Null, an empty optional, means that
/// the person skipped the question.
struct Answer {
  std::variant<int, std::string, std::vector<std::string>> value;
};

/// Answers by item id.
using Answers = Named<std::optional<Answer>>;

/// Checked answers, by the instrument's item positions.
struct Sheet {
  std::vector<std::optional<int>> codes;         ///< rating, or position of the option chosen; empty = not answered
  std::vector<std::vector<std::string>> people;  ///< for people items
  std::optional<std::string> target;             ///< whom the answers are about, where the instrument asks about one
};

/// An empty sheet for an instrument.
[[nodiscard]] Sheet blank_sheet(const content::Instrument& instrument);
/// Whether every item of the form must be named, null for those not answered, or whether some are yet to be asked.
enum class Coverage : std::uint8_t { Whole, Partial };
/// Checks answers against a form: every item of it named once, every value one the item takes. Mistakes go to the
/// reader, which stands on the answers.
[[nodiscard]] Sheet read_sheet(const Key& key, const Answers& answers, Reader& reader,
                               Coverage coverage = Coverage::Whole);
/// An answer as it came in, from a sheet; empty when not answered.
[[nodiscard]] std::optional<Answer> answer_at(const content::Instrument& instrument, const Sheet& sheet,
                                              std::size_t item);

}  // namespace sb::measure

namespace sb {

template <>
struct CodecOf<measure::Answer> {
  static void read(const Json& from, void* to, Reader& reader);
  static Json write(const void* from);
  static constexpr std::array<const Codec*, 3> kForms{&codec_of<int>, &codec_of<std::string>,
                                                      &codec_of<std::vector<std::string>>};
  static constexpr shape::Own kShape{&read, &write, kForms};
};

}  // namespace sb
