#pragma once

#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "measure/answers.hpp"
#include "measure/key.hpp"
#include "measure/person_fit.hpp"
#include "support/codec.hpp"

// How answers were given. All of it is told in notes and never keeps anyone from a result: each index alone marks five
// to forty of a hundred careful people too.
namespace sb::measure {

/// Faster than this, an answer is counted as fast: 2 seconds (Huang et al. 2012).
inline constexpr int kFastMilliseconds = 2000;

/// How long each question took, in milliseconds, by the instrument's item positions; empty = not timed.
using Times = std::vector<std::optional<int>>;

/// One index of answer quality. The limit is the pack's; without one, nothing is ever raised.
struct IndexReading {
  std::optional<double> value;  ///< empty when too little was answered to tell
  int of = 0;                   ///< answers, pairs or times that it rests on
  std::optional<double> limit;
  std::optional<double> base_rate;  ///< share of ordinary answers that lie past the limit too
  bool raised = false;
};

/// How fast answers came: the share of timed questions under two seconds, and the median time in seconds.
struct PaceReading {
  IndexReading fast;
  std::optional<double> median;
};

/// What the answers themselves tell of how they were given. Ratings only, as they were marked, before any reversal.
struct Quality {
  IndexReading longstring;          ///< longest run of one rating, in the order asked; a skipped question ends a run
  IndexReading variability;         ///< standard deviation of all ratings, over n - 1
  IndexReading pairs;               ///< pairs of the pack that contradict each other
  std::optional<PaceReading> pace;  ///< empty when nothing was timed
  std::optional<IndexReading> fit;  ///< of calibrated questionnaires: how well the answers fit together (lz)
  std::vector<std::string> notes;   ///< message ids: one an index raised, and one more when several are
};

/// Checks times against a form; mistakes go to the reader, which stands on the times.
[[nodiscard]] Times read_times(const Key& key, const Named<int>& milliseconds, Reader& reader);
/// The length of the longest run of one value; an empty place ends a run.
[[nodiscard]] int longest_run(std::span<const std::optional<int>> ratings);
/// Standard deviation over n - 1 of the values there are; empty under two of them.
[[nodiscard]] std::optional<double> variability(std::span<const std::optional<int>> ratings);
/// The middle value, or the mean of the two middle ones; empty for none.
[[nodiscard]] std::optional<double> median(std::vector<int> values);
/// Whether two ratings contradict each other by the pair's rule, on a range from `min` to `max`.
[[nodiscard]] bool contradict(const content::ItemPair& pair, int one, int other, const content::Response& range);
/// All indexes of one sheet; `fit` where there is a calibration.
[[nodiscard]] Quality quality_of(const Key& key, const Sheet& sheet, const Times& times,
                                 const std::optional<PersonFit>& fit);

/// An index and what was read of it.
struct NamedReading {
  content::QualityIndex index = content::QualityIndex::Longstring;
  const IndexReading* reading = nullptr;
};
/// The indexes that were read, in the order they are told; the quality must outlive them.
[[nodiscard]] std::vector<NamedReading> readings_of(const Quality& quality);

/// The note of an index that is raised.
[[nodiscard]] std::string message_of(content::QualityIndex index);
/// The note that several indexes agree.
[[nodiscard]] std::string several_message();

[[nodiscard]] const Record& record_of(std::type_identity<IndexReading>);
[[nodiscard]] const Record& record_of(std::type_identity<PaceReading>);
[[nodiscard]] const Record& record_of(std::type_identity<Quality>);

}  // namespace sb::measure
