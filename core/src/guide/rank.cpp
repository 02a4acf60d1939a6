#include <algorithm>

#include "guide/board.hpp"

// How well each intervention fits one person. The weights are data; what they weigh is told beside every choice.
namespace sb::guide {
namespace {

using namespace content;

/// The construct a target is measured as.
std::string_view measured_as(const Settings& settings, const std::string& target) {
  const std::string* same = settings.same.find(target);
  return same == nullptr ? std::string_view(target) : std::string_view(*same);
}

/// One card while it is rated.
class Fit {
 public:
  Fit(Card& card, const Board& board) : card_(card), view_(board.view) {}

  void rate() {
    rate_traits();
    rate_dimension();
    rate_capacities();
    card_.fits = !card_.matches.empty();
    const bool is_short =
        card_.intervention->minutes && card_.intervention->minutes->value <= view_.settings.short_minutes.value;
    if (is_short) card_.score += weights().short_time.value;
  }

 private:
  [[nodiscard]] const Weights& weights() const { return view_.settings.weights; }

  /// A trait or a pattern is worked on when it is a target, or when the card is one of its first steps.
  [[nodiscard]] bool works_on(std::string_view trait) const {
    const auto& targets = card_.intervention->targets;
    const auto is_target = [&](const std::string& target) { return measured_as(view_.settings, target) == trait; };
    const auto planned = [&](const Wish& wish) { return wish.reason.plan == trait; };
    return std::any_of(targets.begin(), targets.end(), is_target) ||
           std::any_of(card_.wishes.begin(), card_.wishes.end(), planned);
  }

  void rate_traits() {
    bool picked = false;
    bool high = false;
    for (const std::string& trait : view_.situation.picked) {
      if (!works_on(trait)) continue;
      card_.matches.push_back({Picked::kTag, trait, "yes"});
      picked = true;
    }
    for (const auto& [trait, level] : view_.situation.traits.entries) {
      if (level != Level::High || !works_on(trait)) continue;
      card_.matches.push_back({TraitHigh::kTag, trait, word(Level::High)});
      high = true;
    }
    if (picked) {
      card_.score += weights().picked_trait.value;
    } else if (high) {
      card_.score += weights().trait.value;
    }
  }

  /// What is for every pattern is for nobody's in particular, unless it is among the first steps of this one.
  [[nodiscard]] bool suits_pattern() const {
    constexpr std::size_t kEveryPattern = 4;
    if (works_on(word(view_.situation.pattern))) return true;
    const auto& patterns = card_.intervention->patterns;
    if (patterns.size() >= kEveryPattern) return false;
    const Situation& situation = view_.situation;
    return std::any_of(patterns.begin(), patterns.end(), [&](Style style) {
      const auto& near = situation.neighbours;
      return situation.pattern == static_cast<PatternWord>(style) ||
             std::find(near.begin(), near.end(), style) != near.end();
    });
  }

  void rate_dimension() {
    const std::size_t before = card_.matches.size();
    if (suits_pattern()) card_.matches.push_back({PatternIs::kTag, {}, word(view_.situation.pattern)});
    for (const Axis axis : kAxes) {
      const auto at = static_cast<std::size_t>(axis);
      const auto& targets = card_.intervention->targets;
      const bool target = std::find(targets.begin(), targets.end(), view_.situation.constructs[at]) != targets.end();
      const bool high = view_.situation.axes[at] == AxisLevel::High;
      if (target && high) card_.matches.push_back({AxisIs::kTag, word(axis), word(AxisLevel::High)});
    }
    if (card_.matches.size() > before) card_.score += weights().dimension.value;
  }

  void rate_capacities() {
    const std::size_t before = card_.matches.size();
    for (const auto& [capacity, level] : view_.situation.capacities.entries) {
      const auto& targets = card_.intervention->targets;
      const auto is_target = [&, id = std::string_view(capacity)](const std::string& target) {
        return measured_as(view_.settings, target) == id;
      };
      if (level != Level::Low || std::none_of(targets.begin(), targets.end(), is_target)) continue;
      card_.matches.push_back({CapacityLow::kTag, capacity, word(Level::Low)});
    }
    if (card_.matches.size() > before) card_.score += weights().capacity.value;
  }

  Card& card_;
  const View& view_;
};

}  // namespace

void rate_cards(Board& board) {
  for (Card& card : board.cards) Fit(card, board).rate();
}

}  // namespace sb::guide
