#include "share/exchange.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "share/exchange_form.hpp"
#include "share/messages.hpp"
#include "support/fields.hpp"
#include "track/calendar.hpp"
#include "track/diary.hpp"

namespace sb::share {
namespace {

using content::Instrument;
using content::Item;

constexpr std::string_view kPack = "pack";

ExchangeNeeds needs_of(ExchangeKind kind) {
  const bool table = kind == ExchangeKind::RedcapData || kind == ExchangeKind::Codebook;
  return {kind, !table, kind == ExchangeKind::Fhir || kind == ExchangeKind::RedcapData};
}

// ------------------------------------------------------------------------------------------------- what was asked

/// The form that is meant, resolved as `score` resolves it.
std::optional<measure::Key> read_key(const measure::Library& library, const ExchangeRequest& request, Reader& reader) {
  const auto named = library.content().resolve(request.instrument);
  if (!named.ok()) {
    const Error& error = named.errors().front();
    reader.fail_at(std::string_view("instrument"), error.code, error.detail);
    return std::nullopt;
  }
  const Instrument& instrument = *named.value().instrument;
  const content::Form* form = request.form ? find_form(instrument, *request.form) : &instrument.forms.front();
  if (form == nullptr) {
    reader.fail_at(std::string_view("form"), ErrorCode::UnknownForm, *request.form);
    return std::nullopt;
  }
  return measure::make_key(instrument, *form);
}

/// The words of the items: of this instrument, and for every item of the form.
std::optional<content::ItemText> read_pack(const ExchangeRequest& request, const measure::Key& key, Reader& reader) {
  const Reader::Step step(reader, kPack);
  if (request.pack.is_null()) {
    if (needs_of(request.kind).pack) reader.fail(ErrorCode::MissingKey, kPack);
    return std::nullopt;
  }
  auto text = content::read_item_text(request.pack);
  if (!text.ok()) {
    for (const Error& error : text.errors()) reader.add(error);
    return std::nullopt;
  }
  check_item_text(text.value(), *key.instrument, reader);
  for (const std::string& id : key.form->items) {
    const bool there = text.value().items.find(id) != nullptr;
    if (!there) reader.fail_at(std::string_view("items"), ErrorCode::ImportQuestionMissing, id);
  }
  return std::move(text).value();
}

/// What may not go out without being said.
std::vector<std::string> needed_texts(ExchangeKind kind, const ExchangeForm& form) {
  std::vector<std::string> needed;
  if (!needs_of(kind).pack) return needed;
  needed.emplace_back("title");
  if (form.untested()) needed.push_back(message_of(Note::Untested));
  needed.push_back(message_of(Note::NotADiagnosis));
  return needed;
}

void check_texts(ExchangeKind kind, const ExchangeForm& form, Reader& reader) {
  const Reader::Step step(reader, std::string_view("texts"));
  for (const std::string& id : needed_texts(kind, form)) {
    if (text_of(form, id).empty()) reader.fail(ErrorCode::MissingKey, id);
  }
}

std::optional<ExchangeAnswers> read_row(const measure::Library& library, const ExchangeForm& form,
                                        const ExchangeRow& row, std::size_t place, Reader& reader) {
  if (row.made) track::check_day("made", *row.made, reader);
  auto ready = profile::prepare(library, {form.instrument().id, form.key.form->id, row.answers, row.target}, reader);
  if (ready && row.norm) profile::choose_norm(*ready, library.content(), *row.norm, reader);
  if (!ready || !reader.ok()) return std::nullopt;
  profile::Measurement result = profile::measure_person(*ready, profile::findings_of(*ready), measure::Detail::Result);
  return ExchangeAnswers{.id = row.id.value_or(std::to_string(place + 1)),
                         .named = row.id.has_value(),
                         .made = row.made.value_or(form.today),
                         .ready = std::move(*ready),
                         .result = std::move(result)};
}

/// Answers that nothing scores, such as those about safety, go into no file, and some kinds take no answers at all.
std::vector<ExchangeAnswers> read_rows(const measure::Library& library, const ExchangeRequest& request,
                                       const ExchangeForm& form, Reader& reader) {
  std::vector<ExchangeAnswers> answers;
  const Reader::Step step(reader, std::string_view("rows"));
  if (request.rows.empty()) return answers;
  const bool taken = needs_of(request.kind).rows && !form.key.scales.empty();
  if (!taken) reader.fail(ErrorCode::UnknownKey, form.instrument().id);
  for (std::size_t i = 0; taken && i < request.rows.size(); ++i) {
    const Reader::Step inside(reader, i);
    const auto same = [&](const ExchangeRow& row) { return row.id && row.id == request.rows[i].id; };
    const auto here = request.rows.begin() + static_cast<std::ptrdiff_t>(i);
    // REDCap would take a second row of one id for the same record and overwrite the first.
    if (std::any_of(request.rows.begin(), here, same)) reader.fail_at("id", ErrorCode::DuplicateId, *here->id);
    if (here->id && here->id->empty()) reader.fail_at("id", ErrorCode::EmptyText);
    if (auto row = read_row(library, form, *here, i, reader)) answers.push_back(std::move(*row));
  }
  return answers;
}

// ----------------------------------------------------------------------------------------------------- the files

std::string text_of(ExchangeKind kind, const ExchangeForm& form, const std::vector<ExchangeAnswers>& answers,
                    const content::Registry& registry) {
  switch (kind) {
    case ExchangeKind::Fhir:
      return fhir_bundle(form, answers);
    case ExchangeKind::FhirQuestionnaire:
      return fhir_questionnaire(form);
    case ExchangeKind::RedcapDictionary:
      return redcap_dictionary(form);
    case ExchangeKind::RedcapData:
      return redcap_data(form, answers);
    case ExchangeKind::Codebook:
      break;
  }
  return codebook(form, registry);
}

bool is_table(ExchangeKind kind) {
  return kind != ExchangeKind::Fhir && kind != ExchangeKind::FhirQuestionnaire;
}

}  // namespace

ExchangeKinds exchange_kinds() {
  ExchangeKinds all;
  for (std::size_t i = 0; i < words_of(std::type_identity<ExchangeKind>{}).size(); ++i) {
    all.kinds.push_back(needs_of(static_cast<ExchangeKind>(i)));
  }
  return all;
}

ExportFile write_exchange(const measure::Library& library, const ExchangeRequest& request, Reader& reader) {
  track::check_day("today", request.today, reader);
  auto key = read_key(library, request, reader);
  if (!key) return {};
  ExchangeForm form{.key = std::move(*key), .text = {}, .texts = &request.texts, .today = request.today};
  form.text = read_pack(request, form.key, reader);
  check_texts(request.kind, form, reader);
  const std::vector<ExchangeAnswers> answers = read_rows(library, request, form, reader);
  if (!reader.ok()) return {};
  ExportFile file;
  const bool table = is_table(request.kind);
  file.name = std::string(word(request.kind)) + "-" + request.today + (table ? ".csv" : ".json");
  file.type = table ? "text/csv" : "application/fhir+json";
  if (table && request.byte_order_mark) file.text = "\xEF\xBB\xBF";
  file.text += text_of(request.kind, form, answers, library.content());
  return file;
}

// --------------------------------------------------------------------------------------------------------- words

std::string_view text_of(const ExchangeForm& form, std::string_view id) {
  const std::string* text = form.texts->find(id);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

std::string_view words_of_item(const ExchangeForm& form, const Item& item) {
  const std::string* words = form.text ? form.text->items.find(item.id) : nullptr;
  return words == nullptr ? std::string_view() : std::string_view(*words);
}

std::string_view name_of(const ExchangeForm& form, const content::Scale& scale) {
  return text_of(form, "construct." + scale.construct + ".name");
}

std::string_view name_of_target(const ExchangeForm& form, const std::string& target) {
  return text_of(form, "common.person." + target + ".name");
}

std::vector<ExchangeOption> options_of(const ExchangeForm& form, const Item& item) {
  std::vector<ExchangeOption> options;
  const Instrument& instrument = form.instrument();
  if (const auto* rating = std::get_if<content::RatingItem>(&item.kind)) {
    const content::Response& range = response_of(instrument, *rating);
    for (int value = range.min; value <= range.max; ++value) {
      const std::string code = std::to_string(value);
      const bool own = form.text && range.id == instrument.response.id;
      const std::string* label = own ? form.text->labels.find(code) : nullptr;
      options.push_back(
          {code, value, label != nullptr ? *label : std::string(text_of(form, "response." + range.id + "." + code))});
    }
  } else if (const auto* choice = std::get_if<content::ChoiceItem>(&item.kind)) {
    const Named<std::string>* words = form.text ? form.text->options.find(item.id) : nullptr;
    for (const std::string& option : choice->options) {
      const std::string* label = words == nullptr ? nullptr : words->find(option);
      options.push_back({option, {}, label == nullptr ? std::string() : *label});
    }
  } else {
    for (const std::string& target : instrument.targets) {
      options.push_back({target, {}, std::string(name_of_target(form, target))});
    }
  }
  return options;
}

std::vector<std::string> codes_of(const ExchangeAnswers& answers, std::size_t item) {
  const auto answer = answer_at(*answers.ready.key.instrument, answers.ready.sheet, item);
  if (!answer) return {};
  if (const auto* rating = std::get_if<int>(&answer->value)) return {std::to_string(*rating)};
  if (const auto* option = std::get_if<std::string>(&answer->value)) return {*option};
  return std::get<std::vector<std::string>>(answer->value);
}

std::optional<double> number_of(const measure::ScaleScore& score) {
  if (const auto* mean = std::get_if<measure::MeanScore>(&score.kind)) return mean->mean;
  if (const auto* count = std::get_if<measure::CountScore>(&score.kind)) return count->count;
  if (const auto* weighted = std::get_if<measure::WeightedScore>(&score.kind)) return weighted->sum;
  return std::nullopt;
}

bool is_number(const content::Scale& scale) {
  return !std::holds_alternative<content::PeopleScale>(scale.kind);
}

// --------------------------------------------------------------------------------------------------------- fields

Words words_of(std::type_identity<ExchangeKind>) {
  static constexpr auto words =
      std::to_array<std::string_view>({"fhir", "fhir-questionnaire", "redcap-dictionary", "redcap-data", "codebook"});
  return words;
}

const Record& record_of(std::type_identity<ExchangeRow>) {
  static constexpr std::array fields{maybe<&ExchangeRow::id>("id"), maybe<&ExchangeRow::made>("made"),
                                     maybe<&ExchangeRow::target>("target"), maybe<&ExchangeRow::norm>("norm"),
                                     field<&ExchangeRow::answers>("answers")};
  static constexpr Record record{"ExchangeRow", fields};
  return record;
}

const Record& record_of(std::type_identity<ExchangeRequest>) {
  static constexpr std::array fields{field<&ExchangeRequest::kind>("kind"),
                                     field<&ExchangeRequest::instrument>("instrument"),
                                     maybe<&ExchangeRequest::form>("form"),
                                     maybe<&ExchangeRequest::pack>("pack"),
                                     maybe<&ExchangeRequest::texts>("texts"),
                                     maybe<&ExchangeRequest::rows>("rows"),
                                     maybe<&ExchangeRequest::byte_order_mark>("byte_order_mark"),
                                     field<&ExchangeRequest::today>("today")};
  static constexpr Record record{"ExchangeRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<ExchangeNeeds>) {
  static constexpr std::array fields{field<&ExchangeNeeds::kind>("kind"), field<&ExchangeNeeds::pack>("pack"),
                                     field<&ExchangeNeeds::rows>("rows")};
  static constexpr Record record{"ExchangeNeeds", fields};
  return record;
}

const Record& record_of(std::type_identity<ExchangeKindsRequest>) {
  static constexpr Record record{"ExchangeKindsRequest", {}};
  return record;
}

const Record& record_of(std::type_identity<ExchangeKinds>) {
  static constexpr std::array fields{field<&ExchangeKinds::kinds>("kinds")};
  static constexpr Record record{"ExchangeKinds", fields};
  return record;
}

}  // namespace sb::share
