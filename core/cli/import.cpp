#include "import.hpp"

#include <cstdio>
#include <iostream>

#include "faults.hpp"
#include "share/import.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"
#include "support/utf8.hpp"
#include "table.hpp"

namespace sb::cli {
namespace {

/// All of a file, or one byte more than is ever read.
std::string read_all(std::FILE* file) {
  std::string text(kLargestText + 1, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  return text;
}

/// What the door would be asked; read from JSON as there, so that words are known and refused alike.
share::ImportRequest request_of(const ImportOptions& options, std::string text, Reader& reader) {
  Json::Object input{{"instrument", options.instrument}, {"language", options.language}, {"text", std::move(text)}};
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) input.push_back({name, value});
  };
  add("form", options.form);
  add("format", options.format);
  add("source", options.source);
  add("status", options.status);
  return read_as<share::ImportRequest>(Json(std::move(input)), reader);
}

Errors import_words(const ImportOptions& options, std::FILE* file) {
  std::string text = read_all(file);
  if (text.size() > kLargestText) return {{ErrorCode::TextTooLarge, "", ""}};
  if (const auto bad = first_non_utf8(text)) return {{ErrorCode::TextNotUtf8, "", "at byte " + std::to_string(*bad)}};
  Reader reader;
  const auto request = request_of(options, std::move(text), reader);
  if (!reader.ok()) return reader.errors();
  const content::Registry registry;
  const share::Imported imported = import_text(registry, request, reader);
  if (!reader.ok()) return reader.errors();
  for (const std::string& note : imported.report.notes) std::cerr << options.file << ": " << note << '\n';
  const std::string pack = to_lines(to_json(imported.pack)) + "\n";
  const bool written = std::fwrite(pack.data(), 1, pack.size(), stdout) == pack.size() && std::fflush(stdout) == 0;
  if (!written) return {{ErrorCode::FileUnreadable, "output", ""}};
  return {};
}

}  // namespace

int import_file(const ImportOptions& options) {
  const File file = open_table(options.file);
  if (!file) return report_faults(options.file, {{ErrorCode::FileUnreadable, "", ""}});
  return report_faults(options.file, import_words(options, file.get()));
}

}  // namespace sb::cli
