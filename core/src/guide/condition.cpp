#include "guide/condition.hpp"

#include <algorithm>

namespace sb::guide {
namespace {

using namespace content;

constexpr std::string_view kYes = "yes";

/// Evaluates one condition; every leaf that holds leaves its value.
struct Evaluation {
  const View& view;
  std::vector<Value>& values;

  bool found(bool held, std::string_view kind, std::string_view id, std::string_view value) const {
    if (held) values.push_back({kind, id, value});
    return held;
  }

  bool operator()(const Always&) const { return true; }
  bool operator()(const All& all) const {
    const std::size_t before = values.size();
    const auto is_so = [&](const Condition& each) { return sb::guide::holds(each, view, values); };
    const bool held = std::all_of(all.of.begin(), all.of.end(), is_so);
    if (!held) values.resize(before);
    return held;
  }
  bool operator()(const Any& any) const {
    // Every branch is looked at: all values that speak for a rule are told.
    bool held = false;
    for (const Condition& each : any.of) held = sb::guide::holds(each, view, values) || held;
    return held;
  }
  bool operator()(const Not& none) const {
    std::vector<Value> ignored;
    return std::none_of(none.of.begin(), none.of.end(),
                        [&](const Condition& each) { return sb::guide::holds(each, view, ignored); });
  }
  bool operator()(const PatternIs& leaf) const {
    return found(view.situation.pattern == leaf.pattern, PatternIs::kTag, {}, word(leaf.pattern));
  }
  bool operator()(const AxisIs& leaf) const {
    const auto& level = view.situation.axes[static_cast<std::size_t>(leaf.dimension)];
    return found(level == leaf.level, AxisIs::kTag, word(leaf.dimension), word(leaf.level));
  }
  bool operator()(const TraitHigh& leaf) const {
    const Level* level = view.situation.traits.find(leaf.trait);
    return found(level != nullptr && *level == Level::High, TraitHigh::kTag, leaf.trait, word(Level::High));
  }
  bool operator()(const CapacityLow& leaf) const {
    const Level* level = view.situation.capacities.find(leaf.capacity);
    return found(level != nullptr && *level == Level::Low, CapacityLow::kTag, leaf.capacity, word(Level::Low));
  }
  bool operator()(const ModelNegative& leaf) const {
    const Sign* sign = view.situation.models.find(leaf.model);
    return found(sign != nullptr && *sign == Sign::Negative, ModelNegative::kTag, leaf.model, word(Sign::Negative));
  }
  bool operator()(const FlagUp& leaf) const {
    return found(holds(view.flags, leaf.flag), FlagUp::kTag, leaf.flag, kYes);
  }
  bool operator()(const PlaceIs& leaf) const {
    return found(view.situation.place == leaf.context, PlaceIs::kTag, {}, word(leaf.context));
  }
  bool operator()(const RatingPast& leaf) const {
    const auto& rating = view.situation.ratings[static_cast<std::size_t>(leaf.rating)];
    const int threshold = view.settings.thresholds.find(leaf.threshold)->value;
    return found(rating && lies(*rating, leaf.side, threshold), RatingPast::kTag, word(leaf.rating), word(leaf.side));
  }
  bool operator()(const Picked& leaf) const {
    return found(holds(view.situation.picked, leaf.construct), Picked::kTag, leaf.construct, kYes);
  }
  bool operator()(const StageDone& leaf) const {
    return found(count_done(view, leaf.stage, false) > 0, StageDone::kTag, word(leaf.stage), kYes);
  }
  bool operator()(const PeopleAre& leaf) const {
    return found(people_are(leaf.state), PeopleAre::kTag, {}, word(leaf.state));
  }
  bool operator()(const GateYes& leaf) const {
    const Reply* reply = view.situation.gates.find(leaf.gate);
    return found(reply != nullptr && *reply == Reply::Yes, GateYes::kTag, leaf.gate, kYes);
  }
  bool operator()(const PartnerIs& leaf) const {
    return found(view.situation.partner == leaf.pattern, PartnerIs::kTag, {}, word(leaf.pattern));
  }
  bool operator()(const JointWork&) const { return view.situation.joint; }

 private:
  static bool lies(int rating, RatingSide side, int threshold) {
    if (side == RatingSide::Above) return rating > threshold;
    return side == RatingSide::AtMost ? rating <= threshold : rating < threshold;
  }

  [[nodiscard]] bool people_are(People state) const {
    const auto& people = view.situation.people;
    const auto any = [&](auto matches) { return std::any_of(people.begin(), people.end(), matches); };
    switch (state) {
      case People::Named:
        return !people.empty();
      case People::Several:
        return view.situation.people_measured > 1;
      case People::NotAfraid:
        return any([](const Bond& bond) { return bond.afraid == Reply::No; });
      case People::Afraid:
        return any([](const Bond& bond) { return bond.afraid == Reply::Yes; });
      case People::Unsaid:
        return any([](const Bond& bond) { return bond.afraid == Reply::Unknown || bond.afraid == Reply::Skip; });
    }
    return false;
  }
};

}  // namespace

bool holds(const content::Condition& condition, const View& view, std::vector<Value>& values) {
  return std::visit(Evaluation{view, values}, condition.kind);
}

View view_of(const Situation& situation, const content::Guidance& guidance) {
  View view{situation, *guidance.settings, guidance, situation.flags};
  std::vector<Value> ignored;
  for (const content::FlagRule* flag : guidance.flags) {
    if (holds(view.flags, flag->id) || !holds(flag->up_when, view, ignored)) continue;
    view.flags.insert(std::lower_bound(view.flags.begin(), view.flags.end(), flag->id), flag->id);
  }
  return view;
}

int count_done(const View& view, content::Stage stage, bool declined_counts) {
  int count = 0;
  for (const Past& past : view.situation.done) {
    if (past.outcome == Outcome::Declined && !declined_counts) continue;
    const content::Intervention* intervention = view.guidance.find(past.intervention);
    // To have read a card is not to have done a step.
    const bool step = intervention != nullptr && intervention->use == content::Use::Guided;
    if (step && intervention->stage == stage) ++count;
  }
  return count;
}

}  // namespace sb::guide
