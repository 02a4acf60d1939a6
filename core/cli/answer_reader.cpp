#include "answer_reader.hpp"

#include <algorithm>

namespace sb::cli {

AnswerReader::AnswerReader(std::FILE* file, const content::Instrument& instrument, std::vector<std::size_t> asked)
    : reader_(csv_reader(file)), instrument_(instrument), asked_(std::move(asked)) {}

Errors AnswerReader::begin(const std::string& target_column, const std::string& id_column) {
  auto names = read_header(reader_);
  if (!names.ok()) return names.errors();
  names_ = std::move(names).value();
  auto columns = columns_of(instrument_, asked_, names_, target_column);
  if (!columns.ok()) return columns.errors();
  columns_ = std::move(columns).value();
  const auto found = std::find(names_.begin(), names_.end(), id_column);
  if (!id_column.empty() && found == names_.end()) return {{ErrorCode::CsvColumnMissing, "header", id_column}};
  if (!id_column.empty()) id_column_ = static_cast<std::size_t>(found - names_.begin());
  return {};
}

Result<bool> AnswerReader::next(measure::Sheet& sheet) {
  auto there = reader_.next(row_);
  if (!there.ok() || !there.value()) return there;
  if (auto error = check_fields(row_, columns_.size())) return *error;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (auto error = read_field(columns_[i], row_.fields[i], sheet)) {
      error->path = place_of(row_, names_[i]);
      return *error;
    }
  }
  if (id_column_) id_ = csv_value(row_.fields[*id_column_], store_);
  return true;
}

std::optional<Error> AnswerReader::read_field(const Column& column, std::string_view field, measure::Sheet& sheet) {
  if (column.item) {
    auto code = read_cell(instrument_, *column.item, csv_value(field, store_));
    if (!code.ok()) return code.errors().front();
    sheet.codes[*column.item] = code.value();
  } else if (column.target) {
    auto target = read_target(instrument_, csv_value(field, store_));
    if (!target.ok()) return target.errors().front();
    sheet.target = std::move(target).value();
  }
  return std::nullopt;
}

}  // namespace sb::cli
