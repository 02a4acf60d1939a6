// Parameters found again from answers that were made with them.
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "measure/calibrate.hpp"
#include "measure/graded.hpp"
#include "support/linear.hpp"
#include "support/math.hpp"
#include "support/test_support.hpp"

using namespace sb::measure;

namespace {

const std::vector<sb::content::GradedItem> kTrue{{1.2, {-1.5, -0.2, 0.9}},     {2.0, {-1.0, 0.0, 1.0}},
                                                 {0.8, {-0.8, 0.7, 2.0}},      {1.6, {-2.0, -0.5, 0.5}},
                                                 {2.4, {-0.5, 0.3, 1.4, 2.1}}, {1.0, {0.0}}};

double uniform(sb::test::Dice& dice) {
  return (dice.roll(0, 999'999) + 0.5) / 1'000'000;
}

/// A standard normal number: the sum of twelve uniform ones less six is near enough for this.
double normal(sb::test::Dice& dice) {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += uniform(dice);
  return sum;
}

Responses answers_of(int people, std::uint64_t seed) {
  sb::test::Dice dice(seed);
  Responses responses{{"a", "b", "c", "d", "e", "f"}, {}};
  for (int person = 0; person < people; ++person) {
    const double theta = normal(dice);
    auto& row = responses.rows.emplace_back();
    for (const auto& item : kTrue) {
      const auto shares = category_probabilities(item, theta);
      double left = uniform(dice);
      std::size_t k = 0;
      while (k + 1 < shares.size() && left >= shares[k]) left -= shares[k++];
      row.push_back(static_cast<std::int8_t>(dice.once_in(20) ? -1 : static_cast<int>(k)));
    }
  }
  return responses;
}

ScaleFit fit_of(const Responses& responses) {
  sb::Reader reader;
  const auto fit = calibrate(responses, {}, reader);
  BOOST_REQUIRE(fit.has_value());
  return *fit;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(calibrate_model)

BOOST_AUTO_TEST_CASE(parameters_are_found_again_within_their_errors) {
  const ScaleFit fit = fit_of(answers_of(3000, 77));
  BOOST_TEST(fit.converged);
  BOOST_TEST(fit.people <= 3000);
  double squares = 0;
  int count = 0;
  const auto compare = [&](double found, double wanted, double error) {
    BOOST_TEST(std::abs(found - wanted) < 4 * error);
    squares += std::pow((found - wanted) / error, 2);
    ++count;
  };
  for (std::size_t i = 0; i < kTrue.size(); ++i) {
    const ItemFit& item = fit.items[i];
    BOOST_REQUIRE(item.parameters.thresholds.size() == kTrue[i].thresholds.size());
    compare(item.parameters.slope, kTrue[i].slope, item.slope_error);
    for (std::size_t k = 0; k < kTrue[i].thresholds.size(); ++k) {
      compare(item.parameters.thresholds[k], kTrue[i].thresholds[k], item.threshold_errors[k]);
    }
    BOOST_TEST(item.largest_gap < 0.01);
  }
  // The errors are neither far too small nor far too large: the mean squared distance in errors is near 1.
  BOOST_TEST(squares / count < 2);
  BOOST_TEST(squares / count > 0.3);
}

BOOST_AUTO_TEST_CASE(more_people_make_smaller_errors) {
  const double few = fit_of(answers_of(500, 5)).items[1].slope_error;
  const double many = fit_of(answers_of(2000, 5)).items[1].slope_error;
  BOOST_TEST(many < 0.65 * few);
  BOOST_TEST(many > 0.35 * few);
}

BOOST_AUTO_TEST_CASE(an_answer_that_nobody_gave_is_folded_at_the_top_and_refused_in_between) {
  Responses responses = answers_of(500, 9);
  for (auto& row : responses.rows) row[0] = std::min<std::int8_t>(row[0], 2);
  BOOST_TEST(fit_of(responses).items[0].parameters.thresholds.size() == 2U);
  for (auto& row : responses.rows) {
    if (row[0] == 1) row[0] = 2;
  }
  sb::Reader reader;
  BOOST_TEST(!calibrate(responses, {}, reader).has_value());
  BOOST_REQUIRE(reader.errors().size() == 1U);
  BOOST_TEST((reader.errors().front().code == sb::ErrorCode::AnswersTooFew));
  BOOST_TEST(reader.errors().front().path == "/a");
}

BOOST_AUTO_TEST_CASE(small_matrices_are_solved) {
  sb::Matrix matrix(2);
  matrix.at(0, 0) = 4;
  matrix.at(0, 1) = matrix.at(1, 0) = 2;
  matrix.at(1, 1) = 3;
  const auto x = sb::solve(matrix, {10, 9});
  BOOST_REQUIRE(x.has_value());
  BOOST_TEST((*x)[0] == 1.5, boost::test_tools::tolerance(1e-14));
  BOOST_TEST((*x)[1] == 2, boost::test_tools::tolerance(1e-14));
  const auto inverse = sb::inverse(matrix);
  BOOST_REQUIRE(inverse.has_value());
  BOOST_TEST(inverse->at(0, 0) == 0.375, boost::test_tools::tolerance(1e-14));
  BOOST_TEST(inverse->at(0, 1) == -0.25, boost::test_tools::tolerance(1e-14));
  matrix.at(1, 1) = 1;
  BOOST_TEST(!sb::inverse(matrix).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
