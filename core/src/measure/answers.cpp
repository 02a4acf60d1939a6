#include "measure/answers.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace sb::measure {
namespace {

using content::ChoiceItem;
using content::Instrument;
using content::PeopleItem;
using content::RatingItem;

/// Checks one answer against its item and puts it on the sheet.
class SheetReader {
 public:
  SheetReader(const Instrument& instrument, Sheet& sheet, Reader& reader)
      : instrument_(instrument), sheet_(sheet), reader_(reader) {}

  void read(std::size_t item, const Answer& answer) {
    std::visit([&](const auto& kind) { read(item, kind, answer); }, instrument_.items[item].kind);
  }

 private:
  void read(std::size_t item, const RatingItem& rating, const Answer& answer) {
    const auto* value = std::get_if<int>(&answer.value);
    if (value == nullptr) return reader_.fail(ErrorCode::AnswerWrongType, "expected integer");
    const content::Response& range = response_of(instrument_, rating);
    if (*value < range.min || *value > range.max) {
      return reader_.fail(ErrorCode::AnswerOutOfRange, std::to_string(*value));
    }
    sheet_.codes[item] = *value;
  }

  void read(std::size_t item, const ChoiceItem& choice, const Answer& answer) {
    const auto* option = std::get_if<std::string>(&answer.value);
    if (option == nullptr) return reader_.fail(ErrorCode::AnswerWrongType, "expected option");
    const auto found = std::find(choice.options.begin(), choice.options.end(), *option);
    if (found == choice.options.end()) return reader_.fail(ErrorCode::AnswerUnknownOption, *option);
    sheet_.codes[item] = static_cast<int>(found - choice.options.begin());
  }

  void read(std::size_t item, const PeopleItem&, const Answer& answer) {
    const auto* people = std::get_if<std::vector<std::string>>(&answer.value);
    if (people == nullptr) return reader_.fail(ErrorCode::AnswerWrongType, "expected list of people");
    std::set<std::string_view> seen;
    for (const std::string& person : *people) {
      const auto& known = instrument_.targets;
      const bool found = std::find(known.begin(), known.end(), person) != known.end();
      if (!found) reader_.fail(ErrorCode::AnswerUnknownTarget, person);
      if (!seen.insert(person).second) reader_.fail(ErrorCode::AnswerDuplicateTarget, person);
    }
    sheet_.codes[item] = static_cast<int>(people->size());
    sheet_.people[item] = *people;
  }

  const Instrument& instrument_;
  Sheet& sheet_;
  Reader& reader_;
};

}  // namespace

Sheet blank_sheet(const Instrument& instrument) {
  Sheet sheet;
  sheet.codes.resize(instrument.items.size());
  sheet.people.resize(instrument.items.size());
  return sheet;
}

Sheet read_sheet(const Key& key, const Answers& answers, Reader& reader, Coverage coverage) {
  const Instrument& instrument = *key.instrument;
  Sheet sheet = blank_sheet(instrument);
  SheetReader one(instrument, sheet, reader);
  std::map<std::string_view, const std::optional<Answer>*> given;
  for (const auto& [id, answer] : answers.entries) given.emplace(id, &answer);
  for (const std::size_t item : key.asked) {
    const std::string_view id = instrument.items[item].id;
    const auto found = given.find(id);
    if (found == given.end()) {
      if (coverage == Coverage::Whole) reader.fail_at(id, ErrorCode::AnswersMissing, id);
      continue;
    }
    const Reader::Step step(reader, id);
    if (*found->second) one.read(item, **found->second);
    given.erase(found);
  }
  for (const auto& [id, answer] : given) reader.fail_at(id, ErrorCode::AnswerUnknownItem, id);
  return sheet;
}

std::optional<Answer> answer_at(const Instrument& instrument, const Sheet& sheet, std::size_t item) {
  const auto& code = sheet.codes[item];
  if (!code) return std::nullopt;
  const auto& kind = instrument.items[item].kind;
  if (const auto* choice = std::get_if<ChoiceItem>(&kind)) {
    return Answer{choice->options[static_cast<std::size_t>(*code)]};
  }
  if (std::holds_alternative<PeopleItem>(kind)) return Answer{sheet.people[item]};
  return Answer{*code};
}

}  // namespace sb::measure

namespace sb {

void CodecOf<measure::Answer>::read(const Json& from, void* to, Reader& reader) {
  auto& answer = *static_cast<measure::Answer*>(to);
  if (from.as<std::string>() != nullptr) {
    codec_of<std::string>.read(from, &answer.value.emplace<std::string>(), reader);
  } else if (from.as<Json::Array>() != nullptr) {
    codec_of<std::vector<std::string>>.read(from, &answer.value.emplace<std::vector<std::string>>(), reader);
  } else if (from.as<std::int64_t>() != nullptr) {
    codec_of<int>.read(from, &answer.value.emplace<int>(), reader);
  } else {
    reader.fail(ErrorCode::AnswerWrongType, type_name(from));
  }
}

Json CodecOf<measure::Answer>::write(const void* from) {
  const auto put = [](const auto& value) { return codec_of<std::decay_t<decltype(value)>>.write(&value); };
  return std::visit(put, static_cast<const measure::Answer*>(from)->value);
}

}  // namespace sb
