#pragma once

#include <array>
#include <type_traits>
#include <vector>

#include "content/classroom.hpp"
#include "measure/library.hpp"
#include "profile/profile.hpp"

// A point that a teacher moves on the map, and what the models say of it.
namespace sb::teach {

/// What `place` is asked: a point in the numbers of the questionnaire's answers.
struct PlaceRequest {
  double anxiety = 0;
  double avoidance = 0;
  double standard_error = 0.3;  ///< how unsure each mean is, over 0 and up to 2
};

/// How surely one dimension of a place is low or high.
struct PlaceDimension {
  content::Axis id = content::Axis::Anxiety;
  profile::Certainty certainty = profile::Certainty::NearMiddle;
};

/// What `place` answers.
struct Placed {
  profile::Position position;
  std::vector<PlaceDimension> dimensions;
  profile::Styles styles;
  std::vector<content::PatternPicture> pictures;  ///< of the style, or of each it lies between
};

/// Tells of a point on the map.
[[nodiscard]] Placed place_point(const measure::Library& library, const PlaceRequest& request, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<PlaceRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<PlaceDimension>);
[[nodiscard]] const Record& record_of(std::type_identity<Placed>);

}  // namespace sb::teach
