#include <algorithm>
#include <charconv>
#include <utility>

#include "share/import_file.hpp"
#include "support/order.hpp"

namespace sb::share {
namespace {

using content::ChoiceItem;
using content::Form;
using content::Instrument;
using content::Item;
using content::RatingItem;

/// Longest words of one question, in bytes.
constexpr std::size_t kLongestText = 4096;
/// What a browser puts where a file holds bytes that are no letters.
constexpr std::string_view kUnreadable = "\xEF\xBF\xBD";
constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// A name as it is compared: small letters and digits. What stands between counts only between two digits, and a number
/// has no zeros in front.
std::string plain_name(std::string_view name) {
  std::string plain;
  bool apart = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
    if (!is_digit(c) && !is_letter(c)) {
      apart = true;
      continue;
    }
    const bool starts = is_digit(c) && (apart || plain.empty() || !is_digit(plain.back()));
    const bool zero = starts && c == '0' && i + 1 < name.size() && is_digit(name[i + 1]);
    if (zero) continue;
    if (apart && is_digit(c) && !plain.empty() && is_digit(plain.back())) plain += '-';
    plain += c;
    apart = false;
  }
  return plain;
}

/// The number at the end of a name, as text without zeros in front; empty where there is none.
std::string last_number(std::string_view name) {
  const std::string plain = plain_name(name);
  std::size_t start = plain.size();
  while (start > 0 && is_digit(plain[start - 1])) --start;
  return plain.substr(start);
}

/// Every name an item goes by: its id and its number, alone, behind `item` or behind the id of the instrument.
class Names {
 public:
  Names(const Instrument& instrument, const Form& form) {
    for (std::size_t i = 0; i < form.items.size(); ++i) {
      const std::string& id = form.items[i];
      const std::string number = last_number(id);
      for (const std::string& front : {std::string(), instrument.id + "_"}) {
        add(front + id, i);
        if (number.empty()) continue;
        add(front + number, i);
        add(std::string(front).append("item_").append(number), i);
      }
    }
    sort_list(names_);
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
  }

  /// The place in the form of the only item that goes by a name.
  [[nodiscard]] std::size_t find(std::string_view name) const {
    const std::string plain = plain_name(name);
    const auto first = std::lower_bound(names_.begin(), names_.end(), std::pair(plain, std::size_t{0}));
    if (first == names_.end() || first->first != plain) return kNobody;
    const auto second = std::next(first);
    return second != names_.end() && second->first == plain ? kNobody : first->second;
  }

 private:
  void add(const std::string& name, std::size_t item) { names_.emplace_back(plain_name(name), item); }

  std::vector<std::pair<std::string, std::size_t>> names_;
};

/// Gives questions to items and takes over their words.
class Matcher {
 public:
  Matcher(const ImportFile& file, const Instrument& instrument, const Form& form, Imported& imported, Reader& reader)
      : file_(file), instrument_(instrument), form_(form), imported_(imported), reader_(reader) {}

  void run() {
    imported_.report.found = static_cast<int>(file_.questions.size());
    imported_.report.expected = static_cast<int>(form_.items.size());
    imported_.report.ignored = file_.ignored;
    if (file_.ignored > 0) note(ImportNote::RowsIgnored);
    if (file_.columns_ignored) note(ImportNote::ColumnsIgnored);
    check_words();
    if (!assign()) return;
    for (std::size_t i = 0; i < form_.items.size(); ++i) take(item_named(form_.items[i]), *questions_[i]);
    for (const FileLabel& label : file_.labels) take(label);
    note_answers();
  }

 private:
  void note(ImportNote note) { imported_.report.notes.push_back(message_of(note)); }
  void fail(const std::string& place, ErrorCode code, std::string_view detail) {
    reader_.take({code, place, std::string(detail)});
  }
  static const std::string& called(const FileQuestion& question) {
    return question.name.empty() ? question.row : question.name;
  }

