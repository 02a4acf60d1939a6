#include <algorithm>
#include <string>

#include "content/id.hpp"
#include "share/export.hpp"
#include "track/calendar.hpp"

// Dates as a calendar file (RFC 5545).
namespace sb::share {
namespace {

constexpr int kMinutesADay = 1440;
constexpr int kMinutesAnHour = 60;

/// Adds a line, folded where it is longer than 75 bytes, and never inside a character.
void add_line(std::string& text, std::string_view name, std::string_view value) {
  constexpr std::size_t kLongest = 75;
  std::string line(name);
  line.append(value);
  std::size_t room = kLongest;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = std::min(line.size(), at + room);
    while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    // The space that a line goes on with counts.
    text.append(at == 0 ? "" : "\r\n ").append(line, at, end - at);
    room = kLongest - 1;
    at = end;
  }
  text += "\r\n";
}

/// A text as a value: what means something there is escaped, and control characters are left out.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += ' ';
    } else if (static_cast<unsigned char>(c) >= ' ' && c != '\x7F') {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c;
    }
  }
  return out;
}

/// A day without its hyphens.
std::string compact(std::string_view day) {
  std::string digits(day);
  std::erase(digits, '-');
  return digits;
}

void append_two(std::string& text, int number) {
  if (number < 10) text += '0';
  text += std::to_string(number);
}

/// A time of a day, in the time of wherever the calendar is.
std::string time_of(const ExportDate& date) {
  std::string text = compact(date.day) + "T";
  append_two(text, *date.minute / kMinutesAnHour);
  append_two(text, *date.minute % kMinutesAnHour);
  return text + "00";
}

void add_alarm(std::string& text, const ExportDate& date, const std::string& title) {
  add_line(text, "BEGIN:", "VALARM");
  add_line(text, "ACTION:", "DISPLAY");
  add_line(text, "DESCRIPTION:", title);
  add_line(text, "TRIGGER:", date.minute ? "PT0S" : "PT9H");
  add_line(text, "END:", "VALARM");
}

void add_event(std::string& text, const ExportDate& date, const ExportRequest& request, const std::string& title) {
  add_line(text, "BEGIN:", "VEVENT");
  add_line(text, "UID:", date.id + "@dates.invalid");
  add_line(text, "DTSTAMP:", compact(request.today) + "T000000Z");
  if (date.minute) {
    add_line(text, "DTSTART:", time_of(date));
    add_line(text, "DURATION:", "PT15M");
  } else {
    add_line(text, "DTSTART;VALUE=DATE:", compact(date.day));
  }
  add_line(text, "SUMMARY:", title);
  if (const std::string* words = request.texts.find("text")) add_line(text, "DESCRIPTION:", escaped(*words));
  add_line(text, "CLASS:", "PRIVATE");
  add_line(text, "TRANSP:", "TRANSPARENT");
  if (date.alarm) add_alarm(text, date, title);
  add_line(text, "END:", "VEVENT");
}

void check_dates(const std::vector<ExportDate>& dates, Reader& reader) {
  const Reader::Step step(reader, std::string_view("dates"));
  if (dates.empty()) reader.fail(ErrorCode::EmptyList);
  // A handful is chosen; a long list is somebody else's calendar, and comparing each with each would hold it up.
  constexpr std::size_t kMost = 100;
  if (dates.size() > kMost) return reader.fail(ErrorCode::WrongLength, std::to_string(dates.size()));
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const Reader::Step inside(reader, i);
    const std::string& id = dates[i].id;
    const std::optional<int>& minute = dates[i].minute;
    const auto same = [&](const ExportDate& date) { return date.id == id; };
    const auto first = std::find_if(dates.begin(), dates.end(), same) - dates.begin();
    if (!content::well_formed(id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, id);
    if (first < static_cast<std::ptrdiff_t>(i)) reader.fail_at(std::string_view("id"), ErrorCode::DuplicateId, id);
    track::check_day("day", dates[i].day, reader);
    const bool fits = !minute || (*minute >= 0 && *minute < kMinutesADay);
    if (!fits) reader.fail_at(std::string_view("minute"), ErrorCode::ValueOutOfRange, std::to_string(*minute));
  }
}

}  // namespace

std::string calendar_of(const ExportRequest& request, Reader& reader) {
  const std::string* title = request.texts.find("title");
  if (title == nullptr || escaped(*title).empty()) {
    const Reader::Step step(reader, std::string_view("texts"));
    reader.fail_at(std::string_view("title"), ErrorCode::EmptyText);
  }
  check_dates(request.dates, reader);
  std::string text;
  if (!reader.ok()) return text;
  add_line(text, "BEGIN:", "VCALENDAR");
  add_line(text, "VERSION:", "2.0");
  add_line(text, "PRODID:", "-//dates//1.0//EN");
  for (const ExportDate& date : request.dates) add_event(text, date, request, escaped(*title));
  add_line(text, "END:", "VCALENDAR");
  return text;
}

}  // namespace sb::share
