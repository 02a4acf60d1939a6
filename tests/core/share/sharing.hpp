#pragma once

#include <string_view>

#include "content/registry.hpp"
#include "support/test_support.hpp"

// Made-up people who share something with a clinic.
namespace sb::test {

/// Answers to one instrument, all questions alike, about someone where the instrument asks about people.
[[nodiscard]] Json part_of(const content::Registry& registry, std::string_view instrument, const Json& answer,
                           std::string_view target = {});
/// What `share` is asked.
[[nodiscard]] Json to_share(Json::Array measurements, std::vector<std::string_view> parts);
/// Random answers to an instrument in a form, about one of its people where it asks about one.
[[nodiscard]] Json random_part(const content::Instrument& instrument, const content::Form& form, Dice& dice);
/// The text with one piece in place of another.
[[nodiscard]] std::string with(std::string text, std::string_view piece, std::string_view other);
/// Code and path of the first mistake.
[[nodiscard]] std::string refused(Engine& engine, std::string_view method, const Json& input);

}  // namespace sb::test