  void check_words() {
    std::vector<std::pair<std::string_view, const FileQuestion*>> seen;
    for (const FileQuestion& question : file_.questions) {
      const std::string& text = question.text;
      if (text.empty()) fail(question.place, ErrorCode::EmptyText, called(question));
      if (text.size() > kLongestText) fail(question.place, ErrorCode::TextTooLarge, called(question));
      if (text.find(kUnreadable) != std::string::npos) fail(question.place, ErrorCode::TextNotUtf8, called(question));
      if (!text.empty()) seen.emplace_back(text, &question);
    }
    sort_by(seen, [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 1; i < seen.size(); ++i) {
      if (seen[i].first != seen[i - 1].first) continue;
      fail(seen[i].second->place, ErrorCode::ImportSameText, called(*seen[i - 1].second));
    }
  }

  /// By id where the file's ids are the instrument's. Otherwise in their order, if there are exactly as many as the
  /// form has: when no id is known, or when they are only numbered from 1 to the last.
  bool assign() {
    const Names names(instrument_, form_);
    std::vector<std::size_t> items;
    for (const FileQuestion& question : file_.questions) items.push_back(names.find(question.name));
    const auto known = std::count_if(items.begin(), items.end(), [](std::size_t item) { return item != kNobody; });
    const bool all = known > 0 && static_cast<std::size_t>(known) == items.size();
    questions_.assign(form_.items.size(), nullptr);
    if (known > 0 && (all || !is_numbered())) return assign_by_id(items);
    if (file_.questions.size() != form_.items.size()) {
      const std::string counts = std::to_string(file_.questions.size()) + "/" + std::to_string(form_.items.size());
      fail(reader_.path(), ErrorCode::ImportCount, counts);
      return false;
    }
    for (std::size_t i = 0; i < questions_.size(); ++i) questions_[i] = &file_.questions[i];
    note(ImportNote::ByPosition);
    return true;
  }

  [[nodiscard]] bool is_numbered() const {
    if (file_.questions.size() != form_.items.size()) return false;
    for (std::size_t i = 0; i < file_.questions.size(); ++i) {
      if (last_number(file_.questions[i].name) != std::to_string(i + 1)) return false;
    }
    return true;
  }

  bool assign_by_id(const std::vector<std::size_t>& items) {
    bool whole = true;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const FileQuestion& question = file_.questions[i];
      const bool known = items[i] != kNobody;
      const bool twice = known && questions_[items[i]] != nullptr;
      if (!known) fail(question.place, ErrorCode::ImportUnknownQuestion, called(question));
      if (twice) fail(question.place, ErrorCode::DuplicateId, called(question));
      whole = whole && known && !twice;
      if (known && !twice) questions_[items[i]] = &question;
    }
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      if (questions_[i] != nullptr) continue;
      fail(reader_.path(), ErrorCode::ImportQuestionMissing, form_.items[i]);
      whole = false;
    }
    if (!std::is_sorted(items.begin(), items.end())) note(ImportNote::OrderDiffers);
    return whole;
  }

  [[nodiscard]] const Item& item_named(std::string_view id) const {
    return *std::find_if(instrument_.items.begin(), instrument_.items.end(), [&](const Item& i) { return i.id == id; });
  }

  void take(const Item& item, const FileQuestion& question) {
    imported_.pack.body.items.add(item.id, question.text);
    imported_.report.mapping.push_back({item.id, called(question), question.text});
    if (!question.options) {
      all_give_answers_ = all_give_answers_ && !std::holds_alternative<RatingItem>(item.kind);
      return;
    }
    if (const auto* rating = std::get_if<RatingItem>(&item.kind))
      take_ratings(response_of(instrument_, *rating), question);
    if (const auto* choice = std::get_if<ChoiceItem>(&item.kind)) take_choices(item.id, *choice, question);
  }

