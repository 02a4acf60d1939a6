#include "guide/draft.hpp"

#include <algorithm>
#include <tuple>

#include "support/order.hpp"

namespace sb::guide {
namespace {

using namespace content;

bool wished(const Card& card, Slot slot) {
  return std::any_of(card.wishes.begin(), card.wishes.end(), [&](const Wish& wish) { return wish.slot == slot; });
}

/// Whether anyone would expect to see this card.
bool is_relevant(const Card& card) {
  return card.eligible && (card.fits || !card.wishes.empty());
}

class Drafter {
 public:
  explicit Drafter(Board& board) : board_(board), similar_(board.cards.size()) {
    draft_.spots.assign(board.cards.size(), Spot::Nowhere);
    for (std::size_t i = 0; i < board.cards.size(); ++i) similar_[i] = board.cards[i].done;
  }

  Draft run() {
    const Sizes& sizes = board_.view.settings.sizes;
    choose_professional();
    fill_forced(sizes.now.value);
    fill(Slot::InTheMoment, sizes.in_the_moment.value,
         [&](const Card& each) { return wished(each, Slot::InTheMoment) && each.waits == nullptr; });
    fill(Slot::Now, sizes.now.value, [&](const Card& card) { return starts_now(card); });
    fill_moment(sizes.in_the_moment.value);
    for (const auto& [include, rule] : board_.includes) include_stages(*include, rule);
    for (const auto& [pair, rule] : board_.pairs) complete_pair(*pair, rule);
    for (const auto& [add, rule] : board_.adds) complete_add(*add, rule);
    fill(Slot::Next, sizes.next.value, &comes_next);
    fill(Slot::Later, sizes.later.value, &comes_later);
    for (auto& list : draft_.lists) put_in_order(list);
    hold_back();
    return std::move(draft_);
  }

 private:
  [[nodiscard]] const Card& card(std::size_t i) const { return board_.cards[i]; }

  // ------------------------------------------------------------------------------------- what belongs where

  [[nodiscard]] bool has_time(const Card& each) const {
    const auto& minutes = each.intervention->minutes;
    return !board_.view.situation.minutes || !minutes || minutes->value <= *board_.view.situation.minutes;
  }

  [[nodiscard]] bool starts_now(const Card& each) const {
    if (!each.guided || each.waits != nullptr || !has_time(each)) return false;
    const bool early = each.intervention->stage <= Stage::Notice;
    return wished(each, Slot::Now) || (early && each.fits);
  }

  [[nodiscard]] static bool comes_next(const Card& each) {
    if (wished(each, Slot::Next) || wished(each, Slot::Now)) return true;
    return each.guided && each.fits && each.intervention->stage <= Stage::Test;
  }

  [[nodiscard]] static bool comes_later(const Card& each) { return !each.wishes.empty() || (each.guided && each.fits); }

  // --------------------------------------------------------------------------------------------- choosing one

  [[nodiscard]] bool is_free(std::size_t i) const {
    return draft_.spots[i] == Spot::Nowhere && card(i).eligible && !is_held(card(i));
  }

  [[nodiscard]] bool has_happened(std::string_view id) const {
    const Card& each = board_.card(id);
    const auto at = static_cast<std::size_t>(&each - board_.cards.data());
    return each.done || draft_.spots[at] != Spot::Nowhere;
  }

  /// Whether one rule about order lets a card stand.
  [[nodiscard]] bool may_follow(std::string_view id, const BeforeEffect& before) const {
    if (std::find(before.later.begin(), before.later.end(), id) == before.later.end()) return true;
    const auto happened = [&](const std::string& one) { return has_happened(one); };
    if (std::any_of(before.earlier.begin(), before.earlier.end(), happened)) return true;
    const auto can_be_had = [&](const std::string& one) {
      const Card& each = board_.card(one);
      return each.eligible && !is_held(each);
    };
    return before.order_only && std::none_of(before.earlier.begin(), before.earlier.end(), can_be_had);
  }

  /// Whether all that has to stand in front of it does.
  [[nodiscard]] bool may_follow(std::size_t i) const {
    return std::all_of(board_.before.begin(), board_.before.end(),
                       [&](const auto& each) { return may_follow(card(i).intervention->id, *each.effect); });
  }

  [[nodiscard]] static bool resembles(const Intervention& one, const Intervention& other) {
    const auto names = [](const Intervention& a, const Intervention& b) {
      return std::find(a.related.begin(), a.related.end(), b.id) != a.related.end();
    };
    return one.family == other.family || names(one, other) || names(other, one);
  }

