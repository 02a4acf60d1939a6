#include "calibrate.hpp"

#include <cstdio>
#include <fstream>

#include "answer_reader.hpp"
#include "content/id.hpp"
#include "faults.hpp"
#include "profile/calibrating.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"

namespace sb::cli {
namespace {

using content::Instrument;
using measure::Sheet;

/// All rows: a search for parameters goes over them many times.
Result<std::vector<Sheet>> read_sheets(AnswerReader& reader) {
  std::vector<Sheet> sheets;
  for (Sheet sheet = reader.blank();;) {
    const auto there = reader.next(sheet);
    if (!there.ok()) return there.errors();
    if (!there.value()) return sheets;
    sheets.push_back(sheet);
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
  if (!content::well_formed(options.id)) return {{ErrorCode::MalformedId, "--id", options.id}};
  const content::Registry registry;
  const auto named = registry.resolve(options.instrument);
  if (!named.ok()) return {{named.errors().front().code, "--instrument", named.errors().front().detail}};
  const Instrument& instrument = *named.value().instrument;
  const content::Form form = measure::whole_form(instrument);
  AnswerReader reader(file, instrument, measure::make_key(instrument, form).asked);
  if (auto errors = reader.begin(""); !errors.empty()) return errors;
  const auto sheets = read_sheets(reader);
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
