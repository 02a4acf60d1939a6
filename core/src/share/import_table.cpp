#include <algorithm>
#include <array>
#include <span>

#include "share/import_file.hpp"
#include "support/csv.hpp"

namespace sb::share {
namespace {

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return low;
}

/// The columns a table may have: the names they go by, and whether it must have them.
struct Column {
  std::array<std::string_view, 2> names;
  bool required = false;
};

/// A table that is read by the names of its columns.
class Table {
 public:
  Table(std::string_view text, std::span<const Column> columns)
      : columns_(columns), text_(text), csv_(csv_source(text_), text.size()), places_(columns.size()) {}

  /// Reads the first row and finds the columns.
  bool open(Reader& reader) {
    if (!step(reader)) {
      if (reader.ok()) reader.fail_at(std::string_view("line 1"), ErrorCode::CsvEmpty);
      return false;
    }
    for (const std::string& cell : cells_) find(lower(cell), reader);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!columns_[i].required || places_[i]) continue;
      reader.fail_at(std::string_view("line 1"), ErrorCode::CsvColumnMissing, columns_[i].names[0]);
    }
    width_ = cells_.size();
    return reader.ok();
  }

  /// Reads the next row that is not empty and has the length of the first.
  bool next(Reader& reader) {
    while (step(reader)) {
      const bool blank = std::all_of(cells_.begin(), cells_.end(), [](const auto& cell) { return cell.empty(); });
      if (blank) continue;
      if (cells_.size() == width_) return true;
      reader.fail_at(std::string_view(line()), ErrorCode::CsvFieldCount, std::to_string(cells_.size()));
    }
    return false;
  }

  /// What the row says in a column; empty where the table lacks it.
  [[nodiscard]] std::string_view cell(std::size_t column) const {
    return places_[column] ? std::string_view(cells_[*places_[column]]) : std::string_view();
  }
  [[nodiscard]] std::string line() const { return "line " + std::to_string(row_.line); }
  [[nodiscard]] bool has(std::size_t column) const { return places_[column].has_value(); }
  [[nodiscard]] bool has_more_columns() const {
    const auto known = std::count_if(places_.begin(), places_.end(), [](const auto& place) { return place; });
    return width_ > static_cast<std::size_t>(known);
  }

 private:
  bool step(Reader& reader) {
    const auto there = csv_.next(row_);
    if (!there.ok()) {
      const Error& error = there.errors().front();
      reader.fail_at(std::string_view(error.path), error.code);
      return false;
    }
    if (!there.value()) return false;
    cells_.clear();
    std::string store;
    for (const std::string_view field : row_.fields) cells_.push_back(tidy(csv_value(field, store)));
    return true;
  }

  void find(const std::string& name, Reader& reader) {
    const auto place = static_cast<std::size_t>(seen_++);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const auto& names = columns_[i].names;
      if (name.empty() || std::find(names.begin(), names.end(), name) == names.end()) continue;
      if (places_[i]) reader.fail_at(std::string_view("line 1"), ErrorCode::CsvColumnDuplicate, name);
      places_[i] = place;
    }
  }

  std::span<const Column> columns_;
  std::string_view text_;
  CsvReader csv_;
  CsvRow row_;
  std::vector<std::optional<std::size_t>> places_;
  std::vector<std::string> cells_;
  std::size_t width_ = 0;
  int seen_ = 0;
};

// REDCap names a column in one way in the file it offers for download, and in another where programs ask for it.
enum DictionaryColumn : unsigned char { kName, kType, kLabel, kChoices, kSmallest, kLargest };
constexpr std::array kDictionary{
    Column{{"variable / field name", "field_name"}, true},
    Column{{"field type", "field_type"}, true},
    Column{{"field label", "field_label"}, true},
    Column{{"choices, calculations, or slider labels", "select_choices_or_calculations"}, true},
    Column{{"text validation min", "text_validation_min"}},
    Column{{"text validation max", "text_validation_max"}},
};

enum TextColumn : unsigned char { kText, kId };
constexpr std::array kPlain{Column{{"text", ""}, true}, Column{{"id", ""}}};

/// Length of the HTML tag a text starts with; 0 when it starts with none.
std::size_t tag_length(std::string_view text) {
  if (text.size() < 2 || text[0] != '<') return 0;
  const char c = lower(text.substr(1, 1))[0];
  if (c != '/' && c != '!' && (c < 'a' || c > 'z')) return 0;
  const std::size_t end = text.find_first_of("<>", 1);
  return end == std::string_view::npos || text[end] == '<' ? 0 : end + 1;
}

