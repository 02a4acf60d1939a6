#include "table.hpp"

#include <algorithm>
#include <charconv>
#include <map>

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

Result<std::vector<Column>> columns_of(const Instrument& instrument, const std::vector<std::size_t>& asked,
                                       const std::vector<std::string>& names, const std::string& target_column) {
  Errors errors;
  std::map<std::string_view, std::size_t> items;
  for (const std::size_t item : asked) {
    items.emplace(instrument.items[item].id, item);
    if (std::holds_alternative<content::PeopleItem>(instrument.items[item].kind)) {
      errors.push_back({ErrorCode::CsvNotSupported, "", instrument.items[item].id});
    }
  }
  std::vector<Column> columns;
  std::map<std::string_view, int> seen;
  for (const std::string& name : names) {
    if (++seen[name] > 1) errors.push_back({ErrorCode::CsvColumnDuplicate, "header", name});
    const auto found = items.find(name);
    Column& column = columns.emplace_back();
    if (found != items.end()) column.item = found->second;
    column.target = !name.empty() && name == target_column;
  }
  const auto require = [&](const std::string& name) {
    if (!seen.contains(name)) errors.push_back({ErrorCode::CsvColumnMissing, "header", name});
  };
  for (const std::size_t item : asked) require(instrument.items[item].id);
  if (!target_column.empty()) require(target_column);
  if (!errors.empty()) return errors;
  return columns;
}

Errors check_target_column(const Instrument& instrument, const std::string& target_column) {
  const bool wanted = instrument.about == content::About::Target;
  if (wanted && target_column.empty()) return {{ErrorCode::TargetMissing, "--target-column", instrument.id}};
  if (!wanted && !target_column.empty()) return {{ErrorCode::TargetNotExpected, "--target-column", target_column}};
  return {};
}

std::optional<Error> check_fields(const CsvRow& row, std::size_t columns) {
  if (row.fields.size() == columns) return std::nullopt;
  return Error{ErrorCode::CsvFieldCount, "line " + std::to_string(row.line), std::to_string(row.fields.size())};
}

std::string place_of(const CsvRow& row, const std::string& column) {
  return "line " + std::to_string(row.line) + ", column " + column;
}

Result<std::string> read_target(const Instrument& instrument, std::string_view text) {
  const auto& known = instrument.targets;
  if (std::find(known.begin(), known.end(), text) != known.end()) return std::string(text);
  return Error{ErrorCode::TargetUnknown, "", std::string(text)};
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