  /// What it weighs to be named for a list, by a plan or, which is more about this person, by a rule itself.
  [[nodiscard]] int named_for(Slot slot, const Card& each) const {
    const Weights& weights = board_.view.settings.weights;
    int most = 0;
    for (const Wish& wish : each.wishes) {
      if (wish.slot <= slot) most = std::max(most, (wish.reason.plan.empty() ? weights.asked : weights.named).value);
    }
    return most;
  }

  /// The score beside what is chosen already, on one list: first steps count from the list they are named for.
  [[nodiscard]] int score_on(Slot slot, std::size_t i) const {
    const int similar = similar_[i] ? board_.view.settings.weights.similar.value : 0;
    return card(i).score + named_for(slot, card(i)) + similar;
  }

  template <class Belongs>
  [[nodiscard]] std::optional<std::size_t> best(Slot slot, Belongs belongs) const {
    std::optional<std::size_t> found;
    int highest = 0;
    for (std::size_t i = 0; i < board_.cards.size(); ++i) {
      if (!is_free(i) || !may_follow(i) || !belongs(card(i))) continue;
      const int score = score_on(slot, i);
      // Cards stand by id, so that of two alike the first is kept.
      const bool better = !found || score > highest ||
                          (score == highest && card(i).intervention->stage < card(*found).intervention->stage);
      if (!better) continue;
      found = i;
      highest = score;
    }
    return found;
  }

  void place(std::size_t i, Slot slot) {
    draft_.list(slot).push_back(i);
    draft_.spots[i] = static_cast<Spot>(slot);
    chosen_.push_back(i);
    for (std::size_t other = 0; other < similar_.size(); ++other) {
      similar_[other] = similar_[other] || resembles(*card(i).intervention, *card(other).intervention);
    }
  }

  // ------------------------------------------------------------------------------------------------- lists

  void fill_forced(int most) {
    std::vector<std::size_t> forced;
    for (std::size_t i = 0; i < board_.cards.size(); ++i) {
      if (card(i).first && is_free(i) && card(i).waits == nullptr) forced.push_back(i);
    }
    sort_by(forced, [&](auto a, auto b) { return *card(a).first < *card(b).first; });
    for (const std::size_t i : forced) {
      if (static_cast<int>(draft_.list(Slot::Now).size()) < most) place(i, Slot::Now);
    }
  }

  template <class Belongs>
  void fill(Slot slot, int most, Belongs belongs) {
    while (static_cast<int>(draft_.list(slot).size()) < most) {
      const auto next = best(slot, belongs);
      if (!next) return;
      place(*next, slot);
    }
  }

  /// For when it gets hard, unless a rule asked for something: something short that steadies, rather for this person.
  void fill_moment(int most) {
    fill(Slot::InTheMoment, most, [&](const Card& each) { return steadies(each) && is_relevant(each); });
    const std::size_t before = draft_.list(Slot::InTheMoment).size();
    fill(Slot::InTheMoment, most, [&](const Card& each) { return steadies(each); });
    for (std::size_t i = before; i < draft_.list(Slot::InTheMoment).size(); ++i) {
      auto& wishes = board_.cards[draft_.list(Slot::InTheMoment)[i]].wishes;
      wishes.push_back({Slot::InTheMoment, {board_.view.settings.default_rule, {}, {}}});
    }
  }

  [[nodiscard]] bool steadies(const Card& each) const {
    const auto& minutes = each.intervention->minutes;
    const bool little = minutes && minutes->value <= board_.view.settings.short_minutes.value;
    return each.guided && each.waits == nullptr && each.intervention->stage == Stage::Steady && little;
  }

  [[nodiscard]] bool has_room(Slot slot) const {
    const Sizes& sizes = board_.view.settings.sizes;
    const int most = slot == Slot::Next ? sizes.next.value : sizes.later.value;
    return static_cast<int>(draft_.list(slot).size()) < most;
  }

  /// Where something that has to be there goes: with what comes next, or later if that is all it was asked for or all
  /// the room there is.
  void require(std::size_t i, std::string_view rule) {
    const Card& each = card(i);
    const bool later = wished(each, Slot::Later) && !wished(each, Slot::Next) && !wished(each, Slot::Now);
    const Slot slot = later || !has_room(Slot::Next) ? Slot::Later : Slot::Next;
    if (!has_room(slot)) return;
    board_.cards[i].wishes.push_back({slot, {rule, {}, {}}});
    place(i, slot);
  }

