#pragma once

#include <array>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "content/rules.hpp"
#include "support/codec.hpp"

namespace sb::content {

/// A part of the day. It begins at its minute and ends where the next one begins; the last one reaches past midnight to
/// the first.
struct DayPart {
  std::string id;
  int from = 0;  ///< minutes after midnight, 0..1439
};

/// The least numbers of ratings that a figure is told of; with fewer there is too little to say.
struct Fewest {
  int all = 1;     ///< behind a mean, lowest and highest of everything
  int spread = 2;  ///< behind a standard deviation
  int pairs = 1;   ///< of neighbouring entries behind an instability
  int group = 1;   ///< of one trigger, person, urge or part of the day
  int week = 1;
  int day = 1;
};

/// Ids of what is said about the diary and check-ins.
struct DiaryMessages {
  std::string cap;   ///< for the worry entry that is one too many today
  std::string wait;  ///< for someone who would answer the same questions again soon
};

/// What an entry of the diary can hold, and from which numbers on something is said of entries. An option stays for
/// good, since entries that name it may be kept for years; a new one may be added.
struct DiaryForm {
  std::string id;
  std::string revision;
  Basis basis = Basis::Design;
  std::array<int, 2> closeness{};  ///< lowest and highest rating
  std::array<int, 2> worry{};
  int worry_from = 0;  ///< an entry with at least so much worry is one of those counted by the day (rule R-33)
  std::vector<std::string> urges;
  std::vector<std::string> people;  ///< kinds of people, never one person
  std::vector<std::string> triggers;
  std::vector<std::string> did;
  std::vector<std::string> helped;
  std::vector<DayPart> times;  ///< by their beginnings
  Fewest fewest;
  DiaryMessages messages;
};

/// Format name of the diary's pack.
inline constexpr std::string_view kDiaryFormat = "securebase/diary";

/// Every option once, ranges that are ranges, parts of the day in order, and numbers that mean something.
void check_diary_form(const DiaryForm& form, Reader& reader);

[[nodiscard]] const Record& record_of(std::type_identity<DayPart>);
[[nodiscard]] const Record& record_of(std::type_identity<Fewest>);
[[nodiscard]] const Record& record_of(std::type_identity<DiaryMessages>);
[[nodiscard]] const Record& record_of(std::type_identity<DiaryForm>);

}  // namespace sb::content
