#pragma once

#include <string>
#include <string_view>

// Days of the calendar, written as 2026-11-22, and numbered so that they can be counted.
namespace sb::track {

/// Whether a text is a day of the calendar, written as 2026-11-22.
[[nodiscard]] bool is_day(std::string_view text);
/// The number of a day, one more for each day that passes; 0 is 1 January of the year 0. Only for days.
[[nodiscard]] int number_of_day(std::string_view day);
/// The day of a number that is not below 0.
[[nodiscard]] std::string day_of_number(int number);
/// The number of the Monday on which the week of a day begins (ISO 8601); 0 for the days before the first one.
[[nodiscard]] int monday_of(int number);

}  // namespace sb::track
