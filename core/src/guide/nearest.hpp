#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "guide/draft.hpp"

namespace sb::guide {

/// What one value of a situation is about.
enum class ChangeKind : std::uint8_t { Dimension, Trait, Capacity, Model, Rating, Gate, Person, Flag, Done };

/// One value of a situation, as it is and as it might be.
struct Change {
  ChangeKind kind = ChangeKind::Flag;
  std::string id;
  std::string from;
  std::string to;
};

/// The single values that are tried, nearest first: the answer to a gate's question, or about a person; the next rating
/// on the other side of each threshold; one step of a trait, a capacity, a working model or a dimension, then two; a
/// flag; something of the plan done. Flags that nobody must be talked into are left out.
[[nodiscard]] std::vector<Change> changes_of(const Situation& situation, const content::Guidance& guidance,
                                             const std::vector<std::string>& now);
/// The situation with one value changed.
[[nodiscard]] Situation changed(const Situation& situation, const Change& change);

/// For every intervention that is offered, the nearest change that would put it elsewhere; for one that is held back,
/// the nearest that would offer it. Found by making the plan again with each.
[[nodiscard]] std::vector<std::optional<Change>> nearest_changes(const Situation& situation,
                                                                 const content::Guidance& guidance, const Draft& draft);

[[nodiscard]] Words words_of(std::type_identity<ChangeKind>);
[[nodiscard]] const Record& record_of(std::type_identity<Change>);

}  // namespace sb::guide
