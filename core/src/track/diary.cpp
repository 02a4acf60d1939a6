#include "track/diary.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>

#include "support/order.hpp"
#include "support/reader.hpp"
#include "track/calendar.hpp"

namespace sb::track {
namespace {

using content::DiaryForm;
using Options = std::vector<std::string>;
using Entries = std::vector<const DiaryEntry*>;

constexpr int kMinutesADay = 1440;
constexpr int kDaysAWeek = 7;

/// Ratings added up; exact, being whole numbers.
struct Sum {
  int n = 0;
  int low = 0;
  int high = 0;
  std::int64_t sum = 0;
  std::int64_t squares = 0;

  void add(const std::optional<int>& rating) {
    if (!rating) return;
    low = n == 0 ? *rating : std::min(low, *rating);
    high = n == 0 ? *rating : std::max(high, *rating);
    sum += *rating;
    squares += std::int64_t{*rating} * *rating;
    ++n;
  }
};

Level level_of(const Sum& sum, int fewest) {
  if (sum.n < fewest) return {sum.n, false, {}, {}, {}};
  return {sum.n, true, static_cast<double>(sum.sum) / sum.n, sum.low, sum.high};
}

/// sqrt(squares / over), if there are enough.
Figure root_of(int n, int fewest, double squares, double over) {
  if (n < fewest) return {n, false, {}};
  return {n, true, std::sqrt(squares / over)};
}

/// The differences between neighbouring ratings of one day. Entries must be in time.
Sum neighbours(const Entries& entries, std::optional<int> DiaryEntry::*rating) {
  Sum differences;
  const DiaryEntry* last = nullptr;
  for (const DiaryEntry* entry : entries) {
    if (!(entry->*rating)) continue;
    if (last != nullptr && last->day == entry->day) differences.add(*(entry->*rating) - *(last->*rating));
    last = entry;
  }
  return differences;
}

MeasureSummary summary_of(const Entries& entries, std::optional<int> DiaryEntry::*rating,
                          const content::Fewest& fewest) {
  Sum sum;
  for (const DiaryEntry* entry : entries) sum.add(entry->*rating);
  const Sum pairs = neighbours(entries, rating);
  const auto deviations = static_cast<double>(sum.n * sum.squares - sum.sum * sum.sum);
  return {level_of(sum, fewest.all),
          root_of(sum.n, fewest.spread, deviations, static_cast<double>(sum.n) * (sum.n - 1)),
          root_of(pairs.n, fewest.pairs, static_cast<double>(pairs.squares), pairs.n)};
}

/// Entries that go together, while they are counted.
struct Bin {
  std::string id;
  int entries = 0;
  Sum closeness;
  Sum worry;

