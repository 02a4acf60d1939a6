#include "share/export.hpp"

#include <array>
#include <utility>

#include "share/table_writer.hpp"
#include "support/fields.hpp"
#include "track/timeline.hpp"

namespace sb::share {
namespace {

void add_row(TableWriter& table, const track::PartName& of, const track::TimelinePoint& point, const std::string& scale,
             const track::TimelineScore& score) {
  table.field(point.made);
  table.field(of.instrument);
  table.field(of.target.value_or(""));
  table.field(point.language);
  table.field(word(point.marker));
  table.field(scale);
  table.number(score.mean);
  table.number(score.n);
  table.number(score.sem);
  for (std::size_t end = 0; end < 2; ++end) {
    table.number(score.interval95 ? std::optional((*score.interval95)[end]) : std::nullopt);
  }
  table.end_row();
}

std::string journal_file(const measure::Library& library, const ExportRequest& request, Reader& reader) {
  const Reader::Step step(reader, std::string_view("journal"));
  track::Journal journal = track::read_journal(library.content().diary_form(), request.journal.tree, reader);
  if (const std::string* notice = request.texts.find("notice")) journal.notice = *notice;
  return to_lines(tree_of(journal));
}

}  // namespace

std::string scores_table(const measure::Library& library, const Json& journal, std::string_view today, Reader& reader) {
  const track::Timeline timeline = track::look_back(library, {{journal}, std::string(today)}, reader);
  TableWriter table;
  for (const char* column :
       {"date", "instrument", "target", "language", "marker", "scale", "mean", "n", "sem", "low", "high"}) {
    table.field(column);
  }
  table.end_row();
  for (const track::TimelineSeries& series : timeline.series) {
    for (const track::TimelinePoint& point : series.points) {
      for (const auto& [scale, score] : point.scales.entries) add_row(table, series.of, point, scale, score);
    }
  }
  return table.take();
}

ExportFile write_export(const measure::Library& library, const ExportRequest& request, Reader& reader) {
  track::check_day("today", request.today, reader);
  switch (request.kind) {
    case ExportKind::Csv:
      return {"numbers-" + request.today + ".csv", "text/csv",
              scores_table(library, request.journal.tree, request.today, reader)};
    case ExportKind::Calendar:
      return {"dates-" + request.today + ".ics", "text/calendar", calendar_of(request, reader)};
    case ExportKind::Json:
      break;
  }
  return {"kept-" + request.today + ".json", "application/json", journal_file(library, request, reader)};
}

Words words_of(std::type_identity<ExportKind>) {
  static constexpr auto words = std::to_array<std::string_view>({"json", "csv", "calendar"});
  return words;
}

const Record& record_of(std::type_identity<ExportDate>) {
  static constexpr std::array fields{field<&ExportDate::id>("id"), field<&ExportDate::day>("day"),
                                     maybe<&ExportDate::minute>("minute"), maybe<&ExportDate::alarm>("alarm")};
  static constexpr Record record{"ExportDate", fields};
  return record;
}

const Record& record_of(std::type_identity<ExportRequest>) {
  static constexpr std::array fields{maybe<&ExportRequest::journal>("journal"), field<&ExportRequest::kind>("kind"),
                                     maybe<&ExportRequest::texts>("texts"), maybe<&ExportRequest::dates>("dates"),
                                     field<&ExportRequest::today>("today")};
  static constexpr Record record{"ExportRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<ExportFile>) {
  static constexpr std::array fields{field<&ExportFile::name>("name"), field<&ExportFile::type>("type"),
                                     field<&ExportFile::text>("text")};
  static constexpr Record record{"ExportFile", fields};
  return record;
}

}  // namespace sb::share
