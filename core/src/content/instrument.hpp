#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "content/quality_rules.hpp"
#include "content/verification.hpp"
#include "content/vocabulary.hpp"
#include "support/codec.hpp"

namespace sb::content {

/// What is known of an instrument's questions.
enum class Evidence : std::uint8_t { Untested, Published };
/// Whether the words of the questions come with the project.
enum class TextTerms : std::uint8_t { Included, NotIncluded };
/// Whom the questions are about.
enum class About : std::uint8_t { PeopleClose, Target, Self };
/// What a scale stands for in a profile.
enum class Role : std::uint8_t {
  Dimension,
  Trait,
  Model,
  Capacity,
  Strategy,
  Description,
  Behaviour,
  Figure,
  Impairment
};
/// Where a cut lies, in which numbers.
enum class Metric : std::uint8_t { Mean };
/// Why a cut lies where it lies.
enum class CutBasis : std::uint8_t { ScaleMidpoint, Chosen };

/// Where an instrument comes from and on what terms.
struct Provenance {
  std::string source;
  std::string terms;
  TextTerms text = TextTerms::NotIncluded;
  Verification verification = Verification::Unverified;
};

/// The answers a rating takes; `id` names the words for them in i18n.
struct Response {
  std::string id;
  int min = 1;
  int max = 7;

