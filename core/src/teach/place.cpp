#include "teach/place.hpp"

#include <algorithm>
#include <string>

#include "support/fields.hpp"
#include "teach/made_up.hpp"
#include "teach/range.hpp"

namespace sb::teach {
namespace {

using namespace content;

constexpr double kWidestError = 2;

std::vector<Style> styles_near(const profile::Styles& styles) {
  if (styles.style == profile::Verdict::Between) return styles.neighbours;
  return {static_cast<Style>(styles.style)};
}

}  // namespace

Placed place_point(const measure::Library& library, const PlaceRequest& request, Reader& reader) {
  const Classroom* classroom = classroom_of(library, reader);
  const auto frame = classroom == nullptr ? std::nullopt : frame_of(library, classroom->instrument, reader);
  if (!frame) return {};
  check_within("anxiety", request.anxiety, frame->range.min, frame->range.max, reader);
  check_within("avoidance", request.avoidance, frame->range.min, frame->range.max, reader);
  check_within("standard_error", request.standard_error, kLeastError, kWidestError, reader);
  if (!reader.ok()) return {};
  const profile::Beliefs beliefs{{request.anxiety, request.standard_error},
                                 {request.avoidance, request.standard_error}};
  Placed placed{profile::locate(beliefs, frame->range, frame->cut),
                {},
                profile::judge(style_probabilities(beliefs, frame->cut)),
                {}};
  const auto certainty = [](const measure::Belief& belief, double cut) {
    return profile::certainty_of(share_above(belief, cut));
  };
  placed.dimensions = {{Axis::Anxiety, certainty(beliefs.anxiety, frame->cut.anxiety)},
                       {Axis::Avoidance, certainty(beliefs.avoidance, frame->cut.avoidance)}};
  for (const Style style : styles_near(placed.styles)) {
    const auto of_style = [&](const PatternPicture& picture) { return picture.style == style; };
    const auto picture = std::find_if(classroom->pictures.begin(), classroom->pictures.end(), of_style);
    if (picture != classroom->pictures.end()) placed.pictures.push_back(*picture);
  }
  return placed;
}

const Record& record_of(std::type_identity<PlaceRequest>) {
  static constexpr std::array fields{field<&PlaceRequest::anxiety>("anxiety"),
                                     field<&PlaceRequest::avoidance>("avoidance"),
                                     maybe<&PlaceRequest::standard_error>("standard_error")};
  static constexpr Record record{"PlaceRequest", fields};
  return record;
}

const Record& record_of(std::type_identity<PlaceDimension>) {
  static constexpr std::array fields{field<&PlaceDimension::id>("id"), field<&PlaceDimension::certainty>("certainty")};
  static constexpr Record record{"PlaceDimension", fields};
  return record;
}

const Record& record_of(std::type_identity<Placed>) {
  static constexpr std::array fields{field<&Placed::position>("position"), field<&Placed::dimensions>("dimensions"),
                                     field<&Placed::styles>("styles"), field<&Placed::pictures>("pictures")};
  static constexpr Record record{"Placed", fields};
  return record;
}

}  // namespace sb::teach
