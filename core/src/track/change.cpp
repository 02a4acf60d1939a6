#include "track/change.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace sb::track {
namespace {

using measure::Belief;
using measure::ScaleKey;
using profile::Marker;
using profile::Ready;

// Two-sided and one-sided 95 % points of the normal distribution, as the rules state them.
constexpr double kBeyond = 1.96;
constexpr double kWithin = 1.645;
constexpr double kRoomForDays = 1.7;
constexpr double kHalfPoint = 0.5;

/// Rounded, so that a difference that equals its band on paper is not put past it by its last bit.
bool past(const Look& look) {
  return rounded(std::fabs(look.difference)) > rounded(look.noise.half);
}

std::string message(std::string_view last) {
  return std::string("report.change.").append(last);
}

std::string message_of(Verdict verdict, const std::optional<Direction>& direction) {
  std::string id = message(word(verdict));
  if (direction) id.append("-").append(word(*direction));
  return id;
}

std::string ask_message() {
  return message("ask");
}

/// The request's measurements in time, checked: two or three.
struct Series {
  std::optional<Ready> earlier;
  std::optional<Ready> before;
  std::optional<Ready> after;
};

/// A second measurement must be of what the first was of.
void check_same(const Occasion& first, const Occasion& second, Reader& reader) {
  const auto same = [&](std::string_view key, const std::string& one, const std::string& other) {
    if (one != other) reader.fail_at(key, ErrorCode::ChangeMismatch, one);
  };
  same("instrument", first.answered.instrument, second.answered.instrument);
  same("revision", first.revision, second.revision);
  same("language", first.language, second.language);
  same("target", first.answered.target.value_or(""), second.answered.target.value_or(""));
}

std::optional<Ready> read_occasion(const measure::Library& library, const Occasion& occasion, Reader& reader) {
  if (occasion.language.empty()) reader.fail_at(std::string_view("language"), ErrorCode::EmptyText);
  auto ready = prepare(library, occasion.answered, reader);
  if (ready && ready->key.instrument->revision != occasion.revision) {
    reader.fail_at(std::string_view("revision"), ErrorCode::RevisionNotLoaded, occasion.revision);
  }
  return ready;
}

/// Checks one more measurement against `before`, by itself and, once both are known, by form.
std::optional<Ready> read_other(const measure::Library& library, const ChangeRequest& request, const Occasion& other,
                                const std::optional<Ready>& before, Reader& reader) {
  check_same(request.before, other, reader);
  auto ready = read_occasion(library, other, reader);
  if (ready && before && ready->key.instrument == before->key.instrument && ready->key.form != before->key.form) {
    reader.fail_at(std::string_view("form"), ErrorCode::ChangeMismatch, before->key.form->id);
  }
  return ready;
}

Series read_series(const measure::Library& library, const ChangeRequest& request, Reader& reader) {
  Series series;
  {
    const Reader::Step step(reader, std::string_view("before"));
    series.before = read_occasion(library, request.before, reader);
  }
  {
    const Reader::Step step(reader, std::string_view("after"));
    series.after = read_other(library, request, request.after, series.before, reader);
  }
  if (request.earlier) {
    const Reader::Step step(reader, std::string_view("earlier"));
    series.earlier = read_other(library, request, *request.earlier, series.before, reader);
  }
  return series;
}

/// What is believed of a scale on each day of a series.
ScaleDays days_of(const Series& series, std::string_view scale) {
  const auto before = belief_in(*series.before, scale);
  const auto after = belief_in(*series.after, scale);
  if (!series.earlier) return {before, std::nullopt, after};
  return {belief_in(*series.earlier, scale), before, after};
}

std::vector<std::string> notes_of(const ChangeRequest& request, const Named<ScaleChange>& scales) {
  std::vector<std::string> notes;
  // In the order of the words, not of time: what had happened colours the comparison whichever end it stands at.
  for (std::size_t i = 0; i < words_of(std::type_identity<Marker>{}).size(); ++i) {
    const auto marker = static_cast<Marker>(i);
    const bool there = request.before.marker == marker || request.after.marker == marker ||
                       (request.earlier && request.earlier->marker == marker);
    if (there && marker != Marker::None) notes.push_back(message_of(marker));
  }
  const auto changed = [](const auto& scale) { return scale.second.verdict == Verdict::Changed; };
  if (std::any_of(scales.entries.begin(), scales.entries.end(), changed)) notes.push_back(ask_message());
  return notes;
}

}  // namespace

