// The graded response model beside golden values of an independent implementation, and what must hold of any posterior.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "measure/estimate.hpp"
#include "measure/library.hpp"
#include "support/math.hpp"
#include "support/test_support.hpp"

using namespace sb::measure;
using boost::test_tools::tolerance;

namespace {

using Row = std::map<std::string, std::string>;

/// Rows of a table; none where the file is not there.
std::vector<Row> table(const std::filesystem::path& path) {
  std::ifstream file(path);
  const auto split = [](const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, ',');) fields.push_back(field);
    return fields;
  };
  std::string line;
  std::getline(file, line);
  const auto names = split(line);
  std::vector<Row> rows;
  while (std::getline(file, line)) {
    const auto fields = split(line);
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < fields.size(); ++i) row[names[i]] = fields[i];
  }
  return rows;
}

/// Rows of a table of ../shared/data; none, and a line that says so, where that folder is not there.
std::vector<Row> golden(const std::string& name) {
  auto rows = table(sb::test::root() / "../shared/data" / name);
  if (rows.empty()) BOOST_TEST_MESSAGE("SKIP " << name << ": no ../shared beside the project");
  return rows;
}

/// The calibrated 36 questions, with a prior of our choosing.
struct Calibrated {
  Library library;
  const sb::content::Instrument* instrument = library.content().find("ecr-1998-5");
  sb::content::Calibration calibration = *library.bank_for(*instrument, {})->calibration;

  Bank bank(double correlation) {
    calibration.prior.correlation = correlation;
    return make_bank(*instrument, calibration);
  }
};

/// A sheet with the given fitted categories, from 1, on one dimension.
Sheet sheet_of(const Calibrated& set, const std::vector<BankItem>& items, const std::string& pattern) {
  Sheet sheet = blank_sheet(*set.instrument);
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const int value = pattern[i] - '0';
    sheet.codes[items[i].item] = items[i].reversed ? 6 - value : value;
  }
  return sheet;
}

constexpr double kClose = 1e-6;

/// Up to a constant, with a standard normal prior; avoidance alone.
double log_posterior(const Bank& bank, const Sheet& sheet, double theta) {
  double sum = -theta * theta / 2;
  for (const BankItem& item : bank.items.avoidance) {
    const auto& code = sheet.codes[item.item];
    const auto category = static_cast<std::size_t>(category_of(item, *code));
    sum += std::log(category_probabilities(item.parameters, theta)[category]);
  }
  return sum;
}

