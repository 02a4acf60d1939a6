#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "content/practice.hpp"
#include "support/codec.hpp"
#include "support/json.hpp"

// What someone gave to the parts of a practice, compared with what the parts ask for.
namespace sb::guide {

/// One line of a list that can be ticked off.
struct TickedLine {
  std::string text;
  bool ticked = false;
};

/// What was given to one part, as it came: own words, a choice, a number, a yes, or a list.
struct Given {
  Json value;
};
/// What was given to an action, by part.
using GivenParts = Named<Given>;
/// What was given to an intervention, by action.
using GivenActions = Named<GivenParts>;

/// How far a part has what it asks for: not at all, but not as it should be, or all of it.
enum class Fill : std::uint8_t { Empty, Short, Full };

/// Compares what was given with its part. What the part cannot take at all is a mistake; it goes to the reader, which
/// stands on what was given.
[[nodiscard]] Fill fill_of(const content::Part& part, const Given& given, Reader& reader);
/// Whether an action is not whole while this part is empty: what a pack requires, and lists with a least number, which
/// are what makes their practice the practice it is.
[[nodiscard]] bool must_be_full(const content::Part& part);
/// The words given to a part; empty when it has none.
[[nodiscard]] std::string_view words_in(const Given* given);

[[nodiscard]] const Record& record_of(std::type_identity<TickedLine>);

}  // namespace sb::guide

namespace sb {

template <>
struct CodecOf<guide::Given> {
  static void read(const Json& from, void* to, Reader& reader);
  static Json write(const void* from);
  static constexpr std::array<const Codec*, 5> kForms{&codec_of<std::string>, &codec_of<int>, &codec_of<bool>,
                                                      &codec_of<std::vector<std::string>>,
                                                      &codec_of<std::vector<guide::TickedLine>>};
  static constexpr shape::Own kShape{&read, &write, kForms};
};

}  // namespace sb