  [[nodiscard]] bool stands(const std::vector<std::string>& ids) const {
    return std::any_of(chosen_.begin(), chosen_.end(), [&](std::size_t i) {
      return std::find(ids.begin(), ids.end(), card(i).intervention->id) != ids.end();
    });
  }

  void include_stages(const IncludeEffect& include, std::string_view rule) {
    for (const Stage stage : include.stages) {
      const auto there = [&](std::size_t i) { return card(i).intervention->stage == stage; };
      if (std::any_of(chosen_.begin(), chosen_.end(), there)) continue;
      const auto found = best(Slot::Next, [&](const Card& each) {
        return each.guided && each.intervention->stage == stage && is_relevant(each);
      });
      if (found) require(*found, rule);
    }
  }

  /// One of each side, as far as both are open.
  void complete_pair(const PairEffect& pair, std::string_view rule) {
    for (const auto* side : {&pair.these, &pair.those}) {
      if (stands(*side)) continue;
      const auto found = best(Slot::Next, [&](const Card& each) {
        return each.guided && std::find(side->begin(), side->end(), each.intervention->id) != side->end();
      });
      if (found) require(*found, rule);
    }
  }

  /// Something of what a rule asks for, wherever there is room; what is for the moment has its one place.
  void complete_add(const AddEffect& add, std::string_view rule) {
    const auto happened = [&](const std::string& id) { return has_happened(id); };
    const auto& ids = add.interventions;
    if (add.slot == Slot::InTheMoment || std::any_of(ids.begin(), ids.end(), happened)) return;
    const auto found = best(Slot::Next, [&](const Card& each) {
      return std::find(ids.begin(), ids.end(), each.intervention->id) != ids.end();
    });
    if (found) require(*found, rule);
  }

  /// Forced ones first, then by stage; what has to come after another is moved behind it.
  void put_in_order(std::vector<std::size_t>& list) const {
    const auto rank = [&](std::size_t i) {
      const auto& first = card(i).first;
      return std::tuple(!first, first.value_or(0), first ? Stage::Safety : card(i).intervention->stage);
    };
    sort_by(list, [&](auto a, auto b) { return rank(a) < rank(b); });
    for (const auto& each : board_.before) {
      const auto among = [&](const std::vector<std::string>& ids) {
        return [&](std::size_t i) { return std::find(ids.begin(), ids.end(), card(i).intervention->id) != ids.end(); };
      };
      const auto later = std::find_if(list.begin(), list.end(), among(each.effect->later));
      const auto earlier = std::find_if(later, list.end(), among(each.effect->earlier));
      if (earlier != list.end()) std::rotate(later, earlier, earlier + 1);
    }
  }

  // ------------------------------------------------------------------------------------------------ the rest

  void choose_professional() {
    if (!board_.professional) return;
    const Card& each = board_.card(board_.professional->effect->intervention);
    const auto at = static_cast<std::size_t>(&each - board_.cards.data());
    if (!each.eligible || is_shut(each)) return;
    // It stands in its own place, and only there.
    draft_.professional = at;
    draft_.spots[at] = Spot::Professional;
  }

  /// Rules that keep a card back because another is not there.
  void hold_followers(std::size_t i) {
    for (const auto& [before, rule] : board_.before) {
      if (before->order_only || may_follow(card(i).intervention->id, *before)) continue;
      board_.cards[i].holds.push_back({HeldBy::Rule, rule});
    }
  }

  void hold_back() {
    for (std::size_t i = 0; i < board_.cards.size(); ++i) {
      if (draft_.spots[i] != Spot::Nowhere || !is_relevant(card(i))) continue;
      if (!is_held(card(i))) hold_followers(i);
      if (!is_held(card(i))) continue;
      draft_.held_back.push_back(i);
      draft_.spots[i] = Spot::HeldBack;
    }
    sort_by(draft_.held_back,
            [&](auto a, auto b) { return card(a).intervention->stage < card(b).intervention->stage; });
  }

  Board& board_;
  Draft draft_;
  std::vector<std::size_t> chosen_;
  std::vector<bool> similar_;  ///< to something chosen or done
};

}  // namespace

Draft draft_plan(Board& board) {
  return Drafter(board).run();
}

}  // namespace sb::guide
