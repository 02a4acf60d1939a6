#include "profile/position.hpp"

#include <array>
#include <cmath>

#include "support/fields.hpp"
#include "support/math.hpp"

namespace sb::profile {
namespace {

constexpr std::array kRings{0.5, 0.8};

/// The Cholesky factor's columns, stretched until the ellipse holds `mass` of a two-dimensional normal belief.
Contour ring(double mass, const Pair& mean, const Covariance& covariance) {
  const double stretch = std::sqrt(-2 * sb::log(1 - mass));
  const double first = std::sqrt(covariance.anxiety);
  const double lean = covariance.both / first;
  const double second = std::sqrt(covariance.avoidance - lean * lean);
  return {.mass = mass,
          .center = {mean.anxiety, mean.avoidance},
          .u = {stretch * first, stretch * lean},
          .v = {0, stretch * second}};
}

}  // namespace

Position locate(const Beliefs& beliefs, const Range& range, const CutPoint& cut) {
  const auto square = [](double x) { return x * x; };
  Position position{.metric = beliefs.graded ? Metric::Theta : Metric::Mean,
                    .mean = {beliefs.anxiety.mean, beliefs.avoidance.mean},
                    .covariance = {square(beliefs.anxiety.standard_error), square(beliefs.avoidance.standard_error), 0},
                    .range = range,
                    .cut = cut,
                    .contours = {}};
  if (beliefs.graded) position.covariance.both = covariance_of(*beliefs.graded->bank, beliefs.graded->joint);
  for (const double mass : kRings) position.contours.push_back(ring(mass, position.mean, position.covariance));
  return position;
}

Words words_of(std::type_identity<Metric>) {
  static constexpr auto words = std::to_array<std::string_view>({"mean", "theta"});
  return words;
}

const Record& record_of(std::type_identity<Pair>) {
  static constexpr std::array fields{field<&Pair::anxiety>("anxiety"), field<&Pair::avoidance>("avoidance")};
  static constexpr Record record{"Pair", fields};
  return record;
}

const Record& record_of(std::type_identity<Covariance>) {
  static constexpr std::array fields{field<&Covariance::anxiety>("anxiety"), field<&Covariance::avoidance>("avoidance"),
                                     field<&Covariance::both>("both")};
  static constexpr Record record{"Covariance", fields};
  return record;
}

const Record& record_of(std::type_identity<Range>) {
  static constexpr std::array fields{field<&Range::min>("min"), field<&Range::max>("max")};
  static constexpr Record record{"Range", fields};
  return record;
}

const Record& record_of(std::type_identity<CutPoint>) {
  static constexpr std::array fields{field<&CutPoint::anxiety>("anxiety"), field<&CutPoint::avoidance>("avoidance"),
                                     field<&CutPoint::basis>("basis")};
  static constexpr Record record{"CutPoint", fields};
  return record;
}

const Record& record_of(std::type_identity<Contour>) {
  static constexpr std::array fields{field<&Contour::mass>("mass"), field<&Contour::center>("center"),
                                     field<&Contour::u>("u"), field<&Contour::v>("v")};
  static constexpr Record record{"Contour", fields};
  return record;
}

const Record& record_of(std::type_identity<Position>) {
  static constexpr std::array fields{
      field<&Position::metric>("metric"), field<&Position::mean>("mean"), field<&Position::covariance>("covariance"),
      field<&Position::range>("range"),   field<&Position::cut>("cut"),   field<&Position::contours>("contours")};
  static constexpr Record record{"Position", fields};
  return record;
}

}  // namespace sb::profile