double slope_at(const Bank& bank, const Sheet& sheet, double theta) {
  constexpr double kStep = 1e-4;
  return (log_posterior(bank, sheet, theta + kStep) - log_posterior(bank, sheet, theta - kStep)) / (2 * kStep);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(graded)

BOOST_AUTO_TEST_CASE(probabilities_and_information_match_the_golden_file) {
  const Calibrated set;
  const auto& items = set.calibration.scales.find("avoidance")->items;
  for (const Row& row : golden("golden_grm_probabilities.csv")) {
    const auto& item = *items.find(row.at("item"));
    const double theta = std::stod(row.at("theta"));
    const auto shares = category_probabilities(item, theta);
    BOOST_REQUIRE(shares.size() == 5U);
    for (std::size_t k = 0; k < shares.size(); ++k) {
      BOOST_TEST(std::abs(shares[k] - std::stod(row.at("P" + std::to_string(k + 1)))) < kClose);
    }
    BOOST_TEST(std::abs(information(item, theta) - std::stod(row.at("info"))) < kClose);
  }
}

BOOST_AUTO_TEST_CASE(expected_and_most_likely_places_match_the_golden_file) {
  Calibrated set;
  const Bank bank = set.bank(0);
  for (const Row& row : golden("golden_grm_scores.csv")) {
    const Sheet sheet = sheet_of(set, bank.items.avoidance, row.at("pattern1to5"));
    const Theta expected = estimate(bank, sheet).theta.avoidance;
    const Theta likely = most_likely(bank, sheet).avoidance;
    BOOST_TEST(std::abs(expected.mean - std::stod(row.at("eap241"))) < kClose);
    BOOST_TEST(std::abs(expected.standard_error - std::stod(row.at("sem241"))) < kClose);
    // The file's places are those of a search that stops within some 1e-4 (tests/oracle/most_likely.test.mjs finds them
    // again that way); ours has to be close, at least as likely, and where the slope is 0.
    const double theirs = std::stod(row.at("map"));
    BOOST_TEST(std::abs(likely.mean - theirs) < 5e-5);
    BOOST_TEST(log_posterior(bank, sheet, likely.mean) >= log_posterior(bank, sheet, theirs));
    BOOST_TEST(std::abs(slope_at(bank, sheet, likely.mean)) < 1e-6);
    BOOST_TEST(std::abs(likely.standard_error - std::stod(row.at("semMAP"))) < kClose);
  }
}

BOOST_AUTO_TEST_CASE(most_likely_places_are_the_roots_an_independent_search_finds) {
  Calibrated set;
  const Bank bank = set.bank(0);
  const auto roots = table(sb::test::root() / "tests/oracle/most_likely.csv");
  BOOST_REQUIRE(roots.size() == 8U);
  for (const Row& row : roots) {
    const Sheet sheet = sheet_of(set, bank.items.avoidance, row.at("pattern1to5"));
    BOOST_TEST(std::abs(most_likely(bank, sheet).avoidance.mean - std::stod(row.at("place"))) < kClose);
  }
}

BOOST_AUTO_TEST_CASE(the_slope_is_the_derivative_of_the_log_probability) {
  const sb::content::GradedItem item{1.7, {-1.2, -0.1, 0.4, 1.9}};
  constexpr double kStep = 1e-5;
  for (int category = 0; category < 5; ++category) {
    for (const double theta : {-2.5, -0.3, 0.0, 1.1, 3.0}) {
      const auto at = [&](double place) {
        return std::log(category_probabilities(item, place)[static_cast<std::size_t>(category)]);
      };
      const double measured = (at(theta + kStep) - at(theta - kStep)) / (2 * kStep);
      BOOST_TEST(std::abs(slope_of(item, theta, category).first - measured) < 1e-6);
    }
  }
}

BOOST_AUTO_TEST_CASE(without_answers_the_prior_is_believed) {
  Calibrated set;
  for (const double correlation : {-0.5, 0.0, 0.58}) {
    const Bank bank = set.bank(correlation);
    const Joint joint = estimate(bank, blank_sheet(*set.instrument));
    for (const Dimension d : kDimensions) {
      BOOST_TEST(std::abs(joint.theta[d].mean) < 1e-12);
      BOOST_TEST(joint.theta[d].standard_error == 1, tolerance(1e-5));
    }
    BOOST_TEST(std::abs(covariance_of(bank, joint) - correlation) < 1e-5);
  }
}

BOOST_AUTO_TEST_CASE(a_correlated_prior_lends_from_one_dimension_to_the_other) {
  Calibrated set;
  const Bank apart = set.bank(0);
  const Bank joined = set.bank(0.58);
  const Sheet sheet = sheet_of(set, apart.items.avoidance, "555555555555555555");
  BOOST_TEST(std::abs(estimate(apart, sheet).theta.anxiety.mean) < 1e-12);
  const Theta lent = estimate(joined, sheet).theta.anxiety;
  BOOST_TEST(lent.mean > 1);
  BOOST_TEST(lent.standard_error < 1);
  BOOST_TEST(most_likely(joined, sheet).anxiety.mean > 1);
}

BOOST_AUTO_TEST_CASE(quadrants_share_the_whole_belief_and_move_with_the_cut) {
  Calibrated set;
  const Bank bank = set.bank(-0.04);
  const Joint joint = estimate(bank, sheet_of(set, bank.items.avoidance, "133215455435444534"));
  double before = 1;
  for (const double cut : {-0.5, 0.03, 0.5, 1.0361, 2.5}) {
    const auto mass = quadrants(bank, joint, {0, cut});
    BOOST_TEST(mass[0] + mass[1] + mass[2] + mass[3] == 1, tolerance(1e-12));
    const double above = mass[2] + mass[3];
    BOOST_TEST(above < before);
    before = above;
  }
  // Beside a normal distribution of the same mean and error.
  const Theta theta = joint.theta.avoidance;
  const auto mass = quadrants(bank, joint, {0, 0.5});
  BOOST_TEST(std::abs(mass[2] + mass[3] - sb::normal_cdf((theta.mean - 0.5) / theta.standard_error)) < 0.01);
}

BOOST_AUTO_TEST_CASE(the_cut_is_where_the_expected_mean_is_the_midpoint) {
  const Calibrated set;
  const Bank& bank = *set.library.bank_for(*set.instrument, {});
  for (const Dimension d : kDimensions) {
    double sum = 0;
    for (const BankItem& item : bank.items[d]) sum += 1 + expected_category(item.parameters, bank.cut[d]);
    BOOST_TEST(sum / 18 == 3, tolerance(1e-12));
    // The midpoint is not the sample's mean: psychometrics would label other people by theta 0.
    BOOST_TEST(std::abs(bank.cut[d]) > 0.01);
  }
}

BOOST_AUTO_TEST_CASE(an_answer_over_the_highest_fitted_one_counts_as_that_one) {
  BankItem item;
  item.min = 1;
  item.max = 7;
  item.parameters.thresholds = {0.1, 1, 2, 3, 4};
  BOOST_TEST(category_of(item, 7) == 5);
  BOOST_TEST(category_of(item, 6) == 5);
  BOOST_TEST(is_folded(item, 7));
  BOOST_TEST(!is_folded(item, 6));
  item.reversed = true;
  BOOST_TEST(category_of(item, 1) == 5);
  BOOST_TEST(is_folded(item, 1));
  BOOST_TEST(category_of(item, 7) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
