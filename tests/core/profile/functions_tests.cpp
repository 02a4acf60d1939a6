#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

#include "content/registry.hpp"
#include "profile/functions.hpp"

using sb::content::Style;
using sb::profile::apply_functions;

namespace {

/// Functions that say nothing but their constants.
sb::content::Functions constants(double secure, double preoccupied, double dismissing, double fearful) {
  sb::content::Functions functions;
  functions.name = "test";
  // Not in the order of the styles: the order of a pack decides nothing.
  functions.styles = {{Style::Fearful, 0, 0, fearful},
                      {Style::Secure, 0, 0, secure},
                      {Style::Dismissing, 0, 0, dismissing},
                      {Style::Preoccupied, 0, 0, preoccupied}};
  return functions;
}

const sb::profile::Beliefs kMiddle{{4, 1}, {4, 1}};

}  // namespace

BOOST_AUTO_TEST_SUITE(functions)

BOOST_AUTO_TEST_CASE(a_tie_goes_to_the_earlier_style_and_is_noted) {
  const auto tied = apply_functions(constants(1, 5, 2, 5), kMiddle);
  BOOST_TEST((tied.highest == Style::Preoccupied));
  BOOST_TEST((tied.tied == std::vector{Style::Fearful}));
  const auto all = apply_functions(constants(3, 3, 3, 3 + 1e-12), kMiddle);
  BOOST_TEST((all.highest == Style::Secure));
  BOOST_TEST(all.tied.size() == 3U);
  const auto clear = apply_functions(constants(1, 2, 3, 4), kMiddle);
  BOOST_TEST((clear.highest == Style::Fearful));
  BOOST_TEST(clear.tied.empty());
}

BOOST_AUTO_TEST_CASE(each_dimension_weighs_with_its_own_number) {
  sb::content::Functions functions = constants(0, 0, 0, 0);
  functions.styles[2] = {Style::Dismissing, 2, 10, 0.5};
  const auto scores = apply_functions(functions, sb::profile::Beliefs{{3, 1}, {5, 1}});
  BOOST_TEST(scores.scores->dismissing == 56.5);
  BOOST_TEST(scores.scores->secure == 0);
}

BOOST_AUTO_TEST_CASE(the_published_functions_give_the_values_worked_out_elsewhere) {
  const sb::content::Registry registry;
  const auto& published = *registry.find("ecr-1998")->functions;
  // Avoidance, anxiety; secure, fearful, preoccupied, dismissing, computed apart from this program.
  constexpr std::array<std::array<double, 6>, 4> kRows{{{2.94, 3.46, 17.0748, 17.2164, 16.6787, 16.5160},
                                                        {3.50, 3.50, 19.1357, 21.5963, 19.2649, 20.8382},
                                                        {4.00, 3.00, 18.0441, 21.1260, 16.3721, 22.0514},
                                                        {7.00, 7.00, 49.8022, 75.5479, 66.9871, 63.9046}}};
  for (const auto& row : kRows) {
    const auto scores = *apply_functions(published, sb::profile::Beliefs{{row[1], 1}, {row[0], 1}}).scores;
    BOOST_TEST(std::fabs(scores.secure - row[2]) <= 0.00005 + 1e-9);
    BOOST_TEST(std::fabs(scores.fearful - row[3]) <= 0.00005 + 1e-9);
    BOOST_TEST(std::fabs(scores.preoccupied - row[4]) <= 0.00005 + 1e-9);
    BOOST_TEST(std::fabs(scores.dismissing - row[5]) <= 0.00005 + 1e-9);
  }
}

BOOST_AUTO_TEST_CASE(without_both_means_there_is_no_score) {
  const auto none = apply_functions(constants(1, 2, 3, 4), std::nullopt);
  BOOST_TEST(!none.scores.has_value());
  BOOST_TEST(!none.highest.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
