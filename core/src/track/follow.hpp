#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "track/change.hpp"
#include "track/record.hpp"

// Today's answers beside those of records kept earlier: each part with the same part of an earlier day, or why not.
namespace sb::track {

/// So many records can stand beside today at most: one to compare with, and one more to see a change again.
inline constexpr std::size_t kMostRecords = 2;

/// What `follow` is asked: the texts of the records, in any order, and today's answers.
struct FollowRequest {
  std::vector<std::string> records;
  Today today;
};

/// One of the days compared, in time.
struct Day {
  std::string made;
  std::string language;
  profile::Marker marker = profile::Marker::None;
};

/// Why a part of a record cannot stand beside the same part of today.
enum class Refusal : std::uint8_t { Form, Revision, Language, Unreadable };

/// A part of a record that is not compared.
struct Refused {
  std::string instrument;
  std::optional<std::string> target;
  std::string made;  ///< of the record
  Refusal reason = Refusal::Unreadable;
  std::string message;
};

/// What `follow` answers.
struct Followed {
  std::vector<Day> days;         ///< today is the last
  std::vector<Change> changes;   ///< in the order of today's parts
  std::vector<Refused> refused;  ///< each part of a record that has its match today and is not compared
  std::vector<PartName> only_then;
  std::vector<PartName> only_now;
  std::vector<std::string> notes;
};

/// Compares; mistakes in today's answers, and records that cannot be read at all, go to the reader.
[[nodiscard]] Followed follow(const measure::Library& library, const FollowRequest& request, Reader& reader);

/// What is said of a part that is not compared.
[[nodiscard]] std::string message_of(Refusal refusal);
/// Every message that is not one of a change.
[[nodiscard]] std::vector<std::string> follow_messages();

[[nodiscard]] Words words_of(std::type_identity<Refusal>);
[[nodiscard]] const Record& record_of(std::type_identity<FollowRequest>);
[[nodiscard]] const Record& record_of(std::type_identity<Day>);
[[nodiscard]] const Record& record_of(std::type_identity<Refused>);
[[nodiscard]] const Record& record_of(std::type_identity<Followed>);

}  // namespace sb::track
