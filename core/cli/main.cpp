#include <CLI/CLI.hpp>
#include <string>

#include "exit_code.hpp"
#include "run.hpp"
#include "schema.hpp"

int main(int argc, char** argv) {
  CLI::App app("Secure Base");
  std::string folder;
  auto* run = app.add_subcommand("run", "one JSON request a line in, one answer a line out");
  auto* schema = app.add_subcommand("schema", "write the JSON Schema of every format");
  schema->add_option("folder", folder)->required();
  CLI11_PARSE(app, argc, argv);
  if (run->parsed()) return sb::cli::run_lines();
  if (schema->parsed()) return sb::cli::write_schemas(folder);
  return 2;
}
