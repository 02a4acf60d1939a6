#include "content/item_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "support/fields.hpp"

namespace sb::content {
namespace {

using Texts = Named<std::string>;

void refuse_empty(const Texts& words, Reader& reader) {
  for (const auto& [id, text] : words.entries) {
    const bool blank = text.find_first_not_of(" \t\r\n") == std::string::npos;
    if (blank) reader.fail_at(std::string_view(id), ErrorCode::EmptyText);
  }
}

/// Words for exactly these ids.
void compare_ids(const Texts& words, const std::vector<std::string>& ids, Reader& reader) {
  for (const std::string& id : ids) {
    if (words.find(id) == nullptr) reader.fail_at(std::string_view(id), ErrorCode::MissingKey, id);
  }
  for (const auto& [id, text] : words.entries) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
      reader.fail_at(std::string_view(id), ErrorCode::UnknownId, id);
    }
  }
}

const ChoiceItem* choice_of(const Instrument& instrument, std::string_view id) {
  for (const Item& item : instrument.items) {
    if (item.id == id) return std::get_if<ChoiceItem>(&item.kind);
  }
  return nullptr;
}

void check_options(const ItemText& text, const Instrument& instrument, const std::vector<std::string>& ids,
                   Reader& reader) {
  const Reader::Step step(reader, std::string_view("options"));
  for (const std::string& id : ids) {
    const ChoiceItem* choice = choice_of(instrument, id);
    if (choice == nullptr) continue;
    const Texts* words = text.options.find(id);
    if (words == nullptr) {
      reader.fail_at(std::string_view(id), ErrorCode::MissingKey, id);
      continue;
    }
    const Reader::Step inside(reader, std::string_view(id));
    compare_ids(*words, choice->options, reader);
  }
  for (const auto& [id, words] : text.options.entries) {
    if (choice_of(instrument, id) == nullptr) reader.fail_at(std::string_view(id), ErrorCode::UnknownId, id);
  }
}

void check_variants(const ItemText& text, const std::vector<std::string>& ids, Reader& reader) {
  const Reader::Step step(reader, std::string_view("variants"));
  for (const auto& [name, words] : text.variants.entries) {
    const Reader::Step inside(reader, std::string_view(name));
    compare_ids(words, ids, reader);
  }
}

/// Whether a text is a whole number of this range.
bool is_value(std::string_view text, const Response& range) {
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failed == std::errc() && end == text.data() + text.size() && value >= range.min && value <= range.max;
}

void check_labels(const ItemText& text, const Instrument& instrument, Reader& reader) {
  const Reader::Step step(reader, std::string_view("labels"));
  for (const auto& [value, label] : text.labels.entries) {
    if (!is_value(value, instrument.response)) reader.fail_at(std::string_view(value), ErrorCode::UnknownId, value);
  }
}

}  // namespace

void check_item_text_alone(const ItemText& text, Reader& reader) {
  for (const auto* words : {&text.items, &text.labels}) {
    const Reader::Step step(reader, std::string_view(words == &text.items ? "items" : "labels"));
    refuse_empty(*words, reader);
  }
  for (const auto* group : {&text.options, &text.variants}) {
    const Reader::Step step(reader, std::string_view(group == &text.options ? "options" : "variants"));
    for (const auto& [id, words] : group->entries) {
      const Reader::Step inside(reader, std::string_view(id));
      refuse_empty(words, reader);
    }
  }
}

void check_item_text(const ItemText& text, const Instrument& instrument, Reader& reader) {
  if (text.instrument != instrument.id) {
    return reader.fail_at(std::string_view("instrument"), ErrorCode::WrongInstrument, text.instrument);
  }
  if (text.revision != instrument.revision) {
    reader.fail_at(std::string_view("revision"), ErrorCode::WrongInstrument, text.revision);
  }
  const Form* form = text.form ? find_form(instrument, *text.form) : nullptr;
  if (text.form && form == nullptr) {
    return reader.fail_at(std::string_view("form"), ErrorCode::UnknownForm, *text.form);
  }
  std::vector<std::string> ids;
  for (const Item& item : instrument.items) ids.push_back(item.id);
  if (form != nullptr) ids = form->items;
  {
    const Reader::Step step(reader, std::string_view("items"));
    compare_ids(text.items, ids, reader);
  }
  check_options(text, instrument, ids, reader);
  check_variants(text, ids, reader);
  check_labels(text, instrument, reader);
}

Words words_of(std::type_identity<TextStatus>) {
  static constexpr auto words = std::to_array<std::string_view>({"source", "draft", "forward-back", "validated"});
  return words;
}

const Record& record_of(std::type_identity<TextProvenance>) {
  static constexpr std::array fields{field<&TextProvenance::source>("source"), field<&TextProvenance::method>("method"),
                                     field<&TextProvenance::back_translation>("back_translation"),
                                     field<&TextProvenance::cognitive_debriefing_n>("cognitive_debriefing_n")};
  static constexpr Record record{"TextProvenance", fields};
  return record;
}

const Record& record_of(std::type_identity<ItemText>) {
  static constexpr std::array fields{field<&ItemText::instrument>("instrument"), field<&ItemText::revision>("revision"),
                                     field<&ItemText::language>("language"),     field<&ItemText::status>("status"),
                                     field<&ItemText::provenance>("provenance"), maybe<&ItemText::form>("form"),
                                     field<&ItemText::items>("items"),           maybe<&ItemText::options>("options"),
                                     maybe<&ItemText::variants>("variants"),     maybe<&ItemText::labels>("labels")};
  static constexpr Record record{"ItemText", fields};
  return record;
}

}  // namespace sb::content
