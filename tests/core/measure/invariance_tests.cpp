// What must hold for anybody's answers to any questionnaire, tried on 10,000 made-up answer sets each: a higher answer
// never lowers its own score, the order of things changes nothing, and turning everything round mirrors everything.
// The functions behind the door are called directly, so that this stays quick under the sanitizers too. (F-12)
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <map>
#include <memory>

#include "measure/estimate.hpp"
#include "measure/library.hpp"
#include "measure/scale_score.hpp"
#include "support/test_support.hpp"

using namespace sb::measure;
using sb::content::Instrument;
using sb::content::MeanScale;
using sb::content::RatingItem;
using sb::test::Dice;

namespace {

constexpr int kSets = 10'000;
/// Sums of the same numbers in another order differ by their last bits.
constexpr double kSame = 1e-9;

/// One questionnaire ready to be answered; the bank where it is calibrated.
struct Questions {
  std::unique_ptr<Instrument> own{};  ///< of turned or shuffled packs
  std::unique_ptr<sb::content::Calibration> calibration{};
  const Instrument* instrument = nullptr;
  Key key{};
  std::unique_ptr<Bank> bank{};
};

Questions ready(const Instrument& instrument, const sb::content::Calibration* calibration) {
  Questions questions;
  questions.instrument = &instrument;
  questions.key = make_key(instrument, instrument.forms.front());
  if (calibration != nullptr) questions.bank = std::make_unique<Bank>(make_bank(instrument, *calibration));
  return questions;
}

Questions changed(Instrument instrument, std::optional<sb::content::Calibration> calibration) {
  auto own = std::make_unique<Instrument>(std::move(instrument));
  auto of = calibration ? std::make_unique<sb::content::Calibration>(std::move(*calibration)) : nullptr;
  Questions questions = ready(*own, of.get());
  questions.own = std::move(own);
  questions.calibration = std::move(of);
  return questions;
}

bool has_ratings(const Instrument& instrument) {
  return std::any_of(instrument.scales.begin(), instrument.scales.end(),
                     [](const auto& scale) { return std::holds_alternative<MeanScale>(scale.kind); });
}

/// Every questionnaire with ratings that are averaged; the calibrated ones as often as all others together.
struct Shelf {
  sb::content::Registry registry;
  std::vector<Questions> calibrated{};
  std::vector<Questions> plain{};