  /// The file's numbers have to be the item's: from the smallest to the largest, each once, in any order.
  void take_ratings(const content::Response& range, const FileQuestion& question) {
    std::vector<int> values;
    for (const FileOption& option : *question.options) values.push_back(option.value.value_or(range.min - 1));
    sort_list(values);
    bool fits = static_cast<int>(values.size()) == range.max - range.min + 1;
    for (std::size_t i = 0; fits && i < values.size(); ++i) fits = values[i] == range.min + static_cast<int>(i);
    if (!fits) return fail(question.place, ErrorCode::ImportRange, called(question) + ": " + wanted(range));
    gave_answers_ = true;
    // A question with answers of its own has no place for their words.
    if (range.id != instrument_.response.id) return;
    for (const FileOption& option : *question.options) {
      add_label(std::to_string(*option.value), option.label, question.place);
    }
  }

  void take_choices(const std::string& item, const ChoiceItem& choice, const FileQuestion& question) {
    for (const FileOption& option : *question.options)
      add_option(item, choice, option.code, option.label, question.place);
  }

  void add_option(const std::string& item, const ChoiceItem& choice, const std::string& code, const std::string& text,
                  const std::string& place) {
    const bool known = std::find(choice.options.begin(), choice.options.end(), code) != choice.options.end();
    if (!known) return fail(place, ErrorCode::UnknownOption, code);
    Named<std::string>& words = group(imported_.pack.body.options, item);
    if (words.find(code) != nullptr) return fail(place, ErrorCode::DuplicateId, code);
    words.add(code, text);
  }

  /// Words of an answer. A number that is said by itself again is no words.
  void add_label(const std::string& value, const std::string& text, const std::string& place) {
    if (text.empty() || text == value) return;
    if (text.find(kUnreadable) != std::string::npos) return fail(place, ErrorCode::TextNotUtf8, value);
    Named<std::string>& words = imported_.pack.body.labels;
    const std::string* before = words.find(value);
    if (before == nullptr) return words.add(value, text);
    if (*before != text) fail(place, ErrorCode::ImportLabelsDiffer, value);
  }

  /// A row of a table that holds the words of one answer: `item:option`, or `answer:value` for the values of ratings.
  void take(const FileLabel& label) {
    for (const std::string& id : form_.items) {
      const auto* choice = std::get_if<ChoiceItem>(&item_named(id).kind);
      if (choice != nullptr && id == label.of) return add_option(id, *choice, label.key, label.text, label.place);
    }
    if (label.of != "answer") return fail(label.place, ErrorCode::ImportUnknownQuestion, label.of + ":" + label.key);
    const content::Response& range = instrument_.response;
    const auto value = whole_number(label.key);
    if (value && *value >= range.min && *value <= range.max) {
      return add_label(std::to_string(*value), label.text, label.place);
    }
    fail(label.place, ErrorCode::ImportRange, label.key + ": " + wanted(range));
  }

  static std::string wanted(const content::Response& range) {
    return std::to_string(range.min) + "-" + std::to_string(range.max);
  }

  static Named<std::string>& group(Named<Named<std::string>>& groups, const std::string& name) {
    for (auto& [known, words] : groups.entries) {
      if (known == name) return words;
    }
    return groups.entries.emplace_back(name, Named<std::string>()).second;
  }

  void note_answers() {
    if (gave_answers_ && all_give_answers_) note(ImportNote::RangeMatches);
    if (!all_give_answers_) note(ImportNote::RangeNotGiven);
    if (!imported_.pack.body.labels.entries.empty()) note(ImportNote::LabelsCarried);
  }

  const ImportFile& file_;
  const Instrument& instrument_;
  const Form& form_;
  Imported& imported_;
  Reader& reader_;
  std::vector<const FileQuestion*> questions_;  ///< by place in the form
  bool gave_answers_ = false;
  bool all_give_answers_ = true;
};

}  // namespace

void match_questions(const ImportFile& file, const Instrument& instrument, const Form& form, Imported& imported,
                     Reader& reader) {
  Matcher(file, instrument, form, imported, reader).run();
}

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string tidy(std::string_view text) {
  std::string tidied;
  for (const char c : text) {
    const bool blank = static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
    if (!blank) tidied += c;
    if (blank && !tidied.empty() && tidied.back() != ' ') tidied += ' ';
  }
  if (!tidied.empty() && tidied.back() == ' ') tidied.pop_back();
  return tidied;
}

}  // namespace sb::share
