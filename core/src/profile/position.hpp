#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <vector>

#include "content/instrument.hpp"
#include "measure/estimate.hpp"
#include "measure/posterior.hpp"
#include "support/codec.hpp"

namespace sb::profile {

/// In which numbers a person is placed: the mean of their answers, or theta, the scale of a calibration.
enum class Metric : std::uint8_t { Mean, Theta };

/// Two numbers, one a dimension.
struct Pair {
  double anxiety = 0;
  double avoidance = 0;
};

/// How sure the two means are. Means of answers are taken as independent, since nothing measured here says otherwise;
/// calibrated questionnaires know how the two go together.
struct Covariance {
  double anxiety = 0;
  double avoidance = 0;
  double both = 0;
};

/// The ends of both axes.
struct Range {
  int min = 1;
  int max = 7;
};

/// The lines between low and high.
struct CutPoint {
  double anxiety = 0;
  double avoidance = 0;
  content::CutBasis basis = content::CutBasis::ScaleMidpoint;
};

/// An ellipse that holds a share of the belief: `center + u cos t + v sin t`, x = anxiety, y = avoidance, scale units.
struct Contour {
  double mass = 0;
  std::array<double, 2> center{};
  std::array<double, 2> u{};
  std::array<double, 2> v{};
};

/// Where a person stands on the map of anxiety x avoidance: in the mean of their answers, or, where the questionnaire
/// is calibrated, on the scale of its calibration (mean 0, standard deviation 1 in the sample it was made on).
struct Position {
  Metric metric = Metric::Mean;
  Pair mean;
  Covariance covariance;
  Range range;
  CutPoint cut;
  std::vector<Contour> contours;
};

/// What a calibration and the answers together say of both dimensions; the bank must outlive it.
struct GradedBelief {
  const measure::Bank* bank = nullptr;
  measure::Joint joint;
};

/// What is believed about both dimensions: two normal distributions, or, where the questionnaire is calibrated, also
/// the whole posterior that their means and standard errors are of.
struct Beliefs {
  measure::Belief anxiety;
  measure::Belief avoidance;
  std::optional<GradedBelief> graded{};
};

/// The place on the map, with rings that hold half and four fifths of the belief.
[[nodiscard]] Position locate(const Beliefs& beliefs, const Range& range, const CutPoint& cut);

[[nodiscard]] Words words_of(std::type_identity<Metric>);
[[nodiscard]] const Record& record_of(std::type_identity<Pair>);
[[nodiscard]] const Record& record_of(std::type_identity<Covariance>);
[[nodiscard]] const Record& record_of(std::type_identity<Range>);
[[nodiscard]] const Record& record_of(std::type_identity<CutPoint>);
[[nodiscard]] const Record& record_of(std::type_identity<Contour>);
[[nodiscard]] const Record& record_of(std::type_identity<Position>);

}  // namespace sb::profile
