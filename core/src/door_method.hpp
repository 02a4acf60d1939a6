#pragma once

#include "door.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"

// How a function becomes a method of the door.
namespace sb {

/// Reads the input, runs the work if the input is sound, writes the value.
template <class In, class Out, Out (*Work)(measure::Library&, const In&, Reader&)>
Result<Json> typed(measure::Library& library, const Json& input) {
  Reader reader;
  const Reader::Step step(reader, std::string_view("input"));
  const In request = read_as<In>(input, reader);
  if (!reader.ok()) return reader.errors();
  const Out value = Work(library, request, reader);
  if (!reader.ok()) return reader.errors();
  return to_json(value);
}

template <auto Work>
struct MethodOf;
/// The method that a function from what is asked to what is answered makes; mistakes go to the reader.
template <class In, class Out, Out (*Work)(measure::Library&, const In&, Reader&)>
struct MethodOf<Work> {
  static constexpr Method named(std::string_view name, std::size_t largest = kLargestText) {
    return {name, &typed<In, Out, Work>, &codec_of<In>, &codec_of<Out>, largest};
  }
};

}  // namespace sb
