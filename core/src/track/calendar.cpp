#include "track/calendar.hpp"

#include <algorithm>
#include <array>

namespace sb::track {
namespace {

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
  constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
}

/// Days before 1 January of a year.
int days_before(int year) {
  // The year 0 is a leap year.
  const int last = year - 1;
  return year == 0 ? 0 : year * 365 + last / 4 - last / 100 + last / 400 + 1;
}

/// The digits from `first`, as a number.
int digits(std::string_view text, std::size_t first, std::size_t count) {
  int number = 0;
  for (const char digit : text.substr(first, count)) number = number * 10 + (digit - '0');
  return number;
}

void append_digits(std::string& text, int number, std::size_t count) {
  const std::string all = std::to_string(number);
  text.append(count - std::min(count, all.size()), '0').append(all);
}

}  // namespace

bool is_day(std::string_view text) {
  constexpr std::string_view shape = "dddd-dd-dd";
  const auto fits = [](char c, char wanted) { return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted; };
  if (!std::equal(text.begin(), text.end(), shape.begin(), shape.end(), fits)) return false;
  const int month = digits(text, 5, 2);
  const int day = digits(text, 8, 2);
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in(digits(text, 0, 4), month);
}

int number_of_day(std::string_view day) {
  const int year = digits(day, 0, 4);
  int number = days_before(year) + digits(day, 8, 2) - 1;
  for (int month = 1; month < digits(day, 5, 2); ++month) number += days_in(year, month);
  return number;
}

std::string day_of_number(int number) {
  int year = number / 366;
  while (days_before(year + 1) <= number) ++year;
  int left = number - days_before(year);
  int month = 1;
  for (; left >= days_in(year, month); ++month) left -= days_in(year, month);
  std::string text;
  append_digits(text, year, 4);
  append_digits(text += '-', month, 2);
  append_digits(text += '-', left + 1, 2);
  return text;
}

int monday_of(int number) {
  // Day 0 was a Saturday, the fifth day after a Monday.
  constexpr int kAfterMonday = 5;
  return std::max(0, number - (number + kAfterMonday) % 7);
}

}  // namespace sb::track
