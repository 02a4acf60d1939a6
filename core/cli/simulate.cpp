#include "simulate.hpp"

#include "csv_writer.hpp"
#include "faults.hpp"
#include "made_up.hpp"
#include "measure/library.hpp"

namespace sb::cli {
namespace {

void write_person(const MadeUpPerson& person, CsvWriter& out) {
  out.number(person.places.anxiety);
  out.number(person.places.avoidance);
  for (const auto& each : person.sheet.codes) out.count(each);
  out.end_row();
}

Errors simulate(const SimulateOptions& options) {
  const measure::Library library;
  const auto named = library.content().resolve(options.instrument);
  if (!named.ok()) return {{named.errors().front().code, "--instrument", named.errors().front().detail}};
  const content::Instrument& instrument = *named.value().instrument;
  const std::optional<std::string> target = options.target.empty() ? std::nullopt : std::optional(options.target);
  const measure::Bank* bank = library.bank_for(instrument, target);
  if (bank == nullptr) return {{ErrorCode::NotCalibrated, "--instrument", instrument.id}};
  Random random(options.seed);
  CsvWriter out;
  out.raw("theta_anxiety");
  out.raw("theta_avoidance");
  for (const content::Item& item : instrument.items) out.field(item.id);
  out.end_row();
  for (int i = 0; i < options.n; ++i) {
    write_person(make_up(instrument, *bank, options, random), out);
    if (!out.flush_lot()) return {{ErrorCode::FileUnreadable, "output", ""}};
  }
  if (!out.flush()) return {{ErrorCode::FileUnreadable, "output", ""}};
  return {};
}

}  // namespace

int simulate_table(const SimulateOptions& options) {
  return report_faults("simulate", simulate(options));
}

}  // namespace sb::cli
