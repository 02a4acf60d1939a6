#include "share/practice.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "profile/comparison.hpp"
#include "share/across.hpp"
#include "support/fields.hpp"

namespace sb::share {
namespace {

constexpr std::array kDimensions{Dimension::Anxiety, Dimension::Avoidance};
constexpr std::size_t kMostNamed = 2;

std::string message(std::string_view last) {
  return std::string("report.practice.").append(last);
}

std::string lower_message(Dimension dimension) {
  return message("reason.lower.").append(word(dimension));
}

std::string named_message() {
  return message("reason.named");
}

std::string not_higher_message() {
  return message("reason.not-higher");
}

std::vector<std::string> notes() {
  return {message("note.you-know-best"), message("note.afraid")};
}

/// Someone who may be suggested, and with whom worry or distance is higher than with them beyond the noise.
struct Candidate {
  const Bond* bond = nullptr;
  std::array<std::vector<std::string>, kDimensions.size()> harder;
  bool compared = false;  ///< whether there was anyone to compare with
  bool harder_than_another = false;

  [[nodiscard]] std::size_t differences() const { return harder[0].size() + harder[1].size(); }
  [[nodiscard]] bool spoken_for() const { return !bond->functions.empty() || differences() > 0; }
};

Candidate candidate_of(const Bond& bond, const std::vector<const Bond*>& everyone) {
  Candidate candidate{.bond = &bond, .harder = {}};
  if (!bond.beliefs) return candidate;
  for (const Bond* other : everyone) {
    if (other == &bond || !other->beliefs) continue;
    candidate.compared = true;
    for (std::size_t i = 0; i < kDimensions.size(); ++i) {
      const profile::Apart apart =
          profile::apart(side(*bond.beliefs, kDimensions[i]), side(*other->beliefs, kDimensions[i]));
      if (!apart.different) continue;
      if (apart.difference > 0) candidate.harder_than_another = true;
      if (apart.difference < 0) candidate.harder[i].push_back(other->target);
    }
  }
  return candidate;
}

/// More comes first; equal pairs are ties.
std::pair<std::size_t, std::size_t> weight_of(const Candidate& candidate) {
  return {candidate.bond->functions.size(), candidate.differences()};
}

/// Those for whom most speaks: nobody, one, or all who tie.
std::vector<const Bond*> best_of(const std::vector<const Bond*>& everyone) {
  std::vector<const Bond*> best;
  std::pair<std::size_t, std::size_t> most;
  for (const Bond* bond : everyone) {
    const Candidate candidate = candidate_of(*bond, everyone);
    if (candidate.harder_than_another || !candidate.spoken_for()) continue;
    if (weight_of(candidate) < most) continue;
    if (weight_of(candidate) > most) best.clear();
    most = weight_of(candidate);
    best.push_back(bond);
  }
  return best;
}

PracticeBond suggestion(const Candidate& candidate) {
  PracticeBond person{candidate.bond->target, {}};
  if (!candidate.bond->functions.empty()) {
    person.reasons.push_back({named_message(), candidate.bond->functions, std::nullopt});
  }
  for (std::size_t i = 0; i < kDimensions.size(); ++i) {
    if (candidate.harder[i].empty()) continue;
    person.reasons.push_back({lower_message(kDimensions[i]), std::nullopt, candidate.harder[i]});
  }
  if (candidate.compared && candidate.differences() == 0) {
    person.reasons.push_back({not_higher_message(), std::nullopt, std::nullopt});
  }
  return person;
}

Practice verdict_of(PracticeVerdict verdict) {
  return {.verdict = verdict, .message = message(word(verdict)), .people = {}, .notes = {}};
}

/// A question about safety: one that can raise a flag, in an instrument about one person.
bool leaves_safety_open(const profile::Ready& ready) {
  const content::Instrument& instrument = *ready.key.instrument;
  return std::any_of(ready.key.asked.begin(), ready.key.asked.end(), [&](std::size_t item) {
    const auto names = [&](const content::Flag& flag) {
      return std::find(flag.items.begin(), flag.items.end(), instrument.items[item].id) != flag.items.end();
    };
    return !ready.sheet.codes[item] && std::any_of(instrument.flags.begin(), instrument.flags.end(), names);
  });
}

/// Whom one turns to, by the scales that ask for it.
void note_grid(Circle& circle, const profile::Ready& ready, const profile::Measurement& result) {
  for (const measure::ScaleKey& scale : ready.key.scales) {
    const auto* kind = std::get_if<content::PeopleScale>(&scale.scale->kind);
    if (kind == nullptr || !kind->turned_to) continue;
    const auto& score = std::get<measure::PeopleScore>(result.scales.find(scale.scale->id)->kind);
    if (!score.people) continue;
    circle.grid = true;
    for (const std::string& person : *score.people) bond_with(circle, person).functions.push_back(scale.scale->id);
  }
}

}  // namespace

Bond& bond_with(Circle& circle, std::string_view target) {
  const auto is_it = [&](const Bond& bond) { return bond.target == target; };
  const auto found = std::find_if(circle.bonds.begin(), circle.bonds.end(), is_it);
  if (found != circle.bonds.end()) return *found;
  circle.bonds.push_back({.target = std::string(target), .beliefs = {}, .functions = {}});
  return circle.bonds.back();
}

void note_entry(Circle& circle, const profile::Ready& ready, const profile::Measurement& result,
                std::optional<profile::State> state) {
  note_grid(circle, ready, result);
  if (!result.target) return;
  Bond& bond = bond_with(circle, *result.target);
  if (state == profile::State::Past) bond.past = true;
  if (!result.flags.empty()) circle.unsafe = true;
  if (leaves_safety_open(ready)) bond.unclear = true;
}

std::optional<Practice> practice_of(const Circle& circle) {
  const auto has_place = [](const Bond& bond) { return bond.beliefs.has_value(); };
  const bool enough = std::count_if(circle.bonds.begin(), circle.bonds.end(), has_place) >= 2;
  if (!enough && !circle.grid) return std::nullopt;
  if (circle.unsafe) return verdict_of(PracticeVerdict::SafetyFirst);
  std::vector<const Bond*> everyone;
  for (const Bond& bond : circle.bonds) {
    if (!bond.past && !bond.unclear) everyone.push_back(&bond);
  }
  if (everyone.empty()) return verdict_of(PracticeVerdict::Nobody);
  const std::vector<const Bond*> best = best_of(everyone);
  if (best.empty() || best.size() > kMostNamed) return verdict_of(PracticeVerdict::CannotTell);
  Practice practice = verdict_of(PracticeVerdict::Suggested);
  for (const Bond* bond : best) practice.people.push_back(suggestion(candidate_of(*bond, everyone)));
  practice.notes = notes();
  return practice;
}

std::vector<std::string> practice_messages() {
  std::vector<std::string> all = notes();
  for (const std::string_view each : words_of(std::type_identity<PracticeVerdict>{})) all.push_back(message(each));
  for (const Dimension dimension : kDimensions) all.push_back(lower_message(dimension));
  all.push_back(named_message());
  all.push_back(not_higher_message());
  return all;
}

Words words_of(std::type_identity<PracticeVerdict>) {
  static constexpr auto words = std::to_array<std::string_view>({"suggested", "cannot-tell", "nobody", "safety-first"});
  return words;
}

const Record& record_of(std::type_identity<PracticeReason>) {
  static constexpr std::array fields{field<&PracticeReason::message>("message"),
                                     maybe<&PracticeReason::functions>("functions"),
                                     maybe<&PracticeReason::others>("others")};
  static constexpr Record record{"PracticeReason", fields};
  return record;
}

const Record& record_of(std::type_identity<PracticeBond>) {
  static constexpr std::array fields{field<&PracticeBond::target>("target"), field<&PracticeBond::reasons>("reasons")};
  static constexpr Record record{"PracticeBond", fields};
  return record;
}

const Record& record_of(std::type_identity<Practice>) {
  static constexpr std::array fields{field<&Practice::verdict>("verdict"), field<&Practice::message>("message"),
                                     field<&Practice::people>("people"), field<&Practice::notes>("notes")};
  static constexpr Record record{"Practice", fields};
  return record;
}

}  // namespace sb::share
