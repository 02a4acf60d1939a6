#include "content/diary_form.hpp"

#include <set>

#include "content/id.hpp"
#include "support/fields.hpp"
#include "support/reader.hpp"

namespace sb::content {
namespace {

constexpr int kMinutesADay = 1440;

void check_options(std::string_view key, const std::vector<std::string>& options, Reader& reader) {
  const Reader::Step step(reader, key);
  if (options.empty()) reader.fail(ErrorCode::EmptyList);
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (!well_formed(options[i])) reader.fail_at(i, ErrorCode::MalformedId, options[i]);
    if (!seen.insert(options[i]).second) reader.fail_at(i, ErrorCode::DuplicateId, options[i]);
  }
}

void check_times(const std::vector<DayPart>& times, Reader& reader) {
  const Reader::Step step(reader, std::string_view("times"));
  if (times.empty()) reader.fail(ErrorCode::EmptyList);
  int least = 0;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const Reader::Step inside(reader, i);
    const auto& [id, from] = times[i];
    if (!well_formed(id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, id);
    if (!seen.insert(id).second) reader.fail_at(std::string_view("id"), ErrorCode::DuplicateId, id);
    const bool fits = from >= least && from < kMinutesADay;
    if (!fits) reader.fail_at(std::string_view("from"), ErrorCode::ValueOutOfRange, std::to_string(from));
    least = from + 1;
  }
}

void check_least(std::string_view key, int least, int value, Reader& reader) {
  if (value < least) reader.fail_at(key, ErrorCode::ValueOutOfRange, std::to_string(value));
}

void check_fewest(const Fewest& fewest, Reader& reader) {
  const Reader::Step step(reader, std::string_view("fewest"));
  check_least("all", 1, fewest.all, reader);
  // One rating has no spread.
  check_least("spread", 2, fewest.spread, reader);
  check_least("pairs", 1, fewest.pairs, reader);
  check_least("group", 1, fewest.group, reader);
  check_least("week", 1, fewest.week, reader);
  check_least("day", 1, fewest.day, reader);
}

}  // namespace

void check_diary_form(const DiaryForm& form, Reader& reader) {
  if (!well_formed(form.id)) reader.fail_at(std::string_view("id"), ErrorCode::MalformedId, form.id);
  if (form.revision.empty()) reader.fail_at(std::string_view("revision"), ErrorCode::EmptyText);
  const auto check_range = [&](std::string_view key, const std::array<int, 2>& range) {
    if (range[0] >= range[1]) reader.fail_at(key, ErrorCode::EmptyRange);
  };
  check_range("closeness", form.closeness);
  check_range("worry", form.worry);
  if (form.worry_from < form.worry[0] || form.worry_from > form.worry[1]) {
    reader.fail_at(std::string_view("worry_from"), ErrorCode::ValueOutOfRange, std::to_string(form.worry_from));
  }
  check_options("urges", form.urges, reader);
  check_options("people", form.people, reader);
  check_options("triggers", form.triggers, reader);
  check_options("did", form.did, reader);
  check_options("helped", form.helped, reader);
  check_times(form.times, reader);
  check_fewest(form.fewest, reader);
  const Reader::Step step(reader, std::string_view("messages"));
  if (form.messages.cap.empty()) reader.fail_at(std::string_view("cap"), ErrorCode::EmptyText);
  if (form.messages.wait.empty()) reader.fail_at(std::string_view("wait"), ErrorCode::EmptyText);
}

const Record& record_of(std::type_identity<DayPart>) {
  static constexpr std::array fields{field<&DayPart::id>("id"), field<&DayPart::from>("from")};
  static constexpr Record record{"DayPart", fields};
  return record;
}

const Record& record_of(std::type_identity<Fewest>) {
  static constexpr std::array fields{field<&Fewest::all>("all"),     field<&Fewest::spread>("spread"),
                                     field<&Fewest::pairs>("pairs"), field<&Fewest::group>("group"),
                                     field<&Fewest::week>("week"),   field<&Fewest::day>("day")};
  static constexpr Record record{"Fewest", fields};
  return record;
}

const Record& record_of(std::type_identity<DiaryMessages>) {
  static constexpr std::array fields{field<&DiaryMessages::cap>("cap"), field<&DiaryMessages::wait>("wait")};
  static constexpr Record record{"DiaryMessages", fields};
  return record;
}

const Record& record_of(std::type_identity<DiaryForm>) {
  static constexpr std::array fields{field<&DiaryForm::id>("id"),
                                     field<&DiaryForm::revision>("revision"),
                                     field<&DiaryForm::basis>("basis"),
                                     field<&DiaryForm::closeness>("closeness"),
                                     field<&DiaryForm::worry>("worry"),
                                     field<&DiaryForm::worry_from>("worry_from"),
                                     field<&DiaryForm::urges>("urges"),
                                     field<&DiaryForm::people>("people"),
                                     field<&DiaryForm::triggers>("triggers"),
                                     field<&DiaryForm::did>("did"),
                                     field<&DiaryForm::helped>("helped"),
                                     field<&DiaryForm::times>("times"),
                                     field<&DiaryForm::fewest>("fewest"),
                                     field<&DiaryForm::messages>("messages")};
  static constexpr Record record{"DiaryForm", fields};
  return record;
}

}  // namespace sb::content
