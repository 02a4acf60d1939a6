#include "guide/people.hpp"

#include <algorithm>

namespace sb::test {
namespace {

using guide::Situation;

template <class E>
E roll_word(Dice& dice) {
  const int last = static_cast<int>(words_of(std::type_identity<E>{}).size()) - 1;
  return static_cast<E>(dice.roll(0, last));
}

void roll_levels(Situation& situation, const content::Measured& measured, Dice& dice) {
  for (const std::string& id : measured.traits) {
    const bool high = dice.once_in(5);
    situation.traits.add(id, high ? guide::Level::High : static_cast<guide::Level>(dice.roll(0, 3)));
  }
  for (const std::string& id : measured.capacities) situation.capacities.add(id, roll_word<guide::Level>(dice));
  for (const std::string& id : measured.models) situation.models.add(id, roll_word<guide::Sign>(dice));
}

void roll_pattern(Situation& situation, Dice& dice) {
  situation.constructs = {"dim-anxiety", "dim-avoidance"};
  for (auto& level : situation.axes) {
    if (!dice.once_in(12)) level = roll_word<guide::AxisLevel>(dice);
  }
  if (const auto pattern = guide::pattern_of(situation.axes)) situation.pattern = *pattern;
  situation.neighbours = guide::neighbours_of(situation.axes);
}

void roll_context(Situation& situation, Dice& dice) {
  situation.place = dice.once_in(6) ? guide::Place::Clinic : guide::Place::Self;
  if (dice.once_in(20)) situation.place = guide::Place::Classroom;
  situation.joint = situation.place == guide::Place::Clinic && dice.once_in(2);
  if (situation.joint) situation.partner = static_cast<guide::PatternWord>(dice.roll(0, 3));
  for (const char* person : {"father-figure", "friend", "partner"}) {
    if (dice.once_in(2)) situation.people.push_back({person, roll_word<guide::Reply>(dice)});
  }
  situation.people_measured = dice.roll(0, 3);
  if (dice.once_in(4)) situation.minutes = dice.roll(1, 10);
}

void roll_answers(Situation& situation, const content::Guidance& guidance, Dice& dice) {
  for (auto& rating : situation.ratings) {
    if (dice.once_in(3)) rating = dice.roll(0, 10);
  }
  for (const content::FlagRule* flag : guidance.flags) {
    if (dice.once_in(15)) situation.flags.push_back(flag->id);
  }
  std::sort(situation.flags.begin(), situation.flags.end());
  for (const content::GateRule* gate : guidance.gates) {
    if (!dice.once_in(2)) situation.gates.add(gate->id, roll_word<guide::Reply>(dice));
  }
  std::sort(situation.gates.entries.begin(), situation.gates.entries.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [trait, level] : situation.traits.entries) {
    if (dice.once_in(25)) situation.picked.push_back(trait);
  }
  if (dice.once_in(10)) situation.without.push_back(roll_word<content::Touch>(dice));
  for (const content::Intervention* each : guidance.interventions) {
    if (dice.once_in(40)) situation.done.push_back({each->id, roll_word<guide::Outcome>(dice)});
  }
}

}  // namespace

Situation random_situation(const content::Guidance& guidance, const content::Measured& measured, Dice& dice) {
  Situation situation;
  roll_pattern(situation, dice);
  roll_levels(situation, measured, dice);
  roll_context(situation, dice);
  roll_answers(situation, guidance, dice);
  return situation;
}

bool Made::offers(std::size_t i) const {
  return draft.spots[i] != guide::Spot::Nowhere && draft.spots[i] != guide::Spot::HeldBack;
}

bool Made::flag(std::string_view id) const {
  return guide::holds(board.view.flags, id);
}

std::vector<std::string> Made::ids(content::Slot slot) const {
  std::vector<std::string> all;
  for (const std::size_t i : draft.list(slot)) all.push_back(board.cards[i].intervention->id);
  return all;
}

std::set<std::string> Made::offered() const {
  std::set<std::string> all;
  each_offered([&](const guide::Card& card) { all.insert(card.intervention->id); });
  return all;
}

Made make(const Situation& situation, const content::Guidance& guidance) {
  Made made{lay_out(situation, guidance), {}};
  made.draft = draft_plan(made.board);
  return made;
}

}  // namespace sb::test