Noise noise_of(const Belief& start, const Belief& end, const content::Reliability* retest) {
  if (retest != nullptr) {
    const double sd = retest->sd * std::sqrt(2 * (1 - retest->value));
    return {sd, kBeyond * sd, NoiseRule::Retest};
  }
  const double sd = difference_of(end, start).sd;
  return {sd, kBeyond * kRoomForDays * sd, NoiseRule::OwnErrors};
}

Look look_at(const Belief& start, const Belief& end, const content::Reliability* retest) {
  return {difference_of(end, start).value, noise_of(start, end, retest)};
}

Verdict judge(const Look& last, const std::optional<Look>& first, double smallest) {
  if (past(last)) {
    const bool same_side = first && past(*first) && (first->difference > 0) == (last.difference > 0);
    return last.noise.rule == NoiseRule::Retest || same_side ? Verdict::Changed : Verdict::ChangedOnce;
  }
  const bool near = rounded(std::fabs(last.difference) + kWithin * last.noise.sd) < smallest;
  return near ? Verdict::AboutTheSame : Verdict::TooSmallToTell;
}

ScaleChange change_of_scale(const Ready& ready, const ScaleKey& scale, const ScaleDays& days) {
  const content::Instrument& instrument = *ready.key.instrument;
  ScaleChange change;
  change.role = scale.scale->role;
  change.range = {scale.min, scale.max};
  if (days.start && days.end) {
    change.start = days.start->mean;
    if (days.between) change.between = days.between->mean;
    change.end = days.end->mean;
    const content::Reliability* retest = usable_retest(instrument, scale, ready.sheet.target);
    const Look last = look_at(*days.start, *days.end, retest);
    const auto first = days.between ? std::optional(look_at(*days.start, *days.between, retest)) : std::nullopt;
    change.difference = last.difference;
    change.s_d = last.noise.sd;
    change.band = NoiseBand{-last.noise.half, last.noise.half};
    change.rule = last.noise.rule;
    if (retest != nullptr) change.source = retest->source;
    change.verdict = judge(last, first, instrument.smallest_difference.value_or(kHalfPoint));
    if (change.verdict == Verdict::Changed) {
      change.direction = last.difference > 0 ? Direction::Higher : Direction::Lower;
    }
  }
  change.message = message_of(change.verdict, change.direction);
  return change;
}

bool can_change(const ScaleKey& scale) {
  return std::holds_alternative<content::MeanScale>(scale.scale->kind) && has_interval(scale);
}

Change change_between(const measure::Library& library, const ChangeRequest& request, Reader& reader) {
  Change change;
  const Series series = read_series(library, request, reader);
  if (!reader.ok()) return change;
  const measure::Key& key = series.after->key;
  change.instrument = key.instrument->id;
  change.revision = key.instrument->revision;
  change.form = key.form->id;
  change.language = request.after.language;
  change.target = series.after->sheet.target;
  change.evidence = key.instrument->evidence;
  change.from = series.earlier ? Start::Earlier : Start::Before;
  for (const ScaleKey& scale : key.scales) {
    if (can_change(scale)) {
      change.scales.add(scale.scale->id, change_of_scale(*series.after, scale, days_of(series, scale.scale->id)));
    }
  }
  change.notes = notes_of(request, change.scales);
  change.provenance = profile::provenance_of(*key.instrument);
  return change;
}

std::vector<std::string> change_messages() {
  std::vector<std::string> all{ask_message(), message_of(Verdict::Changed, Direction::Higher),
                               message_of(Verdict::Changed, Direction::Lower)};
  for (const Verdict verdict :
       {Verdict::ChangedOnce, Verdict::TooSmallToTell, Verdict::AboutTheSame, Verdict::NotScored}) {
    all.push_back(message_of(verdict, {}));
  }
  return all;
}

}  // namespace sb::track