  bool operator==(const Response&) const = default;
};

/// An item answered with a number.
struct RatingItem {
  static constexpr std::string_view kTag = "rating";
  std::optional<Response> response;  ///< the instrument's own when empty
};

/// An item answered with one of several options.
struct ChoiceItem {
  static constexpr std::string_view kTag = "choice";
  std::vector<std::string> options;
};

/// An item answered with any of the people the instrument knows.
struct PeopleItem {
  static constexpr std::string_view kTag = "people";
};

/// One question.
struct Item {
  std::string id;
  std::variant<RatingItem, ChoiceItem, PeopleItem> kind;
  std::vector<std::string> traces;  ///< constructs the question was written for
  bool sensitive = false;           ///< never repeated back among the strongest answers
};

/// Mean of ratings, some of them reversed first.
struct MeanScale {
  static constexpr std::string_view kTag = "mean";
  std::vector<std::string> reversed;
  bool also_sum = false;  ///< published as a sum too, which every score gives once all items are answered
};

/// Sum of ratings, each with a sign and a weight; nothing is reversed and nothing may be missing.
struct WeightedScale {
  static constexpr std::string_view kTag = "weighted";
  Named<int> weights;  ///< by item
};

/// How often one option was chosen.
struct CountScale {
  static constexpr std::string_view kTag = "count";
  std::string option;
};

/// The people named.
struct PeopleScale {
  static constexpr std::string_view kTag = "people";
  bool turned_to = false;  ///< who is named here is someone one seeks out, which missing someone alone does not say
};

/// A set of items that is scored together.
struct Scale {
  std::string id;
  std::variant<MeanScale, CountScale, PeopleScale, WeightedScale> kind;
  Role role = Role::Dimension;
  std::string construct;
  std::vector<std::string> items;
  double minimum_share = 1;                       ///< of its items that must be answered
  std::optional<std::vector<std::string>> forms;  ///< all forms when empty
};

/// A fixed choice of items, in the order they are asked.
struct Form {
  std::string id;
  std::vector<std::string> items;
  int minutes = 1;
};

/// The default line between low and high.
struct Cut {
  Metric metric = Metric::Mean;
  double value = 0;
  CutBasis basis = CutBasis::ScaleMidpoint;
};

/// Which scales place a person on the map.
struct Placement {
  std::string anxiety;
  std::string avoidance;
  Cut cut;
  int minimum_items = 6;  ///< no style word under so many answers on a dimension
};

/// A part of the scale with a word of its own.
struct Band {
  std::string id;
  double up_to_percent = 100;
};

/// A mark that answers can raise: a rating from a value on, or one of several options, or where the pack says so a
/// question that was asked and left open.
struct Flag {
  std::string id;
  std::vector<std::string> items;
  std::optional<int> value_at_least;
  std::optional<std::vector<std::string>> options;
  int count_at_least = 1;
  bool skips_count = false;  ///< whether a question left open counts like an answer the mark looks for
};

/// The classification function of one style, over the means of the two dimensions.
struct StyleFunction {
  Style style = Style::Secure;
  double anxiety = 0;
  double avoidance = 0;
  double constant = 0;
};

/// Classification functions as they were published; each of the four styles has one.
struct Functions {
  std::string name;
  std::vector<StyleFunction> styles;
  Verification verification = Verification::Unverified;
  std::string source;
};

/// One score over several people: the mean of their means, each counting alike, all of them needed.
struct Composite {
  std::string id;
  std::vector<std::string> targets;
};

/// A published or computed reliability of one scale. A `retest` coefficient says how scores hold over time; any other
/// says how well the answers of one day hang together.
struct Reliability {
  std::string scale;
  std::optional<std::string> target;  ///< whom the answers were about; any person when empty
  std::string coefficient;
  double value = 0;
  double sd = 0;
  int n = 0;
  std::string sample;
  Verification verification = Verification::Unverified;
  std::string source;
};

/// A questionnaire: its items, how they are scored, and what is known of it. Words live in i18n.
struct Instrument {
  std::string id;
  std::string revision;
  std::optional<std::string> family;
  Evidence evidence = Evidence::Untested;
  Provenance provenance;
  About about = About::PeopleClose;
  Response response;
  std::vector<std::string> targets;
  std::optional<std::string> general_target;  ///< the target, if any, that stands for people in general, not for one
  std::vector<std::string> readers;           ///< targets who may come to read what someone shares
  std::vector<Item> items;
  std::vector<Scale> scales;
  std::vector<Form> forms;  ///< the first is the default
  std::optional<Placement> position;
  std::vector<Band> bands;
  std::vector<Flag> flags;
  std::vector<Reliability> reliabilities;
  std::optional<Functions> functions;
  std::optional<Composite> composite;
  std::vector<std::string> notes;  ///< ids of messages that go with every score
  std::optional<QualityRules> quality;
  std::optional<double> smallest_difference;  ///< worth noticing, in points of a mean scale; half a point when empty
};

/// What an item takes as a rating: its own range, or the instrument's.
[[nodiscard]] const Response& response_of(const Instrument& instrument, const RatingItem& rating);
/// The form of this id, or nullptr.
[[nodiscard]] const Form* find_form(const Instrument& instrument, std::string_view id);
/// Whether a scale is scored in a form.
[[nodiscard]] bool scored_in(const Scale& scale, const Form& form);

/// The coefficient of a reliability that says how scores hold over time.
inline constexpr std::string_view kRetest = "retest";

/// Format name of instrument packs.
inline constexpr std::string_view kInstrumentFormat = "securebase/instrument";

[[nodiscard]] Words words_of(std::type_identity<Evidence>);
[[nodiscard]] Words words_of(std::type_identity<TextTerms>);
[[nodiscard]] Words words_of(std::type_identity<About>);
[[nodiscard]] Words words_of(std::type_identity<Role>);
[[nodiscard]] Words words_of(std::type_identity<Metric>);
[[nodiscard]] Words words_of(std::type_identity<CutBasis>);
[[nodiscard]] const Record& record_of(std::type_identity<Provenance>);
[[nodiscard]] const Record& record_of(std::type_identity<Response>);
[[nodiscard]] const Record& record_of(std::type_identity<RatingItem>);
[[nodiscard]] const Record& record_of(std::type_identity<ChoiceItem>);
[[nodiscard]] const Record& record_of(std::type_identity<PeopleItem>);
[[nodiscard]] const Record& record_of(std::type_identity<Item>);
[[nodiscard]] const Record& record_of(std::type_identity<MeanScale>);
[[nodiscard]] const Record& record_of(std::type_identity<WeightedScale>);
[[nodiscard]] const Record& record_of(std::type_identity<CountScale>);
[[nodiscard]] const Record& record_of(std::type_identity<PeopleScale>);
[[nodiscard]] const Record& record_of(std::type_identity<Scale>);
[[nodiscard]] const Record& record_of(std::type_identity<Form>);
[[nodiscard]] const Record& record_of(std::type_identity<Cut>);
[[nodiscard]] const Record& record_of(std::type_identity<Placement>);
[[nodiscard]] const Record& record_of(std::type_identity<Band>);
[[nodiscard]] const Record& record_of(std::type_identity<Flag>);
[[nodiscard]] const Record& record_of(std::type_identity<StyleFunction>);
[[nodiscard]] const Record& record_of(std::type_identity<Functions>);
[[nodiscard]] const Record& record_of(std::type_identity<Composite>);
[[nodiscard]] const Record& record_of(std::type_identity<Reliability>);
[[nodiscard]] const Record& record_of(std::type_identity<Instrument>);

}  // namespace sb::content
