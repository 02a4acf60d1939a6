#include "track/follow.hpp"

#include <algorithm>
#include <utility>

namespace sb::track {
namespace {

using profile::Marker;
using profile::Ready;

std::string marker_message() {
  return "report.change.across-marker";
}

PartName name_of(const Ready& ready) {
  return {ready.key.instrument->id, ready.sheet.target};
}

/// The records, the oldest first.
std::vector<KeptAnswers> read_records(const FollowRequest& request, Reader& reader) {
  std::vector<KeptAnswers> records;
  const Reader::Step step(reader, std::string_view("records"));
  const bool fits = !request.records.empty() && request.records.size() <= kMostRecords;
  if (!fits) reader.fail(ErrorCode::WrongLength, std::to_string(request.records.size()));
  for (std::size_t i = 0; fits && i < request.records.size(); ++i) {
    const Reader::Step inside(reader, i);
    auto record = read_record(request.records[i]);
    if (record.ok()) {
      records.push_back(std::move(record).value());
    } else {
      for (const Error& error : record.errors()) reader.add(error);
    }
  }
  // Days written this way sort as texts, and there are two at most.
  if (records.size() == kMostRecords && records[1].made < records[0].made) std::swap(records[0], records[1]);
  return records;
}

const RecordedAnswers* find_part(const KeptAnswers& record, const PartName& name) {
  for (const RecordedAnswers& part : record.measurements) {
    if (part.instrument == name.instrument && part.target == name.target) return &part;
  }
  return nullptr;
}

/// Why a recorded part cannot be compared with today's; empty when it can.
std::optional<Refusal> refusal_of(const measure::Library& library, const RecordedAnswers& then,
                                  const KeptAnswers& record, const Ready& now, const Today& today) {
  if (record.language != today.language) return Refusal::Language;
  if (then.revision != now.key.instrument->revision) return Refusal::Revision;
  if (then.form != now.key.form->id) return Refusal::Form;
  Reader scratch;
  (void)prepare(library, answer_set(then), scratch);
  return scratch.ok() ? std::nullopt : std::optional(Refusal::Unreadable);
}

/// One of today's parts as the last of its occasions.
Occasion occasion_of(const AnsweredToday& part, const Ready& ready, const Today& today) {
  Occasion occasion{part.answered, ready.key.instrument->revision, today.language, today.marker};
  // By its own id, as the records have it, whatever name it was asked for by.
  occasion.answered.instrument = ready.key.instrument->id;
  return occasion;
}

/// Compares one of today's parts with those of the records that have it.
void follow_part(const measure::Library& library, const std::vector<KeptAnswers>& records, const Ready& now,
                 Occasion last, const Today& today, Followed& followed, Reader& reader) {
  const PartName name = name_of(now);
  std::vector<Occasion> earlier;
  bool known = false;
  for (const KeptAnswers& record : records) {
    const RecordedAnswers* then = find_part(record, name);
    if (then == nullptr) continue;
    known = true;
    if (const auto refusal = refusal_of(library, *then, record, now, today)) {
      followed.refused.push_back({name.instrument, name.target, record.made, *refusal, message_of(*refusal)});
    } else {
      earlier.push_back({answer_set(*then), then->revision, record.language, record.marker});
    }
  }
  if (!known) followed.only_now.push_back(name);
  if (earlier.empty()) return;
  ChangeRequest request{earlier.back(), std::move(last), std::nullopt};
  if (earlier.size() > 1) request.earlier = earlier.front();
  followed.changes.push_back(change_between(library, request, reader));
}

/// Compares each of today's parts that can be, and answers which those were.
std::vector<PartName> follow_parts(const measure::Library& library, const std::vector<KeptAnswers>& records,
                                   const Today& today, Followed& followed, Reader& reader) {
  std::vector<PartName> names;
  const Reader::Step step(reader, std::string_view("measurements"));
  for (std::size_t i = 0; i < today.measurements.size(); ++i) {
    const Reader::Step inside(reader, i);
    const AnsweredToday& part = today.measurements[i];
    const auto ready = prepare(library, part.answered, reader);
    if (!ready || !can_follow(*ready)) continue;
    names.push_back(name_of(*ready));
    follow_part(library, records, *ready, occasion_of(part, *ready, today), today, followed, reader);
  }
  return names;
}

bool holds(const std::vector<PartName>& names, const PartName& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<PartName> only_then(const std::vector<KeptAnswers>& records, const std::vector<PartName>& now) {
  std::vector<PartName> names;
  for (const KeptAnswers& record : records) {
    for (const RecordedAnswers& then : record.measurements) {
      const PartName name{then.instrument, then.target};
      if (!holds(names, name) && !holds(now, name)) names.push_back(name);
    }
  }
  return names;
}

}  // namespace

std::string message_of(Refusal refusal) {
  return std::string("report.change.refused.").append(word(refusal));
}

Followed follow(const measure::Library& library, const FollowRequest& request, Reader& reader) {
  Followed followed;
  check_today(request.today, reader);
  const std::vector<KeptAnswers> records = read_records(request, reader);
  if (!reader.ok()) return followed;
  for (const KeptAnswers& record : records) followed.days.push_back({record.made, record.language, record.marker});
  followed.days.push_back({request.today.made, request.today.language, request.today.marker});
  followed.only_then = only_then(records, follow_parts(library, records, request.today, followed, reader));
  const auto marked = [](const Day& day) { return day.marker != Marker::None; };
  const bool across = std::any_of(followed.days.begin(), followed.days.end(), marked);
  if (across && !followed.changes.empty()) followed.notes.push_back(marker_message());
  return followed;
}

std::vector<std::string> follow_messages() {
  std::vector<std::string> all{marker_message()};
  for (std::size_t i = 0; i < words_of(std::type_identity<Refusal>{}).size(); ++i) {
    all.push_back(message_of(static_cast<Refusal>(i)));
  }
  return all;
}

}  // namespace sb::track
