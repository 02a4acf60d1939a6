#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "share/shared.hpp"

// The scores of a shared document as a code that can be typed, or stand in a square to be photographed, where there is
// no network. It holds neither answers nor the words of a clinic, and of scores those that say how sure they are.
//
// For each of them it holds how many ratings there were, their sum and the sum of their squares: all that such a score
// rests on, so it comes back to the last digit and nothing is rounded. What rests on the answers one by one, as a place
// on a calibrated scale does, does not come back. Of a language its first part comes back, of `pt-BR` that is `pt`.
//
// Instruments stand in it by 16 bits of FNV-1a over id, revision and form: no list has to be kept, and a code holds
// when others are added. Letters are those of Crockford's base 32, in groups of five: four that carry and one that
// checks them, by a sum over GF(32) with different weights and a share of the group's own number. So one wrong letter,
// or two that changed places, is found in its group, and so is a group in the wrong place. The last group is a CRC over
// all.
namespace sb::share {

/// What `code` is asked.
struct CodeRequest {
  std::string document;  ///< the text of a shared document
};

/// What `code` answers: the code, what stands in it, and what has no score that could.
struct Code {
  std::string text;
  std::vector<track::PartName> holds;
  std::vector<track::PartName> left_out;
};

/// What `read_code` is asked.
struct ReadCodeRequest {
  std::string text;  ///< as someone typed it: small letters, spaces and dashes do not matter
};

/// What `read_code` answers: a shared document, as text and as what it holds.
struct CodeRead {
  std::string text;
  Shared shared;
};

/// Makes a code; mistakes go to the reader, which stands on the request.
[[nodiscard]] Code make_code(const measure::Library& library, const CodeRequest& request, Reader& reader);
/// Reads a code; each group with a wrong letter is a mistake of its own. They go to the reader, which stands on the
/// request.
[[nodiscard]] CodeRead read_code(const measure::Library& library, const ReadCodeRequest& request, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<CodeRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<Code>);
[[nodiscard]] const Record& record_of(std::type_identity<ReadCodeRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<CodeRead>);

}  // namespace sb::share
