#include "share/import.hpp"

#include "share/import_file.hpp"
#include "support/fields.hpp"
#include "support/json_io.hpp"
#include "support/language.hpp"
#include "support/utf8.hpp"

namespace sb::share {
namespace {

using content::Form;
using content::Instrument;

/// JSON starts with a brace, which no table of words does.
bool is_json(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '{';
}

ImportFormat format_of(std::string_view text) {
  if (!is_json(text)) return is_dictionary(text) ? ImportFormat::Redcap : ImportFormat::Csv;
  const auto json = parse_json(text);
  const bool pack = json.ok() && content::format_of(json.value()) == content::kItemTextFormat;
  return pack ? ImportFormat::Pack : ImportFormat::Fhir;
}

/// The file as JSON; mistakes in it go to the reader.
std::optional<Json> json_of(std::string_view text, Reader& reader) {
  auto json = parse_json(text);
  if (json.ok()) return std::move(json).value();
  for (const Error& error : json.errors()) reader.add(error);
  return std::nullopt;
}

void check_language(const std::string& wanted, const std::string& given, std::string_view place, Reader& reader) {
  if (!languages_agree(wanted, given)) reader.fail_at(place, ErrorCode::LanguageDiffers, given);
}

/// A pack that was made before is taken as it is, once it fits.
void read_pack(const ImportRequest& request, std::string_view text, const Instrument& instrument, const Form& form,
               Imported& imported, Reader& reader) {
  const auto json = json_of(text, reader);
  if (!json) return;
  auto pack = content::read_item_text(*json);
  if (!pack.ok()) {
    for (const Error& error : pack.errors()) reader.add(error);
    return;
  }
  check_item_text(pack.value(), instrument, reader);
  check_language(request.language, pack.value().language, "language", reader);
  imported.pack.body = std::move(pack).value();
  const auto& words = imported.pack.body.items;
  for (const std::string& id : form.items) {
    const std::string* found = words.find(id);
    if (found == nullptr) reader.fail(ErrorCode::ImportQuestionMissing, id);
    if (found != nullptr) imported.report.mapping.push_back({id, id, *found});
  }
  imported.report.found = static_cast<int>(words.entries.size());
  imported.report.expected = static_cast<int>(form.items.size());
  if (!imported.pack.body.labels.entries.empty()) {
    imported.report.notes.push_back(message_of(ImportNote::LabelsCarried));
  }
}

ImportFile read_file(ImportFormat format, std::string_view text, Reader& reader) {
  if (format == ImportFormat::Redcap) return read_dictionary(text, reader);
  if (format == ImportFormat::Csv) return read_table(text, reader);
  const auto json = json_of(text, reader);
  return json ? read_questionnaire(*json, reader) : ImportFile();
}

/// What stands in a new pack beside the words.
void label_pack(const ImportRequest& request, const Instrument& instrument, const Form& form, ImportFormat format,
                content::ItemText& text) {
  text.instrument = instrument.id;
  text.revision = instrument.revision;
  text.language = request.language;
  text.status = request.status;
  text.provenance.source = request.source.value_or("");
  text.provenance.method = word(format);
  if (form.items.size() < instrument.items.size()) text.form = form.id;
}

void read_words(const ImportRequest& request, std::string_view text, const Instrument& instrument, const Form& form,
                Imported& imported, Reader& reader) {
  const ImportFormat format = imported.report.format;
  const ImportFile file = read_file(format, text, reader);
  if (file.language) check_language(request.language, *file.language, "language", reader);
  if (!reader.ok()) return;
  label_pack(request, instrument, form, format, imported.pack.body);
  match_questions(file, instrument, form, imported, reader);
  if (!reader.ok()) return;
  // What only the whole pack shows, such as an option without words.
  check_item_text_alone(imported.pack.body, reader);
  check_item_text(imported.pack.body, instrument, reader);
}

}  // namespace

Imported import_text(const content::Registry& registry, const ImportRequest& request, Reader& reader) {
  Imported imported;
  imported.pack.header = {std::string(content::kItemTextFormat), content::kPackVersion};
  const auto named = registry.resolve(request.instrument);
  if (!named.ok()) {
    reader.fail_at(std::string_view("instrument"), named.errors().front().code, named.errors().front().detail);
    return imported;
  }
  const Instrument& instrument = *named.value().instrument;
  const Form* form = request.form ? find_form(instrument, *request.form) : &instrument.forms.front();
  if (form == nullptr) reader.fail_at(std::string_view("form"), ErrorCode::UnknownForm, *request.form);
  if (!is_language_tag(request.language)) {
    reader.fail_at(std::string_view("language"), ErrorCode::LanguageMalformed, request.language);
  }
  if (!reader.ok()) return imported;
  const Reader::Step step(reader, std::string_view("text"));
  std::string_view text = request.text;
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) text.remove_prefix(kByteOrderMark.size());
  imported.report.format = request.format ? *request.format : format_of(text);
  const bool pack = imported.report.format == ImportFormat::Pack;
  (pack ? read_pack : read_words)(request, text, instrument, *form, imported, reader);
  return imported;
}

std::string message_of(ImportNote note) {
  return "note.import." + std::string(word(note));
}

}  // namespace sb::share
