#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "content/condition.hpp"
#include "profile/entry.hpp"

// What many answers together say of a person: where they stand, what is strong and what is weak, what needs care. It
// holds what recommendations are made from, and the answers behind each part of it.
namespace sb::profile {

using content::Rating;
/// In which third of its range something lies.
enum class Level : std::uint8_t { Low, Middle, High, Unknown };
/// Whether a working model is good to oneself or others.
enum class Sign : std::uint8_t { Negative, Middle, Positive, Unknown };

/// One dimension of a standing; empty where too little was answered.
struct DimensionStanding {
  content::Axis id = content::Axis::Anxiety;
  std::string construct;
  std::optional<Certainty> certainty;
  std::optional<double> mean;
  std::optional<std::array<double, 2>> interval95;
};

/// Where someone stands by one questionnaire, in general or with one person.
struct Standing {
  std::string instrument;
  std::string form;
  std::optional<std::string> target;
  std::optional<State> state;
  std::vector<DimensionStanding> dimensions;
  Verdict style = Verdict::Insufficient;
  std::vector<Style> neighbours;  ///< when between
  std::optional<Position> position;
};

/// An answer that something rests on, as it was marked. Answers to sensitive questions are never given back.
struct AnswerBehind {
  std::string instrument;
  std::string item;
  int answer = 0;
  std::optional<std::string> target;
};

/// How much there is of a trait. Few questions ask about each, so it is a hint and no measure.
struct TraitStanding {
  std::string id;
  Level level = Level::Unknown;
  std::optional<double> share;  ///< of its range, from 0 to 1
  std::vector<AnswerBehind> answers;
};

/// How much there is of a capacity.
struct CapacityStanding {
  std::string id;
  Level level = Level::Unknown;
  std::optional<double> share;  ///< of its range, from 0 to 1
};

/// Which way a working model leans.
struct ModelStanding {
  std::string id;
  Sign sign = Sign::Unknown;
  std::optional<double> share;  ///< of its range, from 0 to 1
};

/// How often a strategy was chosen.
struct StrategyStanding {
  std::string id;
  Level level = Level::Unknown;
  std::optional<int> count;
  int of = 0;
};

/// A mark that answers raised, and about whom.
struct RaisedFlag {
  std::string id;
  std::optional<std::string> target;
};

/// Somebody in the person's life whom a questionnaire was answered about.
struct PersonStanding {
  std::string target;
  std::optional<State> state;
};

/// Two things that do not go together, shown as a question and never as a correction.
struct Mismatch {
  std::string construct;
  std::string message;
};

/// How somebody or something else sees the pattern, beside the person's own answers.
struct SourceReading {
  std::string id;
  Verdict style = Verdict::Insufficient;
};

/// What a person rates goes from 0 to this.
inline constexpr int kHighestRating = 10;

/// What the person rates about today, 0 to 10 each.
struct SelfRatings {
  std::optional<int> upset;
  std::optional<int> readiness;
  std::optional<int> urge;
  std::optional<int> distress;
};

/// What `profile` is asked.
struct ProfileRequest {
  std::vector<AnsweredEntry> measurements;
  SelfRatings self_ratings;
  std::vector<std::string> history;  ///< ids of the fields of a history that hold something; never what they hold
  std::vector<SourceReading> sources;
  std::optional<Pair> cut;
};

/// Which engine and which packs made a profile.
struct ProfileProvenance {
  std::string engine;
  std::vector<PackRevision> instruments;
};

/// What `profile` answers.
struct Profile {
  std::vector<Standing> standings;
  std::optional<int> general;         ///< the standing that speaks of people in general, or the only one there is
  std::optional<std::string> easier;  ///< of several people answered about, the one with the lowest two means
  std::vector<TraitStanding> traits;
  std::vector<CapacityStanding> capacities;
  std::vector<ModelStanding> models;
  std::vector<StrategyStanding> strategies;
  std::vector<RaisedFlag> flags;
  std::vector<PersonStanding> people;
  SelfRatings self_ratings;
  std::vector<Mismatch> mismatches;
  std::vector<std::string> history;
  std::vector<SourceReading> sources;
  bool sources_differ = false;
  ProfileProvenance provenance;
};

/// Makes a profile; mistakes go to the reader, which stands on the request.
[[nodiscard]] Profile make_profile(const measure::Library& library, const ProfileRequest& request, Reader& reader);
/// The level of a part of a scale: the lowest part is low, the highest is high.
[[nodiscard]] Level level_of(const content::Instrument& instrument, const std::optional<std::string>& band);
/// Every message a profile may hold with these instruments.
[[nodiscard]] std::vector<std::string> profile_messages(const content::Registry& registry);

[[nodiscard]] Words words_of(std::type_identity<Level>);
[[nodiscard]] Words words_of(std::type_identity<Sign>);
[[nodiscard]] const Record& record_of(std::type_identity<DimensionStanding>);
[[nodiscard]] const Record& record_of(std::type_identity<Standing>);
[[nodiscard]] const Record& record_of(std::type_identity<AnswerBehind>);
[[nodiscard]] const Record& record_of(std::type_identity<TraitStanding>);
[[nodiscard]] const Record& record_of(std::type_identity<CapacityStanding>);
[[nodiscard]] const Record& record_of(std::type_identity<ModelStanding>);
[[nodiscard]] const Record& record_of(std::type_identity<StrategyStanding>);
[[nodiscard]] const Record& record_of(std::type_identity<RaisedFlag>);
[[nodiscard]] const Record& record_of(std::type_identity<PersonStanding>);
[[nodiscard]] const Record& record_of(std::type_identity<Mismatch>);
[[nodiscard]] const Record& record_of(std::type_identity<SourceReading>);
[[nodiscard]] const Record& record_of(std::type_identity<SelfRatings>);
[[nodiscard]] const Record& record_of(std::type_identity<ProfileRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<ProfileProvenance>);
[[nodiscard]] const Record& record_of(std::type_identity<Profile>);

}  // namespace sb::profile
