#include "guide/nearest.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "support/fields.hpp"
#include "support/order.hpp"

namespace sb::guide {
namespace {

using namespace content;

constexpr std::string_view kUp = "up";
constexpr std::string_view kDown = "down";
constexpr std::string_view kNone = "none";

/// Collects the thresholds that any condition looks at.
struct Thresholds {
  std::set<std::pair<content::Rating, std::string_view>>& found;

  void operator()(const All& all) const { each(all.of); }
  void operator()(const Any& any) const { each(any.of); }
  void operator()(const Not& none) const { each(none.of); }
  void operator()(const RatingPast& leaf) const { found.insert({leaf.rating, leaf.threshold}); }
  template <class Leaf>
  void operator()(const Leaf&) const {}

 private:
  void each(const std::vector<Condition>& of) const {
    for (const Condition& one : of) std::visit(*this, one.kind);
  }
};

std::set<std::pair<content::Rating, std::string_view>> thresholds_of(const Guidance& guidance) {
  std::set<std::pair<content::Rating, std::string_view>> found;
  const Thresholds look{found};
  for (const FlagRule* flag : guidance.flags) std::visit(look, flag->up_when.kind);
  for (const GateRule* gate : guidance.gates) std::visit(look, gate->opens_when.kind);
  for (const Rule* rule : guidance.rules) {
    const auto* plan = std::get_if<PlanRule>(&rule->kind);
    if (plan == nullptr) continue;
    for (const RuleCase& one : plan->cases) std::visit(look, one.when.kind);
  }
  return found;
}

/// The changes of one situation, each with how far away it is.
class Lister {
 public:
  Lister(const Situation& situation, const Guidance& guidance) : situation_(situation), guidance_(guidance) {}