  void add(const DiaryEntry& entry) {
    ++entries;
    closeness.add(entry.closeness);
    worry.add(entry.worry);
  }
};
using Bins = std::vector<Bin>;

Bins bins_of(const Options& options) {
  Bins bins;
  for (const std::string& option : options) bins.push_back({option, 0, {}, {}});
  return bins;
}

/// The bin of an option; options have been checked.
Bin& bin_of(Bins& bins, std::string_view id) {
  return *std::find_if(bins.begin(), bins.end(), [&](const Bin& bin) { return bin.id == id; });
}

std::vector<DiaryGroup> groups_of(const Bins& bins, int fewest) {
  std::vector<DiaryGroup> groups;
  for (const Bin& bin : bins) {
    if (bin.entries == 0) continue;
    groups.push_back({bin.id, {}, bin.entries, level_of(bin.closeness, fewest), level_of(bin.worry, fewest)});
  }
  return groups;
}

std::vector<DiaryGroup> by_option(const Entries& entries, const Options& options,
                                  std::optional<std::string> DiaryEntry::*option, int fewest) {
  Bins bins = bins_of(options);
  for (const DiaryEntry* entry : entries) {
    if (entry->*option) bin_of(bins, *(entry->*option)).add(*entry);
  }
  return groups_of(bins, fewest);
}

std::vector<DiaryCount> count_options(const Entries& entries, const Options& options,
                                      std::optional<Options> DiaryEntry::*named) {
  Bins bins = bins_of(options);
  for (const DiaryEntry* entry : entries) {
    if (!(entry->*named)) continue;
    for (const std::string& option : *(entry->*named)) ++bin_of(bins, option).entries;
  }
  std::vector<DiaryCount> counts;
  for (const Bin& bin : bins) {
    if (bin.entries > 0) counts.push_back({bin.id, bin.entries});
  }
  return counts;
}

std::vector<DiaryGroup> by_time(const Entries& entries, const DiaryForm& form) {
  Bins bins;
  for (const content::DayPart& part : form.times) bins.push_back({part.id, 0, {}, {}});
  for (const DiaryEntry* entry : entries) {
    // What comes before the first part belongs to the last one, which reaches past midnight.
    std::size_t place = bins.size() - 1;
    for (std::size_t i = 0; i < bins.size(); ++i) {
      if (form.times[i].from <= entry->minute) place = i;
    }
    bins[place].add(*entry);
  }
  return groups_of(bins, form.fewest.group);
}

/// By week or by day; entries must be in time.
std::vector<DiaryGroup> by_date(const Entries& entries, bool weekly, const content::Fewest& fewest) {
  Bins bins;
  for (const DiaryEntry* entry : entries) {
    std::string first = weekly ? day_of_number(monday_of(number_of_day(entry->day))) : entry->day;
    if (bins.empty() || bins.back().id != first) bins.push_back({std::move(first), 0, {}, {}});
    bins.back().add(*entry);
  }
  auto groups = groups_of(bins, weekly ? fewest.week : fewest.day);
  for (DiaryGroup& week : groups) {
    if (weekly) week.to = day_of_number(number_of_day(week.id) + kDaysAWeek - 1);
  }
  return groups;
}

/// The entries of some days, in time. Days written this way sort as texts, and a colon comes after every digit.
Entries entries_within(const DiaryRequest& request, std::string_view from, std::string_view to) {
  Entries entries;
  for (const DiaryEntry& entry : request.entries) {
    if (entry.day >= from && entry.day <= to) entries.push_back(&entry);
  }
  sort_by(entries, [](const DiaryEntry* a, const DiaryEntry* b) {
    const int order = a->day.compare(b->day);
    return order < 0 || (order == 0 && a->minute < b->minute);
  });
  return entries;
}

bool is_worry(const DiaryForm& form, const DiaryEntry& entry) {
  return entry.worry && *entry.worry >= form.worry_from;
}

/// How many worry entries a day has. An entry that is being changed is not counted beside itself.
int worry_entries(const DiaryForm& form, const DiaryRequest& request, std::string_view day,
                  const std::optional<std::string>& but = std::nullopt) {
  const auto counts = [&](const DiaryEntry& entry) {
    return entry.day == day && is_worry(form, entry) && !(but && entry.stamp.id == but);
  };
  return static_cast<int>(std::count_if(request.entries.begin(), request.entries.end(), counts));
}

WorryCap cap_of(const DiaryForm& form, const DiaryRequest& request, int most) {
  WorryCap cap{worry_entries(form, request, request.today), most, true, {}};
  cap.open = cap.worry_entries_today < most;
  if (!cap.open) cap.message = form.messages.cap;
  return cap;
}

Adding add(const DiaryForm& form, const DiaryRequest& request, int most) {
  Adding adding{true, {}, *request.adding};
  DiaryEntry& entry = adding.entry;
  adding.whole = !is_worry(form, entry) || worry_entries(form, request, entry.day, entry.stamp.id) < most;
  if (!adding.whole) {
    adding.message = form.messages.cap;
    entry.closeness.reset();
    entry.worry.reset();
  }
  return adding;
}

// --------------------------------------------------------------------------------------------------- checking

void check_rating(std::string_view key, const std::optional<int>& rating, const std::array<int, 2>& range,
                  Reader& reader) {
  const bool fits = !rating || (*rating >= range[0] && *rating <= range[1]);
  if (!fits) reader.fail_at(key, ErrorCode::ValueOutOfRange, std::to_string(*rating));
}

bool holds(const Options& options, const std::string& option) {
  return std::find(options.begin(), options.end(), option) != options.end();
}

void check_option(std::string_view key, const std::optional<std::string>& option, const Options& options,
                  Reader& reader) {
  if (option && !holds(options, *option)) reader.fail_at(key, ErrorCode::UnknownOption, *option);
}

void check_options(std::string_view key, const std::optional<Options>& named, const Options& options, Reader& reader) {
  if (!named) return;
  const Reader::Step step(reader, key);
  // Nothing can be named more often than there are options, so a long list is not compared with itself.
  if (named->size() > options.size()) return reader.fail(ErrorCode::WrongLength, std::to_string(named->size()));
  for (std::size_t i = 0; i < named->size(); ++i) {
    const std::string& option = (*named)[i];
    const bool twice =
        std::find(named->begin(), named->end(), option) - named->begin() < static_cast<std::ptrdiff_t>(i);
    if (!holds(options, option)) reader.fail_at(i, ErrorCode::UnknownOption, option);
    if (twice) reader.fail_at(i, ErrorCode::DuplicateId, option);
  }
}

void check_request(const DiaryForm& form, const DiaryRequest& request, Reader& reader) {
  check_day("today", request.today, reader);
  if (request.from) check_day("from", *request.from, reader);
  if (request.to) check_day("to", *request.to, reader);
  if (request.week) check_day("week", *request.week, reader);
  if (request.adding) {
    const Reader::Step step(reader, std::string_view("adding"));
    check_entry(form, *request.adding, reader);
  }
  const Reader::Step step(reader, std::string_view("entries"));
  for (std::size_t i = 0; i < request.entries.size(); ++i) {
    const Reader::Step inside(reader, i);
    check_entry(form, request.entries[i], reader);
  }
}

}  // namespace

void check_day(std::string_view key, std::string_view day, Reader& reader) {
  if (!is_day(day)) reader.fail_at(key, ErrorCode::NotADay, day);
}

void check_entry(const DiaryForm& form, const DiaryEntry& entry, Reader& reader) {
  check_day("day", entry.day, reader);
  if (entry.minute < 0 || entry.minute >= kMinutesADay) {
    reader.fail_at(std::string_view("minute"), ErrorCode::ValueOutOfRange, std::to_string(entry.minute));
  }
  check_rating("closeness", entry.closeness, form.closeness, reader);
  check_rating("worry", entry.worry, form.worry, reader);
  check_option("urge", entry.urge, form.urges, reader);
  check_option("who", entry.who, form.people, reader);
  check_option("trigger", entry.trigger, form.triggers, reader);
  check_options("did", entry.did, form.did, reader);
  check_options("helped", entry.helped, form.helped, reader);
}

int limit_of(const measure::Library& library, std::string_view name, Reader& reader) {
  const content::Settings* settings = library.content().guidance().settings;
  if (settings != nullptr) return limit(*settings, name);
  reader.fail(ErrorCode::GuidanceNotLoaded);
  return 0;
}

Diary sum_up(const measure::Library& library, const DiaryRequest& request, Reader& reader) {
  const DiaryForm& form = library.content().diary_form();
  check_request(form, request, reader);
  const int most = limit_of(library, "worry-entries-a-day", reader);
  Diary diary;
  if (!reader.ok()) return diary;
  const Entries entries = entries_within(request, request.from.value_or(""), request.to.value_or(":"));
  diary.form = form;
  diary.entries = static_cast<int>(entries.size());
  diary.closeness = summary_of(entries, &DiaryEntry::closeness, form.fewest);
  diary.worry = summary_of(entries, &DiaryEntry::worry, form.fewest);
  diary.times = by_time(entries, form);
  diary.triggers = by_option(entries, form.triggers, &DiaryEntry::trigger, form.fewest.group);
  diary.people = by_option(entries, form.people, &DiaryEntry::who, form.fewest.group);
  diary.urges = by_option(entries, form.urges, &DiaryEntry::urge, form.fewest.group);
  diary.did = count_options(entries, form.did, &DiaryEntry::did);
  diary.helped = count_options(entries, form.helped, &DiaryEntry::helped);
  diary.weeks = by_date(entries, true, form.fewest);
  if (request.week) {
    const int monday = monday_of(number_of_day(*request.week));
    const Entries week = entries_within(request, day_of_number(monday), day_of_number(monday + kDaysAWeek - 1));
    diary.days = by_date(week, false, form.fewest);
  }
  diary.cap = cap_of(form, request, most);
  if (request.adding) diary.adding = add(form, request, most);
  return diary;
}

}  // namespace sb::track