  Shelf() {
    for (const auto& instrument : registry.instruments()) {
      const auto* calibration = registry.find_calibration(*instrument, "partner");
      if (calibration != nullptr)
        calibrated.push_back(ready(*instrument, calibration));
      else if (has_ratings(*instrument))
        plain.push_back(ready(*instrument, nullptr));
    }
  }
  [[nodiscard]] const Questions& pick(Dice& dice) const {
    const auto& from = dice.once_in(2) ? calibrated : plain;
    return from[static_cast<std::size_t>(dice.roll(1, static_cast<int>(from.size()))) - 1];
  }
};

const sb::content::Response* range_of(const Instrument& instrument, std::size_t item) {
  const auto* rating = std::get_if<RatingItem>(&instrument.items[item].kind);
  return rating == nullptr ? nullptr : &response_of(instrument, *rating);
}

/// Ratings at random, now and then one skipped.
Sheet random_sheet(const Instrument& instrument, Dice& dice) {
  Sheet sheet = blank_sheet(instrument);
  const int skips = dice.roll(3, 60);
  for (std::size_t i = 0; i < sheet.codes.size(); ++i) {
    const auto* range = range_of(instrument, i);
    if (range != nullptr && !dice.once_in(skips)) sheet.codes[i] = dice.roll(range->min, range->max);
  }
  return sheet;
}

/// What the answers come to, scale by scale, and the places on the calibration.
struct Outcome {
  std::vector<Tally> tallies;
  PerDimension<Theta> theta;
};

Outcome outcome_of(const Questions& questions, const Sheet& sheet) {
  Outcome outcome;
  for (const ScaleKey& scale : questions.key.scales) {
    const bool mean = std::holds_alternative<MeanScale>(scale.scale->kind);
    outcome.tallies.push_back(mean ? tally(scale, sheet) : Tally());
  }
  if (questions.bank) outcome.theta = estimate(*questions.bank, sheet).theta;
  return outcome;
}

void require_same(const Outcome& one, const Outcome& other) {
  BOOST_REQUIRE(one.tallies.size() == other.tallies.size());
  for (std::size_t i = 0; i < one.tallies.size(); ++i) {
    BOOST_REQUIRE(one.tallies[i].n == other.tallies[i].n);
    BOOST_REQUIRE(one.tallies[i].sum == other.tallies[i].sum);
    BOOST_REQUIRE(one.tallies[i].squares == other.tallies[i].squares);
  }
  for (const Dimension d : kDimensions) {
    BOOST_REQUIRE(std::abs(one.theta[d].mean - other.theta[d].mean) < kSame);
    BOOST_REQUIRE(std::abs(one.theta[d].standard_error - other.theta[d].standard_error) < kSame);
  }
}

/// Each mean as far over the middle of its scale as the other is under it, as often answered and as spread out.
void require_mirrored(const Questions& questions, const Outcome& one, const Outcome& other) {
  for (std::size_t i = 0; i < one.tallies.size(); ++i) {
    const ScaleKey& scale = questions.key.scales[i];
    const Tally& a = one.tallies[i];
    const Tally& b = other.tallies[i];
    BOOST_REQUIRE(a.n == b.n);
    BOOST_REQUIRE(a.sum + b.sum == a.n * (scale.min + scale.max));
    // n times the sum of squares about the mean.
    BOOST_REQUIRE(a.n * a.squares - std::int64_t{a.sum} * a.sum == b.n * b.squares - std::int64_t{b.sum} * b.sum);
  }
}

template <class T>
void shuffle(std::vector<T>& list, Dice& dice) {
  for (std::size_t i = list.size(); i > 1; --i) {
    std::swap(list[i - 1], list[static_cast<std::size_t>(dice.roll(1, static_cast<int>(i))) - 1]);
  }
}

/// The pack with its items, and those of its scales, told in another order.
Instrument shuffled(Instrument instrument, Dice& dice) {
  shuffle(instrument.items, dice);
  for (auto& scale : instrument.scales) {
    shuffle(scale.items, dice);
    if (auto* mean = std::get_if<MeanScale>(&scale.kind)) shuffle(mean->reversed, dice);
  }
  return instrument;
}

/// The pack with every key turned round.
Instrument turned_keys(Instrument instrument) {
  for (auto& scale : instrument.scales) {
    auto* mean = std::get_if<MeanScale>(&scale.kind);
    if (mean == nullptr) continue;
    std::vector<std::string> turned;
    for (const std::string& id : scale.items) {
      const bool was = std::find(mean->reversed.begin(), mean->reversed.end(), id) != mean->reversed.end();
      if (!was) turned.push_back(id);
    }
    mean->reversed = std::move(turned);
  }
  return instrument;
}

/// The calibration seen from the other end of both dimensions.
sb::content::Calibration mirrored(sb::content::Calibration calibration) {
  for (auto& [id, scale] : calibration.scales.entries) {
    for (auto& [item, graded] : scale.items.entries) {
      std::reverse(graded.thresholds.begin(), graded.thresholds.end());
      for (double& threshold : graded.thresholds) threshold = -threshold;
    }
  }
  return calibration;
}

Sheet turned_answers(const Instrument& instrument, Sheet sheet) {
  for (std::size_t i = 0; i < sheet.codes.size(); ++i) {
    const auto* range = range_of(instrument, i);
    if (range != nullptr && sheet.codes[i]) sheet.codes[i] = range->min + range->max - *sheet.codes[i];
  }
  return sheet;
}

/// The same answers on the sheet of the same pack in another order.
Sheet carried(const Instrument& from, const Sheet& sheet, const Instrument& to) {
  std::map<std::string_view, std::optional<int>> given;
  for (std::size_t i = 0; i < sheet.codes.size(); ++i) given.emplace(from.items[i].id, sheet.codes[i]);
  Sheet other = blank_sheet(to);
  for (std::size_t i = 0; i < other.codes.size(); ++i) other.codes[i] = given.at(to.items[i].id);
  return other;
}

Answers answers_in(const Key& key, const Sheet& sheet) {
  Answers answers;
  for (const std::size_t item : key.asked) {
    answers.add(key.instrument->items[item].id, answer_at(*key.instrument, sheet, item));
  }
  return answers;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(invariance)

BOOST_AUTO_TEST_CASE(a_higher_keyed_answer_never_lowers_its_own_mean_or_place) {
  const Shelf shelf;
  Dice dice(20'261'122);
  int raised = 0;
  for (int set = 0; set < kSets; ++set) {
    const Questions& questions = shelf.pick(dice);
    Sheet sheet = random_sheet(*questions.instrument, dice);
    const auto& scales = questions.key.scales;
    const ScaleKey& scale = scales[static_cast<std::size_t>(dice.roll(1, static_cast<int>(scales.size()))) - 1];
    const KeyedItem& item =
        scale.items[static_cast<std::size_t>(dice.roll(1, static_cast<int>(scale.items.size()))) - 1];
    if (!std::holds_alternative<MeanScale>(scale.scale->kind)) continue;
    const int low = dice.roll(scale.min, scale.max - 1);
    const int high = dice.roll(low + 1, scale.max);
    // Keyed values turn into ratings the way ratings turn into keyed values.
    sheet.codes[item.item] = keyed(scale, item, low);
    const Outcome before = outcome_of(questions, sheet);
    sheet.codes[item.item] = keyed(scale, item, high);
    const Outcome after = outcome_of(questions, sheet);
    const auto place = static_cast<std::size_t>(&scale - scales.data());
    BOOST_REQUIRE(after.tallies[place].n == before.tallies[place].n);
    BOOST_REQUIRE(after.tallies[place].sum == before.tallies[place].sum + high - low);
    ++raised;
    if (!questions.bank) continue;
    for (const Dimension d : kDimensions) {
      const auto& ids = *questions.instrument->position;
      if (scale.scale->id != (d == Dimension::Anxiety ? ids.anxiety : ids.avoidance)) continue;
      const auto& bank = questions.bank->items[d];
      const auto found =
          std::find_if(bank.begin(), bank.end(), [&](const BankItem& each) { return each.item == item.item; });
      // Two answers over the highest fitted one are one and the same.
      const bool told_apart =
          category_of(*found, keyed(scale, item, low)) < category_of(*found, keyed(scale, item, high));
      BOOST_REQUIRE(
          (told_apart ? after.theta[d].mean > before.theta[d].mean : after.theta[d].mean == before.theta[d].mean));
    }
  }
  BOOST_TEST(raised > kSets / 2);
}

BOOST_AUTO_TEST_CASE(the_order_of_answers_in_a_request_changes_nothing) {
  const Shelf shelf;
  Dice dice(5);
  for (int set = 0; set < kSets; ++set) {
    const Questions& questions = shelf.pick(dice);
    const Sheet sheet = random_sheet(*questions.instrument, dice);
    Answers answers = answers_in(questions.key, sheet);
    shuffle(answers.entries, dice);
    sb::Reader reader;
    const Sheet read = read_sheet(questions.key, answers, reader);
    BOOST_REQUIRE(reader.ok());
    for (const std::size_t item : questions.key.asked) BOOST_REQUIRE(read.codes[item] == sheet.codes[item]);
  }
}

BOOST_AUTO_TEST_CASE(the_order_of_items_in_a_pack_changes_no_score) {
  const Shelf shelf;
  Dice dice(6);
  constexpr int kPerPack = 100;
  for (int pack = 0; pack < kSets / kPerPack; ++pack) {
    const Questions& questions = shelf.pick(dice);
    std::optional<sb::content::Calibration> calibration;
    if (questions.bank) calibration = *questions.bank->calibration;
    const Questions other = changed(shuffled(*questions.instrument, dice), calibration);
    for (int set = 0; set < kPerPack; ++set) {
      const Sheet sheet = random_sheet(*questions.instrument, dice);
      require_same(outcome_of(questions, sheet),
                   outcome_of(other, carried(*questions.instrument, sheet, *other.instrument)));
    }
  }
}

BOOST_AUTO_TEST_CASE(turning_answers_or_keys_mirrors_and_turning_both_changes_nothing) {
  const Shelf shelf;
  Dice dice(7);
  std::map<const Questions*, Questions> turned;
  for (int set = 0; set < kSets; ++set) {
    const Questions& questions = shelf.pick(dice);
    Questions& keys = turned[&questions];
    if (keys.instrument == nullptr) {
      std::optional<sb::content::Calibration> calibration;
      if (questions.bank) calibration = *questions.bank->calibration;
      keys = changed(turned_keys(*questions.instrument), calibration);
    }
    const Sheet sheet = random_sheet(*questions.instrument, dice);
    const Sheet round = turned_answers(*questions.instrument, sheet);
    const Outcome plain = outcome_of(questions, sheet);
    require_mirrored(questions, plain, outcome_of(questions, round));
    require_mirrored(questions, plain, outcome_of(keys, sheet));
    require_same(plain, outcome_of(keys, round));
  }
}

// Thetas mirror when the calibration is seen from the other end. Only where every answer was fitted: an answer folded
// at one end has no counterpart at the other.
BOOST_AUTO_TEST_CASE(places_mirror_when_the_calibration_is_turned_round) {
  const sb::content::Registry registry;
  const Instrument& ecr = *registry.find("ecr-1998-5");
  const auto* calibration = registry.find_calibration(ecr, {});
  const Questions questions = ready(ecr, calibration);
  const Questions other = changed(ecr, mirrored(*calibration));
  Dice dice(8);
  for (int set = 0; set < kSets; ++set) {
    const Sheet sheet = random_sheet(ecr, dice);
    const auto one = estimate(*questions.bank, sheet).theta;
    const auto two = estimate(*other.bank, turned_answers(ecr, sheet)).theta;
    for (const Dimension d : kDimensions) {
      BOOST_REQUIRE(std::abs(one[d].mean + two[d].mean) < kSame);
      BOOST_REQUIRE(std::abs(one[d].standard_error - two[d].standard_error) < kSame);
    }
  }
}

// The whole way through the door, on fewer sets: the same text comes back.
BOOST_AUTO_TEST_CASE(the_door_answers_the_same_text_whatever_the_order) {
  const Shelf shelf;
  sb::Engine engine;
  Dice dice(9);
  for (int set = 0; set < 200; ++set) {
    const Questions& questions = shelf.pick(dice);
    const Sheet sheet = random_sheet(*questions.instrument, dice);
    Answers answers = answers_in(questions.key, sheet);
    const auto text_of = [&] {
      sb::Json::Object input{{"instrument", questions.instrument->id},
                             {"answers", sb::codec_of<Answers>.write(&answers)}};
      if (questions.instrument->about == sb::content::About::Target) input.push_back({"target", "partner"});
      return sb::to_text(sb::test::value_of(engine, "score", input));
    };
    const std::string first = text_of();
    shuffle(answers.entries, dice);
    BOOST_REQUIRE(text_of() == first);
  }
}

BOOST_AUTO_TEST_SUITE_END()