  std::vector<Change> run(const std::vector<std::string>& now) {
    list_gates();
    list_ratings();
    list_levels();
    list_dimensions();
    list_flags();
    for (const std::string& id : now) add(kFar, ChangeKind::Done, id, kNone, word(Outcome::Done));
    sort_by(all_, [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Change> changes;
    changes.reserve(all_.size());
    for (auto& [distance, change] : all_) changes.push_back(std::move(change));
    return changes;
  }

 private:
  static constexpr int kOneStep = 1;
  static constexpr int kTwoSteps = 2;
  static constexpr int kFar = 3;

  void add(int distance, ChangeKind kind, std::string_view id, std::string_view from, std::string_view to) {
    all_.push_back({distance, {kind, std::string(id), std::string(from), std::string(to)}});
  }

  void list_dimensions() {
    for (const Axis axis : kAxes) {
      const auto& level = situation_.axes[static_cast<std::size_t>(axis)];
      if (!level) continue;
      for (const AxisLevel to : {AxisLevel::Low, AxisLevel::Near, AxisLevel::High}) {
        const int steps = std::abs(static_cast<int>(to) - static_cast<int>(*level));
        if (steps > 0) add(steps, ChangeKind::Dimension, word(axis), word(*level), word(to));
      }
    }
  }

  void list_levels() {
    for (const auto& [id, level] : situation_.traits.entries) {
      const Level to = level == Level::High ? Level::Middle : Level::High;
      const int steps = level == Level::High || level == Level::Middle ? kOneStep : kTwoSteps;
      add(steps, ChangeKind::Trait, id, word(level), word(to));
    }
    for (const auto& [id, level] : situation_.capacities.entries) {
      const Level to = level == Level::Low ? Level::Middle : Level::Low;
      const int steps = level == Level::Low || level == Level::Middle ? kOneStep : kTwoSteps;
      add(steps, ChangeKind::Capacity, id, word(level), word(to));
    }
    for (const auto& [id, sign] : situation_.models.entries) {
      const Sign to = sign == Sign::Negative ? Sign::Middle : Sign::Negative;
      const int steps = sign == Sign::Negative || sign == Sign::Middle ? kOneStep : kTwoSteps;
      add(steps, ChangeKind::Model, id, word(sign), word(to));
    }
  }

  void list_ratings() {
    constexpr int kHighest = 10;
    for (const auto& [rating, name] : thresholds_of(guidance_)) {
      const auto& value = situation_.ratings[static_cast<std::size_t>(rating)];
      const int threshold = guidance_.settings->thresholds.find(name)->value;
      const std::string from = value ? std::to_string(*value) : std::string(kNone);
      for (const int to : {threshold - 1, threshold, threshold + 1}) {
        if (to < 0 || to > kHighest || value == to) continue;
        add(kOneStep, ChangeKind::Rating, word(rating), from, std::to_string(to));
      }
    }
  }

  void list_gates() {
    for (const GateRule* gate : guidance_.gates) {
      const Reply* reply = situation_.gates.find(gate->id);
      const Reply now = reply == nullptr ? Reply::Unknown : *reply;
      const Reply to = now == Reply::Yes ? Reply::No : Reply::Yes;
      add(kOneStep, ChangeKind::Gate, gate->id, word(now), word(to));
    }
    for (const Bond& bond : situation_.people) {
      // Nobody is told that to take back a fear, or to say after all that there is none, would open more.
      const bool said = bond.afraid == Reply::Yes || bond.afraid == Reply::Skip;
      for (const Reply to : {Reply::No, Reply::Yes}) {
        if (bond.afraid != to && !(said && to == Reply::No))
          add(kOneStep, ChangeKind::Person, bond.person, word(bond.afraid), word(to));
      }
    }
    // Nobody named yet: somebody might be.
    if (situation_.people.empty()) add(kOneStep, ChangeKind::Person, {}, word(Reply::Unknown), word(Reply::No));
  }

  void list_flags() {
    const View view = view_of(situation_, guidance_);
    for (const FlagRule* flag : guidance_.flags) {
      const bool said = holds(situation_.flags, flag->id);
      // One that follows from something else goes down only with that.
      if (!flag->may_explain || (!said && holds(view.flags, flag->id))) continue;
      add(kTwoSteps, ChangeKind::Flag, flag->id, said ? kUp : kDown, said ? kDown : kUp);
    }
  }

  const Situation& situation_;
  const Guidance& guidance_;
  std::vector<std::pair<int, Change>> all_;
};

template <class E>
E word_as(std::string_view text) {
  const Words words = words_of(std::type_identity<E>{});
  return static_cast<E>(std::find(words.begin(), words.end(), text) - words.begin());
}

template <class T>
void set(Named<T>& named, const std::string& id, T value) {
  for (auto& [name, there] : named.entries) {
    if (name == id) there = value;
  }
}

void set_dimension(Situation& situation, const Change& change) {
  situation.axes[static_cast<std::size_t>(word_as<Axis>(change.id))] = word_as<AxisLevel>(change.to);
  if (const auto pattern = pattern_of(situation.axes)) situation.pattern = *pattern;
  situation.neighbours = neighbours_of(situation.axes);
}

void set_gate(Situation& situation, const Change& change) {
  auto& entries = situation.gates.entries;
  const auto reply = word_as<Reply>(change.to);
  const auto under = [](const auto& entry, const std::string& id) { return entry.first < id; };
  const auto at = std::lower_bound(entries.begin(), entries.end(), change.id, under);
  if (at != entries.end() && at->first == change.id) {
    at->second = reply;
  } else {
    entries.insert(at, {change.id, reply});
  }
}

void set_flag(Situation& situation, const Change& change) {
  auto& flags = situation.flags;
  const auto at = std::lower_bound(flags.begin(), flags.end(), change.id);
  if (change.to == kUp) {
    flags.insert(at, change.id);
  } else {
    flags.erase(at);
  }
}

void set_done(Situation& situation, const Change& change) {
  auto& done = situation.done;
  const auto same = [&](const Past& past) { return past.intervention == change.id; };
  done.erase(std::remove_if(done.begin(), done.end(), same), done.end());
  const auto under = [](const Past& past, const std::string& id) { return past.intervention < id; };
  done.insert(std::lower_bound(done.begin(), done.end(), change.id, under), {change.id, Outcome::Done});
}

void set_person(Situation& situation, const Change& change) {
  auto& people = situation.people;
  const auto same = [&](const Bond& bond) { return bond.person == change.id; };
  const auto found = std::find_if(people.begin(), people.end(), same);
  Bond& bond = found == people.end() ? people.emplace_back(Bond{change.id, Reply::Unknown}) : *found;
  bond.afraid = word_as<Reply>(change.to);
}

/// Whether a change matters: what is offered goes elsewhere, what is held back is offered.
bool alters(Spot before, Spot after) {
  if (before == Spot::HeldBack) return after != Spot::HeldBack && after != Spot::Nowhere;
  return before != Spot::Nowhere && before != after;
}

void set_rating(Situation& situation, const Change& change) {
  int value = 0;
  std::from_chars(change.to.data(), change.to.data() + change.to.size(), value);
  situation.ratings[static_cast<std::size_t>(word_as<content::Rating>(change.id))] = value;
}

/// Whether a change takes down a flag that may not be named as what would change a plan.
bool takes_down_what_protects(const View& before, const View& after) {
  const auto& rules = before.guidance.flags;
  return std::any_of(rules.begin(), rules.end(), [&](const FlagRule* flag) {
    return !flag->may_explain && holds(before.flags, flag->id) && !holds(after.flags, flag->id);
  });
}

}  // namespace

std::vector<Change> changes_of(const Situation& situation, const Guidance& guidance,
                               const std::vector<std::string>& now) {
  std::vector<Change> changes = Lister(situation, guidance).run(now);
  const View view = view_of(situation, guidance);
  std::erase_if(changes, [&](const Change& change) {
    const Situation other = changed(situation, change);
    return takes_down_what_protects(view, view_of(other, guidance));
  });
  return changes;
}

Situation changed(const Situation& situation, const Change& change) {
  Situation other = situation;
  switch (change.kind) {
    case ChangeKind::Dimension:
      set_dimension(other, change);
      break;
    case ChangeKind::Trait:
      set(other.traits, change.id, word_as<Level>(change.to));
      break;
    case ChangeKind::Capacity:
      set(other.capacities, change.id, word_as<Level>(change.to));
      break;
    case ChangeKind::Model:
      set(other.models, change.id, word_as<Sign>(change.to));
      break;
    case ChangeKind::Rating:
      set_rating(other, change);
      break;
    case ChangeKind::Gate:
      set_gate(other, change);
      break;
    case ChangeKind::Person:
      set_person(other, change);
      break;
    case ChangeKind::Flag:
      set_flag(other, change);
      break;
    case ChangeKind::Done:
      set_done(other, change);
      break;
  }
  return other;
}

std::vector<std::optional<Change>> nearest_changes(const Situation& situation, const Guidance& guidance,
                                                   const Draft& draft) {
  std::vector<std::string> now;
  for (const std::size_t i : draft.list(Slot::Now)) now.push_back(guidance.interventions[i]->id);
  std::vector<std::optional<Change>> nearest(draft.spots.size());
  auto open = static_cast<std::size_t>(
      std::count_if(draft.spots.begin(), draft.spots.end(), [](Spot spot) { return spot != Spot::Nowhere; }));
  for (const Change& change : changes_of(situation, guidance, now)) {
    if (open == 0) break;
    const Situation other = changed(situation, change);
    Board theirs = lay_out(other, guidance);
    const Draft otherwise = draft_plan(theirs);
    for (std::size_t i = 0; i < nearest.size(); ++i) {
      if (nearest[i] || !alters(draft.spots[i], otherwise.spots[i])) continue;
      nearest[i] = change;
      --open;
    }
  }
  return nearest;
}

Words words_of(std::type_identity<ChangeKind>) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"dimension", "trait", "capacity", "model", "rating", "gate", "person", "flag", "done"});
  return words;
}

const Record& record_of(std::type_identity<Change>) {
  static constexpr std::array fields{field<&Change::kind>("kind"), field<&Change::id>("id"),
                                     field<&Change::from>("from"), field<&Change::to>("to")};
  static constexpr Record record{"NearestChange", fields};
  return record;
}

}  // namespace sb::guide
