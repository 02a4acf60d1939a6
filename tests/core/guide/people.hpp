#pragma once

#include <set>
#include <string_view>

#include "content/registry.hpp"
#include "guide/draft.hpp"
#include "support/test_support.hpp"

namespace sb::test {

/// Somebody made up, in any state the guidance knows.
[[nodiscard]] guide::Situation random_situation(const content::Guidance& guidance, const content::Measured& measured,
                                                Dice& dice);

/// What was laid out for somebody, and what was chosen from it.
struct Made {
  guide::Board board;
  guide::Draft draft;

  /// Whether an intervention stands on a list, or is the question for a professional.
  [[nodiscard]] bool offers(std::size_t i) const;
  /// Calls `visit` with every card that is offered.
  template <class Visit>
  void each_offered(Visit visit) const {
    for (std::size_t i = 0; i < board.cards.size(); ++i) {
      if (offers(i)) visit(board.cards[i]);
    }
  }
  /// Whether a flag is up.
  [[nodiscard]] bool flag(std::string_view id) const;
  /// The ids on one list, in order.
  [[nodiscard]] std::vector<std::string> ids(content::Slot slot) const;
  /// The ids of everything offered.
  [[nodiscard]] std::set<std::string> offered() const;
};

/// Makes a plan.
[[nodiscard]] Made make(const guide::Situation& situation, const content::Guidance& guidance);

/// The guidance as it ships.
struct Shipped {
  sb::content::Registry registry;
  sb::content::Guidance guidance = registry.guidance();
  sb::content::Measured measured = registry.measured();

  Shipped() { BOOST_REQUIRE(guidance.settings != nullptr); }

  /// Calls `check(situation, made)` for many people.
  template <class Check>
  void each_person(std::uint64_t seed, int people, Check check) const {
    Dice dice(seed);
    for (int i = 0; i < people; ++i) {
      const sb::guide::Situation situation = random_situation(guidance, measured, dice);
      check(situation, make(situation, guidance));
    }
  }
};

}  // namespace sb::test
