#include "support/csv.hpp"

#include <algorithm>
#include <cstring>

#include "support/utf8.hpp"

namespace sb {
namespace {

std::string_view without_return(std::string_view text) {
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

void split_plain(std::string_view row, std::vector<std::string_view>& fields) {
  const char* start = row.data();
  const char* const end = row.data() + row.size();
  for (const char* c = start; c != end; ++c) {
    if (*c != ',') continue;
    fields.emplace_back(start, static_cast<std::size_t>(c - start));
    start = c + 1;
  }
  fields.emplace_back(start, static_cast<std::size_t>(end - start));
}

std::size_t read_text(void* state, char* out, std::size_t size) {
  auto& text = *static_cast<std::string_view*>(state);
  const std::size_t got = text.copy(out, size);
  text.remove_prefix(got);
  return got;
}

}  // namespace

CsvSource csv_source(std::string_view& text) {
  return {&text, &read_text};
}

std::string_view csv_value(std::string_view field, std::string& store) {
  if (field.empty() || field.front() != '"') return field;
  field = field.substr(1, field.size() - 2);
  if (field.find('"') == std::string_view::npos) return field;
  store.clear();
  for (std::size_t i = 0; i < field.size(); ++i) {
    store += field[i];
    if (field[i] == '"') ++i;
  }
  return store;
}

CsvReader::CsvReader(CsvSource source, std::size_t longest)
    : source_(source), longest_(longest), buffer_(2 * (longest + 1)) {
  // A pipe may bring fewer bytes at first than the mark has.
  while (end_ < kByteOrderMark.size() && refill()) continue;
  const std::string_view start(buffer_.data(), std::min(end_, kByteOrderMark.size()));
  if (start == kByteOrderMark) at_ = kByteOrderMark.size();
}

Result<bool> CsvReader::next(CsvRow& row) {
  while (true) {
    if (at_ == end_ && !refill()) return false;
    const Found found = split(row);
    if (found == Found::Misplaced) return fail(ErrorCode::CsvQuoteMisplaced);
    if (found == Found::Unclosed) return fail(ErrorCode::CsvQuoteUnclosed);
    const std::size_t length = (found == Found::Row ? row_end_ : end_) - at_;
    if (length > longest_) return fail(ErrorCode::CsvRowTooLong);
    if (found == Found::NeedMore) {
      refill();
      continue;
    }
    row.line = line_;
    const std::string_view text(buffer_.data() + at_, row_end_ - at_);
    line_ += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    at_ = row_end_;
    const bool blank = row.fields.size() == 1 && row.fields.front().empty();
    if (!blank) return true;
  }
}

CsvReader::Found CsvReader::split(CsvRow& row) {
  row.fields.clear();
  const std::string_view data(buffer_.data() + at_, end_ - at_);
  const std::size_t newline = data.find('\n');
  const std::string_view line = data.substr(0, newline);
  if (line.find('"') != std::string_view::npos) return split_quoted(data, row);
  if (newline == std::string_view::npos && !at_end_) return Found::NeedMore;
  row_end_ = newline == std::string_view::npos ? end_ : at_ + newline + 1;
  split_plain(without_return(line), row.fields);
  return Found::Row;
}

CsvReader::Found CsvReader::split_quoted(std::string_view data, CsvRow& row) {
  std::size_t at = 0;
  while (true) {
    const std::size_t start = at;
    if (at < data.size() && data[at] == '"') {
      do {  // each round ends behind a quote; a doubled one is part of the text
        at = data.find('"', at + 1);
        if (at == std::string_view::npos) return at_end_ ? Found::Unclosed : Found::NeedMore;
        ++at;
      } while (at < data.size() && data[at] == '"');
      if (at == data.size() && !at_end_) return Found::NeedMore;
    }
    const std::size_t closed = at;
    at = std::min(data.find_first_of(",\n", at), data.size());
    if (at == data.size() && !at_end_) return Found::NeedMore;
    const bool row_done = at == data.size() || data[at] == '\n';
    std::string_view field = data.substr(start, at - start);
    if (row_done) field = without_return(field);
    const bool quoted = closed > start;
    const bool clean = quoted ? start + field.size() == closed : field.find('"') == std::string_view::npos;
    if (!clean) return Found::Misplaced;
    row.fields.push_back(field);
    if (row_done) {
      row_end_ = at_ + std::min(at + 1, data.size());
      return Found::Row;
    }
    ++at;
  }
}

bool CsvReader::refill() {
  std::memmove(buffer_.data(), buffer_.data() + at_, end_ - at_);
  end_ -= at_;
  at_ = 0;
  const std::size_t got = source_.read(source_.state, buffer_.data() + end_, buffer_.size() - end_);
  end_ += got;
  at_end_ = got == 0;
  return got > 0;
}

Error CsvReader::fail(ErrorCode code) const {
  return {code, "line " + std::to_string(line_), ""};
}

}  // namespace sb
