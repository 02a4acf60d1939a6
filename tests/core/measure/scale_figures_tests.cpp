// What the answers of many people say of a scale; R's psych says the same of every instrument in tests/oracle.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <optional>
#include <vector>

#include "measure/scale_figures.hpp"

using sb::content::MeanScale;
using sb::content::Scale;
using sb::content::WeightedScale;
using sb::measure::ScaleFigures;
using sb::measure::ScaleKey;
using sb::measure::ScaleSums;

namespace {

using Person = std::vector<std::optional<int>>;

ScaleKey key_of(const Scale& scale, std::size_t items, int needed) {
  ScaleKey key;
  key.scale = &scale;
  for (std::size_t i = 0; i < items; ++i) key.items.push_back({.item = i});
  key.needed = needed;
  key.min = 1;
  key.max = 5;
  return key;
}

ScaleFigures figures_of(const ScaleKey& key, const std::vector<Person>& people) {
  ScaleSums sums(key);
  for (const Person& person : people) {
    sb::measure::Sheet sheet;
    sheet.codes = person;
    sums.add(sheet);
  }
  return sums.figures();
}

const auto kClose = boost::test_tools::tolerance(1e-13);

}  // namespace

BOOST_AUTO_TEST_SUITE(scale_figures)

BOOST_AUTO_TEST_CASE(whole_answers_by_hand) {
  Scale scale;
  ScaleKey key = key_of(scale, 2, 2);
  key.items[1].reversed = true;
  // Kept pairs after reversal: (1,2) (2,2) (4,3) (5,5). Sums 3 4 7 10: mean 3, SD of means sqrt(10) / 2.
  const auto found = figures_of(key, {{1, 4}, {2, 4}, {4, 3}, {5, 1}});
  BOOST_TEST(found.people == 4);
  BOOST_TEST(found.mean.value() == 3.0, kClose);
  BOOST_TEST(found.sd.value() == std::sqrt(10.0) / 2, kClose);
  // Variances 10/3 and 2, covariance 7/3: alpha = 2 (1 - (16/3) / 10).
  const double alpha = 2 * (1 - (16.0 / 3) / 10);
  BOOST_TEST(found.alpha.value() == alpha, kClose);
  BOOST_TEST(found.sem.value() == std::sqrt(10.0) / 2 * std::sqrt(1 - alpha), kClose);
}

BOOST_AUTO_TEST_CASE(a_missing_answer_leaves_its_pairs_out_alone) {
  Scale scale;
  const ScaleKey key = key_of(scale, 3, 2);
  const auto found = figures_of(key, {{1, 1, 2}, {2, 3, {}}, {4, 4, 5}, {5, 3, 4}, {3, {}, {}}});
  BOOST_TEST(found.people == 4);  // the last has too few answers and counts nowhere
  BOOST_TEST(found.mean.value() == (4.0 / 3 + 2.5 + 13.0 / 3 + 4) / 4, kClose);
  // First item over four people, third over three; pairs with the third over the same three.
  const double variances = 10.0 / 3 + (35 - 121.0 / 4) / 3 + (45 - 121.0 / 3) / 2;
  const double covariances = (38 - 12 * 11.0 / 4) / 3 + (42 - 10 * 11.0 / 3) / 2 + (34 - 8 * 11.0 / 3) / 2;
  BOOST_TEST(found.alpha.value() == 1.5 * (1 - variances / (variances + 2 * covariances)), kClose);
}

BOOST_AUTO_TEST_CASE(the_order_of_people_changes_nothing) {
  Scale scale;
  const ScaleKey key = key_of(scale, 3, 2);
  std::vector<Person> people;
  for (int i = 0; i < 500; ++i) {
    Person person{1 + i % 5, 1 + (i * i) % 5, 1 + (i / 5 + i) % 5};
    if (i % 7 == 0) person[static_cast<std::size_t>(i % 3)] = std::nullopt;
    people.push_back(person);
  }
  const auto one = figures_of(key, people);
  std::reverse(people.begin(), people.end());
  const auto other = figures_of(key, people);
  BOOST_TEST((one.mean == other.mean && one.sd == other.sd && one.alpha == other.alpha));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_said_is_empty) {
  Scale scale;
  const ScaleKey key = key_of(scale, 2, 2);
  const auto nobody = figures_of(key, {});
  BOOST_TEST((nobody.people == 0 && !nobody.mean && !nobody.sd && !nobody.alpha && !nobody.sem));
  const auto one = figures_of(key, {{3, 4}});
  BOOST_TEST((one.people == 1 && one.mean == 3.5 && !one.sd && !one.alpha && !one.sem));
  const auto alike = figures_of(key, {{3, 4}, {3, 4}});
  BOOST_TEST((alike.sd == 0.0 && !alike.alpha && !alike.sem));
  const auto single = figures_of(key_of(scale, 1, 1), {{3}, {4}});
  BOOST_TEST((single.mean == 3.5 && single.sd.has_value() && !single.alpha && !single.sem));
}

BOOST_AUTO_TEST_CASE(sums_need_every_answer_and_keep_their_signs) {
  Scale scale;
  scale.kind = WeightedScale{};
  ScaleKey key = key_of(scale, 2, 0);
  key.items[1].weight = -1;
  BOOST_TEST(has_figures(key));
  const auto found = figures_of(key, {{5, 1}, {3, 3}, {1, 5}, {2, {}}});
  BOOST_TEST(found.people == 3);
  BOOST_TEST(found.mean.value() == 0.0, kClose);
  BOOST_TEST(found.sd.value() == 4.0, kClose);
  BOOST_TEST(found.alpha.value() == 1.0, kClose);
  scale.kind = sb::content::CountScale{};
  BOOST_TEST(!has_figures(key));
}

BOOST_AUTO_TEST_SUITE_END()
