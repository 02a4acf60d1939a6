#include "export.hpp"

#include <cstdio>
#include <utility>

#include "answer_reader.hpp"
#include "faults.hpp"
#include "share/exchange.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"

namespace sb::cli {
namespace {

/// A JSON file; mistakes are named after it.
Result<Json> read_json(const std::string& path) {
  const File file = open_table(path);
  if (!file) return Error{ErrorCode::FileUnreadable, path, ""};
  std::string text(kLargestText + 1, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file.get()));
  auto json = parse_json(text);
  if (json.ok()) return json;
  return Error{json.errors().front().code, path + json.errors().front().path, json.errors().front().detail};
}

/// Adds the words of all files to those that are there.
Errors add_texts(const std::vector<std::string>& files, Json::Object& texts) {
  for (const std::string& path : files) {
    auto json = read_json(path);
    if (!json.ok()) return json.errors();
    Json read = std::move(json).value();
    auto* words = read.as<Json::Object>();
    if (words == nullptr) return {{ErrorCode::WrongType, path, "object"}};
    for (Member& member : *words) texts.push_back(std::move(member));
  }
  return {};
}

/// One row of the table, as the door takes it.
Json row_of(const content::Instrument& instrument, const measure::Key& key, const measure::Sheet& sheet,
            const std::string& id, const ExportOptions& options) {
  Json::Object answers;
  for (const std::size_t item : key.asked) {
    const auto answer = answer_at(instrument, sheet, item);
    answers.push_back({instrument.items[item].id, answer ? codec_of<measure::Answer>.write(&*answer) : Json()});
  }
  Json::Object row{{"answers", std::move(answers)}};
  if (!options.id_column.empty()) row.push_back({"id", id});
  if (sheet.target) row.push_back({"target", *sheet.target});
  if (!options.norm.empty()) row.push_back({"norm", options.norm});
  return row;
}

/// The answers of a table; a form that is not known has none, and is named when the request is read.
Errors add_rows(const measure::Library& library, const ExportOptions& options, Json::Array& rows) {
  const File file = open_table(options.file);
  if (!file) return {{ErrorCode::FileUnreadable, "", ""}};
  const content::Instrument* instrument = library.content().find(options.instrument);
  if (instrument == nullptr) return {{ErrorCode::UnknownInstrument, "", options.instrument}};
  const content::Form* form = options.form.empty() ? &instrument->forms.front() : find_form(*instrument, options.form);
  if (form == nullptr) return {{ErrorCode::UnknownForm, "", options.form}};
  if (auto errors = check_target_column(*instrument, options.target_column); !errors.empty()) return errors;
  const measure::Key key = measure::make_key(*instrument, *form);
  AnswerReader reader(file.get(), *instrument, key.asked);
  if (auto errors = reader.begin(options.target_column, options.id_column); !errors.empty()) return errors;
  for (measure::Sheet sheet = reader.blank();;) {
    const auto more = reader.next(sheet);
    if (!more.ok()) return more.errors();
    if (!more.value()) return {};
    rows.push_back(row_of(*instrument, key, sheet, reader.id(), options));
  }
}

/// What the door would be asked; read from JSON as there, so that words are known and refused alike.
Result<Json> request_of(const measure::Library& library, const ExportOptions& options) {
  Json::Object input{{"kind", options.kind}, {"instrument", options.instrument}, {"today", options.today}};
  if (!options.form.empty()) input.push_back({"form", options.form});
  if (!options.words.empty()) {
    auto pack = read_json(options.words);
    if (!pack.ok()) return pack.errors();
    input.push_back({"pack", std::move(pack).value()});
  }
  Json::Object texts;
  if (!options.title.empty()) texts.push_back({"title", options.title});
  if (auto errors = add_texts(options.texts, texts); !errors.empty()) return errors;
  input.push_back({"texts", std::move(texts)});
  if (!options.file.empty()) {
    Json::Array rows;
    if (auto errors = add_rows(library, options, rows); !errors.empty()) return errors;
    input.push_back({"rows", std::move(rows)});
  }
  return Json(std::move(input));
}

Errors write_file(const ExportOptions& options) {
  const measure::Library library;
  const auto input = request_of(library, options);
  if (!input.ok()) return input.errors();
  Reader reader;
  const auto request = read_as<share::ExchangeRequest>(input.value(), reader);
  if (!reader.ok()) return reader.errors();
  const std::string text = write_exchange(library, request, reader).text;
  if (!reader.ok()) return reader.errors();
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (!written) return {{ErrorCode::FileUnreadable, "output", ""}};
  return {};
}

}  // namespace

int export_file(const ExportOptions& options) {
  return report_faults(options.file.empty() ? options.instrument : options.file, write_file(options));
}

}  // namespace sb::cli
