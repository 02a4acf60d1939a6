// What someone takes along: the whole journal, a table of scores, dates for a calendar. (F-21, F-59)
#include "share/export.hpp"
#include "support/csv.hpp"
#include "support/test_support.hpp"
#include "support/utf8.hpp"

using namespace sb::test;
using sb::Json;

namespace {

Json::Object exported(std::string_view kind, Json::Object more) {
  Json::Object all{{"kind", kind}, {"today", "2026-11-22"}};
  for (sb::Member& member : more) all.push_back(std::move(member));
  return all;
}

Json::Object journal(Json::Array occasions) {
  return {{"format", "securebase/journal"}, {"version", 1}, {"occasions", std::move(occasions)}};
}

Json::Object occasion(std::string_view id, std::string_view language, int answer) {
  Json::Object answers;
  for (const char* side : {"anx", "avo"}) {
    for (int i = 1; i <= 6; ++i) answers.push_back({"sbi-rel-" + std::string(side) + "-0" + std::to_string(i), answer});
  }
  return {{"id", id},
          {"changed", 1},
          {"engine", "0.1.0"},
          {"made", "2026-11-02"},
          {"language", language},
          {"marker", "none"},
          {"measurements", Json::Array{Json::Object{{"instrument", "sbi-relationships"},
                                                    {"form", "full"},
                                                    {"revision", "1.0.0"},
                                                    {"target", "friend"},
                                                    {"state", "now"},
                                                    {"answers", answers}}}}};
}

Json::Object dates(Json::Array list, std::string_view title = "Time for myself") {
  return exported("calendar", {{"texts", Json::Object{{"title", title}}}, {"dates", std::move(list)}});
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    BOOST_REQUIRE(end != std::string::npos);
    lines.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

std::string refusal(sb::Engine& engine, const Json& input) {
  const Json answer = ask(engine, "export", input);
  return text_at(answer, "/errors/0/code") + " " + text_at(answer, "/errors/0/path");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(export_files)

BOOST_AUTO_TEST_CASE(a_journal_leaves_readable_under_a_notice_and_comes_back) {
  sb::Engine engine;
  const Json mine = journal({occasion("a", "en", 4)});
  const Json file = value_of(
      engine, "export", exported("json", {{"journal", mine}, {"texts", Json::Object{{"notice", "Not «this» لا"}}}}));
  BOOST_TEST(text_at(file, "/name") == "kept-2026-11-22.json");
  BOOST_TEST(text_at(file, "/type") == "application/json");
  BOOST_TEST(text_at(json(text_at(file, "/text")), "/notice") == "Not «this» لا");
  BOOST_TEST(text_at(file, "/text").find("\n  \"occasions\": [\n") != std::string::npos);
  const Json back = value_of(engine, "journal", Json::Object{{"mine", mine}, {"file", text_at(file, "/text")}});
  BOOST_TEST(sb::to_text(*back.find("merged")) == sb::to_text(*back.find("journal")));
  BOOST_TEST(sb::to_text(*back.find("merged")).find("notice") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(scores_are_a_table_and_no_field_is_a_formula) {
  sb::Engine engine;
  const Json file = value_of(
      engine, "export",
      exported("csv", {{"journal", journal({occasion("a", "en", 4), occasion("b", "=HYPERLINK(\"x\"),1", 2)})}}));
  BOOST_TEST(text_at(file, "/name") == "numbers-2026-11-22.csv");
  const std::string text = text_at(file, "/text");
  const auto lines = lines_of(text);
  BOOST_REQUIRE(lines.size() == 5U);
  BOOST_TEST(lines[0] == "date,instrument,target,language,marker,scale,mean,n,sem,low,high");
  BOOST_TEST(lines[1].substr(0, 55) == "2026-11-02,sbi-relationships,friend,en,none,anxiety,4,6");
  BOOST_TEST(lines[3].substr(0, 76) ==
             "2026-11-02,sbi-relationships,friend,\"'=HYPERLINK(\"\"x\"\"),1\",none,anxiety,4,6,");
  std::string_view rest = text;
  sb::CsvReader reader(sb::csv_source(rest));
  sb::CsvRow row;
  for (auto more = reader.next(row); more.ok() && more.value(); more = reader.next(row)) {
    BOOST_TEST(row.fields.size() == 11U);
  }
}

BOOST_AUTO_TEST_CASE(dates_are_a_calendar_that_tells_nobody_what_they_are_for) {
  sb::Engine engine;
  const Json file =
      value_of(engine, "export",
               dates({Json::Object{{"id", "b-1"}, {"day", "2026-12-24"}},
                      Json::Object{{"id", "b-2"}, {"day", "2027-02-01"}, {"minute", 545}, {"alarm", true}}}));
  BOOST_TEST(text_at(file, "/name") == "dates-2026-11-22.ics");
  const std::vector<std::string> wanted{"BEGIN:VCALENDAR",
                                        "VERSION:2.0",
                                        "PRODID:-//dates//1.0//EN",
                                        "BEGIN:VEVENT",
                                        "UID:b-1@dates.invalid",
                                        "DTSTAMP:20261122T000000Z",
                                        "DTSTART;VALUE=DATE:20261224",
                                        "SUMMARY:Time for myself",
                                        "CLASS:PRIVATE",
                                        "TRANSP:TRANSPARENT",
                                        "END:VEVENT",
                                        "BEGIN:VEVENT",
                                        "UID:b-2@dates.invalid",
                                        "DTSTAMP:20261122T000000Z",
                                        "DTSTART:20270201T090500",
                                        "DURATION:PT15M",
                                        "SUMMARY:Time for myself",
                                        "CLASS:PRIVATE",
                                        "TRANSP:TRANSPARENT",
                                        "BEGIN:VALARM",
                                        "ACTION:DISPLAY",
                                        "DESCRIPTION:Time for myself",
                                        "TRIGGER:PT0S",
                                        "END:VALARM",
                                        "END:VEVENT",
                                        "END:VCALENDAR"};
  const auto lines = lines_of(text_at(file, "/text"));
  BOOST_TEST(lines == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(long_lines_are_folded_between_characters) {
  sb::Engine engine;
  for (int shift = 0; shift < 8; ++shift) {
    std::string title(static_cast<std::size_t>(shift), 'x');
    for (int i = 0; i < 60; ++i) title += i % 3 == 0 ? "é" : i % 3 == 1 ? "وق" : "🌊";
    const Json file = value_of(engine, "export", dates({Json::Object{{"id", "b"}, {"day", "2026-12-24"}}}, title));
    std::string unfolded;
    for (const std::string& line : lines_of(text_at(file, "/text"))) {
      BOOST_TEST(line.size() <= 75U);
      BOOST_TEST(!sb::first_non_utf8(line).has_value());
      unfolded += line.front() == ' ' ? line.substr(1) : "\n" + line;
    }
    BOOST_TEST(unfolded.find("\nSUMMARY:" + title + "\n") != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(words_cannot_add_lines_to_a_calendar) {
  sb::Engine engine;
  const Json file = value_of(
      engine, "export", dates({Json::Object{{"id", "b"}, {"day", "2026-12-24"}}}, "a\r\nBEGIN:VALARM\tb;c,d\\e\x7f"));
  BOOST_TEST(text_at(file, "/text").find("\r\nSUMMARY:a\\nBEGIN:VALARM b\\;c\\,d\\\\e\r\n") != std::string::npos);
  BOOST_TEST(text_at(file, "/text").find("\r\nBEGIN:VALARM") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(mistakes_are_named_with_their_places) {
  sb::Engine engine;
  const auto date = [](std::string_view id, std::string_view day, int minute) {
    return Json::Object{{"id", id}, {"day", day}, {"minute", minute}};
  };
  BOOST_TEST(refusal(engine, dates({})) == "empty_list /input/dates");
  BOOST_TEST(refusal(engine, dates({date("a", "2026-02-30", 1)})) == "not_a_day /input/dates/0/day");
  BOOST_TEST(refusal(engine, dates({date("a", "2026-02-03", 1440)})) == "value_out_of_range /input/dates/0/minute");
  BOOST_TEST(refusal(engine, dates({date("a", "2026-02-03", 1), date("a", "2026-02-04", 1)})) ==
             "duplicate_id /input/dates/1/id");
  BOOST_TEST(refusal(engine, dates({date("a\nb", "2026-02-03", 1)})) == "malformed_id /input/dates/0/id");
  BOOST_TEST(refusal(engine, dates(Json::Array(5'000, Json(date("a", "2026-02-03", 1))))) ==
             "wrong_length /input/dates");
  BOOST_TEST(refusal(engine, dates({date("a", "2026-02-03", 1)}, "\r")) == "empty_text /input/texts/title");
  BOOST_TEST(refusal(engine, exported("csv", {})) == "unknown_format /input/journal/format");
  BOOST_TEST(refusal(engine, exported("pdf", {})) == "unknown_value /input/kind");
}

BOOST_AUTO_TEST_SUITE_END()