/// Whether a tag puts what comes behind it on another line.
bool breaks_line(std::string_view tag) {
  constexpr auto kBreaking = std::to_array<std::string_view>({"br", "p", "div", "li"});
  const std::size_t start = tag.find_first_not_of("</");
  const std::string name = lower(tag.substr(start, tag.find_first_of(" />", start) - start));
  return std::find(kBreaking.begin(), kBreaking.end(), name) != kBreaking.end();
}

/// A label of a dictionary may hold HTML: tags go, and the few letters that had to be written otherwise come back. What
/// is left is shown as text and nothing else, whatever it looks like.
std::string without_tags(std::string_view text) {
  constexpr std::array<std::array<std::string_view, 2>, 7> kWritten{{{"&lt;", "<"},
                                                                     {"&gt;", ">"},
                                                                     {"&quot;", "\""},
                                                                     {"&#39;", "'"},
                                                                     {"&nbsp;", " "},
                                                                     {"&#124;", "|"},
                                                                     {"&amp;", "&"}}};
  std::string plain;
  while (!text.empty()) {
    std::string_view kept = text.substr(0, 1);
    std::size_t used = 1;
    if (const std::size_t tag = tag_length(text)) {
      kept = breaks_line(text.substr(0, tag)) ? " " : "";
      used = tag;
    }
    for (const auto& [written, letter] : kWritten) {
      if (text.substr(0, written.size()) != written) continue;
      kept = letter;
      used = written.size();
    }
    plain += kept;
    text.remove_prefix(used);
  }
  return tidy(plain);
}

std::vector<std::string_view> parts_of(std::string_view text, char between) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(between);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// `1, Disagree | 2, Agree`
std::vector<FileOption> choices_of(std::string_view text) {
  std::vector<FileOption> options;
  if (text.empty()) return options;
  for (const std::string_view part : parts_of(text, '|')) {
    const std::size_t comma = std::min(part.find(','), part.size());
    FileOption option{tidy(part.substr(0, comma)), {}, {}};
    option.value = whole_number(option.code);
    if (comma < part.size()) option.label = without_tags(part.substr(comma + 1));
    options.push_back(std::move(option));
  }
  return options;
}

/// A slider has a smallest and a largest value, 0 and 100 if it does not say, and words for its ends and its middle.
std::vector<FileOption> slider_of(const Table& table) {
  constexpr int kMostPoints = 1000;
  const int smallest = whole_number(table.cell(kSmallest)).value_or(0);
  const int largest = whole_number(table.cell(kLargest)).value_or(100);
  const auto words = parts_of(table.cell(kChoices), '|');
  std::vector<FileOption> options;
  if (smallest < -kMostPoints || largest > kMostPoints) return options;
  for (int value = smallest; value <= largest; ++value) {
    FileOption option{std::to_string(value), value, {}};
    if (value == smallest) option.label = without_tags(words.front());
    if (value == largest && words.size() > 1) option.label = without_tags(words.back());
    if (2 * value == smallest + largest && words.size() > 2) option.label = without_tags(words[1]);
    options.push_back(std::move(option));
  }
  return options;
}

}  // namespace

bool is_dictionary(std::string_view text) {
  Table table(text, kDictionary);
  Reader ignored;
  (void)table.open(ignored);
  return table.has(kName);
}

ImportFile read_table(std::string_view text, Reader& reader) {
  ImportFile file;
  Table table(text, kPlain);
  if (!table.open(reader)) return file;
  file.columns_ignored = table.has_more_columns();
  while (table.next(reader)) {
    const std::string_view id = table.cell(kId);
    const std::size_t colon = id.find(':');
    std::string words(table.cell(kText));
    const std::string place = reader.path() + "/" + table.line();
    if (colon != std::string_view::npos) {
      file.labels.push_back(
          {std::string(id.substr(0, colon)), std::string(id.substr(colon + 1)), place, std::move(words)});
    } else {
      file.questions.push_back({std::string(id), place, table.line(), std::move(words), std::nullopt});
    }
  }
  return file;
}

ImportFile read_dictionary(std::string_view text, Reader& reader) {
  ImportFile file;
  Table table(text, kDictionary);
  if (!table.open(reader)) return file;
  while (table.next(reader)) {
    const std::string type = lower(table.cell(kType));
    const bool slider = type == "slider";
    if (!slider && type != "radio" && type != "dropdown") {
      ++file.ignored;
      continue;
    }
    file.questions.push_back({std::string(table.cell(kName)), reader.path() + "/" + table.line(), table.line(),
                              without_tags(table.cell(kLabel)),
                              slider ? slider_of(table) : choices_of(table.cell(kChoices))});
  }
  return file;
}

}  // namespace sb::share
