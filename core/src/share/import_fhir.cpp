#include <algorithm>
#include <array>
#include <cmath>

#include "share/import_file.hpp"

namespace sb::share {
namespace {

constexpr auto kAsked = std::to_array<std::string_view>({"choice", "coding", "open-choice", "integer"});

std::string_view text_of(const Json& object, std::string_view key) {
  const Json* value = object.find(key);
  const auto* text = value == nullptr ? nullptr : value->as<std::string>();
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

std::optional<int> number_of(const Json* value) {
  constexpr double kFar = 1e6;
  double number = 0;
  if (value == nullptr || !value->number(number)) return std::nullopt;
  if (number != std::floor(number) || std::fabs(number) > kFar) return std::nullopt;
  return static_cast<int>(number);
}

const Json::Array* list_of(const Json& object, std::string_view key) {
  const Json* value = object.find(key);
  return value == nullptr ? nullptr : value->as<Json::Array>();
}

/// The weight that an answer or its code carries.
std::optional<int> weight_of(const Json& object) {
  const auto* extensions = list_of(object, "extension");
  if (extensions == nullptr) return std::nullopt;
  for (const Json& extension : *extensions) {
    const std::string_view url = text_of(extension, "url");
    const std::string_view name = url.substr(std::min(url.rfind('/') + 1, url.size()));
    if (name == "ordinalValue" || name == "itemWeight") return number_of(extension.find("valueDecimal"));
  }
  return std::nullopt;
}

/// A weight is the last place to look for what an answer stands for: on reversed items it may be turned round, and what
/// people answer with is the code.
FileOption option_of(const Json& answer) {
  static const Json none{Json::Object()};
  const Json* coding = answer.find("valueCoding");
  const Json& code = coding == nullptr ? none : *coding;
  FileOption option{std::string(text_of(code, "code")), {}, tidy(text_of(code, "display"))};
  if (coding == nullptr) option.code = option.label = tidy(text_of(answer, "valueString"));
  option.value = whole_number(option.code);
  if (!option.value) option.value = number_of(answer.find("valueInteger"));
  if (!option.value) option.value = weight_of(answer);
  if (!option.value) option.value = weight_of(code);
  return option;
}

/// Whether someone answers it; sums that a form works out by itself are read-only.
bool is_asked(const Json& item) {
  const Json* fixed = item.find("readOnly");
  const bool* read_only = fixed == nullptr ? nullptr : fixed->as<bool>();
  const bool answered = std::find(kAsked.begin(), kAsked.end(), text_of(item, "type")) != kAsked.end();
  return answered && (read_only == nullptr || !*read_only);
}

void read_items(const Json& parent, ImportFile& file, Reader& reader);

void read_item(const Json& item, ImportFile& file, Reader& reader) {
  if (item.as<Json::Object>() == nullptr) return reader.fail(ErrorCode::WrongType, "object");
  if (!is_asked(item)) {
    if (text_of(item, "type") != "group") ++file.ignored;
    return read_items(item, file, reader);
  }
  const std::string name(text_of(item, "linkId"));
  if (name.empty()) reader.fail_at(std::string_view("linkId"), ErrorCode::MissingKey, "linkId");
  FileQuestion question{name, reader.path(), name, tidy(text_of(item, "text")), std::nullopt};
  if (const auto* answers = list_of(item, "answerOption")) {
    question.options.emplace();
    for (const Json& answer : *answers) question.options->push_back(option_of(answer));
  }
  file.questions.push_back(std::move(question));
  read_items(item, file, reader);
}

/// Groups in groups, in the order they are asked.
void read_items(const Json& parent, ImportFile& file, Reader& reader) {
  const Json* items = parent.find("item");
  if (items == nullptr) return;
  const Reader::Step step(reader, std::string_view("item"));
  const auto* list = items->as<Json::Array>();
  if (list == nullptr) return reader.fail(ErrorCode::WrongType, "array");
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Reader::Step inside(reader, i);
    read_item((*list)[i], file, reader);
  }
}

}  // namespace

ImportFile read_questionnaire(const Json& json, Reader& reader) {
  ImportFile file;
  if (text_of(json, "resourceType") != "Questionnaire") {
    reader.fail_at(std::string_view("resourceType"), ErrorCode::UnknownFormat, text_of(json, "resourceType"));
    return file;
  }
  const std::string_view language = text_of(json, "language");
  if (!language.empty()) file.language = language;
  read_items(json, file, reader);
  return file;
}

}  // namespace sb::share
