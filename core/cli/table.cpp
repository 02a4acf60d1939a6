#include "table.hpp"

#include <algorithm>
#include <charconv>

namespace sb::cli {

using content::ChoiceItem;
using content::Instrument;
using content::RatingItem;

File open_table(const std::string& path) {
  if (path == "-") return {stdin, [](std::FILE*) { return 0; }};
  return {std::fopen(path.c_str(), "rb"), [](std::FILE* file) { return std::fclose(file); }};
}

CsvReader csv_reader(std::FILE* file) {
  return CsvReader({file, [](void* state, char* out, std::size_t size) {
                      return std::fread(out, 1, size, static_cast<std::FILE*>(state));
                    }});
}

Result<std::vector<std::string>> read_header(CsvReader& reader) {
  CsvRow header;
  const auto there = reader.next(header);
  if (!there.ok()) return there.errors();
  if (!there.value()) return Error{ErrorCode::CsvEmpty, "line 1", ""};
  std::vector<std::string> values;
  std::string store;
  for (const std::string_view field : header.fields) values.emplace_back(csv_value(field, store));
  return values;
}

Result<std::optional<int>> read_cell(const Instrument& instrument, std::size_t item, std::string_view text) {
  if (text.empty()) return std::optional<int>();
  const auto& kind = instrument.items[item].kind;
  if (const auto* choice = std::get_if<ChoiceItem>(&kind)) {
    const auto found = std::find(choice->options.begin(), choice->options.end(), text);
    if (found == choice->options.end()) return Error{ErrorCode::AnswerUnknownOption, "", std::string(text)};
    return std::optional<int>(static_cast<int>(found - choice->options.begin()));
  }
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed == std::errc::result_out_of_range) return Error{ErrorCode::AnswerOutOfRange, "", std::string(text)};
  if (failed != std::errc() || end != text.data() + text.size()) {
    return Error{ErrorCode::AnswerWrongType, "", std::string(text)};
  }
  const content::Response& range = response_of(instrument, std::get<RatingItem>(kind));
  if (value < range.min || value > range.max) return Error{ErrorCode::AnswerOutOfRange, "", std::string(text)};
  return std::optional<int>(value);
}

}  // namespace sb::cli
