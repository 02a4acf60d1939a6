#include "track/timeline.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "support/order.hpp"
#include "track/calendar.hpp"

namespace sb::track {
namespace {

/// One instrument as it was answered on one day.
struct Found {
  const KeptOccasion* occasion = nullptr;
  const RecordedAnswers* part = nullptr;

  [[nodiscard]] PartName name() const { return {part->instrument, part->target}; }
};

bool is_before(const Found& one, const Found& other) {
  const auto key = [](const Found& found) {
    return std::tie(found.part->instrument, found.part->target, found.occasion->kept.made, found.occasion->stamp.id);
  };
  return key(one) < key(other);
}

std::vector<Found> parts_in(const Journal& journal) {
  std::vector<Found> all;
  for (const KeptOccasion& occasion : journal.occasions) {
    for (const RecordedAnswers& part : occasion.kept.measurements) all.push_back({&occasion, &part});
  }
  sort_by(all, &is_before);
  return all;
}

TimelineScore score_of(const profile::Ready& ready, const measure::ScaleKey& scale) {
  const measure::ScaleScore score = score_scale(ready.key, scale, ready.sheet, measure::Detail::Result);
  const auto& mean = std::get<measure::MeanScore>(score.kind);
  return {score.n, mean.mean, mean.sem, mean.interval95};
}

/// A day by itself. Why it cannot be read at all is noted.
TimelinePoint point_of(const measure::Library& library, const Found& found) {
  const KeptAnswers& kept = found.occasion->kept;
  TimelinePoint point{*found.occasion->stamp.id,
                      kept.made,
                      kept.language,
                      found.part->form,
                      found.part->revision,
                      kept.marker,
                      {},
                      {},
                      {},
                      {}};
  Reader scratch;
  const auto ready = prepare(library, answer_set(*found.part), scratch);
  if (ready && ready->key.instrument->revision != found.part->revision) {
    point.refused = Refusal::Revision;
  } else if (!ready || !scratch.ok()) {
    point.refused = Refusal::Unreadable;
  } else {
    for (const measure::ScaleKey& scale : ready->key.scales) {
      if (can_change(scale)) point.scales.add(scale.scale->id, score_of(*ready, scale));
    }
  }
  return point;
}

/// Why two neighbouring days are not compared with each other.
std::optional<Refusal> refusal_between(const TimelinePoint& last, const TimelinePoint& point) {
  if (point.refused) return point.refused;
  if (last.language != point.language) return Refusal::Language;
  if (last.revision != point.revision) return Refusal::Revision;
  if (last.form != point.form) return Refusal::Form;
  return last.scales.entries.empty() ? std::optional(Refusal::Unreadable) : std::nullopt;
}

Occasion occasion_of(const Found& found) {
  const KeptAnswers& kept = found.occasion->kept;
  return {answer_set(*found.part), found.part->revision, kept.language, kept.marker};
}

/// The days of one series that can be read, those that can be compared with each other side by side and in time.
std::vector<std::size_t> comparable(const std::vector<TimelinePoint>& points) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!points[i].scales.entries.empty()) places.push_back(i);
  }
  sort_by(places, [&](std::size_t one, std::size_t other) {
    const auto key = [&](std::size_t i) { return std::tie(points[i].form, points[i].revision, points[i].language); };
    return key(one) < key(other);
  });
  return places;
}

/// Compares each day with the one or two before it that it can be compared with. `found` has the days' answers.
void compare(const measure::Library& library, const Found* found, std::vector<TimelinePoint>& points) {
  const std::vector<std::size_t> places = comparable(points);
  const auto same = [&](std::size_t i, std::size_t back) {
    return i >= back && !refusal_between(points[places[i - back]], points[places[i]]);
  };
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (!same(i, 1)) continue;
    ChangeRequest request{occasion_of(found[places[i - 1]]), occasion_of(found[places[i]]), std::nullopt};
    if (same(i, 2)) request.earlier = occasion_of(found[places[i - 2]]);
    Reader scratch;
    Change change = change_between(library, request, scratch);
    if (scratch.ok()) points[places[i]].change = std::move(change);
  }
}

/// The series that begins at a place among all parts; the next one begins where it ends.
TimelineSeries series_at(const measure::Library& library, const std::vector<Found>& all, std::size_t first) {
  TimelineSeries series{all[first].name(), {}};
  for (std::size_t i = first; i < all.size() && all[i].name() == series.of; ++i) {
    series.points.push_back(point_of(library, all[i]));
  }
  compare(library, &all[first], series.points);
  for (std::size_t i = series.points.size(); i-- > 0;) {
    TimelinePoint& point = series.points[i];
    if (i > 0) point.refused = refusal_between(series.points[i - 1], point);
    if (point.refused) point.message = message_of(*point.refused);
  }
  return series;
}

CheckIn check_in(const TimelineSeries& series, const std::string& today, int wait_days, const std::string& message) {
  const std::string& last = series.points.back().made;
  CheckIn check{series.of, last, number_of_day(today) - number_of_day(last), wait_days, false, {}, {}};
  check.wait = check.days < wait_days;
  if (check.wait) {
    check.until = day_of_number(number_of_day(last) + wait_days);
    check.message = message;
  }
  return check;
}

std::vector<DiaryCount> practice_by_week(const Journal& journal) {
  std::vector<int> mondays;
  for (const PracticeEntry& entry : journal.practice) mondays.push_back(monday_of(number_of_day(entry.day)));
  sort_list(mondays);
  std::vector<DiaryCount> weeks;
  for (std::size_t i = 0; i < mondays.size(); ++i) {
    if (i == 0 || mondays[i] != mondays[i - 1]) weeks.push_back({day_of_number(mondays[i]), 0});
    ++weeks.back().count;
  }
  return weeks;
}

}  // namespace

Timeline look_back(const measure::Library& library, const TimelineRequest& request, Reader& reader) {
  const content::DiaryForm& form = library.content().diary_form();
  check_day("today", request.today, reader);
  const int wait_days = limit_of(library, "retest-days", reader);
  Journal journal;
  {
    const Reader::Step step(reader, std::string_view("journal"));
    journal = read_journal(form, request.journal.tree, reader);
  }
  Timeline timeline;
  if (!reader.ok()) return timeline;
  const std::vector<Found> all = parts_in(journal);
  for (std::size_t i = 0; i < all.size(); i += timeline.series.back().points.size()) {
    timeline.series.push_back(series_at(library, all, i));
    timeline.check_ins.push_back(check_in(timeline.series.back(), request.today, wait_days, form.messages.wait));
  }
  timeline.practice = practice_by_week(journal);
  return timeline;
}

}  // namespace sb::track
