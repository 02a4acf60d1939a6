#include "calibrate.hpp"

#include <cstdio>
#include <fstream>
#include <map>

#include "faults.hpp"
#include "profile/calibrating.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"
#include "table.hpp"

namespace sb::cli {
namespace {

using content::Instrument;
using measure::Sheet;

/// For each column the item it holds, if any; every item must have one.
Result<std::vector<std::optional<std::size_t>>> columns_of(const Instrument& instrument,
                                                           const std::vector<std::string>& names) {
  std::map<std::string_view, std::size_t> items;
  for (std::size_t i = 0; i < instrument.items.size(); ++i) items.emplace(instrument.items[i].id, i);
  std::vector<std::optional<std::size_t>> columns;
  for (const std::string& name : names) {
    const auto found = items.find(name);
    columns.push_back(found == items.end() ? std::nullopt : std::optional(found->second));
    if (found != items.end()) items.erase(found);
  }
  Errors errors;
  for (const auto& [id, item] : items) errors.push_back({ErrorCode::CsvColumnMissing, "header", std::string(id)});
  if (!errors.empty()) return errors;
  return columns;
}

Result<std::vector<Sheet>> read_sheets(const Instrument& instrument, CsvReader& reader) {
  const auto names = read_header(reader);
  if (!names.ok()) return names.errors();
  const auto columns = columns_of(instrument, names.value());
  if (!columns.ok()) return columns.errors();
  std::vector<Sheet> sheets;
  std::string store;
  for (CsvRow row;;) {
    const auto there = reader.next(row);
    if (!there.ok()) return there.errors();
    if (!there.value()) return sheets;
    const std::string line = "line " + std::to_string(row.line);
    if (row.fields.size() != columns.value().size()) {
      return Error{ErrorCode::CsvFieldCount, line, std::to_string(row.fields.size())};
    }
    Sheet& sheet = sheets.emplace_back(measure::blank_sheet(instrument));
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
      const auto& item = columns.value()[i];
      if (!item) continue;
      const auto code = read_cell(instrument, *item, csv_value(row.fields[i], store));
      if (!code.ok()) return Error{code.errors().front().code, line + ", " + names.value()[i], std::string(store)};
      sheet.codes[*item] = code.value();
    }
  }
}

Errors write_out(const profile::Calibrated& calibrated, const std::string& report) {
  const std::string pack = to_lines(calibrated.pack);
  const bool written = std::fwrite(pack.data(), 1, pack.size(), stdout) == pack.size() && std::fflush(stdout) == 0;
  if (!written) return {{ErrorCode::FileUnreadable, "output", ""}};
  if (report.empty()) return {};
  std::ofstream file(report, std::ios::binary);
  file << to_lines(codec_of<Named<profile::ScaleReport>>.write(&calibrated.scales));
  if (!file.flush()) return {{ErrorCode::FileUnreadable, report, ""}};
  return {};
}

Errors calibrate_file(const CalibrateOptions& options, std::FILE* file) {
  const content::Registry registry;
  const auto named = registry.resolve(options.instrument);
  if (!named.ok()) return {{named.errors().front().code, "--instrument", named.errors().front().detail}};
  const Instrument& instrument = *named.value().instrument;
  CsvReader reader = csv_reader(file);
  const auto sheets = read_sheets(instrument, reader);
  if (!sheets.ok()) return sheets.errors();
  Reader mistakes;
  const auto calibrated = profile::calibrate_sheets(instrument, sheets.value(), options.id, options.sample, mistakes);
  if (!mistakes.ok()) return mistakes.errors();
  return write_out(calibrated, options.report);
}

}  // namespace

int calibrate_table(const CalibrateOptions& options) {
  const File file = open_table(options.file);
  if (!file) return report_faults(options.file, {{ErrorCode::FileUnreadable, "", ""}});
  return report_faults(options.file, calibrate_file(options, file.get()));
}

}  // namespace sb::cli
