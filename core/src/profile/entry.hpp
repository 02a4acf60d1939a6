#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "profile/measurement.hpp"
#include "profile/state.hpp"
#include "support/reader.hpp"

namespace sb::profile {

/// One answered instrument among several.
struct AnsweredEntry {
  AnswerSet answered;
  std::optional<State> state;
  std::optional<std::string> norm;         ///< a sample to be compared with; never one that was not asked for
  std::optional<Named<int>> milliseconds;  ///< how long each question took, as far as it was timed
};

/// One checked entry and all that was worked out from it.
struct Entry {
  Ready ready;
  Findings findings;
  Measurement result;
  std::optional<Beliefs> beliefs;
  std::optional<State> state;
};

/// Checks and scores entries that belong together: each thing measured once, people on one scale, one cut for all.
/// Mistakes go to the reader, which stands on what holds the `measurements`; with any, the list is of no use.
[[nodiscard]] std::vector<Entry> read_entries(const measure::Library& library, const std::vector<AnsweredEntry>& asked,
                                              const std::optional<Pair>& cut, Reader& reader);
/// About people in general rather than about one of them.
[[nodiscard]] bool about_general(const Entry& entry);
/// How surely a dimension of a placed entry lies on one side of the cut; empty when it has no score.
[[nodiscard]] std::optional<Certainty> certainty_in(const Entry& entry, measure::Dimension dimension);
/// The id of the scale that tells of a dimension; only where the entry's instrument places people.
[[nodiscard]] const std::string& scale_id(const Entry& entry, measure::Dimension dimension);
/// The band of a score; people scales and unscored scales have none.
[[nodiscard]] std::optional<std::string> band_in(const measure::ScaleScore& score);
/// Adds what is not on the list yet.
void add_missing(std::vector<std::string>& list, const std::vector<std::string>& more);

[[nodiscard]] const Record& record_of(std::type_identity<AnsweredEntry>);

}  // namespace sb::profile
