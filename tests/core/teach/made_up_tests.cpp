// People who do not exist: the same answers for the same seed, and each is scored as the one they were made up as.
// Covers F-63, J-E3 and J-E10.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "teach/asking.hpp"

using namespace sb::test;

namespace {

constexpr int kSeeds = 200;
constexpr double kNear = 0.35;
/// Answers that lie past an end of the range are given at it. Who is made to answer all over it is moved by that, and
/// so is a mean of six questions in place of eighteen.
constexpr double kNearAllOver = 0.5;
constexpr double kNearOfSix = 0.6;
/// Over all seeds such moves nearly cancel out.
constexpr double kNearOnAverage = 0.15;

/// The word someone was made up for, in general or with one person of theirs, and in how many of ten seeds at least.
struct Meant {
  std::string_view person;
  std::string_view target;
  std::string_view word;
  int of_ten = 10;
};

constexpr Meant kMeant[]{
    {"md-amina", "", "secure"},
    {"md-tom", "", "secure"},
    {"md-lucia", "", "preoccupied"},
    {"md-jonas", "", "preoccupied"},
    {"md-mei", "", "dismissing"},
    {"md-omar", "", "dismissing"},
    {"md-sara", "", "fearful"},
    {"md-ivan", "", "fearful"},
    {"md-noor", "", "between"},
    {"md-pablo", "", "between"},
    {"md-lena", "", "between"},
    {"md-kofi", "", "between"},
    {"md-yuki", "", "between"},
    // Answers all over the range: what is unsure is how sure one is.
    {"md-rosa", "", "between", 8},
    {"md-maria", "", "secure"},
    // Twelve questions tell less than thirty-six.
    {"md-maria", "mother-figure", "fearful", 8},
    {"md-maria", "friend", "secure"},
    {"md-hassan", "", "secure"},
    {"md-hassan", "father-figure", "dismissing"},
    {"md-hassan", "friend", "secure"},
    {"md-eva", "", "insufficient"},
    // One answer to everything lands in the middle, since every other question is turned round.
    {"md-leo", "", "between"},
};

/// One scored questionnaire of one made-up person.
struct Scored {
  std::string person;
  std::string target;
  int seed = 1;
  sb::Json value;
};

sb::Json make_up(sb::Engine& engine, const std::string& person, int seed) {
  return value_of(engine, "made_up", sb::Json::Object{{"person", person}, {"seed", seed}});
}

/// Everyone with every seed, through the door and scored there; worked out once, since it is some thousand scores.
const std::vector<Scored>& everyone() {
  static const std::vector<Scored> all = [] {
    const ShippedClassroom shipped;
    sb::Engine engine;
    std::vector<Scored> scored;
    for (const auto& person : shipped.pack().people) {
      for (int seed = 1; seed <= kSeeds; ++seed) {
        const sb::Json made = make_up(engine, person.id, seed);
        for (const sb::Json& set : list_at(made, "/answered")) {
          scored.push_back({person.id, text_at(set, "/target"), seed, value_of(engine, "score", set)});
        }
      }
    }
    return scored;
  }();
  return all;
}

/// How often each word fell on someone, by what they answered about.
std::map<std::pair<std::string, std::string>, std::map<std::string, int>> words_of_everyone() {
  std::map<std::pair<std::string, std::string>, std::map<std::string, int>> words;
  for (const Scored& each : everyone()) ++words[{each.person, each.target}][text_at(each.value, "/styles/style")];
  return words;
}

/// Where the pack says that someone stands.
std::pair<double, double> place_in(const sb::content::Classroom& pack, const Scored& scored) {
  const auto person =
      std::find_if(pack.people.begin(), pack.people.end(), [&](const auto& each) { return each.id == scored.person; });
  BOOST_REQUIRE(person != pack.people.end());
  if (scored.target.empty()) return {person->anxiety, person->avoidance};
  const auto bond = std::find_if(person->bonds.begin(), person->bonds.end(),
                                 [&](const auto& each) { return each.target == scored.target; });
  BOOST_REQUIRE(bond != person->bonds.end());
  return {bond->anxiety, bond->avoidance};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(made_up)

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_bytes_and_another_gives_other_answers) {
  const ShippedClassroom shipped;
  sb::Engine one;
  sb::Engine other;
  for (const auto& person : shipped.pack().people) {
    std::set<std::string> answers;
    for (int seed = 1; seed <= kSeeds; ++seed) {
      const sb::Json made = make_up(one, person.id, seed);
      BOOST_REQUIRE(sb::to_text(made) == sb::to_text(make_up(other, person.id, seed)));
      answers.insert(sb::to_text(*at(made, "/answered")));
    }
    // Who always gives one answer cannot give another.
    BOOST_TEST(answers.size() == (person.always ? 1U : static_cast<std::size_t>(kSeeds)), person.id);
  }
}

BOOST_AUTO_TEST_CASE(what_was_asked_is_told_back_and_every_question_is_there) {
  sb::Engine engine;
  const sb::Json made = make_up(engine, "md-hassan", 99999);
  BOOST_TEST(text_at(made, "/person") == "md-hassan");
  BOOST_TEST(number_at(made, "/seed") == 99999);
  BOOST_REQUIRE(list_at(made, "/answered").size() == 3U);
  BOOST_TEST(text_at(made, "/answered/0/instrument") == "sbi");
  BOOST_TEST(at(made, "/answered/0/target") == nullptr);
  BOOST_TEST(at(made, "/answered/0/answers")->as<sb::Json::Object>()->size() == 36U);
  for (const auto& [place, target] : {std::pair("/answered/1", "father-figure"), std::pair("/answered/2", "friend")}) {
    BOOST_TEST(text_at(made, std::string(place) + "/instrument") == "sbi-relationships");
    BOOST_TEST(text_at(made, std::string(place) + "/target") == target);
    BOOST_TEST(at(made, std::string(place) + "/answers")->as<sb::Json::Object>()->size() == 12U);
  }
}

BOOST_AUTO_TEST_CASE(everyone_gets_the_word_they_were_made_up_for) {
  const auto words = words_of_everyone();
  for (const Meant& meant : kMeant) {
    const auto found = words.find({std::string(meant.person), std::string(meant.target)});
    BOOST_REQUIRE_MESSAGE(found != words.end(), meant.person << " " << meant.target << " is not made up");
    const auto times = found->second.find(std::string(meant.word));
    const int count = times == found->second.end() ? 0 : times->second;
    BOOST_TEST(count * 10 >= kSeeds * meant.of_ten,
               meant.person << " " << meant.target << " " << meant.word << " with " << count << " of " << kSeeds);
  }
  // Nobody is made up of whom the table does not tell.
  BOOST_TEST(words.size() == std::size(kMeant));
}

BOOST_AUTO_TEST_CASE(every_word_there_is_falls_on_somebody) {
  std::set<std::string> words;
  for (const Scored& each : everyone()) words.insert(text_at(each.value, "/styles/style"));
  const std::set<std::string> all{"secure", "preoccupied", "dismissing", "fearful", "between", "insufficient"};
  BOOST_TEST((words == all));
}

BOOST_AUTO_TEST_CASE(means_lie_near_where_the_pack_says_that_someone_stands) {
  const ShippedClassroom shipped;
  std::map<std::string, double> apart_in_all;
  for (const Scored& each : everyone()) {
    // Leo does not read what he answers; Eva leaves too much open for a mean.
    if (each.person == "md-leo" || each.person == "md-eva") continue;
    const double near = !each.target.empty() ? kNearOfSix : each.person == "md-rosa" ? kNearAllOver : kNear;
    const auto [anxiety, avoidance] = place_in(shipped.pack(), each);
    for (const auto& [place, wanted] :
         {std::pair("/scales/anxiety/mean", anxiety), std::pair("/scales/avoidance/mean", avoidance)}) {
      const std::string whose = each.person + " " + each.target + " " + place;
      const double apart = number_at(each.value, place) - wanted;
      BOOST_TEST(std::abs(apart) <= near, whose << " with " << each.seed << ": " << apart);
      apart_in_all[whose] += apart;
    }
  }
  for (const auto& [whose, sum] : apart_in_all) {
    BOOST_TEST(std::abs(sum / kSeeds) <= kNearOnAverage, whose << ": " << sum / kSeeds);
  }
}

BOOST_AUTO_TEST_CASE(who_gives_one_answer_to_everything_gets_a_note_on_it) {
  for (const Scored& each : everyone()) {
    const auto& notes = list_at(each.value, "/quality/notes");
    const bool noted = std::any_of(notes.begin(), notes.end(), [](const sb::Json& note) {
      return *note.as<std::string>() == "report.quality.longstring";
    });
    if (each.person == "md-leo") BOOST_TEST(noted, each.seed);
    if (each.person == "md-amina") BOOST_TEST(!noted, each.seed);
  }
}

BOOST_AUTO_TEST_CASE(a_worked_example_adds_up_with_the_reversed_questions_turned_round) {
  sb::Engine engine;
  const sb::Json made = make_up(engine, "md-tom", 4);
  sb::Json input = *at(made, "/answered/0");
  input.as<sb::Json::Object>()->push_back({"explain", true});
  const sb::Json scored = value_of(engine, "score", input);
  for (const std::string scale : {"/scales/anxiety", "/scales/avoidance"}) {
    double sum = 0;
    int turned = 0;
    const auto& items = list_at(scored, scale + "/working");
    for (const sb::Json& item : items) {
      const double marked = number_at(item, "/answer");
      const double keyed = number_at(item, "/counts_as");
      const bool reversed = *at(item, "/reversed")->as<bool>();
      BOOST_TEST(marked == number_at(made, "/answered/0/answers/" + text_at(item, "/item")));
      BOOST_TEST(keyed == (reversed ? 8 - marked : marked));
      sum += keyed;
      turned += reversed ? 1 : 0;
    }
    BOOST_TEST(turned > 0);
    BOOST_TEST(number_at(scored, scale + "/mean") == sum / static_cast<double>(items.size()),
               boost::test_tools::tolerance(1e-8));
  }
}

BOOST_AUTO_TEST_CASE(whoever_is_not_there_and_a_seed_out_of_range_are_refused_at_their_place) {
  sb::Engine engine;
  const auto refusal = [&](std::string_view input) { return refused(engine, "made_up", input); };
  BOOST_TEST(refusal(R"({"person":"md-nobody","seed":1})") == "unknown_id /input/person");
  BOOST_TEST(refusal(R"({"person":"","seed":1})") == "unknown_id /input/person");
  BOOST_TEST(refusal(R"({"person":"md-tom","seed":0})") == "value_out_of_range /input/seed");
  BOOST_TEST(refusal(R"({"person":"md-tom","seed":-1})") == "value_out_of_range /input/seed");
  BOOST_TEST(refusal(R"({"person":"md-tom","seed":100000})") == "value_out_of_range /input/seed");
  BOOST_TEST(refusal(R"({"person":"md-tom","seed":1.5})") == "wrong_type /input/seed");
  BOOST_TEST(refusal(R"({"person":"md-tom"})") == "missing_key /input/seed");
  BOOST_TEST(refusal(R"({"seed":1})") == "missing_key /input/person");
  BOOST_TEST(refusal(R"({"person":"md-tom","seed":1,"answers":{}})") == "unknown_key /input/answers");
  // Both at once.
  BOOST_TEST(refusal(R"({"person":"md-nobody","seed":0})") ==
             "value_out_of_range /input/seed; unknown_id /input/person");
}

BOOST_AUTO_TEST_SUITE_END()
