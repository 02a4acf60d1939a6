#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "calibrate.hpp"
#include "check.hpp"
#include "export.hpp"
#include "faults.hpp"
#include "import.hpp"
#include "reliability.hpp"
#include "run.hpp"
#include "schema.hpp"
#include "score.hpp"
#include "simulate.hpp"
#include "version.hpp"

namespace {

using sb::cli::ScoreOptions;

/// Flags that shape the options before they are used.
struct Flags {
  bool no_header = false;
};

CLI::App* add_score(CLI::App& app, ScoreOptions& options, Flags& flags) {
  auto* score =
      app.add_subcommand("score", "score a table of answers, one person a row (CSV with a header of item ids)");
  score->add_option("--instrument", options.instrument, "which questions were answered")->required();
  score->add_option("--form", options.form, "which form of them; the full form when not given");
  score->add_option("file", options.file, "the table; - or nothing reads standard input");
  auto* items = score->add_option("--items", options.items, "column names, separated by commas, for a table without");
  auto* bare = score->add_flag("--no-header", flags.no_header, "the table has no header row, and gets none");
  bare->needs(items);
  items->needs(bare);
  score->add_option("--target-column", options.target_column, "column that says whom a row is about");
  score->add_flag("--classical", options.classical, "means and their standard errors only, no calibration");
  score->add_flag("--styles", options.styles, "add style probabilities; only for questions with published evidence");
  return score;
}

CLI::App* add_calibrate(CLI::App& app, sb::cli::CalibrateOptions& options) {
  auto* calibrate = app.add_subcommand("calibrate", "find graded-response parameters from a table of answers");
  calibrate->add_option("--instrument", options.instrument, "which questions were answered")->required();
  calibrate->add_option("--id", options.id, "id of the pack that is written")->required();
  calibrate->add_option("--sample", options.sample, "who answered, in words")->required();
  calibrate->add_option("--report", options.report, "a file for standard errors and fit");
  calibrate->add_option("file", options.file, "the table; - or nothing reads standard input");
  return calibrate;
}

CLI::App* add_reliability(CLI::App& app, sb::cli::ReliabilityOptions& options) {
  auto* reliability = app.add_subcommand(
      "reliability", "people, mean, standard deviation, alpha and standard error of each scale of a table of answers");
  reliability->add_option("--instrument", options.instrument, "which questions were answered")->required();
  reliability->add_option("--form", options.form, "which form of them; the full form when not given");
  reliability->add_option("--target-column", options.target_column, "column that says whom a row is about");
  reliability->add_option("file", options.file, "the table; - or nothing reads standard input");
  return reliability;
}

CLI::App* add_simulate(CLI::App& app, sb::cli::SimulateOptions& options) {
  auto* simulate = app.add_subcommand("simulate", "make up people and their answers to calibrated questions");
  simulate->add_option("--instrument", options.instrument, "which questions they answer")->required();
  simulate->add_option("--target", options.target, "whom the questions are about");
  simulate->add_option("--n", options.n, "how many people")->check(CLI::Range(1, 100'000'000));
  simulate->add_option("--seed", options.seed, "the same seed gives the same people");
  simulate->add_option("--missing", options.missing, "share of answers left out")->check(CLI::Range(0.0, 1.0));
  simulate->add_option("--slopes", options.slopes, "slopes they answer by, times the calibration's")
      ->check(CLI::Range(0.01, 10.0));
  simulate->add_option("--shift", options.shift, "added to the thresholds they answer by")
      ->check(CLI::Range(-6.0, 6.0));
  simulate->add_option("--wording", options.wording, "how much people lean towards agreeing, whatever is asked")
      ->check(CLI::Range(0.0, 6.0));
  return simulate;
}

CLI::App* add_import(CLI::App& app, sb::cli::ImportOptions& options) {
  auto* import = app.add_subcommand("import", "make a text pack of a file that holds the words of a published scale");
  import->add_option("--instrument", options.instrument, "whose words they are")->required();
  import->add_option("--form", options.form, "which form of it; the first when not given");
  import->add_option("--language", options.language, "their language, such as en or pt-BR")->required();
  import->add_option("--format", options.format, "csv, fhir, redcap or pack; seen from the file when not given");
  import->add_option("--source", options.source, "who owns the words and who permitted their use");
  import->add_option("--status", options.status, "source, draft, forward-back or validated");
  import->add_option("file", options.file, "the file; - or nothing reads standard input");
  return import;
}

CLI::App* add_export(CLI::App& app, sb::cli::ExportOptions& options) {
  auto* write = app.add_subcommand("export", "write a FHIR R4 file, REDCap files or a codebook");
  write->add_option("--kind", options.kind, "fhir, fhir-questionnaire, redcap-dictionary, redcap-data or codebook")
      ->required();
  write->add_option("--instrument", options.instrument, "whose questions")->required();
  write->add_option("--form", options.form, "which form of them; the first when not given");
  write->add_option("--words", options.words, "an item text pack with the words of the questions");
  write->add_option("--title", options.title, "what the file calls the questions");
  write->add_option("--texts", options.texts, "files of all other words, such as i18n/en/report.json");
  write->add_option("--target-column", options.target_column, "column that says whom a row is about");
  write->add_option("--id-column", options.id_column, "column that says what a row is called; never a name");
  write->add_option("--norm", options.norm, "a sample to be compared with");
  write->add_option("--today", options.today, "the day, as year-month-day")->required();
  write->add_option("file", options.file, "a table of answers, where the kind takes them; - reads standard input");
  return write;
}

int call(CLI::App& app, const CLI::ParseError& error) {
  return app.exit(error) == 0 ? 0 : sb::cli::kUsage;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Secure Base: scores what people answer about closeness");
  app.require_subcommand(1);
  app.set_version_flag("--version", std::string(sb::kEngineVersion));
  ScoreOptions options;
  Flags flags;
  std::vector<std::string> packs;
  std::string folder;
  auto* run = app.add_subcommand("run", "one JSON request a line in, one answer a line out");
  auto* score = add_score(app, options, flags);
  sb::cli::CalibrateOptions calibrating;
  sb::cli::SimulateOptions simulating;
  auto* calibrate = add_calibrate(app, calibrating);
  sb::cli::ReliabilityOptions describing;
  auto* simulate = add_simulate(app, simulating);
  auto* reliability = add_reliability(app, describing);
  sb::cli::ImportOptions importing;
  auto* import = add_import(app, importing);
  sb::cli::ExportOptions exporting;
  auto* write = add_export(app, exporting);
  auto* check = app.add_subcommand("check", "check packs; names file, path and reason of every fault");
  check->add_option("pack", packs, "pack files")->required();
  auto* schema = app.add_subcommand("schema", "write the JSON Schema of every format into a folder");
  schema->add_option("folder", folder)->required();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return call(app, error);
  }
  options.header = !flags.no_header;
  if (run->parsed()) return sb::cli::run_lines();
  if (score->parsed()) return sb::cli::score_table(options);
  if (calibrate->parsed()) return sb::cli::calibrate_table(calibrating);
  if (reliability->parsed()) return sb::cli::describe_reliability(describing);
  if (simulate->parsed()) return sb::cli::simulate_table(simulating);
  if (import->parsed()) return sb::cli::import_file(importing);
  if (write->parsed()) return sb::cli::export_file(exporting);
  if (check->parsed()) return sb::cli::check_packs(packs);
  return schema->parsed() ? sb::cli::write_schemas(folder) : sb::cli::kUsage;
}
